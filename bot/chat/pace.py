"""How fast a service takes messages: one a second in each conversation."""

from collections.abc import Callable
from datetime import timedelta

SECONDS_BETWEEN = 1.0
"""Source: docs.slack.dev, rate limits: posting is 1 a second in a channel, short bursts aside.
learn.microsoft.com, rate limiting for bots: 7 a second and 60 in half a minute in one thread."""

LONGEST_WAIT = 10.0
"""Seconds a message waits for its turn here; one further back in line is tried again later."""

_MOST_PLACES = 10_000


class Pace:
    """Gives every message its turn in its conversation."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that gives seconds and never goes back."""
        self._clock = clock
        self._free: dict[str, float] = {}

    def turn(self, conversation: str) -> float | timedelta:
        """Return how many seconds to wait before posting, or after how long to ask again.

        A number is a promise: that turn is taken. A timedelta takes none.
        """
        now = self._clock()
        turn = max(self._free.get(conversation, 0.0), now)
        if turn - now > LONGEST_WAIT:
            return timedelta(seconds=turn - now)
        if len(self._free) >= _MOST_PLACES:
            self._free = {name: free for name, free in self._free.items() if free > now}
        self._free[conversation] = turn + SECONDS_BETWEEN
        return turn - now

    def left(self, name: str) -> timedelta:
        """Return for how long a method is still held up; takes no turn."""
        return timedelta(seconds=max(self._free.get(name, 0.0) - self._clock(), 0.0))

    def hold(self, conversation: str, after: timedelta) -> None:
        """Let nothing go to a conversation, or by a method, for as long as Slack asked."""
        free = self._clock() + after.total_seconds()
        self._free[conversation] = max(self._free.get(conversation, 0.0), free)
