"""The API answers everything that its description allows as described, and refuses the rest."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.generation import GenerationMode

ROUNDS = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def operations(address):
    schema = schemathesis.openapi.from_url(f"{address}/api/v1/openapi.json")
    return [result.ok() for result in schema.get_all_operations()]


def test_every_table_chart_and_format_is_described(operations):
    from policyfacts.exports import EXPORTS
    from policyfacts.figures import CHARTS
    from policyfacts.schema import TABLES

    paths = {operation.path for operation in operations}
    for kind, names in (("tables", TABLES), ("charts", CHARTS)):
        assert paths >= {f"/api/v1/{kind}/{name}{ending}" for name in names for ending in ("", ".csv")}
    assert paths >= {f"/download/{{chart}}.{extension}" for extension in EXPORTS}


def test_what_is_described_is_answered_as_described(operations):
    for operation in operations:
        hold(operation, GenerationMode.POSITIVE, ROUNDS)


def test_what_is_not_described_is_refused_and_said_why(operations):
    for operation in operations:
        strict = [parameter for parameter in operation.query if operation.path.startswith("/api/")]
        if strict:
            hold(operation, GenerationMode.NEGATIVE, ROUNDS)


def hold(operation, mode, rounds):
    """Call an operation a few times and hold each answer to the description."""

    @given(case=operation.as_strategy(generation_mode=mode))
    @rounds
    def answers(case):
        case.call_and_validate()

    answers()
