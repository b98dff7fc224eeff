"""What the documents say is there, is there: paths, commands, settings and links."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from bot.cli import app
from bot.settings import Settings
from bot.surroundings import PREFIX
from tests.architecture.sources import ROOT

README = "README.md"
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"))
)

QUOTED = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"^\.?[\w.-]+(/[\w.-]+)*/?$")
FOLDERS = ("bot", "workflows", "knowledge", "tests", "docs", "benchmarks", ".ci", ".venv")
SUFFIXES = (".py", ".md", ".ftl", ".yaml", ".toml", ".lock")
NOT_HERE = {
    ".venv/bin/rejsehold",  # made by make
    "migrations/versions/",  # in each package, as the sentence says
    "bot/slack",  # channels that decisions speak of before they are built
    "bot/teams",
    "bot/web",
}
LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")
SETTING = re.compile(rf"`({PREFIX}[A-Z_]+)`")


def text_of(document: str) -> str:
    """Return a document's text."""
    return (ROOT / document).read_text(encoding="utf-8")


def quoted(document: str) -> set[str]:
    """Return what a document quotes as code, in a line or in a block of shell."""
    text = text_of(document)
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    return {
        each.strip() for each in QUOTED.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    } | {line.split("#")[0].strip() for line in blocks.split("\n") if line.strip()}


def paths(document: str) -> set[str]:
    """Return the quoted words that name a file or a folder of this project."""
    return {
        word
        for word in quoted(document)
        if PATH.match(word)
        and ((word.split("/")[0] in FOLDERS and "/" in word) or Path(word).suffix in SUFFIXES)
        and word not in NOT_HERE
    }


def commands(document: str, program: str) -> set[str]:
    """Return the first words after a program's name, wherever the document quotes it."""
    pattern = re.compile(rf"(?:^|[\s/|]){program} ((?:[a-z]+)(?: [a-z]+)?)")
    return {found for each in quoted(document) for found in pattern.findall(each)}


def exists(word: str) -> bool:
    """Tell whether a path is there, or a file of that name, when only a name is given."""
    if "/" in word:
        return (ROOT / word).exists()
    return (ROOT / word).exists() or any(
        path for folder in FOLDERS[:5] for path in (ROOT / folder).rglob(word)
    )


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_a_document_names_exists(document: str) -> None:
    assert [word for word in sorted(paths(document)) if not exists(word)] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_between_documents_leads_somewhere(document: str) -> None:
    links = [link for link in LINK.findall(text_of(document)) if "://" not in link]
    missing = [
        link for link in links if not (ROOT / document).parent.joinpath(link.split("#")[0]).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_command_named_is_a_target(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    assert {each.split()[0] for each in commands(document, "make")} - targets == set()


def test_make_alone_lists_every_target() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    phony = re.search(r"^\.PHONY: (.*)$", text_of("Makefile"), re.MULTILINE)
    assert phony is not None
    assert [name for name in phony[1].split() if f"make {name} " not in listed] == []


def test_the_settings_table_names_every_setting_and_no_other() -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    assert set(SETTING.findall(text_of(README))) == known


def test_every_command_named_exists() -> None:
    named = {words for document in DOCUMENTS for words in commands(document, "rejsehold")}
    assert "chat" in named
    assert [words for words in sorted(named) if not is_command(words)] == []


def is_command(words: str) -> bool:
    """Tell whether the words lead to a command; what follows a whole command is its argument."""
    found: Any = get_command(app)
    for word in words.split():
        if not hasattr(found, "commands"):
            return True
        found = found.commands.get(word)
    return found is not None


@pytest.mark.parametrize(
    ("question", "path"),
    [
        ("who reviews an idea", "workflows/domain/routing.py"),
        (
            "the sentence a submitter sees when a similar solution exists",
            "bot/wording/da/verdict.ftl",
        ),
        ("what happens when a button is pressed twice", "workflows/domain/gate.py"),
    ],
)
def test_the_readme_answers_what_newcomers_ask(question: str, path: str) -> None:
    (row,) = [line for line in text_of(README).split("\n") if line.startswith(f"| {question} |")]
    assert path in row


def test_decisions_are_numbered_without_gaps() -> None:
    names = sorted(path.name for path in (ROOT / "docs/decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_the_ci_runs_the_command_the_readme_names() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "make test" in quoted(README)


def test_a_missing_path_is_noticed() -> None:
    assert not exists("bot/nowhere.py")
    assert not exists("nowhere.ftl")
    assert exists("verdict.ftl")
    assert Path(ROOT / README).exists()


def test_a_missing_command_is_noticed() -> None:
    assert is_command("registry import")
    assert not is_command("registry nonsense")
    assert not is_command("nonsense")
