"""Activities as Teams tells them, in the shapes of msteams-docs, for reading only."""

from typing import Any

from bot.chat.shapes import Json
from bot.teams.known import known
from bot.teams.senders import Sender, person_of

TENANT = "0d9b645f-597b-41f0-a2a3-ef103fbd91bb"
KAREN = "b130c271-d2eb-45f9-83ab-9eb3fe3788bc"
BOT = "28:f5d48856-5b42-41a0-8c3a-c5f944b679b0"
PERSONAL, THREAD = "a:1pL6i0oY3C0K8", "19:6decf54d86d9@thread.tacv2;messageid=1611060744833"
GROUP = "19:d77be72390a1@thread.v2"
URL = "https://smba.trafficmanager.net/emea/"

MENTION = {
    "type": "mention",
    "text": "<at>Rejsehold</at>",
    "mentioned": {"id": BOT, "name": "Rejsehold"},
}
_KINDS = {PERSONAL: "personal", THREAD: "channel", GROUP: "groupChat"}


def activity(kind: str, at: str = PERSONAL, **rest: Any) -> Json:
    """Make an activity of Karen's."""
    return {
        "type": kind,
        "id": "1611060744900",
        "timestamp": "2026-11-21T12:52:24.833Z",
        "localTimestamp": "2026-11-21T13:52:24.833+01:00",
        "channelId": "msteams",
        "serviceUrl": URL,
        "locale": "da-DK",
        "from": {"id": "29:1aBjVi5", "name": "Karen Eksempel", "aadObjectId": KAREN},
        "recipient": {"id": BOT, "name": "Rejsehold"},
        "conversation": {
            "id": at,
            "conversationType": _KINDS.get(at, "personal"),
            "tenantId": TENANT,
        },
        "channelData": {"tenant": {"id": TENANT}},
        **rest,
    }


def invoke(name: str, value: Json, at: str = PERSONAL, **rest: Any) -> Json:
    """Make an invoke of Karen's."""
    return activity("invoke", at, **{"name": name, "value": value, **rest})


def read(told: Json) -> tuple[Json, Sender]:
    """Reduce an activity to what is read of it, and say who sent it."""
    found = known(told)
    assert found is not None
    return found.body, person_of(found.body)
