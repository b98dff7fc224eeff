"""Whether a key has signed a token: asked in another thread, and remembered while the key counts.

The Bot Framework brings the same token for about an hour, with everything that happens meanwhile.
"""

import asyncio
from collections import OrderedDict
from hashlib import sha256

from jwt import PyJWS
from jwt.exceptions import PyJWTError

from bot.teams.claims import ALGORITHM
from bot.teams.key_server import Key

MOST_REMEMBERED = 1_000
"""Tokens whose signature is remembered; only right ones are."""

_signatures = PyJWS(algorithms=[ALGORITHM], options={"enforce_minimum_key_length": True})


class Signatures:
    """Checks signatures, each token's once for each time the keys were looked up."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._right: OrderedDict[bytes, Key] = OrderedDict()

    async def is_right(self, token: str, key: Key) -> bool:
        """Tell whether the key has signed the token."""
        digest = sha256(token.encode()).digest()
        # Not a key that is equal but this very one: after a look-up, everything is checked anew.
        if self._right.get(digest) is key:
            return True
        if not await asyncio.to_thread(is_signed, token, key):
            return False
        self._right[digest] = key
        if len(self._right) > MOST_REMEMBERED:
            self._right.popitem(last=False)
        return True


def is_signed(token: str, key: Key) -> bool:
    """Tell whether the key has signed the token."""
    try:
        _signatures.decode_complete(token, key.public, [ALGORITHM])
    except (PyJWTError, ValueError):
        return False
    return True
