"""A canary in every place words could slip into a log line: it must never come out."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import configure

CANARY = "Kanariefugl"
CPR = "251248-9996"
"""A published test person's number."""


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    """Log into a string, and put everything back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure("debug", stream)
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def lines(out: io.StringIO) -> list[dict[str, object]]:
    """Return what was logged."""
    return [json.loads(line) for line in out.getvalue().splitlines()]


def broken() -> None:
    """Fail with words in the exception."""
    raise ValueError(f"{CANARY} har nummer {CPR}")


@pytest.mark.parametrize("key", ["text", "name", "message", "email", "title", "value"])
def test_a_key_for_words_or_names_is_left_out(out: io.StringIO, key: str) -> None:
    structlog.stdlib.get_logger("bot.test").info("heard", **{key: CANARY})
    assert CANARY not in out.getvalue()
    assert lines(out)[0]["event"] == "heard"


@pytest.mark.parametrize(
    "value", [f"{CANARY} siger noget", [CANARY], {"a": CANARY}, (CANARY,), object()]
)
def test_a_value_that_is_no_code_is_left_out(out: io.StringIO, value: object) -> None:
    structlog.stdlib.get_logger("bot.test").info("heard", detail=value)
    assert CANARY not in out.getvalue()


def test_a_sentence_as_an_event_is_left_out(out: io.StringIO) -> None:
    structlog.stdlib.get_logger("bot.test").info(f"{CANARY} sagde hej")
    assert CANARY not in out.getvalue()


def test_ids_codes_and_counts_are_kept(out: io.StringIO) -> None:
    structlog.stdlib.get_logger("bot.test").info(
        "delivery_failed", posting="p-12", attempt=3, late=1.5, retry=True, channel="console"
    )
    (line,) = lines(out)
    assert {key: line[key] for key in ("posting", "attempt", "late", "retry", "channel")} == {
        "posting": "p-12",
        "attempt": 3,
        "late": 1.5,
        "retry": True,
        "channel": "console",
    }
    assert line["level"] == "info"
    assert line["timestamp"]


def test_an_exception_tells_its_kind_and_lines_and_not_what_it_says(out: io.StringIO) -> None:
    try:
        broken()
    except ValueError:
        structlog.stdlib.get_logger("bot.test").exception("failed")
    (line,) = lines(out)
    assert CANARY not in out.getvalue()
    assert line["error"] == "ValueError"
    assert "bot/test_logs.py:" in str(line["at"])


@pytest.mark.parametrize("key", ["event", "posting"])
def test_a_patient_identifier_is_taken_out_wherever_it_stands(out: io.StringIO, key: str) -> None:
    event = {"event": "heard", key: CPR}
    structlog.stdlib.get_logger("bot.test").info(event.pop("event"), **event)
    assert CPR not in out.getvalue()


def test_another_librarys_line_comes_without_what_was_filled_in(out: io.StringIO) -> None:
    log = logging.getLogger("library")
    log.warning("could not read %s", CANARY)
    log.warning("one line\n%s", CANARY)
    log.warning(f"number {CPR}")
    assert CANARY not in out.getvalue()
    assert CPR not in out.getvalue()
    assert lines(out)[0]["event"] == "could not read %s"


def test_another_librarys_exception_comes_without_what_it_says(out: io.StringIO) -> None:
    try:
        broken()
    except ValueError:
        logging.getLogger("library").exception("it broke")
    assert CANARY not in out.getvalue()
    assert lines(out)[0]["error"] == "ValueError"


def test_another_library_is_heard_only_when_it_warns(out: io.StringIO) -> None:
    logging.getLogger("library").info("chatter")
    assert out.getvalue() == ""
