"""Presses and forms as the short texts that Slack keeps for a button or a modal."""

import json
from dataclasses import dataclass

from bot.messages.incoming import Press


class Unreadable(ValueError):
    """The text is none of ours."""


@dataclass(frozen=True, slots=True)
class FormKey:
    """Which form a modal is: the press it answers, the form's token, and its fields by kind."""

    press: Press
    token: str
    place: str = ""


def write_press(press: Press) -> str:
    """Write a press as the value of a button."""
    return _written([press.verb, press.subject, press.argument, press.seen])


def read_press(text: str) -> Press:
    """Read a press back; raises Unreadable."""
    return _press(_read(text))


def write_form(key: FormKey) -> str:
    """Write which form a modal is."""
    press = key.press
    parts = [press.verb, press.subject, press.argument, press.seen, key.token, key.place]
    return _written(parts)


def read_form(text: str) -> FormKey:
    """Read which form a modal is; raises Unreadable."""
    match _read(text):
        case [*press, str(token), str(place)]:
            return FormKey(_press(press), token, place)
        case _:
            raise Unreadable


def _written(parts: list[str | int | None]) -> str:
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> list[object]:
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not isinstance(parts, list):
        raise Unreadable
    return parts


def _press(parts: list[object]) -> Press:
    match parts:
        case [str(verb), str(subject), str(argument), None | int() as seen] if seen is not True:
            return Press(verb, subject, argument, seen)
        case _:
            raise Unreadable
