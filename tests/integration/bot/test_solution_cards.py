"""The card of every solution the desk ships reads well, in both languages."""

import re
from dataclasses import replace

import pytest

from bot.conversations.search import draw_solution
from bot.conversations.talk import Talk, talk_with
from bot.wording import LANGUAGES, Language
from knowledge.people import Person
from tests.fakes.clock import FakeClock
from tests.fakes.ids import FakeIds
from tests.fakes.insight import FakeInsight
from tests.fakes.unit import FakeWork
from tests.scenario.insight import starter
from tests.scenario.screen import screen_of
from tests.unit.workflows.desk import FakeKnowledge
from workflows.registry import SolutionView
from workflows.registry import solution as look_up
from workflows.session import Sessions

SHIPPED = starter()
ODD = re.compile(r"(?i)\(kommuner\)|\) \(|ring til: ukendt|call: unknown|\balle \d+,|,,|\(\)")
NOTE = "The registry's texts are in Danish."


async def cards(language: Language) -> dict[str, str]:
    """Return the card of every solution as somebody who reads the language sees it."""
    known, work = FakeKnowledge(SHIPPED), FakeWork()
    sessions = Sessions(work, FakeClock(), FakeIds(), known, FakeInsight())
    drawn = {}
    async with sessions.open() as session:
        talk: Talk = await talk_with(session, Person("x", "X", language=language))
        for each in SHIPPED.registry.solutions:
            view = await look_up(session, each.id)
            assert isinstance(view, SolutionView)
            # What stands in the registry is shown as it is; the sentences around it are ours.
            bare = replace(view.solution, summary="", note="", purpose="", effect="", sources=())
            card = await draw_solution(talk, replace(view, solution=bare))
            drawn[each.id] = screen_of((card,)).text
    return drawn


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_card_reads_badly(language: Language) -> None:
    drawn = await cards(language)
    assert len(drawn) > 100
    assert {name: found for name, text in drawn.items() if (found := ODD.findall(text))} == {}
    assert all((NOTE in text) is (language == "en") for text in drawn.values())


@pytest.mark.parametrize(
    ("language", "used", "call"),
    [
        ("da", "alle 17 sjællandske kommuner", "Der står ingen kontakt i kataloget."),
        ("en", "all 17 municipalities in Zealand", "No contact is in the catalogue."),
    ],
)
async def test_where_it_is_used_and_whom_to_call(language: Language, used: str, call: str) -> None:
    drawn = await cards(language)
    assert used in drawn["telekol-sjaelland"]
    assert call in drawn["spil-mod-depression"]
