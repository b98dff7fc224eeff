"""What no person wrote is left out of every string of every kind of delivery."""

import pytest

from bot.conversations.cleaning import clean, cleaned
from bot.messages.codec import read_envelope, write_envelope
from bot.messages.incoming import Envelope, Incoming, Opened, Press, Pressed, Said, Submitted

DIRTY_PRESS = Press("a\x00ct", "\ud8001", "\x1bfollow", seen=3)
CLEAN_PRESS = Press("act", "\ufffd1", "follow", seen=3)


@pytest.mark.parametrize(
    ("dirty", "left"),
    [
        ("ilt\x00måling", "iltmåling"),
        ("en\ud800gang", "en\ufffdgang"),
        ("\ud83d\ude00", "😀"),
        ("\x1b[31mrød\x07\x7f\x9b", "[31mrød"),
        ("én\r\nto\rtre\x85fire\u2028fem", "én\nto\ntre\nfire\nfem"),
        ("et\thop\n", "et\thop\n"),
        ("Æblegrød 😀 på Ærø", "Æblegrød 😀 på Ærø"),
    ],
)
def test_a_text_keeps_what_somebody_wrote(dirty: str, left: str) -> None:
    assert clean(dirty) == left
    assert clean(left) == left


@pytest.mark.parametrize(
    ("dirty", "left"),
    [
        (Opened(), Opened()),
        (Said("ilt\x00"), Said("ilt")),
        (Pressed(DIRTY_PRESS), Pressed(CLEAN_PRESS)),
        (
            Submitted(DIRTY_PRESS, "to\x00ken", {"te\x00xt": "a\udfff"}),
            Submitted(CLEAN_PRESS, "token", {"text": "a\ufffd"}),
        ),
    ],
)
def test_every_kind_of_delivery_is_cleaned_whole(dirty: Incoming, left: Incoming) -> None:
    who = ("m\x001", "te\x00st", "\x00", "ka\x00ren")
    came = Envelope(*who, dirty, "Ka\ud800ren", "k\x00@x", "d\x00a")
    after = cleaned(came)
    assert after == Envelope("m1", "test", "", "karen", left, "Ka\ufffdren", "k@x", "da")
    assert read_envelope(write_envelope(after)) == after
