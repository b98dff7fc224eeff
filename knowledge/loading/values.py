"""The kinds of values that fields hold."""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from knowledge.loading.problems import Fault
from knowledge.periods import Period

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ROUGHLY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:\s*\(.*\))?")


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str) and _DAY.fullmatch(value.strip()):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise PydanticCustomError(Fault.NOT_A_DATE.value, "")


def _rough_day(value: str) -> str:
    first_day(value)
    return value


def _nothing_as_none_listed(value: Any) -> Any:
    return () if value is None else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^\S{1,100}$")]
Code = Annotated[str, StringConstraints(pattern=r"^\d{3}$")]
Email = Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@]+\.[^\s@]+$")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_nothing_as_none_listed)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_nothing_as_none_listed)]
Day = Annotated[date, BeforeValidator(_day)]
RoughDay = Annotated[Text, AfterValidator(_rough_day)]
"""A day, a month or a year, with a remark in brackets after it if need be."""
Confidence = Literal["high", "medium", "low"]


def first_day(written: str) -> date:
    """Return the first day a rough day can mean."""
    year, month, day = _parts(written)
    return date(year, month or 1, day or 1)


def last_day(written: str) -> date:
    """Return the last day a rough day can mean."""
    year, month, day = _parts(written)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def period(valid_from: str | None, valid_to: str | None) -> Period:
    """Make the longest period that two rough days can mean."""
    return Period(
        first_day(valid_from) if valid_from else None, last_day(valid_to) if valid_to else None
    )


def is_reversed(valid_from: str | None, valid_to: str | None) -> bool:
    """Tell whether the end lies before the beginning."""
    return bool(valid_from and valid_to and last_day(valid_to) < first_day(valid_from))


def _parts(written: str) -> tuple[int, int, int]:
    found = _ROUGHLY.fullmatch(written.strip())
    if not found:
        raise PydanticCustomError(Fault.NOT_A_DATE.value, "")
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError as error:
        raise PydanticCustomError(Fault.NOT_A_DATE.value, "") from error
    return year, month, day
