"""Requests byte by byte, as no proper client would send them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Header = tuple[bytes, bytes]


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    body: bytes


async def request(
    app: Any,
    headers: Sequence[Header],
    body: bytes,
    *,
    path: str,
    method: str = "POST",
    pieces: int = 1,
    client: str = "127.0.0.1",
) -> Answer:
    """Send a request to an application in this process, its body in so many pieces.

    Whatever the application lets escape is raised here.
    """
    size = max(1, -(-len(body) // pieces))
    parts = [body[start : start + size] for start in range(0, len(body), size)] or [b""]
    incoming = [
        {"type": "http.request", "body": part, "more_body": place < len(parts) - 1}
        for place, part in enumerate(parts)
    ]
    outgoing: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return incoming.pop(0) if incoming else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        outgoing.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.lower(), value) for name, value in headers],
        "client": (client, 5) if client else None,
        "server": ("127.0.0.1", 80),
    }
    await app(scope, receive, send)
    return Answer(
        outgoing[0]["status"], b"".join(message.get("body", b"") for message in outgoing[1:])
    )
