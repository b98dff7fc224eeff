"""The home tab shows what is somebody's own, and follows what happens."""

from tests.integration.slack.conftest import Join, after
from tests.integration.slack.test_answers import IDEA, ours
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SlackDouble
from tests.slack_double.reading import buttons_of, text_of
from tests.unit.bot.conversations.front_desk import FrontDesk


def published(double: SlackDouble) -> int:
    """Count how often a tab was published."""
    return sum(each.method == "views.publish" for each in double.ledger.calls)


async def test_the_tab_is_drawn_when_it_is_opened_and_keeps_nothing(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.opens_home())
    home = double.workspace.homes[karen.user.id]
    assert "Skranken i tal" in text_of(home["blocks"])
    assert "Ny idé" in buttons_of(home["blocks"])
    assert not front.kept.people
    assert not front.kept.deliveries


async def test_the_messages_tab_is_left_alone(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    await after(desk, joins("karen").opens_home("messages"))
    assert not published(double)


async def test_the_tab_follows_what_its_person_does_and_is_told(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    for person in (karen, lis):
        await after(desk, person.opens_home())
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    for person in (karen, lis):
        assert IDEA in text_of(double.workspace.homes[person.user.id]["blocks"])


async def test_a_tab_nobody_looks_at_is_not_drawn(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    await after(desk, joins("karen").types(IDEA))
    assert not published(double)


async def test_the_button_on_the_tab_opens_the_modal_for_a_new_idea(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.opens_home())
    await after(desk, karen.presses_home("Ny idé"))
    modal = karen.modal()
    assert modal is not None
    await after(desk, karen.submits(modal, {"Hvad skal blive bedre, og for hvem?": IDEA}))
    assert [draft.text for draft in front.kept.drafts.values()] == [IDEA]
    assert len(ours(karen)) == 1
