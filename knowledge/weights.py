"""Weights of the matching that were fitted here, from the examples and from people's decisions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

WeightsId = str


@dataclass(frozen=True, slots=True)
class Weights:
    """One fit: what it found, when, and from how many examples and judged ideas.

    ``score`` weighs the signals of a match, ``verdict`` the evidence for each answer, both by name.
    """

    id: WeightsId
    score: Mapping[str, float]
    verdict: Mapping[str, Mapping[str, float]]
    fitted_at: datetime
    examples: int = 0
    judged: int = 0
