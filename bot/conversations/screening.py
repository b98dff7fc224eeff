"""Look for patient identifiers in everything a delivery brings, before any of it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.messages.codec import emptied
from bot.messages.incoming import Edited, Envelope, Opened, Press, Pressed, Said, Submitted
from knowledge.identifiers import Kind, screen_parts

OUR_IDS = 26
"""Characters from which an unbroken string can only be one of the desk's own ids."""


@dataclass(frozen=True, slots=True)
class Screened:
    """A delivery that may be kept; without its texts when something was found in them."""

    envelope: Envelope
    kinds: tuple[Kind, ...] = ()


def screen_delivery(envelope: Envelope, today: date, told: str = "") -> Screened:
    """Screen every string of the action; nothing of it is left when one holds an identifier.

    ``told`` is what the delivery will be added to, for a number may be told in two halves.
    """
    strings = tuple(_strings(envelope))
    found = list(screen_parts(strings, today))
    if told and not screen_parts((told,), today)[0]:
        found += screen_parts((told, *strings), today)[1:]
    kinds = dict.fromkeys(finding.kind for findings in found for finding in findings)
    return Screened(_without_texts(envelope, today), tuple(kinds)) if kinds else Screened(envelope)


def _without_texts(envelope: Envelope, today: date) -> Envelope:
    left = emptied(envelope)
    found = screen_parts(tuple(_strings(left)), today)
    # A press is the desk's own, unless somebody has tampered with the page it stood on.
    return replace(left, incoming=Opened()) if any(found) else left


def _strings(envelope: Envelope) -> Iterator[str]:
    match envelope.incoming:
        case Opened():
            return
        case Said(text=text):
            yield text
        case Edited(before=before, after=after):
            yield from (before, after)
        case Pressed(press=press):
            yield from _of_press(press)
        case Submitted(press=press, token=token, values=values):
            yield from values.values()
            yield from values
            yield from (part for part in (token,) if not _is_ours(part))
            yield from _of_press(press)


def _of_press(press: Press) -> Iterator[str]:
    """Yield what a press says; a press is ours, but a browser may send anything."""
    parts = (press.verb, press.subject, press.argument)
    yield from (part for part in parts if not _is_ours(part))


def _is_ours(part: str) -> bool:
    """Tell an id such as a UUID's 32 digits from a text; by chance it may hold ten in a row."""
    return len(part) >= OUR_IDS and part.isascii() and part.isalnum()
