"""Slack's requests with something wrong in them, before they are signed."""

import json
import random
from typing import Any
from urllib.parse import urlencode

from tests.doubles.mutating import Bytes, Mutating, nested
from tests.doubles.mutating import junk as any_junk
from tests.slack_double.seeds import TOKEN, Seed
from tests.slack_double.ways import COMMAND, EVENT
from tests.slack_double.workspace import Json

JSON, FORM = "application/json", "application/x-www-form-urlencoded"

SHARE_AGAIN = 0.1
"""How many are the same as before, but for what is wrong in them."""

_JUNK = (
    b"payload=1234567890abcdef",
    b"payload=%zz%",
    json.dumps({"type": "event_callback", "event": nested(50)}).encode(),
    b'{"type": "url_verification", "challenge": "kom ind"}',
    b"ssl_check=1",
)


def mutated(seed: Seed, dice: random.Random) -> Bytes:
    """Return a request made of the seed with something wrong in it.

    Most are new: the desk would answer what it knows already without reading on.
    """
    again = dice.random() < SHARE_AGAIN
    return _MUTATING.mutated(seed if again else _anew(seed, dice), dice)


def junk(dice: random.Random) -> Bytes:
    """Return bytes that mean nothing."""
    return any_junk(dice, _JUNK, (FORM,))


def _anew(seed: Seed, dice: random.Random) -> Seed:
    """Return the same thing, done another time."""
    inside, actions = seed.payload.get("event", {}), seed.payload.get("actions", ())
    moments = {inside.get("ts"), inside.get("event_ts"), *(each["action_ts"] for each in actions)}
    number = dice.randrange(10**6)
    text = json.dumps(seed.payload).replace(TOKEN, f"token-{number}")
    for moment in sorted(filter(None, moments)):
        text = text.replace(moment, f"{dice.randrange(10**9, 2 * 10**9)}.{number:06}")
    payload = json.loads(text)
    for name in payload.keys() & {"event_id", "trigger_id"}:
        payload[name] = f"{payload[name]}{number}"
    return Seed(seed.name, seed.kind, payload)


def _written(seed: Seed, payload: Json) -> tuple[str, bytes]:
    """Encode a payload that may not be one any more."""
    if seed.kind == COMMAND:
        pairs = {name: _as_text(value) for name, value in payload.items()}
        return FORM, urlencode(pairs, errors="surrogatepass").encode()
    text = json.dumps(payload)
    if seed.kind == EVENT:
        return JSON, text.encode()
    return FORM, urlencode({"payload": text}).encode()


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _twice(seed: Seed, body: bytes) -> bytes:
    if seed.kind == EVENT:
        return b'{"type": "event_callback", ' + body.lstrip()[1:]
    return body + b"&" + body


def _odd_headers(seed: Seed) -> tuple[dict[str, str], ...]:
    return (
        {"Content-Type": FORM if seed.kind == EVENT else JSON},
        {"X-Slack-Retry-Num": "999999999999", "X-Slack-Retry-Reason": "\u00e6"},
    )


_MUTATING: Mutating[Seed] = Mutating(
    _written, _twice, _odd_headers, ("type", "event", "user", "team", "payload")
)
