"""The app package that an admin uploads to Teams: manifest, translation and icons in one zip."""

import json
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from bot.chat.shapes import Json
from bot.teams.icons import draw_colour, draw_outline
from bot.teams.manifest import (
    COLOUR_ICON,
    MANIFEST,
    OUTLINE_ICON,
    TRANSLATION,
    Wanted,
    draw_manifest,
    draw_translation,
)

_UNIX, _READABLE = 3, 0o644 << 16
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date on every file: when the package was made would make each one another."""


def pack(wanted: Wanted) -> bytes:
    """Return the package; the same bytes for the same wishes."""
    files = {
        MANIFEST: _as_bytes(draw_manifest(wanted)),
        TRANSLATION: _as_bytes(draw_translation(wanted)),
        COLOUR_ICON: draw_colour(),
        OUTLINE_ICON: draw_outline(),
    }
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as package:
        for name, content in files.items():
            entry = ZipInfo(name, _OLDEST)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            package.writestr(entry, content)
    return packed.getvalue()


def _as_bytes(drawn: Json) -> bytes:
    return (json.dumps(drawn, ensure_ascii=False, indent=2) + "\n").encode()
