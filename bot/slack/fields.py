"""The fields of a form as Slack's elements, and what somebody filled in as the desk's values."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from bot.messages.outgoing import Input, InputKind, Option
from bot.slack.limits import CHECKBOXES, OPTION_LABEL, OPTION_VALUE, OPTIONS, PLACEHOLDER, TYPED
from bot.slack.plain import plain_text
from bot.slack.rich_text import Json
from bot.wording import Speech

ANSWER = "answer"
"""The name of the one element in each field."""

LOOKUP = "lookup"
"""How the name of an element begins whose options are searched; the rest says among what."""

_WHOLE = re.compile(r"-?[0-9]{1,15}")


def read_values(state: Mapping[str, Mapping[str, Mapping[str, object]]]) -> dict[str, str]:
    """Read what was filled in, by field; what was left empty is an empty text."""
    return {field: _value(next(iter(elements.values()), {})) for field, elements in state.items()}


def _value(element: Mapping[str, object]) -> str:
    match element:
        case {"selected_options": [*chosen]}:
            return ",".join(_chosen(option) for option in chosen)
        case {"selected_option": option}:
            return _chosen(option)
        case {"selected_date": str(day)}:
            return day
        case {"value": str(text)}:
            return text
        case _:
            return ""


def _chosen(option: object) -> str:
    match option:
        case {"value": str(value)}:
            return value
        case _:
            return ""


def draw_element(speech: Speech, field: Input) -> Json:
    """Draw what one field is filled in with, holding the value it has."""
    return _DRAWN[field.kind](speech, field)


def draw_option(option: Option) -> Json:
    """Draw one choice."""
    return {"text": plain_text(option.label, OPTION_LABEL), "value": option.value}


def _line(speech: Speech, field: Input) -> Json:
    if field.lookup:
        own = (Option(field.value, field.value),) if 0 < len(field.value) <= OPTION_VALUE else ()
        return _searched(speech, replace(field, options=own))
    initial = {"initial_value": field.value[:TYPED]} if field.value else {}
    return {"type": "plain_text_input", "action_id": ANSWER, "max_length": TYPED, **initial}


def _paragraph(speech: Speech, field: Input) -> Json:
    return {**_line(speech, field), "multiline": True}


def _number(_: Speech, field: Input) -> Json:
    initial = {"initial_value": field.value} if _WHOLE.fullmatch(field.value) else {}
    whole = {"is_decimal_allowed": False}
    return {"type": "number_input", "action_id": ANSWER, **whole, **initial}


def _date(_: Speech, field: Input) -> Json:
    initial = {"initial_date": field.value} if _is_day(field.value) else {}
    return {"type": "datepicker", "action_id": ANSWER, **initial}


def _is_day(value: str) -> bool:
    """Tell whether Slack's calendar can show it; what somebody wrote elsewhere may be no day."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _confirm(_: Speech, field: Input) -> Json:
    return _of_few("radio_buttons", field)


def _one_of(speech: Speech, field: Input) -> Json:
    if field.lookup or len(field.options) > OPTIONS:
        return _searched(speech, field)
    initial = [draw_option(each) for each in field.options if each.value == field.value]
    return {
        "type": "static_select",
        "action_id": ANSWER,
        "placeholder": plain_text(speech.say("chat-choose"), PLACEHOLDER),
        "options": [draw_option(each) for each in field.options],
        **({"initial_option": initial[0]} if initial else {}),
    }


def _searched(speech: Speech, field: Input) -> Json:
    initial = [draw_option(each) for each in field.options if each.value == field.value]
    chosen = {"initial_option": initial[0]} if initial else {}
    return {**_looked_up(speech, field, "external_select"), **chosen}


def _looked_up(speech: Speech, field: Input, kind: str) -> Json:
    return {
        "type": kind,
        "action_id": f"{LOOKUP}:{field.lookup}",
        "min_query_length": 0,
        "placeholder": plain_text(speech.say("chat-search"), PLACEHOLDER),
    }


def _several_of(speech: Speech, field: Input) -> Json:
    if len(field.options) <= CHECKBOXES and not field.lookup:
        return _of_few("checkboxes", field)
    chosen = _chosen_of(field)
    initial = {"initial_options": chosen} if chosen else {}
    if field.lookup or len(field.options) > OPTIONS:
        return {**_looked_up(speech, field, "multi_external_select"), **initial}
    return {
        "type": "multi_static_select",
        "action_id": ANSWER,
        "placeholder": plain_text(speech.say("chat-choose"), PLACEHOLDER),
        "options": [draw_option(each) for each in field.options],
        **initial,
    }


def _of_few(kind: str, field: Input) -> Json:
    chosen = _chosen_of(field)
    several = {"initial_options": chosen} if chosen else {}
    one = {"initial_option": chosen[0]} if chosen else {}
    initial = several if kind == "checkboxes" else one
    drawn = [draw_option(each) for each in field.options]
    return {"type": kind, "action_id": ANSWER, "options": drawn, **initial}


def _chosen_of(field: Input) -> list[Json]:
    values = field.value.split(",") if field.kind is InputKind.CHOICES else [field.value]
    return [draw_option(each) for each in field.options if each.value in values]


_DRAWN: Mapping[InputKind, Callable[[Speech, Input], Json]] = {
    InputKind.LINE: _line,
    InputKind.PARAGRAPH: _paragraph,
    InputKind.NUMBER: _number,
    InputKind.DATE: _date,
    InputKind.CHOICE: _one_of,
    InputKind.CHOICES: _several_of,
    InputKind.CONFIRM: _confirm,
}
