"""The container's recipe fits the tree: no engine is needed to see that."""

import re
from fnmatch import fnmatch
from typing import Any

import pytest
import yaml

from bot.settings import Settings
from bot.surroundings import PREFIX
from tests.architecture.sources import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def instructions(name: str) -> list[str]:
    """Return the arguments of every instruction of that name, with its lines joined."""
    joined = DOCKERFILE.replace("\\\n", " ")
    return re.findall(rf"^{name} +(.+)$", joined, re.MULTILINE)


def copied() -> list[str]:
    """Return what is copied from the project."""
    lines = [line for line in instructions("COPY") if not line.startswith("--from")]
    return [source for line in lines for source in line.split()[:-1]]


def test_everything_copied_exists() -> None:
    assert copied()
    assert [source for source in copied() if not (ROOT / source).exists()] == []


def test_everything_copied_is_sent_to_the_builder_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")
    allowed = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    assert allowed == set(copied())


def test_every_package_of_the_project_is_copied() -> None:
    wheel = re.search(
        r"packages = \[(.*?)\]", (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    assert wheel is not None
    assert set(re.findall(r'"(\w+)"', wheel[1])) <= set(copied())


def test_the_last_stage_runs_as_somebody_who_is_not_root() -> None:
    (user,) = instructions("USER")
    assert user not in {"root", "0"}
    assert DOCKERFILE.index("USER") > DOCKERFILE.rindex("FROM")


def test_health_is_asked_by_python_at_the_address_the_desk_answers() -> None:
    (check,) = instructions("HEALTHCHECK")
    command = check.partition("CMD")[2]
    assert "/healthz" in command
    assert "curl" not in command
    code = yaml.safe_load(command)[-1]
    compile(code, "HEALTHCHECK", "exec")


def test_only_packages_with_hashes_are_installed() -> None:
    installs = [line for line in instructions("RUN") if "pip install" in line]
    assert all("--require-hashes" in line or "--no-deps" in line for line in installs)


def test_what_is_taken_out_again_is_in_the_lock() -> None:
    names = re.search(r"pip uninstall --yes ([\w -]+?) +&&", DOCKERFILE.replace("\\\n", " "))
    assert names is not None
    assert [name for name in names[1].split() if f"\n{name}==" not in LOCK] == []


@pytest.mark.parametrize("text", [DOCKERFILE, (ROOT / "compose.yaml").read_text(encoding="utf-8")])
def test_every_setting_named_is_one_the_desk_reads(text: str) -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    of_compose = {f"{PREFIX}DATABASE_PASSWORD"}
    assert set(re.findall(rf"{PREFIX}[A-Z_]+", text)) - of_compose <= known


def test_no_secret_has_a_value_in_the_compose_file() -> None:
    values = [
        value
        for service in COMPOSE["services"].values()
        for name, value in service.get("environment", {}).items()
        if fnmatch(name, "*PASSWORD*") or fnmatch(name, "*SECRET*") or fnmatch(name, "*_URL")
    ]
    assert values
    from_outside = re.compile(r".*\$\{REJSEHOLD_DATABASE_PASSWORD:\?.*|\$\{REJSEHOLD_[A-Z_]+:-\}")
    assert [value for value in values if not from_outside.fullmatch(value)] == []
