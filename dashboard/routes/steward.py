"""`/add/…`: the desk behind the steward's page. In read-only mode none of these addresses exists."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from flask import Flask, Response, abort, request
from werkzeug.exceptions import RequestEntityTooLarge

from dashboard.admission import Admission
from dashboard.data import Served
from dashboard.page import Page
from dashboard.state import State, link, read_lang
from policyfacts.complaints import ComplaintError
from policyfacts.markup.steward import (
    Reader,
    desk_html,
    entrance_html,
    fact_html,
    new_fact,
    refused_html,
    review_html,
    row_html,
    said_parts,
    saved_html,
    saves_html,
)
from policyfacts.schema import FACT_TABLES, REGISTRY
from policyfacts.steward.desk import Desk, Verdict
from policyfacts.steward.draft import Draft, DraftRow, read_draft
from policyfacts.steward.journal import Entry
from policyfacts.words import Lang, Words

PATH = "/add"
MOST_BYTES = 8_000_000
_MOST_NUMBER = 100_000
_MOST_TOKEN_BYTES = 10_000
_LANGUAGES = 2

Answer = Callable[[], Response]


def add_no_steward_routes(server: Flask) -> None:
    """Answer the steward's addresses as what they are in read-only mode: not there."""

    @server.before_request
    def nothing_here() -> None:
        if request.path == PATH or request.path.startswith((f"{PATH}/", "/assets/steward.")):
            abort(404)


def add_steward_routes(server: Flask, served: Served, desk: Desk, admission: Admission, pages: Sequence[Page]) -> None:
    """Serve the desk to stewards.

    Args:
        server: The application.
        served: The tables, to be exchanged when something was saved.
        desk: What reads and saves.
        admission: Who may.
        pages: Where what was saved can be seen.
    """
    counter = _Counter(desk, served, admission, pages)
    server.add_url_rule(f"{PATH}/desk", "desk", counter.open)
    server.add_url_rule(f"{PATH}/enter", "desk_enter", counter.enter, methods=["POST"])
    for address in ("read", "review", "check", "save", "undo", "fact", "row"):
        answer = counter.guarded(getattr(counter, address))
        server.add_url_rule(f"{PATH}/{address}", f"desk_{address}", answer, methods=["POST"])


@dataclass(frozen=True)
class _Counter:
    """Answers what the page asks of the desk."""

    desk: Desk
    served: Served
    admission: Admission
    pages: Sequence[Page]

    def guarded(self, answer: Answer) -> Answer:
        """Take requests of the session's own page alone, up to a size; answer problems in words for the page."""

        def take() -> Response:
            request.max_content_length = request.max_form_memory_size = MOST_BYTES
            if not self.admission.may_change(request):
                return _json({"left": True}, status=403)
            try:
                return answer()
            except RequestEntityTooLarge:
                return _json({"too_large": True}, status=413)
            except ComplaintError as error:
                return _json({"problems": refused_html(read_lang(request.args), error.problems)}, status=422)

        return take

    def open(self) -> Response:
        """The empty desk, or the form that asks for the token."""
        if not self.admission.is_own_page(request):
            abort(403)
        return self._opened(self.admission.open_session(request))

    def enter(self) -> Response:
        """The same, for whoever has sent a token."""
        request.max_content_length = _MOST_TOKEN_BYTES
        if not self.admission.is_own_page(request):
            abort(403)
        return self._opened(self.admission.enter(request.form.get("token", "")), is_wrong=True)

    def read(self) -> Response:
        """What is found in an article."""
        file = request.files.get("file")
        citation = {key: request.form.get(key, "").strip() for key in ("publisher", "title", "published", "url")}
        content, name = (file.read(), file.filename or "text") if file else (b"", "text")
        offer = self.desk.offer(request.form.get("text", ""), content, name, citation)
        return self._review(offer.draft, [remark.words for remark in offer.remarks])

    def review(self) -> Response:
        """A draft shown again, for another language or after the page was loaded anew."""
        given = _given()
        return self._review(read_draft(given), _remarks(given.get("remarks")))

    def check(self) -> Response:
        """A draft held against the record."""
        draft = read_draft(_given())
        return self._judged(self.desk.judge(draft), draft)

    def save(self) -> Response:
        """The accepted facts saved, or why not."""
        draft = read_draft(_given())
        verdict, entry = self.desk.save(draft)
        if entry is None:
            return self._judged(verdict, draft, status=409 if verdict.changed else 422)
        return self._done(entry)

    def undo(self) -> Response:
        """A save taken back."""
        return self._done(self.desk.undo(str(_given().get("name", ""))))

    def fact(self) -> Response:
        """An empty fact of a kind."""
        given = _given()
        kind, number = given.get("kind"), given.get("number")
        if kind not in FACT_TABLES or not isinstance(number, int) or not 0 < number < _MOST_NUMBER:
            abort(400)
        fact = new_fact(str(kind), number)
        return _html(fact_html(fact, self._reader(), Draft("", {}, (fact,))))

    def row(self) -> Response:
        """An empty row of a registry table."""
        given = _given()
        table, at = given.get("table"), given.get("at")
        if table not in REGISTRY or not isinstance(at, int) or not 0 <= at < _MOST_NUMBER:
            abort(400)
        return _html(row_html(DraftRow(str(table), "", {}), at, self._reader()))

    def _reader(self) -> Reader:
        folder = self.desk.articles.name if self.desk.articles else ""
        return Reader(read_lang(request.args), self.desk.look().record.registry, folder)

    def _opened(self, session: str, *, is_wrong: bool = False) -> Response:
        if not session:
            return _html(entrance_html(read_lang(request.args), is_wrong=is_wrong))
        try:
            html = desk_html(self._reader(), self.admission.key(session), self.desk.saves())
        except ComplaintError as error:
            return _html(refused_html(read_lang(request.args), error.problems))
        response = _html(html)
        self.admission.remember(request, response, session)
        return response

    def _review(self, draft: Draft, remarks: Sequence[Words]) -> Response:
        verdict = self.desk.judge(replace(draft, unknowns=()))
        html = review_html(verdict, self.desk.mentions(draft), remarks, draft.unknowns, self._reader())
        return _json({"html": html, "fields": _fields(verdict)})

    def _judged(self, verdict: Verdict, draft: Draft, *, status: int = 200) -> Response:
        parts = said_parts(verdict, self.desk.mentions(draft), self._reader())
        return _json({"parts": parts, "fields": _fields(verdict), "version": verdict.version}, status=status)

    def _done(self, entry: Entry) -> Response:
        self.served.look_now()
        lang = read_lang(request.args)
        links = [] if entry.undoes else _links(entry, self.pages, lang)
        done = saved_html(lang, entry, links, is_undone=bool(entry.undoes))
        return _json({"done": done, "saves": saves_html(lang, self.desk.saves())})


def _fields(verdict: Verdict) -> list[list[str]]:
    """Fields to be marked as wrong."""
    return [[each.place.part, each.place.field] for each in verdict.problems if each.place.field]


def _links(entry: Entry, pages: Sequence[Page], lang: Lang) -> list[tuple[str, str]]:
    """Pages about the kinds of fact that were saved, and the list of sources."""
    text = next((change.after or "" for change in entry.changes if change.file.startswith("facts/")), "")
    tables = {table.name for kind, table in FACT_TABLES.items() if f"\n    kind: {kind}\n" in text}
    about = [page for page in pages if tables & set(page.topics)]
    return [(link(page.path, State(lang)), page.title[lang]) for page in about]


def _remarks(given: object) -> list[Words]:
    """Remarks as the page keeps them, to be shown again in another language."""
    pairs = given if isinstance(given, list) else []
    return [Words(str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list) and len(pair) == _LANGUAGES]


def _given() -> dict[str, object]:
    given = request.get_json(silent=True)
    if not isinstance(given, dict):
        abort(400)
    return given


def _html(content: str) -> Response:
    response = Response(content, content_type="text/html; charset=utf-8")
    response.headers["Cache-Control"] = "no-store"
    return response


def _json(value: dict[str, object], *, status: int = 200) -> Response:
    response = Response(json.dumps(value, ensure_ascii=False), status, content_type="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
