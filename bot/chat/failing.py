"""How asking a service for something can fail, and what that says of whether it was done."""

from datetime import timedelta


class Busy(Exception):
    """The service asked to be left alone for a while; it was certainly not done."""

    def __init__(self, after: timedelta) -> None:
        """Take how long."""
        super().__init__(after)
        self.after = after


class Refused(Exception):
    """The service will not do it, for a reason it has a code for; it was certainly not done."""

    def __init__(self, code: str) -> None:
        """Take the code."""
        super().__init__(code)
        self.code = code


class Silent(Exception):
    """No answer, or none that tells: nobody knows whether it was done."""
