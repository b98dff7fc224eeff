"""Typed settings, read once from the environment and ``.env``."""

import os
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.misconfigured import BadSettings, Fault, Problem
from bot.setting_forms import HOST, MICROSOFT_ID, SECURE_URL, key_and_certificate
from bot.surroundings import ENV_FILE, PREFIX, SQLITE, default_database_file
from bot.teams.options import LOGIN_URL, OPENID_URL, SERVICE_HOSTS
from bot.wording import DANISH, Language

NOBODY = SecretStr("")

MicrosoftId = Annotated[str, Field(pattern=MICROSOFT_ID)]
Host = Annotated[str, Field(pattern=HOST)]
SecureUrl = Annotated[str, Field(pattern=SECURE_URL)]
Certificate = Annotated[Path, AfterValidator(key_and_certificate)]


class Settings(BaseSettings):
    """Everything that differs from one installation to the next.

    Addresses and tokens are secrets: they show as stars wherever the settings are printed.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    database_url: SecretStr = Field(
        default_factory=lambda: SecretStr(f"{SQLITE}:///{default_database_file(os.environ)}")
    )
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8400, ge=0, le=65_535)
    language: Language = DANISH
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    slack_bot_token: SecretStr = NOBODY
    slack_signing_secret: SecretStr = NOBODY
    slack_signing_secret_before: SecretStr = NOBODY
    slack_app_token: SecretStr = NOBODY
    slack_client_id: str = ""
    slack_client_secret: SecretStr = NOBODY
    slack_teams: Annotated[tuple[str, ...], NoDecode] = ()
    slack_api_url: str = Field(default="https://slack.com/api/", pattern=r"^https?://\S+$")
    public_url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    teams_app_id: MicrosoftId | Literal[""] = ""
    teams_app_password: SecretStr = NOBODY
    teams_app_certificate: Certificate | None = None
    teams_tenants: Annotated[tuple[MicrosoftId, ...], NoDecode] = ()
    teams_service_hosts: Annotated[tuple[Host, ...], NoDecode, Field(min_length=1)] = SERVICE_HOSTS
    teams_openid_url: SecureUrl = OPENID_URL
    teams_login_url: SecureUrl = LOGIN_URL

    @field_validator("teams_tenants", "teams_service_hosts", "slack_teams", mode="before")
    @classmethod
    def _separated(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(each.strip() for each in value.split(",") if each.strip())
        return value

    @field_validator("teams_tenants", "teams_service_hosts", mode="before")
    @classmethod
    def _in_small_letters(cls, value: Any) -> Any:
        return value.lower() if isinstance(value, str) else value

    @field_validator("language", "log_level", "teams_app_id", mode="before")
    @classmethod
    def _lower_case(cls, value: Any) -> Any:
        return value.strip().casefold() if isinstance(value, str) else value

    @property
    def has_teams(self) -> bool:
        """Tell whether Teams is set up."""
        return bool(self.teams_app_id)

    @property
    def has_slack(self) -> bool:
        """Tell whether Slack is set up, for one workspace or for several."""
        return bool(self.slack_bot_token or self.slack_client_id)

    @model_validator(mode="after")
    def _whole_channels(self) -> Self:
        """Refuse a channel that is set up by half: it would be open, or deaf."""
        slack_in = self.slack_signing_secret or self.slack_app_token
        if self.has_slack is not bool(slack_in):
            raise ValueError(Fault.SLACK_BY_HALF)
        self._whole_installation()
        self._whole_teams()
        return self

    def _whole_installation(self) -> None:
        """Refuse an installation by OAuth that is set up by half, or open to any workspace."""
        parts = (self.slack_client_id, self.slack_client_secret, self.public_url)
        if any(parts[:2]) and not all(parts):
            raise ValueError(Fault.SLACK_OAUTH_BY_HALF)
        if self.slack_client_id and self.slack_bot_token:
            raise ValueError(Fault.SLACK_TWICE)
        if self.slack_client_id and not self.slack_teams:
            raise ValueError(Fault.SLACK_OPEN)

    def _whole_teams(self) -> None:
        """Refuse a Teams without an id or a proof of it, or open to any tenant."""
        proofs = (bool(self.teams_app_password), self.teams_app_certificate is not None)
        if all(proofs):
            raise ValueError(Fault.TEAMS_TWICE)
        if bool(self.teams_app_id) is not any(proofs):
            raise ValueError(Fault.TEAMS_BY_HALF)
        if self.teams_tenants and not self.teams_app_id:
            raise ValueError(Fault.TEAMS_BY_HALF)
        if self.teams_app_id and not self.teams_tenants:
            raise ValueError(Fault.TEAMS_OPEN)


def read_settings(env_file: Path = ENV_FILE, **given: Any) -> Settings:
    """Read the environment, then the file where the environment says nothing.

    Raises BadSettings, which tells what is wrong without telling what was written.
    """
    try:
        return Settings(**{"_env_file": env_file, **given})
    except ValidationError as error:
        problems = map(_problem, error.errors(include_input=False))
        raise BadSettings(*dict.fromkeys(problems)) from None
    except (OSError, UnicodeDecodeError):
        raise BadSettings(Problem(str(env_file), Fault.UNREADABLE)) from None


_FAULTS = {
    "port": Fault.NOT_A_PORT,
    "language": Fault.NOT_A_LANGUAGE,
    "log_level": Fault.NOT_A_LEVEL,
    "host": Fault.NOT_AN_ADDRESS,
    "slack_api_url": Fault.NOT_AN_ADDRESS,
    "public_url": Fault.NOT_AN_ADDRESS,
    "database_url": Fault.NOT_A_DATABASE,
    "teams_app_id": Fault.NOT_AN_ID,
    "teams_app_certificate": Fault.NOT_A_CERTIFICATE,
    "teams_tenants": Fault.NOT_AN_ID,
    "teams_service_hosts": Fault.NOT_A_HOST,
    "teams_openid_url": Fault.NOT_SECURE,
    "teams_login_url": Fault.NOT_SECURE,
}
_CHANNELS = {
    Fault.SLACK_BY_HALF: "SLACK_BOT_TOKEN",
    Fault.SLACK_OAUTH_BY_HALF: "SLACK_CLIENT_ID",
    Fault.SLACK_TWICE: "SLACK_CLIENT_ID",
    Fault.SLACK_OPEN: "SLACK_TEAMS",
    Fault.TEAMS_BY_HALF: "TEAMS_APP_ID",
    Fault.TEAMS_TWICE: "TEAMS_APP_PASSWORD",
    Fault.TEAMS_OPEN: "TEAMS_TENANTS",
}


def _problem(error: Any) -> Problem:
    if error["loc"]:
        name = str(error["loc"][0])
        return Problem(f"{PREFIX}{name.upper()}", _FAULTS.get(name, Fault.UNREADABLE))
    fault = Fault(str(error["ctx"]["error"]))
    return Problem(f"{PREFIX}{_CHANNELS[fault]}", fault)
