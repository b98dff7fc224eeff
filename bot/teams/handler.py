"""The SDK's handler: each method is for one kind of thing people do in Teams.

What is done is committed before the method returns; nothing is left to the SDK after that.
"""

from dataclasses import dataclass
from typing import Any

from botbuilder.core import InvokeResponse
from botbuilder.core.teams import TeamsActivityHandler

from bot.chat.shapes import Json
from bot.teams.adapter import body_of
from bot.teams.dialogs import Dialogs
from bot.teams.extension import Extension
from bot.teams.known import SEARCH
from bot.teams.listening import Listening
from bot.teams.lookups import Lookups
from bot.teams.presses import Presses
from bot.teams.replies import OK


@dataclass(frozen=True, slots=True)
class Surfaces:
    """What is done for each kind of thing."""

    listening: Listening
    presses: Presses
    dialogs: Dialogs
    extension: Extension
    lookups: Lookups


class DeskHandler(TeamsActivityHandler):  # type: ignore[misc]  # the SDK has no types
    """Passes on what was read of an activity to whoever takes its kind."""

    def __init__(self, surfaces: Surfaces) -> None:
        """Take who takes what."""
        self._surfaces = surfaces

    async def on_message_activity(self, turn: Any) -> None:
        """Take a message, or a press from a Teams that sends it as one."""
        body = body_of(turn)
        if not await self._surfaces.presses.told(body):
            await self._surfaces.listening.said(body)

    async def on_teams_message_edit(self, turn: Any) -> None:
        """Take a message's change."""
        await self._surfaces.listening.changed(body_of(turn))

    async def on_teams_message_soft_delete(self, turn: Any) -> None:
        """Take a message's deletion."""
        await self._surfaces.listening.changed(body_of(turn))

    async def on_installation_update_add(self, turn: Any) -> None:
        """Greet who has let the desk in."""
        await self._surfaces.listening.arrived(body_of(turn))

    async def on_installation_update_remove(self, turn: Any) -> None:
        """Forget the conversation that the desk was taken out of."""
        await self._surfaces.listening.left(body_of(turn))

    async def on_teams_members_added_dispatch(self, members: Any, _team: Any, turn: Any) -> None:
        """Greet who has let the desk in; others who join are greeted when they write."""
        if _is_us(members, turn):
            await self._surfaces.listening.arrived(body_of(turn))

    async def on_teams_members_removed_dispatch(self, members: Any, _team: Any, turn: Any) -> None:
        """Forget the conversation that the desk was taken out of."""
        if _is_us(members, turn):
            await self._surfaces.listening.left(body_of(turn))

    async def on_adaptive_card_invoke(self, turn: Any, _value: Any) -> Json:
        """Take a press on a card, or show somebody their own view of it."""
        return await self._surfaces.presses.pressed(body_of(turn))

    async def on_teams_task_module_fetch(self, turn: Any, _request: Any) -> Json:
        """Open a dialog."""
        return await self._surfaces.dialogs.opened(body_of(turn))

    async def on_teams_task_module_submit(self, turn: Any, _request: Any) -> Json | None:
        """Take what was sent from a dialog."""
        return await self._surfaces.dialogs.sent(body_of(turn))

    async def on_teams_messaging_extension_query(self, turn: Any, _query: Any) -> Json:
        """Find what somebody can put into a message."""
        return await self._surfaces.extension.found(body_of(turn))

    async def on_teams_messaging_extension_fetch_task(self, turn: Any, _action: Any) -> Json:
        """Open the dialog for an idea, from nothing or from a message."""
        return await self._surfaces.extension.opened(body_of(turn))

    async def on_teams_messaging_extension_submit_action_dispatch(
        self, turn: Any, _action: Any
    ) -> Json | None:
        """Take the idea that was written in that dialog."""
        return await self._surfaces.dialogs.sent(body_of(turn))

    async def on_invoke_activity(self, turn: Any) -> Any:
        """Answer what can be picked, which the SDK does not know; leave the rest to it."""
        if turn.activity.name == SEARCH:
            return self._create_invoke_response(await self._surfaces.lookups.find(body_of(turn)))
        return await super().on_invoke_activity(turn)

    @staticmethod
    def _create_invoke_response(body: object = None) -> Any:
        """Answer with plain JSON, which the SDK would try to read as one of its own kinds."""
        return InvokeResponse(status=OK, body=body)


def _is_us(members: Any, turn: Any) -> bool:
    return any(each.id == turn.activity.recipient.id for each in members)
