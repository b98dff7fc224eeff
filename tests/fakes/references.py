"""How conversations are reached, in memory."""

from collections.abc import Callable
from datetime import datetime

from tests.fakes.kept import Kept
from workflows.ports import ConversationReference, Identity


class FakeConversationReferences:
    """Conversations in which the desk may speak first, in one unit."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept.references

    async def note(self, reference: ConversationReference, now: datetime) -> None:
        key = (reference.channel, reference.space, reference.conversation)
        self._kept[key] = (now, reference)

    async def of(self, identity: Identity) -> ConversationReference | None:
        whose = (identity.channel, identity.space, identity.user)
        if not identity.user:
            return None
        return self._newest(lambda each: (each.channel, each.space, each.user) == whose)

    async def by_conversation(
        self, channel: str, space: str, conversation: str
    ) -> ConversationReference | None:
        known = self._kept.get((channel, space, conversation))
        return known[1] if known else None

    async def service_url(self, channel: str, space: str) -> str | None:
        known = self._newest(lambda each: (each.channel, each.space) == (channel, space))
        return known.service_url if known else None

    async def forget(self, channel: str, space: str, conversation: str) -> bool:
        return self._kept.pop((channel, space, conversation), None) is not None

    def _newest(
        self, wanted: Callable[[ConversationReference], bool]
    ) -> ConversationReference | None:
        found = [each for each in self._kept.values() if wanted(each[1])]
        return max(found, key=lambda each: (each[0], each[1].conversation))[1] if found else None
