"""Imports modules in an interpreter of their own and reports what the import did beside defining.

Run as ``python -P trap.py FOLDER MODULE…``; prints one line for each side effect. Only what the
project's own code does is reported: a library that reads the environment is not ours to mend.
"""

import importlib
import os
import sys
import sysconfig
import threading
from types import FrameType
from typing import Any

FORBIDDEN = {"socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen", "os.system"}
FORBIDDEN |= {"sqlite3.connect", "os.fork", "os.mkdir", "os.remove", "os.rename", "time.sleep"}
STANDARD = (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"))
LIBRARIES = (sysconfig.get_path("purelib"), sysconfig.get_path("platlib"))


class Trap:
    """Notes what the code below a folder does."""

    def __init__(self, folder: str) -> None:
        """Watch the code in this folder."""
        self.folder = folder + os.sep
        self.found: list[str] = []
        self.armed = False

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Take one audit event from the interpreter."""
        if not self.armed:
            return
        if event in FORBIDDEN:
            self.note(f"{event} {arguments!r:.80}")
        elif event == "open" and not isinstance(arguments[0], int) and not is_zone(arguments[0]):
            self.note(f"open {arguments[0]}")

    def note(self, what: str) -> None:
        """Keep it, when the project's own code did it and not the import system for it."""
        self.armed = False  # looking at frames must not be heard itself
        where = self._whose(sys._getframe(1))
        self.armed = True
        if where is not None:
            self.found.append(f"{where}: {what}")

    def _whose(self, frame: FrameType | None) -> str | None:
        while frame is not None:
            name = frame.f_code.co_filename
            if name.startswith(self.folder) and not name.startswith(LIBRARIES) and name != __file__:
                return f"{name[len(self.folder) :]}:{frame.f_lineno}"
            if not self._passes_on(name):
                return None
            frame = frame.f_back
        return None

    def _passes_on(self, name: str) -> bool:
        """Tell whether a frame acts for whoever called it: the standard library and this file."""
        if name.startswith(("<frozen importlib", *LIBRARIES)):
            return False
        return name == __file__ or name.startswith((*STANDARD, "<"))


def is_zone(file: object) -> bool:
    """Tell whether a file is a time zone's: part of the language as much as a module is."""
    return "zoneinfo" in str(file)


def watch_environment(trap: Trap) -> None:
    """Note every look into the environment."""

    class Watched(type(os.environ)):  # type: ignore[misc]  # the class has no public name
        def __getitem__(self, name: str) -> str:
            trap.note(f"os.environ[{name!r}]")
            return str(super().__getitem__(name))

    os.environ.__class__ = Watched


def main(folder: str, modules: list[str]) -> None:
    """Import the modules and print what else happened."""
    trap = Trap(folder)
    sys.addaudithook(trap.hear)
    watch_environment(trap)
    for module in modules:
        trap.armed = True
        importlib.import_module(module)
        trap.armed = False
    trap.found += [f"thread {each.name}" for each in threading.enumerate()[1:]]
    print("\n".join(dict.fromkeys(trap.found)))


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    main(sys.argv[1], sys.argv[2:])
