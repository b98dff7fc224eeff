"""Form fields drawn from the table of moves, and people's answers read back into it."""

import dataclasses
from collections.abc import Iterable, Mapping

from bot.conversations.dates import iso_date
from bot.conversations.talk import Talk
from bot.messages.outgoing import Input, InputKind, Option
from workflows.choices import Choice, choices_for
from workflows.domain.errors import FieldProblem
from workflows.domain.fields import Field, FieldKind
from workflows.domain.idea import Idea
from workflows.domain.moves import Move

WRITTEN_PER_ACTION = frozenset({"text", "reason", "on", "entry", "result"})
"""Fields whose label depends on what is being done."""

_KINDS: Mapping[FieldKind, InputKind] = {
    FieldKind.LINE: InputKind.LINE,
    FieldKind.PARAGRAPH: InputKind.PARAGRAPH,
    FieldKind.DATE: InputKind.DATE,
    FieldKind.CONFIRM: InputKind.CONFIRM,
    FieldKind.NUMBER: InputKind.NUMBER,
    FieldKind.SOLUTIONS: InputKind.CHOICES,
}
_SEARCHED = frozenset(
    {
        FieldKind.PERSON,
        FieldKind.SOLUTION,
        FieldKind.SOLUTIONS,
        FieldKind.HOSPITAL,
        FieldKind.TEAM_PLACE,
        FieldKind.IDEA,
    }
)
"""What a channel may search for as the person types."""
DEPARTMENT = "department"
"""The field that names a department, and what is searched for it: any name may be written."""


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """A move's form on one idea: what was answered so far, and what is wrong with it."""

    idea: Idea
    move: Move
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
    problems: Mapping[str, FieldProblem] = dataclasses.field(default_factory=dict)


async def draw_inputs(talk: Talk, asked: Asked) -> tuple[Input, ...]:
    """Draw the move's fields with what was answered so far and what is wrong with it."""
    return tuple([await _input(talk, asked, field) for field in asked.move.fields])


async def read_values(
    talk: Talk, idea: Idea, move: Move, values: Mapping[str, str]
) -> dict[str, str]:
    """Read the answers as people write them: dates in words, choices by what they read."""
    read = dict(values)
    for field in move.fields:
        answer = values.get(field.name, "").strip()
        if field.kind is FieldKind.DATE:
            read[field.name] = iso_date(answer, talk.session.today)
        elif answer:
            options = await _options(talk, idea, field)
            read[field.name] = _chosen(answer, options)
    return read


def hospital_options(talk: Talk) -> tuple[Option, ...]:
    """Return the hospitals of the day by name."""
    organisations, today = talk.session.knowledge.organisations, talk.session.today
    found = (each for each in organisations.hospitals if each.period.contains(today))
    return tuple(
        Option(each.id, each.name) for each in sorted(found, key=lambda hospital: hospital.name)
    )


def region_options(talk: Talk) -> tuple[Option, ...]:
    """Return the regions of the day."""
    regions = talk.session.knowledge.organisations.regions_on(talk.session.today)
    return tuple(Option(region.id, region.name) for region in regions)


def label_of(talk: Talk, move: Move, field: Field) -> str:
    """Return the question a field asks."""
    if field.name in WRITTEN_PER_ACTION:
        return talk.say(f"field-{field.name}-{move.action}")
    return talk.say(f"field-{field.name}")


def choice_label(talk: Talk, field: Field, code: str) -> str:
    """Return what one code of a field's choices is called."""
    if field.name == "seat":
        return talk.say(f"seat-{code}")
    return talk.say(f"choice-{field.name}-{code}")


def named_choice(talk: Talk, choice: Choice) -> str:
    """Return what one of the things to pick is called, with its date where it has one."""
    named = " ".join(filter(None, (_said(talk, choice.label_key), choice.label)))
    return f"{named} ({talk.day(choice.on)})" if choice.on else named


async def _input(talk: Talk, asked: Asked, field: Field) -> Input:
    problem = asked.problems.get(field.name)
    options = await _options(talk, asked.idea, field)
    return Input(
        name=field.name,
        label=label_of(talk, asked.move, field),
        kind=_kind(field, options),
        required=field.required,
        hint=_hint(talk, field),
        options=options,
        value=asked.values.get(field.name, ""),
        error=talk.say(f"problem-{problem}") if problem else "",
        lookup=_lookup(field),
    )


def filled(
    talk: Talk,
    inputs: Iterable[Input],
    values: Mapping[str, str],
    problems: Mapping[str, FieldProblem],
) -> tuple[Input, ...]:
    """Put into fields what was answered, and say on each what is wrong with it."""
    return tuple(
        dataclasses.replace(
            each,
            value=values.get(each.name, each.value),
            error=talk.say(f"problem-{problems[each.name]}") if each.name in problems else "",
        )
        for each in inputs
    )


def _lookup(field: Field) -> str:
    if field.name == DEPARTMENT:
        return DEPARTMENT
    return field.kind.value if field.kind in _SEARCHED else ""


def _kind(field: Field, options: tuple[Option, ...]) -> InputKind:
    if field.kind in _KINDS:
        return _KINDS[field.kind]
    # An idea to merge with may be any idea: where none can be listed, its number is written.
    return InputKind.CHOICE if options else InputKind.LINE


def _hint(talk: Talk, field: Field) -> str:
    return talk.say("hint-date") if field.kind is FieldKind.DATE else ""


async def _options(talk: Talk, idea: Idea, field: Field) -> tuple[Option, ...]:
    if field.choices:
        return tuple(Option(code, choice_label(talk, field, code)) for code in field.choices)
    if field.kind is FieldKind.CONFIRM:
        return (Option("yes", talk.say("choice-yes")), Option("no", talk.say("choice-no")))
    choices = await choices_for(talk.session, idea, field)
    return tuple(Option(choice.value, named_choice(talk, choice)) for choice in choices)


def _said(talk: Talk, key: str) -> str:
    return talk.say(key) if key else ""


def _chosen(answer: str, options: Iterable[Option]) -> str:
    """Return the value of the option whose value or label the answer is, else the answer."""
    listed = tuple(options)
    if any(option.value == answer for option in listed):
        return answer
    said = answer.casefold()
    return next((each.value for each in listed if each.label.casefold() == said), answer)
