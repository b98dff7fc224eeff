"""Installing the app by OAuth: a person says yes, the desk exchanges the code for a token."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.slack_double.calls import Refused
from tests.slack_double.workspace import Json, Token

if TYPE_CHECKING:
    from tests.slack_double.double import SlackDouble

CLIENT_ID = "1111.2222"
CLIENT_SECRET = "double-client-secret"


@dataclass
class Code:
    """What Slack sends the desk after somebody has said yes."""

    team: str
    user: str
    scopes: frozenset[str]
    redirect_uri: str = ""


@dataclass
class Installing:
    """The codes that wait to be exchanged."""

    codes: dict[str, Code] = field(default_factory=dict)

    def allow(self, team: str, user: str, scopes: frozenset[str], redirect_uri: str = "") -> str:
        """Say yes on behalf of a workspace; return the code."""
        code = f"code-{team}-{len(self.codes)}"
        self.codes[code] = Code(team, user, scopes, redirect_uri)
        return code

    def access(self, double: "SlackDouble", given: Json) -> Json:
        """Exchange a code, once."""
        if given.get("client_id") != CLIENT_ID:
            raise Refused("invalid_client_id")
        if given.get("client_secret") != CLIENT_SECRET:
            raise Refused("bad_client_secret")
        code = self.codes.pop(str(given.get("code")), None)
        if code is None:
            raise Refused("invalid_code")
        if code.redirect_uri and given.get("redirect_uri") != code.redirect_uri:
            raise Refused("bad_redirect_uri")
        text = f"xoxb-{code.team}"
        double.tokens[text] = Token(text, code.scopes)
        return {
            "access_token": text,
            "token_type": "bot",
            "scope": ",".join(sorted(code.scopes)),
            "bot_user_id": double.workspace.bot.id,
            "app_id": double.workspace.app,
            "team": {"name": code.team, "id": code.team},
            "enterprise": None,
            "is_enterprise_install": False,
            "authed_user": {"id": code.user},
        }
