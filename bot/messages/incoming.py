"""What people do, as plain data: the same from every channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Press:
    """What a button says when it is pressed.

    ``verb`` is what to do (``send_draft``, ``act``, ``open`` ...), ``subject`` what to do it to
    (an idea's number, a draft's id), ``argument`` anything else (an action's code). ``seen`` is the
    idea's version on the card. It never says who pressed: that comes from the verified request.
    """

    verb: str
    subject: str = ""
    argument: str = ""
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody came to the desk without saying anything yet."""

    kind: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote something; ``files`` came along, of which only their number is taken."""

    text: str
    files: int = 0
    kind: Literal["said"] = "said"


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed a button."""

    press: Press
    kind: Literal["pressed"] = "pressed"


@dataclass(frozen=True, slots=True)
class Submitted:
    """Somebody sent a form: the press it answers, its token, and the answers by field."""

    press: Press
    token: str
    values: Mapping[str, str]
    kind: Literal["submitted"] = "submitted"


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody changed something they wrote earlier; an empty ``after`` means it was deleted."""

    before: str
    after: str
    kind: Literal["edited"] = "edited"


Incoming = Opened | Said | Pressed | Submitted | Edited


@dataclass(frozen=True, slots=True)
class Envelope:
    """One verified delivery from a channel.

    ``id`` is unique per channel and comes back when the channel delivers again. ``name``, ``email``
    and ``language`` are what the channel's profile says of the person, where it does. ``alone``
    says that nobody but them reads the answer, and that the channel does not show their mailbox.
    """

    id: str
    channel: str
    space: str
    user: str
    incoming: Incoming
    name: str = ""
    email: str | None = None
    language: str | None = None
    alone: bool = False
