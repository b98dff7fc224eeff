"""What is answered to Teams at once, and how a refusal is written down."""

from dataclasses import dataclass

import structlog

from bot.chat.shapes import Json

OK, BAD_REQUEST, UNAUTHORISED, FORBIDDEN = 200, 400, 401, 403
TOO_LARGE, WRONG_TYPE, LATER = 413, 415, 503

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, and for an invoke what Teams shows."""

    status: int
    body: Json | None = None


def refused(status: int, reason: str) -> Reply:
    """Write down that something was refused, without a word of what it was."""
    log.warning("teams_refused", status=status, reason=reason)
    return Reply(status)
