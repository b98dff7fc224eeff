"""What the terminal shows, before it is drawn in colour or in plain text."""

from dataclasses import dataclass

from bot.messages.outgoing import Card


@dataclass(frozen=True, slots=True)
class Note:
    """A line from the terminal itself."""

    text: str


@dataclass(frozen=True, slots=True)
class Echo:
    """What somebody said, repeated so that a script's transcript reads as a dialogue."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class NumberedCard:
    """A card whose buttons are pressed by number, the first of them by ``first``."""

    card: Card
    first: int = 1


@dataclass(frozen=True, slots=True)
class FormHead:
    """The beginning of a form that is filled in question by question."""

    title: str
    intro: str
    advice: str


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a form. ``options`` come with the number to type."""

    place: str
    label: str
    hints: tuple[str, ...] = ()
    options: tuple[tuple[int, str], ...] = ()
    more_options: str = ""
    problem: str = ""


Showing = Note | Echo | NumberedCard | FormHead | Question
