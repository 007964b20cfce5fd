"""Where the data is: the folders of one instance (a region and its industry)."""

from dataclasses import dataclass
from pathlib import Path

_INSTALLED = Path(__file__).parent / "_data"


@dataclass(frozen=True)
class DataFolder:
    """The folder tree of one instance, named by what each part holds."""

    root: Path

    @property
    def project(self) -> Path:
        """Region, industry, title, languages, defaults."""
        return self.root / "project.yaml"

    @property
    def facts(self) -> Path:
        """One YAML file an article."""
        return self.root / "facts"

    @property
    def registry(self) -> Path:
        """Who and what exists: CSV files."""
        return self.root / "registry"

    @property
    def lexicon(self) -> Path:
        """Words and rules for reading articles: YAML files."""
        return self.root / "lexicon"

    @property
    def decisions(self) -> Path:
        """Which vintage is preferred, and why."""
        return self.root / "decisions"

    @property
    def briefings(self) -> Path:
        """Ready-made briefings, one YAML file each."""
        return self.root / "briefings"

    @property
    def geometry(self) -> Path:
        """Outlines for maps: GeoJSON files, each with its source and licence."""
        return self.root / "geometry"

    @property
    def tables(self) -> Path:
        """Built tables; never edited by hand."""
        return self.root / "tables"

    @property
    def desk(self) -> Path:
        """What the steward's page has saved, for taking it back; no part of the record."""
        return self.root / ".steward"

    def inputs(self) -> list[Path]:
        """Every file that a build reads, in a stable order."""
        folders = (self.facts, self.registry, self.decisions, self.geometry)
        files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
        inputs = [path for path in files if path.suffix in {".yaml", ".csv", ".geojson"}]
        return [self.project, *inputs] if self.project.is_file() else inputs


def default_data() -> DataFolder:
    """The folder `data` here, else the data inside the installed package."""
    here = Path("data")
    return DataFolder(here if (here / "project.yaml").is_file() else _INSTALLED)
