"""Put a form's field as a question that reads well on a screen and aloud."""

from dataclasses import replace
from datetime import date

from bot.console.answers import SEPARATOR
from bot.console.filling import Filling
from bot.console.picking import plain
from bot.console.showings import FormHead, Question
from bot.messages.outgoing import Form, Input, InputKind
from bot.wording import Speech

MOST_OPTIONS = 12
"""So many options are listed; the others are found by typing a part of them."""


def head(form: Form, speech: Speech) -> FormHead:
    """Return what stands over the first question."""
    return FormHead(form.title, form.intro, speech.say("console-form-advice"))


def question(
    filling: Filling, speech: Speech, problem: str = "", fitting: tuple[int, ...] = ()
) -> Question:
    """Return the present field as a question; ``fitting`` narrows its options."""
    field = filling.left[0]
    listed = _options(field, speech)
    shown = [listed[index] for index in fitting] if fitting else listed
    left_out = len(shown) - MOST_OPTIONS if len(shown) > MOST_OPTIONS + 2 else 0
    return Question(
        place=speech.say("console-place", number=filling.number, total=filling.total)
        if filling.total > 1
        else "",
        label=field.label,
        hints=tuple(_hints(field, speech)),
        options=tuple(shown[:MOST_OPTIONS] if left_out else shown),
        more_options=speech.say("console-more-options", count=left_out) if left_out else "",
        problem=problem or field.error,
    )


def read_as(field: Input, value: str, said: str, speech: Speech) -> str:
    """Return what an answer was read as; empty when that is what was typed."""
    if field.kind not in _READ or not value or not said.strip():
        return ""
    readable = _readable(replace(field, value=value), speech)
    return "" if plain(readable) == plain(said) else readable


_READ = {InputKind.DATE, InputKind.CHOICE, InputKind.CHOICES}
"""Kinds in which what is meant is found out from what is typed."""


def _options(field: Input, speech: Speech) -> list[tuple[int, str]]:
    labels = [option.label for option in field.options]
    if field.kind is InputKind.CONFIRM and not labels:
        labels = [speech.say("console-yes"), speech.say("console-no")]
    return list(enumerate(labels, 1))


def _hints(field: Input, speech: Speech) -> list[str]:
    hints = [field.hint] if field.hint else []
    if field.kind is InputKind.CHOICES:
        hints.append(speech.say("console-several"))
    if field.value:
        hints.append(speech.say("console-kept", value=_readable(field, speech)))
    elif not field.required:
        hints.append(speech.say("console-optional"))
    return hints


def _readable(field: Input, speech: Speech) -> str:
    labels = {option.value: option.label for option in field.options}
    match field.kind:
        case InputKind.CHOICE:
            return labels.get(field.value, field.value)
        case InputKind.CHOICES:
            return ", ".join(labels.get(each, each) for each in field.value.split(SEPARATOR))
        case InputKind.CONFIRM:
            return speech.say("console-yes" if field.value == "yes" else "console-no")
        case InputKind.DATE:
            return _readable_day(field.value, speech)
        case InputKind.LINE | InputKind.PARAGRAPH | InputKind.NUMBER:
            return field.value


def _readable_day(value: str, speech: Speech) -> str:
    try:
        return speech.day(date.fromisoformat(value))
    except ValueError:
        return value
