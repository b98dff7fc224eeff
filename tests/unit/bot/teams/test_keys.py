"""A known key never waits, an unknown one is looked up, and neither makes up how often."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import pytest
from jwt import PyJWK

from bot.chat.shapes import Malformed
from bot.teams.key_server import Key, NoKeys, read_keys
from bot.teams.keys import Keys, KeysUnavailable

NOBODY = cast(PyJWK, None)
"""What is kept of a key does not matter to who keeps it."""


@dataclass
class Desk:
    """Keys, a clock, and a key server that does what a test says."""

    now: float = 1_000.0
    published: tuple[str, ...] = ("known",)
    down: bool = False
    hangs: asyncio.Event | None = None
    looked_up: int = 0
    keys: Keys = field(init=False)

    def __post_init__(self) -> None:
        """Keep nothing yet."""
        self.keys = Keys(self._look_up, lambda: self.now)

    async def _look_up(self) -> Mapping[str, Key]:
        self.looked_up += 1
        if self.hangs is not None:
            await self.hangs.wait()
        if self.down:
            raise NoKeys("connection")
        return {kid: Key(NOBODY, frozenset({"msteams"})) for kid in self.published}

    async def knows(self, kid: str) -> bool:
        """Tell whether there is such a key."""
        return await self.keys.of(kid) is not None

    async def rest(self) -> None:
        """Let whatever looks something up finish."""
        for _ in range(5):
            await asyncio.sleep(0)


async def test_nothing_is_looked_up_before_the_first_token_and_then_once() -> None:
    desk = Desk()
    assert desk.looked_up == 0
    assert await desk.knows("known")
    assert await desk.knows("known")
    assert desk.looked_up == 1


async def test_all_who_come_at_the_same_time_share_one_look_up() -> None:
    desk = Desk(hangs=asyncio.Event())
    coming = [asyncio.create_task(desk.keys.of(kid)) for kid in ("known", "known", "other")]
    await desk.rest()
    assert desk.hangs is not None
    desk.hangs.set()
    found = await asyncio.gather(*coming)
    assert [each is not None for each in found] == [True, True, False]
    assert desk.looked_up == 1


async def test_a_new_key_is_found_at_once() -> None:
    desk = Desk()
    assert await desk.knows("known")
    desk.published = ("known", "new")
    desk.now += 5
    assert await desk.knows("new")
    assert desk.looked_up == 2


async def test_a_name_that_is_no_keys_is_asked_about_once_in_five_minutes() -> None:
    desk = Desk()
    assert await desk.knows("known")
    for _ in range(59):
        desk.now += 5
        assert not await desk.knows("made-up")
    assert desk.looked_up == 2
    desk.now += 5 + 5
    assert not await desk.knows("made-up")
    assert desk.looked_up == 3


async def test_many_names_are_not_many_questions() -> None:
    desk = Desk()
    assert await desk.knows("known")
    desk.now += 5
    for number in range(500):
        assert not await desk.knows(f"made-up-{number}")
    assert desk.looked_up == 2


async def test_a_known_key_does_not_wait_for_a_server_that_hangs() -> None:
    desk = Desk()
    assert await desk.knows("known")
    desk.hangs = asyncio.Event()
    desk.now += 3_600
    async with asyncio.timeout(1):
        assert await desk.knows("known")
    unknown = asyncio.create_task(desk.knows("other"))
    await desk.rest()
    assert await desk.knows("known")
    assert not unknown.done()
    desk.hangs.set()
    assert not await unknown
    assert desk.looked_up == 2


async def test_keys_are_looked_up_anew_every_hour_behind_the_back_of_who_uses_them() -> None:
    desk = Desk()
    assert await desk.knows("known")
    desk.published = ("new",)
    desk.now += 3_599
    assert await desk.knows("known")
    await desk.rest()
    assert desk.looked_up == 1
    desk.now += 1
    assert await desk.knows("known")
    await desk.rest()
    assert not await desk.knows("known")


async def test_a_key_counts_for_a_day_while_the_server_is_down_and_no_longer() -> None:
    desk = Desk()
    assert await desk.knows("known")
    desk.down = True
    for hour in range(24):
        desk.now = 1_000 + hour * 3_600
        assert await desk.knows("known")
        await desk.rest()
    desk.now = 1_000 + 24 * 3_600
    with pytest.raises(KeysUnavailable):
        await desk.knows("known")
    desk.down = False
    desk.now += 30
    assert await desk.knows("known")


async def test_a_server_that_is_down_is_asked_again_after_half_a_minute() -> None:
    desk = Desk(down=True)
    with pytest.raises(KeysUnavailable):
        await desk.knows("known")
    desk.down = False
    desk.now += 29
    with pytest.raises(KeysUnavailable):
        await desk.knows("known")
    assert desk.looked_up == 1
    desk.now += 1
    assert await desk.knows("known")


async def test_whoever_goes_away_does_not_stop_a_look_up_for_the_others() -> None:
    desk = Desk(hangs=asyncio.Event())
    gone = asyncio.create_task(desk.knows("known"))
    stays = asyncio.create_task(desk.knows("known"))
    await desk.rest()
    gone.cancel()
    await desk.rest()
    assert desk.hangs is not None
    desk.hangs.set()
    assert await stays


async def test_a_desk_that_closes_looks_nothing_up() -> None:
    desk = Desk(hangs=asyncio.Event())
    await desk.keys.close()
    waiting = asyncio.create_task(desk.knows("known"))
    await desk.rest()
    await desk.keys.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting


MODULUS = "u" + "w" * 341
"""A number of 2,048 bits, as good as any to be read."""


def jwk(**change: object) -> dict[str, object]:
    """Return a key as it is published, but for what is given."""
    right = {"kty": "RSA", "use": "sig", "kid": "a", "n": MODULUS, "e": "AQAB"}
    return {**right, "endorsements": ["msteams", 7], **change}


def test_keys_are_read_with_what_they_may_vouch_for() -> None:
    found = read_keys({"keys": [jwk(), jwk(kid="b", endorsements=None), jwk(kid="c", use="sig")]})
    assert found.keys() == {"a", "b", "c"}
    assert found["a"].endorsements == {"msteams"}
    assert found["b"].endorsements == frozenset()


@pytest.mark.parametrize(
    "key",
    [
        None,
        [],
        "key",
        {},
        jwk(kid=None),
        jwk(kty="oct", k="c2VjcmV0"),
        jwk(kty="EC"),
        jwk(kty=None),
        jwk(use="enc"),
        jwk(alg="HS256"),
        jwk(n="AQAB"),
        jwk(n=MODULUS[:170]),
        jwk(n=7),
        jwk(n=None),
        jwk(e=None),
        jwk(e="AA"),
        jwk(n="æøå"),
    ],
)
def test_a_key_that_is_no_good_is_left_out(key: object) -> None:
    assert read_keys({"keys": [key, jwk(kid="good")]}).keys() == {"good"}


@pytest.mark.parametrize("published", [{}, {"keys": None}, {"keys": {}}, {"keys": "a"}])
def test_what_holds_no_keys_is_told_apart_from_holding_none(published: dict[str, object]) -> None:
    with pytest.raises(Malformed):
        read_keys(published)
