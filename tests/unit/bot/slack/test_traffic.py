"""What Slack waits for goes first; what it does not wait for is done all the same."""

import asyncio

from bot.chat.errands import Errands
from bot.chat.traffic import LONGEST_WAIT_SECONDS, Traffic


async def test_a_patient_errand_waits_until_the_door_is_calm() -> None:
    traffic, order = Traffic(), list[str]()

    async def errand() -> None:
        order.append("answer")

    errands = Errands(traffic)
    async with traffic.at_the_door():
        task = errands.start("karen", errand(), patient=True)
        await asyncio.sleep(0.01)
        order.append("taken")
    await task
    assert order == ["taken", "answer"]


async def test_an_errand_somebody_looks_at_does_not_wait() -> None:
    traffic = Traffic()

    async def errand() -> str:
        return "answer"

    async with traffic.at_the_door(), asyncio.timeout(LONGEST_WAIT_SECONDS / 2):
        assert await Errands(traffic).start("karen", errand()) == "answer"


async def test_a_door_that_is_never_calm_does_not_hold_answers_up_for_ever() -> None:
    traffic = Traffic()

    async def errand() -> str:
        return "answer"

    async with traffic.at_the_door(), asyncio.timeout(LONGEST_WAIT_SECONDS * 3):
        assert await Errands(traffic).start("karen", errand(), patient=True) == "answer"


async def test_few_answers_are_worked_out_at_a_time_and_one_persons_in_order() -> None:
    under_way, most, order = 0, 0, list[int]()

    async def errand(number: int) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        order.append(number)
        under_way -= 1

    errands = Errands(Traffic())
    for number in range(6):
        errands.start("karen", errand(number), patient=True)
    await errands.finish()
    assert most == 1
    assert order == list(range(6))
