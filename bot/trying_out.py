"""Try proposed changes of the vocabulary on the labelled examples, one at a time."""

import asyncio
from collections.abc import Sequence

import structlog

from knowledge.matching.examples import Example, shipped_examples
from knowledge.matching.trying import tried
from workflows import vocabulary
from workflows.session import Sessions

log = structlog.stdlib.get_logger()


async def try_next(sessions: Sessions, examples: Sequence[Example] = ()) -> bool:
    """Try the oldest change that waits for it and keep what that shows; False: none waited.

    The examples are those that ship with the desk, where no others are given.

    Takes some seconds in a thread of its own, outside any transaction. Safe in several processes
    at once: the slower one's result is not kept.
    """
    async with sessions.open() as session:
        waiting = await vocabulary.untried(session)
        known = session.knowledge
    if waiting is None:
        return False
    trial = await asyncio.to_thread(tried, known, waiting.change, examples or shipped_examples())
    async with sessions.open() as session:
        await vocabulary.note_trial(session, waiting.id, trial)
    log.info("vocabulary_tried", passed=trial.passed, worse=len(trial.worse))
    return True
