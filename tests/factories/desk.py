"""An instance with a desk, and an invented article that its registry knows in part."""

import json
import re
import shutil
from dataclasses import replace

from policyfacts.paths import DataFolder
from policyfacts.tables.build import build
from tests.conftest import MINI, ROOT

TEXT = """해조 바이오 실증사업에 내년 국비 30억 원 더

한가람 기자 | 기사입력 2030/04/02

나래시는 2일 바다산업부의 해조 바이오 실증사업에 시비 45억 원을 들인다고 밝혔다.

물결대학교가 총괄기관, 새싹바이오㈜가 공동연구기관으로 참여한다.
"""
CITED = {"publisher": "나래일보", "url": "https://narae-daily.invalid/2030/more"}
NAME = "2030-04-02-narae-daily-seaweed-pilot"


def desk_instance(folder):
    """The second instance, its tables built, with the words that reading needs."""
    data = DataFolder(folder / "data")
    shutil.copytree(MINI, data.root)
    shutil.copytree(ROOT / "data" / "lexicon", data.lexicon)
    build(data)
    return data


def inputs(data):
    """Every file that a build reads, and its bytes."""
    return {path.relative_to(data.root).as_posix(): path.read_bytes() for path in data.inputs()}


def decided(draft, *accepted, **changes):
    """The draft with these facts accepted and all others rejected."""
    facts = tuple(replace(fact, state="accepted" if fact.number in accepted else "rejected") for fact in draft.facts)
    return replace(draft, facts=facts, unknowns=(), **changes)


def as_sent(draft):
    """A draft as the page sends it."""
    facts = [
        {"number": f.number, "kind": f.kind, "state": f.state, "fields": dict(f.fields), "evidence": list(f.evidence)}
        for f in draft.facts
    ]
    rows = [
        {"table": r.table, "was": r.was, "fields": dict(r.fields), "existing": r.existing, "remember": r.remember}
        for r in draft.rows
    ]
    return {
        "article_id": draft.article_id,
        "article": dict(draft.citation),
        "facts": facts,
        "rows": rows,
        "unknowns": list(draft.unknowns),
        "text": draft.text,
        "keeps_text": draft.keeps_text,
        "version": draft.version,
    }


class Visitor:
    """A steward's browser, without the browser."""

    def __init__(self, app, base="http://127.0.0.1:8050"):
        self.client, self.base = app.server.test_client(), base
        opened = self.get("/add/desk")
        self.key = (re.search(r'data-key="(\w+)"', opened.text) or ["", ""])[1]

    def get(self, path, **headers):
        return self.client.get(path, base_url=self.base, headers=headers)

    def send(self, name, body, *, lang="ko", key=None, **headers):
        """POST as the page does: a form for `read` and `enter`, JSON for all else."""
        sent = {"data": body} if name in {"read", "enter"} else {"data": json.dumps(body)}
        kind = {} if name in {"read", "enter"} else {"content_type": "application/json"}
        also = {name.replace("_", "-"): value for name, value in headers.items()}
        also["X-Desk-Key"] = self.key if key is None else key
        return self.client.post(f"/add/{name}?lang={lang}", base_url=self.base, headers=also, **sent, **kind)
