"""Recommend a solution to regions where it is not in use, and take or refuse it there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from knowledge.organisations import HospitalId, RegionId
from knowledge.people import Person, PersonId, Seat
from knowledge.registry import Solution, SolutionId, SolutionStatus
from workflows import intake, registry
from workflows.confirming import may_confirm
from workflows.domain.errors import (
    AnsweredBefore,
    FieldProblem,
    NotYoursToRecommend,
    UnfitAnswers,
)
from workflows.domain.events import NO_IDEA, Event, Notice
from workflows.domain.fields import LONGEST_PARAGRAPH
from workflows.domain.idea import Refusal
from workflows.domain.recommendations import (
    Answer,
    Recommendation,
    Reply,
    Target,
    by_region,
    targets,
)
from workflows.domain.stages import Stage
from workflows.intake import Told
from workflows.notifying import when_due
from workflows.registry import SolutionView
from workflows.session import Session

SOLUTION_RECOMMENDED = "solution_recommended"
RECOMMENDATION_ANSWERED = "recommendation_answered"
"""Names in the journal and of notices; facts are the solution, the region and the coded answer."""

_SIGN = "recommended"


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody may recommend, and where: the solution and its open targets."""

    view: SolutionView
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """Which recommendation is meant."""

    solution: SolutionId
    region: RegionId


def may_recommend(session: Session, person_id: PersonId, solution: Solution) -> bool:
    """Tell whether the person answers for the solution: the same who may confirm its entry."""
    running = solution.status is not SolutionStatus.DISCONTINUED
    return running and may_confirm(session, person_id, solution)


async def offer(session: Session, person: Person, solution_id: SolutionId) -> Offer | None:
    """Return where the person may recommend the solution now; None when nobody knows it.

    Left out are regions that were asked before, those without a lead, and the person's own, where
    spreading it is their task already. Raises NotYoursToRecommend.
    """
    view = await registry.solution(session, solution_id)
    if view is None:
        return None
    if not may_recommend(session, person.id, view.solution):
        raise NotYoursToRecommend
    asked = {each.region for each in await session.unit.recommendations.of(solution_id)}
    regions = {gap.region for gap in view.unreached}
    closed = {each for each in regions if leads(session, person.id, each)}
    leaderless = {each for each in regions if not _lead_ids(session, each)}
    return Offer(view, targets(view.unreached, asked | closed | leaderless))


async def recommend(
    session: Session, person: Person, solution_id: SolutionId, values: Mapping[str, str]
) -> tuple[Recommendation, ...]:
    """Recommend the solution to the regions chosen; their leads hear of it; journalled.

    ``values`` are a form's answers: ``where``, keys of targets with commas between them, and
    ``why``. Regions somebody else was faster with are left out of what is returned. Raises
    NotYoursToRecommend and UnfitAnswers.
    """
    offered = await offer(session, person, solution_id)
    if offered is None:
        return ()
    chosen, why = _read(offered, values)
    made = [
        Recommendation(solution_id, region, hospitals, why, person.id, session.now)
        for region, hospitals in by_region(chosen).items()
    ]
    new = [each for each in made if await session.unit.recommendations.add(each)]
    for each in new:
        await _announce(session, person, each)
    return tuple(new)


async def standing(session: Session, subject: Subject) -> Recommendation | None:
    """Return the recommendation as it stands."""
    return await session.unit.recommendations.get(subject.solution, subject.region)


async def take_up(session: Session, person: Person, subject: Subject, text: str) -> Told | None:
    """Take it up: the lead gets a draft with the text to hand in for the region; journalled.

    None when it was never recommended. Raises NotYoursToRecommend when the person does not lead
    the region, AnsweredBefore when it was answered.
    """
    known = await _open(session, person, subject)
    if known is None:
        return None
    await _answer(session, known, Answer(Reply.TAKEN_UP, person.id, session.now))
    told = await intake.start_draft(session, person, text, person.language)
    hospital = _only(known.hospitals) or _own(session, person, subject.region)
    department = person.department if hospital == person.hospital else ""
    return await intake.choose_workplace(
        session, person, told.draft.id, hospital, department, subject.region
    )


async def refuse(
    session: Session, person: Person, subject: Subject, values: Mapping[str, str]
) -> bool:
    """Say no for the region with a coded reason; journalled. False when it was not recommended.

    ``values`` are ``refusal``, one of the codes, and ``note``. Raises UnfitAnswers,
    NotYoursToRecommend and AnsweredBefore.
    """
    known = await _open(session, person, subject)
    if known is None:
        return False
    code, note = values.get("refusal", ""), " ".join(values.get("note", "").split())
    problems = {} if code in set(Refusal) else {"refusal": FieldProblem.MISSING}
    if len(note) > LONGEST_PARAGRAPH:
        problems["note"] = FieldProblem.TOO_LONG
    if problems:
        raise UnfitAnswers(problems, values)
    said = Answer(Reply.REFUSED, person.id, session.now, Refusal(code), note)
    await _answer(session, known, said)
    return True


def leads(session: Session, person_id: PersonId, region: RegionId) -> bool:
    """Tell whether the person leads the region, or what it has become, today."""
    organisations, today = session.knowledge.organisations, session.today
    current = organisations.region_on(region, today)
    held = session.knowledge.register.seats_of(person_id, today, organisations)
    return any(each.team == current and each.seat is Seat.LEAD for each in held)


def subject_of(posting_id: str) -> Subject | None:
    """Return which recommendation a posting is about; None for a posting of another kind."""
    sign, _, rest = posting_id.partition(" ")
    solution, _, others = rest.partition(" ")
    return Subject(solution, others.partition(" ")[0]) if sign == _SIGN else None


def _lead_ids(session: Session, region: RegionId) -> frozenset[PersonId]:
    knowledge, today = session.knowledge, session.today
    current = knowledge.organisations.region_on(region, today)
    held = knowledge.register.acting(current, Seat.LEAD, today, knowledge.organisations)
    return frozenset(person.id for person in held)


def _read(offered: Offer, values: Mapping[str, str]) -> tuple[tuple[Target, ...], str]:
    known = {target.key: target for target in offered.targets}
    keys = [each.strip() for each in values.get("where", "").split(",") if each.strip()]
    why = values.get("why", "").strip()
    problems: dict[str, FieldProblem] = {}
    if not keys:
        problems["where"] = FieldProblem.MISSING
    elif not set(keys) <= known.keys():
        problems["where"] = FieldProblem.UNKNOWN
    if not why:
        problems["why"] = FieldProblem.MISSING
    elif len(why) > LONGEST_PARAGRAPH:
        problems["why"] = FieldProblem.TOO_LONG
    if problems:
        raise UnfitAnswers(problems, values)
    return tuple(known[key] for key in keys), why


async def _open(session: Session, person: Person, subject: Subject) -> Recommendation | None:
    known = await standing(session, subject)
    if known is None:
        return None
    if not leads(session, person.id, subject.region):
        raise NotYoursToRecommend
    if known.answer is not None:
        raise AnsweredBefore(known.answer)
    return known


async def _answer(session: Session, known: Recommendation, answer: Answer) -> None:
    kept = await session.unit.recommendations.answer(known.solution, known.region, answer)
    if not kept:
        standing_now = await standing(session, Subject(known.solution, known.region))
        raise AnsweredBefore(standing_now.answer if standing_now else None)
    facts = {"solution": known.solution, "region": known.region, "reply": answer.reply.value}
    facts |= {"code": answer.refusal.value} if answer.refusal else {}
    line = await session.unit.journal.append(
        _event(session, RECOMMENDATION_ANSWERED, answer.by, facts)
    )
    if answer.by != known.by:
        await _tell(session, known, known.by, RECOMMENDATION_ANSWERED, line.number)


async def _announce(session: Session, person: Person, made: Recommendation) -> None:
    facts = {"solution": made.solution, "region": made.region}
    line = await session.unit.journal.append(
        _event(session, SOLUTION_RECOMMENDED, person.id, facts)
    )
    for lead in sorted(_lead_ids(session, made.region)):
        await _tell(session, made, lead, SOLUTION_RECOMMENDED, line.number)


async def _tell(
    session: Session, about: Recommendation, person: PersonId, event: str, line: int
) -> None:
    notice = Notice(person, NO_IDEA, event)
    due = when_due(notice, await session.unit.wishes.of(person), session.now)
    posting = f"{_SIGN} {about.solution} {about.region} {event} {person}"
    await session.unit.outbox.put(posting, notice, line, due)


def _event(session: Session, name: str, by: PersonId, facts: Mapping[str, str]) -> Event:
    nowhere = Stage.CAPTURED  # an event that concerns no idea has no stage of its own
    return Event(name, NO_IDEA, by, session.now, nowhere, nowhere, facts=facts)


def _only(hospitals: Iterable[HospitalId]) -> HospitalId | None:
    found: Iterator[HospitalId] = iter(hospitals)
    first = next(found, None)
    return first if next(found, None) is None else None


def _own(session: Session, person: Person, region: RegionId) -> HospitalId | None:
    """Return the person's own hospital where it lies in the region."""
    organisations, today = session.knowledge.organisations, session.today
    if not person.hospital:
        return None
    there = organisations.region_of_hospital(person.hospital, today)
    return person.hospital if there == organisations.region_on(region, today) else None
