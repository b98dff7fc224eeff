"""Answers come once, in the right place, and change what stands there rather than pile up."""

import pytest

from bot.couriers import Broken
from tests.doubles.faults import Fault
from tests.integration.teams.conftest import Join, after
from tests.teams_double.connector import Connector
from tests.teams_double.desk import DeskInTeams
from tests.teams_double.person import Person
from tests.teams_double.reading import buttons_of, text_of
from tests.teams_double.tenant import Json, card_of
from tests.unit.bot.conversations.front_desk import FrontDesk
from workflows.domain.actions import Action
from workflows.domain.events import Command, Notice
from workflows.moving import perform
from workflows.ports import Identity

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"
DAY = 86_400
REPEAT = "kan stå to gange"


def ours(person: Person) -> list[Json]:
    """Return the desk's messages to somebody, oldest first."""
    bot = person.tenant.bot
    return [each for each in person.personal.messages.values() if each["from"]["id"] == bot]


def shown(message: Json) -> str:
    """Return the words of a message's card."""
    return text_of(card_of(message) or {})


def buttons(message: Json) -> dict[str, Json]:
    """Return the buttons of a message's card."""
    return buttons_of(card_of(message) or {})


async def hand_in(desk: DeskInTeams, karen: Person) -> None:
    """Tell an idea and send it."""
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.personal, ours(karen)[-1]["id"], "Send"))


async def comment(front: FrontDesk, text: str) -> None:
    """Let the lead write a comment on the first idea, wherever they sit."""
    async with front.open() as session:
        await perform(session, Command(Action.COMMENT, 1, "lis", {"text": text}))


async def dead(front: FrontDesk) -> list[str]:
    """Return why notices were put aside."""
    async with front.open() as session:
        return [error for _, error in await session.unit.dead_letters.all()]


async def letters(front: FrontDesk, person: str) -> str:
    """Return what waits for somebody in the mailbox."""
    async with front.open() as session:
        return "\n".join(await session.unit.mailbox.collect(person, session.now))


async def later(front: FrontDesk, desk: DeskInTeams, seconds: float = 120) -> None:
    """Let time pass, and everything happen that was put off."""
    front.clock.advance(seconds=seconds)
    await desk.settle()


async def test_a_message_is_answered_in_the_personal_chat(desk: DeskInTeams, joins: Join) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    assert "Sådan forstod jeg det" in shown(answer)
    assert "Sådan forstod jeg det" in answer["summary"]


async def test_a_mention_is_answered_in_its_thread(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    talk = double.tenant.add_channel("ideer", karen.account.user)
    await after(desk, karen.types(IDEA, talk))
    asked, answer = talk.messages.values()
    assert talk.threads[answer["id"]] == asked["id"]


async def test_a_pressed_message_says_who_pressed_what_and_loses_its_buttons(
    desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await hand_in(desk, karen)
    told, idea = ours(karen)
    assert "Karen valgte »Send«" in shown(told)
    assert not buttons(told)
    assert "Idé 1" in shown(idea)


async def test_an_ideas_message_is_changed_in_place_until_it_is_shown_anew(
    desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await hand_in(desk, karen)
    idea = ours(karen)[-1]
    await after(desk, karen.presses(karen.personal, idea["id"], "Vis idé 1"))
    assert ours(karen)[-1]["id"] == idea["id"]
    assert "Karen valgte »Vis idé 1«" in shown(ours(karen)[-1])
    await after(desk, karen.types("idé 1"))
    assert "længere nede" in shown(ours(karen)[1])
    assert len(ours(karen)) == 3


async def test_a_message_that_was_deleted_is_posted_anew(desk: DeskInTeams, joins: Join) -> None:
    karen = joins("karen")
    await hand_in(desk, karen)
    idea = ours(karen)[-1]
    press = buttons(idea)["Vis idé 1"]
    del karen.personal.messages[idea["id"]]
    await after(desk, karen.presses_this(karen.personal, idea, press))
    assert len(ours(karen)) == 2
    assert "Idé 1" in shown(ours(karen)[-1])


async def test_a_notice_comes_as_a_new_message_and_the_old_one_points_to_it(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    await hand_in(desk, karen)
    first = ours(lis)[-1]
    assert "Idé 1" in shown(first)
    await comment(front, "Vi ses")
    await later(front, desk, DAY)
    before, newest = ours(karen)[-2:]
    assert "længere nede" in shown(before)
    assert "Vi ses" in shown(newest)


async def test_a_personal_chat_is_begun_where_there_is_none_yet(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    async with front.open() as session:
        chat = lis.personal.id
        assert await session.unit.references.forget("teams", double.tenant.id, chat)
    await hand_in(desk, karen)
    assert "Idé 1" in shown(ours(lis)[-1])
    (created,) = double.ledger.of("create")
    assert created.given["members"] == [{"id": lis.account.user}]
    await after(desk, lis.types("idé 1"))
    assert len(double.ledger.of("create")) == 1, "the chat is known from now on"


async def test_what_reaches_nobody_waits_in_the_mailbox(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    await after(desk, lis.uninstalls())
    await hand_in(desk, karen)
    assert len(ours(lis)) == 1
    assert "Idé 1" in await letters(front, "lis")
    assert not await dead(front)


async def test_in_a_tenant_that_never_spoke_to_the_desk_nobody_is_reached(
    front: FrontDesk, desk: DeskInTeams, double: Connector
) -> None:
    async with front.open() as session:
        lis = session.knowledge.register.person("lis")
        assert lis is not None
        identity = Identity("teams", double.tenant.id, "oid-lis")
        await session.unit.contacts.join(identity, lis)
        await session.unit.outbox.put(
            "p-1", Notice("lis", 0, Broken.PLACE.value, True), 0, session.now
        )
    await desk.settle()
    assert await letters(front, "lis")
    assert not double.ledger.calls


async def test_who_takes_the_desk_out_unseen_is_found_out_at_the_next_notice(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    lis.account.has_app = False
    await hand_in(desk, karen)
    assert "Idé 1" in await letters(front, "lis")
    async with front.open() as session:
        known = session.unit.references
        assert await known.by_conversation("teams", double.tenant.id, lis.personal.id) is None


async def test_a_chat_that_is_gone_is_begun_anew(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    await after(desk, karen.types(IDEA))
    double.faults.next(
        "post", Fault(), Fault(status=404, error="ConversationNotFound")
    )  # the first is Karen's answer, the second the notice
    await after(desk, karen.presses(karen.personal, ours(karen)[-1]["id"], "Send"))
    await later(front, desk)
    assert "Idé 1" in shown(ours(lis)[-1])
    assert len(double.ledger.of("create")) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault(drop="after"),
        Fault(drop="before"),
        Fault(status=500),
        Fault(status=502),
        Fault(status=503),
        Fault(status=504),
    ],
    ids=["arrived", "lost", "500", "502", "503", "504"],
)
async def test_a_post_in_doubt_is_made_once_more_after_the_pause_and_says_so(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join, fault: Fault
) -> None:
    karen = joins("karen")
    double.faults.next("post", fault)
    await after(desk, karen.types(IDEA))
    arrived = len(ours(karen))
    assert arrived == (fault.drop == "after")
    await later(front, desk, 25)
    assert len(double.ledger.of("post")) == 1, "it could still land"
    await later(front, desk)
    assert len(ours(karen)) == arrived + 1
    assert REPEAT in shown(ours(karen)[-1])
    await later(front, desk, 3_600)
    assert len(double.ledger.of("post")) == 2


@pytest.mark.parametrize("drop", ["before", "after"])
async def test_an_ideas_notice_in_doubt_takes_the_place_of_its_own_message(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join, drop: str
) -> None:
    karen = joins("karen")
    await hand_in(desk, karen)
    idea = ours(karen)[-1]
    await comment(front, "Vi ses")
    double.faults.next("post", Fault(drop=drop))
    posted = len(double.ledger.of("post"))
    await later(front, desk, DAY)
    await later(front, desk)
    assert len(double.ledger.of("post")) == posted + 1
    changed = karen.personal.messages[idea["id"]]
    assert "Vi ses" in shown(changed)
    assert REPEAT not in shown(changed)


async def test_what_is_in_doubt_stays_so_whatever_becomes_of_its_repeat(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    double.faults.next("post", Fault(drop="after"), Fault(status=412), Fault(retry_after=5))
    await after(desk, karen.types(IDEA))
    for _ in range(4):
        await later(front, desk)
    assert len(ours(karen)) == 2
    assert REPEAT in shown(ours(karen)[-1])


@pytest.mark.parametrize("fault", [Fault(retry_after=7), Fault(status=412), Fault(status=429)])
async def test_a_busy_teams_is_left_alone_and_then_gets_it_once(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join, fault: Fault
) -> None:
    karen = joins("karen")
    double.faults.next("post", fault)
    await after(desk, karen.types(IDEA))
    assert not ours(karen)
    if fault.retry_after:
        await later(front, desk, 6)
        assert not ours(karen)
    await later(front, desk, 5)
    (answer,) = ours(karen)
    assert REPEAT not in shown(answer)


async def test_without_a_token_nothing_is_in_doubt(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("hej"))
    before = len(ours(karen))
    double.expire()
    double.faults.next("token", Fault(status=503), Fault(drop="before"))
    await after(desk, karen.types(IDEA))
    assert len(ours(karen)) == before
    await later(front, desk)
    await later(front, desk)
    assert len(ours(karen)) == before + 1
    assert REPEAT not in shown(ours(karen)[-1])


async def test_a_token_that_is_not_taken_any_more_is_renewed_at_once(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("hej"))
    double.expire()
    await after(desk, karen.types(IDEA))
    assert len(ours(karen)) == 2
    assert len(double.ledger.of("token")) == 2


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (Fault(status=403, error="BotDisabledByAdmin"), "mangler lov"),
        (Fault(status=401, error="BotNotRegistered"), "afviser skranken"),
    ],
    ids=["disabled", "unregistered"],
)
async def test_who_can_mend_it_hears_of_it_once(
    desk: DeskInTeams, double: Connector, joins: Join, fault: Fault, told: str
) -> None:
    karen, frida = joins("karen"), joins("frida")
    await after(desk, frida.types("hej"))
    # A refused token is renewed once, and what was refused is asked for again.
    faults = [fault] * (2 if fault.status == 401 else 1)
    double.faults.next("post", *faults, Fault())
    await after(desk, karen.types(IDEA))
    assert told in shown(ours(frida)[-1])
    double.faults.next("post", *faults)
    await after(desk, karen.types("hjælp"))
    assert len(ours(frida)) == 2


async def test_each_idea_has_one_thread_in_its_teams_channel(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    guest = double.tenant.add_account("oid-guest", "Gitte Gæst", role="guest")
    talk = double.tenant.add_channel("midt", karen.account.user, lis.account.user, guest.user)
    await after(desk, lis.types("kanal", talk))
    told = set(talk.messages)
    await hand_in(desk, karen)
    (root,) = (each for key, each in talk.messages.items() if key not in told)
    assert "Idé 1" in shown(root)
    for said in ("Vi ses på onsdag", "Eller torsdag"):
        await comment(front, said)
        await desk.settle()
    news = [key for key, thread in talk.threads.items() if thread == root["id"]]
    assert ["kommentar" in shown(talk.messages[key]).casefold() for key in news] == [True, True]
    assert "Eller torsdag" in shown(talk.messages[root["id"]])
    watching = (card_of(talk.messages[root["id"]]) or {})["refresh"]["userIds"]
    assert sorted(watching) == sorted([karen.account.id, lis.account.id])


async def test_a_press_in_a_channel_changes_the_ideas_message_and_no_other(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    talk = double.tenant.add_channel("midt", karen.account.user, lis.account.user)
    await after(desk, lis.types("kanal", talk))
    told = set(talk.messages)
    await hand_in(desk, karen)
    (root,) = (key for key in talk.messages if key not in told)
    assert await lis.looks(talk, root) is not None
    own = card_of(talk.messages[root], lis.account.user) or {}
    assert "Saml holdet" in buttons_of(own)
    await after(desk, lis.presses(talk, root, "Følg idéen"))
    assert "Lis valgte »Følg idéen«" in shown(talk.messages[root])
    (news,) = set(talk.messages) - {*told, root}
    assert talk.threads[news] == root
    assert not buttons(talk.messages[root]), "what one may do is not for all to see"


async def test_an_answer_in_a_thread_is_pressed_on_ones_own_view(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    talk = double.tenant.add_channel("ideer", karen.account.user, lis.account.user)
    await hand_in(desk, karen)
    await after(desk, lis.types("idé 1", talk))
    _, answer = talk.messages
    assert not buttons(talk.messages[answer])
    await lis.looks(talk, answer)
    await after(desk, lis.presses(talk, answer, "Følg idéen"))
    assert "Lis valgte »Følg idéen«" in shown(talk.messages[answer])
    assert len(talk.messages) == 2


async def test_a_notice_that_is_pressed_is_changed_in_place(desk: DeskInTeams, joins: Join) -> None:
    karen, lis = joins("karen"), joins("lis")
    await after(desk, lis.types("hej"))
    await hand_in(desk, karen)
    before = [each["id"] for each in ours(lis)]
    await after(desk, lis.presses(lis.personal, before[-1], "Historik"))
    assert [each["id"] for each in ours(lis)] == before
    assert "Lis valgte »Historik«" in shown(ours(lis)[-1])
