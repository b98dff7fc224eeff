"""What Teams says of people: name, address, and whether they are of the tenant at all.

Source: msteams-docs, "Get Teams specific context for your bot", single member, November 2026.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Protocol

from bot.chat.failing import Refused
from bot.chat.profiles import KeptProfiles, Profile, ProfileUnknown
from bot.chat.shapes import Json
from bot.couriers import Unreached
from bot.teams.line import Conversation
from bot.teams.senders import Sender

Personal = Callable[[Sender], Awaitable[Conversation]]
"""Finds somebody's personal chat; raises Unreached and what the line raises."""

_NOBODY = frozenset({"MemberNotFoundInConversation", "NotFound"})
_NOT_THERE = frozenset({"BotNotInConversationRoster", "ConversationNotFound"})
"""The desk is not in a conversation from which a message extension or an action is used."""


class Rosters(Protocol):
    """Tells who is in a conversation; a line to Teams does."""

    async def member(self, conversation: Conversation, user: str) -> Json:
        """Return what Teams says of somebody; raises Busy, Refused and Silent."""
        ...


class Profiles:
    """Asks Teams who somebody is, and believes it for an hour."""

    def __init__(self, line: Rosters, personal: Personal, clock: Callable[[], float]) -> None:
        """Take the line to Teams, what finds personal chats, and a clock that gives seconds."""
        self._line = line
        self._personal = personal
        self._kept = KeptProfiles(clock)

    async def of(self, sender: Sender) -> Profile:
        """Return the profile of who sent something; raises ProfileUnknown.

        It is unknown as well where the desk is in none of their conversations, for they may let it
        in the next minute.
        """
        try:
            return await self._kept.of(sender.tenant, sender.user, partial(self._ask, sender))
        except Unreached:
            raise ProfileUnknown from None

    async def _ask(self, sender: Sender) -> Profile:
        try:
            return read_profile(await self._member(sender), sender)
        except Refused as refused:
            if refused.code not in _NOBODY:
                raise
        return Profile(is_ours=False)

    async def _member(self, sender: Sender) -> Json:
        # By the account, which every Teams and Playground knows; the object id only some do.
        there = Conversation(sender.service_url, sender.conversation)
        try:
            return await self._line.member(there, sender.account)
        except Refused as refused:
            if refused.code not in _NOT_THERE:
                raise
        personal = await self._personal(sender)
        return await self._line.member(personal, sender.account)


def read_profile(member: Json, sender: Sender) -> Profile:
    """Read a member of a conversation; somebody else, a guest or an app is not ours.

    The address is the one that the tenant itself has given: the mailbox, or the name to log on by.
    The language is what the sender's Teams is in.
    """
    if not _is_ours(member, sender):
        return Profile(is_ours=False)
    parts = (_text(member, "givenName"), _text(member, "surname"))
    name = _text(member, "name") or " ".join(filter(None, parts)) or sender.name
    email = _text(member, "email") or _text(member, "userPrincipalName")
    return Profile(True, name, email if "@" in email else None, sender.language)


def _is_ours(member: Json, sender: Sender) -> bool:
    """Tell whether Teams speaks of the sender, as of somebody of the tenant.

    The object id is called ``objectId`` in the documentation and ``aadObjectId`` in the SDK.
    """
    ids = {_text(member, name) for name in ("objectId", "aadObjectId")} - {""}
    is_user = _text(member, "userRole") == "user"
    return ids == {sender.user} and is_user and _text(member, "tenantId") == sender.tenant


def _text(member: Json, name: str) -> str:
    found = member.get(name)
    return found.strip() if isinstance(found, str) else ""
