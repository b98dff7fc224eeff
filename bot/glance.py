"""A look at what is known, for a command that ends as soon as it has answered.

``bot.bootstrap`` puts the whole desk together; this opens a file, reads it and closes it.
"""

from pathlib import Path

from knowledge.live import told_by
from knowledge.snapshot import Knowledge
from knowledge.storage.glance import glanced


def knowledge_in(file: Path) -> Knowledge | None:
    """Return what a SQLite file knows; None when it knows nothing or must be asked properly."""
    found = glanced(file)
    return told_by(found) if found and found.revision else None
