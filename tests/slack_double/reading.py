"""What a person sees of messages, modals and home tabs: words, buttons and fields."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.slack_double.workspace import Json


def text_of(blocks: list[Json]) -> str:
    """Return the words of blocks, a line for each part; buttons are not among them."""
    return "\n".join(line for block in blocks for line in _lines(block))


def buttons_of(blocks: list[Json]) -> dict[str, tuple[Json, Json]]:
    """Return the buttons by their labels, each with its block; a later one hides an earlier."""
    return {
        element["text"]["text"]: (block, element)
        for block in blocks
        for element in _elements(block)
        if element.get("type") == "button"
    }


def fields_of(view: Json) -> dict[str, Json]:
    """Return the fields of a modal by their labels."""
    return {block["label"]["text"]: block for block in view["blocks"] if block["type"] == "input"}


def options_of(element: Json) -> tuple[Json, ...]:
    """Return what can be chosen in a field without typing."""
    return tuple(element.get("options", ()))


def state_of(view: Json, answers: Mapping[str, Json]) -> Json:
    """Return what a modal is filled in with: as it stands, but for the answers by block."""
    return {
        block["block_id"]: {
            block["element"]["action_id"]: answers.get(
                block["block_id"], as_it_stands(block["element"])
            )
        }
        for block in view["blocks"]
        if block["type"] == "input"
    }


def as_it_stands(element: Json) -> Json:
    """Return what a field holds when nobody touches it."""
    kind = element["type"]
    match kind:
        case "plain_text_input" | "number_input" | "email_text_input" | "url_text_input":
            return {"type": kind, "value": element.get("initial_value")}
        case "datepicker":
            return {"type": kind, "selected_date": element.get("initial_date")}
        case "checkboxes" | "multi_static_select" | "multi_external_select":
            return {"type": kind, "selected_options": element.get("initial_options", [])}
        case "static_select" | "external_select" | "radio_buttons":
            return {"type": kind, "selected_option": element.get("initial_option")}
        case _:
            raise NotImplementedError(kind)


def filled(element: Json, said: str) -> Json:
    """Return what a field holds when somebody writes this, or chooses what reads like this."""
    kind = element["type"]
    match kind:
        case "plain_text_input" | "number_input" | "email_text_input" | "url_text_input":
            return {"type": kind, "value": said or None}
        case "datepicker":
            return {"type": kind, "selected_date": said or None}
        case "checkboxes" | "multi_static_select":
            chosen = [_option(element, each.strip()) for each in said.split(";")]
            return {"type": kind, "selected_options": chosen}
        case "static_select" | "radio_buttons":
            return {"type": kind, "selected_option": _option(element, said)}
        case _:
            raise NotImplementedError(kind)


def found(options: list[Json], said: str) -> Json:
    """Return the option that reads like this."""
    exact = [each for each in options if each["text"]["text"] == said]
    near = [each for each in options if said.casefold() in each["text"]["text"].casefold()]
    assert near, f"no option {said!r} among {[each['text']['text'] for each in options]}"
    return (exact or near)[0]


def _option(element: Json, said: str) -> Json:
    chosen = found(element["options"], said)
    return {"text": chosen["text"], "value": chosen["value"]}


def _elements(block: Json) -> list[Json]:
    if block["type"] == "actions":
        return list(block["elements"])
    return [block["accessory"]] if "accessory" in block else []


def _lines(block: Json) -> Iterator[str]:
    match block:
        case {"type": "header", "text": text}:
            yield text["text"]
        case {"type": "section"}:
            yield from (each["text"] for each in _texts(block))
        case {"type": "context", "elements": elements}:
            yield " ".join(each.get("text") or each["alt_text"] for each in elements)
        case {"type": "rich_text", "elements": elements}:
            yield from map(_rich, elements)
        case {"type": "input", "label": label}:
            yield label["text"]
        case {"type": "image", "alt_text": alt}:
            yield alt
        case _:
            pass


def _texts(block: Json) -> list[Json]:
    return [*([block["text"]] if "text" in block else []), *block.get("fields", ())]


def _rich(element: Any) -> str:
    if element["type"] == "rich_text_list":
        return "\n".join(map(_rich, element["elements"]))
    return "".join(map(_inline, element["elements"])).rstrip("\n")


def _inline(part: Json) -> str:
    match part:
        case {"type": "text", "text": text}:
            return str(text)
        case {"type": "link", "url": url, **rest}:
            return str(rest.get("text") or url)
        case {"type": "user", "user_id": user}:
            return f"@{user}"
        case {"type": "date", "fallback": fallback}:
            return str(fallback)
        case _:
            return ""
