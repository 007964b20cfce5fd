"""JSON, read by the standard library."""

import json

from policyfacts.exports import EXPORTS
from tests.exports.bundles import chart, table

JSON = EXPORTS["json"]


def test_a_chart_says_everything_in_both_languages():
    said = json.loads(JSON.write(chart("funding-by-payer", initiative=("battery-global-cooperation-rnd",))))
    assert said["title"] == {"ko": "누가 얼마를 내는가?", "en": "Who pays how much?"}
    assert said["unit"]["en"] == "KRW billion, nominal"
    assert [each["name"]["en"] for each in said["filters"]] == ["Initiative"]
    assert said["licence"]["name"] == "CC-BY-4.0"
    assert said["sources"][0]["article_id"] == "2024-08-05-breaknews-battery-global-cooperation"
    paid = [row["amount_krw"] for row in said["rows"]]
    assert [amount for amount in paid if amount is not None] == [7_000_000_000]
    assert None in paid
    assert any(row["unknown_ids"] for row in said["rows"])


def test_ids_are_lists_whether_a_view_or_a_table_holds_them():
    assert isinstance(json.loads(JSON.write(table("promises")))["rows"][0]["fact_ids"], list)
