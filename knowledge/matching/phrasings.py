"""How people who do not know the registry ask for a solution: data the teams own.

An entry without phrasings is compared by its own words alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from knowledge.matching.datafile import data_file
from knowledge.registry import SolutionId


@dataclass(frozen=True, slots=True)
class Phrasings:
    """The ways to ask for one solution.

    ``who`` names the target group, ``wish`` what is to happen, ``gain`` what is hoped for,
    ``tools`` the technology and ``english`` all of it. ``unlike`` asks for something else that is
    easily taken for this.
    """

    who: tuple[str, ...] = ()
    wish: tuple[str, ...] = ()
    gain: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


NONE = Phrasings()


@cache
def known_phrasings() -> Mapping[SolutionId, Phrasings]:
    """Read the phrasings that ship with the desk."""
    return phrasings_from(data_file("phrasings"))


def phrasings_from(content: Mapping[str, Any]) -> Mapping[SolutionId, Phrasings]:
    """Build phrasings from their file form."""
    return {solution: _phrasings(entry) for solution, entry in content["solutions"].items()}


def _phrasings(entry: Mapping[str, Any]) -> Phrasings:
    def told(key: str) -> tuple[str, ...]:
        return tuple(map(str, entry.get(key, ())))

    return Phrasings(
        told("who"), told("wish"), told("gain"), told("with"), told("english"), told("not")
    )
