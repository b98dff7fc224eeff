"""A member of a conversation is ours when Teams speaks of the sender as of the tenant's own."""

from dataclasses import replace
from typing import Any

import pytest

from bot.chat.failing import Refused, Silent
from bot.chat.profiles import Profile, ProfileUnknown
from bot.couriers import Unreached
from bot.teams.line import Conversation
from bot.teams.profiles import Profiles, read_profile
from bot.teams.senders import Sender

SENDER = Sender(
    "t1", "oid-karen", "29:karen", "a:1", "personal", "https://one.example/", "K", "da-DK"
)
KAREN = {
    "id": "29:karen",
    "objectId": "oid-karen",
    "name": "Karen Holm",
    "givenName": "Karen",
    "surname": "Holm",
    "email": "karen@rejsehold.example",
    "userPrincipalName": "kho@rejsehold.example",
    "tenantId": "t1",
    "userRole": "user",
}
KNOWN = Profile(True, "Karen Holm", "karen@rejsehold.example", "da")


def test_a_colleague_is_known_by_name_address_and_language() -> None:
    assert read_profile(KAREN, SENDER) == KNOWN


@pytest.mark.parametrize(
    "more",
    [
        {"tenantId": "t2"},
        {"tenantId": None},
        {"userRole": "guest"},
        {"userRole": "anonymous"},
        {"userRole": None},
        {"objectId": "oid-bo"},
        {"objectId": None},
        {"aadObjectId": "oid-bo"},
    ],
    ids=str,
)
def test_guests_strangers_and_somebody_else_are_not_ours(more: dict[str, Any]) -> None:
    assert read_profile({**KAREN, **more}, SENDER) == Profile(is_ours=False)


def test_the_object_id_may_bear_the_name_it_has_in_the_sdk() -> None:
    member = {**KAREN, "objectId": None, "aadObjectId": "oid-karen"}
    assert read_profile(member, SENDER) == KNOWN


def test_without_a_mailbox_the_name_to_log_on_by_is_the_address() -> None:
    assert read_profile({**KAREN, "email": None}, SENDER).email == "kho@rejsehold.example"
    bare = {**KAREN, "email": "", "userPrincipalName": "kho"}
    assert read_profile(bare, SENDER).email is None


def test_a_member_without_a_name_is_called_by_its_parts_or_as_teams_shows_them() -> None:
    assert read_profile({**KAREN, "name": None}, SENDER).name == "Karen Holm"
    nameless = {**KAREN, "name": None, "givenName": 7, "surname": ""}
    assert read_profile(nameless, SENDER).name == "K"


class FakeLine:
    """Answers for each conversation with a member, or with why not."""

    def __init__(self, **answers: dict[str, Any] | Exception) -> None:
        """Take the answers by conversation."""
        self.answers = answers
        self.asked: list[str] = []

    async def member(self, conversation: Conversation, user: str) -> dict[str, Any]:
        """Answer."""
        self.asked.append(conversation.id)
        answer = self.answers[conversation.id]
        if isinstance(answer, Exception):
            raise answer
        return answer


async def own_chat(_: Sender) -> Conversation:
    """Find the personal chat."""
    return Conversation("https://one.example/", "own")


async def no_chat(_: Sender) -> Conversation:
    """Find none."""
    raise Unreached("teams_not_let_in")


IN_A_CHAT = replace(SENDER, conversation="chat", kind="groupChat")


async def test_a_profile_is_asked_for_once_an_hour() -> None:
    line, now = FakeLine(chat=KAREN), [0.0]
    profiles = Profiles(line, own_chat, lambda: now[0])
    assert await profiles.of(IN_A_CHAT) == await profiles.of(IN_A_CHAT) == KNOWN
    assert line.asked == ["chat"]
    now[0] = 3_601.0
    await profiles.of(IN_A_CHAT)
    assert line.asked == ["chat"] * 2


async def test_where_the_desk_is_not_a_member_the_personal_chat_tells() -> None:
    line = FakeLine(chat=Refused("BotNotInConversationRoster"), own=KAREN)
    assert await Profiles(line, own_chat, lambda: 0.0).of(IN_A_CHAT) == KNOWN


async def test_who_is_not_to_be_found_is_not_ours() -> None:
    line = FakeLine(chat=Refused("MemberNotFoundInConversation"))
    assert not (await Profiles(line, own_chat, lambda: 0.0).of(IN_A_CHAT)).is_ours


async def test_in_none_of_whose_chats_the_desk_is_are_unknown_until_they_let_it_in() -> None:
    line = FakeLine(chat=Refused("BotNotInConversationRoster"))
    profiles = Profiles(line, no_chat, lambda: 0.0)
    with pytest.raises(ProfileUnknown):
        await profiles.of(IN_A_CHAT)
    line.answers["chat"] = KAREN
    assert await profiles.of(IN_A_CHAT) == KNOWN


async def test_while_teams_cannot_be_asked_a_profile_is_unknown_and_an_old_one_is_believed() -> (
    None
):
    line, now = FakeLine(chat=KAREN), [0.0]
    profiles = Profiles(line, own_chat, lambda: now[0])
    await profiles.of(IN_A_CHAT)
    line.answers["chat"] = Silent()
    now[0] = 9_999.0
    assert await profiles.of(IN_A_CHAT) == KNOWN
    with pytest.raises(ProfileUnknown):
        await profiles.of(replace(IN_A_CHAT, user="oid-bo"))
