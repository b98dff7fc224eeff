"""The locks hold what the project asks for, with hashes, and name no place to fetch it from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)
RUNTIME, TESTS, BENCH = "requirements.lock", "requirements-test.lock", "requirements-bench.lock"
LOCKS = {
    RUNTIME: ("build",),
    TESTS: ("build", "test"),
    BENCH: ("build", "test", "bench"),
}


def text_of(lock: str) -> str:
    """Return a lock's text."""
    return (ROOT / lock).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    """Return the versions that a lock holds, by name."""
    return {canonicalize_name(name): version for name, version in PIN.findall(text_of(lock))}


def asked(*groups: str) -> list[Requirement]:
    """Return what the project asks for: always, and in these extras and groups."""
    lines = list(PROJECT["project"]["dependencies"])
    for group in groups:
        lines += PROJECT["project"]["optional-dependencies"].get(group, [])
        lines += PROJECT.get("dependency-groups", {}).get(group, [])
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(("lock", "groups"), LOCKS.items())
def test_a_lock_meets_everything_the_project_asks_for(lock: str, groups: tuple[str, ...]) -> None:
    held = pins(lock)
    unmet = [
        str(each)
        for each in asked(*groups)
        if not each.specifier.contains(held.get(canonicalize_name(each.name), "0"))
    ]
    assert unmet == [], "run: make lock"


@pytest.mark.parametrize(("smaller", "larger"), [(RUNTIME, TESTS), (TESTS, BENCH)])
def test_a_larger_lock_holds_the_versions_of_the_smaller(smaller: str, larger: str) -> None:
    held = pins(larger)
    differing = {name: version for name, version in pins(smaller).items() if held[name] != version}
    assert differing == {}


def test_the_desk_is_installed_without_what_only_tests_need() -> None:
    only_tests = {canonicalize_name(each.name) for each in asked("test", "bench")[len(asked()) :]}
    assert only_tests & pins(RUNTIME).keys() == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", text_of(lock), flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_file(lock: str) -> None:
    assert re.findall(r"https?://|file:|^-|^\.| @ ", text_of(lock), re.MULTILINE) == []
