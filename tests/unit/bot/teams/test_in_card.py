"""The Playground has no dialogs: forms stand in the card."""

from dataclasses import dataclass, field

import pytest

from bot.chat.shapes import Json
from bot.messages.incoming import Press
from bot.messages.outgoing import Button, Card
from bot.teams.card import CONTENT_TYPE, draw_attachment, draw_card
from bot.teams.dialog import draw_dialog, draw_idea_form
from bot.teams.in_card import FETCH, LEAVE, SEND, InCard, without_dialogs, without_dialogs_in
from bot.teams.invokes import card_in_place, said_in_dialog
from bot.teams.letters import TeamsLetter
from bot.teams.places import Place
from bot.teams.replies import Reply
from bot.wording import DANISH, speech
from tests.unit.bot.teams.told import PERSONAL, TENANT, invoke

WORDS = speech(DANISH)
OPENS, FOLLOWS = Button("Sig nej", Press("no"), opens_form=True), Button("Følg", Press("f"))
CARD = draw_card(WORDS, Card((), "Idé 1", (OPENS, FOLLOWS)), "n")
HERE = Place(TENANT, PERSONAL, "17")


@dataclass
class Answering:
    """Takes everything, keeps it, and always answers the same."""

    reply: Reply
    taken: list[Json] = field(default_factory=list)

    async def accept(self, activity: Json) -> Reply:
        """Keep it, and answer."""
        self.taken.append(activity)
        return self.reply


def remembered(place: Place) -> TeamsLetter | None:
    """Remember how the card was drawn."""
    return TeamsLetter("k", "Idé 1", CARD) if place == HERE else None


def acted(verb: str, on: str = "17", **data: object) -> Json:
    """Return an act on a card."""
    action = {"type": "Action.Execute", "verb": verb, "data": data}
    return invoke("adaptiveCard/action", {"action": action}) | {"replyToId": on}


def in_card(front: Answering) -> InCard:
    """Return what stands before a front."""
    return InCard(front, remembered, DANISH, looks=0)


def verbs(drawn: Json) -> list[str]:
    """Return the verbs of a card's buttons; none may open a dialog."""
    assert {each["type"] for each in drawn["actions"]} == {"Action.Execute"}
    return [each["verb"] for each in drawn["actions"]]


def test_a_button_that_opens_a_dialog_is_one_that_is_pressed() -> None:
    sent = without_dialogs_in({"type": "message", "attachments": [draw_attachment(CARD)]})
    drawn = sent["attachments"][0]["content"]
    assert verbs(drawn) == [FETCH, "press"]
    assert drawn["actions"][0]["data"].keys() == {"press", "nonce"}
    assert without_dialogs_in({"type": "typing"}) == {"type": "typing"}


@pytest.mark.parametrize(("verb", "name"), [(FETCH, "task/fetch"), (SEND, "task/submit")])
async def test_an_act_on_the_card_is_the_invoke_that_teams_would_send(verb: str, name: str) -> None:
    front = Answering(Reply(200, draw_dialog("Sig nej", draw_idea_form(WORDS))))
    reply = await in_card(front).accept(acted(verb, press="x"))
    (taken,) = front.taken
    assert (taken["name"], taken["value"]) == (name, {"data": {"press": "x"}})
    assert reply.body is not None
    shown = reply.body["value"]
    assert reply.body["type"] == CONTENT_TYPE
    assert verbs(shown) == [SEND, LEAVE]
    assert shown["body"][0]["inlines"][0]["text"] == "Sig nej"
    assert shown["actions"][1]["associatedInputs"] == "none"


async def test_a_dialog_that_closes_leads_back_to_the_card() -> None:
    front = in_card(Answering(Reply(200)))
    for verb in (SEND, LEAVE):
        assert await front.accept(acted(verb)) == Reply(200, card_in_place(without_dialogs(CARD)))
        elsewhere = await front.accept(acted(verb, on="18"))
        assert elsewhere.body is not None
        assert elsewhere.body["type"] != CONTENT_TYPE


async def test_a_card_that_the_form_changes_is_shown_changed() -> None:
    letters = [TeamsLetter("k", "Idé 1", CARD), TeamsLetter("k", "Idé 1", {"type": "changed"})]
    left = iter([letters[0], *letters])
    front = InCard(Answering(Reply(200)), lambda _: next(left, letters[1]), DANISH)
    assert await front.accept(acted(SEND)) == Reply(200, card_in_place({"type": "changed"}))


async def test_what_is_said_in_a_dialog_is_said_of_the_card() -> None:
    reply = await in_card(Answering(Reply(200, said_in_dialog("Senere.")))).accept(acted(SEND))
    assert reply.body is not None
    assert reply.body["value"] == "Senere."


async def test_everything_else_goes_its_way() -> None:
    pressed, refused = acted("press"), Reply(400)
    front = Answering(Reply(200, card_in_place(CARD)))
    reply = await in_card(front).accept(pressed)
    assert front.taken == [pressed]
    assert reply.body == card_in_place(without_dialogs(CARD))
    for odd in (pressed, acted(FETCH), {"name": "adaptiveCard/action"}, {"value": []}):
        assert await in_card(Answering(refused)).accept(odd) == refused
