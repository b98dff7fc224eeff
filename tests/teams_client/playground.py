"""Microsoft 365 Agents Playground with the desk behind it, and people at their browsers.

A Playground has one person. So each of them has a Playground of their own, and the tenant is in
the files they are set up with.
"""

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from tests.architecture.sources import ROOT
from tests.doubles.processes import running, until_listening
from tests.doubles.serving import free_port

FOLDER = os.environ.get("REJSEHOLD_PLAYGROUND", "")
CHROMIUM = os.environ.get("REJSEHOLD_CHROMIUM") or shutil.which("chromium") or ""
NODE = shutil.which("node") or ""
PATIENCE_MS = 30_000
PEOPLE = {
    "karen": "Karen Eksempel",
    "leder": "Lis Eksempel",
    "it": "Ib Eksempel",
    "medico": "Mette Eksempel",
    "konsulent": "Kaj Eksempel",
    "laege": "Lasse Eksempel",
}
"""Names by id, from the demo's register; the Playground wants one person and five others."""

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_HERE = re.compile(r"(https?|wss?)://localhost[:/]")


@dataclass
class Person:
    """Somebody at a Playground; ``page`` is Playwright's."""

    page: Any

    def writes(self, text: str) -> None:
        """Write to the desk."""
        box = self.page.locator("[contenteditable=true]").first
        box.click()
        self.page.keyboard.insert_text(text)
        box.press("Enter")

    def card(self, text: str) -> Any:
        """Return the last card that holds a text, when it is there."""
        found = self.page.locator(".ac-adaptiveCard").filter(has_text=text).last
        found.wait_for()
        return found

    def cards(self, text: str) -> int:
        """Count the cards that hold a text."""
        found: int = self.page.locator(".ac-adaptiveCard").filter(has_text=text).count()
        return found

    def presses(self, text: str, label: str) -> None:
        """Press a button of the last card that holds a text."""
        self.card(text).get_by_role("button", name=label, exact=True).click()

    def opens_extension(self, command: str) -> None:
        """Open the message extension's search, or its action, beside the box one writes in."""
        self.page.get_by_role("button", name="Trigger Message Extension App").click()
        self.page.get_by_role("menuitem", name=command).click()

    def dialog(self) -> Any:
        """Return the dialog on the screen."""
        return self.page.get_by_role("dialog")


@dataclass
class Playground:
    """One Playground for each person, in one browser, and the desk they talk to."""

    context: Any
    ports: dict[str, int]

    @contextmanager
    def open(self, who: str) -> Iterator[Person]:
        """Let somebody sit down at their Playground."""
        page = self.context.new_page()
        page.goto(f"http://localhost:{self.ports[who]}")
        # The Playground lets the desk in as soon as it is there.
        page.get_by_text("installationUpdate 200").wait_for()
        try:
            yield Person(page)
        finally:
            page.close()


@contextmanager
def playground(launch: Callable[..., Any], folder: Path) -> Iterator[Playground]:
    """Start the desk and a Playground for Karen and her lead; ``launch`` starts a browser."""
    ports = {who: free_port() for who in ("karen", "leder")}
    desk_port = free_port()
    rejsehold = str(Path(sys.executable).with_name("rejsehold"))
    desk = {
        "REJSEHOLD_DATABASE_URL": f"sqlite:///{folder / 'desk.db'}",
        "REJSEHOLD_PORT": str(desk_port),
        "REJSEHOLD_LOG_LEVEL": "warning",
    }
    with ExitStack() as stack:
        start = stack.enter_context
        start(running(rejsehold, "serve", "--demo", folder=ROOT, **desk))
        for who, port in ports.items():
            words = _command(port, f"http://127.0.0.1:{desk_port}/api/messages")
            start(running(*words, folder=folder, **_environment(folder, who)))
        browser = launch(executable_path=CHROMIUM, args=list(_QUIET))
        stack.callback(browser.close)
        until_listening(desk_port, *ports.values())
        context = browser.new_context(viewport={"width": 1280, "height": 1000})
        context.set_default_timeout(PATIENCE_MS)
        context.route("**/*", _only_here)
        yield Playground(context, ports)


def _command(port: int, endpoint: str) -> tuple[str, ...]:
    script = Path(FOLDER, "node_modules", "@microsoft", "m365agentsplayground", "cli.js")
    words = ("start", "--app-endpoint", endpoint, "--channel-id", "msteams", "--port", str(port))
    return (NODE, str(script), *words, "--disable-telemetry")


def _environment(folder: Path, who: str) -> dict[str, str]:
    settings = folder / f"{who}.yml"
    settings.write_text(json.dumps(_settings(who)), encoding="utf-8")  # JSON is YAML, too
    return {
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(settings),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(folder / f"{who}.log"),
        "TEAMSAPPTESTER_BROWSER": "none",
    }


def _settings(me: str) -> dict[str, Any]:
    return {
        "version": "0.1.1",
        "tenantId": _id("tenant"),
        "bot": {"id": f"28:{_id('desk')}", "name": "Rejsehold"},
        "currentUser": _user(me),
        "users": [_user(who) for who in PEOPLE if who != me],
        "personalChat": {"id": f"a:{me}"},
        "groupChat": {"id": "19:group@thread.v2", "name": "Lungemedicin"},
        "team": {
            "id": "19:team@thread.tacv2",
            "name": "Rejsehold Midtjylland",
            "aadGroupId": _id("team"),
            "channels": [{"id": "19:ideas@thread.tacv2", "name": "Idéer"}],
        },
    }


def _user(who: str) -> dict[str, str]:
    given, _, surname = PEOPLE[who].partition(" ")
    email = f"{who}@rejsehold.example"
    return {
        "id": f"29:{who}",
        "name": PEOPLE[who],
        "userPrincipleName": email,
        "aadObjectId": _id(who),
        "givenName": given,
        "surname": surname,
        "email": email,
    }


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE_DNS, name))


def _only_here(route: Any) -> None:
    """Let a page ask this machine alone; the Playground looks for fonts elsewhere."""
    if _HERE.match(route.request.url):
        route.continue_()
    else:
        route.abort()
