"""Write what a chat channel must know of the desk before the two can meet."""

import json
import sys

from bot.cli_words import speaking
from bot.commands.at_hand import complain
from bot.slack.manifest import Wanted, draw_manifest


def slack_manifest(url: str, *, socket: bool, several: bool) -> int:
    """Write the manifest as JSON; 1 when it is not said how Slack reaches the desk."""
    if not url.startswith(("https://", "http://")) and not socket:
        return complain("manifest-no-url")
    drawn = draw_manifest(speaking(), Wanted(url, socket, several))
    sys.stdout.write(json.dumps(drawn, ensure_ascii=False, indent=2) + "\n")
    return 0
