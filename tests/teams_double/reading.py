"""What a person sees of cards and dialogs in Teams: words, buttons and fields."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.teams_double.tenant import Json

_ESCAPED = re.compile(r"\\([\\`*_\[\]<>&~|#+>.)-])")
_SEAM = "\u2060"


def text_of(card: Json) -> str:
    """Return the words of a card, a line for each part; buttons are not among them."""
    return "\n".join(line for part in card.get("body", ()) for line in _lines(part))


def buttons_of(card: Json) -> dict[str, Json]:
    """Return the actions by their titles; one whose title is cut is known by its tooltip."""
    return {each.get("tooltip") or each["title"]: each for each in _actions(card)}


def fields_of(card: Json) -> dict[str, Json]:
    """Return the inputs of a dialog by their labels."""
    return {each["label"]: each for each in _inputs(card)}


def options_of(field: Json) -> tuple[str, ...]:
    """Return what can be chosen in a field without typing, as it reads."""
    return tuple(option_title(field, each) for each in field.get("choices", ()))


def option_title(field: Json, option: Json) -> str:
    """Return how a choice reads: beside a box to tick it is markdown."""
    title = str(option["title"]).replace(_SEAM, "")
    drawn = field.get("isMultiSelect") or field.get("style") == "expanded"
    return _ESCAPED.sub(r"\1", title) if drawn else title


def data_of(card: Json, action: Mapping[str, Any], answers: Mapping[str, str]) -> Json:
    """Return what a button sends: its own data, and the inputs by their ids.

    Inputs stand as they are but for the ``answers``, by id. Empty ones that are no texts are left
    out, as Teams does.
    """
    held = {each["id"]: answers.get(each["id"], as_it_stands(each)) for each in _inputs(card)}
    kinds = {each["id"]: each["type"] for each in _inputs(card)}
    filled = {key: said for key, said in held.items() if said or kinds[key] == "Input.Text"}
    return {**filled, **action.get("data", {})}


def as_it_stands(field: Json) -> str:
    """Return what an input holds when nobody touches it; Teams sends every value as a text."""
    return str(field.get("value", ""))


def filled(field: Json, said: str) -> str:
    """Return what an input holds when somebody writes this, or chooses what reads like this."""
    match field["type"]:
        case "Input.Text" | "Input.Number" | "Input.Date" | "Input.Time":
            return said
        case "Input.ChoiceSet" if field.get("isMultiSelect"):
            chosen = [_value(field, each.strip()) for each in said.split(";") if each.strip()]
            return ",".join(chosen)
        case "Input.ChoiceSet":
            return _value(field, said) if said else ""
        case kind:
            raise AssertionError(f"no person has learnt to fill in {kind}")


def found(field: Json, options: list[Json], said: str) -> Json:
    """Return the choice that reads like this."""
    titles = {option_title(field, each): each for each in options}
    near = [title for title in titles if said.casefold() in title.casefold()]
    assert said in titles or near, f"no option {said!r} among {list(titles)}"
    return titles[said] if said in titles else titles[near[0]]


def is_searched(field: Json) -> bool:
    """Tell whether the choices are looked up while somebody types."""
    return "choices.data" in field


def _value(field: Json, said: str) -> str:
    return str(found(field, field["choices"], said)["value"])


def _actions(part: Any) -> Iterator[Json]:
    if isinstance(part, Mapping):
        yield from part.get("actions", ())
        for inner in ("body", "items", "columns"):
            for each in part.get(inner, ()):
                yield from _actions(each)


def _inputs(part: Any) -> Iterator[Json]:
    for each in part.get("body", part.get("items", part.get("columns", ()))):
        if str(each["type"]).startswith("Input."):
            yield each
        else:
            yield from _inputs(each)


def _lines(part: Json) -> Iterator[str]:
    match part:
        case {"type": "TextBlock", "text": text}:
            yield text.replace(_SEAM, "")
        case {"type": "RichTextBlock", "inlines": runs}:
            yield "".join(each if isinstance(each, str) else each["text"] for each in runs).replace(
                _SEAM, ""
            )
        case {"type": "FactSet", "facts": facts}:
            yield from (f"{each['title']}: {each['value']}" for each in facts)
        case {"type": "Image", "altText": alt}:
            yield alt
        case {"label": label, "type": kind} if kind.startswith("Input."):
            yield label
        case _:
            for inner in ("items", "columns"):
                for each in part.get(inner, ()):
                    yield from _lines(each)
