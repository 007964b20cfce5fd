"""The labelled texts: kept as marked text, compared as JSON lines, scored against aims."""

import json
from pathlib import Path

import pytest

from policyfacts.cli import main
from policyfacts.extract.lines import json_line
from policyfacts.extract.read import read_mentions
from policyfacts.extract.score import KINDS, score
from tests.extract.marked import labelled_texts, write_plain

GOLD = Path(__file__).parent / "gold"
TUNED = list(labelled_texts((GOLD / "tuned.txt").read_text(encoding="utf-8")))
FRESH = list(labelled_texts((GOLD / "fresh.txt").read_text(encoding="utf-8")))
AIMS = {"money": 0.95, "dates": 0.93, "designations": 0.85, "organisations": 0.80}


def predicted(texts, knowledge):
    return [json.loads(json_line(each.article, read_mentions(each.text, each.published, knowledge))) for each in texts]


def gold(texts):
    return [{**each.expected, "lang": each.lang} for each in texts]


def test_there_are_sixty_texts_in_both_languages():
    assert len(TUNED) >= 60
    assert {each.lang for each in TUNED} == {"ko", "en"}
    assert len({each.article for each in TUNED}) == len(TUNED)


@pytest.mark.parametrize("kind", KINDS)
def test_the_tuned_texts_are_read_as_well_as_they_were(kind, knowledge):
    scores = score(gold(TUNED), predicted(TUNED, knowledge))
    assert scores.by_kind[kind, "all"].f1 >= AIMS[kind]


def test_labels_are_right_against_themselves():
    scores = score(gold(TUNED), gold(TUNED))
    assert {each.f1 for each in scores.by_kind.values()} == {1.0}


def test_the_commands_find_what_the_readers_find(tmp_path, capsys, knowledge):
    write_plain(GOLD / "fresh.txt", tmp_path)
    data = str(Path(__file__).parents[2] / "data")
    assert main(["mentions", "--index", str(tmp_path / "index.csv"), "--data", data]) == 0
    (tmp_path / "found.jsonl").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["score", "--gold", str(tmp_path / "gold.jsonl"), str(tmp_path / "found.jsonl")]) == 0
    scores = score(gold(FRESH), predicted(FRESH, knowledge))
    shown = [line.split() for line in capsys.readouterr().out.splitlines()[1:] if " all " in line]
    assert [(kind, f1) for kind, _, _, _, f1, *_ in shown] == [
        (kind, f"{scores.by_kind[kind, 'all'].f1:.3f}") for kind in KINDS
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_fresh_texts_are_read_as_well_as_at_first(kind, knowledge):
    assert score(gold(FRESH), predicted(FRESH, knowledge)).by_kind[kind, "all"].f1 >= AIMS[kind]


def test_a_wrong_value_and_a_missing_mention_cost(knowledge):
    texts = [each for each in TUNED if each.expected["money"]][:1]
    wrong = gold(texts)
    wrong[0]["money"] = [{**wrong[0]["money"][0], "value": 1}]
    found = score(gold(texts), wrong).by_kind["money", "all"]
    assert (found.right, found.predicted, found.labelled) == (0, 1, len(texts[0].expected["money"]))


def test_the_command_says_what_was_gained_and_lost(tmp_path, capsys):
    expected = gold(TUNED[:2])
    for name, lines in (("gold", expected), ("half", expected[:1]), ("other", expected[1:])):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    call = ["score", "--gold", str(tmp_path / "gold.jsonl")]
    assert main([*call, str(tmp_path / "half.jsonl"), "--accept"]) == 0
    assert "since" not in capsys.readouterr().out
    assert main([*call, str(tmp_path / "other.jsonl")]) == 0
    out = capsys.readouterr().out
    labelled = [sum(len(line[kind]) for kind in KINDS) for line in expected]
    assert f"{labelled[1]} gained, {labelled[0]} lost" in out


def test_a_line_that_is_no_mention_is_said_with_its_number(tmp_path, capsys):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a"}\nnonsense\n[]\n', encoding="utf-8")
    assert main(["score", "--gold", str(path), str(path)]) == 1
    assert [line.partition(": ")[0] for line in capsys.readouterr().err.splitlines()] == [f"{path}:2", f"{path}:3"]
