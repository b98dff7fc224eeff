"""Kinds of columns: how the desk's values lie in SQLite and in PostgreSQL."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, MetaData, String, TypeDecorator

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
"""Every table of this package; constraints have names so that migrations can change them."""

LONG = BigInteger().with_variant(Integer, "sqlite")
"""A whole number that keeps growing. SQLite's own integers are long already."""

C = TypeVar("C", bound=StrEnum)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. A naive one raises ValueError: nobody could tell what it meant."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn it to UTC; SQLite then stores it without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give it back in UTC, whatever zone the database session is in."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Code(TypeDecorator[C], Generic[C]):
    """One of an enumeration's codes, stored as it is written in the code."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[C]) -> None:
        """Take the enumeration."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: C | None, dialect: Dialect) -> str | None:
        """Store the code; one that the enumeration does not have raises ValueError."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> C | None:
        """Give back the member with this code."""
        return None if value is None else self.kind(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """A few words in order, carried as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> Any:
        """Store a list."""
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...] | None:
        """Give back a tuple."""
        return None if value is None else tuple(value)


class Details(TypeDecorator[Mapping[str, str]]):
    """Named answers of a form, carried as a JSON object."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, str] | None, dialect: Dialect) -> Any:
        """Store a plain object."""
        return None if value is None else dict(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Mapping[str, str] | None:
        """Give back a mapping nobody can change."""
        return None if value is None else MappingProxyType(value)
