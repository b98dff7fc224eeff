"""Whether bytes were signed by Slack, a moment ago and for us."""

import hmac
import re
from collections.abc import Sequence
from hashlib import sha256

MOST_SECONDS_APART = 300
"""How old, or how far ahead of our clock, a signed request may be."""

_TIMESTAMP = re.compile(rb"[1-9][0-9]{8,11}")
_SIGNATURE = re.compile(rb"v0=[0-9a-f]{64}")


def is_signed(
    secrets: Sequence[str],
    timestamps: Sequence[bytes],
    signatures: Sequence[bytes],
    body: bytes,
    now: float,
) -> bool:
    """Tell whether one of the secrets signed the body at about this time.

    ``timestamps`` and ``signatures`` are all values of the two headers as they came: each must
    stand there exactly once and in the one form that Slack writes. Takes as long for a wrong
    signature as for a right one. Source: docs.slack.dev, "Verifying requests from Slack".
    """
    if len(timestamps) != 1 or len(signatures) != 1:
        return False
    timestamp, signature = timestamps[0], signatures[0]
    if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
        return False
    if abs(now - int(timestamp)) > MOST_SECONDS_APART:
        return False
    wanted = [sign(secret, timestamp, body) for secret in secrets if secret]
    # Every secret is tried, so that the time does not tell which one it was.
    return sum([hmac.compare_digest(each, signature) for each in wanted]) > 0


def sign(secret: str, timestamp: bytes, body: bytes) -> bytes:
    """Return the signature of a body at a time, as it stands in the header."""
    signed = b"v0:%b:%b" % (timestamp, body)
    return b"v0=" + hmac.new(secret.encode(), signed, sha256).hexdigest().encode()
