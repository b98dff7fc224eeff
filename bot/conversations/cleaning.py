"""Leave out of a delivery what no person wrote and no database keeps.

A NUL, a half of a character and the codes that once steered a printer come in by a paste or by an
odd client. PostgreSQL refuses some of them, and they can hide a number from whoever looks for one.
"""

import re
from dataclasses import replace

from bot.messages.incoming import Envelope, Incoming, Opened, Press, Pressed, Said, Submitted

_LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def cleaned(envelope: Envelope) -> Envelope:
    """Return the delivery with every string clean: what the person did and who they say they are.

    Idempotent, so that a repeat keeps the id it had.
    """
    return replace(
        envelope,
        id=clean(envelope.id),
        channel=clean(envelope.channel),
        space=clean(envelope.space),
        user=clean(envelope.user),
        incoming=_incoming(envelope.incoming),
        name=clean(envelope.name),
        email=None if envelope.email is None else clean(envelope.email),
        language=None if envelope.language is None else clean(envelope.language),
    )


def clean(text: str) -> str:
    """Return the text without control characters, but with its tabs and one kind of line end.

    Two halves that belong together become their character, a lone half becomes U+FFFD.
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _STEERING.sub("", _LINE_END.sub("\n", whole))


def _incoming(incoming: Incoming) -> Incoming:
    match incoming:
        case Opened():
            return incoming
        case Said(text=text):
            return Said(clean(text))
        case Pressed(press=press):
            return Pressed(_press(press))
        case Submitted(press=press, token=token, values=values):
            answers = {clean(field): clean(answer) for field, answer in values.items()}
            return Submitted(_press(press), clean(token), answers)


def _press(press: Press) -> Press:
    verb, subject, argument = map(clean, (press.verb, press.subject, press.argument))
    return Press(verb, subject, argument, press.seen)
