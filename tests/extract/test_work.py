import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from policyfacts.cli import main
from policyfacts.errors import DataError
from policyfacts.extract.published import publication_day
from policyfacts.extract.sources import indexed_sources, sources_of
from policyfacts.extract.work import read_here, read_in_processes, read_on_cluster
from policyfacts.paths import DataFolder

DATA = DataFolder(Path(__file__).parents[2] / "data")
PUBLISHED = date(2024, 8, 5)


@pytest.fixture
def folder(tmp_path):
    """Forty short articles in the encodings that people have, one unreadable."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(40):
        text = f"포항시는 {number % 28 + 1}일 국비 {number + 1}억 원을 확보했다고 밝혔다."
        (articles / f"a{number:02}.txt").write_text(text, encoding=("utf-8", "cp949", "utf-16")[number % 3])
    (articles / "a99.txt").write_bytes(b"\xff\xff\xfe")
    (articles / "picture.png").write_bytes(b"\x89PNG")
    return articles


def lines(outcomes):
    return [(outcome.line, [problem.what for problem in outcome.problems]) for outcome in outcomes]


def test_a_folder_is_read_file_by_file_and_the_unreadable_one_is_said(folder):
    outcomes = list(read_here(sources_of([folder], PUBLISHED, "auto"), DATA))
    assert [json.loads(each.line)["money"][0]["value"] for each in outcomes[:3]] == [10**8, 2 * 10**8, 3 * 10**8]
    assert [len(each.problems) for each in outcomes] == [0] * 40 + [1]


def test_processes_give_the_same_lines_in_the_same_order(folder):
    here = lines(read_here(sources_of([folder], PUBLISHED, "auto"), DATA))
    assert lines(read_in_processes(sources_of([folder], PUBLISHED, "auto"), DATA, jobs=2)) == here


@pytest.mark.filterwarnings("default")
def test_a_cluster_gives_the_same_lines_in_the_same_order(folder):
    distributed = pytest.importorskip("distributed")
    here = lines(read_here(sources_of([folder], PUBLISHED, "auto"), DATA))
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "processes": False}
    with distributed.LocalCluster(host="127.0.0.1", protocol="tcp", **options) as cluster:
        address = cluster.scheduler_address
        assert lines(read_on_cluster(sources_of([folder], PUBLISHED, "auto"), DATA, address)) == here


def test_nobody_at_the_address_is_said(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("policyfacts.extract.work.PATIENCE", "1s")
    with pytest.raises(DataError, match="no scheduler answers"):
        list(read_on_cluster(iter(()), DATA, "tcp://127.0.0.1:1"))


def test_sources_are_taken_as_they_are_needed():
    taken = []

    def endless():
        for number in range(10_000):
            taken.append(number)
            yield from sources_of([Path(__file__)], PUBLISHED, "auto")

    outcomes = read_in_processes(endless(), DATA, jobs=1)
    next(outcomes)
    outcomes.close()
    assert len(taken) < 200


def test_an_index_names_files_days_and_languages(tmp_path, folder, capsys):
    index = tmp_path / "index.csv"
    index.write_text(
        "id,path,published,language\nfirst,articles/a00.txt,2024-03-02,ko\nsecond,articles/a01.txt,2023-01-31,\n",
        encoding="utf-8-sig",
    )
    assert main(["mentions", "--index", str(index), "--data", str(DATA.root)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["id"], line["dates"][0]["value"]) for line in found] == [
        ("first", "2024-03-01"),
        ("second", "2023-01-02"),
    ]


def test_every_wrong_row_of_an_index_is_said(tmp_path):
    index = tmp_path / "index.csv"
    index.write_text("id,path,published,language\na,,,\nb,x.txt,yesterday,\nc,x.txt,,fr\n", encoding="utf-8")
    with pytest.raises(DataError) as raised:
        list(indexed_sources(index, None, "auto"))
    assert [problem.where.rpartition(":")[2] for problem in raised.value.problems] == ["2", "3", "4"]


def test_the_day_is_taken_from_the_head_of_the_text():
    assert publication_day("제목\n\n기사입력 2024/08/05 [11:16]\n본문", "a.txt") == date(2024, 8, 5)
    with pytest.raises(DataError, match="does not say when it was published"):
        publication_day("지난달 5일 열린 행사", "a.txt")


def test_the_line_of_json_has_the_fields_of_its_contract(mentions_of):
    from policyfacts.extract.lines import json_line

    text = "포항시는 지난해 7월 이차전지 특화단지로 지정됐고 2024년부터 2026년까지 국비 70억 원을 받는다. "
    text += "포항시는 바쁘다. 하반기 사업이 많다."
    line = json.loads(json_line("a", mentions_of(text, "2024-03-01")))
    assert list(line) == ["id", "money", "dates", "designations", "organisations"]
    assert line["money"][0] | {"start": 0, "end": 0} == {
        "text": "70억 원",
        "start": 0,
        "end": 0,
        "value": 7_000_000_000,
        "currency": "KRW",
        "qualifier": "exact",
        "funder_level": "national",
        "period": ["2024", "2026"],
    }
    assert line["dates"][-1]["value"] is None
    assert line["dates"][-1]["readings"] == ["2023-H2", "2024-H2"]
    assert list(line["designations"][0]) == ["name", "start", "end", "status", "authority", "date", "place"]
    assert list(line["organisations"][0]) == ["text", "start", "end", "type", "organisation_id"]


def test_a_call_without_texts_is_said(capsys):
    assert main(["mentions", "--data", str(DATA.root)]) == 2
    assert "no text is named" in capsys.readouterr().err


def test_a_reader_that_has_read_enough_is_no_error(folder):
    command = [sys.executable, "-m", "policyfacts.cli", "mentions", *[str(folder)] * 40, "--published", "2024-08-05"]
    with subprocess.Popen(command, cwd=DATA.root.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read().decode("utf-8")
    assert "Traceback" not in said


def test_a_path_that_leads_nowhere_is_said(tmp_path, capsys):
    assert main(["mentions", str(tmp_path / "none.txt"), "--published", "2024-08-05", "--data", str(DATA.root)]) == 1
    assert "there is no such file" in capsys.readouterr().err
