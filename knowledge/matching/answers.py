"""What a match says: the verdict, the candidates and the reasons, as plain values."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.registry import SolutionId


class Verdict(StrEnum):
    """The four answers to "does it exist?"."""

    EXISTS = "exists"
    RELATED = "related"
    NEW = "new"
    UNCLEAR = "unclear"


class Field(StrEnum):
    """What is compared; the first three parts of an entry are the paper's test of a repeat.

    ``wording`` is how like the words are as they are written, ``asked`` how like those of ideas
    that others have had; neither has a concept, only the person's words.
    """

    TARGET_GROUP = "target_group"
    PURPOSE = "purpose"
    EFFECT = "effect"
    TECHNOLOGY = "technology"
    PLACE = "place"
    NAME = "name"
    WORDING = "wording"
    ASKED = "asked"


class Stance(StrEnum):
    """Whether a reason speaks for the match or against it."""

    SHARED = "shared"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing the score used.

    ``concept`` is the Danish word for what is shared or differs (empty for ``wording`` and
    ``asked``), ``words`` the person's own words that led there (empty when the reason is something
    the person did not say).
    """

    field: Field
    stance: Stance
    concept: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate solution; score from 0 to 1."""

    solution: SolutionId
    score: float
    reasons: tuple[Reason, ...] = ()


class Question(StrEnum):
    """The one thing to ask when too little is said."""

    TARGET_GROUP = "target_group"
    PURPOSE = "purpose"
    TECHNOLOGY = "technology"
    ANYTHING = "anything"


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict on one text, with matches best first.

    ``probability`` is how often the verdict is right when it is given like this (0 to 1).
    ``question`` is set only when the verdict is unclear. ``runs_house`` tells that a new idea is
    about running the house (furniture, food, rotas) rather than about patients.
    """

    verdict: Verdict
    matches: tuple[Match, ...] = ()
    probability: float | None = None
    question: Question | None = None
    runs_house: bool = False
