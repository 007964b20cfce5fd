"""What a fact is about, in words."""

from pathlib import Path

import pytest

from policyfacts.paths import DataFolder
from policyfacts.tables.load import load_tables
from policyfacts.views.names import subject_name
from policyfacts.words import Words


@pytest.mark.parametrize(
    ("table", "subject", "name"),
    [
        ("funding", "energy-materials", "에너지머티리얼즈 이차전지 재활용 공장"),
        ("organisations", "energy-materials", "에너지머티리얼즈"),
        (
            "participation",
            "energy-materials/energy-materials",
            "에너지머티리얼즈 이차전지 재활용 공장 · 에너지머티리얼즈",
        ),
        ("participation", "energy-materials", "에너지머티리얼즈 이차전지 재활용 공장"),
    ],
)
def test_a_plant_is_not_called_by_its_companys_name(table, subject, name):
    tables = load_tables(DataFolder(Path(__file__).parents[2] / "data"))
    assert subject_name(tables, table, subject).ko == name


def test_an_id_that_nobody_registered_stands_for_itself():
    tables = load_tables(DataFolder(Path(__file__).parents[2] / "data"))
    assert subject_name(tables, "funding", "nowhere") == Words("nowhere", "nowhere")
