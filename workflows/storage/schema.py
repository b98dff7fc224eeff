"""The tables as a whole, and the migrations that make them."""

from pathlib import Path

from knowledge.storage import migrating
from workflows.storage import (
    tables_deliveries,
    tables_ideas,
    tables_installations,
    tables_journal,
    tables_learning,
    tables_people,
    tables_places,
    tables_recommendations,
)
from workflows.storage.columns import METADATA

__all__ = ["METADATA", "MIGRATIONS", "TABLES", "VERSION_TABLE", "is_current", "upgrade"]

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION_TABLE = "alembic_version_workflows"
TABLES = (
    tables_ideas,
    tables_journal,
    tables_deliveries,
    tables_people,
    tables_learning,
    tables_places,
    tables_installations,
    tables_recommendations,
)
"""The modules that put their tables into METADATA."""


def upgrade(database_url: str) -> None:
    """Bring the tables up to date; safe to repeat and from several processes at once. Blocks."""
    migrating.upgrade(database_url, MIGRATIONS, VERSION_TABLE)


def is_current(database_url: str) -> bool:
    """Tell whether the database has every migration. Blocks."""
    return migrating.is_current(database_url, MIGRATIONS, VERSION_TABLE)
