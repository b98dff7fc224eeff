"""The message that was pressed, found again: Teams tells which button, not what it stood on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.chat.asides import Pressed
from bot.chat.letters import idea_of
from bot.chat.pressing import write_press
from bot.conversations.glances import Viewer
from bot.conversations.presses import idea_in
from bot.messages.outgoing import Card
from bot.teams.card import PRESS, draw_card, summary
from bot.teams.incoming import PressAct
from bot.teams.letters import TeamsLetter
from bot.teams.places import Place, place_of
from bot.teams.reception import Reception
from bot.teams.viewers import CHANNEL
from bot.wording import Speech
from workflows.domain.events import NO_IDEA

Drawn = Callable[[Place], TeamsLetter | None]
"""Remembers how the message was drawn that something was done on; not after a new start."""


@dataclass(frozen=True, slots=True)
class PressedCards:
    """Finds what was pressed: as it is remembered, in the answers that are kept, or drawn again.

    A notice that was posted before the last start, and is no idea's, is found nowhere.
    """

    reception: Reception
    drawn: Drawn

    async def note(self, press: PressAct, viewer: Viewer, words: Speech) -> None:
        """Remember the message that is pressed, so that its buttons can be taken off.

        Its ``blocks`` are the one drawn card, or nothing where that cannot be found. To be called
        before the press is settled, for it may change what the card says.
        """
        letter = self.drawn(press.place)
        if letter is None or not _label(letter, press):
            # Pressed once already; or in a shared place, on their own view alone.
            letter = await self._drawn_again(press, viewer, words) or letter
        pressed = _pressed(press, letter)
        self.reception.asides.note_pressed(press.place.key, press.place.message, pressed)

    def of(self, place: Place) -> Pressed:
        """Return what is remembered of a message that was pressed."""
        known = self.reception.asides.pressed(place.key, place.message)
        return known or Pressed("", "", ())

    async def _drawn_again(
        self, press: PressAct, viewer: Viewer, words: Speech
    ) -> TeamsLetter | None:
        card = await self._answer(press) or await self._idea(press, viewer)
        if card is None:
            return None
        key = press.drawn_for
        return TeamsLetter(key, summary(card), draw_card(words, card, key), idea_of(card))

    async def _answer(self, press: PressAct) -> Card | None:
        """Find the card in the answer it was drawn for; only answers in this chat can be asked."""
        delivery = press.drawn_for.partition("#")[0]
        try:
            drawn_in = place_of(delivery)
        except ValueError:
            return None
        sender = press.act.sender
        is_here = drawn_in.key in {press.place.key, Place(sender.tenant, user=sender.user).key}
        reply = await self.reception.glances.answered(CHANNEL, delivery) if is_here else ()
        cards = (each for each in reply if isinstance(each, Card))
        return next(filter(partial(_has, press), cards), None)

    async def _idea(self, press: PressAct, viewer: Viewer) -> Card | None:
        number = idea_in(press.press)
        if not number:
            return None
        _, card = await self.reception.glances.idea(viewer, number)
        return card if card and _has(press, card) else None


def _has(press: PressAct, card: Card) -> bool:
    return any(each.press == press.press for each in card.buttons)


def _pressed(press: PressAct, letter: TeamsLetter | None) -> Pressed:
    """Tell what was pressed; an idea that others see as well keeps its buttons on their views."""
    if letter is None:
        return Pressed(press.label, "", ())
    stays = press.place.is_shared and letter.idea != NO_IDEA
    return Pressed(
        press.label or _label(letter, press), letter.text, () if stays else (letter.body,)
    )


def _label(letter: TeamsLetter, press: PressAct) -> str:
    """Return what the pressed button says; a label that was too long stands in its tooltip."""
    pressed, drawn = write_press(press.press), letter.body.get("actions", ())
    buttons = (each for each in drawn if each["data"].get(PRESS) == pressed)
    return next((str(each.get("tooltip", each["title"])) for each in buttons), "")
