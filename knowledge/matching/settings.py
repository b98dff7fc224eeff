"""The weights and thresholds of the matching, read from ``knowledge/data/matching.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from knowledge.matching.concepts import Facet


@dataclass(frozen=True, slots=True)
class Kinship:
    """How much a concept counts as another that lies above, below or beside it (0 to 1)."""

    broader: float
    narrower: float
    sibling: float


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be refitted without changing code.

    ``fields`` says how much a mention in a field of an entry counts, per facet; ``score`` weighs
    the signals of a pair; ``verdict`` holds the thresholds of the answer.
    """

    fields: Mapping[Facet, Mapping[str, float]]
    kinship: Kinship
    prior: float
    score: Mapping[str, float]
    verdict: Mapping[str, float]


@cache
def fitted_settings() -> Settings:
    """Read the settings that ship with the desk."""
    source = files("knowledge").joinpath("data", "matching.yaml").read_text("utf-8")
    return settings_from(yaml.safe_load(source))


def settings_from(content: Mapping[str, Any]) -> Settings:
    """Build settings from their file form."""
    return Settings(
        fields={Facet(facet): weights for facet, weights in content["fields"].items()},
        kinship=Kinship(**content["kinship"]),
        prior=content["prior"],
        score=content["score"],
        verdict=content["verdict"],
    )
