"""For how long to leave a service alone that is busy: as long as it asks, or longer each time."""

from collections.abc import Callable
from datetime import timedelta

LONGEST_PAUSE = timedelta(hours=1)
"""Nothing waits longer for a service, whatever it asks for."""

SHORTEST_PAUSE = timedelta(seconds=1)

_FIRST, _LONGEST_GUESS = timedelta(seconds=2), timedelta(minutes=2)
_JITTER = 0.5
"""By how much of itself a guess is stretched at most, so that not all come back together."""

_MOST_NAMES = 10_000


def asked_pause(retry_after: str) -> timedelta | None:
    """Return the pause that a ``Retry-After`` header asks for; None for one that gives no seconds.

    Source: RFC 9110, section 10.2.3; neither Slack nor Teams sends the date it also allows.
    """
    if not (retry_after.isascii() and retry_after.isdigit()):
        return None
    seconds = timedelta(seconds=int(retry_after[:6]))
    return min(max(seconds, SHORTEST_PAUSE), LONGEST_PAUSE)


class BackingOff:
    """Guesses a pause where a service names none: twice as long each time it is busy again."""

    def __init__(self, dice: Callable[[], float]) -> None:
        """Take dice that give a number from 0 to 1."""
        self._dice = dice
        self._times: dict[str, int] = {}

    def busy(self, name: str) -> timedelta:
        """Return for how long to leave what is named so alone."""
        if len(self._times) >= _MOST_NAMES:
            self._times.clear()
        times = self._times[name] = self._times.get(name, 0) + 1
        pause = min(_FIRST * (1 << min(times - 1, 10)), _LONGEST_GUESS)
        return pause * (1 + _JITTER * self._dice())

    def well(self, name: str) -> None:
        """Note that it answers again."""
        self._times.pop(name, None)
