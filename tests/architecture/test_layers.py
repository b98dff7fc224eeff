"""The direction of imports: kept by the code, and missed by no contract when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGES, ROOT

LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)

PLANTED = {
    "knowledge/planted_upwards.py": "import workflows.session",
    "workflows/planted_upwards.py": "import bot.messages",
    "bot/slack/planted.py": "import bot.teams.planted_victim",
    "bot/conversations/planted.py": "import bot.console.planted_victim",
    "bot/planted_reader.py": "import workflows.storage",
    "bot/planted_peeper.py": "from knowledge.storage import database",
    "workflows/domain/planted_clock.py": "def f():\n    import time",
    "workflows/domain/planted_matching.py": "import knowledge.matching.scoring",
    "workflows/domain/planted_library.py": "import pydantic",
    "bot/console/planted_slack.py": "from slack_sdk.web import WebClient",
    "bot/conversations/planted_teams.py": "import botbuilder.core",
    "bot/conversations/planted_web.py": "import jinja2",
    "workflows/planted_database.py": "import sqlalchemy.ext.asyncio",
    "workflows/planted_similarity.py": "import rapidfuzz",
    "workflows/planted_newcomer.py": "import requests",
}
"""File → what it says. Each breaks a rule of its own."""

EXPECTED = {
    "The desk talks, decides, knows: imports point one way": (
        "knowledge.planted_upwards -> workflows.session",
        "workflows.planted_upwards -> bot.messages",
    ),
    "The channels do not know each other": ("bot.slack.planted -> bot.teams.planted_victim",),
    "The channels translate and render, conversations decide what is said": (
        "bot.conversations.planted -> bot.console.planted_victim",
    ),
    "Only the bootstrap opens what is kept of ideas": ("bot.planted_reader -> workflows.storage",),
    "Only the bootstrap opens what is kept of knowledge": (
        "bot.planted_peeper -> knowledge.storage.database",
    ),
    "The domain knows values and plain Python, no clock, no ids, no files": (
        "workflows.domain.planted_clock must not import time",
        "workflows.domain.planted_matching must not import knowledge.matching.scoring",
        "workflows.domain.planted_library must not import pydantic",
    ),
    "Each third party is used where it is named, and nowhere else": (
        "bot.console.planted_slack must not import slack_sdk",
        "bot.conversations.planted_teams must not import botbuilder",
        "bot.conversations.planted_web must not import jinja2",
        "workflows.planted_database must not import sqlalchemy",
        "workflows.planted_similarity must not import rapidfuzz",
        "workflows.planted_newcomer must not import requests",
        "workflows.domain.planted_library must not import pydantic",
    ),
}
"""Contract → what it must say about the planted files."""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the packages in a folder."""
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give import-linter's report on a copy of the code in which every rule is broken."""
    copy = tmp_path_factory.mktemp("planted")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(ROOT / "tests/architecture", copy / "tests/architecture")
    shutil.copy(ROOT / "pyproject.toml", copy)
    victims = ("bot/slack/planted_victim.py", "bot/teams/planted_victim.py")
    for name in (*PLANTED, *victims, "bot/console/planted_victim.py"):
        path = copy / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(PLANTED.get(name, ""))
    result = lint(copy)
    assert result.returncode != 0, result.stdout
    return result.stdout


def section(report: str, contract: str) -> str:
    """Return what the report says below the heading of one broken contract."""
    _, _, broken = report.partition("Broken contracts")
    assert contract in broken, report
    below = broken.partition(contract)[2].lstrip().lstrip("-")
    others = [below.find(f"\n{name}\n") for name in EXPECTED]
    return below[: min((place for place in others if place > 0), default=len(below))]


def test_the_code_keeps_every_contract() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("contract", EXPECTED)
def test_a_planted_violation_is_caught(report: str, contract: str) -> None:
    found = section(report, contract)
    assert [each for each in EXPECTED[contract] if each not in found] == []
