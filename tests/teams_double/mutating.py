"""Teams' activities with something wrong in them, before they are signed."""

import json
import random

from tests.doubles.mutating import Bytes, Mutating, nested
from tests.doubles.mutating import junk as any_junk
from tests.teams_double.seeds import Seed
from tests.teams_double.tenant import Json
from tests.teams_double.ways import JSON

_JUNK = (
    json.dumps({"type": "message", "value": nested(50)}).encode(),
    b'{"type": "message", "text": "kom ind"}',
    b'{"type": "invoke", "name": "task/fetch", "value": {}}',
)


def mutated(seed: Seed, dice: random.Random) -> Bytes:
    """Return a request made of the seed with something wrong in it."""
    return _MUTATING.mutated(seed, dice)


def junk(dice: random.Random) -> Bytes:
    """Return bytes that mean nothing."""
    return any_junk(dice, _JUNK, (JSON,))


def _written(_seed: Seed, payload: Json) -> tuple[str, bytes]:
    return JSON, json.dumps(payload).encode()


def _twice(_seed: Seed, body: bytes) -> bytes:
    return b'{"type": "message", ' + body.lstrip()[1:]


def _odd_headers(_seed: Seed) -> tuple[dict[str, str], ...]:
    return (
        {"x-ms-conversation-id": "19:somewhere@thread.tacv2"},
        {"MS-CV": "\u00e6", "User-Agent": "Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)"},
    )


_MUTATING: Mutating[Seed] = Mutating(
    _written, _twice, _odd_headers, ("type", "name", "from", "value", "conversation", "channelId")
)
