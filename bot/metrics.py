"""What can be measured of a running desk, for Prometheus to collect."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

ANSWER_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10)
"""Slack waits three seconds."""

LAG_SECONDS = (1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400)


class Metrics:
    """One process's counts; several processes are added up by whoever collects them."""

    def __init__(self) -> None:
        """Begin at nothing, in a registry of its own."""
        self._registry = CollectorRegistry()
        self._deliveries = Counter(
            "rejsehold_deliveries",
            "Notices by the channel they went to and what became of them",
            ("channel", "outcome"),
            registry=self._registry,
        )
        self._lag = Histogram(
            "rejsehold_outbox_lag_seconds",
            "How long a notice waited after it was due until it was taken to be sent",
            buckets=LAG_SECONDS,
            registry=self._registry,
        )
        self._dead = Gauge(
            "rejsehold_dead_letters",
            "Notices put aside for an admin",
            registry=self._registry,
        )
        self._overdue = Gauge(
            "rejsehold_outbox_overdue_seconds",
            "How long the notice that waits longest has been due and not taken; 0 when none waits",
            registry=self._registry,
        )
        self._answers = Histogram(
            "rejsehold_answer_seconds",
            "How long the desk took to answer, by channel",
            ("channel",),
            buckets=ANSWER_SECONDS,
            registry=self._registry,
        )
        self._failures = Counter(
            "rejsehold_chore_failures",
            "Times the worker could not do one of its chores",
            ("chore",),
            registry=self._registry,
        )

    def delivered(self, channel: str, outcome: str, count: int) -> None:
        """Count notices that went to a channel, and what became of them."""
        self._deliveries.labels(channel, outcome).inc(count)

    def waited(self, seconds: float) -> None:
        """Note how long a notice was overdue when it was taken."""
        self._lag.observe(max(seconds, 0.0))

    def outbox(self, dead: float, overdue: float) -> None:
        """Note how many notices are put aside, and how long one has been due that nobody takes.

        Both are looked up when somebody asks, so that they tell of a worker that is gone.
        """
        self._dead.set(dead)
        self._overdue.set(overdue)

    def chore_failed(self, chore: str) -> None:
        """Count a chore that failed."""
        self._failures.labels(chore).inc()

    @contextmanager
    def answering(self, channel: str) -> Iterator[None]:
        """Measure how long the block takes to answer."""
        started = perf_counter()
        try:
            yield
        finally:
            self._answers.labels(channel).observe(perf_counter() - started)

    def exposition(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self._registry)
