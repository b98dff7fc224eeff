"""A logger that says nothing: Bolt and the SDK write whole requests, with people's words, to it."""

import logging
from functools import cache

NAME = "slack_quiet"


@cache
def quiet_logger() -> logging.Logger:
    """Return the logger for Bolt and the SDK; the desk logs what matters itself."""
    logger = logging.getLogger(NAME)
    logger.propagate = False
    logger.addHandler(logging.NullHandler())
    logger.setLevel(logging.CRITICAL + 1)
    return logger
