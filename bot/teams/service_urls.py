"""The addresses Teams is answered at: only its own, over TLS, whatever an activity says."""

import re
from collections.abc import Sequence

_URL = re.compile(
    r"""
    (?P<origin> https?:// (?: [a-z0-9] [a-z0-9.-]* | \[::1\] ) (?: :\d{1,5} )? )
    (?: / [\w~-] [\w.~-]* )*  # no segment begins with a full stop, so none leads upwards
    /?
    """,
    re.ASCII | re.VERBOSE,
)
_HERE = re.compile(r"http://(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?")


def is_service_url(url: object, hosts: Sequence[str]) -> bool:
    """Tell whether an address is https and its host is on the list.

    An origin on the list that begins with ``http`` counts as it stands, for tests on one machine.
    """
    origin = _origin(url)
    host = origin.removeprefix("https://").removesuffix(":443")
    return bool(origin) and (origin in hosts or (origin != host and host in hosts))


def is_on_this_machine(url: object) -> bool:
    """Tell whether an address leads nowhere but to this machine."""
    return _HERE.fullmatch(_origin(url)) is not None


def _origin(url: object) -> str:
    found = _URL.fullmatch(url) if isinstance(url, str) else None
    return found["origin"] if found else ""
