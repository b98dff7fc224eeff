"""Say what keeps messages from arriving, to somebody who can mend it."""

from collections.abc import Collection, Mapping

from bot.conversations.talk import Talk
from bot.couriers import Broken
from bot.messages.outgoing import Block, Paragraph


def draw_broken(talk: Talk, events: Collection[str]) -> tuple[Block, ...]:
    """Draw a sentence for each thing that is broken among what notices tell of."""
    said: Mapping[Broken, str] = {
        Broken.PLACE: talk.say("broken-place"),
        Broken.PERMISSION: talk.say("broken-permission"),
        Broken.CREDENTIALS: talk.say("broken-token"),
        Broken.PERSON: talk.say("broken-person"),
    }
    return tuple(Paragraph(said[each]) for each in Broken if each in set(events))
