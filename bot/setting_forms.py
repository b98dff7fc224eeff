"""The forms in which some settings are written; whatever else stands there is a mistake."""

from pathlib import Path

_HERE = r"http://(?:127\.0\.0\.1|\[::1\]|localhost)(?::[0-9]{1,5})?"

MICROSOFT_ID = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
"""An id in Microsoft Entra, in small letters as Teams writes it."""

HOST = rf"^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{{2,}}|{_HERE})$"
"""A host's name, without scheme, path or port; or, for tests, an origin on this machine."""

SECURE_URL = rf"^(?:https://[^\s/]+|{_HERE})(?:/\S*)?$"
"""An address nobody on the way can change; or, for tests, one on this machine."""


def key_and_certificate(file: Path) -> Path:
    """Let a file pass that holds both, as PEM; raises ValueError."""
    try:
        held = file.read_text(encoding="ascii")
    except OSError:
        raise ValueError from None
    if "-----BEGIN CERTIFICATE-----" not in held or "PRIVATE KEY-----" not in held:
        raise ValueError
    return file
