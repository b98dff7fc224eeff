"""The registry of what exists: solutions, where they are used, and how fresh the entry is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SolutionId = str


class SolutionStatus(StrEnum):
    """How far a solution has come, as its source tells it."""

    IDEA = "idea"
    DEVELOP = "develop"
    TEST = "test"
    IMPLEMENTED = "implemented"
    SPREAD = "spread"
    DISCONTINUED = "discontinued"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class UsedIn:
    """Where a solution is in use: ids of regions and hospitals, names of municipalities."""

    regions: tuple[str, ...] = ()
    hospitals: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """One entry in the registry."""

    id: SolutionId
    name: str
    kind: str
    summary: str
    target_group: str
    purpose: str
    effect: str
    technology: tuple[str, ...]
    owner: str
    used_in: UsedIn
    status: SolutionStatus
    aliases: tuple[str, ...] = ()
    platform: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    period: str = ""
    contact: str = ""
    sources: tuple[str, ...] = ()
    confidence: str = "medium"
    confirmed_on: date | None = None
    confirmed_by: str = ""
    next_check: date | None = None
