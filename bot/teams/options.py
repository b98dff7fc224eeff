"""What differs from one installation of the desk in Teams to the next."""

from dataclasses import dataclass
from pathlib import Path

from bot.wording import DANISH, Language

OPENID_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
"""Where the Bot Framework says where its keys are.

Source: learn.microsoft.com, Bot Connector authentication.
"""

LOGIN_URL = "https://login.microsoftonline.com"
"""Where the desk gets its own tokens."""

SERVICE_HOSTS = ("smba.trafficmanager.net",)
"""The hosts that Teams' service URLs name, whatever the region after them.

Source: learn.microsoft.com, "Send proactive messages" (Teams).
"""


@dataclass(frozen=True, slots=True)
class Options:
    """What the channel needs to know. Secrets never show where it is printed.

    The desk proves who it is with ``password`` or with ``certificate``, a file that holds key and
    certificate (PEM). Only the ``tenants`` are let in, and only ``service_hosts`` are called.
    ``public_url`` is the desk's own address, empty where it has none. ``open`` takes activities
    without tokens and is for a demonstration on this machine alone: only loopback clients come
    in, and only loopback service URLs are called.
    """

    app_id: str
    tenants: tuple[str, ...]
    language: Language = DANISH
    password: str = ""
    certificate: Path | None = None
    service_hosts: tuple[str, ...] = SERVICE_HOSTS
    openid_url: str = OPENID_URL
    login_url: str = LOGIN_URL
    public_url: str = ""
    open: bool = False

    def __repr__(self) -> str:
        """Show who the desk is and where it goes, and nothing that proves it."""
        return f"Options(app_id={self.app_id!r}, tenants={self.tenants!r}, open={self.open!r})"
