"""Read what somebody filled in: every answer checked against its field, all problems at once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from workflows.domain.deadline_rules import RUNNING
from workflows.domain.errors import FieldProblem, InvalidForm
from workflows.domain.fields import LONGEST_LINE, LONGEST_PARAGRAPH, Field, FieldKind
from workflows.domain.idea import EntryKind, EntryState, Idea
from workflows.domain.moves.move import Move
from workflows.domain.situation import Situation
from workflows.domain.stages import ACTIVE_STAGES
from workflows.domain.teams import SEATS_AROUND_AN_IDEA

YES = "yes"
NO = "no"
NO_HANDBOOK = "none"
"""The answer that no handbook fits; it takes a reason."""


def read(move: Move, idea: Idea, values: Mapping[str, str], situation: Situation) -> dict[str, str]:
    """Return the answers in normal form, one for each field, empty where none was given.

    Raises InvalidForm with every field's problem. Values for other fields are left out.
    """
    answers: dict[str, str] = {}
    problems: dict[str, FieldProblem] = {}
    for field in move.fields:
        answer = _answer(_Reading(field, values.get(field.name, "").strip(), idea, situation))
        if isinstance(answer, FieldProblem):
            problems[field.name] = answer
        else:
            answers[field.name] = answer
    if problems:
        raise InvalidForm(move.action, idea.id, problems, values)
    return answers


@dataclass(frozen=True, slots=True)
class _Reading:
    """One answer with what it is judged by."""

    field: Field
    text: str
    idea: Idea
    situation: Situation


_Answer = str | FieldProblem


def _answer(reading: _Reading) -> _Answer:
    field = reading.field
    if reading.text:
        return _READERS[field.kind](reading)
    if not field.required:
        return ""
    confirming = field.kind is FieldKind.CONFIRM
    return FieldProblem.NOT_CONFIRMED if confirming else FieldProblem.MISSING


def _line(reading: _Reading) -> _Answer:
    line = " ".join(reading.text.split())
    return line if len(line) <= LONGEST_LINE else FieldProblem.TOO_LONG


def _paragraph(reading: _Reading) -> _Answer:
    return reading.text if len(reading.text) <= LONGEST_PARAGRAPH else FieldProblem.TOO_LONG


def _date(reading: _Reading) -> _Answer:
    try:
        day = date.fromisoformat(reading.text)
    except ValueError:
        return FieldProblem.NOT_A_DATE
    if reading.field.future and day <= reading.situation.today:
        return FieldProblem.NOT_IN_FUTURE
    return day.isoformat()


def _choice(reading: _Reading) -> _Answer:
    known = reading.text in reading.field.choices
    return reading.text if known else FieldProblem.NOT_A_CHOICE


def _confirm(reading: _Reading) -> _Answer:
    if reading.text not in {YES, NO}:
        return FieldProblem.NOT_A_CHOICE
    refused = reading.field.required and reading.text == NO
    return FieldProblem.NOT_CONFIRMED if refused else reading.text


def _number(reading: _Reading) -> _Answer:
    # People write 1.200 or 1 200; both mean twelve hundred in Danish.
    digits = re.sub(r"(?<=\d)[.\s](?=\d{3}(\D|$))", "", reading.text)
    plain = digits.isascii() and digits.isdigit() and len(digits) <= 12
    return str(int(digits)) if plain else FieldProblem.NOT_A_NUMBER


def _known(is_known: Callable[[_Reading], object]) -> Callable[[_Reading], _Answer]:
    return lambda reading: reading.text if is_known(reading) else FieldProblem.UNKNOWN


def _is_person(reading: _Reading) -> bool:
    idea = reading.idea
    around = idea.members() | idea.followers | {idea.submitter}
    return reading.text in around or reading.situation.register.person(reading.text) is not None


def _is_solution(reading: _Reading) -> bool:
    return reading.situation.knowledge.registry.get(reading.text) is not None


def _solutions(reading: _Reading) -> _Answer:
    registry = reading.situation.knowledge.registry
    picked = dict.fromkeys(each.strip() for each in reading.text.split(",") if each.strip())
    if any(registry.get(each) is None for each in picked):
        return FieldProblem.UNKNOWN
    return ",".join(picked) if len(picked) >= 2 else FieldProblem.NEEDS_TWO


def _is_region(reading: _Reading) -> bool:
    regions = reading.situation.organisations.regions_on(reading.situation.today)
    return any(region.id == reading.text for region in regions)


def _is_hospital(reading: _Reading) -> bool:
    hospital = reading.situation.organisations.hospital(reading.text)
    return hospital is not None and hospital.period.contains(reading.situation.today)


def _is_team_place(reading: _Reading) -> bool:
    seat, _, place = reading.text.partition(":")
    organisations = reading.situation.organisations
    exists = organisations.hospital(place) or organisations.municipality(place)
    return seat in SEATS_AROUND_AN_IDEA and (not place or exists is not None)


def _is_adoption(reading: _Reading) -> bool:
    return any(adoption.key == reading.text for adoption in reading.idea.adoptions)


def _idea(reading: _Reading) -> _Answer:
    number = reading.text.removeprefix("#")
    other = reading.situation.other
    if number == str(reading.idea.id):
        return FieldProblem.SAME_IDEA
    if other is None or number != str(other.id) or other.stage not in ACTIVE_STAGES:
        return FieldProblem.UNKNOWN
    return number


def _entry(reading: _Reading) -> _Answer:
    entry = reading.idea.entry(reading.text)
    if entry is None or entry.kind is not reading.field.entries:
        return FieldProblem.UNKNOWN
    return entry.id if entry.state is EntryState.OPEN else FieldProblem.ALREADY_THERE


def _is_handbook(reading: _Reading) -> bool:
    handbooks = reading.situation.knowledge.handbooks
    return reading.text == NO_HANDBOOK or handbooks.get(reading.text) is not None


def _is_activity(reading: _Reading) -> bool:
    entry = reading.idea.entry(reading.text)
    return entry is not None and entry.kind is EntryKind.ACTIVITY


def _is_deadline(reading: _Reading) -> bool:
    running = (each for each in reading.situation.deadlines if each.state in RUNNING)
    return any(deadline.id == reading.text for deadline in running)


_READERS: Mapping[FieldKind, Callable[[_Reading], _Answer]] = {
    FieldKind.LINE: _line,
    FieldKind.PARAGRAPH: _paragraph,
    FieldKind.DATE: _date,
    FieldKind.CHOICE: _choice,
    FieldKind.CONFIRM: _confirm,
    FieldKind.NUMBER: _number,
    FieldKind.PERSON: _known(_is_person),
    FieldKind.SOLUTION: _known(_is_solution),
    FieldKind.SOLUTIONS: _solutions,
    FieldKind.REGION: _known(_is_region),
    FieldKind.HOSPITAL: _known(_is_hospital),
    FieldKind.TEAM_PLACE: _known(_is_team_place),
    FieldKind.ADOPTION: _known(_is_adoption),
    FieldKind.IDEA: _idea,
    FieldKind.ENTRY: _entry,
    FieldKind.HANDBOOK: _known(_is_handbook),
    FieldKind.ACTIVITY: _known(_is_activity),
    FieldKind.DEADLINE: _known(_is_deadline),
}
