"""Whatever anybody writes, Teams takes the card and shows the words as they were written."""

import re
from typing import Any

import pytest

from bot.chat.pressing import FormKey, Unreadable, read_press
from bot.messages.outgoing import (
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Form,
    Input,
    InputKind,
    Option,
    Paragraph,
)
from bot.teams.card import draw_card, summary, without_buttons
from bot.teams.dialog import (
    draw_dialog,
    draw_form,
    draw_idea_form,
    draw_said,
    read_idea,
    read_key,
)
from bot.teams.fields import read_lookup, read_values
from bot.teams.results import draw_result
from bot.wording import speech
from tests.teams_double.schema import (
    actions_of,
    complaints_about_dialog,
    complaints_about_message,
    inputs_of,
    objects_in,
    words_of,
)
from tests.unit.bot.everywhere import LENGTHY, PRESS, everywhere, form_about

DANISH = speech("da")
HOSTILE = (
    "<at>Karen Eksempel</at> <at>alle</at> @channel @team",
    "{{DATE(2017-02-14T06:08:39Z, SHORT)}} {{TIME(2017-02-14T06:08:39Z)}}",
    "{{{date(2017-02-14T06:08:39Z)}}} ${Idé} ${{DATE(2017-02-14T06:08:39Z)}}",
    "[Log ind her](https://ond.example) ![billede](https://ond.example/a.png)",
    "**fed** _skrå_ ~~streget~~ `kode` ```blok``` \\*",
    "# overskrift\n> citat\n- punkt\n1. punkt\n\n---\n| a | b |\n|---|---|",
    "<b>fed</b><script>alert(1)</script><img src=x onerror=alert(1)>",
    "<speak><break time='9s'/></speak> &lt;b&gt; &amp;lt; &#60;",
    '{"type": "TextBlock", "text": "**fed**"} "}],"actions":[',
    "\u202eklip tsud\u202c \u2066inde\u2069 \u200f",
    "https://ond.example/?a=<b>&c mailto:ond@example.dk 4554",
    "\u0007\t\n\n\n",
    " ",
    "\ud83d løst \udc00 \ufffe \x00\x7f\x9b",
    "&<>" * 5_000,
    "å" * 40_000,
    "ord " * 10_000,
    "\n" * 5_000,
    "a\n" * 5_000,
    "👩🏽‍⚕️" * 2_000,
    "{{DATE(" * 4_000,
)


def field_of(card: dict[str, Any], place: int = 0) -> dict[str, Any]:
    """Return one of a form's fields as drawn."""
    return list(inputs_of(card))[place]


def seen(words: str) -> str:
    """Return words as a person sees them: without what has no width."""
    return re.sub("[\u2060\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe]", "", words)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_anybody_writes_comes_alive_in_a_message(words: str) -> None:
    card = everywhere(words)
    drawn = draw_card(DANISH, card, "n1", note=words, refresh_for=["29:karen"])
    assert complaints_about_message(drawn) == []
    assert 0 < len(summary(card)) <= 300
    assert "\n" not in summary(card)
    for action in actions_of(drawn):
        assert read_press(action["data"]["press"]) == PRESS
        assert action["data"]["nonce"] == "n1"


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_anybody_writes_comes_alive_in_a_dialog(words: str) -> None:
    form = form_about(words)
    drawn = draw_form(DANISH, form, "19:sted@thread.v2;messageid=1")
    assert complaints_about_dialog(drawn) == []
    (sending,) = actions_of(drawn)
    assert read_key(sending["data"]) == FormKey(PRESS, "token", "19:sted@thread.v2;messageid=1")
    dialog = draw_dialog(form.title, drawn)["task"]["value"]
    assert 0 < len(dialog["title"]) <= 60
    assert complaints_about_dialog(draw_said(DANISH, [everywhere(words)] * 2)) == []


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_anybody_writes_comes_alive_where_it_is_found_or_begun(words: str) -> None:
    result = draw_result(DANISH, everywhere(words), words, words)
    assert complaints_about_message(result["content"]) == []
    assert not actions_of(result["content"])
    # Only ``text`` of a preview is read as HTML.
    assert set(result["preview"]["content"]) == {"title", "subtitle"}
    begun = draw_idea_form(DANISH, words, "https://teams.example/l/1")
    assert complaints_about_dialog(begun) == []


@pytest.mark.parametrize(
    "words", [*HOSTILE[:5], *HOSTILE[6:11]], ids=lambda words: words[:12].strip()
)
def test_every_word_of_a_card_that_fits_can_be_read(words: str) -> None:
    drawn = draw_card(DANISH, everywhere(words), "n1", note=words)
    assert seen(words_of(drawn)).count(words) == 10
    assert [each["title"].replace("\u2060", "") for each in actions_of(drawn)] == [words, "Nej"]


def test_a_box_to_tick_shows_the_words_beside_it_as_they_were_written() -> None:
    options = (Option("a", "*KOL* [1] & `x`"), Option("b", "Hjemme-måling (ny)"))
    field = Input("which", "Hvilke?", InputKind.CHOICES, options=options)
    drawn = field_of(draw_form(DANISH, Form("token", PRESS, "Vælg", (field,), "Send")))
    titles = [each["title"] for each in drawn["choices"]]
    assert titles == ["\\*KOL\\* \\[1\\] \\& \\`x\\`", "Hjemme-måling (ny)"]


@pytest.mark.parametrize("length", LENGTHY.values(), ids=LENGTHY)
def test_a_text_that_does_not_fit_is_cut_with_a_word_and_its_buttons_stand(length: int) -> None:
    drawn = draw_card(DANISH, everywhere("ord " * (length // 4)), "n1", note="Lis valgte det.")
    is_cut = DANISH.say("chat-cut") in words_of(drawn)
    assert is_cut is (length > LENGTHY["long"])
    assert len(actions_of(drawn)) == 2
    assert "ord ord" in words_of(drawn)
    assert words_of(drawn).endswith("Lis valgte det.")


def test_a_card_of_many_small_things_fits_too() -> None:
    card = Card((Bullets(("x",) * 2_000), Facts((Fact("a", "b"),) * 500)))
    drawn = draw_card(DANISH, card, "n1")
    assert complaints_about_message(drawn) == []
    assert words_of(drawn).count("x") > 50


def test_six_buttons_stand_on_the_card_and_the_others_behind_it() -> None:
    buttons = tuple(Button(f"Vis idé {number}", PRESS) for number in range(28))
    drawn = draw_card(DANISH, Card((Paragraph("x" * 20_000),), buttons=buttons), "n1")
    assert complaints_about_message(drawn) == []
    assert [each.get("mode") for each in actions_of(drawn)] == [None] * 6 + ["secondary"] * 22


def test_a_button_that_opens_a_form_opens_a_dialog_and_the_others_do_not() -> None:
    opening, acting = (
        draw_card(DANISH, Card((), "Idé", (Button("Sig nej", PRESS, opens_form=opens),)), "n1")
        for opens in (True, False)
    )
    (fetching,), (pressing,) = actions_of(opening), actions_of(acting)
    assert (fetching["type"], fetching["data"]["msteams"]) == (
        "Action.Submit",
        {"type": "task/fetch"},
    )
    assert (pressing["type"], pressing["verb"]) == ("Action.Execute", "press")
    assert "msteams" not in pressing["data"]


def test_a_long_label_stands_whole_where_the_pointer_rests() -> None:
    label = "Det er en meget lang tekst, som " * 5
    (action,) = actions_of(draw_card(DANISH, Card((), "Idé", (Button(label, PRESS),)), "n1"))
    assert len(action["title"]) <= 75
    assert action["tooltip"] == label.strip()


def test_an_idea_is_drawn_anew_for_those_it_concerns_and_no_more_than_teams_asks_for() -> None:
    people = [f"29:{number}" for number in range(100)]
    drawn = draw_card(DANISH, Card((Paragraph("Idé"),), idea=7), "n1", refresh_for=people)
    assert complaints_about_message(drawn) == []
    assert drawn["refresh"]["userIds"] == people[:60]
    assert drawn["refresh"]["action"]["verb"] == "refresh"
    assert drawn["refresh"]["action"]["data"] == {"idea": 7, "nonce": "n1"}
    other = draw_card(DANISH, Card((Paragraph("Hej"),)), "n1", refresh_for=people)
    assert "refresh" not in other


def test_the_same_card_is_drawn_the_same_every_time() -> None:
    assert draw_card(DANISH, everywhere("Idé"), "n1") == draw_card(DANISH, everywhere("Idé"), "n1")


def test_a_pressed_card_keeps_its_words_and_loses_its_buttons() -> None:
    drawn = draw_card(DANISH, everywhere("Idé"), "n1", refresh_for=["29:karen"])
    left = without_buttons(drawn, "Lis valgte »Nej«.")
    assert complaints_about_message(left) == []
    assert not {"actions", "refresh"} & set(left)
    assert words_of(left) == f"{words_of(drawn)}\nLis valgte »Nej«."


@pytest.mark.parametrize("lookup", ["", "solution"])
@pytest.mark.parametrize("count", [1, 10, 11, 15, 16, 100, 101, 500])
@pytest.mark.parametrize("kind", [InputKind.CHOICE, InputKind.CHOICES])
def test_few_choices_and_many_are_drawn_as_what_takes_them(
    kind: InputKind, count: int, lookup: str
) -> None:
    options = tuple(Option(f"v{number}", f"Valg {number}") for number in range(count))
    last = options[-1].value
    field = Input("field", "Hvilken?", kind, options=options, value=last, lookup=lookup)
    drawn = draw_form(DANISH, Form("token", PRESS, "Vælg", (field,), "Send"))
    assert complaints_about_dialog(drawn) == []
    one = field_of(drawn)
    assert one["value"] == last
    assert last in {each["value"] for each in one["choices"]}
    searched = "choices.data" in one
    assert searched or len(one["choices"]) == count
    assert searched is (count > 100 or (lookup != "" and (kind is InputKind.CHOICE or count > 10)))


def test_a_search_for_choices_comes_back_with_what_it_is_about() -> None:
    field = Input("solution", "Hvilken?", InputKind.CHOICE, lookup="solution")
    drawn = field_of(draw_form(DANISH, Form("token", PRESS, "Vælg", (field,), "Send")))
    found = read_lookup(drawn["choices.data"]["dataset"])
    assert (found.press, found.field, found.among) == (PRESS, "solution", "solution")


@pytest.mark.parametrize("dataset", ["", "xbox", "[]", "[1, 2, 3]", '["[]", "a", "b"]', "[" * 999])
def test_a_search_that_is_none_of_ours_is_refused(dataset: str) -> None:
    with pytest.raises(Unreadable):
        read_lookup(dataset)


def test_any_name_may_be_written_where_one_is_searched_for() -> None:
    field = Input("where", "Hvor?", InputKind.LINE, lookup="department", value="Øre-næse-hals")
    drawn = draw_form(DANISH, Form("token", PRESS, "Ret", (field,), "Gem"))
    assert complaints_about_dialog(drawn) == []
    assert field_of(drawn)["value"] == "Øre-næse-hals"
    assert field_of(drawn)["style"] == "filtered"


KINDS = {
    InputKind.LINE: "Målehuset",
    InputKind.PARAGRAPH: "To\nlinjer",
    InputKind.DATE: "2026-12-01",
    InputKind.NUMBER: "12",
    InputKind.CHOICE: "b",
    InputKind.CHOICES: "a,b",
    InputKind.CONFIRM: "a",
}


def test_what_stood_in_a_field_stands_there_again_and_comes_back_as_it_was() -> None:
    options = (Option("a", "Ja"), Option("b", "Nej"))
    inputs = tuple(
        Input(kind.value, "Hvad?", kind, options=options, value=value)
        for kind, value in KINDS.items()
    )
    drawn = draw_form(DANISH, Form("token", PRESS, "Ret", inputs, "Gem"))
    assert complaints_about_dialog(drawn) == []
    # Teams sends the button's data with each field under its id; empty fields are left out.
    sent = {each["id"]: each["value"] for each in inputs_of(drawn)}
    (sending,) = actions_of(drawn)
    assert read_values({**sending["data"], **sent}) == {
        kind.value: value for kind, value in KINDS.items()
    }
    assert read_values(sending["data"]) == {kind.value: "" for kind in KINDS}


@pytest.mark.parametrize(
    ("given", "read"),
    [(12, "12"), (12.0, "12"), (1.5, "1.5"), ("12", "12"), (True, ""), (None, ""), (["a"], "")],
)
def test_whatever_kind_of_value_a_client_sends_is_read(given: object, read: str) -> None:
    assert read_values({"fields": ["days"], "input.days": given}) == {"days": read}


@pytest.mark.parametrize("fields", [None, "days", 7, {"days": 1}, [None, 7, ["days"]]])
def test_a_form_without_a_list_of_fields_has_no_answers(fields: object) -> None:
    assert read_values({"fields": fields, "input.days": "12"}) == {}


@pytest.mark.parametrize("value", ["i morgen", "1.12.2026", "2026-13-01", "2026-02-30", "20261201"])
def test_a_day_that_is_none_is_not_drawn_as_one(value: str) -> None:
    field = Input("on", "Hvornår?", InputKind.DATE, value=value)
    drawn = draw_form(DANISH, Form("token", PRESS, "Ret", (field,), "Gem"))
    assert complaints_about_dialog(drawn) == []
    assert "value" not in field_of(drawn)


@pytest.mark.parametrize("value", ["tolv", "1,5", "1.200", "9" * 40])
def test_a_number_that_is_none_is_not_drawn_as_one(value: str) -> None:
    field = Input("count", "Hvor mange?", InputKind.NUMBER, value=value)
    drawn = draw_form(DANISH, Form("token", PRESS, "Ret", (field,), "Gem"))
    assert complaints_about_dialog(drawn) == []
    assert "value" not in field_of(drawn)


def test_what_is_wrong_stands_above_its_field_and_the_hint_below() -> None:
    said = {"hint": "Skriv kort.", "error": "Her mangler et svar."}
    for kind, below in ((InputKind.LINE, ["Skriv kort."]), (InputKind.DATE, [])):
        form = Form("token", PRESS, "Ret", (Input("it", "Hvad?", kind, **said),), "Gem")
        words = words_of(draw_form(DANISH, form)).split("\n")
        assert words == ["Her mangler et svar.", "Hvad?", *below]


def test_a_title_too_long_for_the_dialog_stands_whole_in_it() -> None:
    title = "Forklar, hvorfor løsningen ikke kan bruges hos jer, og hvad der skal til"
    drawn = draw_form(DANISH, Form("token", PRESS, title, (), "Gem"))
    assert words_of(drawn).startswith(title)
    field = Input("on", "Hvornår?", InputKind.DATE)
    short = draw_form(DANISH, Form("token", PRESS, "Ret", (field,), "Gem"))
    assert words_of(short) == "Hvornår?"


def test_a_new_idea_comes_back_with_its_words_and_its_link() -> None:
    drawn = draw_idea_form(DANISH, "Kan vi måle hjemme?", "https://teams.example/l/1")
    (sending,), (field,) = actions_of(drawn), inputs_of(drawn)
    data = {**sending["data"], field["id"]: field["value"]}
    assert read_idea(data) == ("Kan vi måle hjemme?", "https://teams.example/l/1")
    with pytest.raises(Unreadable):
        read_key(data)
    with pytest.raises(Unreadable):
        read_idea(actions_of(draw_form(DANISH, form_about("Idé")))[0]["data"])


def test_a_form_too_long_to_fit_keeps_every_field() -> None:
    options = tuple(Option(str(number), "Valg " * 30) for number in range(100))
    kinds = (InputKind.PARAGRAPH, InputKind.CHOICE)
    inputs = tuple(
        Input(f"{kind}{number}", "Hvad " * 500, kind, options=options, value="å" * 9_000)
        for number in range(2)
        for kind in kinds
    )
    drawn = draw_form(DANISH, Form("token", PRESS, "Ret", inputs, "Gem"))
    assert complaints_about_dialog(drawn) == []
    assert len(list(inputs_of(drawn))) == 4


def test_no_card_names_an_address_that_a_client_would_fetch() -> None:
    drawn = draw_card(DANISH, everywhere("https://ond.example"), "n1")
    assert not [each for each in objects_in(drawn) if {"url", "iconUrl"} & set(each)]
