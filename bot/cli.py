"""The command ``rejsehold``: its commands and their arguments, and nothing else.

Each command brings in what it needs when it is run, so that ``rejsehold match`` does not wait for
a web server to be imported. What a command does stands in ``bot.commands``, and every word it
says in ``bot/wording``: help is looked up by the command's and the argument's name.
"""

# ruff: noqa: PLC0415  (commands import what they need when they are run, as said above)

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from bot.cli_words import help_of, misconfigured, misused, speaking, unreachable
from bot.misconfigured import BadSettings
from knowledge.ports import StoreUnavailable

PROGRAM = "rejsehold"
GARBAGE = 50_000
"""How many new objects there are before it is looked which are still needed."""


class Command(TyperCommand):
    """A command that explains itself in the reader's language."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return help_of(self, ctx, speaking())


class Family(TyperGroup):
    """Several commands on one subject."""

    def get_help(self, ctx: Any) -> str:
        """Return the help page."""
        return help_of(self, ctx, speaking())

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; when there is none, keep what was typed for the complaint."""
        if self.get_command(ctx, args[0]) is None:
            ctx.args = args
        return super().resolve_command(ctx, args)


def _family(**options: Any) -> typer.Typer:
    return typer.Typer(
        cls=Family, rich_markup_mode=None, add_completion=False, no_args_is_help=True, **options
    )


app = _family(context_settings={"help_option_names": ["--help", "-h"]})
_NAMES = "registry organisations people vocabulary handbooks matching db audit outbox manifest"
FAMILIES = {name: _family() for name in _NAMES.split()}
registry, matching, db = FAMILIES["registry"], FAMILIES["matching"], FAMILIES["db"]
audit, outbox, manifest = FAMILIES["audit"], FAMILIES["outbox"], FAMILIES["manifest"]

Text = Annotated[str | None, typer.Argument()]
Batch = Annotated[Path | None, typer.Option("--batch")]
Person = Annotated[str, typer.Option("--as")]
Script = Annotated[Path | None, typer.Option("--script")]
Demo = Annotated[bool, typer.Option("--demo")]
NoWorker = Annotated[bool, typer.Option("--no-worker")]
File = Annotated[Path, typer.Argument()]
DryRun = Annotated[bool, typer.Option("--dry-run")]
Status = Literal["in_use", "pilot", "stopped"]
Posting = Annotated[str, typer.Argument()]
Url = Annotated[str, typer.Option("--url")]
Socket = Annotated[bool, typer.Option("--socket")]
Several = Annotated[bool, typer.Option("--several")]
AppId = Annotated[str, typer.Option("--app-id")]
Out = Annotated[Path, typer.Option("--out")]
Examples = Annotated[list[Path] | None, typer.Option("--examples")]


@app.command(cls=Command)
def chat(person: Person, script: Script = None) -> int:
    """Sit down at the desk as somebody."""
    from bot.commands import chatting

    return chatting.chat(person, script)


@app.command(cls=Command)
def match(text: Text = None, batch: Batch = None) -> int:
    """Answer whether something like it exists."""
    from bot.commands import reading

    return reading.match(text, batch)


@app.command(cls=Command)
def search(
    text: Text = None,
    batch: Batch = None,
    *,
    region: Annotated[str, typer.Option("--region")] = "",
    status: Annotated[Status | None, typer.Option("--status")] = None,
    target_group: Annotated[str, typer.Option("--target-group")] = "",
    technology: Annotated[str, typer.Option("--technology")] = "",
    page: Annotated[int, typer.Option("--page", min=1)] = 1,
) -> int:
    """Find solutions by a few words."""
    from bot.commands import reading, searching

    if batch is not None:
        return reading.search(text, batch)
    wanted = searching.Wanted(text or "", region, status, target_group, technology, page)
    return searching.search(wanted)


@app.command(cls=Command)
def understand(text: Text = None, batch: Batch = None) -> int:
    """Tell what a text says about where, for whom, with what and by whom."""
    from bot.commands import reading

    return reading.understand(text, batch)


@app.command(cls=Command)
def screen(text: Text = None, batch: Batch = None) -> int:
    """Look for patient identifiers."""
    from bot.commands import reading

    return reading.screen(text, batch)


@app.command(cls=Command)
def serve(demo: Demo = False, no_worker: NoWorker = False) -> int:
    """Run the desk as a server."""
    from bot.commands import serving

    return serving.serve(demo=demo, with_worker=not no_worker)


@app.command(cls=Command)
def worker() -> int:
    """Run delivery and deadlines alone."""
    from bot.commands import serving

    return serving.work()


@app.command(cls=Command)
def demo() -> int:
    """Fill an empty desk with the starter data and a made-up team."""
    from bot.commands import preparing

    return preparing.demo()


@app.command(cls=Command)
def doctor() -> int:
    """Look for what is wrong and how to mend it."""
    from bot.commands import examining

    return examining.doctor()


@manifest.command("slack", cls=Command)
def slack_manifest(url: Url = "", socket: Socket = False, several: Several = False) -> int:
    """Write the manifest for the app in Slack."""
    from bot.commands import connecting

    return connecting.slack_manifest(url, socket=socket, several=several)


@manifest.command("teams", cls=Command)
def teams_manifest(
    url: Url = "", app_id: AppId = "", out: Out = Path("rejsehold-teams.zip")
) -> int:
    """Write the package for the app in Teams."""
    from bot.commands import packing

    return packing.teams_package(url, app_id, out)


@db.command("upgrade", cls=Command)
def upgrade() -> int:
    """Bring the database up to date."""
    from bot.commands import preparing

    return preparing.upgrade()


@audit.command("verify", cls=Command)
def verify() -> int:
    """Check that the journal is as it was written."""
    from bot.commands import auditing

    return auditing.verify()


@outbox.command("list", cls=Command)
def list_dead() -> int:
    """List the notices that could not be delivered."""
    from bot.commands import postings

    return postings.list_dead()


@outbox.command("revive", cls=Command)
def revive(posting: Posting) -> int:
    """Put one of them back in line."""
    from bot.commands import postings

    return postings.revive(posting)


@matching.command("refit", cls=Command)
def refit(dry_run: DryRun = False, examples: Examples = None) -> int:
    """Fit the weights to the examples and to people's decisions."""
    from bot.commands import learning

    return learning.fit(examples or (), dry_run=dry_run)


@matching.command("explain", cls=Command)
def explain(
    text: Annotated[str, typer.Argument()],
    word: Annotated[str | None, typer.Option("--word")] = None,
) -> int:
    """Show what each word does to an answer."""
    from bot.commands import explaining

    return explaining.explain(text, word)


@matching.command("undo", cls=Command)
def undo() -> int:
    """Take the newest weights back."""
    from bot.commands import learning

    return learning.undo()


@registry.command("duplicates", cls=Command)
def duplicates() -> int:
    """List entries that repeat each other."""
    from bot.commands import rivals

    return rivals.list_clusters()


@registry.command("export", cls=Command)
def export(file: Annotated[Path | None, typer.Argument()] = None) -> int:
    """Write the registry as a file."""
    from bot.commands import importing

    return importing.export_registry(file)


def _importer(family: typer.Typer, dataset: str) -> None:
    @family.command("import", cls=Command)
    def bring_in(file: File, dry_run: DryRun = False) -> int:
        """Bring a file in."""
        from bot.commands import importing

        return importing.bring_in(dataset, file, dry_run=dry_run)


_importer(registry, "solutions")
for _name in ("organisations", "people", "vocabulary", "handbooks"):
    _importer(FAMILIES[_name], _name)
for _name, _typer in FAMILIES.items():
    app.add_typer(_typer, name=_name)


def main() -> None:
    """Run the command the process was started with, and end it."""
    # Most commands end before there is anything to clear away, and looking for it takes time.
    gc.set_threshold(GARBAGE)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return the code to end with: 0 done, 1 not done, 2 misunderstood."""
    _speak_utf8()
    try:
        code = get_command(app).main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
    except typer.TyperException as error:
        return misused(error, speaking(), sys.stderr)
    except BadSettings as error:
        return misconfigured(error, speaking(), sys.stderr)
    except StoreUnavailable:
        return unreachable(speaking(), sys.stderr)
    return code if isinstance(code, int) else 0


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
