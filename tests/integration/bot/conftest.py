"""The real command, in a process of its own or in this one, with a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import run as run_here

REJSEHOLD = Path(sys.executable).with_name("rejsehold")
QUESTION = "Kan patienter med KOL måle iltmætning derhjemme og sende tallene til os?"


@dataclass(frozen=True)
class Terminal:
    """Runs ``rejsehold`` as somebody without a terminal would."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return an environment with nothing of this machine's desk in it."""
        ours = {name: each for name, each in os.environ.items() if not name.startswith("REJSEHOLD")}
        folders = {"XDG_DATA_HOME": str(self.home), "XDG_CACHE_HOME": str(self.home / "cache")}
        return {**ours, **folders, "NO_COLOR": "1"}

    @property
    def database(self) -> Path:
        """Return where the desk keeps its database."""
        return self.home / "rejsehold" / "rejsehold.db"

    def run(
        self, *arguments: str, said: str | bytes = "", expect: int = 0, **settings: str
    ) -> "Finished":
        """Run a command to its end, which must be with the code expected."""
        done = subprocess.run(
            [REJSEHOLD, *arguments],
            input=said.encode() if isinstance(said, str) else said,
            capture_output=True,
            cwd=self.home,
            env={**self.environment, **settings},
            timeout=120,
            check=False,
        )
        finished = Finished(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert finished.code == expect, f"{finished.out}\n{finished.complaints}"
        return finished

    def start(self, arguments: Sequence[str], **settings: str) -> subprocess.Popen[bytes]:
        """Start a command and leave it running."""
        return subprocess.Popen(
            [REJSEHOLD, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.home,
            env={**self.environment, **settings},
        )


@dataclass(frozen=True)
class Finished:
    """How a command ended and what it said."""

    code: int
    out: str
    complaints: str


@pytest.fixture(scope="session")
def _filled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("filled")
    Terminal(home).run("demo")
    return home


@pytest.fixture
def empty(tmp_path: Path) -> Terminal:
    """Give a terminal on a machine that has never seen the desk."""
    return Terminal(tmp_path)


@pytest.fixture
def filled(tmp_path: Path, _filled_home: Path) -> Terminal:
    """Give a terminal with a desk of the starter data and its made-up team."""
    home = tmp_path / "home"
    shutil.copytree(_filled_home, home)
    return Terminal(home)


Quick = Callable[..., Finished]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Quick:
    """Run a command in this process: the same command, without the seconds of a new one."""

    def run(terminal: Terminal, *arguments: str, expect: int = 0, **settings: str) -> Finished:
        for name in [name for name in os.environ if name.startswith("REJSEHOLD")]:
            monkeypatch.delenv(name)
        for name, value in {"XDG_DATA_HOME": str(terminal.home), **settings}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(terminal.home)
        capsys.readouterr()
        code = run_here(arguments)
        said = capsys.readouterr()
        assert code == expect, f"{said.out}\n{said.err}"
        return Finished(code, said.out, said.err)

    return run
