"""What Microsoft's services answer: one JSON object of bearable size, and the code of a refusal."""

import json
import re

from aiohttp import ClientResponse

from bot.chat.bodies import decoded, read_object
from bot.chat.shapes import Json, Malformed

MOST_BYTES = 1 << 20
"""Bytes of one answer; the largest, a page of a team's members, has some hundred thousand."""

MALFORMED: Json = {}
"""Stands for an answer that is no JSON object; compared by identity."""

_CODE = re.compile(r"[A-Za-z][\w .-]{0,60}", re.ASCII)


async def read_answer(response: ClientResponse) -> Json:
    """Return the object a service answers, MALFORMED for anything else; nothing at all is empty.

    Raises what aiohttp raises when the connection breaks.
    """
    read = bytearray()
    async for piece in response.content.iter_chunked(1 << 16):
        read += piece
        if len(read) > MOST_BYTES:
            return MALFORMED
    try:
        return read_object(decoded(bytes(read))) if read else Json()
    except Malformed:
        return MALFORMED


def code_of(status: int, answer: Json) -> str:
    """Return the code of a refusal, which never holds anybody's words.

    Microsoft writes it in three ways: as ``error.code``, as ``error``, and as ``subCode`` in a text
    that is JSON itself.
    """
    match answer:
        case {"error": {"code": str(code)}} | {"error": str(code)}:
            pass
        case {"message": str(message)}:
            code = _sub_code(message)
        case _:
            code = ""
    return code if _CODE.fullmatch(code) else f"http_{status}"


def _sub_code(message: str) -> str:
    try:
        told = json.loads(message)
    except (ValueError, RecursionError):
        return ""
    code = told.get("subCode") if isinstance(told, dict) else None
    return code if isinstance(code, str) else ""
