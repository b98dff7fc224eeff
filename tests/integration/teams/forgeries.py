"""Requests that are not the Bot Framework's, not for this desk, not new or not allowed.

The cases are those of the programme of attacks the desk was designed against. Each makes the
values of the ``Authorization`` header, or changes an activity that comes with a right token.
"""

import hashlib
import hmac
import time
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import ECAlgorithm, RSAAlgorithm, RSAPSSAlgorithm

from tests.teams_double import signing
from tests.teams_double.signing import KID, SECOND, Signer, part, private_key, signer_of
from tests.teams_double.tenant import APP_ID, ELSEWHERE, Json

SERVICE = "https://smba.trafficmanager.net/emea/"
CANARY = "kanariefuglen synger om iltmåling"
"""What somebody wrote; no line of any log may hold it."""

OTHER_APP = "22222222-2222-4333-8444-555555555555"

Authorization = Callable[[str], list[bytes]]
"""Makes the values of the header of one forged request, for an activity from a service URL."""


def right_token(url: str) -> str:
    """Return a token as the Bot Framework makes it."""
    return signing.token(signing.header(), signing.claims(url), signer_of(KID))


def bearer(token: str) -> list[bytes]:
    """Return a token as it stands in its header."""
    return [f"Bearer {token}".encode()]


def headed(change: Mapping[str, Any], signer: Signer | None = None) -> Authorization:
    """Change how a token begins; None takes something away."""

    def forge(url: str) -> list[bytes]:
        head = _changed(signing.header(), change)
        return bearer(signing.token(head, signing.claims(url), signer or signer_of(KID)))

    return forge


def saying(change: Mapping[str, Any] | Callable[[int], Json]) -> Authorization:
    """Change what a token says, and sign it rightly; given a moment, a change depends on now."""

    def forge(url: str) -> list[bytes]:
        made = change(int(time.time())) if callable(change) else change
        said = _changed(signing.claims(url), made)
        return bearer(signing.token(signing.header(), said, signer_of(KID)))

    return forge


def rewritten(change: Callable[[str, str, str], str]) -> Authorization:
    """Change the three parts of a right token."""
    return lambda url: bearer(change(*right_token(url).split(".")))


def raw(*values: bytes) -> Authorization:
    """Send just these values."""
    return lambda _: list(values)


def _changed(said: Json, change: Mapping[str, Any]) -> Json:
    return {name: each for name, each in {**said, **change}.items() if each is not GONE}


GONE = object()
"""Stands for what is taken away."""


def _without_signature(_: bytes) -> bytes:
    return b""


def _with_public_key(write: Callable[[], bytes]) -> Signer:
    """Sign as if the public key, which anybody can read, was a secret."""
    return lambda signed: hmac.new(write(), signed, hashlib.sha256).digest()


def _public(encoding: Encoding) -> Callable[[], bytes]:
    form = PublicFormat.SubjectPublicKeyInfo
    return lambda: private_key(KID).public_key().public_bytes(encoding, form)


@cache
def _curve() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _by_curve(signed: bytes) -> bytes:
    return ECAlgorithm(ECAlgorithm.SHA256).sign(signed, _curve())


def _by_pss(signed: bytes) -> bytes:
    return RSAPSSAlgorithm(RSAPSSAlgorithm.SHA256).sign(signed, private_key(KID))


_EVIL = "https://ond.example/keys"
_FOREIGN = "foreign"
"""A key that the Bot Framework never published."""

NO_TOKEN: dict[str, Authorization] = {
    "no header": raw(),
    "an empty header": raw(b""),
    "a space": raw(b" "),
    "Bearer alone": raw(b"Bearer"),
    "Bearer and a space": raw(b"Bearer "),
    "three parts": lambda url: [bearer(right_token(url))[0] + b" extra"],
    "a space before": lambda url: [b" " + bearer(right_token(url))[0]],
    "two spaces": lambda url: [b"Bearer  " + right_token(url).encode()],
    "a tab": lambda url: [b"Bearer\t" + right_token(url).encode()],
    "a line's end": lambda url: [bearer(right_token(url))[0] + b"\r\n"],
    "small letters": lambda url: [b"bearer " + right_token(url).encode()],
    "capitals": lambda url: [b"BEARER " + right_token(url).encode()],
    "the token alone": lambda url: [right_token(url).encode()],
    "Basic": raw(b"Basic cmVqc2Vob2xkOmhlbW1lbGln"),
    "another scheme": lambda url: [b"MSAuth1.0 " + right_token(url).encode()],
    "two headers": lambda url: bearer(right_token(url)) * 2,
    "a second header": lambda url: [*bearer(right_token(url)), b"Basic x"],
    "two tokens": lambda url: [bearer(right_token(url))[0] + b"," + right_token(url).encode()],
    "junk": raw(b"Bearer junk"),
    "dots": raw(b"Bearer .."),
    "bytes of no alphabet": raw(b"Bearer \xff\xfe.\x00.\x01"),
    "a megabyte": raw(b"Bearer " + b"a.b.c" * 200_000),
    "a long token": lambda url: bearer(right_token(url) + "A" * 16_384),
}

WRONG_ALGORITHM: dict[str, Authorization] = {
    "alg none": headed({"alg": "none"}, _without_signature),
    "alg None": headed({"alg": "None"}, _without_signature),
    "alg nOnE": headed({"alg": "nOnE"}, _without_signature),
    "alg none with a right signature": headed({"alg": "none"}),
    "alg left out": headed({"alg": GONE}),
    "alg null": headed({"alg": None}),
    "alg a list": headed({"alg": ["RS256"]}),
    "HS256 with the public key": headed({"alg": "HS256"}, _with_public_key(_public(Encoding.PEM))),
    "HS256 with its bytes": headed({"alg": "HS256"}, _with_public_key(_public(Encoding.DER))),
    "HS256 with nothing": headed({"alg": "HS256"}, _with_public_key(lambda: b"")),
    "RS256 by name, HS256 in truth": headed({}, _with_public_key(_public(Encoding.PEM))),
    "RS384": headed({"alg": "RS384"}, signer_of(KID, RSAAlgorithm.SHA384)),
    "RS512": headed({"alg": "RS512"}, signer_of(KID, RSAAlgorithm.SHA512)),
    "RS256 by name, RS384 in truth": headed({}, signer_of(KID, RSAAlgorithm.SHA384)),
    "PS256": headed({"alg": "PS256"}, _by_pss),
    "ES256": headed({"alg": "ES256"}, _by_curve),
}

WRONG_KEY: dict[str, Authorization] = {
    "jku": headed({"jku": _EVIL}, signer_of(_FOREIGN)),
    "jku beside a right signature": headed({"jku": _EVIL}),
    "x5u": headed({"x5u": _EVIL}, signer_of(_FOREIGN)),
    "x5u beside a right signature": headed({"x5u": _EVIL}),
    "jwk": headed({"jwk": {"kty": "RSA", "n": "AQAB", "e": "AQAB"}}, signer_of(_FOREIGN)),
    "jwk beside a right signature": headed({"jwk": {"kty": "RSA", "n": "AQAB", "e": "AQAB"}}),
    "x5c": headed({"x5c": ["MA=="]}, signer_of(_FOREIGN)),
    "crit": headed({"crit": ["exp"]}),
    "crit and b64": headed({"crit": ["b64"], "b64": False}),
    "kid left out": headed({"kid": GONE}),
    "kid null": headed({"kid": None}),
    "kid empty": headed({"kid": ""}),
    "kid unknown": headed({"kid": "unknown"}),
    "kid in capitals": headed({"kid": KID.upper()}),
    "kid of a path": headed({"kid": "../../../../dev/null"}),
    "kid of an address": headed({"kid": _EVIL}),
    "kid a number": headed({"kid": 0}),
    "kid a list": headed({"kid": [KID]}),
    "kid with an end": headed({"kid": KID + "\x00"}),
    "a key from another issuer": headed({"kid": _FOREIGN}, signer_of(_FOREIGN)),
    "another key under the same name": headed({}, signer_of(_FOREIGN)),
    "the name of another key": headed({"kid": SECOND}),
    "a key that is too short": headed({"kid": "short"}, signer_of("short", bits=1_024)),
    "signature stripped": rewritten(lambda head, said, _: f"{head}.{said}."),
    "signature and full stop stripped": rewritten(lambda head, said, _: f"{head}.{said}"),
    "signature of noughts": rewritten(lambda head, said, _: f"{head}.{said}.{'A' * 342}"),
    "half a signature": rewritten(lambda head, said, sign: f"{head}.{said}.{sign[:172]}"),
    "signature changed": rewritten(
        lambda head, said, sign: f"{head}.{said}.{'B' if sign[0] == 'A' else 'A'}{sign[1:]}"
    ),
    "claims changed": rewritten(
        lambda head, _, sign: f"{head}.{part(signing.claims(SERVICE, time.time() + 9))}.{sign}"
    ),
    "four parts": rewritten(lambda head, said, sign: f"{head}.{said}.{sign}.{sign}"),
    "encrypted": rewritten(lambda head, said, sign: f"{head}.{sign}.{sign}.{said}.{sign}"),
}

WRONG_CLAIMS: dict[str, Authorization] = {
    "iss wrong": saying({"iss": "https://ond.example"}),
    "iss left out": saying({"iss": GONE}),
    "iss null": saying({"iss": None}),
    "iss a list": saying({"iss": [signing.ISSUER]}),
    "iss with a slash": saying({"iss": signing.ISSUER + "/"}),
    "iss of a tenant": saying({"iss": f"https://sts.windows.net/{ELSEWHERE}/"}),
    "iss of a tenant, version 2": saying(
        {"iss": f"https://login.microsoftonline.com/{ELSEWHERE}/v2.0"}
    ),
    "iss of the emulator": saying(
        {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "appid": APP_ID}
    ),
    "iss of another cloud": saying({"iss": "https://api.botframework.us"}),
    "a skill's token": saying(
        {
            "iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            "appid": OTHER_APP,
            "ver": "1.0",
        }
    ),
    "aud wrong": saying({"aud": OTHER_APP}),
    "aud of the service": saying({"aud": signing.ISSUER}),
    "aud left out": saying({"aud": GONE}),
    "aud empty": saying({"aud": ""}),
    "aud a list": saying({"aud": [APP_ID]}),
    "aud a list with more": saying({"aud": [OTHER_APP, APP_ID]}),
    "exp six minutes ago": saying(lambda now: {"exp": now - 360}),
    "exp a year ago": saying(lambda now: {"exp": now - 31_536_000}),
    "exp left out": saying({"exp": GONE}),
    "exp null": saying({"exp": None}),
    "exp a text": saying(lambda now: {"exp": str(now + 600)}),
    "exp a fraction": saying(lambda now: {"exp": now + 600.5}),
    "exp true": saying({"exp": True}),
    "exp in the year 9999": saying({"exp": 253_402_300_799}),
    "exp without end": saying({"exp": 10**300}),
    "exp in milliseconds": saying(lambda now: {"exp": now * 1_000}),
    "nbf in six minutes": saying(lambda now: {"nbf": now + 360}),
    "nbf a text": saying(lambda now: {"nbf": str(now)}),
    "iat in six minutes": saying(lambda now: {"iat": now + 360}),
    "iat a text": saying({"iat": "now"}),
    "serviceurl left out": saying({"serviceurl": GONE}),
    "serviceurl null": saying({"serviceurl": None}),
    "serviceurl empty": saying({"serviceurl": ""}),
    "serviceurl a list": saying({"serviceurl": [SERVICE]}),
    "serviceurl in another place": saying({"serviceurl": GONE, "serviceUrl": SERVICE}),
}

BAD_TOKENS = {**NO_TOKEN, **WRONG_ALGORITHM, **WRONG_KEY, **WRONG_CLAIMS}
"""Every token that is refused, whatever comes with it."""

ForeignUrl = tuple[str, str]

MISMATCHES: dict[str, ForeignUrl] = {
    "another region": (SERVICE, "https://smba.trafficmanager.net/amer/"),
    "another host": (SERVICE, "https://ond.example/emea/"),
    "no last slash": (SERVICE, SERVICE.rstrip("/")),
    "capitals": (SERVICE, SERVICE.replace("smba", "SMBA")),
    "capitals in the token": (SERVICE.replace("smba", "SMBA"), SERVICE),
}
"""What the token says, and what the activity says."""

FOREIGN_URLS: dict[str, str] = {
    "another host": "https://ond.example/emea/",
    "a host that begins alike": "https://smba.trafficmanager.net.ond.example/emea/",
    "a host that ends alike": "https://ondsmba.trafficmanager.net/emea/",
    "a name before the host": "https://smba.trafficmanager.net@ond.example/emea/",
    "a backslash": "https://ond.example\\.smba.trafficmanager.net/emea/",
    "another port": "https://smba.trafficmanager.net:8443/emea/",
    "no TLS": "http://smba.trafficmanager.net/emea/",
    "capitals": "https://SMBA.TRAFFICMANAGER.NET/emea/",
    "an address of numbers": "https://52.113.194.132/emea/",
    "this machine": "https://127.0.0.1/emea/",
    "the cloud's own data": "http://169.254.169.254/metadata/identity/",
    "a redirect in the query": SERVICE + "?til=https://ond.example",
    "a way up": SERVICE + "../ond/",
    "a file": "file:///etc/passwd",
    "a line's end": SERVICE + "\n",
    "the emulator": "http://localhost:56150",
}
"""Addresses that token and activity agree on, and that are none of Teams'."""

Change = Callable[[Json], None]
"""Changes an activity that comes with a right token."""


def _put(*path: str, value: object) -> Change:
    def change(activity: Json) -> None:
        inner = activity
        for name in path[:-1]:
            inner = inner[name]
        inner[path[-1]] = value

    return change


def _take(*path: str) -> Change:
    def change(activity: Json) -> None:
        inner = activity
        for name in path[:-1]:
            inner = inner[name]
        del inner[path[-1]]

    return change


def _both(*changes: Change) -> Change:
    def change(activity: Json) -> None:
        for each in changes:
            each(activity)

    return change


_IN_DATA, _IN_CONVERSATION = ("channelData", "tenant", "id"), ("conversation", "tenantId")

NOT_FOR_US: dict[str, Change] = {
    "serviceUrl left out": _take("serviceUrl"),
    "serviceUrl null": _put("serviceUrl", value=None),
    "serviceUrl empty": _put("serviceUrl", value=""),
    "serviceUrl a list": _put("serviceUrl", value=[SERVICE]),
    "serviceUrl by another name": _both(_take("serviceUrl"), _put("serviceURL", value=SERVICE)),
    "channelId left out": _take("channelId"),
    "channelId null": _put("channelId", value=None),
    "channelId empty": _put("channelId", value=""),
    "channelId in capitals": _put("channelId", value="MSTEAMS"),
    "channelId a list": _put("channelId", value=["msteams"]),
    "channelId of another channel": _put("channelId", value="webchat"),
    "channelId nobody endorsed": _put("channelId", value="slack"),
    "channelId of the emulator": _put("channelId", value="emulator"),
    "tenant left out": _both(_take("channelData", "tenant"), _take(*_IN_CONVERSATION)),
    "tenant left out of the data": _take("channelData", "tenant"),
    "channel's data left out": _take("channelData"),
    "channel's data a text": _put("channelData", value="tenant"),
    "tenant null": _put(*_IN_DATA, value=None),
    "tenant empty": _both(_put(*_IN_DATA, value=""), _put(*_IN_CONVERSATION, value="")),
    "tenant a list": _put(*_IN_DATA, value=[ELSEWHERE]),
    "tenant of another": _both(
        _put(*_IN_DATA, value=ELSEWHERE), _put(*_IN_CONVERSATION, value=ELSEWHERE)
    ),
    "tenant of another in the data": _put(*_IN_DATA, value=ELSEWHERE),
    "tenant of another in the conversation": _put(*_IN_CONVERSATION, value=ELSEWHERE),
    "tenant null in the conversation": _put(*_IN_CONVERSATION, value=None),
    "recipient left out": _take("recipient"),
    "recipient null": _put("recipient", value=None),
    "recipient of another app": _put("recipient", "id", value=f"28:{OTHER_APP}"),
    "recipient without its mark": _put("recipient", "id", value=APP_ID),
    "recipient a person": _put("recipient", "id", value=f"29:{APP_ID}"),
}
"""Activities that a right token does not make ours."""


def changed(activity: Json, change: Change) -> Json:
    """Return an activity with a change."""
    copy = deepcopy(activity)
    change(copy)
    return copy


BAD_BODIES: dict[str, bytes] = {
    "nothing": b"",
    "half": b'{"type": "mess',
    "a list": b"[]",
    "a text": b'"message"',
    "null": b"null",
    "a number": b"1",
    "no UTF-8": b'{"type": "\xff"}',
    "a mark before it": b"\xef\xbb\xbf{}",
    "another character set": "{}".encode("utf-16"),
    "a name twice": b'{"type": "message", "type": "invoke"}',
    "no number": b'{"value": NaN}',
    "no end": b'{"value": Infinity}',
    "far too deep": b'{"a":' * 100_000,
    "too deep": b'{"a":' * 33 + b"1" + b"}" * 33,
    "a huge number": b'{"a": ' + b"9" * 5_000 + b"}",
}
"""Bodies that are no activity, brought with a right token."""
