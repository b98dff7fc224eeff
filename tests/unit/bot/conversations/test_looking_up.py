"""What can be picked while somebody types the name of a department."""

from bot.conversations.looking_up import find_options
from bot.conversations.presses import Verb, to
from tests.unit.bot.conversations.front_desk import FrontDesk
from tests.unit.bot.conversations.test_drawing import talk_of


async def names(typed: str) -> list[str]:
    talk = await talk_of(FrontDesk(), "karen")
    press = to(Verb.CHOOSE_WORKPLACE, "draft")
    return [
        each.value for each in await find_options(talk, press, "department", "department", typed)
    ]


async def test_known_departments_are_offered_by_a_part_of_their_name() -> None:
    assert "lungemedicin" in await names("lunge")


async def test_what_nobody_knows_may_be_named_as_it_is_typed() -> None:
    assert await names("  Afsnit  K7 ") == ["Afsnit K7"]


async def test_before_anything_is_typed_all_are_offered() -> None:
    offered = await names("")
    assert offered == sorted(offered)
    assert len(offered) > 20
