"""Help pages and complaints of the command line, in the reader's language.

The words of a command stand under ``cli-`` and its name (``cli-registry-import``), those of an
argument under ``cli-about-`` and what stands for its value under ``cli-value-``.
"""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import wrap
from typing import Any, TextIO

from bot.misconfigured import BadSettings
from bot.surroundings import ENV_FILE, PREFIX, language_in
from bot.wording import Speech, speech

NOT_DONE = 1
MISUSED = 2

WIDTH = 88
COLUMN = 22
"""Where the explanations begin."""


def speaking() -> Speech:
    """Return the language of the environment, or of the folder's ``.env``."""
    if ENV_FILE.exists() and f"{PREFIX}LANGUAGE" not in os.environ:
        return _from_file()
    return speech(language_in(os.environ))


def help_of(command: Any, context: Any, words: Speech) -> str:
    """Return a command's help page."""
    parts = [
        "\n".join(wrap(words.say(_sentence(context.command_path)), WIDTH)),
        *_lists(command, context, words),
    ]
    return "\n\n".join([_usage(command, context, words), *parts])


def misused(error: Any, words: Speech, out: TextIO) -> int:
    """Say what was wrong with the command line, and where help is."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        out.write(error.message + "\n")
        return MISUSED
    out.write(_complaint(error, context, words) + "\n")
    if context is not None:
        out.write(words.say("cli-see-help", command=f"{context.command_path} --help") + "\n")
    return MISUSED


def misconfigured(error: BadSettings, words: Speech, out: TextIO) -> int:
    """Say which settings cannot be used and why."""
    out.write(words.say("settings-bad") + "\n")
    for problem in error.problems:
        reason = words.say(f"settings-{problem.fault}")
        out.write(words.say("settings-problem", setting=problem.setting, reason=reason) + "\n")
    return MISUSED


def unreachable(words: Speech, out: TextIO) -> int:
    """Say that the database cannot be reached."""
    out.write(words.say("cli-unreachable") + "\n")
    return NOT_DONE


def _from_file() -> Speech:
    # All settings are read, for only they know how such a file is written.
    from bot.settings import read_settings  # noqa: PLC0415  (heavy, and rarely needed)

    try:
        return speech(read_settings().language)
    except BadSettings:
        return speech(language_in(os.environ))


def _sentence(path: str) -> str:
    _, *names = path.split()
    return "-".join(["cli", *names]) if names else "cli-program"


def _usage(command: Any, context: Any, words: Speech) -> str:
    pieces = [context.command_path]
    pieces += [_value(each, words) for each in command.params if _is_argument(each)]
    if hasattr(command, "commands"):
        pieces.append(words.say("cli-value-command"))
    pieces.append(words.say("cli-value-options"))
    return words.say("cli-usage", usage=" ".join(pieces))


def _lists(command: Any, context: Any, words: Speech) -> Iterator[str]:
    commands = list(_commands(command, context, words))
    if commands:
        yield _listed(words.say("cli-commands"), commands)
    arguments = [
        (_value(each, words), _about(each, words)) for each in command.params if _is_argument(each)
    ]
    if arguments:
        yield _listed(words.say("cli-arguments"), arguments)
    yield _listed(words.say("cli-options"), list(_options(command, words)))


def _commands(command: Any, context: Any, words: Speech) -> Iterator[tuple[str, str]]:
    for name in getattr(command, "commands", ()):
        yield name, words.say(_sentence(f"{context.command_path} {name}"))


def _options(command: Any, words: Speech) -> Iterator[tuple[str, str]]:
    for each in command.params:
        if not _is_argument(each):
            value = "" if each.is_flag else f" {_value(each, words)}"
            yield ", ".join(each.opts) + value, _about(each, words)
    yield "--help, -h", words.say("cli-about-help")


def _listed(title: str, rows: list[tuple[str, str]]) -> str:
    lines = [title]
    for name, about in rows:
        first, *rest = wrap(about, WIDTH - COLUMN)
        gap = "\n" + " " * COLUMN if len(name) > COLUMN - 4 else ""
        lines.append(f"  {name}".ljust(COLUMN) + gap + first)
        lines += [" " * COLUMN + line for line in rest]
    return "\n".join(lines)


def _complaint(error: Any, context: Any, words: Speech) -> str:
    match type(error).__name__:
        case "MissingParameter":
            return words.say("cli-missing", what=_called(error.param, words))
        case "NoSuchOption" | "BadOptionUsage":
            return words.say("cli-bad-option", option=str(error.option_name))
        case "BadParameter":
            return words.say("cli-bad-value", what=_called(error.param, words))
    if hasattr(getattr(context, "command", None), "commands"):
        return _no_such_command(context, words)
    return words.say("cli-too-much")


def _no_such_command(context: Any, words: Speech) -> str:
    said = next(iter(context.args), "")
    near = get_close_matches(said, list(context.command.commands), n=1)
    if near:
        return words.say("cli-did-you-mean", said=said, command=f"{context.command_path} {near[0]}")
    return words.say("cli-no-such-command", said=said)


def _called(parameter: Any, words: Speech) -> str:
    value = _value(parameter, words)
    return value if _is_argument(parameter) else f"{parameter.opts[0]} {value}"


def _value(parameter: Any, words: Speech) -> str:
    value = words.say(f"cli-value-{parameter.name}")
    return value if parameter.required or not _is_argument(parameter) else f"[{value}]"


def _about(parameter: Any, words: Speech) -> str:
    return words.say(f"cli-about-{parameter.name}")


def _is_argument(parameter: Any) -> bool:
    return bool(parameter.param_type_name == "argument")
