"""What somebody wrote, out of Teams' way of writing it."""

import time

import pytest

from bot.teams.spoken import mentions_us, out_of_html, spoken
from tests.unit.bot.teams.told import BOT, MENTION


def told(text: str, *entities: dict[str, object]) -> str:
    return spoken({"recipient": {"id": BOT}, "text": text, "entities": list(entities)})


def test_the_mention_of_the_desk_is_no_part_of_what_is_said() -> None:
    assert told("<at>Rejsehold</at> hej", MENTION) == "hej"
    assert told("hej <at>Rejsehold</at>", MENTION) == "hej"


def test_others_are_named() -> None:
    other = {"type": "mention", "text": "<at>Ole</at>", "mentioned": {"id": "29:2", "name": "Ole"}}
    assert told("sp\u00f8rg <at>Ole</at>", other) == "sp\u00f8rg @Ole"
    assert told('sp\u00f8rg <at id="0">Ole</at>', other) == "sp\u00f8rg @Ole"


def test_nothing_of_a_number_is_lost_between_the_signs() -> None:
    assert told("251248&#45;9996 &lt;251248<at>-9996</at>") == "251248-9996 <251248@-9996"


def test_only_a_mention_of_the_desk_speaks_to_it() -> None:
    someone = {"type": "mention", "mentioned": {"id": "29:2"}}
    assert mentions_us({"recipient": {"id": BOT}, "entities": [someone, MENTION]})
    assert not mentions_us({"recipient": {"id": BOT}, "entities": [someone]})
    assert not mentions_us({"recipient": {"id": BOT}})


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<div>Hej<br>du</div>\n<div>der</div>", "Hej\ndu\n\nder"),
        ('<div><at id="0">Ole</at>: 5 &lt; 6&nbsp;m</div>', "Ole: 5 < 6 m"),
        ('<p>godt <img alt="\U0001f600" src="x"></p>', "godt \U0001f600"),
        ("kun ord", "kun ord"),
        ("<b>251248</b>-9996 <![CDATA[x]]> <!-- y", "251248-9996 <![CDATA[x]]> <!-- y"),
        ("", ""),
    ],
)
def test_the_words_are_read_out_of_formatted_text(html: str, words: str) -> None:
    assert out_of_html(html) == words


@pytest.mark.parametrize("hostile", ["<at>", "<", "</at>", "<at x", "&amp;", "<div>"])
def test_hostile_text_is_read_in_no_time(hostile: str) -> None:
    text = hostile * (60_000 // len(hostile))
    begun = time.perf_counter()
    told(text, MENTION)
    out_of_html(text)
    assert time.perf_counter() - begun < 1
