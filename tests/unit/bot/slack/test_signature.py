"""A request counts only if our secret signed exactly these bytes at about this time."""

import pytest

from bot.slack.signature import is_signed, sign

SECRET, OLD = "8f742231b10e8888abcd99yyyzzz85a5", "gammel hemmelighed"
BODY = "token=x&command=%2Fide&text=iltmåling".encode()
NOW = 1_795_336_200
STAMP = str(NOW).encode()


def signed(
    timestamps: tuple[bytes, ...] = (STAMP,),
    signatures: tuple[bytes, ...] = (sign(SECRET, STAMP, BODY),),
    body: bytes = BODY,
    secrets: tuple[str, ...] = (SECRET,),
    now: float = NOW,
) -> bool:
    """Check a request that is right but for what is given."""
    return is_signed(secrets, timestamps, signatures, body, now)


def test_the_example_of_slacks_documentation_is_right() -> None:
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
        b"&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        b"&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands"
        b"%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    wanted = b"v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert sign(SECRET, b"1531420618", body) == wanted


def test_what_is_signed_now_counts() -> None:
    assert signed()
    assert signed(now=NOW + 300)
    assert signed(now=NOW - 300)


def test_during_a_change_of_secrets_both_count() -> None:
    assert signed(secrets=("ny", SECRET))
    assert signed(secrets=(SECRET, "ny"))
    assert not signed(secrets=("ny", OLD))


def test_an_empty_secret_signs_nothing() -> None:
    assert not signed(signatures=(sign("", STAMP, BODY),), secrets=("",))


@pytest.mark.parametrize(
    "timestamp",
    [
        b"",
        b"abc",
        b"1795336200.0",
        b"9" * 40,
        b"-1795336200",
        b" 1795336200",
        b"1795336200 ",
        b"01795336200",
        b"+1795336200",
        b"1795336501",
        b"1795335899",
        "١٧٩٥٣٣٦٢٠٠".encode(),
    ],
)
def test_any_other_time_is_refused(timestamp: bytes) -> None:
    assert not signed(timestamps=(timestamp,), signatures=(sign(SECRET, timestamp, BODY),))


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"v0=",
        sign(SECRET, STAMP, BODY)[:-1],
        sign(SECRET, STAMP, BODY).upper(),
        sign(SECRET, STAMP, BODY).replace(b"v0", b"v1"),
        sign(SECRET, STAMP, BODY) + b" ",
        "v0=æøå".encode(),
        sign(OLD, STAMP, BODY),
        sign(SECRET, STAMP, BODY + b"x"),
    ],
)
def test_any_other_signature_is_refused(signature: bytes) -> None:
    assert not signed(signatures=(signature,))


def test_each_header_stands_there_exactly_once() -> None:
    right = sign(SECRET, STAMP, BODY)
    assert not signed(timestamps=())
    assert not signed(signatures=())
    assert not signed(timestamps=(STAMP, STAMP))
    assert not signed(signatures=(right, right))


def test_a_changed_byte_is_noticed() -> None:
    assert not signed(body=BODY[:-1] + b"e")
