"""Bring the desk's answers and notices to Slack, one message per idea in each conversation."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from types import MappingProxyType

from bot.chat.asides import Asides, Pressed
from bot.chat.failing import Silent
from bot.chat.postman import ChatPostman
from bot.chat.shapes import Json
from bot.chat.shortening import ELLIPSIS
from bot.conversations.glances import Glances
from bot.couriers import Broken, Undeliverable
from bot.messages.outgoing import Card
from bot.slack.asking import asked
from bot.slack.letters import draw_letter, draw_news, draw_pointer, stripped
from bot.slack.places import Place, place_of
from bot.slack.plain import escaped
from bot.slack.posts import Posts, SlackLetter, Spot
from bot.slack.profiles import user_with
from bot.slack.viewers import CHANNEL
from bot.slack.workspaces import Workspace, Workspaces
from bot.wording import Language, Speech
from knowledge.people import Person
from workflows.domain.idea import IdeaId
from workflows.ports import Identity

Told = Callable[[Workspace, str], Awaitable[None]]

_BROKEN = MappingProxyType(
    {
        **dict.fromkeys(("channel_not_found", "is_archived", "not_in_channel"), Broken.PLACE),
        **dict.fromkeys(("missing_scope", "no_permission", "restricted_action"), Broken.PERMISSION),
        **dict.fromkeys(
            ("account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"),
            Broken.CREDENTIALS,
        ),
        **dict.fromkeys(("user_not_found", "user_disabled", "cannot_dm_bot"), Broken.PERSON),
    }
)
"""What somebody could mend when Slack refuses with a code."""


class SlackPostman(ChatPostman[Spot]):
    """Takes cards to people and places in Slack."""

    CHANNEL = CHANNEL
    CANNOT_CHANGE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
    IN_DIALOGS = frozenset({"a", "h", "v"})
    BROKEN = _BROKEN

    def __init__(
        self,
        workspaces: Workspaces,
        posts: Posts,
        asides: Asides,
        glances: Glances,
        language: Language,
    ) -> None:
        """Take what posts, what is remembered, who knows languages, and the one by default."""
        super().__init__(posts, asides, glances, language)
        self._workspaces = workspaces
        self._direct: dict[tuple[str, str], str] = {}
        self._told: Told = _nobody

    def tell(self, told: Told) -> None:
        """Let somebody hear of everyone to whom a notice was brought."""
        self._told = told

    async def offer(self, place: Place, key: str, card: Card) -> None:
        """Post a card in a place, once; what goes wrong is only written down."""
        with self.only_written_down():
            await self.post_in(await self._spot(place), key, card)

    async def found(self, person: Person) -> Identity | None:
        """Find somebody by their address, in the first workspace that knows it."""
        for workspace in await self._workspaces.all() if person.email else ():
            user = await user_with(workspace, person.email or "")
            if user is not None:
                return Identity(CHANNEL, workspace.team, user)
        return None

    async def spot_of(self, identity: Identity) -> Spot:
        """Find somebody's direct messages, or a room."""
        return await self._spot(Place(identity.space, identity.user))

    async def spot_of_delivery(self, delivery: str) -> Spot:
        """Find where the answer to a delivery goes."""
        return await self._spot(place_of(delivery))

    def in_thread(self, spot: Spot, root: str) -> Spot:
        """Return the thread that a message of a channel begins."""
        return replace(spot, place=replace(spot.place, thread=root))

    async def draw(
        self, spot: Spot, words: Speech, key: str, card: Card, said: str = ""
    ) -> SlackLetter:
        """Draw a card as a message; below it stands who pressed what, if that is said."""
        return draw_letter(words, key, card, said)

    def draw_news(self, words: Speech, key: str, card: Card) -> SlackLetter:
        """Draw what has just happened, without the rest of the card."""
        return draw_news(words, key, card)

    def draw_pointer(self, words: Speech, key: str, idea: IdeaId) -> SlackLetter:
        """Draw what is left of an idea's message when the idea is shown anew below."""
        return draw_pointer(words, key, idea)

    def strip(self, key: str, pressed: Pressed, said: str) -> SlackLetter:
        """Draw a message without its buttons, with the line that says who pressed one."""
        # Slack's library warns of a message that says nothing to who has it read aloud.
        spoken = pressed.text.strip() or escaped(said) or ELLIPSIS
        return SlackLetter(key, spoken, stripped(pressed.blocks, said))

    async def brought(self, spot: Spot, identity: Identity) -> None:
        """Tell who wants to hear that a notice was brought to somebody."""
        await self._told(spot.workspace, identity.user)

    async def _spot(self, place: Place) -> Spot:
        """Find the workspace, and somebody's direct messages where the place is a person."""
        workspace = await self._workspaces.of(place.team)
        if workspace is None:
            raise Undeliverable("workspace_left")
        if not place.is_person:
            return Spot(workspace, place)
        key = (place.team, place.channel)
        if key not in self._direct:
            answer: Json = await asked(workspace.client.conversations_open(users=place.channel))
            found = str((answer.get("channel") or {}).get("id", ""))
            if not found:
                raise Silent
            self._direct[key] = found
        return Spot(workspace, replace(place, channel=self._direct[key]))


async def _nobody(_workspace: Workspace, _user: str) -> None:
    return None
