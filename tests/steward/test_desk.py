"""The desk: what a person accepted is saved whole or not at all, and taken back to the byte."""

import hashlib
import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from policyfacts.errors import DataError
from policyfacts.facts.check import check_record
from policyfacts.facts.record import read_record
from policyfacts.facts.verify import verify
from policyfacts.facts.write import canonical
from policyfacts.steward.desk import Desk
from policyfacts.tables.build import is_stale
from policyfacts.tables.load import load_tables
from tests.factories.desk import CITED, NAME, TEXT, decided, inputs

FILE = f"facts/2030/{NAME}.yaml"
# Saves as a steward would, and is killed at the step named last: the process ends there, with nothing cleaned up.
KILLED = """
import os, signal, sys
from pathlib import Path
from policyfacts.paths import DataFolder
from policyfacts.steward import desk, journal
from tests.factories.desk import CITED, TEXT, decided

def die(*_, **__):
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

at, write, written = sys.argv[2], journal._write, []
def counting(path, content):
    if at == f"file {len(written)}":
        path.with_name(f".{path.name}.1.new").write_text("half", encoding="utf-8")
        die()
    written.append(path)
    write(path, content)

journal._write = counting
if at == "build":
    desk.build = die
table = desk.Desk(DataFolder(Path(sys.argv[1])))
offer = table.offer(TEXT, b"", "text", CITED)
row = desk.replace(offer.draft.rows[0], fields={**offer.draft.rows[0].fields, "name_en": "Saessak Bio"})
table.save(decided(offer.draft, 1, 4, rows=(row,)))
"""


@pytest.fixture
def data(desk_data):
    return desk_data


@pytest.fixture
def desk(data):
    return Desk(data)


def read(desk, text=TEXT, **citation):
    return desk.offer(text, b"", "text", {**CITED, **citation}).draft


def with_english_name(draft):
    row = draft.rows[0]
    return replace(draft, rows=(replace(row, fields={**row.fields, "name_en": "Saessak Bio"}),))


def standing(verdict):
    return {number: found.standing.value for number, found in verdict.differences.items()}


def told(verdict):
    return {(each.place.part, each.place.field) for each in verdict.problems}


def test_accepted_facts_alone_are_saved_in_canonical_form_and_the_tables_have_them(desk, data):
    verdict, entry = desk.save(decided(read(desk), 1, 2))
    assert verdict.problems == ()
    text = (data.root / FILE).read_text(encoding="utf-8")
    assert canonical(text) == text
    assert [line.strip() for line in text.splitlines() if "- n:" in line] == ["- n: 1", "- n: 2"]
    assert "sha256" not in text
    record, problems = read_record(data)
    assert [*problems, *check_record(record)] == []
    assert f"{NAME}#2" in set(load_tables(data)["funding"]["fact_id"])
    assert not is_stale(data)
    assert [each.article_id for each in desk.saves()] == [entry.article_id]


def test_undo_leaves_every_input_and_table_as_it_was(desk, data):
    before, tables = inputs(data), load_tables(data).version
    _, entry = desk.save(decided(with_english_name(read(desk)), 1, 4))
    assert b"saessakbaio" in inputs(data)["registry/organisations.csv"]
    desk.undo(entry.name)
    assert (inputs(data), load_tables(data).version, desk.saves()) == (before, tables, [])


def test_an_undo_takes_its_own_rows_and_leaves_those_of_later_saves(desk, data):
    _, first = desk.save(decided(with_english_name(read(desk)), 4))
    organisations = data.registry / "organisations.csv"
    with organisations.open("a", encoding="utf-8", newline="") as file:
        file.write("later,나중기관,Later,other,,,,,\n")
    desk.undo(first.name)
    rows = organisations.read_text(encoding="utf-8")
    assert "later," in rows
    assert "saessakbaio" not in rows


def test_an_undo_that_would_lose_somebodys_work_is_refused(desk, data):
    _, entry = desk.save(decided(read(desk), 1))
    path = data.root / FILE
    path.write_text(path.read_text(encoding="utf-8") + "# a remark by hand\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"{NAME}\.yaml:1: the file was changed since"):
        desk.undo(entry.name)
    assert "by hand" in path.read_text(encoding="utf-8")


def test_nothing_is_written_while_a_check_fails_and_the_problem_is_at_its_field(desk, data):
    before, draft = inputs(data), read(desk)
    fact = draft.facts[0]
    wrong = replace(fact, fields={**fact.fields, "amount_krw": "31억", "initiative": "no-such"}, evidence=())
    verdict, entry = desk.save(decided(replace(draft, facts=(wrong, *draft.facts[1:])), 1))
    assert entry is None
    assert {("fact-1", "amount_krw"), ("fact-1", "initiative"), ("fact-1", "")} <= told(verdict)
    assert inputs(data) == before


@pytest.mark.parametrize(
    ("phrase", "paragraph", "what"),
    [("국비 31억 원", "1", "does not stand in the text"), ("국비 30억 원", "3", "is not in paragraph 3")],
)
def test_a_phrase_must_stand_in_its_paragraph(desk, phrase, paragraph, what):
    draft = read(desk)
    moved = replace(draft.facts[0], evidence=({"lang": "ko", "paragraph": paragraph, "phrase": phrase},))
    verdict = desk.judge(decided(replace(draft, facts=(moved,)), 1))
    assert ("fact-1", "phrase-0", True) in {
        (each.place.part, each.place.field, what in each.problem.what) for each in verdict.problems
    }


def test_an_article_on_record_is_not_saved_again(desk):
    desk.save(decided(read(desk), 1))
    again = decided(replace(read(desk), article_id=NAME), 1)
    verdict, entry = desk.save(again)
    assert entry is None
    assert {("article", "url"), ("article", "article_id")} <= told(verdict)


def test_the_difference_to_the_record_is_that_of_the_claims(desk):
    draft = read(desk)
    assert standing(desk.judge(draft)) == {1: "conflict", 2: "conflict", 3: "conflict", 4: "new", 5: "new"}
    facts = [replace(each, fields={**each.fields, "amount_krw": "4000000000"}) for each in draft.facts[1:2]]
    same = replace(draft, facts=tuple(facts))
    assert standing(desk.judge(same)) == {2: "vintage"}
    years_later = replace(same, facts=draft.facts[1:2], citation={**draft.citation, "published": "2034-04-02"})
    assert standing(desk.judge(years_later)) == {2: "revision"}


def test_a_new_name_becomes_a_row_once_it_is_whole(desk, data):
    verdict, _ = desk.save(decided(read(desk), 4))
    assert told(verdict) == {("row-0", "name_en")}
    _, entry = desk.save(decided(with_english_name(read(desk)), 4))
    assert entry is not None
    last = inputs(data)["registry/organisations.csv"].decode().splitlines()[-1]
    assert last == f"saessakbaio,새싹바이오,Saessak Bio,company,,,,,{NAME}"


def test_a_new_name_can_be_another_name_of_a_row_that_is_there(desk, data):
    draft = read(desk)
    row = replace(draft.rows[0], existing="green-kelp", remember=True)
    verdict, entry = desk.save(decided(draft, 4, rows=(row,)))
    assert (verdict.problems, entry is None) == ((), False)
    assert "organisation: green-kelp" in (data.root / FILE).read_text(encoding="utf-8")
    assert f"organisations,green-kelp,새싹바이오,ko,,,{NAME}" in inputs(data)["registry/aliases.csv"].decode()
    assert "saessakbaio" not in inputs(data)["registry/organisations.csv"].decode()


def test_a_name_that_no_accepted_fact_uses_is_not_written(desk, data):
    before = inputs(data)["registry/organisations.csv"]
    desk.save(decided(read(desk), 1))
    assert inputs(data)["registry/organisations.csv"] == before


def test_a_record_that_changed_meanwhile_is_told_and_nothing_is_lost(desk, data):
    draft = decided(read(desk), 1)
    regions = data.registry / "regions.csv"
    regions.write_bytes(regions.read_bytes() + "elsewhere,다른곳,Elsewhere,city,,,,,\n".encode())
    verdict, entry = desk.save(draft)
    assert (entry, verdict.changed) == (None, ("data/registry/regions.csv",))
    verdict, entry = desk.save(replace(draft, version=verdict.version))
    assert entry is not None
    assert b"elsewhere" in regions.read_bytes()


@pytest.mark.parametrize("at", ["file 1", "build"])
def test_a_save_that_is_killed_is_whole_or_not_there(data, python_environment, at):
    before = inputs(data)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(data.root), at], env=python_environment, capture_output=True, check=False
    )
    assert done.returncode == -getattr(signal, "SIGKILL", signal.SIGTERM) or os.name == "nt", done.stderr
    load_tables(data)
    desk = Desk(data)
    if at == "build":
        assert FILE in inputs(data)
        assert [each.article_id for each in desk.saves()] == [NAME]
        desk.undo(desk.saves()[0].name)
    assert inputs(data) == before
    assert list(data.root.rglob(".*.new")) == []
    assert not any("saving" in path.name for path in data.desk.iterdir())


def test_wrong_facts_on_disk_are_named_and_stop_a_save(desk, data):
    path = data.facts / "2030" / "wrong.yaml"
    path.write_text("article:\n  publisher: nobody\nfacts: []\n", encoding="utf-8")
    assert [each.where for each in desk.complaints()] == ["data/facts/2030/wrong.yaml:2"]
    verdict, entry = desk.save(decided(read(desk), 1))
    assert entry is None
    assert [each.problem.where for each in verdict.problems] == ["data/facts/2030/wrong.yaml:2"]


def test_the_text_is_kept_nowhere_but_in_a_folder_that_the_steward_named(data, tmp_path):
    sentence = "새싹바이오㈜가 공동연구기관으로 참여한다".encode()
    Desk(data).save(decided(read(Desk(data)), 1, keeps_text=True))
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and sentence in path.read_bytes()]
    Desk(data).undo(Desk(data).saves()[0].name)
    folder = tmp_path / "private"
    folder.mkdir()
    desk = Desk(data, folder)
    _, entry = desk.save(decided(read(desk), 1, keeps_text=True))
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and sentence in path.read_bytes()]
    assert kept == [folder / f"{NAME}.txt"]
    record, _ = read_record(data)
    article = next(each for each in record.articles if each.article_id == NAME)
    assert article.values["sha256"] == hashlib.sha256(kept[0].read_bytes()).hexdigest()
    assert verify([article], folder).problems == ()
    desk.undo(entry.name)
    assert list(folder.iterdir()) == []


def test_a_private_folder_inside_the_data_is_refused(data):
    with pytest.raises(DataError, match="it lies in the data"):
        Desk(data, data.facts)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949", "utf-16"])
def test_a_file_is_read_in_the_encodings_that_offices_use(desk, encoding):
    draft = desk.offer("", TEXT.encode(encoding), "today.txt", CITED).draft
    assert draft.text == TEXT
    assert [fact.kind for fact in draft.facts] == ["funding", "funding", *["participation"] * 3]


def test_a_saved_page_is_read_as_its_reader_sees_it(desk):
    page = "".join(f"<p>{line.replace('30억', '<b>30억</b>')}</p>" for line in TEXT.split("\n\n"))
    draft = desk.offer("", f"<html><body>{page}</body></html>".encode(), "today.html", CITED).draft
    assert draft.facts[0].evidence == ({"lang": "ko", "paragraph": "1", "phrase": "국비 30억 원"},)
    assert desk.judge(decided(draft, 1)).problems == ()


def test_a_save_that_cannot_be_written_leaves_nothing_behind(desk, data, monkeypatch):
    before, version = inputs(data), load_tables(data).version

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("policyfacts.tables.build.write_build", full)
    with pytest.raises(DataError, match="the data cannot be written: No space left on device"):
        desk.save(decided(read(desk), 1))
    assert (inputs(data), load_tables(data).version, desk.saves()) == (before, version, [])
