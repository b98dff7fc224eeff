"""A card as a message, what is left of one that was pressed, and one that may be a repeat."""

from bot.chat.asides import Pressed
from bot.messages.incoming import Press
from bot.messages.outgoing import Button, Card, Heading, Paragraph
from bot.teams.letters import activity_of, draw_letter, draw_news, draw_pointer, marked, strip
from bot.teams.limits import CARD_BYTES
from bot.teams.rich_text import size_of
from bot.wording import speech
from tests.teams_double.checking import check_activity
from tests.teams_double.reading import buttons_of, text_of

DANISH, ENGLISH = speech("da"), speech("en")
CARD = Card(
    (Paragraph("Lis siger ja."), Heading("Idé 7"), Paragraph("Resten")),
    "Idé 7",
    (Button("Historik", Press("act", "7", "history", 3)),),
    7,
)


def test_every_message_is_one_that_teams_takes() -> None:
    letter = draw_letter(DANISH, "p-1", CARD, "Lis valgte »Ja«")
    pressed = Pressed("Ja", letter.text, (letter.body,))
    for each in (
        letter,
        draw_news(DANISH, "p-1#news", CARD),
        draw_pointer(DANISH, "p-1", 7),
        strip("p-1", pressed, "Lis valgte »Ja«"),
        marked(letter),
    ):
        check_activity(activity_of(each))


def test_a_notice_in_a_thread_says_only_what_has_happened() -> None:
    news = draw_news(DANISH, "p-1#news", CARD)
    assert text_of(news.body) == "Lis siger ja."
    assert news.idea == 0


def test_a_pressed_message_keeps_its_words_and_loses_its_buttons() -> None:
    letter = draw_letter(DANISH, "p-1", CARD)
    bare = strip("p-1", Pressed("Historik", letter.text, (letter.body,)), "Lis valgte »Historik«")
    assert "Resten" in text_of(bare.body)
    assert "Lis valgte »Historik«" in text_of(bare.body)
    assert buttons_of(letter.body)
    assert not buttons_of(bare.body)


def test_a_repeat_says_so_first_in_the_language_of_the_message() -> None:
    assert text_of(marked(draw_letter(DANISH, "p-1", CARD)).body).startswith("Teams svarede ikke")
    assert text_of(marked(draw_letter(ENGLISH, "p-1", CARD)).body).startswith("Teams did not")


def test_a_repeat_is_no_larger_than_a_card_may_be() -> None:
    full = draw_letter(DANISH, "p-1", Card(tuple(Paragraph("ord " * 200) for _ in range(60))))
    assert size_of(marked(full).body) <= CARD_BYTES
