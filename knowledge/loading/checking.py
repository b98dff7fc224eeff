"""Check a file against its model and collect every mistake with its line."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from knowledge.loading.problems import Fault, InvalidFile, Problem
from knowledge.loading.reading import Document, Path


class Entry(BaseModel):
    """A part of a file whose every field is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class About(BaseModel):
    """A part of a file that may hold more than the fields the desk uses; the rest is kept."""

    model_config = ConfigDict(extra="allow", frozen=True)


AnyModel = TypeVar("AnyModel", bound=BaseModel)


def checked(model: type[AnyModel], document: Document) -> AnyModel:
    """Read the document as the model, or raise InvalidFile with all that does not fit."""
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        problems = tuple(_problem(each, document) for each in error.errors(include_url=False))
        raise InvalidFile(problems) from error


class Complaints:
    """Collects what is wrong between entries of one document."""

    def __init__(self, document: Document) -> None:
        """Start with none."""
        self._document = document
        self._problems: list[Problem] = []

    def add(self, path: Path, fault: Fault, **values: str) -> None:
        """Note a mistake at a place in the document."""
        self._problems.append(_located(self._document, path, fault, values))

    def line(self, path: Path) -> int:
        """Return the line of a place in the document."""
        return self._document.line(path)

    def require(
        self, path: Path, value: str | None, known: Iterable[str] | None, fault: Fault
    ) -> None:
        """Note a value that is not among the known ones; no value or nothing known is fine."""
        if value is not None and known is not None and value not in known:
            self.add(path, fault, value=value)

    def require_unique(self, values: Iterable[tuple[Path, str]], fault: Fault) -> None:
        """Note each value that was there before, with the line of the first."""
        first: dict[str, int] = {}
        for path, value in values:
            if value in first:
                self.add(path, fault, value=value, first_line=str(first[value]))
            first.setdefault(value, self.line(path))

    def raise_any(self) -> None:
        """Raise InvalidFile if anything was noted."""
        if self._problems:
            raise InvalidFile(tuple(self._problems))


_FAULTS = {
    "missing": Fault.MISSING,
    "extra_forbidden": Fault.UNKNOWN_FIELD,
    "string_type": Fault.NOT_TEXT,
    "string_too_short": Fault.EMPTY,
    "string_pattern_mismatch": Fault.MALFORMED,
    "tuple_type": Fault.NOT_A_LIST,
    "list_type": Fault.NOT_A_LIST,
    "dict_type": Fault.NOT_A_MAPPING,
    "model_type": Fault.NOT_A_MAPPING,
    "int_type": Fault.NOT_A_NUMBER,
    "int_parsing": Fault.NOT_A_NUMBER,
    "bool_type": Fault.NOT_YES_OR_NO,
    "bool_parsing": Fault.NOT_YES_OR_NO,
    "literal_error": Fault.NOT_ONE_OF,
    "enum": Fault.NOT_ONE_OF,
}


_OWN = {fault.value for fault in Fault}


def _problem(error: ErrorDetails, document: Document) -> Problem:
    kind = error["type"]
    # Our own validators raise with the name of a fault as the type.
    fault = Fault(kind) if kind in _OWN else _FAULTS.get(kind, Fault.MALFORMED)
    if error["input"] is None and fault is not Fault.MISSING:
        fault = Fault.EMPTY
    values = {}
    if isinstance(error["input"], str):
        values["value"] = error["input"]
    expected = error.get("ctx", {}).get("expected")
    if expected:
        values["allowed"] = str(expected).replace("'", "").replace(" or ", ", ")
    return _located(document, error["loc"], fault, values)


def _located(document: Document, path: Path, fault: Fault, values: Mapping[str, Any]) -> Problem:
    return Problem(
        document.line(path), fault, document.entry(path[:-1]), _field(path), dict(values)
    )


def _field(path: Path) -> str:
    """Write a path as people do: the field within its entry, places in lists from 1."""
    written = ""
    for step in path:
        written += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return written.lstrip(".")
