"""What to call an idea in a list."""

LONGEST_TITLE = 80
"""Characters; two lines on a phone."""

_ENDS = (". ", "? ", "! ", "\n")


def title_of(text: str) -> str:
    """Return the text's first sentence, cut at a word with an ellipsis when it is long."""
    plain = text.strip()
    end = min((at for at in map(plain.find, _ENDS) if at > 0), default=len(plain))
    first = " ".join(plain[: end + 1].split()).rstrip(".")
    if len(first) <= LONGEST_TITLE:
        return first
    kept = first[: LONGEST_TITLE - 1]
    return (kept.rpartition(" ")[0] or kept).rstrip(",;:- ") + "…"
