"""Logs as events with keys; what people write, and who they are, never reaches them.

Three nets, each of which holds alone: values that could be somebody's words are left out, the
message of an exception is left out (it quotes what it choked on), and whatever looks like a
patient identifier is taken out of what remains. Other libraries' lines pass the same nets.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterable
from types import TracebackType
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from knowledge.identifiers import redact

LEFT_OUT = "[left out]"
"""Stands where a value was that could be somebody's words."""

PERSONAL = frozenset(
    {"answer", "body", "comment", "email", "input", "label", "message", "name"}
    | {"note", "query", "said", "text", "title", "value"}
)
"""Keys that hold people's words or names, however short."""

LONGEST_LINE = 200
"""Characters of another library's line."""

_CODE = re.compile(r"[A-Za-z0-9_.,:/@+#=*\[\]-]{0,120}")
"""Ids, codes, moments and paths: no space, so no sentence."""

_OF_THE_MACHINERY = frozenset({"_record", "_from_structlog"})
_OURS = ("bot", "workflows", "knowledge")


def configure(level: str, out: TextIO | None = None) -> None:
    """Send every log line of the process to ``out`` (standard error): JSON, or text on a terminal.

    Takes over the root logger, so that other libraries' lines go the same way.
    """
    stream = sys.stderr if out is None else out
    shared = _shared()
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.addFilter(_worth_keeping)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_template_only, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _drawn(stream)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        without_words,
        without_identifiers,
    ]


def _drawn(stream: TextIO) -> Processor:
    if stream.isatty():
        return structlog.dev.ConsoleRenderer()
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def without_words(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Leave out every value that could be somebody's words, and say where an exception arose."""
    failure = event.pop("exc_info", None)
    event.pop("stack_info", None)
    foreign = "_record" in event
    kept = {key: _kept(key, value, foreign=foreign) for key, value in event.items()}
    if failure:
        kept |= _whereabouts(sys.exc_info()[1] if failure is True else failure)
    return kept


def without_identifiers(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Take patient identifiers out of every text that is left."""
    return {key: _redacted(value) if key != "timestamp" else value for key, value in event.items()}


def _redacted(value: object) -> object:
    return redact(value, lambda kind: f"[{kind}]") if isinstance(value, str) else value


def _kept(key: str, value: object, *, foreign: bool) -> object:
    if key in _OF_THE_MACHINERY or value is None or (foreign and key == "event"):
        return value
    if key in PERSONAL:
        return LEFT_OUT
    if isinstance(value, bool | int | float):
        return value
    return value if isinstance(value, str) and _CODE.fullmatch(value) else LEFT_OUT


def _whereabouts(error: object) -> dict[str, object]:
    """Say what kind of exception arose and on which lines, without what it says."""
    if isinstance(error, tuple):
        error = error[1]
    if not isinstance(error, BaseException):
        return {}
    return {"error": type(error).__name__, "at": list(_lines(error.__traceback__))}


def _lines(trace: TracebackType | None) -> Iterable[str]:
    for frame in traceback.extract_tb(trace):
        path = frame.filename.replace("\\", "/").split("/")
        yield f"{'/'.join(path[-2:])}:{frame.lineno}"


def _worth_keeping(record: logging.LogRecord) -> bool:
    """Keep our own lines, and of other libraries' those that warn."""
    return record.name.startswith(_OURS) or record.levelno >= logging.WARNING


def _template_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Keep another library's line as its author wrote it, without what was filled in."""
    record: logging.LogRecord = event["_record"]
    event["event"] = str(record.msg).split("\n", 1)[0][:LONGEST_LINE]
    return event
