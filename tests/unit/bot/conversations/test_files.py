"""Files are never kept, for a picture may show a patient; the text beside them is heard."""

from bot.messages.incoming import Said
from tests.scenario.screen import screen_of
from tests.unit.bot.conversations.front_desk import FrontDesk

IDEA = "Kan vi måle blodtryk hjemme hos gravide?"


async def test_the_text_beside_a_file_is_heard_and_the_file_is_told_of() -> None:
    front = FrontDesk()
    told = screen_of(await front.desk.handle(front.envelope("karen", Said(IDEA, files=2)))).text
    assert "Filer gemmer jeg ikke" in told
    assert [draft.text for draft in front.kept.drafts.values()] == [IDEA]


async def test_a_file_alone_is_answered_in_one_sentence() -> None:
    front = FrontDesk()
    told = screen_of(await front.desk.handle(front.envelope("karen", Said(" ", files=1)))).text
    assert told.strip().startswith("Filer gemmer jeg ikke")
    assert not front.kept.drafts
