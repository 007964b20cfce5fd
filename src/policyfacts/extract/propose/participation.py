"""Who takes part as what: roles that a sentence gives to the bodies named before them."""

from collections.abc import Iterator

from policyfacts.extract.gazetteer import Named
from policyfacts.extract.lexicon import Body, Rule
from policyfacts.extract.propose.draft import Draft
from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.model import Evidence

# A role that says more replaces one that says less.
_WEIGHT = {"coordinator": 5, "lead-or-joint": 4, "lead": 4, "joint": 4, "funder": 4, "member": 1, "host": 1}


def participation(scene: Scene) -> Iterator[Draft]:
    """One draft per body, with the most telling role; then the ministry that funds, and the place that hosts."""
    best: dict[str, Draft] = {}
    for body in scene.found.bodies:
        if scene.lang(body.start) == "ko" and not body.what.is_place:
            draft = _draft(scene, body)
            identity = str(draft.values["organisation_id"]) if draft else ""
            if draft and _weight(draft) > _weight(best.get(identity)):
                best[identity] = draft.with_evidence(_in_english(scene, identity))
    order = sorted(best.values(), key=lambda draft: -_weight(draft))
    yield from order
    yield from (draft for draft in (_funder(scene), _host(scene)) if draft)


def _weight(draft: Draft | None) -> int:
    return _WEIGHT[str(draft.values["role"])] if draft else 0


def _draft(scene: Scene, body: Named[Body]) -> Draft | None:
    """The role whose word follows a body first in its sentence."""
    initiative = scene.initiative_at(body.start)
    role = _role_after(scene, body.end)
    if initiative is None or role is None or body.what.type == "government":
        return None
    rule, start, end = role
    return Draft(
        "participation",
        {
            "initiative_id": initiative,
            "organisation_id": scene.organisation(body),
            "role": rule.gives,
            "role_text": scene.printed(start, end),
            "confidence": "high" if _WEIGHT[rule.gives] > 1 else "medium",
        },
        (scene.evidence(body.start, body.end), scene.evidence(start, end)),
    )


def _role_after(scene: Scene, place: int) -> tuple[Rule, int, int] | None:
    _, last = scene.found.sentences.around(max(place - 1, 0))
    found = [
        (match.start(), rank, rule, match.end())
        for rank, rule in enumerate(scene.lexicon.role_rules)
        if rule.lang == "ko" and (match := rule.pattern.search(scene.text, place, last))
    ]
    if not found:
        return None
    start, _, rule, end = min(found, key=lambda each: each[:2])
    return rule, start, end


def _in_english(scene: Scene, identity: str) -> Iterator[Evidence]:
    """Where the translation names a body: the last time, which is where it lists those who take part."""
    named = [
        body
        for body in scene.found.bodies
        if scene.lang(body.start) == "en" and (body.what.organisation_id or "") == identity
    ]
    listed = [body for body in named if _is_listed(scene, body)] or named[:1]
    yield from (scene.evidence(body.start, body.end) for body in listed[:1])


def _is_listed(scene: Scene, body: Named[Body]) -> bool:
    after = scene.found.sentences.after(body.end, 400)
    return any(rule.lang == "en" and rule.pattern.search(after) for rule in scene.lexicon.role_rules)


def _funder(scene: Scene) -> Draft | None:
    running = scene.running_ministries
    return _unnamed(scene, running[0], "funder", "medium") if running else None


def _host(scene: Scene) -> Draft | None:
    """The local government that announces; no word names its role, so it is proposed with low confidence."""
    local = next((body for body in scene.found.bodies if body.what.is_place), None)
    return _unnamed(scene, local, "host", "low") if local else None


def _unnamed(scene: Scene, body: Named[Body], role: str, confidence: str) -> Draft | None:
    """A role that follows from what a body does, and that no word names."""
    if not scene.initiatives:
        return None
    values = {
        "initiative_id": scene.initiatives[0].what,
        "organisation_id": scene.organisation(body),
        "role": role,
        "confidence": confidence,
    }
    return Draft("participation", values, (scene.evidence(body.start, body.end),))
