"""What Teams' ids and other short words look like."""

import re

from bot.chat.shapes import matching

ident = matching(re.compile(r"[!-{}~]{1,400}"))
"""An id of a person, a conversation, an activity, a tenant: anything printable but a bar, with
which the desk separates ids."""

word = matching(re.compile(r"[\w./ -]{1,80}"))
"""The name of a type, a command or a verb."""

moment = matching(re.compile(r"\d{4}-[\dTZ:.+-]{6,40}"))
"""A timestamp, which is only compared."""

nonce = matching(re.compile(r"[ -~]{1,1000}"))
"""What the buttons of one drawing carry: the key it was drawn for."""
