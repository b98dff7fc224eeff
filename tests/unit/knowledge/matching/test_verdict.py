"""The four answers."""

import pytest

from knowledge.matching.answers import Verdict
from knowledge.matching.settings import fitted_settings
from knowledge.matching.verdict import is_running_the_house, verdict_of

WEIGHTS = fitted_settings().verdict


COVERED = {"who_said": 1.0, "what_said": 1.0, "what_covered": 1.0}


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        ({**COVERED, "who_part": 1, "meant": 1.4, "worded": 0.6, "alike": 3}, Verdict.EXISTS),
        ({**COVERED, "who_telling": 1, "meant": 0.5, "who_missed": 1}, Verdict.RELATED),
        ({"outside": 1, "no_means": 1}, Verdict.NEW),
    ],
)
def test_the_evidence_decides(evidence: dict[str, float], verdict: Verdict) -> None:
    chosen, probability = verdict_of({"one": 1.0, "what_telling": 0.5, **evidence}, WEIGHTS)

    assert chosen is verdict
    assert 1 / 3 < probability <= 1


def test_the_probability_grows_with_the_evidence() -> None:
    some = {"one": 1.0, **COVERED, "who_part": 1.0, "meant": 1.4, "worded": 0.6, "alike": 2.0}

    for name in ("alike", "remembered", "agreeing"):
        more = {**some, name: some.get(name, 0.0) + 0.5}
        assert verdict_of(more, WEIGHTS)[1] > verdict_of(some, WEIGHTS)[1]


@pytest.mark.parametrize(
    ("verdict", "outside", "runs_house"),
    [
        (Verdict.NEW, 1.0, True),
        (Verdict.NEW, 0.5, False),
        (Verdict.RELATED, 1.0, False),
    ],
)
def test_only_what_is_new_and_says_little_of_patients_is_about_the_house(
    verdict: Verdict, outside: float, runs_house: bool
) -> None:
    assert is_running_the_house(verdict, {"outside": outside}) is runs_house
