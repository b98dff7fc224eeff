"""A solution that is recommended to a region where it is not in use, and what the region said."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from knowledge.organisations import HospitalId, RegionId
from knowledge.people import PersonId
from knowledge.registry import SolutionId
from workflows.domain.idea import Refusal
from workflows.domain.reach import Unreached


class Reply(StrEnum):
    """What a region's lead does with a recommendation."""

    TAKEN_UP = "taken_up"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Answer:
    """The region's answer; ``refusal`` and ``note`` are only set when it says no."""

    reply: Reply
    by: PersonId
    at: datetime
    refusal: Refusal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One solution for one region, once: ``hospitals`` are those meant, all of them when empty."""

    solution: SolutionId
    region: RegionId
    hospitals: tuple[HospitalId, ...]
    why: str
    by: PersonId
    at: datetime
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A region, or one hospital in it, that a solution can be recommended to."""

    region: RegionId
    hospital: HospitalId | None = None

    @property
    def key(self) -> str:
        """Return what names it in a form's answer."""
        return f"{self.region}/{self.hospital}" if self.hospital else self.region


def targets(unreached: Iterable[Unreached], without: Collection[RegionId]) -> tuple[Target, ...]:
    """Return each region where the solution is not in use everywhere, then its hospitals without.

    Regions in ``without`` are left out: they have been asked, or it is their own task.
    """
    return tuple(
        Target(gap.region, hospital)
        for gap in unreached
        if gap.region not in without
        for hospital in (None, *gap.hospitals)
    )


def by_region(chosen: Iterable[Target]) -> dict[RegionId, tuple[HospitalId, ...]]:
    """Gather the hospitals meant by region; a region chosen as a whole has none."""
    found: dict[RegionId, tuple[HospitalId, ...]] = {}
    whole: set[RegionId] = set()
    for target in chosen:
        if target.hospital is None:
            whole.add(target.region)
        found[target.region] = (*found.get(target.region, ()), target.hospital or "")
    return {
        region: () if region in whole else tuple(filter(None, hospitals))
        for region, hospitals in found.items()
    }
