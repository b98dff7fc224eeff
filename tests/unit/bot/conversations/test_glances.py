"""What can be seen at the desk without doing anything there."""

from bot.conversations.glances import Glances, Viewer
from bot.messages.incoming import Said
from tests.scenario.screen import screen_of
from tests.unit.bot.conversations.front_desk import FrontDesk
from workflows.ports import Identity

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


def glances_at(front: FrontDesk) -> Glances:
    return Glances(front)


def viewer(person: str) -> Viewer:
    return Viewer(Identity("test", "", person), person, f"{person}@rejsehold.example")


async def test_an_idea_looks_as_it_does_to_whoever_looks() -> None:
    front = FrontDesk()
    await front.hand_in("karen", IDEA)
    _, own = await glances_at(front).idea(viewer("karen"), 1)
    _, leads = await glances_at(front).idea(viewer("lis"), 1)
    assert own is not None
    assert leads is not None
    assert "Saml holdet" not in screen_of((own,)).buttons
    assert "Saml holdet" in screen_of((leads,)).buttons


async def test_nobody_is_kept_for_looking_at_an_idea() -> None:
    front = FrontDesk()
    await front.hand_in("karen", IDEA)
    people = dict(front.kept.people)
    _, card = await glances_at(front).idea(viewer("somebody new"), 1)
    assert card is not None
    assert front.kept.people == people


async def test_an_idea_that_is_not_there_has_no_card() -> None:
    assert (await glances_at(FrontDesk()).idea(viewer("karen"), 7))[1] is None


async def test_without_words_the_first_solutions_by_name_are_found() -> None:
    _, found = await glances_at(FrontDesk()).solutions(viewer("karen"), "", 2)
    names = [card.title for _, card in found]
    assert len(names) == 2
    assert names == sorted(names, key=str.casefold)


async def test_what_was_answered_can_be_read_again() -> None:
    front = FrontDesk()
    envelope = front.envelope("karen", Said(IDEA))
    reply = await front.desk.handle(envelope)
    assert await glances_at(front).answered(envelope.channel, envelope.id) == reply
    assert await glances_at(front).answered(envelope.channel, "another") == ()


async def test_what_a_message_told_is_read_from_the_draft_it_became() -> None:
    front = FrontDesk()
    envelope = front.envelope("karen", Said(IDEA))
    await front.desk.handle(envelope)
    assert await glances_at(front).told(viewer("karen"), envelope.id) == IDEA
    assert await glances_at(front).told(viewer("lis"), envelope.id) == ""
    assert await glances_at(front).told(viewer("karen"), "another") == ""
