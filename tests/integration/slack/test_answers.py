"""Answers come once, in the right place, and change what stands there rather than pile up."""

import pytest

from tests.doubles.faults import Fault
from tests.integration.slack.conftest import Join, after
from tests.slack_double.desk import DeskInSlack
from tests.slack_double.double import SlackDouble
from tests.slack_double.person import Person
from tests.slack_double.reading import buttons_of, text_of
from tests.slack_double.workspace import Json
from tests.unit.bot.conversations.front_desk import FrontDesk

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


def ours(person: Person) -> list[Json]:
    """Return the desk's messages to somebody, oldest first."""
    return [each for each in person.direct.messages.values() if each["user"] != person.user.id]


def posts(double: SlackDouble) -> list[Json]:
    """Return what was posted."""
    return [each.given for each in double.ledger.calls if each.method == "chat.postMessage"]


async def test_a_message_is_answered_below_it_without_unfurling(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    assert "Sådan forstod jeg det" in text_of(answer["blocks"])
    (post,) = posts(double)
    assert post["metadata"]["event_type"] == "rejsehold"


async def test_a_mention_is_answered_in_its_thread(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    talk = double.workspace.add_channel("C0IDEER", "ideer", karen.user.id, "UDESK")
    await after(desk, karen.mentions(IDEA, talk))
    asked, answer = talk.messages.values()
    assert answer["thread_ts"] == asked["ts"]
    assert len(posts(double)) == 1


async def test_a_lead_who_never_wrote_is_found_by_their_address(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    (told,) = ours(lis)
    assert "Idé 1" in text_of(told["blocks"])
    assert [each.method for each in double.ledger.calls].count("users.lookupByEmail") == 1


async def test_who_is_not_in_the_workspace_finds_the_notice_when_they_come(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    lis = joins("lis")
    await after(desk, lis.types("hvad venter"))
    await after(desk, lis.types("hjælp"))
    _, letter, help_for = (text_of(each["blocks"]) for each in ours(lis))
    assert "Karen" in letter
    assert "Idé 1" in letter
    assert "Idé 1" not in help_for


async def test_what_waits_for_somebody_is_not_told_in_a_channel(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    lis = joins("lis")
    talk = double.workspace.add_channel("C0IDEER", "ideer", lis.user.id, "UDESK")
    await after(desk, lis.mentions("hjælp", talk))
    assert not any("Idé 1" in text_of(each.get("blocks", [])) for each in talk.messages.values())
    await after(desk, lis.types("hjælp"))
    assert any("Idé 1" in text_of(each["blocks"]) for each in ours(lis))


async def test_a_pressed_message_says_who_pressed_what_and_loses_its_buttons(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    told, idea = ours(karen)
    assert "Karen valgte »Send«" in text_of(told["blocks"])
    assert not buttons_of(told["blocks"])
    assert "Idé 1" in text_of(idea["blocks"])


async def test_a_pressed_message_without_a_text_is_read_aloud_as_what_was_pressed(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    silent = {**ours(karen)[0], "text": " "}
    await after(desk, karen.presses(karen.direct, silent, "Send"))
    assert "Karen valgte »Send«" in ours(karen)[0]["text"]


async def test_an_ideas_message_is_changed_in_place(desk: DeskInSlack, joins: Join) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    idea = ours(karen)[-1]
    await after(desk, karen.presses(karen.direct, idea, "Vis idé 1"))
    assert ours(karen)[-1]["ts"] == idea["ts"]
    assert "Karen valgte »Vis idé 1«" in text_of(ours(karen)[-1]["blocks"])
    await after(desk, karen.types("idé 1"))
    assert "længere nede" in text_of(ours(karen)[1]["blocks"])
    assert len(ours(karen)) == 3


async def test_a_press_that_asks_for_a_form_opens_it_and_leaves_the_message(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Tilføj"))
    modal = karen.modal()
    assert modal is not None
    assert "Send" in buttons_of(ours(karen)[0]["blocks"])


async def test_a_notice_comes_once_and_then_changes_its_message(
    desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    notice = ours(lis)[-1]
    assert "Idé 1" in text_of(notice["blocks"])


async def test_a_post_that_was_lost_on_the_way_is_looked_for_before_it_is_made_again(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    double.faults.next("chat.postMessage", Fault(drop="after"))
    await after(desk, karen.types(IDEA))
    assert len(ours(karen)) == 1
    front.clock.advance(minutes=2)
    await desk.settle()
    assert len(ours(karen)) == 1, "it had arrived"
    assert any(each.method == "conversations.history" for each in double.ledger.calls)


async def test_a_post_that_never_arrived_is_made_after_the_pause(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    double.faults.next("chat.postMessage", Fault(drop="before"))
    await after(desk, karen.types(IDEA))
    assert not ours(karen)
    front.clock.advance(seconds=29)
    await desk.settle()
    assert not ours(karen), "it could still land"
    front.clock.advance(minutes=2)
    await desk.settle()
    assert len(ours(karen)) == 1


async def test_slacks_pause_is_kept_and_nothing_is_looked_for(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    double.faults.next("chat.postMessage", Fault(retry_after=7))
    await after(desk, karen.types(IDEA))
    front.clock.advance(seconds=6)
    await desk.settle()
    assert not ours(karen)
    front.clock.advance(seconds=1.1)
    await desk.settle()
    assert len(ours(karen)) == 1
    assert not any(each.method == "conversations.history" for each in double.ledger.calls)


@pytest.mark.parametrize("code", ["is_archived", "not_in_channel", "account_inactive"])
async def test_what_slack_will_never_take_is_put_aside(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join, code: str
) -> None:
    karen = joins("karen")
    double.faults.next("chat.postMessage", Fault(error=code))
    await after(desk, karen.types(IDEA))
    assert not ours(karen)
    async with front.open() as session:
        ((_, error),) = await session.unit.dead_letters.all()
    assert error == code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("is_archived", "arkiveret"),
        ("missing_scope", "mangler lov"),
        ("token_revoked", "afviser skranken"),
        ("user_disabled", "ikke længere"),
    ],
)
async def test_who_can_mend_it_hears_of_it_once(
    desk: DeskInSlack, double: SlackDouble, joins: Join, code: str, told: str
) -> None:
    karen, frida = joins("karen"), joins("frida")
    await after(desk, frida.types("hej"))
    double.faults.next("chat.postMessage", Fault(error=code), Fault())
    await after(desk, karen.types(IDEA))
    assert told in text_of(ours(frida)[-1]["blocks"])
    double.faults.next("chat.postMessage", Fault(error=code))
    await after(desk, karen.types("hjælp"))
    assert len(ours(frida)) == 2


async def test_who_asked_for_english_reads_who_pressed_in_english(
    desk: DeskInSlack, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("english please"))
    await after(desk, karen.types(IDEA))
    told = ours(karen)[-1]
    label = next(iter(buttons_of(told["blocks"])))
    await after(desk, karen.presses(karen.direct, told, label))
    (pressed,) = [each for each in ours(karen) if each["ts"] == told["ts"]]
    assert f"Karen chose “{label}”" in text_of(pressed["blocks"])


async def test_changes_wait_for_as_long_as_slack_asks(
    front: FrontDesk, desk: DeskInSlack, double: SlackDouble, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    double.faults.next("chat.update", Fault(retry_after=7))
    await after(desk, karen.presses(karen.direct, ours(karen)[0], "Send"))
    told, _ = ours(karen)
    assert "Send" in buttons_of(told["blocks"]), "the answer does not wait for it"
    front.clock.advance(seconds=8)
    await desk.settle()
    told, idea = ours(karen)
    assert "Karen valgte »Send«" in text_of(told["blocks"])
    assert "Idé 1" in text_of(idea["blocks"])
