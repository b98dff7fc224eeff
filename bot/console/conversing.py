"""The edge of the terminal: reads lines, shows answers, and survives what goes wrong."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any

import structlog

from bot.console.chat import Chat, Turn
from bot.console.lines import Lines
from bot.console.page import Page
from bot.console.showings import Echo, Note, Showing
from knowledge.ports import StoreUnavailable

Run = Callable[[Coroutine[Any, Any, Turn]], Turn]
Deliver = Callable[[], Awaitable[object]]

log = structlog.stdlib.get_logger()


class Conversation:
    """One person's talk with the desk, from the greeting to the goodbye."""

    def __init__(self, chat: Chat, lines: Lines, page: Page, run: Run, deliver: Deliver) -> None:
        """Take the parts.

        ``run`` runs work where the desk lives. ``deliver`` brings what is due to people's
        mailboxes; it runs before the mailbox is looked into, so that one terminal alone is a
        whole desk.
        """
        self._chat = chat
        self._lines = lines
        self._page = page
        self._run = run
        self._deliver = deliver

    def hold(self) -> None:
        """Talk until the lines end, the person says goodbye, or presses Ctrl-C outside a form."""
        self._show(self._safely(self._chat.open()).showings)
        self._catch_up()
        while (line := self._next_line()) is not None:
            if self._lines.echoes:
                self._show([Echo(self._chat.prompt, line)])
            turn = self._safely(self._chat.say(line))
            self._show(turn.showings)
            if turn.over:
                return
            self._catch_up()
        self._show([Note(self._chat.goodbye)])

    def _next_line(self) -> str | None:
        while True:
            try:
                return self._lines.next(self._chat.prompt)
            except KeyboardInterrupt:
                left = self._chat.leave_form()
                if not left:
                    return None
                self._show(left)

    def _catch_up(self) -> None:
        self._show(self._safely(self._news()).showings)

    async def _news(self) -> Turn:
        await self._deliver()
        return Turn(await self._chat.news())

    def _safely(self, work: Coroutine[Any, Any, Turn]) -> Turn:
        try:
            return self._run(work)
        except StoreUnavailable:
            return self._apology("console-unreachable")
        except Exception:
            # The edge: whoever types must get an answer, whatever went wrong behind it.
            log.exception("chat_answer_failed")
            return self._apology("console-broken")

    def _apology(self, sentence: str) -> Turn:
        return Turn((Note(self._chat.speech.say(sentence)),))

    def _show(self, showings: Iterable[Showing]) -> None:
        for showing in showings:
            self._page.show(showing, self._chat.speech)
