"""What decisions teach the matching: judged ideas as examples, and weights fitted to them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from knowledge.matching.answers import Verdict
from knowledge.matching.examples import SAME, Example
from knowledge.weights import Weights
from workflows.domain.events import NO_IDEA, SYSTEM, Event
from workflows.domain.idea import EntryKind, Idea
from workflows.domain.labels import Grade, Label
from workflows.domain.stages import Stage
from workflows.session import Session

WEIGHTS_FITTED = "weights_fitted"
WEIGHTS_UNDONE = "weights_undone"
"""The journal's names; their facts are the fit's id, and of how many examples it was made."""

GRADES: Mapping[Grade, int] = {Grade.SAME: SAME, Grade.RELATED: 1, Grade.DIFFERENT: 0}


async def judged_ideas(session: Session) -> tuple[Example, ...]:
    """Return the ideas whose matches people have judged as examples, by their numbers.

    The text is the one kept with the idea. An idea of which nobody has said more than what it is
    not teaches nothing, unless the national team has called it new.
    """
    labels = await session.unit.labels.all()
    found: list[Example] = []
    for number, theirs in groupby(labels, key=lambda label: label.idea):
        idea = await session.unit.ideas.get(number)
        if idea is not None:
            found += _examples(idea, tuple(theirs))
    return tuple(found)


async def keep_weights(session: Session, weights: Weights) -> None:
    """Let the weights count from the next session on, for every process; journalled."""
    await session.unit.teaching.weigh(weights)
    facts = {
        "weights": weights.id,
        "examples": str(weights.examples),
        "judged": str(weights.judged),
    }
    await session.unit.journal.append(_event(session, WEIGHTS_FITTED, facts))


async def undo_weights(session: Session) -> Weights | None:
    """Take the newest weights back; journalled. None when none were fitted here."""
    taken = await session.unit.teaching.unweigh()
    if taken is not None:
        facts = {"weights": taken.id}
        await session.unit.journal.append(_event(session, WEIGHTS_UNDONE, facts))
    return taken


def _examples(idea: Idea, labels: Iterable[Label]) -> Iterator[Example]:
    grades = {label.solution: GRADES[label.grade] for label in labels}
    verdict = _verdict(idea, grades)
    if verdict is not None:
        yield Example(idea.description.text, verdict, grades, f"#{idea.id}", partial=True)


def _verdict(idea: Idea, grades: Mapping[str, int]) -> Verdict | None:
    """Return the right answer: as the best grade has it, else as the national team has said."""
    best = max(grades.values())
    if best:
        return Verdict.EXISTS if best == SAME else Verdict.RELATED
    answer = idea.latest(EntryKind.ANSWER)
    return Verdict.NEW if answer and answer.code == "new" else None


def _event(session: Session, name: str, facts: Mapping[str, str]) -> Event:
    nowhere = Stage.CAPTURED  # an event that concerns no idea has no stage of its own
    return Event(name, NO_IDEA, SYSTEM, session.now, nowhere, nowhere, facts=facts)
