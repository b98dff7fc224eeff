"""``rejsehold matching explain``: what a word does is what the score used."""

import re

from tests.integration.bot.conftest import QUESTION, Quick, Terminal


def test_every_word_is_told_with_what_it_stands_for_and_does(quick: Quick, empty: Terminal) -> None:
    out = quick(empty, "matching", "explain", QUESTION).out
    assert out.startswith("Svar: ")
    assert re.search(r"^  KOL \(kol\): KOL", out, re.MULTILINE)
    assert "almindeligt ord uden egen betydning" in out
    assert "Målgruppe: +" in out
    assert "Ordenes lighed: +" in out


def test_one_word_alone_and_the_score_without_it(quick: Quick, empty: Terminal) -> None:
    out = quick(empty, "matching", "explain", QUESTION, "--word", "kol").out
    assert out.count("Uden det: ") == 1
    (old, new) = re.findall(r"får (\d,\d\d) i stedet for (\d,\d\d)", out)[0][::-1]
    assert float(new.replace(",", ".")) < float(old.replace(",", "."))


def test_a_word_that_is_not_there_and_a_text_without_words(quick: Quick, empty: Terminal) -> None:
    gone = quick(empty, "matching", "explain", QUESTION, "--word", "hjerte", expect=1)
    assert "»hjerte« står ikke i teksten" in gone.complaints
    assert "Svar: Uklar" in quick(empty, "matching", "explain", "...", expect=1).out


def test_it_explains_itself_in_english(quick: Quick, empty: Terminal) -> None:
    out = quick(empty, "matching", "explain", "KOL", REJSEHOLD_LANGUAGE="en").out
    assert "Without it: " in out
