"""A KnowledgeStore in memory."""

from knowledge.ports import Revise
from knowledge.records import Change, Changes, Dataset, Difference, EntryId, Record, difference


class FakeKnowledgeStore:
    """Keeps the newest state of every entry, with the revision it is from."""

    def __init__(self) -> None:
        """Start empty."""
        self._revision = 0
        self._kept: dict[tuple[Dataset, EntryId], tuple[int, Record | None]] = {}

    def __eq__(self, other: object) -> bool:
        """Tell whether the other store is in the same state."""
        if not isinstance(other, FakeKnowledgeStore):
            return NotImplemented
        return (self._revision, self._kept) == (other._revision, other._kept)

    __hash__ = None  # its state changes

    async def revision(self) -> int:
        """Return the revision of the newest change."""
        return self._revision

    async def changes_since(self, revision: int) -> Changes:
        """Return the entries changed after the revision."""
        news = tuple(
            Change(dataset, entry, record)
            for (dataset, entry), (changed_in, record) in self._kept.items()
            if changed_in > revision
        )
        return Changes(self._revision, news)

    async def revise(self, dataset: Dataset, change: Revise, dry_run: bool = False) -> Difference:
        """Change a data set in one go."""
        before = self._records(dataset)
        after = change(before)
        found = difference(before, after)
        if found and not dry_run:
            self._revision += 1
            written = {*found.added, *(each.id for each in found.changed)}
            news = {each.id: each for each in after if each.id in written}
            for entry in (*written, *found.removed):
                self._kept[(dataset, entry)] = (self._revision, news.get(entry))
        return found

    def copy(self) -> "FakeKnowledgeStore":
        """Return a store in the same state, as a backup is."""
        backup = FakeKnowledgeStore()
        backup.put_back(self)
        return backup

    def put_back(self, backup: "FakeKnowledgeStore") -> None:
        """Take on the backup's state."""
        self._revision, self._kept = backup._revision, dict(backup._kept)

    def _records(self, dataset: Dataset) -> tuple[Record, ...]:
        kept = ((owner, record) for (owner, _), (_, record) in self._kept.items())
        return tuple(record for owner, record in kept if owner is dataset and record)
