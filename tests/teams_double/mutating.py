"""Teams' activities with something wrong in them, before they are signed."""

import json
import random

from tests.doubles.mutating import Bytes, Mutating, nested
from tests.doubles.mutating import junk as any_junk
from tests.teams_double.seeds import NONCE, TOKEN, Seed
from tests.teams_double.tenant import Json
from tests.teams_double.ways import JSON

SHARE_AGAIN = 0.1
"""How many are the same as before, but for what is wrong in them."""

_JUNK = (
    json.dumps({"type": "message", "value": nested(50)}).encode(),
    b'{"type": "message", "text": "kom ind"}',
    b'{"type": "invoke", "name": "task/fetch", "value": {}}',
)


def mutated(seed: Seed, dice: random.Random) -> Bytes:
    """Return a request made of the seed with something wrong in it.

    Most are new: the desk would answer what it knows already without reading on.
    """
    again = dice.random() < SHARE_AGAIN
    return _MUTATING.mutated(seed if again else _anew(seed, dice), dice)


def junk(dice: random.Random) -> Bytes:
    """Return bytes that mean nothing."""
    return any_junk(dice, _JUNK, (JSON,))


def _anew(seed: Seed, dice: random.Random) -> Seed:
    """Return the same activity, done another time: on another drawing, in another form."""
    number = dice.randrange(10**12)
    text = json.dumps(seed.payload)
    text = text.replace(NONCE, f"{number:016x}").replace(TOKEN, f"token-{number}")
    payload = json.loads(text)
    payload["id"] = f"f:{number}" if payload["id"].startswith("f:") else str(number)
    return Seed(seed.name, payload)


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
