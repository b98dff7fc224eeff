"""Nothing of what people write, and neither name nor address, gets into the journal."""

from collections.abc import Iterator

from sqlalchemy import text

from knowledge.storage.database import Database
from tests.unit.workflows import stories
from tests.unit.workflows.case import Case
from tests.unit.workflows.world import PEOPLE, an_idea
from workflows.domain.actions import Action
from workflows.domain.events import Event
from workflows.domain.idea import Description, Idea
from workflows.storage.unit import StoredWork

DESCRIPTION = Description("Kan patienter med KOL måle iltmætning hjemme?", "Iltmåling hjemme")


class Told(Case):
    """A case that remembers everything that happened."""

    def __init__(self) -> None:
        super().__init__(an_idea(description=DESCRIPTION))
        self.events: list[Event] = []

    def act(self, person: str, action: Action, /, **values: object) -> Idea:
        changed = super().act(person, action, **values)
        self.events.append(self.outcome.event)
        return changed


def new_path() -> Told:
    """Play the paper's case by the new path to operation."""
    case = Told()
    case.play((*stories.TALK, *stories.NEW, *stories.BUILD))
    stories.taken_into_use(stories.tested(case))
    case.play((*stories.FOLLOW, *stories.NATIONAL))
    stories.spread(case)
    return case


def reuse_path() -> Told:
    """Play the paper's case by the reuse path to operation."""
    case = Told()
    case.play((*stories.TALK, *stories.EXISTS, *stories.PREPARE))
    stories.taken_into_use(stories.prepared(case))
    case.play(stories.FOLLOW)
    stories.spread(case)
    return case


def words(idea: Idea) -> Iterator[str]:
    """Return everything about an idea that people wrote, and who they are."""
    yield idea.description.text
    yield idea.description.title
    for entry in idea.entries:
        yield entry.text
        yield from (value for value in entry.details.values() if " " in value)
    for person in PEOPLE:
        yield person.name
        yield person.email or ""


async def test_a_whole_life_in_the_journal_holds_no_words_names_or_addresses(
    database: Database,
) -> None:
    cases = (new_path(), reuse_path())
    async with StoredWork(database).unit() as unit:
        for case in cases:
            for happened in case.events:
                await unit.journal.append(happened)
    async with database.read() as connection:
        lines = await connection.execute(text("SELECT * FROM journal"))
        heads = await connection.execute(text("SELECT * FROM journal_head"))
        stored = repr([*lines, *heads]).casefold()
    written = {word.casefold() for case in cases for word in words(case.idea) if word}
    assert len(written) > 30
    assert {word for word in written if word in stored} == set()
    assert stored.count("gather_team") == len(cases)
