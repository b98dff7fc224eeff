"""What the desk itself changes in the registry: a confirmation, a new solution."""

from dataclasses import asdict
from datetime import date

from knowledge.loading.entries import record
from knowledge.loading.solutions import SOLUTION, SolutionEntry
from knowledge.ports import KnowledgeStore
from knowledge.records import Dataset, EntryId, Origin, Record
from knowledge.registry import Solution, SolutionId, a_year_after


class UnknownSolution(Exception):
    """No solution in the registry has this id."""


class SolutionIdTaken(Exception):
    """Another solution in the registry has this id."""


async def confirm(
    store: KnowledgeStore,
    solution: SolutionId,
    on: date,
    by: str,
    next_check: date | None = None,
) -> None:
    """Record that somebody has confirmed the entry; a later confirmation is left as it is.

    ``by`` is shown to people. Without a next check the entry is due again a year later.
    Safe to repeat. Raises UnknownSolution.
    """
    said = {
        "confirmed_on": on.isoformat(),
        "confirmed_by": by,
        "next_check": (next_check or a_year_after(on)).isoformat(),
    }
    wanted = EntryId(SOLUTION, solution)

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        if not any(each.id == wanted for each in before):
            raise UnknownSolution(solution)
        return tuple(_confirmed(each, said) if each.id == wanted else each for each in before)

    await store.revise(Dataset.SOLUTIONS, change)


async def register(store: KnowledgeStore, solution: Solution) -> None:
    """Add a solution that began as an idea here; importing files will not remove it.

    Safe to repeat with the same content. Raises SolutionIdTaken, and pydantic's ValidationError
    (a ValueError) when something an entry must say is empty.
    """
    new = record(SOLUTION, solution.id, SolutionEntry.model_validate(asdict(solution)))

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        taken = next((each for each in before if each.id == new.id), None)
        if taken is None:
            return (*before, Record(new.id, new.body, Origin.DESK))
        if taken.body != new.body:
            raise SolutionIdTaken(solution.id)
        return before

    await store.revise(Dataset.SOLUTIONS, change)


def _confirmed(old: Record, said: dict[str, str]) -> Record:
    if old.body.get("confirmed_on", "") > said["confirmed_on"]:
        return old
    return Record(old.id, {**old.body, **said}, old.origin)
