"""Which weights count: the newest fitted at this desk, else those the desk came with."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.matching.settings import Settings, fitted_settings
from knowledge.weights import Weights


def settings_with(weights: Sequence[Weights]) -> Settings:
    """Read the settings with the newest of the weights fitted here, which come last.

    Weights of another version of the desk, which weighs other things, are left out.
    """
    shipped = fitted_settings()
    fits = (each for each in reversed(weights) if _weigh_the_same(each, shipped))
    newest = next(fits, None)
    return replace(shipped, score=newest.score, verdict=newest.verdict) if newest else shipped


def _weigh_the_same(weights: Weights, shipped: Settings) -> bool:
    return weights.score.keys() == shipped.score.keys() and {
        verdict: parts.keys() for verdict, parts in weights.verdict.items()
    } == {verdict: parts.keys() for verdict, parts in shipped.verdict.items()}
