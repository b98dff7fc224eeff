"""What waits for somebody, and what a region has in hand."""

from dataclasses import dataclass

from knowledge.organisations import RegionId
from knowledge.people import PersonId
from workflows.domain.drafts import Draft
from workflows.domain.idea import Idea
from workflows.domain.stages import Stage
from workflows.session import Session


@dataclass(frozen=True, slots=True)
class Waiting:
    """What somebody should look at, each list with the longest waiting first."""

    as_lead: tuple[Idea, ...] = ()
    as_national: tuple[Idea, ...] = ()
    as_team: tuple[Idea, ...] = ()
    drafts: tuple[Draft, ...] = ()


async def waiting_for(session: Session, person_id: PersonId) -> Waiting:
    """Return the ideas whose ball lies with the person, by the hat they wear, and their drafts."""
    raise NotImplementedError


async def region_list(
    session: Session, region: RegionId, stages: tuple[Stage, ...] = (), limit: int = 200
) -> tuple[Idea, ...]:
    """Return the region's ideas in these stages (none given: every stage that is not closed).

    A merged region's ideas belong to its successor from the day it takes over.
    """
    raise NotImplementedError
