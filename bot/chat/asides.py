"""What the adapter remembers of a moment: whom it speaks to, and which message was pressed.

Only kept in memory: after a crash an answer is the same, without the line that says who pressed.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.chat.newest import Newest
from bot.chat.pressing import write_press
from bot.chat.shapes import Json
from bot.messages.incoming import Press
from bot.messages.outgoing import Form
from bot.wording import Language


@dataclass(frozen=True, slots=True)
class Aside:
    """Of one delivery: who did it and when, the language they read, whether its form is gone."""

    who: str
    when: datetime
    language: Language
    user: str = ""
    form_is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """A message as it stood when one of its buttons was pressed, and what the button said."""

    label: str
    text: str
    blocks: tuple[Json, ...]


class Asides:
    """Remembers the newest."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._of = Newest[Aside]()
        self._pressed = Newest[Pressed]()
        self._forms = Newest[Form]()

    def note(self, delivery: str, aside: Aside) -> None:
        """Remember something of a delivery."""
        self._of.keep(delivery, aside)

    def lose_form(self, delivery: str) -> None:
        """Note that the form of a delivery was closed before its answer was there."""
        known = self._of.get(delivery)
        if known is not None:
            self._of.keep(delivery, replace(known, form_is_gone=True))

    def speak(self, delivery: str, language: Language) -> None:
        """Note the language that the answer to a delivery is in."""
        known = self._of.get(delivery)
        if known is not None:
            self._of.keep(delivery, replace(known, language=language))

    def of(self, delivery: str) -> Aside | None:
        """Return what is remembered of a delivery."""
        return self._of.get(delivery)

    def note_pressed(self, place: str, message: str, pressed: Pressed) -> None:
        """Remember a message in a place whose button was pressed."""
        self._pressed.keep(f"{place}/{message}", pressed)

    def pressed(self, place: str, message: str) -> Pressed | None:
        """Return the message whose button was pressed."""
        return self._pressed.get(f"{place}/{message}") if message else None

    def offer(self, user: str, form: Form) -> None:
        """Remember a form as it was offered to somebody, with what they had filled in."""
        self._forms.keep(_form_key(user, form.press), form)

    def offered(self, user: str, press: Press) -> Form | None:
        """Return the form a press of somebody's asks for if it was offered to them, once."""
        return self._forms.take(_form_key(user, press))


def _form_key(user: str, press: Press) -> str:
    return f"{user} {write_press(press)}"
