"""A busy service is left alone for as long as it asks, or longer each time."""

from datetime import timedelta

import pytest

from bot.chat.pausing import LONGEST_PAUSE, SHORTEST_PAUSE, BackingOff, asked_pause


@pytest.mark.parametrize(
    ("told", "pause"),
    [
        ("7", timedelta(seconds=7)),
        ("0", SHORTEST_PAUSE),
        ("999999999999", LONGEST_PAUSE),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("٧", None),
        ("Wed, 21 Oct 2026 07:28:00 GMT", None),
    ],
)
def test_the_pause_is_what_the_header_asks_for(told: str, pause: timedelta | None) -> None:
    assert asked_pause(told) == pause


def test_a_guess_doubles_until_it_answers_again() -> None:
    backing_off = BackingOff(lambda: 0.0)
    guesses = [backing_off.busy("a").total_seconds() for _ in range(9)]
    assert guesses == [2, 4, 8, 16, 32, 64, 120, 120, 120]
    assert backing_off.busy("b") == timedelta(seconds=2)
    backing_off.well("a")
    assert backing_off.busy("a") == timedelta(seconds=2)


def test_not_all_come_back_at_the_same_time() -> None:
    dice = iter((0.0, 1.0))
    backing_off = BackingOff(lambda: next(dice))
    assert backing_off.busy("a") == timedelta(seconds=2)
    assert backing_off.busy("b") == timedelta(seconds=3)
