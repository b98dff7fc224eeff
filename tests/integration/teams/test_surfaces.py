"""Every way in Teams to reach the desk leads to the same desk."""

from tests.integration.teams.conftest import Join, after
from tests.integration.teams.test_postman import IDEA, buttons, hand_in, ours, shown
from tests.teams_double import payloads
from tests.teams_double.connector import Connector
from tests.teams_double.desk import DeskInTeams, desk_in_teams
from tests.teams_double.payloads import Doing
from tests.teams_double.person import Person
from tests.teams_double.reading import buttons_of, fields_of, text_of
from tests.teams_double.tenant import Chat, Json, card_of
from tests.unit.bot.conversations.front_desk import FrontDesk
from workflows.ports import Identity

FIELD = "Hvad skal blive bedre, og for hvem?"
SEARCH, MAKE_IDEA = "search", "make_idea"


def told(front: FrontDesk) -> list[str]:
    """Return the texts of the drafts."""
    return [draft.text for draft in front.kept.drafts.values()]


def doing(person: Person, chat: Chat | None = None) -> Doing:
    """Return who does something where."""
    here = chat or person.personal
    return Doing(person.tenant, person.double.url, here, person.account)


def by_us(chat: Chat) -> list[str]:
    """Return the ids of the desk's messages in a chat."""
    return [key for key, each in chat.messages.items() if each["from"]["id"].startswith("28:")]


def seen(message: Json, person: Person) -> Json:
    """Return a message's card as somebody sees it."""
    return card_of(message, person.account.user) or {}


async def test_a_mention_in_a_channel_is_answered_in_its_thread(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    talk = double.tenant.add_channel("kaffe", karen.account.user)
    await after(desk, karen.types(IDEA, talk))
    question, answer = talk.messages
    assert talk.threads == {answer: question}
    assert told(front) == [IDEA]
    assert not ours(karen)


async def test_a_mention_in_a_group_chat_is_answered_there(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    group = double.tenant.add_group("kaffe", karen.account.user)
    await after(desk, karen.types(IDEA, group))
    assert len(by_us(group)) == 1
    assert told(front) == [IDEA]


async def test_a_pressed_card_loses_its_buttons_for_everybody_and_says_who_pressed_what(
    desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    await after(desk, karen.presses(karen.personal, answer["id"], "Send"))
    assert not buttons_of(seen(answer, karen))
    assert "Karen valgte »Send«" in text_of(seen(answer, karen))
    assert "Karen valgte »Send«" in shown(answer)
    assert "Idé 1 er sendt" in shown(ours(karen)[-1])


async def test_a_press_that_teams_sends_again_has_one_effect_and_one_answer(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    send = buttons(answer)["Send"]
    for _ in range(3):
        await after(desk, karen.presses_this(karen.personal, answer, send))
    assert list(front.kept.ideas) == [1]
    assert len(ours(karen)) == 2
    assert text_of(seen(answer, karen)).count("Karen valgte »Send«") == 1
    assert shown(answer).count("Karen valgte »Send«") == 1


async def test_a_card_from_before_a_new_start_loses_its_buttons_all_the_same(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    async with desk_in_teams(front.sessions, double) as again:
        karen = Person(double, again.way, karen.account)
        await after(again, karen.presses(karen.personal, answer["id"], "Send"))
    assert "Karen valgte »Send«" in text_of(seen(answer, karen))
    assert "Karen valgte »Send«" in shown(answer)


async def test_the_ideas_own_message_changes_in_place(desk: DeskInTeams, joins: Join) -> None:
    karen = joins("karen")
    await hand_in(desk, karen)
    await after(desk, karen.types("hvor er min idé"))
    newest = ours(karen)[-1]
    count = len(ours(karen))
    await after(desk, karen.presses(karen.personal, newest["id"], "Historik"))
    assert len(ours(karen)) == count
    assert "Historik" in text_of(seen(newest, karen))
    assert seen(newest, karen) == card_of(newest)


async def test_a_form_can_be_opened_again_from_the_same_card(
    desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("hjælp"))
    helping = ours(karen)[-1]
    searching = buttons(helping)["Søg i kataloget"]
    for word in ("iltmåling", "sårfoto"):
        await after(desk, karen.presses_this(karen.personal, helping, searching))
        (field,) = fields_of(karen.open_dialog().card)
        await after(desk, karen.submits({field: word}))
        assert word in shown(ours(karen)[-1])


async def test_a_form_that_lacks_something_is_shown_again_and_has_its_effect_when_it_fits(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    await after(desk, karen.presses(karen.personal, ours(karen)[-1]["id"], "Ret"))
    (field,) = fields_of(karen.open_dialog().card)
    await after(desk, karen.submits({field: " "}))
    assert told(front) == [IDEA]
    await after(desk, karen.submits({field: f"{IDEA} Og børn?"}))
    assert karen.dialog is None
    assert told(front) == [f"{IDEA} Og børn?"]


async def test_a_button_that_comes_as_a_message_is_pressed(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    data = buttons(answer)["Send"]["data"]
    pressed = payloads.submitted_on_card(doing(karen), answer, data)
    for _ in range(2):
        assert (await karen.way.bring(pressed)).status == 200
        await desk.settle()
    assert list(front.kept.ideas) == [1]
    assert "Idé 1 er sendt" in shown(ours(karen)[-1])


async def test_a_reader_and_a_reviewer_see_their_own_view_of_one_card(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    talk = double.tenant.add_channel("holdet", karen.account.user, lis.account.user)
    await after(desk, lis.types("kanal", talk))
    await hand_in(desk, karen)
    root = by_us(talk)[-1]
    for person in (karen, lis):
        assert await person.looks(talk, root) is not None
    karens, leads = (seen(talk.messages[root], each) for each in (karen, lis))
    assert "Saml holdet" in buttons_of(leads)
    assert "Saml holdet" not in buttons_of(karens)


async def test_what_one_person_looks_up_in_a_channel_is_on_their_own_view_alone(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis = joins("karen"), joins("lis")
    talk = double.tenant.add_channel("holdet", karen.account.user, lis.account.user)
    await after(desk, lis.types("kanal", talk))
    await hand_in(desk, karen)
    root = talk.messages[by_us(talk)[-1]]
    for person in (karen, lis):
        await after(desk, person.looks(talk, root["id"]))
    before, count = text_of(seen(root, lis)), len(by_us(talk))
    await after(desk, karen.presses(talk, root["id"], "Historik"))
    assert "Historik" in text_of(seen(root, karen))
    assert text_of(seen(root, lis)) == before
    assert "Historik" not in shown(root)
    assert len(by_us(talk)) == count


async def test_what_somebody_does_in_a_channel_changes_the_message_for_everybody(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis, ib = joins("karen"), joins("lis"), joins("ib")
    members = (each.account.user for each in (karen, lis, ib))
    talk = double.tenant.add_channel("holdet", *members)
    await after(desk, lis.types("kanal", talk))
    await hand_in(desk, karen)
    root = talk.messages[by_us(talk)[-1]]
    await after(desk, ib.looks(talk, root["id"]))
    await after(desk, ib.presses(talk, root["id"], "Følg idéen"))
    assert "Ib valgte »Følg idéen«" in shown(root)
    assert "Ib valgte »Følg idéen«" in text_of(seen(root, ib))
    await after(desk, lis.looks(talk, root["id"]))
    assert "Saml holdet" in buttons_of(seen(root, lis))


async def test_looking_at_a_card_keeps_nothing(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, lis, ib = joins("karen"), joins("lis"), joins("ib")
    members = (each.account.user for each in (karen, lis, ib))
    talk = double.tenant.add_channel("holdet", *members)
    await after(desk, lis.types("kanal", talk))
    await hand_in(desk, karen)
    before = len(front.kept.deliveries)
    await after(desk, ib.looks(talk, by_us(talk)[-1]))
    assert len(front.kept.deliveries) == before


async def test_the_lead_lets_a_channel_show_the_regions_ideas_and_ends_that(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    lis, karen = joins("lis"), joins("karen")
    talk = double.tenant.add_channel("holdet", lis.account.user, karen.account.user)
    await after(desk, karen.types("kanal", talk))
    assert "Kun lederen" in shown(talk.messages[by_us(talk)[-1]])
    await after(desk, lis.types("kanal", talk))
    assert "står fra nu af her" in shown(talk.messages[by_us(talk)[-1]])
    await hand_in(desk, karen)
    assert IDEA in shown(talk.messages[by_us(talk)[-1]])
    await after(desk, lis.types("kanal fra", talk))
    assert "Der kommer ikke flere" in shown(talk.messages[by_us(talk)[-1]])
    count = len(by_us(talk))
    await after(desk, karen.types("Kan vi veje børn hjemme?"))
    await after(desk, karen.presses(karen.personal, ours(karen)[-1]["id"], "Send"))
    assert len(by_us(talk)) == count


async def test_a_group_chat_is_no_channel_of_a_team(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    lis = joins("lis")
    group = double.tenant.add_group("kaffe", lis.account.user)
    await after(desk, lis.types("kanal", group))
    assert "i den kanal, hvor" in shown(group.messages[by_us(group)[-1]])


async def test_whoever_lets_the_desk_in_is_greeted_once(desk: DeskInTeams, joins: Join) -> None:
    karen = joins("karen")
    await after(desk, karen.installs())
    assert len(ours(karen)) == 1
    assert "Hej Karen" in shown(ours(karen)[0])


async def test_a_team_that_lets_the_desk_in_is_not_disturbed(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    talk = double.tenant.add_channel("kaffe", karen.account.user)
    await after(desk, karen.installs(talk))
    for event in ("teamRenamed", "channelCreated", "channelDeleted", "channelRenamed"):
        happened = payloads.happened(doing(karen, talk), event)
        assert (await karen.way.bring(happened)).status == 200
    assert (await karen.way.bring(payloads.joined(doing(karen, talk), karen.account))).is_taken
    await desk.settle()
    assert not talk.messages
    assert not ours(karen)


async def test_whoever_takes_the_desk_out_is_not_written_to(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("hej"))
    identity = Identity("teams", double.tenant.id, karen.account.user)
    async with front.open() as session:
        assert await session.unit.references.of(identity) is not None
    await after(desk, karen.uninstalls())
    async with front.open() as session:
        assert await session.unit.references.of(identity) is None


async def test_a_changed_message_changes_its_draft_and_a_deleted_one_deletes_it(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (message,) = karen.wrote
    await after(desk, karen.changes(message, f"{IDEA} Og børn?"))
    assert told(front) == [f"{IDEA} Og børn?"]
    assert "Du har rettet din besked" in shown(ours(karen)[-1])
    await after(desk, karen.deletes(message))
    assert told(front) == []
    assert "slettet kladden" in shown(ours(karen)[-1])


async def test_a_guest_learns_nothing_and_nothing_of_them_is_kept(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types(IDEA))
    (answer,) = ours(karen)
    account = double.tenant.add_account("oid-guest", "Gæst", role="guest")
    guest = Person(double, desk.way, account)
    before = dict(front.kept.deliveries)
    await after(desk, guest.types("hvor er min idé"))
    await after(desk, guest.presses_this(guest.personal, answer, buttons(answer)["Send"]))
    await after(desk, guest.presses_this(guest.personal, answer, buttons(answer)["Ret"]))
    assert await guest.searches(SEARCH, "words", "kol", guest.personal) == []
    assert front.kept.deliveries == before
    assert not ours(guest)
    assert len(set(guest.says)) == 1
    assert "kun for kolleger" in guest.says[0]


async def test_solutions_are_found_while_somebody_writes(
    desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen = joins("karen")
    group = double.tenant.add_group("kaffe", karen.account.user)
    names = [
        each["preview"]["content"]["title"]
        for each in await karen.searches(SEARCH, "words", "", group)
    ]
    assert names == sorted(names, key=str.casefold)
    assert len(names) == 3
    assert await karen.searches(SEARCH, "words", "ordsomingenkender", group) == []
    assert "ingen løsninger" in karen.says[-1]


async def test_a_message_becomes_an_idea_with_a_link_back_to_it(
    front: FrontDesk, desk: DeskInTeams, double: Connector, joins: Join
) -> None:
    karen, ib = joins("karen"), joins("ib")
    talk = double.tenant.add_group("kaffe", karen.account.user, ib.account.user, has_app=False)
    kept = double.tenant.keep(talk, {"text": f"{IDEA} & mere", "from": {"id": ib.account.id}})
    await after(desk, karen.takes_action(MAKE_IDEA, talk, kept["id"]))
    dialog = karen.open_dialog()
    assert fields_of(dialog.card)[FIELD]["value"] == f"{IDEA} & mere"
    assert not told(front)
    await after(desk, karen.submits({FIELD: IDEA}))
    (draft,) = told(front)
    assert draft.startswith(IDEA)
    assert "teams.microsoft.com/l/message" in draft
    assert "Svaret ligger i din chat med mig" in karen.says[-1]
    assert "Sådan forstod jeg det" in shown(ours(karen)[-1])
    assert not by_us(talk)


async def test_an_idea_from_a_message_is_thanked_for_in_the_chat_with_the_desk_as_well(
    front: FrontDesk, desk: DeskInTeams, joins: Join
) -> None:
    karen = joins("karen")
    await after(desk, karen.types("hjælp"))
    await after(desk, karen.takes_action(MAKE_IDEA, karen.personal, ours(karen)[-1]["id"]))
    await after(desk, karen.submits({FIELD: IDEA}))
    assert told(front)[0].startswith(IDEA)
    assert "Svaret ligger i din chat med mig" in karen.says[-1]
