"""Slack's events as it signs them: messages with ideas, each of another person in turn."""

import hashlib
import hmac
import json
import random
import time
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import count

from benchmarks.load import Target, idea

TEAM, APP = "T0REJSE", "A0DESK"


def target(url: str, secret: str) -> Target:
    """Return a server that gets events which are signed with the secret."""
    return Target(url, _events, partial(_signed, secret))


def _signed(secret: str, body: bytes) -> Mapping[str, str]:
    stamp = str(int(time.time()))
    base = f"v0:{stamp}:".encode() + body
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def _events(people: int) -> Iterator[bytes]:
    dice = random.Random(people)
    for number in count():
        user = f"U{number % people:06}"
        stamp = f"{time.time():.6f}"
        event = {
            "type": "message",
            "channel": f"D{user}",
            "channel_type": "im",
            "user": user,
            "text": idea(dice),
            "ts": stamp,
            "event_ts": stamp,
            "client_msg_id": f"{number}",
        }
        payload = {
            "type": "event_callback",
            "team_id": TEAM,
            "api_app_id": APP,
            "event": event,
            "event_id": f"Ev{number}",
            "event_time": int(time.time()),
            "authorizations": [{"team_id": TEAM, "user_id": "UDESK", "is_bot": True}],
        }
        yield json.dumps(payload).encode()
