"""What stands inside Slack's blocks: texts, options, and everything that can be pressed or filled.

Source: docs.slack.dev, the reference of Block Kit, read in November 2026. Elements the reference
knows and the desk never draws (files, workflows, videos, feedback) are refused as unknown.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from tests.slack_double.shapes import (
    Shape,
    also,
    complaint,
    exactly_one,
    one_of,
    record,
    repeated,
    several,
    truth,
    typed,
    whole,
    words,
)

ID = words(255)
ADDRESS = words(3_000, pattern=r"https?://\S+")


def day(value: object, where: str) -> Iterator[str]:
    """Take a day of the calendar, such as 2026-12-01."""
    try:
        written = date.fromisoformat(str(value)).isoformat()
    except ValueError:
        written = None
    if written != value:
        yield complaint("must be a date in the format YYYY-MM-DD", where)


def plain(most: int) -> Shape:
    """Return the shape of a text that is read literally."""
    return typed({"plain_text": record({"text": words(most)}, {"emoji": truth})})


def any_text(most: int) -> Shape:
    """Return the shape of a text, literal or marked up."""
    marked = record({"text": words(most)}, {"verbatim": truth})
    literal = record({"text": words(most)}, {"emoji": truth})
    return typed({"plain_text": literal, "mrkdwn": marked})


CONFIRM = record(
    {"title": plain(100), "text": any_text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

OPTION = record({"text": plain(75), "value": words(150)}, {"description": plain(75)})
RICH_OPTION = record({"text": any_text(75), "value": words(150)}, {"description": any_text(75)})
OVERFLOW_OPTION = record(
    {"text": plain(75), "value": words(150)}, {"description": plain(75), "url": ADDRESS}
)
GROUP = record({"label": plain(75), "options": several(OPTION, 1, 100)})


def _values(options: list[Mapping[str, object]]) -> list[object]:
    return [option["value"] for option in options]


def _chosen_among_options(value: object, where: str) -> Iterator[str]:
    """Check that options are told apart, and that what is chosen at first is one of them."""
    assert isinstance(value, Mapping)
    options = [*value.get("options", ())]
    options += [option for group in value.get("option_groups", ()) for option in group["options"]]
    for double in repeated(_values(options)):
        yield complaint(f"option value {double!r} already exists", f"{where}/options")
    chosen = value.get("initial_options", ())
    if "initial_option" in value:
        chosen = [value["initial_option"]]
    for option in chosen:
        if option not in options:
            yield complaint("initial options must be among the options", where)


def _of(needed: Mapping[str, Shape], allowed: Mapping[str, Shape]) -> Shape:
    usual = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": truth}
    return record(needed, {**usual, **allowed})


def _select(allowed: Mapping[str, Shape], needed: Mapping[str, Shape] | None = None) -> Shape:
    return _of(needed or {}, {"placeholder": plain(150), **allowed})


def _static(initial: Mapping[str, Shape]) -> Shape:
    lists = {"options": several(OPTION, 1, 100), "option_groups": several(GROUP, 1, 100)}
    shape = also(_select({**lists, **initial}), exactly_one("options", "option_groups"))
    return also(shape, _chosen_among_options)


def _few(option: Shape, initial: Mapping[str, Shape]) -> Shape:
    return also(_of({"options": several(option, 1, 10)}, initial), _chosen_among_options)


INITIAL = {"initial_option": OPTION}
INITIALS = {"initial_options": several(OPTION, 1, 100)}
ASKED = {"min_query_length": whole(0, 100)}
MOST = {"max_selected_items": whole(1, 100)}

BUTTON = _of(
    {"text": plain(75)},
    {
        "url": ADDRESS,
        "value": words(2_000, least=0),
        "style": one_of("primary", "danger"),
        "accessibility_label": words(75),
    },
)

SELECTS: Mapping[str, Shape] = {
    "static_select": _static(INITIAL),
    "external_select": _select({**INITIAL, **ASKED}),
    "users_select": _select({"initial_user": ID}),
    "conversations_select": _select({"initial_conversation": ID}),
    "channels_select": _select({"initial_channel": ID}),
    "multi_static_select": _static({**INITIALS, **MOST}),
    "multi_external_select": _select({**INITIALS, **ASKED, **MOST}),
    "multi_users_select": _select({"initial_users": several(ID, 1, 100), **MOST}),
}

CHOICES: Mapping[str, Shape] = {
    "radio_buttons": _few(RICH_OPTION, {"initial_option": RICH_OPTION}),
    "checkboxes": _few(RICH_OPTION, {"initial_options": several(RICH_OPTION, 1, 10)}),
    "datepicker": _select({"initial_date": day}),
    "timepicker": _select({"initial_time": words(5, pattern=r"\d\d:\d\d"), "timezone": words(50)}),
}

PRESSED: Mapping[str, Shape] = {
    "button": BUTTON,
    "overflow": _of({"options": several(OVERFLOW_OPTION, 1, 5)}, {}),
}

_TYPED = {
    "placeholder": plain(150),
    "initial_value": words(3_000),
    "dispatch_action_config": record(
        {"trigger_actions_on": several(one_of("on_enter_pressed", "on_character_entered"), 1, 2)}
    ),
}


def _within_its_length(value: object, where: str) -> Iterator[str]:
    assert isinstance(value, Mapping)
    if len(value.get("initial_value", "")) > value.get("max_length", 3_000):
        yield complaint("initial_value is longer than max_length", where)


def _a_number(value: object, where: str) -> Iterator[str]:
    assert isinstance(value, Mapping)
    pattern = r"-?\d+(\.\d+)?" if value["is_decimal_allowed"] else r"-?\d+"
    for name in value.keys() & {"initial_value", "min_value", "max_value"}:
        if not re.fullmatch(pattern, value[name]):
            yield complaint("must be a number", f"{where}/{name}")


WRITTEN: Mapping[str, Shape] = {
    "plain_text_input": also(
        _of(
            {},
            {
                **_TYPED,
                "multiline": truth,
                "min_length": whole(0, 3_000),
                "max_length": whole(1, 3_000),
            },
        ),
        _within_its_length,
    ),
    "number_input": also(
        _of(
            {"is_decimal_allowed": truth},
            {**_TYPED, "min_value": words(30), "max_value": words(30)},
        ),
        _a_number,
    ),
    "email_text_input": _of({}, _TYPED),
    "url_text_input": _of({}, _TYPED),
}

IMAGE = also(
    record(
        {"alt_text": words(2_000)},
        {"image_url": ADDRESS, "slack_file": record({}, {"id": ID, "url": ADDRESS})},
    ),
    exactly_one("image_url", "slack_file"),
)

PRESSABLE = typed({**PRESSED, **SELECTS, **CHOICES})
FILLABLE = typed({**WRITTEN, **SELECTS, **CHOICES})
BESIDE = typed({**PRESSED, **SELECTS, **CHOICES, "image": IMAGE})
