"""Partners: most connected first, roles kept apart, doubt never filled in."""

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.figures.partners import MOST
from policyfacts.schema.participation import ROLES
from policyfacts.views.filters import Filters
from policyfacts.views.partners import partners, partners_abroad
from tests.factories import make_tables


def tie(organisation, initiative, role="member", **given):
    return {"organisation_id": organisation, "initiative_id": initiative, "role": role, **given}


def known(identity, country="KR", kind="company"):
    return {"id": identity, "name_ko": f"{identity} 기관", "name_en": identity, "country": country, "type": kind}


def answer(slug, filters=None, **rows):
    chart = CHARTS[slug]
    return chart.takeaway(chart.rows(make_tables(**rows), filters or Filters()))


def test_the_organisation_in_most_initiatives_comes_first():
    ties = [tie("a", "one"), tie("b", "one"), tie("b", "two"), tie("b", "two", "funder")]
    rows = partners(make_tables(participation=ties), Filters())
    assert rows["organisation"].str.split().str[0].tolist() == ["b", "b", "b", "a"]
    assert rows["role"].tolist() == ["member", "funder", "member", "member"]


def test_a_type_of_organisation_keeps_the_others_out():
    bodies = [known("a"), known("b", kind="university")]
    rows = partners(
        make_tables(participation=[tie("a", "one"), tie("b", "one")], organisations=bodies),
        Filters(type=("university",)),
    )
    assert rows["organisation"].tolist() == ["b 기관 | b"]


def test_the_answer_says_who_is_in_most_and_which_roles_are_open():
    words = answer("partners", participation=[tie("a", "one"), tie("b", "one", "lead-or-joint"), tie("b", "two")])
    assert words.en == (
        "2 organisations take part in 2 initiatives; b name in most (2). "
        "In 1 case no article says whether they lead or join."
    )
    assert words.ko.startswith("기관 2곳이 사업 2개에 참여하며, b 이름이 2개로 가장 많다.")


def test_what_is_not_drawn_is_said():
    many = [tie(f"o{n}", "one") for n in range(MOST + 1)]
    assert (
        f"The {MOST} best connected of each are drawn; the table has all." in answer("partners", participation=many).en
    )
    assert "drawn" not in answer("partners", participation=many[:-1]).en


def test_every_role_has_a_look_of_its_own():
    ties = [tie("a", "one", role.value) for role in ROLES]
    chart = CHARTS["partners"]
    marks = chart.draw(chart.rows(make_tables(participation=ties), Filters()), Style("ko")).data[0]
    assert len({*zip(marks.text, marks.marker.symbol, marks.marker.color, strict=True)}) == len(ROLES)


def test_partners_abroad_are_told_from_those_of_no_known_country():
    bodies = [known("home"), known("far", "IN"), known("near", "IN"), known("where", "")]
    regions = [
        {"id": "here", "name_ko": "여기", "name_en": "Here", "country": "KR"},
        {"id": "india", "name_ko": "인도", "name_en": "India", "country": "IN", "type": "country"},
    ]
    given = {
        "participation": [tie("home", "one"), tie("far", "one"), tie("where", "two")],
        "investments": [{"organisation_id": "near", "initiative_id": "three"}],
        "organisations": bodies,
        "regions": regions,
    }
    rows = partners_abroad(make_tables(**given), Filters())
    assert rows[["organisation", "country"]].values.tolist() == [
        ["far 기관 | far", "인도 | India"],
        ["near 기관 | near", "인도 | India"],
        ["where 기관 | where", ""],
    ]
    assert answer("partner-map", **given).en == "2 partners are abroad: India. The country of 1 is not known."
