"""The message that was pressed, found again: Teams tells which button, not what it stood on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.chat.asides import Pressed
from bot.chat.pressing import write_press
from bot.chat.shapes import Json
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
        label = press.label or (_label(letter.body, press) if letter else "")
        if not label:
            # In a shared place what was pressed stands on their own view alone.
            again = await self._drawn_again(press, viewer, words)
            label, letter = _label(again.body, press) if again else "", letter or again
        pressed = Pressed(label, letter.text if letter else "", (letter.body,) if letter else ())
        place = press.place
        self.reception.asides.note_pressed(place.key, place.message, pressed)

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
        return TeamsLetter(key, summary(card), draw_card(words, card, key))

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


def _label(drawn: Json, press: PressAct) -> str:
    """Return what the pressed button says; a label that was too long stands in its tooltip."""
    pressed = write_press(press.press)
    buttons = (each for each in drawn.get("actions", ()) if each["data"].get(PRESS) == pressed)
    return next((str(each.get("tooltip", each["title"])) for each in buttons), "")
