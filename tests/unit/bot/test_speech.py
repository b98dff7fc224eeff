"""A language's sentences, of which only the files that are needed are read."""

import pytest

from bot.wording.speech import Speech

FILES = {
    "a.ftl": "hello = Hej { $name }\nboth = { hello-again } og { -desk }\n",
    "b.ftl": "hello-again = Hej igen\n",
    "c.ftl": "-desk = skranken\nlong =\n    første\n    anden\n",
    "d.ftl": "broken = { $missing }\n",
}


@pytest.fixture
def words() -> Speech:
    """Give sentences none of which has been said."""
    return Speech("da", FILES)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("hello-again", "Hej igen"),
        ("both", "Hej igen og skranken"),
        ("long", "første\nanden"),
    ],
)
def test_a_sentence_is_said_with_those_of_other_files_in_it(
    words: Speech, sentence: str, said: str
) -> None:
    assert words.say(sentence) == said


def test_arguments_are_filled_in(words: Speech) -> None:
    assert words.say("hello", name="Karen") == "Hej Karen"


def test_what_is_not_written_cannot_be_said(words: Speech) -> None:
    assert not words.knows("nowhere")
    with pytest.raises(KeyError):
        words.say("nowhere")


def test_an_argument_left_out_is_told(words: Speech) -> None:
    with pytest.raises(ValueError, match="broken"):
        words.say("broken")
