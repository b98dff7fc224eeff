"""How fast Slack lets an app call it.

Source: docs.slack.dev/apis/web-api/rate-limits, read in November 2026: one message a second in
each channel, short bursts allowed; the other methods by the minute.
"""

from collections import defaultdict
from collections.abc import Callable
from time import monotonic

POSTS_A_SECOND = 1.0
BURST = 5
"""Messages at once that Slack lets pass; it says there is a burst, not how long it is."""

A_MINUTE = {"chat.update": 50, "conversations.history": 50, "conversations.replies": 50}
USUAL_A_MINUTE = 100


class Pace:
    """Counts calls, and says how long to wait when there were too many."""

    def __init__(self, now: Callable[[], float] = monotonic, *, watches: bool = True) -> None:
        """Take the clock, and whether anything is refused at all."""
        self.watches = watches
        self._now = now
        self._spent: dict[tuple[str, str], tuple[float, float]] = defaultdict(lambda: (0.0, now()))

    def wait(self, method: str, channel: str) -> int:
        """Return the seconds to wait before such a call is taken; 0 when it is taken now."""
        if not self.watches:
            return 0
        if method == "chat.postMessage":
            return self._pour((method, channel), POSTS_A_SECOND, BURST)
        most = A_MINUTE.get(method, USUAL_A_MINUTE)
        return self._pour((method, ""), most / 60, most)

    def _pour(self, key: tuple[str, str], rate: float, room: float) -> int:
        level, since = self._spent[key]
        level = max(0.0, level - (self._now() - since) * rate)
        full = level + 1 > room
        self._spent[key] = (level if full else level + 1, self._now())
        return max(1, round((level + 1 - room) / rate)) if full else 0
