"""What somebody wrote, out of Slack's way of writing it: mentions and links become words.

Nothing that was in the text is lost on the way, so that whoever looks for a patient's number
looks at all of it.
"""

import re

_SIGNS = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_SIGN = re.compile("|".join(_SIGNS))
_ANGLED = re.compile(r"<([^<>]*)>")
_KEPT = re.compile(r"[^\w]+")


def spoken(text: str, bot: str = "") -> str:
    """Return the text as it was typed, without the mention of the desk itself."""
    words = _ANGLED.sub(lambda found: _word(found[1], bot), text)
    return _SIGN.sub(lambda sign: _SIGNS[sign[0]], words).strip()


def mentions(text: str, bot: str) -> bool:
    """Tell whether the text speaks to the desk."""
    return any(found[1].partition("|")[0] == f"@{bot}" for found in _ANGLED.finditer(text))


def _word(inside: str, bot: str) -> str:
    target, _, label = inside.partition("|")
    match target[:1]:
        case "@":
            return "" if target[1:] == bot else f"@{label or '…'}"
        case "#":
            return f"#{label or '…'}"
        case "!":
            return label or f"@{target[1:].partition('^')[0]}"
        case _:
            return _link(target, label)


def _link(target: str, label: str) -> str:
    """Say a link by its label, and by its address as well where that says anything more."""
    address = target.removeprefix("mailto:").removeprefix("tel:")
    if not label:
        return address
    return label if _bare(address) in _bare(label) else f"{label} ({address})"


def _bare(text: str) -> str:
    return _KEPT.sub("", text).casefold().removeprefix("https").removeprefix("http")
