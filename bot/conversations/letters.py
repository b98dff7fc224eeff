"""What lay in the mailbox for somebody whom no channel reached, when they come by themselves."""

from bot.conversations.talk import Talk
from bot.messages.codec import read_messages
from bot.messages.incoming import Envelope
from bot.messages.outgoing import Card, Form, Messages, Paragraph
from knowledge.people import PersonId
from workflows.session import Session

MOST = 5
"""Letters shown at a time; of more only the newest, for the lists tell how everything is now."""


async def with_letters(talk: Talk, envelope: Envelope, reply: Messages) -> Messages:
    """Return a reply with the person's letters below it, where nobody else reads them."""
    if not envelope.alone or any(isinstance(each, Form) for each in reply):
        return reply
    letters = await unread(talk.session, talk.person.id)
    older = len(letters) - MOST
    if older > 0:
        said = Paragraph(talk.say("letters-older", count=older))
        return (*reply, Card((said,)), *letters[older:])
    return (*reply, *letters)


async def unread(session: Session, person: PersonId) -> tuple[Card, ...]:
    """Return what lies in somebody's mailbox, oldest first, and mark it read."""
    letters = await session.unit.mailbox.collect(person, session.now)
    messages = (message for letter in letters for message in read_messages(letter))
    return tuple(message for message in messages if isinstance(message, Card))
