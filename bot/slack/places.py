"""Where in Slack: places, and the delivery ids that carry the place an answer goes to.

An id is also the inbox's key, so it is the same however often Slack brings the same thing, and
whether it came as an event or was found by the sweep.
"""

from dataclasses import dataclass

_DIRECT = "D"
_PERSON = ("U", "W")


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation, or a thread in it; ``message`` is the message something was done on.

    ``channel`` may be a person's id, which stands for the direct messages with them.
    """

    team: str
    channel: str
    thread: str = ""
    message: str = ""

    @property
    def key(self) -> str:
        """Name the place without the message."""
        return f"{self.team}/{self.channel}/{self.thread}"

    @property
    def is_person(self) -> bool:
        """Tell whether the place is a person, whose direct messages are still to be found."""
        return self.channel.startswith(_PERSON)


def is_direct(channel: str) -> bool:
    """Tell whether a conversation is one person's direct messages with the desk."""
    return channel.startswith(_DIRECT)


def is_alone(place: Place) -> bool:
    """Tell whether only one person reads a place."""
    return place.is_person or is_direct(place.channel)


def of_message(place: Place, stamp: str) -> str:
    """Name the delivery of a message that was written in a place."""
    return f"m:{place.team}:{place.channel}:{place.thread}:{stamp}"


def of_edit(place: Place, stamp: str, changed: str) -> str:
    """Name the delivery of a message's change at a moment."""
    return f"e:{place.team}:{place.channel}:{place.thread}:{stamp}:{changed}"


def of_press(place: Place, trigger: str) -> str:
    """Name the delivery of a press on a message's button."""
    return f"a:{place.team}:{place.channel}:{place.thread}:{place.message}:{trigger}"


def of_command(team: str, user: str, trigger: str) -> str:
    """Name the delivery of a slash command."""
    return f"c:{team}:{user}:{trigger}"


def of_modal(place: Place, view: str, hashed: str) -> str:
    """Name the delivery of a modal that was sent; ``hashed`` tells its states apart."""
    return f"v:{place.team}:{write_place(place)}:{view}:{hashed}"


def of_home(team: str, user: str, trigger: str) -> str:
    """Name the delivery of a press on the home tab."""
    return f"h:{team}:{user}:{trigger}"


def place_of(delivery: str) -> Place:
    """Return where the answer to a delivery goes; raises ValueError for an id that is none.

    A message in a channel is answered in its thread, and begins one if it is in none; one in
    somebody's direct messages is answered below it.
    """
    match delivery.split(":"):
        case ["m", team, channel, thread, stamp]:
            return Place(team, channel, thread or ("" if is_direct(channel) else stamp))
        case ["e", team, channel, thread, stamp, _]:
            return Place(team, channel, thread or ("" if is_direct(channel) else stamp))
        case ["a", team, channel, thread, message, _]:
            return Place(team, channel, thread, message)
        case ["c" | "h", team, user, _]:
            return Place(team, user)
        case ["v", team, place, _, _]:
            return read_place(team, place)
        case _:
            raise ValueError


def write_place(place: Place) -> str:
    """Write a place for a modal to carry; its team comes with the request."""
    return "/".join((place.channel, place.thread, place.message))


def read_place(team: str, text: str) -> Place:
    """Read the place a modal carries; raises ValueError."""
    match text.split("/"):
        case [channel, thread, message] if channel:
            return Place(team, channel, thread, message)
        case _:
            raise ValueError
