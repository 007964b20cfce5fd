"""ZIP: a data package with read-me, dictionary, licence, citation and checksums."""

from collections.abc import Sequence
from dataclasses import replace

from policyfacts.exports import as_csv
from policyfacts.exports._bundle import Bundle, tables_bundles
from policyfacts.exports._export import Export
from policyfacts.exports._package import packed
from policyfacts.exports._papers import papers
from policyfacts.schema import TABLES, Column, Table, says
from policyfacts.tables.describe import MANIFEST, manifest, resource
from policyfacts.tables.model import Tables
from policyfacts.words import Lang, Words

_EVIDENCE = "evidence"


def write(bundle: Bundle) -> bytes:
    """The rows of one chart or table, and the phrases behind them, as a data package."""
    own = Table(bundle.slug, bundle.title, says("값 하나", "entry"), _as_stated(bundle), key=())
    held = [(own, replace(bundle, heading="names"))]
    if bundle.slug != _EVIDENCE and len(bundle.phrases):
        evidence = replace(own, name=_EVIDENCE, title=TABLES[_EVIDENCE].title, columns=TABLES[_EVIDENCE].columns)
        phrases = replace(
            bundle, rows=bundle.phrases, columns=evidence.columns, heading="names", hazards=(), caveats=()
        )
        held.append((evidence, phrases))
    return _package(bundle, held)


def all_tables(tables: Tables, lang: Lang, as_of: str = "") -> tuple[str, bytes]:
    """File name and bytes of the package of every table, as known on a day."""
    whole, held = tables_bundles(tables, lang, as_of)
    return f"{whole.file_stem}.zip", _package(whole, held)


def _package(whole: Bundle, held: Sequence[tuple[Table, Bundle]]) -> bytes:
    if whole.project is None:
        raise ValueError(f"{whole.slug} belongs to no project")
    files = {f"{table.name}.csv": as_csv.write(bundle) for table, bundle in held}
    names = {table.name for table, _ in held if table.key}
    resources = [resource(table, files[f"{table.name}.csv"], beside=names) for table, _ in held]
    about = manifest(whole.project, resources, version=whole.version, as_of=whole.as_of)
    return packed({MANIFEST: about, **files, **papers(whole, held)})


def _as_stated(bundle: Bundle) -> tuple[Column, ...]:
    """The columns without the duty to be filled: a view may leave open what a table must hold."""
    return tuple(replace(column, required=False) for column in bundle.columns)


EXPORT = Export("zip", Words("자료 묶음", "Data package"), "application/zip", write)
