"""Real databases for the tests: SQLite in a file, PostgreSQL in a server of its own."""

import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from sqlalchemy import make_url

from knowledge.storage.database import Database, Dialect
from knowledge.storage.migrating import upgrade

ROOT = Path(__file__).parent.parent

# How long an example takes says more of the machine than of the code; the benchmarks measure that.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request: pytest.FixtureRequest) -> Dialect:
    """Run the test once per kind of database."""
    kind: Dialect = request.param
    return kind


@pytest.fixture
def database_url(request: pytest.FixtureRequest, dialect: Dialect, tmp_path: Path) -> str:
    """Give the address of a fresh, empty database."""
    if dialect == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("empty_postgresql"))


@pytest.fixture
def migrated_url(request: pytest.FixtureRequest, dialect: Dialect) -> str:
    """Give the address of a fresh database with every package's migrations applied."""
    return str(request.getfixturevalue(f"migrated_{dialect}"))


@pytest.fixture
async def database(migrated_url: str) -> AsyncIterator[Database]:
    """Give a fresh database with every migration, closed afterwards."""
    database = Database(migrated_url)
    yield database
    await database.dispose()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Start PostgreSQL on a unix socket; gives the address of its maintenance database."""
    # Not below pytest's own temporary directory: PostgreSQL refuses to run as root, and another
    # test run would close that directory to its user.
    folder = Path(tempfile.gettempdir()) / f"rejsehold-postgresql-{uuid.uuid4().hex}"
    command = [sys.executable, str(ROOT / "tests" / "postgresql_server.py"), str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as server:
        assert server.stdout
        address = server.stdout.readline().strip()
        _execute(address, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield address
        server.communicate()


@pytest.fixture(scope="session")
def _postgresql_template(postgresql_server: str) -> str:
    name = f"template_{uuid.uuid4().hex}"
    _execute(postgresql_server, f"CREATE DATABASE {name}")
    _migrate(_named(postgresql_server, name))
    return name


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "desk.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def empty_postgresql(postgresql_server: str) -> Iterator[str]:
    """Give the address of a fresh, empty PostgreSQL database."""
    yield from _postgresql_copy(postgresql_server, "template0")


@pytest.fixture
def migrated_postgresql(postgresql_server: str, _postgresql_template: str) -> Iterator[str]:
    """Give the address of a fresh PostgreSQL database with every package's migrations."""
    yield from _postgresql_copy(postgresql_server, _postgresql_template)


@pytest.fixture
def migrated_sqlite(_sqlite_template: Path, tmp_path: Path) -> str:
    """Give the address of a fresh SQLite database with every package's migrations."""
    path = tmp_path / "desk.db"
    shutil.copy(_sqlite_template, path)
    return f"sqlite:///{path}"


def _postgresql_copy(server: str, template: str) -> Iterator[str]:
    name = f"test_{uuid.uuid4().hex}"
    # Copying files is several times faster than PostgreSQL's default of writing them to its log.
    _execute(server, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    yield _named(server, name)
    _execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def _migrate(address: str) -> None:
    for package in ("knowledge", "workflows"):
        folder = ROOT / package / "storage" / "migrations"
        if (folder / "env.py").exists():
            upgrade(address, folder, f"alembic_version_{package}")


def _execute(address: str, *statements: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def _named(address: str, database: str) -> str:
    return make_url(address).set(database=database).render_as_string(hide_password=False)
