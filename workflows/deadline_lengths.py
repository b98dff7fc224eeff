"""How long a team allows for each thing: who may say so, what it is now, and a new length."""

from dataclasses import dataclass

from knowledge.people import NATIONAL_TEAM, PersonId, Seat, TeamId
from workflows.domain.deadline_rules import DEFAULT_LENGTHS, Length, opened_by
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.errors import FieldProblem, NotYourDeadlines, UnfitAnswers
from workflows.domain.events import NO_IDEA, Event
from workflows.domain.permissions import NATIONAL_SEATS
from workflows.domain.stages import BALL_OF, Ball, Stage
from workflows.session import Session

DEADLINE_LENGTH_SET = "deadline_length_set"
"""The journal's name for it; its facts are the team, the kind and the number of days."""

LONGEST = 120
"""The most working days a team may allow, which is about half a year."""

_NATIONAL = frozenset(opened_by(stage) for stage in Stage if BALL_OF[stage] is Ball.NATIONAL_TEAM)


@dataclass(frozen=True, slots=True)
class Allowed:
    """How long a team allows for one kind of thing; its own length or the desk's default."""

    kind: DeadlineKind
    length: Length
    is_own: bool


def teams_of(session: Session, person_id: PersonId) -> tuple[TeamId, ...]:
    """Return the teams whose lengths the person may set today; most people have none.

    A region's are its lead's, or a deputy's while the lead is away; the national team's are its
    members'.
    """
    knowledge = session.knowledge
    held = knowledge.register.seats_of(person_id, session.today, knowledge.organisations)
    return tuple(
        dict.fromkeys(
            each.team
            for each in held
            if each.seat in (NATIONAL_SEATS if each.team == NATIONAL_TEAM else {Seat.LEAD})
        )
    )


async def lengths_of(session: Session, person_id: PersonId, team: TeamId) -> tuple[Allowed, ...]:
    """Return every length the team decides, in the order an idea meets them.

    Raises NotYourDeadlines when the person may not set them.
    """
    _check(session, person_id, team)
    own = await session.unit.deadlines.days_for(team)
    return tuple(_allowed(kind, own.get(kind)) for kind in _kinds_of(team))


async def set_length(
    session: Session, person_id: PersonId, team: TeamId, kind: str, days: str
) -> Allowed:
    """Allow so many working days for the kind, in deadlines that open from now on.

    ``kind`` and ``days`` are a form's answers. Safe to repeat. Raises NotYourDeadlines, and
    UnfitAnswers for a kind the team does not decide or a number that is not from 1 to LONGEST.
    """
    _check(session, person_id, team)
    known = next((each for each in _kinds_of(team) if each == kind), None)
    count = int(days) if days.isascii() and days.isdigit() and len(days) < 10 else None
    if known is None or count is None or not 1 <= count <= LONGEST:
        raise UnfitAnswers(_problems(known, days, count), {"kind": kind, "days": days})
    await session.unit.deadlines.set_days(team, known, count)
    await session.unit.journal.append(_event(session, person_id, team, known, count))
    return _allowed(known, count)


def _check(session: Session, person_id: PersonId, team: TeamId) -> None:
    if team not in teams_of(session, person_id):
        raise NotYourDeadlines


def _kinds_of(team: TeamId) -> tuple[DeadlineKind, ...]:
    is_national = team == NATIONAL_TEAM
    return tuple(kind for kind in DeadlineKind if (kind in _NATIONAL) is is_national)


def _allowed(kind: DeadlineKind, own: int | None) -> Allowed:
    return Allowed(kind, Length(own) if own else DEFAULT_LENGTHS[kind], own is not None)


def _problems(kind: DeadlineKind | None, days: str, count: int | None) -> dict[str, FieldProblem]:
    problems = {} if kind else {"kind": FieldProblem.NOT_A_CHOICE}
    if not days:
        problems["days"] = FieldProblem.MISSING
    elif count is None:
        problems["days"] = FieldProblem.NOT_A_NUMBER
    elif not 1 <= count <= LONGEST:
        problems["days"] = FieldProblem.DAYS_OUT_OF_RANGE
    return problems


def _event(
    session: Session, person_id: PersonId, team: TeamId, kind: DeadlineKind, days: int
) -> Event:
    facts = {"team": team, "deadline": kind.value, "days": str(days)}
    nowhere = Stage.CAPTURED  # an event that concerns no idea has no stage of its own
    return Event(
        DEADLINE_LENGTH_SET, NO_IDEA, person_id, session.now, nowhere, nowhere, facts=facts
    )
