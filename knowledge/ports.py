"""What the desk needs from outside to know things, and how that can fail."""


class StoreUnavailable(Exception):
    """The database cannot answer now: gone, full, or locked by somebody else.

    Nothing was committed, so the same work may be tried again later.
    """
