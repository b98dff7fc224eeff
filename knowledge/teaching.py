"""What people teach the matching: weights that were fitted here, and how they are taken back."""

from dataclasses import asdict

from knowledge.loading.entries import record
from knowledge.loading.weights import FITTED, WeightsEntry, build
from knowledge.ports import Revising
from knowledge.records import Dataset, Origin, Record
from knowledge.weights import Weights


async def weigh(store: Revising, weights: Weights) -> None:
    """Let the weights count from now on, before any that were fitted earlier; safe to repeat."""
    entry = record(FITTED, weights.id, WeightsEntry.model_validate(asdict(weights)))
    new = Record(entry.id, entry.body, Origin.DESK)
    await store.revise(Dataset.WEIGHTS, lambda before: (*_without(before, new), new))


async def unweigh(store: Revising) -> Weights | None:
    """Take the newest weights back and return them; those before count again. None: none left."""
    taken: list[Weights] = []

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        taken[:] = build(before)[-1:]
        return tuple(each for each in before if not taken or each.id.key != taken[0].id)

    await store.revise(Dataset.WEIGHTS, change)
    return taken[0] if taken else None


def _without(before: tuple[Record, ...], gone: Record) -> tuple[Record, ...]:
    return tuple(each for each in before if each.id != gone.id)
