"""A real terminal: frames, line editing, pasting, Ctrl-C and Ctrl-D."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import contextmanager

from tests.integration.bot.conftest import QUESTION, REJSEHOLD, Terminal

PATIENCE_SECONDS = 60
AGAIN_SECONDS = 5
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


class Screen:
    """What a terminal of some width shows, and its keyboard."""

    def __init__(self, keyboard: int, process: subprocess.Popen[bytes]) -> None:
        """Take the terminal's own end and the program in it."""
        self._keyboard = keyboard
        self._process = process
        # What is read may end in the middle of a letter.
        self._decoder = getincrementaldecoder("utf-8")()
        self.seen = ""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._keyboard, keys.encode())

    def until(self, text: str) -> str:
        """Read until the text is on the screen after what was read before; return what came."""
        came = ""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while text not in ESCAPES.sub("", came):
            assert time.monotonic() < deadline, self.seen
            came += self._read()
        return ESCAPES.sub("", came)

    def interrupt(self, text: str) -> str:
        """Press Ctrl-C and read until the text is there.

        Between showing a prompt and reading, Python notes a Ctrl-C but goes on waiting for a key;
        who sees nothing happen presses again.
        """
        came = ""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while text not in ESCAPES.sub("", came):
            assert time.monotonic() < deadline, self.seen
            self.type("\x03")
            again = time.monotonic() + AGAIN_SECONDS
            while text not in ESCAPES.sub("", came) and time.monotonic() < again:
                came += self._read()
        return ESCAPES.sub("", came)

    def ended(self) -> int:
        """Read to the end and return the code the program ended with."""
        while self._process.poll() is None:
            self._read()
        while self._read():
            pass
        return self._process.returncode

    def _read(self) -> str:
        if not select.select([self._keyboard], [], [], 0.2)[0]:
            return ""
        try:
            came = self._decoder.decode(os.read(self._keyboard, 65_536))
        except OSError:  # Linux says so when the other end is closed
            return ""
        self.seen += came
        return came


def _sit_down() -> None:
    """Begin as a terminal begins a program, for Ctrl-C reaches it only in one of its own.

    What a shell runs in the background is deaf to it, and so is everything that begins there.
    """
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def chatting(terminal: Terminal, columns: int = 80) -> Iterator[Screen]:
    """Open the chat as Karen in a terminal."""
    keyboard, screen = pty.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    environment = {**terminal.environment, "TERM": "xterm-256color"}
    environment.pop("NO_COLOR")
    # A runner of several processes names a size of its own; the terminal's is what counts here.
    for size in ("COLUMNS", "LINES"):
        environment.pop(size, None)
    process = subprocess.Popen(
        [REJSEHOLD, "chat", "--as", "karen"],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        cwd=terminal.home,
        env=environment,
        start_new_session=True,
        preexec_fn=_sit_down,  # noqa: PLW1509  (no threads)
    )
    os.close(screen)
    try:
        yield Screen(keyboard, process)
    finally:
        process.kill()
        process.wait()
        os.close(keyboard)


def test_cards_are_framed_and_no_wider_than_the_terminal(filled: Terminal) -> None:
    with chatting(filled, columns=60) as screen:
        screen.until("Karen › ")
        screen.type(QUESTION + "\r")
        answer = screen.until("4 Slet")
        screen.until("Karen › ")
        screen.type("\x04")
        assert screen.ended() == 0
    framed = [line for line in answer.splitlines() if line.startswith(("╭", "│", "╰"))]
    assert len(framed) > 20
    assert all(len(line.rstrip()) <= 60 for line in framed)
    assert "Samme målgruppe: KOL" in answer
    assert "Farvel, Karen." in screen.seen


def test_pasted_lines_are_one_message(filled: Terminal) -> None:
    with chatting(filled) as screen:
        screen.until("Karen › ")
        lines = "Kan patienter med KOL måle iltmætning\nderhjemme\nog sende tallene til os?"
        screen.type(f"\x1b[200~{lines}\x1b[201~\r")
        answer = screen.until("4 Slet")
    assert answer.count("Sådan forstod jeg det") == 1
    assert "Samme målgruppe: KOL" in answer


def test_ctrl_c_leaves_the_form_and_then_the_chat(filled: Terminal) -> None:
    with chatting(filled) as screen:
        screen.until("Karen › ")
        screen.type(QUESTION + "\r")
        screen.until("4 Slet")
        screen.until("Karen › ")
        screen.type("ret\r")
        screen.until("Svar › ")
        assert "Intet er sendt" in screen.interrupt("Karen › ")
        screen.interrupt("Farvel, Karen.")
        assert screen.ended() == 0
    assert "Farvel, Karen." in screen.seen
    assert "Traceback" not in screen.seen
