"""The front desk's front: only known shapes reach the handler, and nothing it meets gets out."""

from dataclasses import dataclass

import structlog

from bot.chat.failing import Busy, Refused, Silent
from bot.chat.profiles import ProfileUnknown
from bot.chat.shapes import Json, Malformed
from bot.chat.traffic import Traffic
from bot.teams.adapter import DeskAdapter
from bot.teams.handler import DeskHandler
from bot.teams.known import known
from bot.teams.replies import BAD_REQUEST, FORBIDDEN, LATER, OK, Reply, refused
from bot.teams.senders import Stranger
from knowledge.ports import StoreUnavailable

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Front:
    """Takes activities whose sender is verified."""

    adapter: DeskAdapter
    handler: DeskHandler
    traffic: Traffic

    async def accept(self, activity: Json) -> Reply:
        """Have an activity taken, and return what to say to Teams."""
        async with self.traffic.at_the_door():
            return await self._accept(activity)

    async def _accept(self, activity: Json) -> Reply:
        try:
            found = known(activity)
            return Reply(OK, await self.adapter.run(found, self.handler) if found else None)
        except Malformed:
            return refused(BAD_REQUEST, "malformed")
        except Stranger:
            return refused(FORBIDDEN, "no_account")
        except (Busy, Refused, Silent, ProfileUnknown, StoreUnavailable) as error:
            return refused(LATER, type(error).__name__)
        except Exception as error:
            # The edge: a fault of ours is written down, and Teams brings it again.
            log.error("teams_handler_failed", exc_info=error)
            return Reply(LATER)
