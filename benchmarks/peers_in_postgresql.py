"""PostgreSQL's two ways to find texts, in a server of its own."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import LiteralString

import psycopg

from benchmarks.databases import Missing, installed_postgresql, postgresql
from benchmarks.ranking import Rank, Ranked
from benchmarks.registry import text_of
from knowledge.registry import Solution

WORD = re.compile(r"\w+")

BY_VECTOR: LiteralString = """
    SELECT id, ts_rank_cd(words, query) AS score FROM entry, to_tsquery('danish', %s) AS query
    WHERE words @@ query ORDER BY score DESC, id LIMIT %s
"""
BY_TRIGRAMS: LiteralString = """
    SELECT id, word_similarity(%s, text) AS score FROM entry ORDER BY score DESC, id LIMIT %s
"""


@contextmanager
def vectors(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give full-text search in Danish, any of the words, with an index."""
    with postgresql() as address, psycopg.connect(address) as connection:
        _fill(connection, solutions)
        connection.execute("ALTER TABLE entry ADD words tsvector")
        connection.execute("UPDATE entry SET words = to_tsvector('danish', text)")
        connection.execute("CREATE INDEX ON entry USING gin (words)")
        connection.commit()

        def rank(text: str, limit: int) -> Ranked:
            words = " | ".join(WORD.findall(text))
            return connection.execute(BY_VECTOR, (words, limit)).fetchall() if words else []

        yield rank


@contextmanager
def trigrams(solutions: Sequence[Solution]) -> Iterator[Rank]:
    """Give the likeness of runs of three letters; raises Missing where the extension is."""
    with ExitStack() as stack:
        connection = _with_trigrams(stack)
        _fill(connection, solutions)
        connection.commit()
        yield lambda text, limit: connection.execute(BY_TRIGRAMS, (text, limit)).fetchall()


def _with_trigrams(stack: ExitStack) -> psycopg.Connection:
    """Connect to a server that has the extension: ours, or one that is installed here."""
    for server in (postgresql, installed_postgresql):
        connection = stack.enter_context(psycopg.connect(stack.enter_context(server())))
        known = connection.execute(
            "SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'"
        ).fetchone()
        if known:
            connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            return connection
    raise Missing("pg_trgm")


def _fill(connection: psycopg.Connection, solutions: Sequence[Solution]) -> None:
    connection.execute("CREATE TABLE entry (id TEXT PRIMARY KEY, text TEXT)")
    with connection.cursor().copy("COPY entry FROM STDIN") as rows:
        for each in solutions:
            rows.write_row((each.id, text_of(each)))
