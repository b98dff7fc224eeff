"""The app's two icons, drawn here: the bell that stands on a desk.

What Teams asks of them (learn.microsoft.com, "App icons"): one in full colour, 192 by 192 pixels
with nothing transparent, its symbol within the middle 120; and one outline, 32 by 32 pixels, white
on nothing, as large as it can be.
"""

import struct
import zlib
from collections.abc import Callable
from functools import cache
from math import hypot

COLOUR_SIDE, OUTLINE_SIDE = 192, 32
SYMBOL_SIDE = 120
"""How much of the icon in colour the symbol takes; Teams may cut the rest off round or square."""

COLOUR = "#1f4e79"
"""The ground of the icon in colour, and what goes with it in Teams."""

_STROKE = 2.0
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS_RGBA = bytes((8, 6, 0, 0, 0))

Distance = Callable[[float, float], float]
"""How far a point is from a shape's edge, negative inside. The shape fills a square of side 2 round
the origin, with y downwards."""


@cache
def draw_colour() -> bytes:
    """Draw the icon in colour as a PNG; the same bytes each time."""
    ground = bytes.fromhex(COLOUR[1:])
    scale, middle = SYMBOL_SIDE / 2, COLOUR_SIDE / 2

    def pixel(x: float, y: float) -> bytes:
        ink = _ink(_bell((x - middle) / scale, (y - middle) / scale) * scale)
        return bytes(round(each + (255 - each) * ink) for each in ground) + b"\xff"

    return _png(COLOUR_SIDE, pixel)


def draw_outline() -> bytes:
    """Draw the outline as a PNG; the same bytes each time."""
    middle = OUTLINE_SIDE / 2

    def pixel(x: float, y: float) -> bytes:
        edge = _bell((x - middle) / middle, (y - middle) / middle) * middle
        ink = _ink(abs(edge + _STROKE / 2) - _STROKE / 2)
        return b"\xff\xff\xff" + bytes((round(255 * ink),))

    return _png(OUTLINE_SIDE, pixel)


def _bell(x: float, y: float) -> float:
    """Tell how far a point is from the bell: a dome with a knob, on a base."""
    dome = max(hypot(x, y - 0.4) - 0.82, y - 0.4)
    knob = hypot(x, y + 0.62) - 0.2
    base = hypot(max(abs(x) - 0.88, 0.0), y - 0.68) - 0.12
    return min(dome, knob, base)


def _ink(distance: float) -> float:
    """Tell how much of a pixel lies within a shape whose edge is so many pixels away."""
    return min(1.0, max(0.0, 0.5 - distance))


def _png(side: int, pixel: Callable[[float, float], bytes]) -> bytes:
    rows = (b"\x00" + b"".join(pixel(x + 0.5, y + 0.5) for x in range(side)) for y in range(side))
    header = struct.pack(">II", side, side) + _EIGHT_BITS_RGBA
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_part(name, content) for name, content in parts)


def _part(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
