"""The weights and thresholds of the matching, read from ``knowledge/data/matching.yaml``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.matching.concepts import Facet
from knowledge.matching.datafile import data_file
from knowledge.vocabulary import GroupId


@dataclass(frozen=True, slots=True)
class Kinship:
    """How much a concept counts as another that lies above, below or beside it (0 to 1).

    An entry for one of the ``wholes`` serves its parts nearly as well (``whole``).
    """

    broader: float
    narrower: float
    sibling: float
    whole: float
    wholes: Sequence[GroupId]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be refitted without changing code.

    ``implied`` names the purpose that a concept stands for in a text without any other.
    ``fields`` says how much a mention in a field of an entry counts, per facet, and ``words`` how
    much a word there; ``score`` weighs the signals of a pair; ``verdict`` the evidence for each
    answer.
    """

    fields: Mapping[Facet, Mapping[str, float]]
    words: Mapping[str, float]
    kinship: Kinship
    prior: float
    low_weight: float
    implied: Mapping[GroupId, GroupId]
    score: Mapping[str, float]
    verdict: Mapping[str, Mapping[str, float]]


def fitted_settings() -> Settings:
    """Read the settings that ship with the desk."""
    return settings_from(data_file("matching"))


def search_settings() -> Settings:
    """Read the settings for a search with a few words, which differ in what is left unsaid."""
    content = data_file("matching")
    changed = content["search"]
    return settings_from({**content, **changed, "score": {**content["score"], **changed["score"]}})


def settings_from(content: Mapping[str, Any]) -> Settings:
    """Build settings from their file form."""
    return Settings(
        fields={Facet(facet): weights for facet, weights in content["fields"].items()},
        words=content["words"],
        kinship=Kinship(**content["kinship"]),
        prior=content["prior"],
        low_weight=content["low_weight"],
        implied=content["implied"],
        score=content["score"],
        verdict=content["verdict"],
    )
