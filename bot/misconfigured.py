"""What can be wrong with the settings, told by name and never by value."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What can be wrong with a setting; each has its sentence."""

    UNREADABLE = "unreadable"
    NOT_A_PORT = "not-a-port"
    NOT_A_LANGUAGE = "not-a-language"
    NOT_A_LEVEL = "not-a-level"
    NOT_AN_ADDRESS = "not-an-address"
    NOT_A_DATABASE = "not-a-database"
    NOT_AN_ID = "not-an-id"
    NOT_A_HOST = "not-a-host"
    NOT_A_CERTIFICATE = "not-a-certificate"
    NOT_SECURE = "not-secure"
    NO_FOLDER = "no-folder"
    SLACK_BY_HALF = "slack-by-half"
    SLACK_OAUTH_BY_HALF = "slack-oauth-by-half"
    SLACK_TWICE = "slack-twice"
    SLACK_OPEN = "slack-open"
    TEAMS_BY_HALF = "teams-by-half"
    TEAMS_TWICE = "teams-twice"
    TEAMS_OPEN = "teams-open"


@dataclass(frozen=True, slots=True)
class Problem:
    """One setting that cannot be used, by the name it has in the environment."""

    setting: str
    fault: Fault


class BadSettings(Exception):
    """The desk must not start with these settings."""

    def __init__(self, *problems: Problem) -> None:
        """Take what is wrong."""
        super().__init__(*problems)
        self.problems = problems
