"""What a person sees, whatever the channel: text, buttons, and the fields to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Block,
    Bullets,
    Card,
    Facts,
    Form,
    Heading,
    Messages,
    Paragraph,
    Quote,
)


@dataclass(frozen=True)
class Screen:
    """What stands in front of a person.

    ``fields`` are the labels of the fields that can be seen, each with its options. The handles
    (the values of ``buttons``, and ``form``) are what the channel needs to press a button or send
    the form; a story only uses what can be read.
    """

    text: str = ""
    buttons: Mapping[str, object] = field(default_factory=dict)
    form: object | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def screen_of(messages: Messages) -> Screen:
    """Read neutral messages as a person would."""
    cards = [each for each in messages if isinstance(each, Card)]
    forms = [each for each in messages if isinstance(each, Form)]
    buttons: dict[str, Press] = {}
    for card in cards:
        buttons |= {button.label: button.press for button in card.buttons}
    text = "\n".join([*map(_card_text, cards), *map(_form_text, forms)])
    if not forms:
        return Screen(text, buttons)
    form = forms[-1]
    fields = {each.label: tuple(o.label for o in each.options) for each in form.inputs}
    return Screen(text, buttons, form, fields)


def _card_text(card: Card) -> str:
    return "\n".join([card.title, *map(_block_text, card.blocks)])


def _block_text(block: Block) -> str:
    match block:
        case Paragraph(text=text) | Heading(text=text) | Quote(text=text):
            return text
        case Bullets(items=items):
            return "\n".join(items)
        case Facts(facts=facts):
            return "\n".join(f"{fact.label}: {fact.value}" for fact in facts)


def _form_text(form: Form) -> str:
    labels = [f"{each.label} {each.error}".strip() for each in form.inputs]
    return "\n".join([form.title, form.intro, *labels])
