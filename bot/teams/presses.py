"""Presses on cards, and everybody's own view of a card: both are answered with a card in place."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.chat.shapes import Json
from bot.chat.who_pressed import who_pressed
from bot.conversations.receiving import Received
from bot.messages.outgoing import Card, Messages
from bot.teams.card import IDEA, REFRESH, draw_card, without_buttons
from bot.teams.incoming import PressAct, read_press_in, read_press_on
from bot.teams.invokes import (
    LATER,
    STRANGER,
    card_in_place,
    said_of_card,
    strangers_words,
)
from bot.teams.places import Place
from bot.teams.pressed_cards import PressedCards
from bot.teams.reception import Reception
from bot.teams.senders import Sender, person_of
from bot.wording import Speech, speech
from workflows.domain.idea import IdeaId

Newest = Callable[[Place, IdeaId], Awaitable[str | None]]
"""Finds the message about an idea that was posted last in a place."""

_HIGHEST = 10**9


@dataclass(frozen=True, slots=True)
class Presses:
    """Takes presses. Every method raises Stranger, Malformed, ProfileUnknown, StoreUnavailable."""

    reception: Reception
    cards: PressedCards
    newest: Newest

    async def pressed(self, body: Json) -> Json:
        """Take a press, and return how the card looks after it; or draw the card for who looks."""
        sender = person_of(body)
        if body["value"]["action"].get("verb") == REFRESH:
            return await self._looked_at(body, sender)
        press = read_press_on(body, sender)
        viewer = await self.reception.viewer(sender)
        received = await self.reception.take(press.act) if viewer else None
        if viewer is None or received is None:
            return said_of_card(strangers_words(sender).say(STRANGER))
        words = await self.reception.glances.speech(viewer)
        await self.cards.note(press, viewer, words)
        settling = self.reception.settle_watched(received, sender)
        reply = await self.reception.in_time(settling)
        if reply is None:
            return said_of_card(words.say(LATER))
        return await self._after(press, received, reply, words)

    async def told(self, body: Json) -> bool:
        """Take a press that came as a message; False for other messages."""
        if not isinstance(body.get("value"), dict):
            return False
        press = read_press_in(body, person_of(body))
        if press is None:
            return False
        received = await self.reception.take(press.act)
        if received is not None and received.reply is None:
            self.reception.settle(received, press.act.sender)
        return True

    async def _looked_at(self, body: Json, sender: Sender) -> Json:
        """Draw an idea for whoever sees its card, without keeping anything."""
        viewer = await self.reception.viewer(sender)
        if viewer is None:
            return said_of_card(strangers_words(sender).say(STRANGER))
        number = _number(body["value"]["action"].get("data", {}).get(IDEA))
        words, card = await self.reception.glances.idea(viewer, number)
        if card is None:
            return said_of_card(words.say("teams-no-idea"))
        # Whatever is pressed on this view is another press than one on the view before.
        return card_in_place(draw_card(words, card, f"r {body.get('id', '')}"))

    async def _after(
        self, press: PressAct, received: Received, reply: Messages, words: Speech
    ) -> Json:
        """Show the idea as it is now in its own message, or any other card without its buttons."""
        aside, pressed = self.reception.asides.of(received.id), self.cards.of(press.place)
        words = speech(aside.language) if aside else words
        line = who_pressed(words, aside, pressed)
        for card in reply:
            if isinstance(card, Card) and await self._is_its_own(press.place, card):
                return card_in_place(draw_card(words, card, received.id, note=line))
        if not pressed.blocks:
            return said_of_card(words.say("teams-below"))
        return card_in_place(without_buttons(pressed.blocks[0], line))

    async def _is_its_own(self, place: Place, card: Card) -> bool:
        """Tell whether the message is where the idea of the card is shown, and will be again."""
        if card.idea is None or not place.message:
            return False
        return await self.newest(place, card.idea) == place.message


def _number(given: object) -> IdeaId:
    """Read an idea's number; 0, which no idea has, for anything else."""
    is_number = isinstance(given, int) and not isinstance(given, bool)
    return given if isinstance(given, int) and is_number and 0 < given < _HIGHEST else 0
