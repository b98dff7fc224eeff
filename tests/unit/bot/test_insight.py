"""Insight follows what was fitted at the desk."""

from bot.insight import KnowingInsight, LastMade, NewestInsight, make_ready
from knowledge.matching import Matcher
from knowledge.matching.settings import fitted_settings
from knowledge.registry import Registry
from knowledge.snapshot import Knowledge
from knowledge.understanding import Reader
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


class Counted(LastMade):
    """Counts what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []

    def matcher(self, known: Knowledge) -> Matcher:
        self.made.append("matcher")
        return super().matcher(known)

    def reader(self, known: Knowledge) -> Reader:
        self.made.append("reader")
        return super().reader(known)


def test_whoever_asks_first_waits_for_nothing_that_was_made_ready() -> None:
    last = Counted()
    insight = KnowingInsight(KNOWN, last)
    make_ready(insight)
    assert sorted(last.made) == ["matcher", "reader"]
    insight.match(TEXT)
    insight.search(TEXT)
    insight.understand(TEXT)
    assert len(last.made) == 2
