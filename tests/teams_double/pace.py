"""How fast Teams lets a bot call it.

Source: learn.microsoft.com, "Optimize your bot: rate limiting", read in November 2026. The limits
are for each bot in each thread; all windows count at the same time.
"""

from collections import defaultdict, deque
from collections.abc import Callable
from time import monotonic

Windows = tuple[tuple[float, int], ...]
"""Seconds, and how many calls there may be in so many."""

SENDING: Windows = ((1, 7), (2, 8), (30, 60), (3_600, 1_800))
CREATING: Windows = ((1, 7), (2, 8), (30, 60), (3_600, 1_800))
READING: Windows = ((1, 14), (2, 16), (30, 120), (3_600, 3_600))

_WINDOWS = {"post": SENDING, "reply": SENDING, "update": SENDING, "create": CREATING}


class Pace:
    """Counts calls, and says how long to wait when there were too many."""

    def __init__(self, now: Callable[[], float] = monotonic, *, watches: bool = True) -> None:
        """Take the clock, and whether anything is refused at all."""
        self.watches = watches
        self._now = now
        self._calls: dict[tuple[str, str], deque[float]] = defaultdict(deque)

    def wait(self, method: str, conversation: str) -> int:
        """Return the seconds to wait before such a call is taken; 0 when it is taken now."""
        if not self.watches:
            return 0
        windows, now = _WINDOWS.get(method, READING), self._now()
        calls = self._calls[method, conversation]
        while calls and now - calls[0] >= windows[-1][0]:
            calls.popleft()
        for seconds, most in windows:
            within = [at for at in calls if now - at < seconds]
            if len(within) >= most:
                return max(1, round(seconds - (now - within[-most])))
        calls.append(now)
        return 0
