"""Between the parts of a file and the records that are kept."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from knowledge.loading.reading import Path
from knowledge.records import EntryId, Record

ABOUT = "about"
"""The kind of the records that hold what a file says about itself."""

AnyModel = TypeVar("AnyModel", bound=BaseModel)


def record(kind: str, key: str, entry: BaseModel) -> Record:
    """Keep an entry, without what was left empty."""
    return Record(EntryId(kind, key), _filled(entry.model_dump(mode="json", exclude_unset=True)))


def about(key: str, part: BaseModel | dict[str, Any] | str | None) -> Iterator[Record]:
    """Keep a part that is no entry, if there is anything in it."""
    if isinstance(part, BaseModel):
        part = part.model_dump(mode="json", exclude_unset=True)
    body = _filled(part) if isinstance(part, dict) else {"text": part} if part else {}
    if body:
        yield Record(EntryId(ABOUT, key), body)


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
