"""The line below a message whose button was pressed."""

from bot.chat.asides import Aside, Pressed
from bot.wording import Speech


def who_pressed(words: Speech, aside: Aside | None, pressed: Pressed | None) -> str:
    """Say who pressed which button and when; nothing if that is forgotten."""
    if aside is None or pressed is None or not pressed.label:
        return ""
    when = words.moment(aside.when)
    return words.say("chat-pressed", who=aside.who, label=pressed.label, when=when)
