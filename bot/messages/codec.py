"""Messages and envelopes as JSON text, and exactly the same values back again."""

from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter

from bot.messages.incoming import Edited, Envelope, Opened, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Messages


def write_messages(messages: Messages) -> str:
    """Write messages as JSON."""
    return _messages().dump_json(messages).decode()


def read_messages(text: str) -> Messages:
    """Read messages back; equal to what was written."""
    return _messages().validate_json(text)


def write_envelope(envelope: Envelope) -> str:
    """Write a delivery as JSON."""
    return _envelopes().dump_json(envelope).decode()


def read_envelope(text: str) -> Envelope:
    """Read a delivery back; equal to what was written."""
    return _envelopes().validate_json(text)


def emptied(envelope: Envelope) -> Envelope:
    """Return the delivery without anything a person wrote or their client sent in it.

    Of a form, the press it answers is left, so that the form can be asked for again.
    """
    match envelope.incoming:
        case Said():
            return replace(envelope, incoming=Said(""))
        case Submitted(press=press):
            return replace(envelope, incoming=Submitted(press, "", {}))
        case Pressed():
            return replace(envelope, incoming=Pressed(Press("")))
        case Edited():
            return replace(envelope, incoming=Edited("", ""))
        case Opened():
            return envelope


# Building an adapter takes milliseconds that nobody should pay for at import.
@cache
def _messages() -> TypeAdapter[Messages]:
    return TypeAdapter(Messages)


@cache
def _envelopes() -> TypeAdapter[Envelope]:
    return TypeAdapter(Envelope)
