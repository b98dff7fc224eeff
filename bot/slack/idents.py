"""The ids and codes that Slack gives things."""

import re

from bot.chat.shapes import matching

ident = matching(re.compile(r"[A-Za-z0-9._=+-]{1,255}"))
"""Reads an id of Slack's: of a team, a person, a conversation, a view, a trigger."""

word = matching(re.compile(r"[A-Za-z0-9_:./-]{1,255}"))
"""Reads a code such as a type or an action's name."""

stamp = matching(re.compile(r"[0-9]{1,12}\.[0-9]{1,9}"))
"""Reads the time stamp that names a message."""
