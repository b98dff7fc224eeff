"""Between the parts of a file and the records that are kept."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from knowledge.loading.reading import Path
from knowledge.records import EntryId, Record

ABOUT = "about"
"""The kind of the records that hold what a file says about itself."""

_SAID = "said"

AnyModel = TypeVar("AnyModel", bound=BaseModel)


def record(kind: str, key: str, entry: BaseModel) -> Record:
    """Keep an entry, without what was left empty."""
    return Record(EntryId(kind, key), _filled(entry.model_dump(mode="json", exclude_unset=True)))


def about(key: str, said: Any) -> Iterator[Record]:
    """Keep what a file says in a field that holds no entries, if it says anything."""
    if isinstance(said, BaseModel):
        said = said.model_dump(mode="json", exclude_unset=True)
    body = _filled({_SAID: _filled(said)})
    if body:
        yield Record(EntryId(ABOUT, key), body)


def said(records: Iterable[Record], key: str) -> Any:
    """Return what was kept by ``about``, or nothing."""
    wanted = EntryId(ABOUT, key)
    return next((each.body[_SAID] for each in records if each.id == wanted), None)


def of_kind(records: Iterable[Record], kind: str, model: type[AnyModel]) -> Iterator[AnyModel]:
    """Return the entries of one kind in the order of their keys."""
    kept = sorted((each for each in records if each.id.kind == kind), key=lambda each: each.id)
    return (model.model_validate(each.body) for each in kept)


def numbered(path: Path, entries: Iterable[AnyModel]) -> Iterator[tuple[Path, AnyModel]]:
    """Pair each entry of a list with its place in the file."""
    for number, entry in enumerate(entries):
        yield (*path, number), entry


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        filled = {key: _filled(each) for key, each in value.items()}
        return {key: each for key, each in filled.items() if each not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_filled(each) for each in value]
    return value
