"""A message that is changed or deleted where it was written changes the draft it told."""

from bot.messages.incoming import Edited
from bot.messages.outgoing import Messages
from tests.scenario.screen import screen_of
from tests.unit.bot.conversations.front_desk import FrontDesk

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"
BETTER = "Kan vi måle blodtryk og vægt hjemme hos gravide?"


async def edits(front: FrontDesk, before: str, after: str, person: str = "karen") -> Messages:
    return await front.desk.handle(front.envelope(person, Edited(before, after)))


async def test_a_changed_message_changes_its_draft() -> None:
    front = FrontDesk()
    await front.says("karen", IDEA)
    told = screen_of(await edits(front, IDEA, BETTER)).text
    assert "Du har rettet din besked" in told
    assert [draft.text for draft in front.kept.drafts.values()] == [BETTER]


async def test_a_deleted_message_deletes_its_draft() -> None:
    front = FrontDesk()
    await front.says("karen", IDEA)
    assert "slettet kladden" in screen_of(await edits(front, IDEA, "")).text
    assert not front.kept.drafts


async def test_an_idea_that_was_sent_stands() -> None:
    front = FrontDesk()
    await front.hand_in("karen", IDEA)
    assert "Idé 1 er allerede sendt" in screen_of(await edits(front, IDEA, "")).text
    assert front.kept.ideas[1].description.text == IDEA


async def test_nothing_is_said_of_a_message_that_told_no_idea_of_theirs() -> None:
    front = FrontDesk()
    await front.says("karen", IDEA)
    assert await edits(front, "hej", "hejsa") == ()
    assert await edits(front, IDEA, IDEA) == ()
    assert await edits(front, IDEA, "", person="lis") == ()
    assert len(front.kept.drafts) == 1


async def test_a_change_that_names_a_patient_keeps_the_draft_as_it_was() -> None:
    front = FrontDesk()
    await front.says("karen", IDEA)
    told = screen_of(await edits(front, IDEA, f"{IDEA} 251248-9996")).text
    assert "CPR-nummer" in told
    assert [draft.text for draft in front.kept.drafts.values()] == [IDEA]
