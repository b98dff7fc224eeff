"""A clock that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta


class FakeClock:
    """The time a test says it is."""

    def __init__(self, start: datetime | None = None) -> None:
        """Start at the moment given, or on Monday 23 November 2026 at 9 in Denmark."""
        self._now = (start or datetime(2026, 11, 23, 8, tzinfo=UTC)).astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment the clock stands at."""
        return self._now

    def set(self, moment: datetime) -> None:
        """Move the clock to the moment, forwards or back."""
        self._now = moment.astimezone(UTC)

    def advance(self, **duration: float) -> datetime:
        """Move the clock on by ``days=``, ``hours=`` ... and return the new moment."""
        self._now += timedelta(**duration)
        return self._now
