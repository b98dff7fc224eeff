"""What people say to the desk: each thing is heard for what it is, and no idea for a command.

The labels were written before the recogniser. No phrase was chosen with the rows whose ``part`` is
*held* in view, but one weight was; expect somewhat less of what nobody has said yet.
"""

import json
from pathlib import Path

import pytest

from bot.conversations.phrases import hear
from workflows.domain.actions import Action

FILE = Path(__file__).parents[2] / "data" / "utterances.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
ASKED = [row for row in ROWS if row["means"] != "idea"]
HELD = "held"
MEANS_TO_WITHDRAW = {"regret", Action.WITHDRAW.value}

EVERYDAY = {
    "hvad har jeg liggende": "drafts",
    "slet mit udkast": "drop",
    "kan jeg se mine udkast": "drafts",
    "hvor ligger min ide henne": "mine",
    "hvor langt er i nået med mit forslag": "mine",
    "jeg vil gerne se alle mine forslag": "mine",
    "hvem er min kontaktperson": "call",
    "hvem bestemmer": "decides",
    "jeg fortryder": "regret",
    "kan jeg trække min idé tilbage": "regret",
    "hvordan gør jeg": "help",
    "er du et menneske": "desk",
    "hvad sker der nu": "next",
    "hvad koster det": "cost",
    "hvem kan se min idé": "who_sees",
    "hvor lang tid tager det": "how_long",
    "gemmer I det jeg skriver": "kept",
    "er det anonymt": "who_sees",
    "må jeg skrive om en patient": "patients",
    "kan jeg ringe til nogen": "call",
    "er der nogen der læser det her": "desk",
    "det er ikke min afdeling": "workplace",
    "jeg arbejder ikke der længere": "workplace",
    "er der nyt": "news",
    "hvad skal jeg tage stilling til": "waiting",
    "vis de ældste": "oldest",
    "hvilke er over fristen": "overdue",
    "hvad har Karen sendt": "find",
    "ideer fra Randers": "find",
    "hvor mange ideer er der": "count",
    "what do I have lying around": "drafts",
    "delete my draft": "drop",
    "can I see my drafts": "drafts",
    "where is my idea now": "mine",
    "how far have you come with my suggestion": "mine",
    "I would like to see all my suggestions": "mine",
    "who is my contact person": "call",
    "who decides": "decides",
    "I regret it": "regret",
    "can I withdraw my idea": "regret",
    "how do I do this": "help",
    "are you human": "desk",
    "what happens now": "next",
    "what does it cost": "cost",
    "who can see my idea": "who_sees",
    "how long does it take": "how_long",
    "do you keep what I write": "kept",
    "is it anonymous": "who_sees",
    "may I write about a patient": "patients",
    "can I call somebody": "call",
    "is anybody reading this": "desk",
    "that is not my department": "workplace",
    "I do not work there any more": "workplace",
    "is there anything new": "news",
    "what do I have to decide": "waiting",
    "show the oldest": "oldest",
    "which are overdue": "overdue",
    "what has Karen sent": "find",
    "ideas from Randers": "find",
    "how many ideas are there": "count",
}


@pytest.mark.parametrize("said", EVERYDAY)
def test_an_everyday_question_is_heard(said: str) -> None:
    heard = hear(said)
    assert heard is not None
    assert heard.command == EVERYDAY[said]


def test_most_of_what_was_never_looked_at_is_heard() -> None:
    held = [row for row in ASKED if row["part"] == HELD]
    assert len(held) > 40
    assert sum(map(_is_heard, held)) / len(held) >= 0.9


def test_nearly_all_of_the_rest_is_heard() -> None:
    others = [row for row in ASKED if row["part"] != HELD]
    assert sum(map(_is_heard, others)) / len(others) >= 0.95


def test_no_short_idea_is_taken_for_something_that_is_asked() -> None:
    ideas = [row["text"] for row in ROWS if row["means"] == "idea"]
    assert len(ideas) >= 100
    assert [text for text in ideas if hear(text)] == []


def _is_heard(row: dict[str, str]) -> bool:
    heard = hear(row["text"])
    if heard is None:
        return False
    means = {row["means"]} if row["means"] != "regret" else MEANS_TO_WITHDRAW
    about = (heard.idea, heard.rest) == (row.get("idea"), row.get("said", ""))
    return heard.command in means and about
