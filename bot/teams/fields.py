"""The fields of a form as Teams' inputs, and what somebody filled in as the desk's values."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.chat.pressing import Unreadable, read_press, write_press
from bot.chat.shapes import Json
from bot.messages.incoming import Press
from bot.messages.outgoing import Input, InputKind, Option
from bot.teams.limits import BOXES, FOUND, LABEL, OPTION_LABEL, OPTIONS, TYPED
from bot.teams.plain import line, lines, sendable, unmarked
from bot.wording import Speech

FIELDS = "fields"
"""The name under which a form's data list its fields: Teams leaves out the empty ones."""

_INPUT = "input."
"""How the id of an input begins; the rest is the field's name, which never meets a name of ours."""

_WHOLE = re.compile(r"-?[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class Lookup:
    """What somebody is typing in: the form, by the press it answers, a field, and among what."""

    press: Press
    field: str
    among: str


def draw_input(speech: Speech, press: Press, field: Input) -> Json:
    """Draw what one field of the form is filled in with, holding the value it has."""
    kind, parts = _DRAWN[field.kind](speech, press, field)
    wrong = "teams-whole-number" if field.kind is InputKind.NUMBER else "teams-required"
    return {
        "type": kind,
        "id": f"{_INPUT}{field.name}",
        "label": lines(field.label, LABEL),
        "isRequired": field.required,
        # Renderers read it as markdown: nobody's words but ours.
        "errorMessage": speech.say(wrong),
        **parts,
    }


def draw_option(option: Option) -> Json:
    """Draw one choice, also as the answer to what somebody types."""
    return {"title": line(option.label, OPTION_LABEL), "value": option.value}


def read_values(data: Mapping[str, object]) -> dict[str, str]:
    """Read what was filled in, by field; what was left empty is an empty text."""
    named = data.get(FIELDS)
    fields = [each for each in named if isinstance(each, str)] if isinstance(named, list) else []
    return {field: _value(data.get(f"{_INPUT}{field}")) for field in fields}


def read_lookup(dataset: str) -> Lookup:
    """Read what a search for choices is about; raises Unreadable."""
    try:
        parts = json.loads(dataset)
    except (ValueError, RecursionError):
        raise Unreadable from None
    match parts:
        case [str(press), str(field), str(among)]:
            return Lookup(read_press(press), field, among)
        case _:
            raise Unreadable


def _write_lookup(press: Press, field: Input) -> str:
    parts = [write_press(press), field.name, field.lookup]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def _value(given: object) -> str:
    match given:
        case str(text):
            return text
        case bool():
            return ""
        case float(number) if number.is_integer():
            return str(int(number))
        case int() | float():
            return str(given)
        case _:
            return ""


_Drawn = tuple[str, Json]


def _line(speech: Speech, press: Press, field: Input) -> _Drawn:
    if not field.lookup:
        return _text(speech, press, field)
    typed = sendable(field.value)
    own = (Option(typed, typed),) if typed else ()
    return _searched(speech, press, field, (*own, *field.options))


def _text(_: Speech, __: Press, field: Input) -> _Drawn:
    typed = sendable(field.value)[:TYPED]
    initial = {"value": typed} if typed else {}
    return "Input.Text", {"maxLength": TYPED, **initial}


def _paragraph(speech: Speech, press: Press, field: Input) -> _Drawn:
    kind, parts = _text(speech, press, field)
    return kind, {**parts, "isMultiline": True}


def _number(_: Speech, __: Press, field: Input) -> _Drawn:
    whole = _WHOLE.fullmatch(field.value)
    return "Input.Number", {"value": int(field.value)} if whole else {}


def _date(_: Speech, __: Press, field: Input) -> _Drawn:
    return "Input.Date", {"value": field.value} if _is_day(field.value) else {}


def _is_day(value: str) -> bool:
    """Tell whether a calendar can show it; what somebody wrote elsewhere may be no day."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _confirm(speech: Speech, _: Press, field: Input) -> _Drawn:
    drawn = [draw_option(each) for each in field.options]
    # Words beside a dot to mark are read as markdown, those of a list are not.
    marked = any(unmarked(each["title"]) != each["title"] for each in drawn)
    return _listed(speech, field, field.options, "compact" if marked else "expanded")


def _one_of(speech: Speech, press: Press, field: Input) -> _Drawn:
    if field.lookup or len(field.options) > OPTIONS:
        return _searched(speech, press, field, field.options)
    style = "compact" if len(field.options) <= FOUND else "filtered"
    return _listed(speech, field, field.options, style)


def _searched(speech: Speech, press: Press, field: Input, options: tuple[Option, ...]) -> _Drawn:
    """Draw a list that is searched at the desk; what is likeliest comes along."""
    chosen = [each for each in options if each.value in _chosen(field)]
    likely = tuple(dict.fromkeys([*chosen, *options[:FOUND]]))
    kind, parts = _listed(speech, field, likely, "filtered")
    query = {"type": "Data.Query", "dataset": _write_lookup(press, field)}
    hint = line(speech.say("chat-search"), LABEL)
    return kind, {**parts, "choices.data": query, "placeholder": hint}


def _several_of(speech: Speech, press: Press, field: Input) -> _Drawn:
    if len(field.options) > BOXES and (field.lookup or len(field.options) > OPTIONS):
        kind, parts = _searched(speech, press, field, field.options)
    else:
        style = "expanded" if len(field.options) <= BOXES else "compact"
        kind, parts = _listed(speech, field, field.options, style)
    boxes = [{**each, "title": unmarked(each["title"])} for each in parts["choices"]]
    return kind, {**parts, "choices": boxes, "isMultiSelect": True}


def _listed(speech: Speech, field: Input, options: tuple[Option, ...], style: str) -> _Drawn:
    given = {each.value for each in options}
    chosen = ",".join(each for each in _chosen(field) if each in given)
    return "Input.ChoiceSet", {
        "choices": [draw_option(each) for each in options],
        "style": style,
        "wrap": True,
        "placeholder": line(speech.say("chat-choose"), LABEL),
        **({"value": chosen} if chosen else {}),
    }


def _chosen(field: Input) -> list[str]:
    return field.value.split(",") if field.kind is InputKind.CHOICES else [field.value]


_DRAWN: Mapping[InputKind, Callable[[Speech, Press, Input], _Drawn]] = {
    InputKind.LINE: _line,
    InputKind.PARAGRAPH: _paragraph,
    InputKind.NUMBER: _number,
    InputKind.DATE: _date,
    InputKind.CHOICE: _one_of,
    InputKind.CHOICES: _several_of,
    InputKind.CONFIRM: _confirm,
}
