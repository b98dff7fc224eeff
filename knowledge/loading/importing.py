"""Bring a file into the store, without losing what the desk has learned since."""

from collections.abc import Iterable, Mapping

from knowledge.loading.datasets import records_of
from knowledge.loading.exporting import exported
from knowledge.loading.organisations import build as build_organisations
from knowledge.loading.orphans import orphans
from knowledge.loading.problems import InvalidFile
from knowledge.loading.solutions import SOLUTION
from knowledge.loading.starter import starter_records
from knowledge.organisations import Organisations
from knowledge.ports import KnowledgeStore, Revise
from knowledge.records import Dataset, Difference, Origin, Record


async def import_file(
    store: KnowledgeStore, dataset: Dataset, content: str | bytes, dry_run: bool = False
) -> Difference:
    """Make the data set what the file says, and return what that changes or would change.

    The same file twice changes nothing. What the file leaves out is removed, except entries the
    desk itself has added; a solution confirmed later than the file knows stays confirmed.
    Places in solutions and teams must be among the organisations in the store, if it has any; and
    organisations that a solution, a person or a team in the store names must stay.
    Raises InvalidFile, and then nothing is changed.
    """
    known = await _organisations(store)
    records = records_of(dataset, content, known if known.regions else None)
    if dataset is Dataset.ORGANISATIONS:
        _refuse_orphans(await _naming_places(store), known, build_organisations(records))
    return await store.revise(dataset, lambda before: merged(before, records), dry_run)


async def import_starter(store: KnowledgeStore, demo: bool) -> Mapping[Dataset, Difference]:
    """Fill each data set that is still empty from the starter files; safe to repeat.

    The starter's team is made up, so it comes along only in a demo.
    """
    return {
        dataset: await store.revise(dataset, _filling(records))
        for dataset, records in starter_records().items()
        if demo or dataset is not Dataset.PEOPLE
    }


async def export_file(store: KnowledgeStore, dataset: Dataset) -> str:
    """Return the data set as a YAML file that imports to no difference."""
    return exported(dataset, await _records(store, dataset))


def merged(before: Iterable[Record], file: Iterable[Record]) -> tuple[Record, ...]:
    """Return what the store holds after a file is imported over what it held before."""
    old = {record.id: record for record in before}
    new = {record.id: _carrying_on(old.get(record.id), record) for record in file}
    added_here = {each.id: each for each in old.values() if each.origin is Origin.DESK}
    return tuple((added_here | new).values())


def _filling(records: tuple[Record, ...]) -> Revise:
    return lambda before: before or records


async def _records(store: KnowledgeStore, dataset: Dataset) -> tuple[Record, ...]:
    changes = (await store.changes_since(0)).changes
    return tuple(each.record for each in changes if each.record and each.dataset is dataset)


def _refuse_orphans(naming: Iterable[Record], before: Organisations, after: Organisations) -> None:
    left = orphans(naming, before, after)
    if left:
        raise InvalidFile(left)


async def _naming_places(store: KnowledgeStore) -> tuple[Record, ...]:
    return (*await _records(store, Dataset.SOLUTIONS), *await _records(store, Dataset.PEOPLE))


async def _organisations(store: KnowledgeStore) -> Organisations:
    return build_organisations(await _records(store, Dataset.ORGANISATIONS))


_CONFIRMATION = ("confirmed_on", "confirmed_by", "next_check", "confirmed_note")


def _carrying_on(old: Record | None, new: Record) -> Record:
    if old is None:
        return new
    body = dict(new.body)
    # Dates are kept as ISO text, which sorts as dates do.
    if new.id.kind == SOLUTION and old.body.get("confirmed_on", "") > body.get("confirmed_on", ""):
        body |= {field: old.body.get(field) for field in _CONFIRMATION}
    return Record(new.id, {key: each for key, each in body.items() if each is not None}, old.origin)
