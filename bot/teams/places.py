"""Where in Teams: places, and the delivery ids that carry the place an answer goes to.

An id is also the inbox's key, so it is the same however often Teams brings the same thing: a press
is named by what was drawn and pressed, for Teams may send one again under a new activity id.
"""

from dataclasses import dataclass
from hashlib import sha256

from workflows.ports import Identity

_SHARED = "19:"
"""How ids of conversations that people share begin; source: Microsoft's examples of activities."""


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation; ``message`` is the message something was done on.

    A thread of a channel is a conversation of its own, whose id ends in ``;messageid=…``. Without a
    conversation it is the personal chat with ``user``, a Microsoft Entra object id.
    """

    tenant: str
    conversation: str = ""
    message: str = ""
    user: str = ""

    @property
    def key(self) -> str:
        """Name the place without the message."""
        return f"{self.tenant}|{self.conversation or self.user}"

    @property
    def is_shared(self) -> bool:
        """Tell whether others than one person read it."""
        return self.conversation.startswith(_SHARED)

    @property
    def is_person(self) -> bool:
        """Tell whether the place is a person, whose personal chat is still to be found."""
        return not self.conversation


def of_message(place: Place, activity: str) -> str:
    """Name the delivery of a message that was written in a place."""
    return f"m|{place.tenant}|{place.conversation}|{activity}"


def of_edit(place: Place, activity: str, moment: str) -> str:
    """Name the delivery of a message's change at a moment."""
    return f"e|{place.tenant}|{place.conversation}|{activity}|{moment}"


def of_press(place: Place, click: str, user: str) -> str:
    """Name the delivery of a press on a message's button; ``click`` tells what was pressed."""
    return f"a|{place.tenant}|{place.conversation}|{place.message}|{click}|{user}"


def of_fetch(place: Place, click: str, user: str) -> str:
    """Name the delivery of a press that Teams shows the answer to in a dialog."""
    return f"f|{place.tenant}|{place.conversation}|{place.message}|{click}|{user}"


def of_form(place: Place, token: str, user: str) -> str:
    """Name the delivery of a form that was sent; its token has one effect."""
    return f"v|{place.tenant}|{place.conversation}|{place.message}|{token}|{user}"


def of_opening(place: Place, user: str, activity: str) -> str:
    """Name the delivery of somebody's coming to the desk in a conversation."""
    return f"o|{place.tenant}|{place.conversation}|{user}|{activity}"


def of_personal(tenant: str, user: str, token: str) -> str:
    """Name the delivery of what is answered in somebody's personal chat, wherever it was done."""
    return f"p|{tenant}|{user}|{token}"


def place_of(delivery: str) -> Place:
    """Return where the answer to a delivery goes; raises ValueError for an id that is none."""
    match delivery.split("|"):
        case ["m", tenant, conversation, _]:
            return Place(tenant, conversation)
        case ["e" | "o", tenant, conversation, _, _]:
            return Place(tenant, conversation)
        case ["a" | "f" | "v", tenant, conversation, message, _, _]:
            return Place(tenant, conversation, message)
        case ["p", tenant, user, _]:
            return Place(tenant, user=user)
        case _:
            raise ValueError


def place_of_identity(identity: Identity) -> Place:
    """Return where notices to somebody go: a room is a conversation, anybody else a person."""
    if identity.user.startswith(_SHARED):
        return Place(identity.space, identity.user)
    return Place(identity.space, user=identity.user)


def channel_of(conversation: str) -> str:
    """Return the conversation that a thread is in; a conversation without threads is itself."""
    return conversation.partition(";messageid=")[0]


def thread_of(conversation: str, message: str) -> str:
    """Return the thread that a message of a channel begins, or the one it is in."""
    return conversation if ";messageid=" in conversation else f"{conversation};messageid={message}"


def click_of(nonce: str, press: str, apart: str = "") -> str:
    """Name a press on one button of one drawing; ``apart`` tells apart what may be done anew.

    A drawing's nonce is the key of the posting or the delivery that it was drawn for, so that what
    was drawn can be found again.
    """
    return sha256("\n".join((nonce, press, apart)).encode()).hexdigest()[:20]


def write_place(place: Place) -> str:
    """Write a place for a form to carry; its tenant comes with the request."""
    return f"{place.conversation}|{place.message}"


def read_place(text: str, tenant: str, conversation: str) -> Place:
    """Read the place that a form carries; it counts where it is the conversation it was sent from.

    Whoever sends a form could have written another one in.
    """
    told, _, message = text.partition("|")
    if channel_of(told) != channel_of(conversation) or "|" in message:
        return Place(tenant, conversation)
    return Place(tenant, told, message)
