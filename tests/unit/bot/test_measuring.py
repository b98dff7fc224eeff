"""Every answer is timed, also one that fails."""

import pytest

from bot.measuring import MeasuredDesk
from bot.messages.incoming import Envelope, Said
from bot.metrics import Metrics
from tests.fakes.desk import FakeDesk, card

HELLO = Envelope("1", "console", "", "karen", Said("hej"))
COUNTED = 'rejsehold_answer_seconds_count{channel="console"} 1.0'


async def test_an_answer_passes_through_and_is_timed() -> None:
    metrics = Metrics()
    answer = (card("Goddag"),)
    assert await MeasuredDesk(FakeDesk({Said: answer}), metrics).handle(HELLO) == answer
    assert COUNTED in metrics.exposition().decode()


async def test_a_failure_is_timed_as_well() -> None:
    metrics = Metrics()
    with pytest.raises(LookupError):
        await MeasuredDesk(FakeDesk({Said: LookupError()}), metrics).handle(HELLO)
    assert COUNTED in metrics.exposition().decode()
