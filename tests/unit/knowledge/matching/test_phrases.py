"""Short commands, and ideas that must not be taken for one."""

import pytest

from knowledge.matching import closest

COMMANDS = {
    "where": ("hvor er min idé", "where is my idea"),
    "mine": ("mine idéer", "my ideas"),
    "help": ("hjælp", "help"),
    "show": ("vis #",),
}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("hvor er min idé?", "where"),
        ("Hvor er min ide", "where"),
        ("hvor er min iide", "where"),
        ("hej, hvor er min idé", "where"),
        ("mine ideer", "mine"),
        ("hjaelp", "help"),
        ("hjælpp", "help"),
        ("HJÆLP!", "help"),
        ("vis 12", "show"),
    ],
)
def test_a_command_is_recognised_in_spite_of_slips(text: str, label: str) -> None:
    found = closest(text, COMMANDS, 0.8)

    assert found is not None
    assert found[0] == label


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hjælp til patienter med KOL",
        "vis patienten sine tal",
        "min idé er at måle blodtryk hjemme",
        "hvor er patienten",
        "mine patienter",
        "vis",
        "12",
        "video",
    ],
)
def test_an_idea_is_never_taken_for_a_command(text: str) -> None:
    assert closest(text, COMMANDS, 0.8) is None


def test_the_likeness_of_a_command_without_a_slip_is_one() -> None:
    assert closest("hjælp", COMMANDS, 0.8) == ("help", 1.0)
