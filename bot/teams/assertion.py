"""An assertion signed with the app's certificate, which stands in place of its password.

Source: learn.microsoft.com, "Microsoft identity platform application authentication certificate
credentials".
"""

import asyncio
from base64 import urlsafe_b64encode
from pathlib import Path
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate

LIFETIME_SECONDS = 300
ALGORITHM = "PS256"


class Unreadable(Exception):
    """The file does not hold a key and its certificate."""


class Assertion:
    """Signs with the key and the certificate of one PEM file, which is read when first needed."""

    def __init__(self, file: Path) -> None:
        """Take the file."""
        self._file = file
        self._read: tuple[RSAPrivateKey, str] | None = None

    async def signed(self, app: str, audience: str, now: float) -> str:
        """Return an assertion that this is the app; raises Unreadable.

        Reading and signing take a few milliseconds, which they do in a thread of their own.
        """
        return await asyncio.to_thread(self._signed, app, audience, int(now))

    def _signed(self, app: str, audience: str, now: int) -> str:
        if self._read is None:
            self._read = read_certificate(self._file)
        key, thumbprint = self._read
        claims = {
            "aud": audience,
            "iss": app,
            "sub": app,
            "jti": str(uuid4()),
            "nbf": now,
            "iat": now,
            "exp": now + LIFETIME_SECONDS,
        }
        return jwt.encode(claims, key, ALGORITHM, headers={"x5t#S256": thumbprint})


def read_certificate(file: Path) -> tuple[RSAPrivateKey, str]:
    """Return the private key and the certificate's thumbprint; raises Unreadable. Blocks."""
    try:
        pem = file.read_bytes()
        key, certificate = load_pem_private_key(pem, None), load_pem_x509_certificate(pem)
    except (OSError, ValueError, TypeError):
        raise Unreadable from None
    if not isinstance(key, RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise Unreadable
    return key, urlsafe_b64encode(certificate.fingerprint(SHA256())).rstrip(b"=").decode()
