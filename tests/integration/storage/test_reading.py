"""Reading stays quick when there are many ideas, and whole while others write."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import Engine, event, insert, text
from sqlalchemy.dialects import sqlite

from knowledge.storage.database import Database
from tests.contract.samples import NOON, entry, idea, later, step
from workflows.domain.errors import ConcurrentChange
from workflows.domain.idea import Adoption, Idea, TeamPlace
from workflows.domain.stages import Stage
from workflows.ports import IdeaQuery
from workflows.storage.idea_rows import idea_row
from workflows.storage.ideas import _conditions
from workflows.storage.tables_ideas import IDEA
from workflows.storage.unit import StoredWork

REGIONS = ("hovedstaden", "sjaelland", "syd", "midt", "nord")


@contextmanager
def statements() -> Iterator[list[str]]:
    """Note every statement that is sent to a database meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


def busy_idea(number: int) -> Idea:
    """Return an idea with something of everything."""
    return idea(
        region="midt",
        stage=Stage.DIALOGUE,
        stage_since=later(hours=number),
        entries=tuple(entry(n) for n in range(10)),
        steps=(step(1),),
        team=(TeamPlace("lead", person="leder"),),
        adoptions=(Adoption("randers", "medicinsk"),),
        followers=frozenset({"karen"}),
    )


async def test_forty_ideas_take_as_many_queries_as_one(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        for number in range(40):
            await unit.ideas.add(busy_idea(number))
    counts = []
    for limit in (1, 40):
        async with work.unit() as unit:
            with statements() as seen:
                found = await unit.ideas.find(IdeaQuery(regions=("midt",), limit=limit))
            assert len(found) == limit
            counts.append(len(seen))
    assert counts[0] == counts[1] <= 7


async def test_saving_writes_only_what_changed(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        added = await unit.ideas.add(busy_idea(1))
    async with work.unit() as unit:
        read = await unit.ideas.get(added.id)
        with statements() as seen:
            await unit.ideas.save(read.noting(entry(11)))
    assert [statement.split(" SET")[0].split(" (")[0] for statement in seen] == [
        "UPDATE idea",
        "INSERT INTO idea_entry",
    ]


@pytest.mark.parametrize("dialect", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "query",
    [
        IdeaQuery(regions=("midt",), stages=(Stage.CAPTURED, Stage.DIALOGUE)),
        IdeaQuery(regions=("midt", "nord")),
        IdeaQuery(stages=(Stage.CLARIFICATION,)),
        IdeaQuery(submitter="karen"),
        IdeaQuery(follower="karen"),
        IdeaQuery(solution="telekol"),
        IdeaQuery(back_by=NOON.date()),
    ],
    ids=str,
)
async def test_every_list_is_found_through_an_index(database: Database, query: IdeaQuery) -> None:
    row = {"version": 1, **idea_row(idea())}
    rows = [
        row
        | {"region": REGIONS[n % 5], "stage": list(Stage)[n % 16]}
        | {"submitter": f"p{n % 100}", "solution": f"s{n % 100}"}
        for n in range(2000)
    ]
    async with database.transaction() as connection:
        await connection.execute(insert(IDEA), rows)
        await connection.execute(text("ANALYZE"))
    statement = IDEA.select().where(*_conditions(query))
    compiled = statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    async with database.read() as connection:
        plan = await connection.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))
        steps = [str(row[3]) for row in plan]
    assert steps
    assert not [step for step in steps if step.startswith("SCAN idea")], steps


async def test_an_idea_read_while_others_save_it_is_of_one_version(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        await unit.ideas.add(idea())
    done = asyncio.Event()

    async def write() -> None:
        for number in range(1, 61):
            async with work.unit() as unit:
                read = await unit.ideas.get(1)
                grown = replace(
                    read.noting(entry(number)),
                    steps=(*read.steps, step(number)),
                    followers=frozenset({f"p{number}"}),
                    region=f"r{number}",
                )
                await unit.ideas.save(grown)
        done.set()

    async def read() -> int:
        times = 0
        while not done.is_set():
            try:
                async with work.unit() as unit:
                    read = await unit.ideas.get(1)
            except ConcurrentChange:
                continue
            number = read.version - 1
            assert len(read.entries) == len(read.steps) == number
            assert number == 0 or read.followers == {f"p{number}"}
            times += 1
        return times

    _, *times = await asyncio.gather(write(), read(), read())
    assert all(times)


async def test_ideas_survive_that_the_process_closes_its_connections(database: Database) -> None:
    work = StoredWork(database)
    async with work.unit() as unit:
        added = await unit.ideas.add(busy_idea(1))
    await database.dispose()
    async with work.unit() as unit:
        assert await unit.ideas.get(added.id) == added
