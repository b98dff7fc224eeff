"""Every command, argument, mistake and kind has its words in both languages."""

from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from bot.cli import app
from bot.misconfigured import Fault as SettingFault
from bot.wording import LANGUAGES, Language, speech
from knowledge.identifiers import Kind
from knowledge.loading import Fault
from knowledge.matching import Verdict


def commands(command: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Return every command below this one with its path."""
    for name, each in getattr(command, "commands", {}).items():
        yield (*path, name), each
        yield from commands(each, *path, name)


COMMANDS = dict(commands(get_command(app)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", COMMANDS, ids="-".join)
def test_a_command_and_its_arguments_are_explained(
    path: tuple[str, ...], language: Language
) -> None:
    words = speech(language)
    assert words.knows("-".join(("cli", *path)))
    for parameter in COMMANDS[path].params:
        assert words.knows(f"cli-about-{parameter.name}")
        is_flag = getattr(parameter, "is_flag", False)
        assert is_flag or words.knows(f"cli-value-{parameter.name}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "sentence",
    [
        *(f"fault-{fault}" for fault in Fault),
        *(f"settings-{fault}" for fault in SettingFault),
        *(f"cli-kind-{kind}" for kind in Kind),
        *(f"verdict-title-{verdict}" for verdict in Verdict),
    ],
)
def test_every_mistake_and_kind_has_its_sentence(sentence: str, language: Language) -> None:
    assert speech(language).knows(sentence)


def test_the_commands_that_must_stay_are_there() -> None:
    names = {" ".join(path) for path in COMMANDS}
    assert names >= {
        *("serve", "worker", "chat", "match", "search", "understand", "screen", "doctor", "demo"),
        *("registry import", "registry export", "organisations import", "people import"),
        *("vocabulary import", "handbooks import", "db upgrade", "audit verify"),
        *("outbox list", "outbox revive"),
    }
