"""Importing the project defines things and does nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, product

TRAP = Path(__file__).with_name("trap.py")

NOT_FOR_IMPORT = ("migrations",)
"""Alembic runs these files itself, with its own context round them."""


def side_effects(folder: Path, *modules: str) -> list[str]:
    """Import the modules in a fresh interpreter and return what that did."""
    command = [sys.executable, "-P", str(TRAP), str(folder), *modules]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout.split("\n")[:-1] if result.stdout.strip() else []


def test_importing_any_module_has_no_side_effect() -> None:
    modules = [
        source.module
        for source in product()
        if not any(part in NOT_FOR_IMPORT for part in source.module.split("."))
    ]
    assert side_effects(ROOT, *modules) == []


@pytest.mark.parametrize(
    ("code", "heard"),
    [
        ("import os; os.environ['HOME']", "os.environ['HOME']"),
        ("import os; os.getenv('HOME')", "os.environ['HOME']"),
        ("import os; 'HOME' in os.environ; os.environ.get('HOME')", "os.environ['HOME']"),
        ("open('written', 'w').close()", "open written"),
        ("import pathlib; pathlib.Path(__file__).read_text()", "planted.py"),
        ("import socket; socket.socket(socket.AF_UNIX).connect_ex('/nowhere')", "socket.connect"),
        ("import sqlite3; sqlite3.connect(':memory:')", "sqlite3.connect"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import threading; threading.Timer(0.5, print).start()", "thread"),
    ],
)
def test_a_side_effect_is_heard(tmp_path: Path, code: str, heard: str) -> None:
    (tmp_path / "planted.py").write_text(code)
    found = side_effects(tmp_path, "planted")
    assert any(heard in line for line in found), found


def test_an_innocent_module_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text("import asyncio, json, re\nPATTERN = re.compile('a')")
    assert side_effects(tmp_path, "planted") == []
