"""The app package is a zip that Teams takes: four files, icons as Teams wants them, no dates."""

import json
import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

from bot.teams.icons import COLOUR, SYMBOL_SIDE, draw_colour, draw_outline
from bot.teams.manifest import Wanted, draw_manifest, draw_translation
from bot.teams.package import pack

WANTED = Wanted("11111111-2222-3333-4444-555555555555", "https://desk.example")
WHITE = b"\xff\xff\xff"
Pixels = list[list[bytes]]


def pixels(png: bytes) -> Pixels:
    """Return the rows of a PNG with eight bits each of red, green, blue and opacity."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    parts, at = {}, 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        name, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length) == (zlib.crc32(name + content),)
        parts[name] = content
        at += 12 + length
    width, height, depth, colour, *_ = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    assert (depth, colour, list(parts)[-1]) == (8, 6, b"IEND")
    raw, step = zlib.decompress(parts[b"IDAT"]), 4 * width + 1
    rows = [raw[row * step : (row + 1) * step] for row in range(height)]
    assert {row[0] for row in rows} == {0}
    return [[row[at : at + 4] for at in range(1, step, 4)] for row in rows]


def test_the_package_holds_manifest_translation_and_icons_and_nothing_else() -> None:
    with ZipFile(BytesIO(pack(WANTED))) as package:
        files = {each: package.read(each) for each in package.namelist()}
        assert package.testzip() is None
    assert list(files) == ["manifest.json", "en.json", "color.png", "outline.png"]
    drawn = json.loads(files["manifest.json"])
    assert drawn == draw_manifest(WANTED)
    assert json.loads(files["en.json"]) == draw_translation(WANTED)
    assert files[drawn["icons"]["color"]] == draw_colour()
    assert files[drawn["icons"]["outline"]] == draw_outline()
    assert drawn["localizationInfo"]["additionalLanguages"][0]["file"] in files


def test_the_same_wishes_give_the_same_bytes() -> None:
    assert pack(WANTED) == pack(WANTED)
    assert pack(WANTED) != pack(Wanted(WANTED.app_id, "https://other.example"))


def test_the_icon_in_colour_is_filled_and_its_symbol_stays_in_the_middle() -> None:
    rows = pixels(draw_colour())
    assert (len(rows), {len(row) for row in rows}) == (192, {192})
    assert {pixel[3] for row in rows for pixel in row} == {255}
    ground = bytes.fromhex(COLOUR[1:]) + b"\xff"
    margin = (192 - SYMBOL_SIDE) // 2
    inked = [(x, y) for y, row in enumerate(rows) for x, pixel in enumerate(row) if pixel != ground]
    assert inked
    assert min(min(each) for each in inked) >= margin - 1
    assert max(max(each) for each in inked) <= 192 - margin


def test_the_outline_is_white_on_nothing_and_reaches_the_edges() -> None:
    rows = pixels(draw_outline())
    assert (len(rows), {len(row) for row in rows}) == (32, {32})
    assert {pixel[:3] for row in rows for pixel in row} == {WHITE}
    solid = sum(pixel[3] == 255 for row in rows for pixel in row)
    clear = sum(pixel[3] == 0 for row in rows for pixel in row)
    assert solid > 50
    assert clear > 500
    assert any(row[0][3] for row in rows)
    assert any(row[-1][3] for row in rows)
