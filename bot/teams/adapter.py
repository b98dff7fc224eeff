"""Run one activity through the SDK, whose handler says what kind it is, and keep its answer.

The SDK is given no more of an activity than that takes, and sends nothing: what the desk says
leaves by post.
"""

from typing import Any

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount, ResourceResponse
from botframework.connector import Channels

from bot.chat.shapes import Json
from bot.teams.known import INVOKE, Known

TOLD = "rejsehold"
"""Where a turn keeps what was read of the activity."""


class DeskAdapter(BotAdapter):  # type: ignore[misc]  # the SDK has no types
    """Stands where the SDK expects a connection to Teams."""

    async def run(self, told: Known, handler: TeamsActivityHandler) -> Json | None:
        """Have the handler take an activity; return the answer to an invoke.

        Raises whatever the handler does.
        """
        turn = TurnContext(self, _activity(told))
        turn.turn_state[TOLD] = told.body
        await self.run_pipeline(turn, handler.on_turn)
        answer = turn.turn_state.get(self._INVOKE_RESPONSE_KEY)
        body: Json | None = answer.value.body if answer is not None else None
        return body

    async def send_activities(self, context: Any, activities: list[Any]) -> list[Any]:
        """Keep the answer to an invoke, the only thing that a turn says itself."""
        for activity in activities:
            context.turn_state[self._INVOKE_RESPONSE_KEY] = activity
        return [ResourceResponse() for _ in activities]

    async def update_activity(self, context: Any, activity: Any) -> None:
        """Refuse: the SDK wants the method, and nothing is changed in a turn."""
        raise NotImplementedError

    async def delete_activity(self, context: Any, reference: Any) -> None:
        """Refuse: the SDK wants the method, and nothing is deleted in a turn."""
        raise NotImplementedError


def body_of(turn: Any) -> Json:
    """Return what was read of the activity of a turn."""
    told: Json = turn.turn_state[TOLD]
    return told


def _activity(told: Known) -> Any:
    """Make the SDK's activity, with what it looks at to find out what kind it is."""
    body = told.body
    return Activity(
        type=told.kind,
        name=told.name or None,
        channel_id=Channels.ms_teams,
        recipient=ChannelAccount(id=body["recipient"]["id"]),
        from_property=ChannelAccount(id=body["from"]["id"]),
        conversation=ConversationAccount(id=body["conversation"]["id"]),
        action=body.get("action"),
        value=_EXECUTE if told.kind == INVOKE else None,
        channel_data={"eventType": body.get("channelData", {}).get("eventType")},
        members_added=_members(body.get("membersAdded")),
        members_removed=_members(body.get("membersRemoved")),
    )


_EXECUTE = {"action": {"type": "Action.Execute"}}
"""The one kind of action that the SDK passes on; ours have been read before."""


def _members(told: list[Json] | None) -> list[Any]:
    return [ChannelAccount(id=each["id"]) for each in told or ()]
