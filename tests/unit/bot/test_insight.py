"""Insight follows what was fitted at the desk."""

from bot.insight import NewestInsight
from knowledge.matching.settings import fitted_settings
from knowledge.registry import Registry
from knowledge.snapshot import Knowledge
from knowledge.vocabulary import Vocabulary
from knowledge.weights import Weights
from tests.unit.knowledge.matching.registry_of_three import SOLUTIONS, VOCABULARY
from tests.unit.workflows.world import MONDAY

SHIPPED = fitted_settings()
NOTHING_COUNTS = Weights("w-1", dict.fromkeys(SHIPPED.score, 0.0), SHIPPED.verdict, MONDAY)
KNOWN = Knowledge(registry=Registry(SOLUTIONS), vocabulary=Vocabulary(VOCABULARY), revision=1)
TEXT = "KOL-patienter måler ilt hjemme"


def test_weights_fitted_here_take_the_place_of_those_that_ship() -> None:
    insight = NewestInsight()
    taught = Knowledge(
        registry=KNOWN.registry, vocabulary=KNOWN.vocabulary, weights=(NOTHING_COUNTS,), revision=2
    )
    shipped = {match.score for match in insight.of(KNOWN).match(TEXT).matches}
    flat = {match.score for match in insight.of(taught).match(TEXT).matches}
    assert 0.5 not in shipped
    assert flat == {0.5}
