"""Try proposed changes of the vocabulary on the labelled examples, one at a time."""

import asyncio
from collections.abc import Sequence

import structlog

from knowledge.matching.answers import Answer
from knowledge.matching.examples import Example, shipped_examples
from knowledge.matching.trying import answered, tried
from knowledge.snapshot import Knowledge
from knowledge.trials import Trial
from knowledge.vocabulary import Change
from workflows import vocabulary
from workflows.session import Sessions

log = structlog.stdlib.get_logger()


class TryingOut:
    """Tries what waits, and remembers how the examples are answered as things are."""

    def __init__(self, sessions: Sessions, examples: Sequence[Example] | None = None) -> None:
        """Take the examples to try on; without any, those that ship with the desk."""
        self._sessions = sessions
        self._examples = examples
        self._before: tuple[Knowledge, Sequence[Answer]] | None = None

    async def try_next(self) -> bool:
        """Try the oldest change that waits for it and keep what that shows; False: none waited.

        Works in a thread of its own, outside any transaction. Safe in several processes at once:
        the slower one's result is not kept.
        """
        async with self._sessions.open() as session:
            waiting = await vocabulary.untried(session)
            known = session.knowledge
        if waiting is None:
            return False
        trial = await asyncio.to_thread(self._tried, known, waiting.change)
        async with self._sessions.open() as session:
            await vocabulary.note_trial(session, waiting.id, trial)
        log.info("vocabulary_tried", passed=trial.passed, worse=len(trial.worse))
        return True

    def _tried(self, known: Knowledge, change: Change) -> Trial:
        examples = shipped_examples() if self._examples is None else self._examples
        if self._before is None or not _answers_alike(self._before[0], known):
            self._before = known, answered(known, examples)
        return tried(known, change, examples, self._before[1])


def _answers_alike(one: Knowledge, other: Knowledge) -> bool:
    return (
        one.registry is other.registry
        and one.vocabulary is other.vocabulary
        and one.weights is other.weights
    )
