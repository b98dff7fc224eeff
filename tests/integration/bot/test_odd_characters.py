"""Characters that a database refuses cost nobody an answer, on SQLite and on PostgreSQL."""

import pytest

from bot.conversations.desk import Desk
from bot.messages.incoming import Envelope, Incoming, Opened, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Form, Messages
from knowledge.storage.database import Database
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.scenario.screen import screen_of
from tests.unit.workflows.desk import FakeKnowledge
from tests.unit.workflows.world import KNOWLEDGE
from workflows.session import Sessions
from workflows.storage.unit import StoredWork

ODD = "\x00\x1b\ud800"


@pytest.fixture
def desk(database: Database) -> Desk:
    """Give a desk on each kind of database."""
    known, work = FakeKnowledge(KNOWLEDGE), StoredWork(database)
    return Desk(Sessions(work, FakeClock(), FakeIds(), known, FakeInsight()))


async def does(desk: Desk, number: int, incoming: Incoming) -> Messages:
    """Let somebody with an odd name do something."""
    name, email = f"Anna{ODD} Eksempel", f"an{ODD}na@x.example"
    who = Envelope(f"m{number}{ODD}", "test", ODD, f"U1{ODD}", incoming, name, email, f"da{ODD}")
    return await desk.handle(who)


def text_of(messages: Messages) -> str:
    """Return everything that can be read."""
    return screen_of(messages).text


async def test_an_idea_with_odd_characters_is_heard_and_kept(desk: Desk) -> None:
    told = await does(desk, 1, Said(f"Måle ilt{ODD} hjemme hos patienter med KOL"))
    sent = await does(desk, 2, Said(f"send{ODD[:2]}"))
    shown = await does(desk, 3, Said("vis idé 1"))
    assert "noget gik galt" not in text_of((*told, *sent)).lower()
    assert "Måle ilt\ufffd hjemme" in text_of(shown)


async def test_a_repeat_is_known_by_its_id_though_it_is_odd(desk: Desk) -> None:
    first = await does(desk, 1, Said("Måle ilt hjemme hos patienter med KOL"))
    assert await does(desk, 1, Said("Måle ilt hjemme hos patienter med KOL")) == first


async def test_forms_and_buttons_with_odd_characters_are_answered(desk: Desk) -> None:
    await does(desk, 1, Said("Måle ilt hjemme hos patienter med KOL"))
    await does(desk, 2, Said("send"))
    (form,) = [it for it in await does(desk, 3, Said("kommentar 1")) if isinstance(it, Form)]
    values = {"text": f"Vi ringer{ODD} selv", f"te{ODD}kst": ODD}
    sent = await does(desk, 4, Submitted(form.press, f"{form.token}{ODD[:2]}", values))
    assert sent
    assert "Du skrev en kommentar" in text_of(await does(desk, 5, Said("historik 1")))
    assert await does(desk, 6, Pressed(Press(f"open{ODD}", f"1{ODD}", ODD)))
    assert await does(desk, 7, Opened())
