"""A token says one thing, in one form, for this desk and for now; or it says nothing."""

from collections.abc import Callable

import pytest

from bot.teams.claims import BadToken, Claims, read_claims
from tests.teams_double.signing import ISSUER, KID, claims, encoded, header, part, token
from tests.teams_double.tenant import APP_ID, Json

NOW = 1_795_336_200
URL = "https://smba.trafficmanager.net/emea/"


def read(head: Json, said: Json, app_id: str = APP_ID) -> Claims:
    """Read a token with this header and these claims."""
    return read_claims(token(head, said, lambda _: b"signature"), app_id, NOW)


def test_a_token_of_the_bot_framework_is_read() -> None:
    assert read(header(), claims(URL, NOW)) == Claims(KID, URL)


@pytest.mark.parametrize(
    "change",
    [{"nbf": NOW + 300}, {"exp": NOW - 299}, {"exp": NOW + 86_400}, {"iat": NOW}, {"more": []}],
)
def test_clocks_may_be_five_minutes_apart(change: Json) -> None:
    assert read(header(), {**claims(URL, NOW), **change}).kid == KID


@pytest.mark.parametrize("left_out", ["nbf", "iat"])
def test_when_it_begins_need_not_stand_there(left_out: str) -> None:
    said = {name: each for name, each in claims(URL, NOW).items() if name != left_out}
    assert read(header(), said).kid == KID


WRONG_HEADERS: list[tuple[Json, str]] = [
    ({"alg": "none"}, "algorithm"),
    ({"alg": "None"}, "algorithm"),
    ({"alg": "HS256"}, "algorithm"),
    ({"alg": "rs256"}, "algorithm"),
    ({"alg": "RS384"}, "algorithm"),
    ({"alg": ["RS256"]}, "algorithm"),
    ({"alg": None}, "algorithm"),
    ({"jku": "https://ond.example/keys"}, "token_header"),
    ({"jwk": {}}, "token_header"),
    ({"x5u": "https://ond.example/key"}, "token_header"),
    ({"x5c": []}, "token_header"),
    ({"crit": []}, "token_header"),
    ({"b64": False}, "token_header"),
    ({"zip": "DEF"}, "token_header"),
    ({"kid": None}, "key_id"),
    ({"kid": ""}, "key_id"),
    ({"kid": 7}, "key_id"),
    ({"kid": ["a"]}, "key_id"),
    ({"kid": "../../etc/passwd"}, "key_id"),
    ({"kid": "a' OR 1=1"}, "key_id"),
    ({"kid": "a" * 129}, "key_id"),
    ({"kid": "nøgle"}, "key_id"),
]


@pytest.mark.parametrize(("change", "reason"), WRONG_HEADERS)
def test_nothing_but_the_key_and_the_one_algorithm_is_chosen_by_the_token(
    change: Json, reason: str
) -> None:
    with pytest.raises(BadToken) as bad:
        read({**header(), **change}, claims(URL, NOW))
    assert bad.value.reason == reason


WRONG_CLAIMS: list[tuple[Json, str]] = [
    ({"iss": None}, "issuer"),
    ({"iss": ""}, "issuer"),
    ({"iss": [ISSUER]}, "issuer"),
    ({"iss": ISSUER + "/"}, "issuer"),
    ({"iss": "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/"}, "issuer"),
    ({"aud": None}, "audience"),
    ({"aud": ""}, "audience"),
    ({"aud": [APP_ID]}, "audience"),
    ({"aud": APP_ID.replace("1", "2")}, "audience"),
    ({"exp": None}, "time"),
    ({"exp": str(NOW + 60)}, "time"),
    ({"exp": NOW + 60.5}, "time"),
    ({"exp": True}, "time"),
    ({"exp": NOW - 300}, "expiry"),
    ({"exp": 0}, "expiry"),
    ({"exp": -(10**400)}, "expiry"),
    ({"exp": NOW + 86_701}, "expiry"),
    ({"exp": 253_402_300_799}, "expiry"),
    ({"nbf": NOW + 301}, "not_yet"),
    ({"nbf": "now"}, "time"),
    ({"nbf": None}, "time"),
    ({"iat": NOW + 301}, "not_yet"),
    ({"serviceurl": None}, "service_url_claim"),
    ({"serviceurl": ""}, "service_url_claim"),
    ({"serviceurl": [URL]}, "service_url_claim"),
]


@pytest.mark.parametrize(("change", "reason"), WRONG_CLAIMS)
def test_what_was_not_said_by_the_bot_framework_to_this_desk_now_does_not_count(
    change: Json, reason: str
) -> None:
    with pytest.raises(BadToken) as bad:
        read(header(), {**claims(URL, NOW), **change})
    assert bad.value.reason == reason


@pytest.mark.parametrize("left_out", ["iss", "aud", "exp", "serviceurl"])
def test_what_is_asked_for_must_stand_there(left_out: str) -> None:
    said = {name: each for name, each in claims(URL, NOW).items() if name != left_out}
    with pytest.raises(BadToken):
        read(header(), said)


def test_a_desk_without_an_id_takes_nobodys_token() -> None:
    with pytest.raises(BadToken):
        read(header(), {**claims(URL, NOW), "aud": ""}, app_id="")


FORMS: dict[str, Callable[[str, str, str], str]] = {
    "empty": lambda *_: "",
    "one part": lambda head, *_: head,
    "two parts": lambda head, said, _: f"{head}.{said}",
    "no signature": lambda head, said, _: f"{head}.{said}.",
    "four parts": lambda head, said, sign: f"{head}.{said}.{sign}.{sign}",
    "encrypted, with five": lambda head, said, sign: f"{head}.{sign}.{sign}.{said}.{sign}",
    "a line's end": lambda head, said, sign: f"{head}.{said}.{sign}\n",
    "a space": lambda head, said, sign: f"{head}. {said}.{sign}",
    "padding": lambda head, said, sign: f"{head}.{said}=.{sign}",
    "the other alphabet": lambda head, said, sign: f"{head}.{said}+/.{sign}",
    "letters of elsewhere": lambda head, said, sign: f"{head}.{said}æ.{sign}",
    "too long": lambda head, said, sign: f"{head}.{said}.{sign * 2_000}",
    "a length no coding has": lambda head, said, sign: f"A.{said}.{sign}",
    "a header that is a list": lambda _, said, sign: f"{part([])}.{said}.{sign}",
    "claims that are a text": lambda head, _, sign: f"{head}.{part('x')}.{sign}",
    "claims that are no JSON": lambda head, _, sign: f"{head}.{encoded(b'{')}.{sign}",
    "claims that are no UTF-8": lambda head, _, sign: f"{head}.{encoded(bytes([255]))}.{sign}",
    "a claim twice": lambda head, _, sign: f'{head}.{encoded(b"""{"a": 1, "a": 2}""")}.{sign}',
    "nested claims": lambda head, _, sign: f"{head}.{encoded(b'[' * 9_000)}.{sign}",
}


@pytest.mark.parametrize("form", FORMS)
def test_a_token_has_one_form(form: str) -> None:
    written = FORMS[form](part(header()), part(claims(URL, NOW)), encoded(b"signature"))
    with pytest.raises(BadToken) as bad:
        read_claims(written, APP_ID, NOW)
    assert bad.value.reason == "token_form"
