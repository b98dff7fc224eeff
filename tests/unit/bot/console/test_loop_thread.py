"""The desk lives beside whoever types, and leaves Ctrl-C to them."""

import asyncio
import signal

import pytest

from bot.console.loop_thread import LoopThread

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "pthread_sigmask"), reason="signals go to the main thread alone here"
)


def deaf_to() -> set[signal.Signals]:
    """Return the signals that are kept from this thread."""
    return {signal.Signals(each) for each in signal.pthread_sigmask(signal.SIG_BLOCK, ())}


async def in_a_thread_of_its_own() -> set[signal.Signals]:
    """Return what is kept from a thread that the loop begins."""
    return await asyncio.to_thread(deaf_to)


async def in_the_loop() -> set[signal.Signals]:
    """Return what is kept from the loop's thread."""
    return deaf_to()


def test_ctrl_c_reaches_nobody_but_who_types() -> None:
    with LoopThread() as loop:
        assert signal.SIGINT in loop.run(in_the_loop())
        assert signal.SIGINT in loop.run(in_a_thread_of_its_own())
    assert signal.SIGINT not in deaf_to()
