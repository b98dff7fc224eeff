"""What Teams takes as a card: Microsoft's schema, and what its documentation adds to that.

The numbers are written here again, not read from ``bot.teams.limits``: a change is to be meant.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator, validators
from jsonschema.exceptions import ValidationError

SCHEMA = Path(__file__).parents[1] / "data" / "adaptive_cards" / "adaptive-card-1.5.json"
MESSAGE_BYTES = 28 * 1024
DIALOG_BYTES = 80 * 1024
TEMPLATE = re.compile(r"\{\{\s*(DATE|TIME)\s*\(|\$\{", re.IGNORECASE)
MARKDOWN_ELEMENTS = {"TextBlock", "FactSet", "Input.Toggle"}
INPUTS = {"Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.ChoiceSet"}
VERBS = frozenset({"press", "fetch"})
"""What a button of a message may do; one that fetches a form is for a demonstration's client."""


def complaints(card: dict[str, Any]) -> list[str]:
    """Say where a card breaks Microsoft's schema, extended by what Teams documents of its own."""
    return list(_schema(card))


def complaints_about_message(card: dict[str, Any]) -> list[str]:
    """Say what Teams, or a person in Teams, would not take of a card in a message."""
    return [
        *_schema(card),
        *_anywhere(card, MESSAGE_BYTES),
        *_message_actions(card),
        *_refresh(card),
        *(f"an input in a message: {each['id']}" for each in inputs_of(card)),
    ]


def complaints_about_dialog(card: dict[str, Any]) -> list[str]:
    """Say what Teams, or a person in Teams, would not take of a card in a dialog."""
    kinds = {action["type"] for action in card.get("actions", [])}
    wrong = [f"{kind} does nothing in a dialog" for kind in kinds - {"Action.Submit"}]
    asking = list(inputs_of(card))
    if asking and len(card.get("actions", [])) != 1:
        wrong.append("a form needs one button")
    return [*_schema(card), *_anywhere(card, DIALOG_BYTES), *wrong, *_inputs(asking)]


def objects_in(drawn: object) -> Iterator[dict[str, Any]]:
    """Return every object in what is drawn."""
    if isinstance(drawn, dict):
        yield drawn
        drawn = list(drawn.values())
    if isinstance(drawn, list):
        for each in drawn:
            yield from objects_in(each)


def inputs_of(card: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Return every field of a card."""
    return (each for each in objects_in(card.get("body", [])) if each.get("type") in INPUTS)


def actions_of(card: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every button of a card, by what can be seen first."""
    return list(card.get("actions", []))


def words_of(card: dict[str, Any]) -> str:
    """Return everything that can be read in a card's body, a line for each element."""
    lines = []
    for each in objects_in(card.get("body", [])):
        if each.get("type") == "RichTextBlock":
            lines.append("".join(run["text"] for run in each["inlines"]))
        if each.get("type") in INPUTS:
            lines += [each["label"], *(choice["title"] for choice in each.get("choices", []))]
    return "\n".join(lines)


def size_of(drawn: object) -> int:
    """Return the bytes of something as JSON in UTF-16."""
    written = json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))
    return len(written.encode("utf-16-le"))


@cache
def _validator() -> Any:
    by_type = validators.extend(Draft6Validator, {"anyOf": _one_of_its_type})
    return by_type(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _one_of_its_type(
    validator: Any, alternatives: list[dict[str, Any]], drawn: object, schema: object
) -> Iterator[ValidationError]:
    """Hold an object to the one alternative that describes its type: quicker, and tells more."""
    named = {_named(each): each for each in alternatives}
    kind = drawn.get("type") if isinstance(drawn, dict) else None
    if kind in named:
        yield from validator.descend(drawn, named[kind])
    else:
        yield from Draft6Validator.VALIDATORS["anyOf"](validator, alternatives, drawn, schema)


def _named(alternative: dict[str, Any]) -> str:
    refers = [alternative, *alternative.get("allOf", [])]
    return next((each["$ref"].rpartition("/")[2] for each in refers if "$ref" in each), "")


def _schema(card: dict[str, Any]) -> Iterator[str]:
    for error in _validator().iter_errors(_without_extensions(card)):
        yield from (f"{_path(each)}: {each.message[:200]}" for each in _leaves(error))


def _leaves(error: ValidationError) -> Iterable[ValidationError]:
    """Return the deepest errors: the alternative that came furthest tells most."""
    if not error.context:
        return [error]
    deepest = max(error.context, key=lambda each: len(each.absolute_path))
    return _leaves(deepest)


def _path(error: ValidationError) -> str:
    return "/".join(map(str, error.absolute_path))


def _without_extensions(drawn: Any) -> Any:
    """Leave out what Teams documents beyond the schema: type-ahead, which ``_choices`` looks at."""
    if isinstance(drawn, dict):
        kept = {name: part for name, part in drawn.items() if name != "choices.data"}
        if kept.get("type") == "Input.ChoiceSet" and kept.get("style") == "filtered":
            kept["style"] = "compact"
        return {name: _without_extensions(part) for name, part in kept.items()}
    if isinstance(drawn, list):
        return [_without_extensions(each) for each in drawn]
    return drawn


def _anywhere(card: dict[str, Any], most: int) -> Iterator[str]:
    if card.get("version") != "1.5":
        yield "another version than Teams draws"
    if size_of(card) > most:
        yield f"too large: {size_of(card)} bytes"
    if not card.get("speak") or not card.get("fallbackText"):
        yield "nothing to read aloud, or nothing for an old client"
    if not card.get("body"):
        yield "nothing to see"
    for each in objects_in(card):
        yield from _live(each)


def _live(part: dict[str, Any]) -> Iterator[str]:
    kind = part.get("type")
    if kind in MARKDOWN_ELEMENTS:
        yield f"{kind} reads markdown"
    if kind == "mention" or "entities" in part:
        yield "a mention"
    if kind == "TextRun" and not part["text"].strip():
        yield "a text of which nothing can be seen"
    if kind == "TextRun" and "selectAction" in part:
        yield "a link"
    for name in ("text", "title", "label", "placeholder", "speak", "fallbackText", "tooltip"):
        if isinstance(part.get(name), str) and TEMPLATE.search(part[name]):
            yield f"a template in {name}"
    if isinstance(part.get("speak"), str) and re.search("[<>&]", part["speak"]):
        yield "SSML"


def _message_actions(card: dict[str, Any]) -> Iterator[str]:
    actions = card.get("actions", [])
    if len([each for each in actions if each.get("mode") != "secondary"]) > 6:
        yield "more than six buttons"
    for action in actions:
        data = action.get("data", {})
        if not action.get("title") or not data.get("press") or "nonce" not in data:
            yield f"a button that says nothing: {action}"
        if action["type"] == "Action.Execute":
            if action.get("verb") not in VERBS:
                yield f"an unknown verb: {action.get('verb')}"
        elif data.get("msteams") != {"type": "task/fetch"}:
            yield f"a button that posts a message: {action}"


def _refresh(card: dict[str, Any]) -> Iterator[str]:
    if "refresh" not in card:
        return
    people = card["refresh"].get("userIds", [])
    if not 0 < len(people) <= 60 or not all(isinstance(each, str) and each for each in people):
        yield f"refreshed for {len(people)} people"


def _inputs(fields: list[dict[str, Any]]) -> Iterator[str]:
    twice = [name for name, times in Counter(each["id"] for each in fields).items() if times > 1]
    yield from (f"two fields are called {name}" for name in twice)
    for each in fields:
        if not each.get("label", "").strip():
            yield f"{each['id']} has no label"
        if not each.get("errorMessage"):
            yield f"{each['id']} does not say what is wrong"
        if each["type"] == "Input.ChoiceSet":
            yield from _choices(each)


def _choices(field: dict[str, Any]) -> Iterator[str]:
    values = [each["value"] for each in field.get("choices", [])]
    if len(set(values)) != len(values) or not all(values):
        yield f"{field['id']} has two choices of the same value, or an empty one"
    if any(not each["title"].strip() for each in field.get("choices", [])):
        yield f"{field['id']} has a choice that nobody can read"
    query = field.get("choices.data")
    if query is None and not values:
        yield f"{field['id']} has nothing to choose"
    if query is not None and (query.get("type") != "Data.Query" or not query.get("dataset")):
        yield f"{field['id']} searches nowhere"
    chosen = field.get("value", "").split(",") if field.get("isMultiSelect") else []
    if set(chosen) - set(values) - {""} or ("value" in field and not field["value"]):
        yield f"{field['id']} has a value that cannot be chosen"
