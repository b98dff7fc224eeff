"""Dialogs: a press opens a form in one, and what was sent from it is taken."""

from dataclasses import dataclass

from bot.chat.offering import form_in
from bot.chat.shapes import Json
from bot.messages.outgoing import Card, Form, Messages
from bot.teams.dialog import draw_dialog, draw_form, draw_said
from bot.teams.incoming import Act, PressAct, read_fetch, read_sent
from bot.teams.invokes import LATER, STRANGER, said_in_dialog, strangers_words
from bot.teams.places import Place, place_of, write_place
from bot.teams.pressed_cards import PressedCards
from bot.teams.reception import Reception
from bot.teams.senders import person_of
from bot.wording import Speech


@dataclass(frozen=True, slots=True)
class Dialogs:
    """Opens dialogs and takes what is sent from them.

    Both methods raise Stranger, Malformed, ProfileUnknown and StoreUnavailable.
    """

    reception: Reception
    cards: PressedCards

    async def opened(self, body: Json) -> Json:
        """Open the form that a press asks for, or say in the dialog what the desk says to it."""
        sender = person_of(body)
        press = read_fetch(body, sender)
        viewer = await self.reception.viewer(sender)
        if viewer is None:
            return said_in_dialog(strangers_words(sender).say(STRANGER))
        words = await self.reception.glances.speech(viewer)
        await self.cards.note(press, viewer, words)
        offered = self.reception.asides.offered(sender.user, press.press)
        if offered is not None:
            return _form(words, offered, press.place)
        reply = await self._answered(press.act)
        if reply is None:
            return said_in_dialog(words.say(LATER))
        return _shown(words, press, reply)

    async def sent(self, body: Json) -> Json | None:
        """Take what was sent; what is wrong with it is shown on it, else the dialog closes.

        Who is not where the answer comes is told that it is in their chat with the desk.
        """
        sender = person_of(body)
        act = read_sent(body, sender)
        words = await self.reception.speech(sender)
        if words is None:
            return said_in_dialog(strangers_words(sender).say(STRANGER))
        reply = await self._answered(act)
        if reply is None:
            return said_in_dialog(words.say(LATER))
        form = form_in(reply)
        if form is not None:
            # A new form: the old one's token has had its one effect.
            return _form(words, form, place_of(act.delivery))
        if place_of(act.delivery).is_person:
            return said_in_dialog(words.say("teams-answer-in-chat"))
        return None

    async def _answered(self, act: Act) -> Messages | None:
        """Return the answer if it comes while the dialog waits; else it comes in the chat."""
        received = await self.reception.take(act)
        if received is None:
            return None
        settling = self.reception.settle_watched(received, act.sender)
        reply = await self.reception.in_time(settling)
        if reply is None:
            self.reception.asides.lose_form(act.delivery)
        return reply


def _shown(words: Speech, press: PressAct, reply: Messages) -> Json:
    form = form_in(reply)
    if form is not None:
        return _form(words, form, press.place)
    cards = [each for each in reply if isinstance(each, Card)]
    titles = (each.title for each in cards if each.title)
    title = next(titles, words.say("teams-app-name"))
    return draw_dialog(title, draw_said(words, cards))


def _form(words: Speech, form: Form, place: Place) -> Json:
    return draw_dialog(form.title, draw_form(words, form, write_place(place)))
