"""A glance at a SQLite file sees what the desk sees, or nothing at all."""

import sqlite3
from pathlib import Path

import pytest

from knowledge.live import LiveKnowledge, told_by
from knowledge.loading.importing import import_starter
from knowledge.records import Dataset, Record
from knowledge.storage.database import Database
from knowledge.storage.glance import glanced
from knowledge.storage.knowledge_store import SqlKnowledgeStore


@pytest.fixture
async def file(migrated_sqlite: str) -> Path:
    """Give a file with the starter's knowledge in it, of which something was taken out again."""
    database = Database(migrated_sqlite)
    store = SqlKnowledgeStore(database)
    await import_starter(store, demo=True)
    await store.revise(Dataset.PEOPLE, without_the_first)
    await database.dispose()
    return Path(migrated_sqlite.removeprefix("sqlite:///"))


def without_the_first(before: tuple[Record, ...]) -> tuple[Record, ...]:
    """Take somebody out."""
    return before[1:]


def spoiled(file: Path, statement: str) -> None:
    """Do something to the file that the desk would not."""
    with sqlite3.connect(file) as connection:
        connection.execute(statement)
    connection.close()


async def test_a_glance_sees_what_the_desk_sees(file: Path) -> None:
    database = Database(f"sqlite:///{file}")
    known = await LiveKnowledge(SqlKnowledgeStore(database)).current()
    seen = glanced(file)
    await database.dispose()
    assert seen is not None
    assert told_by(seen) == known


def test_a_glance_changes_nothing(file: Path) -> None:
    before = file.read_bytes()
    assert glanced(file)
    assert file.read_bytes() == before


def test_there_is_nothing_to_see_where_no_file_is(tmp_path: Path) -> None:
    assert glanced(tmp_path / "none.db") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE alembic_version_knowledge SET version_num = '9999'",
        "DELETE FROM alembic_version_knowledge",
        "DROP TABLE knowledge_revision",
        "UPDATE knowledge_record SET body = '{'",
    ],
)
def test_a_file_that_is_not_as_expected_is_left_to_those_who_know_it(
    file: Path, statement: str
) -> None:
    spoiled(file, statement)
    assert glanced(file) is None


def test_what_is_no_database_is_not_seen(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Kære Karen")
    assert glanced(tmp_path / "letter.db") is None
