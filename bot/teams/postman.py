"""Bring the desk's answers and notices to Teams, one message per idea in each conversation."""

from dataclasses import replace
from types import MappingProxyType

from bot.chat.asides import Asides, Pressed
from bot.chat.letters import idea_of
from bot.chat.postman import ChatPostman
from bot.conversations.glances import Glances
from bot.couriers import Broken
from bot.messages.outgoing import Card, Facts
from bot.teams.letters import TeamsLetter, draw_letter, draw_news, draw_pointer, strip
from bot.teams.line import Conversation
from bot.teams.places import Place, place_of, place_of_identity, thread_of
from bot.teams.posts import CANNOT_CHANGE, Posts
from bot.teams.reaching import Reach, Spot
from bot.teams.senders import Sender
from bot.teams.viewers import CHANNEL
from bot.wording import Language, Speech
from workflows.domain.events import NO_IDEA
from workflows.domain.idea import IdeaId
from workflows.ports import Identity

_BROKEN = MappingProxyType(
    {
        **dict.fromkeys(
            ("ConversationNotFound", "BotNotInConversationRoster", "ConversationBlockedByUser"),
            Broken.PLACE,
        ),
        **dict.fromkeys(("BotDisabledByAdmin", "NotEnoughPermissions"), Broken.PERMISSION),
        **dict.fromkeys(
            (
                "BotNotRegistered",
                "Unauthorized",
                "http_401",
                "login_certificate_unreadable",
                "login_invalid_client",
                "login_invalid_request",
                "login_unauthorized_client",
            ),
            Broken.CREDENTIALS,
        ),
        **dict.fromkeys(("NotFound", "MemberNotFoundInConversation"), Broken.PERSON),
    }
)
"""What somebody could mend when Teams refuses with a code."""


class TeamsPostman(ChatPostman[Spot]):
    """Takes cards to people and places in Teams. ``deliver`` and ``answer`` raise Unreached too."""

    CHANNEL = CHANNEL
    BROKEN = _BROKEN
    CANNOT_CHANGE = CANNOT_CHANGE
    IN_DIALOGS = frozenset({"f", "v"})

    def __init__(
        self,
        reach: Reach,
        posts: Posts,
        asides: Asides,
        glances: Glances,
        language: Language,
    ) -> None:
        """Take what finds places and posts, what is remembered, and the language by default."""
        super().__init__(posts, asides, glances, language)
        self._teams = posts
        self._reach = reach

    async def offer(self, place: Place, key: str, card: Card) -> None:
        """Post a card in a place, once; what goes wrong is only written down."""
        with self.only_written_down():
            await self.post_in(await self._reach.spot_of(place), key, card)

    async def newest(self, place: Place, idea: IdeaId) -> str | None:
        """Return the message about an idea that was posted last in a place."""
        return await self._teams.newest_in(place, idea)

    async def personal(self, sender: Sender) -> Conversation:
        """Find somebody's personal chat; raises Unreached, Busy, Refused and Silent."""
        place = Place(sender.tenant, user=sender.user)
        return (await self._reach.spot_of(place, sender.service_url)).conversation

    async def spot_of(self, identity: Identity) -> Spot:
        """Find somebody's personal chat, or a room."""
        return await self._reach.spot_of(place_of_identity(identity))

    async def spot_of_delivery(self, delivery: str) -> Spot:
        """Find where the answer to a delivery goes."""
        return await self._reach.spot_of(place_of(delivery))

    def in_thread(self, spot: Spot, root: str) -> Spot:
        """Return the thread that a message of a channel begins."""
        conversation = thread_of(spot.place.conversation, root)
        return replace(spot, place=replace(spot.place, conversation=conversation))

    async def draw(
        self, spot: Spot, words: Speech, key: str, card: Card, said: str = ""
    ) -> TeamsLetter:
        """Draw a card as a message.

        Of an idea in a shared place everybody gets their own view from Teams. What lies below it
        has no buttons, for they would be one person's.
        """
        asks = spot.is_shared and _is_idea_itself(card)
        readers = await self._reach.watchers_of(spot) if asks else ()
        neutral = replace(card, buttons=()) if readers else card
        return draw_letter(words, key, neutral, said, readers)

    async def _shown_in_place(self, spot: Spot, delivery: str, cards: list[Card]) -> Card | None:
        """Leave what one person looked up to their own view of a message that others see as well.

        They have got it as the answer to their press.
        """
        for card in cards:
            looked_up = spot.is_shared and card.idea is not None and not _is_idea_itself(card)
            if looked_up and spot.message == await self._newest(spot, idea_of(card)):
                return card
        return await super()._shown_in_place(spot, delivery, cards)

    def draw_news(self, words: Speech, key: str, card: Card) -> TeamsLetter:
        """Draw what has just happened, without the rest of the card."""
        return draw_news(words, key, card)

    def draw_pointer(self, words: Speech, key: str, idea: IdeaId) -> TeamsLetter:
        """Draw what is left of an idea's message when the idea is shown anew below."""
        return draw_pointer(words, key, idea)

    def strip(self, key: str, pressed: Pressed, said: str) -> TeamsLetter:
        """Draw a message without its buttons, with the line that says who pressed one."""
        return strip(key, pressed, said)


def _is_idea_itself(card: Card) -> bool:
    """Tell whether a card shows how an idea stands; its history, for one, has no facts."""
    is_about_one = card.idea not in (None, NO_IDEA)
    return is_about_one and any(isinstance(block, Facts) for block in card.blocks)
