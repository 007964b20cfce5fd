"""A claim has one name, whichever of its facts is asked."""

from policyfacts.schema import FACT_TABLES
from policyfacts.tables.frames import is_missing, records
from policyfacts.views.claim_names import claim_name


def test_every_fact_of_a_claim_gives_it_the_same_name(real_tables):
    names = {}
    for table in FACT_TABLES.values():
        for row in records(real_tables[table.name]):
            for question in table.questions:
                if not is_missing(row[question.field]):
                    name = claim_name(real_tables, table.name, row["fact_id"], question.field)
                    names.setdefault(table.claim_id(question, row), set()).add(name)
    assert len(names) == len(real_tables["claims"])
    assert {claim: given for claim, given in names.items() if len(given) > 1} == {}
