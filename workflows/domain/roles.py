"""What a person is to an idea, worked out from the register of the day."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may act as; one person can have several at once."""

    SUBMITTER = "submitter"
    LEAD = "lead"
    TEAM = "team"
    NATIONAL = "national"
    ANYONE = "anyone"
    SYSTEM = "system"
