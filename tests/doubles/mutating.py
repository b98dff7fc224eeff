"""Requests that are nearly right: a payload with one or a few things wrong, whoever it goes to."""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

Json = dict[str, Any]


@dataclass(frozen=True)
class Bytes:
    """A request before it is signed; ``pieces`` are what arrives at a time."""

    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    pieces: int = 1
    what: str = ""


class Seed(Protocol):
    """One payload of a service's."""

    @property
    def name(self) -> str:
        """Return what it is."""
        ...

    @property
    def payload(self) -> Json:
        """Return it."""
        ...


AnySeed = TypeVar("AnySeed", bound=Seed)
Mutator = Callable[[AnySeed, random.Random], Bytes]


def nested(depth: int) -> Any:
    """Return something nested so deep."""
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
    nested(20),
    nested(40),
    "'; DROP TABLE idea; --",
    "<!channel> {{7*7}} ${jndi:ldap://ond.example} ../../etc/passwd",
    "1" * 400,
)


@dataclass(frozen=True)
class Mutating(Generic[AnySeed]):
    """How one service's payloads are written, and what may stand wrongly around them.

    ``written`` gives a payload's content type and bytes, ``twice`` a body that says a thing twice,
    ``headers`` what may stand there oddly, ``names`` what may stand in it too many.
    """

    written: Callable[[AnySeed, Json], tuple[str, bytes]]
    twice: Callable[[AnySeed, bytes], bytes]
    headers: Callable[[AnySeed], Sequence[Mapping[str, str]]]
    names: Sequence[str]

    def mutated(self, seed: AnySeed, dice: random.Random) -> Bytes:
        """Return a request made of the seed with something wrong in it."""
        return dice.choice(self._mutators())(seed, dice)

    def _mutators(self) -> tuple[Mutator[AnySeed], ...]:
        return (
            self._without_something,
            self._without_something,
            self._with_something_wrong,
            self._with_something_wrong,
            self._with_something_wrong,
            self._with_something_more,
            self._swapped,
            self._cut_off,
            self._with_a_byte_wrong,
            self._said_twice,
            self._with_odd_headers,
            self._in_pieces,
            self._with_garbage,
            self._nothing_wrong,
        )

    def _wrapped(self, seed: AnySeed, payload: Json, what: str) -> Bytes:
        kind, body = self.written(seed, payload)
        return Bytes(body, {"Content-Type": kind}, 1, what)

    def _plain(self, seed: AnySeed) -> Bytes:
        return self._wrapped(seed, seed.payload, seed.name)

    def _without_something(self, seed: AnySeed, dice: random.Random) -> Bytes:
        payload = deepcopy(seed.payload)
        path = dice.choice(_paths(payload))
        del _parent(payload, path)[path[-1]]
        return self._wrapped(seed, payload, f"{seed.name} without {path}")

    def _with_something_wrong(self, seed: AnySeed, dice: random.Random) -> Bytes:
        payload = deepcopy(seed.payload)
        what = []
        for _ in range(dice.choice((1, 1, 1, 2, 3))):
            path = dice.choice(_paths(payload))
            place = dice.randrange(len(WRONG))
            _parent(payload, path)[path[-1]] = deepcopy(WRONG[place])
            what.append(f"{path}={place}")
        return self._wrapped(seed, payload, f"{seed.name} with {what}")

    def _with_something_more(self, seed: AnySeed, dice: random.Random) -> Bytes:
        payload = deepcopy(seed.payload)
        name = dice.choice((*self.names, "__proto__", "x" * 5_000))
        payload[name] = deepcopy(dice.choice(WRONG))
        return self._wrapped(seed, payload, f"{seed.name} and {name[:20]}")

    def _swapped(self, seed: AnySeed, dice: random.Random) -> Bytes:
        """Put one part of the payload where another belongs."""
        payload = deepcopy(seed.payload)
        to, source = dice.choice(_paths(payload)), dice.choice(_paths(payload))
        value = deepcopy(_parent(payload, source)[source[-1]])
        _parent(payload, to)[to[-1]] = value
        return self._wrapped(seed, payload, f"{seed.name} {source} at {to}")

    def _cut_off(self, seed: AnySeed, dice: random.Random) -> Bytes:
        whole = self._plain(seed)
        cut = dice.randrange(len(whole.body))
        return Bytes(whole.body[:cut], whole.headers, 1, f"{seed.name} cut at {cut}")

    def _with_a_byte_wrong(self, seed: AnySeed, dice: random.Random) -> Bytes:
        whole = self._plain(seed)
        body = bytearray(whole.body)
        for _ in range(dice.choice((1, 3, 20))):
            body[dice.randrange(len(body))] = dice.randrange(256)
        return Bytes(bytes(body), whole.headers, 1, f"{seed.name} with bytes wrong")

    def _said_twice(self, seed: AnySeed, _: random.Random) -> Bytes:
        whole = self._plain(seed)
        return Bytes(self.twice(seed, whole.body), whole.headers, 1, f"{seed.name} twice")

    def _with_odd_headers(self, seed: AnySeed, dice: random.Random) -> Bytes:
        whole = self._plain(seed)
        odd = dice.choice((*self.headers(seed), *ODD))
        return Bytes(whole.body, {**whole.headers, **odd}, 1, f"{seed.name} with {odd}")

    def _in_pieces(self, seed: AnySeed, dice: random.Random) -> Bytes:
        whole = self._plain(seed)
        return Bytes(whole.body, whole.headers, dice.choice((2, 7, 50)), f"{seed.name} in pieces")

    def _with_garbage(self, seed: AnySeed, dice: random.Random) -> Bytes:
        garbage = dice.choice((b"%", b"%zz", b"%ff%fe", b"%00", b"&&&=&", b"\r\n\r\n", b";"))
        whole = self._plain(seed)
        place = dice.randrange(len(whole.body))
        body = whole.body[:place] + garbage + whole.body[place:]
        return Bytes(body, whole.headers, 1, f"{seed.name} with {garbage!r}")

    def _nothing_wrong(self, seed: AnySeed, _: random.Random) -> Bytes:
        return self._plain(seed)


ODD: tuple[Mapping[str, str], ...] = (
    {"Content-Type": "text/plain"},
    {"Content-Type": ""},
    {"Content-Type": "application/json; charset=utf-16"},
    {"Content-Encoding": "gzip"},
    {"Transfer-Encoding": "chunked"},
    {"Content-Length": "1"},
    {"X-Forwarded-For": "127.0.0.1", "Host": "ond.example"},
)
"""What may stand oddly in front of any body."""


def junk(dice: random.Random, own: Sequence[bytes] = (), kinds: Sequence[str] = ()) -> Bytes:
    """Return bytes that mean nothing; ``own`` and ``kinds`` are near to what the service sends."""
    bodies = (
        b"",
        dice.randbytes(dice.randrange(2_000)),
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"null",
        b'"hej"',
        b"[1,2]",
        b"\xff\xfe\x00",
        b"x" * 2**20 + b"y",
        *own,
    )
    every = ("application/json", "text/plain", "multipart/form-data; boundary=x", "", *kinds)
    body, kind = dice.choice(bodies), dice.choice(every)
    return Bytes(body, {"Content-Type": kind} if kind else {}, what="junk")


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
