"""A body is one JSON object, or nothing."""

import json
from urllib.parse import urlencode

import pytest

from bot.chat.bodies import WrongType
from bot.chat.shapes import Malformed
from bot.slack.bodies import FORM, JSON, read_body


def test_an_event_is_json() -> None:
    assert read_body(JSON, b'{"type": "event_callback"}') == {"type": "event_callback"}
    assert read_body(f"{JSON}; charset=utf-8", '{"a": "æ"}'.encode()) == {"a": "æ"}


def test_an_interaction_is_json_in_a_form() -> None:
    body = urlencode({"payload": json.dumps({"type": "shortcut"})}).encode()
    assert read_body(FORM, body) == {"type": "shortcut"}


def test_a_command_is_a_form() -> None:
    body = urlencode({"command": "/ide", "text": ""}).encode()
    assert read_body(FORM, body) == {"type": "command", "command": "/ide", "text": ""}


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/xml", f"{JSON}; charset=utf-16", "multipart/form-data"]
)
def test_other_content_types_are_refused(kind: str) -> None:
    with pytest.raises(WrongType):
        read_body(kind, b"{}")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"a"',
        b"null",
        b"1",
        b"\xff",
        b'{"a": NaN}',
        b'{"a": 1, "a": 2}',
        b'{"a":' * 100000,
        b"[" * 100000,
        b'{"a":' * 33 + b"1" + b"}" * 33,
        b'{"a": ' + b"9" * 5000 + b"}",
    ],
)
def test_anything_but_one_flat_object_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_body(JSON, body)


@pytest.mark.parametrize(
    "body",
    [b"", b"payload=", b"payload=%5B%5D", b"payload={}&payload={}", b"text=%ff", b"a=1&" * 50],
)
def test_a_form_with_no_object_in_it_is_refused(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_body(FORM, body)
