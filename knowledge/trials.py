"""What a change showed when it was tried on the labelled examples."""

from dataclasses import dataclass

from knowledge.snapshot import Knowledge


@dataclass(frozen=True, slots=True)
class Counted:
    """How many examples got the right verdict and the right solution first.

    ``false_exists`` counts the new ideas that were said to exist.
    """

    verdict: int
    first: int
    false_exists: int


@dataclass(frozen=True, slots=True)
class Trial:
    """The examples before and after a change; ``worse`` and ``better`` are texts, most so first.

    ``basis`` names what the change was tried upon: on another it must be tried again.
    """

    basis: str
    examples: int
    before: Counted
    after: Counted
    worse: tuple[str, ...]
    better: tuple[str, ...]
    passed: bool


def basis_of(known: Knowledge) -> str:
    """Name what the answers rest on: the teams' changes and the weights that count."""
    taught = known.vocabulary.taught[-1:]
    weights = known.weights[-1:]
    newest = (*(each.id for each in taught), *(each.id for each in weights))
    return " ".join((str(len(known.vocabulary.taught)), *newest))
