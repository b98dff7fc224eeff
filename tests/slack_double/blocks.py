"""Block Kit as Slack judges it: what a message, a modal or a home tab may hold.

Source: docs.slack.dev, the reference of Block Kit, read in November 2026. That the blocks of one
message together may be about 13,000 characters as JSON stands nowhere in it: people have measured
it (slackapi/bolt-js issues 2509 and 2867).
"""

import json
from collections.abc import Iterator, Mapping

from tests.slack_double.elements import (
    ADDRESS,
    BESIDE,
    FILLABLE,
    ID,
    IMAGE,
    PRESSABLE,
    any_text,
    plain,
)
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

MESSAGE_JSON = 13_000
"""Characters of all blocks of one message, as JSON."""

VIEW_JSON = 250_000
"""Bytes of one view, as JSON."""

_STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), truth))
_WHOLE_TEXT = words(MESSAGE_JSON)

_INLINE = typed(
    {
        "text": record({"text": _WHOLE_TEXT}, {"style": _STYLE}),
        "link": record({"url": words(3_000)}, {"text": words(3_000, 0), "style": _STYLE}),
        "emoji": record({"name": words(100)}, {"unicode": words(100), "style": _STYLE}),
        "user": record({"user_id": ID}, {"style": _STYLE}),
        "usergroup": record({"usergroup_id": ID}, {"style": _STYLE}),
        "channel": record({"channel_id": ID}, {"style": _STYLE}),
        "broadcast": record({"range": one_of("here", "channel", "everyone")}, {"style": _STYLE}),
        "date": record(
            {"timestamp": whole(0, 2**40), "format": words(300)},
            {"url": ADDRESS, "fallback": words(300)},
        ),
    }
)
_INLINES = several(_INLINE, 0, 10_000)
_SECTION = typed({"rich_text_section": record({"elements": _INLINES})})

_RICH = typed(
    {
        "rich_text_section": record({"elements": _INLINES}),
        "rich_text_quote": record({"elements": _INLINES}, {"border": whole(0, 1)}),
        "rich_text_preformatted": record({"elements": _INLINES}, {"border": whole(0, 1)}),
        "rich_text_list": record(
            {"elements": several(_SECTION, 1, 10_000), "style": one_of("bullet", "ordered")},
            {"indent": whole(0, 8), "offset": whole(0, 10_000), "border": whole(0, 1)},
        ),
    }
)


def _block(needed: Mapping[str, Shape], allowed: Mapping[str, Shape] | None = None) -> Shape:
    return record(needed, {"block_id": ID, **(allowed or {})})


def _text_or_fields(value: object, where: str) -> Iterator[str]:
    assert isinstance(value, Mapping)
    if not value.keys() & {"text", "fields"}:
        yield complaint("must define either text or fields", where)


_ANYWHERE: Mapping[str, Shape] = {
    "header": _block({"text": plain(150)}),
    "divider": _block({}),
    "section": also(
        _block(
            {},
            {
                "text": any_text(3_000),
                "fields": several(any_text(2_000), 1, 10),
                "accessory": BESIDE,
                "expand": truth,
            },
        ),
        _text_or_fields,
    ),
    "context": _block(
        {
            "elements": several(
                typed(
                    {
                        "image": IMAGE,
                        "plain_text": record({"text": words(3_000)}, {"emoji": truth}),
                        "mrkdwn": record({"text": words(3_000)}, {"verbatim": truth}),
                    }
                ),
                1,
                10,
            )
        }
    ),
    "actions": _block({"elements": several(PRESSABLE, 1, 25)}),
    "rich_text": _block({"elements": several(_RICH, 0, 10_000)}),
    "image": also(
        _block(
            {"alt_text": words(2_000)},
            {"image_url": ADDRESS, "title": plain(2_000), "slack_file": record({}, {"id": ID})},
        ),
        exactly_one("image_url", "slack_file"),
    ),
}
_INPUT = _block(
    {"label": plain(2_000), "element": FILLABLE},
    {"hint": plain(2_000), "optional": truth, "dispatch_action": truth},
)
_MARKDOWN = _block({"text": words(12_000)})


def _ids_told_apart(value: object, where: str) -> Iterator[str]:
    assert isinstance(value, list)
    for double in repeated([block["block_id"] for block in value if "block_id" in block]):
        yield complaint(f"`block_id` {double!r} already exists", where)
    for place, block in enumerate(value):
        ids = [each["action_id"] for each in block.get("elements", ()) if "action_id" in each]
        for double in repeated(ids):
            yield complaint(f"`action_id` {double!r} already exists", f"{where}/{place}/elements")


MESSAGE_BLOCKS = also(several(typed({**_ANYWHERE, "markdown": _MARKDOWN}), 0, 50), _ids_told_apart)
VIEW_BLOCKS = also(several(typed({**_ANYWHERE, "input": _INPUT}), 1, 100), _ids_told_apart)

_VIEW = {"private_metadata": words(3_000, 0), "callback_id": words(255, 0)}


def _submit_for_inputs(value: object, where: str) -> Iterator[str]:
    assert isinstance(value, Mapping)
    if "submit" not in value and any(each["type"] == "input" for each in value["blocks"]):
        yield complaint("missing required field: submit", where)


_VIEWS = {
    "modal": also(
        record(
            {"title": plain(24), "blocks": VIEW_BLOCKS},
            {
                **_VIEW,
                "submit": plain(24),
                "close": plain(24),
                "clear_on_close": truth,
                "notify_on_close": truth,
                "external_id": words(255, 0),
                "submit_disabled": truth,
            },
        ),
        _submit_for_inputs,
    ),
    "home": record({"blocks": VIEW_BLOCKS}, {**_VIEW, "external_id": words(255, 0)}),
}


def complaints_about_message(blocks: object) -> list[str]:
    """Return what Slack would say of a message's blocks; nothing when it would take them."""
    return list(MESSAGE_BLOCKS(blocks, "/blocks"))


def complaints_about_view(view: object, kind: str) -> list[str]:
    """Return what Slack would say of a modal or a home tab."""
    return list(typed({kind: _VIEWS[kind]})(view, "/view"))


def complaints_about_options(answer: object) -> list[str]:
    """Return what Slack would say of the options found for somebody who types."""
    lists = {"options": several(_OPTION, 0, 100), "option_groups": several(_GROUP, 0, 100)}
    shape = also(record({}, lists), exactly_one("options", "option_groups"))
    return list(shape(answer, ""))


def is_too_long(blocks: object) -> bool:
    """Tell whether a message's blocks are more than Slack takes at a time."""
    return len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > MESSAGE_JSON


def is_too_large(view: object) -> bool:
    """Tell whether a view is more than Slack takes."""
    return len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_JSON


_OPTION = record({"text": plain(75), "value": words(150)}, {"description": plain(75)})
_GROUP = record({"label": plain(75), "options": several(_OPTION, 1, 100)})
