"""Patient identifiers in free text: find them before anything is stored, logged or sent.

The way of a text: `reading` folds the many ways to write a character into one, `shapes` finds
what is built like an identifier, `births` asks whether the date in it exists, `context` weighs
the words around it, and `screening` puts the findings in order.
"""

from knowledge.identifiers.findings import Finding, Kind
from knowledge.identifiers.screening import contains_identifier, redact, screen, screen_parts

__all__ = ["Finding", "Kind", "contains_identifier", "redact", "screen", "screen_parts"]
