"""What the desk says, as plain data: a closed union that every channel can draw.

All texts are finished sentences in the reader's language, except those marked as a person's own
words (``Quote`` and ``quoted`` facts), which a channel must never let act as formatting.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.messages.incoming import Press


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or a few."""

    text: str
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Heading:
    """A short line over what follows."""

    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own words."""

    text: str
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list; the texts may hold people's own words."""

    items: tuple[str, ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class Fact:
    """One label and its value; the value may hold people's own words."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with values."""

    facts: tuple[Fact, ...]
    kind: Literal["facts"] = "facts"


Block = Paragraph | Heading | Quote | Bullets | Facts


class Weight(StrEnum):
    """How a button asks for attention."""

    MAIN = "main"
    PLAIN = "plain"
    GRAVE = "grave"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press, and what the press says.

    ``opens_form`` tells beforehand that the answer is a form, for channels that can only show one
    where the button said so.
    """

    label: str
    press: Press
    weight: Weight = Weight.PLAIN
    opens_form: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One message. ``idea`` ties it to an idea, so that a channel can update it in place."""

    blocks: tuple[Block, ...]
    title: str = ""
    buttons: tuple[Button, ...] = ()
    idea: int | None = None
    kind: Literal["card"] = "card"


class InputKind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    CONFIRM = "confirm"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is sent back and what is read."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a form. ``lookup`` names what a channel may search as the person types."""

    name: str
    label: str
    kind: InputKind
    required: bool = True
    hint: str = ""
    options: tuple[Option, ...] = ()
    value: str = ""
    error: str = ""
    lookup: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Fields to fill in and send back under ``token``, which may have one effect only."""

    token: str
    press: Press
    title: str
    inputs: tuple[Input, ...]
    submit: str
    intro: str = ""
    idea: int | None = None
    kind: Literal["form"] = "form"


Message = Card | Form
Messages = tuple[Message, ...]
