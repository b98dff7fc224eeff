"""A person at a terminal: a line in, things to show out."""

import pytest

from bot.console.chat import Chat
from bot.console.showings import FormHead, Note, NumberedCard, Question, Showing
from bot.messages.incoming import Opened, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Button, Card, Form, Input, InputKind, Messages, Option, Paragraph
from tests.fakes.desk import KAREN, FakeDesk, FakeHome, card, world

SEND = Button("Send idéen", Press("send_draft", "7"))
DROP = Button("Smid den væk", Press("drop_draft", "7"))
DECLINE = Press("act", "12", "decline", seen=3)
WHY = Input("reason", "Hvorfor?", InputKind.PARAGRAPH)
CODE = Input(
    "code", "Slags", InputKind.CHOICE, options=(Option("a", "Økonomi"), Option("b", "Ledelse"))
)
NOTE = Input("note", "Bemærkning", InputKind.LINE, required=False)
FORM = Form("token", DECLINE, "Sig nej", (WHY, CODE, NOTE), "Send", intro="Idéhaveren får det.")


def chat(desk: FakeDesk, home: FakeHome | None = None) -> Chat:
    """Return Karen's chat with the desk."""
    return Chat(KAREN, desk, home or FakeHome(), world())


def answering(**messages: Messages) -> FakeDesk:
    """Return a desk with answers by the incoming's name."""
    kinds = {"opened": Opened, "said": Said, "pressed": Pressed, "submitted": Submitted}
    return FakeDesk({kinds[kind]: answer for kind, answer in messages.items()})


async def say(talk: Chat, *lines: str) -> tuple[Showing, ...]:
    """Say the lines and return what the last one showed."""
    showings: tuple[Showing, ...] = ()
    for line in lines:
        showings = (await talk.say(line)).showings
    return showings


async def test_every_delivery_is_the_persons_own_and_has_an_id_of_its_own() -> None:
    desk = FakeDesk()
    talk = chat(desk)
    await talk.open()
    await say(talk, "hej", "hej")
    assert [type(each.incoming) for each in desk.received] == [Opened, Said, Said]
    assert len({each.id for each in desk.received}) == 3
    assert {(each.channel, each.user, each.email) for each in desk.received} == {
        ("console", "karen", "karen@rejsehold.example")
    }


@pytest.mark.parametrize("typed", ["2", "2.", "smid den væk", " Smid den væk! "])
async def test_a_button_is_pressed_by_its_number_or_its_words(typed: str) -> None:
    desk = answering(opened=(card(buttons=(SEND, DROP)),))
    talk = chat(desk)
    await talk.open()
    await say(talk, typed)
    assert desk.last == Pressed(DROP.press)


async def test_buttons_of_several_cards_are_numbered_on() -> None:
    desk = answering(opened=(card(buttons=(SEND,)), card(buttons=(DROP,))))
    talk = chat(desk)
    opened = await talk.open()
    assert [each.first for each in opened.showings if isinstance(each, NumberedCard)] == [1, 2]
    await say(talk, "2")
    assert desk.last == Pressed(DROP.press)


async def test_a_number_without_a_button_is_said_to_the_desk() -> None:
    desk = answering(opened=(card(buttons=(SEND,)),))
    talk = chat(desk)
    await talk.open()
    await say(talk, "5")
    assert desk.last == Said("5")


async def test_buttons_stay_when_an_answer_brings_none() -> None:
    desk = answering(opened=(card(buttons=(SEND, DROP)),), said=(card("Tak"),))
    talk = chat(desk)
    await talk.open()
    await say(talk, "tak", "2")
    assert desk.last == Pressed(DROP.press)


async def test_buttons_that_read_the_same_must_be_told_apart() -> None:
    desk = answering(opened=(card(buttons=(SEND,)), card(buttons=(SEND,))))
    talk = chat(desk)
    await talk.open()
    (note,) = await say(talk, "send idéen")
    assert isinstance(note, Note)
    assert len(desk.received) == 1


async def filling(*lines: str) -> tuple[FakeDesk, Chat, tuple[Showing, ...]]:
    """Open the form and say the lines."""
    desk = answering(opened=(card(buttons=(SEND,)),), said=(FORM,))
    talk = chat(desk)
    await talk.open()
    return desk, talk, await say(talk, "sig nej", *lines)


async def test_a_form_is_asked_field_by_field() -> None:
    _, _, (head, question) = await filling()
    assert isinstance(head, FormHead)
    assert isinstance(question, Question)
    assert question.label == "Hvorfor?"


async def test_the_last_answer_sends_the_form() -> None:
    desk, talk, _ = await filling("For dyrt", "ledelse", "")
    values = {"reason": "For dyrt", "code": "b", "note": ""}
    assert desk.last == Submitted(DECLINE, "token", values)
    assert talk.prompt == "Karen"


async def test_what_an_answer_was_read_as_is_told_where_it_is_not_what_was_typed() -> None:
    _, _, (note, question) = await filling("For dyrt", "2")
    assert note == Note("Det læser jeg som Ledelse.")
    assert isinstance(question, Question)
    _, _, shown = await filling("For dyrt", "Ledelse")
    assert len(shown) == 1


async def test_an_answer_that_does_not_fit_is_asked_again_at_once() -> None:
    desk, _, (question,) = await filling("For dyrt", "tredje")
    assert isinstance(question, Question)
    assert question.problem
    assert question.label == "Slags"
    assert not isinstance(desk.last, Submitted)


@pytest.mark.parametrize("word", ["fortryd", "Tilbage", "cancel", "back"])
async def test_leaving_a_form_sends_nothing_and_loses_nothing(word: str) -> None:
    desk, talk, left = await filling("For dyrt", word)
    assert isinstance(left[-1], NumberedCard)
    assert left[-1].card.buttons == (SEND,)
    await say(talk, "sig nej", "", "1", "")
    assert desk.last == Submitted(DECLINE, "token", {"reason": "For dyrt", "code": "a", "note": ""})


async def test_only_the_field_with_the_error_is_asked_again() -> None:
    wrong = Input("reason", "Hvorfor?", InputKind.PARAGRAPH, value="X", error="Skriv lidt mere.")
    again = Form("token-2", DECLINE, "Sig nej", (wrong, CODE, NOTE), "Send")
    desk, talk, _ = await filling("X", "1")
    desk.answers[Submitted] = (again,)
    (question,) = await say(talk, "bemærket")
    assert isinstance(question, Question)
    assert (question.label, question.problem) == ("Hvorfor?", "Skriv lidt mere.")
    await say(talk, "For dyrt for os")
    assert isinstance(desk.last, Submitted)
    assert desk.last.token == "token-2"
    assert desk.last.values["reason"] == "For dyrt for os"


async def test_a_sent_form_is_forgotten() -> None:
    _, talk, _ = await filling("For dyrt", "1", "")
    _, question = await say(talk, "sig nej")
    assert isinstance(question, Question)
    assert question.hints == ()


async def test_a_form_that_could_not_be_sent_is_remembered() -> None:
    desk, talk, _ = await filling("For dyrt", "1")
    desk.answers[Submitted] = LookupError()
    with pytest.raises(LookupError):
        await talk.say("")
    _, question = await say(talk, "sig nej")
    assert isinstance(question, Question)
    assert "For dyrt" in question.hints[0]


@pytest.mark.parametrize(("answer", "sent"), [("ja", True), ("nej", False)])
async def test_a_form_without_fields_asks_before_it_is_sent(answer: str, sent: bool) -> None:
    desk = answering(said=(Form("token", DECLINE, "Træk tilbage", (), "Træk den tilbage?"),))
    await say(chat(desk), "træk den tilbage", answer)
    assert isinstance(desk.last, Submitted) is sent


async def test_notices_are_shown_once_and_their_buttons_work() -> None:
    desk = answering(opened=(card(buttons=(SEND,)),))
    talk = chat(desk, FakeHome(card("Nyt", buttons=(DROP,))))
    await talk.open()
    heading, notice = await talk.news()
    assert isinstance(heading, Note)
    assert isinstance(notice, NumberedCard)
    assert notice.first == 2
    assert await talk.news() == ()
    await say(talk, "2")
    assert desk.last == Pressed(DROP.press)


async def test_notices_wait_until_a_form_is_filled_in() -> None:
    home = FakeHome()
    talk = chat(answering(said=(FORM,)), home)
    await say(talk, "sig nej")
    home.waiting.append(card("Nyt"))
    assert await talk.news() == ()
    talk.leave_form()
    assert len(await talk.news()) == 2


async def test_a_long_text_is_shortened_and_shown_in_full_when_asked_for() -> None:
    text = "ord " * 5_000
    talk = chat(answering(said=(Card((Paragraph(text),)),)))
    (short,) = await say(talk, "vis min idé")
    assert isinstance(short, NumberedCard)
    assert len(str(short.card.blocks[0])) < 800
    (full,) = await say(talk, "mere")
    assert full == NumberedCard(Card((Paragraph(text),)))


async def test_more_is_said_to_the_desk_when_nothing_was_shortened() -> None:
    desk = answering(said=(card("kort"),))
    await say(chat(desk), "vis", "mere")
    assert desk.last == Said("mere")


@pytest.mark.parametrize("word", ["farvel", "Exit", "slut."])
async def test_goodbye_ends_the_chat(word: str) -> None:
    desk = FakeDesk()
    turn = await chat(desk).say(word)
    assert turn.over
    assert not desk.received


async def test_the_terminal_follows_the_persons_language() -> None:
    home = FakeHome()
    talk = chat(answering(said=(FORM,)), home)
    home.spoken = "en"
    await say(talk, "English please")
    assert talk.prompt == "Answer"
