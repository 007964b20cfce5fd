"""Names to ids: the registry's, or a row proposed for it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from policyfacts.extract.propose.romanise import romanise
from policyfacts.facts.registry import Registry

_MOST = 48
# 함안군 is haman-gun, and 수소도시 no city of that name.
_PLACED = ("organisations", "regions")
_LOCAL = re.compile(r"^([가-힣]{2,})(시|군|도)$")


@dataclass(frozen=True)
class Row:
    """A row that the registry lacks, with what the article says of it."""

    table: str
    values: Mapping[str, str]


@dataclass
class Registrar:
    """Links names to ids. Keeps the rows it had to propose, in the order it met them."""

    registry: Registry
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    _by_name: dict[str, dict[str, str]] = field(default_factory=dict)

    def known(self, table: str, name: str) -> str | None:
        """The id of a name in a registry table, whatever its case and spaces."""
        return self._names(table).get(_plain(name))

    def link(self, table: str, name: str, lang: str, **also: str) -> str:
        """The id of a name; of an unknown one that of a row proposed now."""
        known = self.known(table, name)
        if known:
            return known
        spoken = also.get("name_en") or name
        identity = slug(_LOCAL.sub(r"\1 \2", spoken) if table in _PLACED else spoken)
        key = "initiative_id" if table == "initiatives" else "id"
        row = self.rows.get((table, identity))
        values = dict(row.values) if row else {key: identity}
        values.setdefault(f"name_{lang}", name)
        for column, value in also.items():
            if value:
                values.setdefault(column, value)
        self.rows[table, identity] = Row(table, values)
        return identity

    def unnamed(self, identity: str) -> None:
        """Propose an initiative that the article does not name: its name is for a person to give."""
        self.rows["initiatives", identity] = Row(
            "initiatives", {"initiative_id": identity, "name_ko": "", "name_en": ""}
        )

    def scheme_of(self, name: str) -> str | None:
        """The scheme that a printed name of a status ends in."""
        printed = _plain(name)
        fitting = [known for known in self._names("schemes") if printed.endswith(known)]
        return self._names("schemes")[max(fitting, key=len)] if fitting else None

    def name(self, table: str, identity: str, lang: str) -> str:
        """The name of a row in a language, also of a proposed one; empty where it has none."""
        row = self.rows.get((table, identity))
        if row:
            return row.values.get(f"name_{lang}", "")
        return next((name for name in self.registry.names(table, identity, lang) if name), "")

    def _names(self, table: str) -> dict[str, str]:
        if table not in self._by_name:
            self._by_name[table] = dict(self._pairs(table))
        return self._by_name[table]

    def _pairs(self, table: str) -> Iterator[tuple[str, str]]:
        names = (
            (name, identity)
            for identity in sorted(self.registry.ids(table))
            for lang in ("ko", "en")
            for name in self.registry.names(table, identity, lang)
        )
        yield from ((_plain(name), identity) for name, identity in names if name)


def slug(name: str) -> str:
    """An id made of a name: small Latin letters, figures and hyphens.

    >>> slug("수소 센터"), slug("Hanbit Heavy M")
    ('suso-senteo', 'hanbit-heavy-m')
    """
    latin = re.sub(r"[^a-z0-9]+", "-", romanise(name).casefold()).strip("-")
    return latin[:_MOST].rstrip("-") or "unnamed"


def _plain(name: str) -> str:
    return re.sub(r"[\s'‘’\"“”]+", "", name).casefold()
