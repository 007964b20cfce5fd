"""What makes this instance one region's and one industry's: `project.yaml`."""

from dataclasses import dataclass, fields

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.facts._yaml import Mapped, Scalar, read_yaml
from policyfacts.facts.geometry import Outline, read_outlines
from policyfacts.paths import DataFolder
from policyfacts.words import Words


@dataclass(frozen=True)
class Project:
    """The instance's own words; each in Korean and English.

    Args:
        title: Name of the whole, over every page.
        region: The place.
        industry: The industry.
        file_name: Begins the names of files taken away; the English one is ASCII.
        publisher: Who publishes the tables.
        contact: Whom to ask; may be empty halves.
        region_id: The row of the table regions that is home.
        outlines: Shapes of the land for maps; empty for an instance without geometry.
    """

    title: Words
    region: Words
    industry: Words
    file_name: Words
    publisher: Words
    contact: Words
    region_id: str
    outlines: tuple[Outline, ...] = ()


_WORDS = tuple(field.name for field in fields(Project) if field.type is Words)


def read_project(data: DataFolder) -> Project:
    """The project file of an instance.

    Raises:
        ComplaintError: It is missing, or lacks an entry, or a file of outlines is broken; lists all that are wrong.
    """
    shown = f"{data.root.name}/project.yaml"
    if not data.project.is_file():
        raise ComplaintError(
            Complaint(
                f"{shown}:1",
                f"there is no project file in {data.root}",
                "expected the data folder of an instance",
                "Give the folder with --data DIR, or create project.yaml in it.",
                Words(
                    f"자료 폴더에 있어야 할 파일이 없습니다. 되돌리십시오: {data.project.name}",
                    f"A file is missing from the data folder. Restore it: {data.project.name}",
                ),
            )
        )
    node = read_yaml(data.project, shown)
    entries = node.entries if isinstance(node, Mapped) else {}
    region_id = entries.get("region_id")
    words = {name: _words(entries.get(name)) for name in _WORDS}
    missing = sorted(name for name, value in words.items() if value is None)
    if not isinstance(region_id, Scalar):
        missing.append("region_id")
    if missing or not isinstance(region_id, Scalar):
        raise ComplaintError(
            Complaint(
                f"{shown}:1",
                f"missing or without both languages: {', '.join(missing)}",
                "expected `name: {ko: …, en: …}`",
                "Add what is missing.",
                Words(
                    f"한국어와 영어로 모두 적어야 할 항목이 빠졌습니다. 채우십시오: {', '.join(missing)}",
                    f"Something is missing or not in both languages. Fill it in: {', '.join(missing)}",
                ),
            )
        )
    return Project(
        region_id=region_id.text,
        outlines=read_outlines(data),
        **{name: value for name, value in words.items() if value},
    )


def _words(node: object) -> Words | None:
    if not isinstance(node, Mapped):
        return None
    halves = [node.entries.get(lang) for lang in ("ko", "en")]
    if not all(isinstance(half, Scalar) for half in halves):
        return None
    ko, en = (half.text for half in halves if isinstance(half, Scalar))
    return Words(ko, en)
