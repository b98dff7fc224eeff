"""The card that was pressed, found again: Teams tells which button, not what it stood on."""

from dataclasses import dataclass

from bot.chat.asides import Pressed
from bot.conversations.glances import Viewer
from bot.conversations.presses import idea_in
from bot.messages.outgoing import Card
from bot.teams.card import draw_card, summary
from bot.teams.incoming import PressAct
from bot.teams.places import Place, place_of
from bot.teams.reception import Reception
from bot.teams.viewers import CHANNEL
from bot.wording import Speech


@dataclass(frozen=True, slots=True)
class PressedCards:
    """Finds cards among the answers that are kept, or draws an idea's card again.

    Another notice's card is not kept anywhere.
    """

    reception: Reception

    async def note(self, press: PressAct, viewer: Viewer, words: Speech) -> None:
        """Remember the message that is pressed, so that its buttons can be taken off.

        Its ``blocks`` are the one drawn card, or nothing where that cannot be found. To be called
        before the press is settled, for it may change what the card says.
        """
        card = await self._answer(press) or await self._idea(press, viewer)
        label = press.label or (_label(card, press) if card else "")
        drawn = (draw_card(words, card, press.drawn_for),) if card else ()
        pressed = Pressed(label, summary(card) if card else "", drawn)
        place = press.place
        self.reception.asides.note_pressed(place.key, place.message, pressed)

    def of(self, place: Place) -> Pressed:
        """Return what is remembered of a message that was pressed."""
        known = self.reception.asides.pressed(place.key, place.message)
        return known or Pressed("", "", ())

    async def _answer(self, press: PressAct) -> Card | None:
        """Find the card in the answer it was drawn for; only answers in this chat can be asked."""
        delivery = press.drawn_for.partition("#")[0]
        try:
            drawn_in = place_of(delivery)
        except ValueError:
            return None
        sender = press.act.sender
        is_here = drawn_in.key in {press.place.key, f"{sender.tenant}|{sender.user}"}
        reply = await self.reception.glances.answered(CHANNEL, delivery) if is_here else ()
        cards = [each for each in reply if isinstance(each, Card)]
        return next((card for card in cards if _has(card, press)), None)

    async def _idea(self, press: PressAct, viewer: Viewer) -> Card | None:
        number = idea_in(press.press)
        if not number:
            return None
        _, card = await self.reception.glances.idea(viewer, number)
        return card if card and _has(card, press) else None


def _has(card: Card, press: PressAct) -> bool:
    return any(each.press == press.press for each in card.buttons)


def _label(card: Card, press: PressAct) -> str:
    return next(each.label for each in card.buttons if each.press == press.press)
