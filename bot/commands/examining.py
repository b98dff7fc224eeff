"""Look a desk over from the outside in, and stop where nothing further can be seen."""

import asyncio
import os
import socket
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from bot import doctor as find
from bot.bootstrap import Wired, is_ready, wired
from bot.cli_words import NOT_DONE, speaking
from bot.commands.channels import Channels
from bot.console.inert import inert_line
from bot.doctor import Finding, Health
from bot.misconfigured import BadSettings
from bot.settings import Settings, read_settings
from bot.surroundings import ENV_FILE, PREFIX, database_file
from knowledge.ports import StoreUnavailable

READABLE_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH
IN_A_CHECKOUT = frozenset({"REJSEHOLD_DATABASE_PASSWORD", "REJSEHOLD_DRILL_KILLS"})
"""Names read by other parts of the project than the desk."""


def doctor() -> int:
    """Say of each thing looked at how it is; 1 when something keeps the desk from working."""
    found = list(_examined())
    for finding in found:
        sys.stdout.write(_told(finding) + "\n")
    worst = [each for each in found if each.health is Health.BAD]
    summary = "doctor-summary-bad" if worst else "doctor-summary-well"
    sys.stdout.write("\n" + speaking().say(summary, count=len(worst)) + "\n")
    return NOT_DONE if worst else 0


def _told(finding: Finding) -> str:
    words, values = speaking(), dict(finding.values)
    mark = words.say(f"doctor-{finding.health}")
    lines = [f"{mark} {inert_line(words.say(f'doctor-{finding.name}', **values))}"]
    if finding.health is not Health.WELL:
        lines.append(f"    → {inert_line(words.say(f'doctor-{finding.name}-mend', **values))}")
    return "\n".join(lines)


def _examined() -> Iterator[Finding]:
    try:
        settings = read_settings()
    except BadSettings as error:
        for problem in error.problems:
            reason = speaking().say(f"settings-{problem.fault}")
            yield find.bad("bad-setting", setting=problem.setting, reason=reason)
        return
    yield find.well("settings")
    yield from _names()
    yield from _secrets(settings)
    yield from _port(settings)
    yield from _database(settings)


def _names() -> Iterator[Finding]:
    given = [name for name in os.environ if name.startswith(PREFIX)]
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    return find.of_names([name for name in given if name not in IN_A_CHECKOUT], known)


def _secrets(settings: Settings) -> Iterator[Finding]:
    database = database_file(settings.database_url.get_secret_value())
    files = [ENV_FILE, database, settings.teams_app_certificate]
    for file in files:
        if file is not None and file.exists() and _is_readable_by_others(file):
            yield find.look("file-open", path=str(file))


def _is_readable_by_others(file: Path) -> bool:
    return os.name == "posix" and bool(file.stat().st_mode & READABLE_BY_OTHERS)


def _port(settings: Settings) -> Iterator[Finding]:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as door:
        # As the server does it: a port that was in use a moment ago is free.
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((settings.host, settings.port))
        except OSError:
            yield find.look("port-taken", host=settings.host, port=str(settings.port))


def _database(settings: Settings) -> Iterator[Finding]:
    address = settings.database_url.get_secret_value()
    file = database_file(address)
    if file is not None and not file.exists():
        yield find.look("no-database", path=str(file))
        return
    try:
        current = is_ready(address)
    except BadSettings:
        reason = speaking().say("settings-not-a-database")
        yield find.bad("bad-setting", setting=f"{PREFIX}DATABASE_URL", reason=reason)
        return
    except StoreUnavailable:
        yield find.bad("database-unreachable")
        return
    if not current:
        yield find.bad("database-old")
        return
    yield find.well("database")
    yield from asyncio.run(_inside(address, settings))


async def _inside(address: str, settings: Settings) -> list[Finding]:
    channels = Channels(settings)
    async with channels, wired(address, postmen=channels.postmen) as desk:
        found = await _desk(desk, in_earnest=_has_channels(settings))
        return [*found, *await channels.examine()]


async def _desk(desk: Wired, *, in_earnest: bool) -> list[Finding]:
    async with desk.sessions.open() as session:
        dead = len(await session.unit.dead_letters.all())
    knowledge, today = session.knowledge, session.today
    return [
        *find.of_knowledge(knowledge, today),
        *find.of_people(knowledge, today, in_earnest=in_earnest),
        find.of_audit(await desk.audit()),
        *find.of_dead_letters(dead),
    ]


def _has_channels(settings: Settings) -> bool:
    return bool(settings.has_slack or settings.teams_app_id)
