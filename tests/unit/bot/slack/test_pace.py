"""One message a second in each conversation, and nobody waits for another's conversation."""

from datetime import timedelta

import pytest

from bot.chat.pace import LONGEST_WAIT, Pace


class Seconds:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Seconds:
    """Give a clock."""
    return Seconds()


def test_messages_in_one_conversation_are_a_second_apart(clock: Seconds) -> None:
    pace = Pace(clock)
    assert [pace.turn("C1") for _ in range(3)] == [0.0, 1.0, 2.0]
    assert pace.turn("C2") == 0.0
    clock.now += 10
    assert pace.turn("C1") == 0.0


def test_who_is_far_back_in_line_is_asked_to_come_again(clock: Seconds) -> None:
    pace = Pace(clock)
    for _ in range(int(LONGEST_WAIT) + 1):
        assert isinstance(pace.turn("C1"), float)
    later = pace.turn("C1")
    assert later == timedelta(seconds=LONGEST_WAIT + 1)
    assert pace.turn("C1") == later, "no turn was taken"


def test_slacks_pause_holds_up_its_conversation_only(clock: Seconds) -> None:
    pace = Pace(clock)
    pace.hold("C1", timedelta(seconds=4))
    assert pace.turn("C1") == 4.0
    assert pace.turn("C2") == 0.0


def test_a_method_that_slack_holds_up_is_left_alone_for_so_long(clock: Seconds) -> None:
    pace = Pace(clock)
    assert not pace.left("T1 chat.update")
    pace.hold("T1 chat.update", timedelta(seconds=4))
    clock.now += 3
    assert pace.left("T1 chat.update") == timedelta(seconds=1)
    clock.now += 2
    assert not pace.left("T1 chat.update")
