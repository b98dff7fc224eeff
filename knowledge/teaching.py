"""What people teach the matching: words and weights, and how each is taken back."""

from dataclasses import asdict

from knowledge.loading.entries import record
from knowledge.loading.vocabulary import CHANGE, ChangeEntry
from knowledge.loading.weights import FITTED, WeightsEntry, build
from knowledge.ports import Revising
from knowledge.records import Dataset, EntryId, Origin, Record
from knowledge.vocabulary import ChangeId, Taught
from knowledge.weights import Weights


async def teach(store: Revising, taught: Taught) -> None:
    """Put a change of the vocabulary into effect; importing files will not undo it. Idempotent."""
    said = {**asdict(taught.change), "other": taught.change.other or None}
    body = {**said, "id": taught.id, "by": taught.by, "at": taught.at}
    entry = record(CHANGE, taught.id, ChangeEntry.model_validate(body))
    new = Record(entry.id, entry.body, Origin.DESK)
    await store.revise(Dataset.VOCABULARY, lambda before: (*_without(before, new.id), new))


async def unteach(store: Revising, change: ChangeId) -> bool:
    """Undo a change of the vocabulary; tell whether it was in effect."""
    gone = EntryId(CHANGE, change)
    found = await store.revise(Dataset.VOCABULARY, lambda before: _without(before, gone))
    return gone in found.removed


async def weigh(store: Revising, weights: Weights) -> None:
    """Let the weights count from now on, before any that were fitted earlier; safe to repeat."""
    entry = record(FITTED, weights.id, WeightsEntry.model_validate(asdict(weights)))
    new = Record(entry.id, entry.body, Origin.DESK)
    await store.revise(Dataset.WEIGHTS, lambda before: (*_without(before, new.id), new))


async def unweigh(store: Revising) -> Weights | None:
    """Take the newest weights back and return them; those before count again. None: none left."""
    taken: list[Weights] = []

    def change(before: tuple[Record, ...]) -> tuple[Record, ...]:
        taken[:] = build(before)[-1:]
        return tuple(each for each in before if not taken or each.id.key != taken[0].id)

    await store.revise(Dataset.WEIGHTS, change)
    return taken[0] if taken else None


def _without(before: tuple[Record, ...], gone: EntryId) -> tuple[Record, ...]:
    return tuple(each for each in before if each.id != gone)
