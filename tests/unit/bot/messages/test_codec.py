"""The codec: what the inbox keeps comes back exactly as it was."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.codec import (
    emptied,
    read_envelope,
    read_messages,
    write_envelope,
    write_messages,
)
from bot.messages.incoming import Envelope, Incoming, Opened, Press, Pressed, Said, Submitted
from bot.messages.outgoing import (
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Form,
    Heading,
    Input,
    InputKind,
    Message,
    Option,
    Paragraph,
    Quote,
    Weight,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PRESSES = st.builds(Press, TEXTS, TEXTS, TEXTS, st.none() | st.integers(0, 2**40))
BLOCKS = st.one_of(
    st.builds(Paragraph, TEXTS),
    st.builds(Heading, TEXTS),
    st.builds(Quote, TEXTS),
    st.builds(Bullets, st.tuples(TEXTS, TEXTS)),
    st.builds(Facts, st.tuples(st.builds(Fact, TEXTS, TEXTS))),
)
BUTTONS = st.builds(Button, TEXTS, PRESSES, st.sampled_from(Weight), st.booleans())
CARDS = st.builds(
    Card,
    st.lists(BLOCKS, max_size=3).map(tuple),
    TEXTS,
    st.lists(BUTTONS, max_size=2).map(tuple),
    st.none() | st.integers(),
)
INPUTS = st.builds(
    Input,
    TEXTS,
    TEXTS,
    st.sampled_from(InputKind),
    st.booleans(),
    TEXTS,
    st.lists(st.builds(Option, TEXTS, TEXTS), max_size=2).map(tuple),
)
FORMS = st.builds(Form, TEXTS, PRESSES, TEXTS, st.tuples(INPUTS), TEXTS)


@settings(max_examples=15)
@given(st.lists(CARDS | FORMS, max_size=2).map(tuple))
def test_messages_come_back_exactly(messages: tuple[Message, ...]) -> None:
    assert read_messages(write_messages(messages)) == messages


@settings(max_examples=15)
@given(
    st.one_of(
        st.just(Opened()),
        st.builds(Said, TEXTS),
        st.builds(Pressed, PRESSES),
        st.builds(Submitted, PRESSES, TEXTS, st.dictionaries(TEXTS, TEXTS)),
    )
)
def test_envelopes_come_back_exactly(incoming: Incoming) -> None:
    envelope = Envelope("1", "slack", "T1", "U1", incoming, "Karen", None, "da")
    assert read_envelope(write_envelope(envelope)) == envelope


@pytest.mark.parametrize(
    "incoming",
    [
        Said("min hemmelighed"),
        Submitted(Press("act", "1"), "token", {"text": "min hemmelighed", "hemmelig": "nej"}),
    ],
)
def test_an_emptied_envelope_holds_nothing_a_person_wrote(incoming: Incoming) -> None:
    envelope = Envelope("1", "slack", "T1", "U1", incoming)
    left = emptied(envelope)
    assert "hemmelig" not in write_envelope(left)
    assert dataclasses.replace(left, incoming=incoming) == envelope
