"""The bytes of a request: never more than it may have, and one JSON object that says one thing."""

import json
from typing import Any, NoReturn

from starlette.requests import Request

from bot.chat.shapes import Json, Malformed, check_depth


class TooLarge(Exception):
    """The body is larger than anything a service sends."""


class WrongType(ValueError):
    """The content type is none that the service sends."""


async def whole_body(request: Request, most: int) -> bytes:
    """Read the body, but never more than so many bytes of it; raises TooLarge.

    Raises ClientDisconnect when whoever sends it goes away.
    """
    announced = only_header(request, b"content-length")
    if announced.isascii() and announced.isdigit() and int(announced[:12]) > most:
        raise TooLarge
    read = bytearray()
    async for piece in request.stream():
        read += piece
        if len(read) > most:
            raise TooLarge
    return bytes(read)


def headers(request: Request, name: bytes) -> list[bytes]:
    """Return every value of a header, which is named in small letters."""
    return [value for header, value in request.headers.raw if header.lower() == name]


def only_header(request: Request, name: bytes) -> str:
    """Return a header that stands there once; empty where there is none, or several."""
    values = headers(request, name)
    return values[0].decode("latin-1") if len(values) == 1 else ""


def media_type(content_type: str) -> str:
    """Return what kind of body is announced, in small letters.

    Raises WrongType for another character set than UTF-8.
    """
    kind, _, parameters = content_type.partition(";")
    if parameters.strip().lower() not in {"", "charset=utf-8", 'charset="utf-8"'}:
        raise WrongType
    return kind.strip().lower()


def read_object(body: str) -> Json:
    """Read one JSON object; raises Malformed."""
    try:
        value: Any = json.loads(body, parse_constant=_refuse, object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(value, dict):
        raise Malformed
    check_depth(value)
    return value


def decoded(body: bytes) -> str:
    """Read bytes as UTF-8; raises Malformed."""
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Malformed from None


def _refuse(_name: str) -> NoReturn:
    raise Malformed


def _unique(pairs: list[tuple[str, Any]]) -> Json:
    """Refuse a name that stands twice: two readers could read two different things."""
    names = dict(pairs)
    if len(names) != len(pairs):
        raise Malformed
    return names
