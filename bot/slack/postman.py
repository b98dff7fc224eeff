"""Bring the desk's answers and notices to Slack, one message per idea in each conversation."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from bot.chat.asides import Asides
from bot.chat.failing import Busy, Refused, Silent
from bot.chat.offering import offering
from bot.chat.shapes import Json
from bot.chat.who_pressed import who_pressed
from bot.conversations.glances import Glances, Viewer
from bot.couriers import Broken, TryLater, Undeliverable
from bot.messages.outgoing import Card, Form, Message, Messages
from bot.slack.asking import asked
from bot.slack.letters import draw_letter, draw_news, pointer, stripped
from bot.slack.places import Place, is_direct, place_of
from bot.slack.posts import Letter, Posts
from bot.slack.workspaces import Workspace, Workspaces
from bot.wording import Language, Speech, speech
from knowledge.ports import StoreUnavailable
from workflows.domain.events import NO_IDEA
from workflows.ports import Identity

Told = Callable[[Workspace, str], Awaitable[None]]

_CANNOT_CHANGE = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
"""Codes after which a message that should be changed is posted anew."""

_BROKEN = {
    **dict.fromkeys(("channel_not_found", "is_archived", "not_in_channel"), Broken.PLACE),
    **dict.fromkeys(("missing_scope", "no_permission", "restricted_action"), Broken.PERMISSION),
    **dict.fromkeys(
        ("account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"),
        Broken.CREDENTIALS,
    ),
    **dict.fromkeys(("user_not_found", "user_disabled", "cannot_dm_bot"), Broken.PERSON),
}
"""What somebody could mend when Slack refuses with a code."""

log = structlog.stdlib.get_logger()


class SlackPostman:
    """Takes cards to people and places in Slack.

    An answer to a press on an idea's own message changes that message. An answer to words and a
    notice come as a new message; the idea's old one then points to it.
    """

    def __init__(
        self,
        workspaces: Workspaces,
        posts: Posts,
        asides: Asides,
        glances: Glances,
        language: Language,
    ) -> None:
        """Take what posts, what is remembered, who knows languages, and the one by default."""
        self._workspaces = workspaces
        self._posts = posts
        self._asides = asides
        self._language = language
        self._direct: dict[tuple[str, str], str] = {}
        self._glances = glances
        self._told: Told = _nobody

    def tell(self, told: Told) -> None:
        """Let somebody hear of everyone to whom a notice was brought."""
        self._told = told

    async def deliver(self, identity: Identity, posting_id: str, card: Card) -> None:
        """Bring a notice to somebody's direct messages.

        It comes as a new message, for Slack tells nobody of one that was only changed; the idea's
        old message then points to it.
        """
        async with _Delivery():
            workspace = await self._workspace(identity.space)
            place = await self._found(workspace, Place(identity.space, identity.user))
            if is_direct(place.channel):
                words = await self._glances.speech(Viewer(identity))
                await self._posted_anew(workspace, place, words, posting_id, card)
                await self._told(workspace, identity.user)
            else:
                await self._to_room(workspace, place, posting_id, card)

    async def answer(self, delivery_id: str, messages: Messages) -> None:
        """Bring the answer to a delivery to where the delivery came from."""
        async with _Delivery():
            asked_in = place_of(delivery_id)
            workspace = await self._workspace(asked_in.team)
            place = await self._found(workspace, asked_in)
            cards = self._cards(delivery_id, messages)
            in_place = await self._shown_in_place(workspace, place, delivery_id, cards)
            for number, card in enumerate(cards):
                if card is not in_place:
                    key = f"{delivery_id}#{number}"
                    words = self._speech(delivery_id)
                    await self._posted_anew(workspace, place, words, key, card)
            if cards and in_place is None:
                await self._strip(workspace, place, delivery_id)

    async def _to_room(
        self, workspace: Workspace, place: Place, posting_id: str, card: Card
    ) -> None:
        """Show an idea in a team's channel: one message as it is now, and below it what happens."""
        letter = draw_letter(self._speech(""), posting_id, card)
        root = await self._newest(place, letter)
        if root is None or not await self._changed(workspace, place, root, letter):
            await self._posts.post(workspace, place, letter)
            return
        news = draw_news(self._speech(""), f"{posting_id}#news", card)
        await self._posts.post(workspace, replace(place, thread=root), news)

    async def offer(self, place: Place, key: str, card: Card) -> None:
        """Post a card in a place, once; what goes wrong is only written down."""
        try:
            async with _Delivery():
                workspace = await self._workspace(place.team)
                found = await self._found(workspace, place)
                await self._posts.post(workspace, found, draw_letter(self._speech(""), key, card))
        except (TryLater, Undeliverable, StoreUnavailable) as failed:
            log.warning("slack_offer_failed", reason=type(failed).__name__)

    def _cards(self, delivery: str, messages: Messages) -> list[Card]:
        """Return what is posted: not what a modal shows, unless that was closed meanwhile."""
        aside = self._asides.of(delivery)
        shown = delivery[:1] in {"a", "h", "v"} and not (aside and aside.form_is_gone)
        if shown and any(isinstance(each, Form) for each in messages):
            return []
        return [self._card(delivery, each) for each in messages]

    def _card(self, delivery: str, message: Message) -> Card:
        if isinstance(message, Form):
            aside = self._asides.of(delivery)
            if aside is not None:
                self._asides.offer(aside.user, message)
            return offering(self._speech(delivery), message)
        return message

    async def _shown_in_place(
        self, workspace: Workspace, place: Place, delivery: str, cards: list[Card]
    ) -> Card | None:
        """Show the idea as it is now in its own message, if that was pressed; return its card."""
        if not place.message:
            return None
        words = self._speech(delivery)
        said = who_pressed(
            words, self._asides.of(delivery), self._asides.pressed(place.key, place.message)
        )
        for card in cards:
            letter = draw_letter(words, delivery, card, said)
            is_its_own = place.message == await self._newest(place, letter)
            if is_its_own and await self._changed(workspace, place, place.message, letter):
                return card
        return None

    async def _strip(self, workspace: Workspace, place: Place, delivery: str) -> None:
        """Take the buttons off the message that was pressed, and say there who pressed what."""
        pressed = self._asides.pressed(place.key, place.message)
        if pressed is not None:
            said = who_pressed(self._speech(delivery), self._asides.of(delivery), pressed)
            bare = Letter(delivery, pressed.text, stripped(pressed.blocks, said))
            await self._changed(workspace, place, place.message, bare)

    async def _posted_anew(
        self, workspace: Workspace, place: Place, words: Speech, key: str, card: Card
    ) -> None:
        letter = draw_letter(words, key, card)
        before = await self._newest(place, letter)
        stamp = await self._posts.post(workspace, place, letter)
        if before is not None and before != stamp:
            moved = replace(pointer(words, letter.idea), key=key)
            await self._changed(workspace, place, before, moved)

    async def _newest(self, place: Place, letter: Letter) -> str | None:
        return await self._posts.newest(place, letter.idea) if letter.idea != NO_IDEA else None

    async def _changed(
        self, workspace: Workspace, place: Place, stamp: str, letter: Letter
    ) -> bool:
        """Change a message; tell whether it could be, for it may be gone or too old."""
        try:
            await self._posts.change(workspace, place, stamp, letter)
        except Refused as refused:
            if refused.code not in _CANNOT_CHANGE:
                raise
            return False
        return True

    async def _workspace(self, team: str) -> Workspace:
        workspace = await self._workspaces.of(team)
        if workspace is None:
            raise Undeliverable("workspace_left")
        return workspace

    async def _found(self, workspace: Workspace, place: Place) -> Place:
        """Find somebody's direct messages with the desk, where the place is a person."""
        if not place.is_person:
            return place
        key = (place.team, place.channel)
        if key not in self._direct:
            answer: Json = await asked(workspace.client.conversations_open(users=place.channel))
            found = str((answer.get("channel") or {}).get("id", ""))
            if not found:
                raise Silent
            self._direct[key] = found
        return replace(place, channel=self._direct[key])

    def _speech(self, delivery: str) -> Speech:
        aside = self._asides.of(delivery)
        return speech(aside.language if aside else self._language)


async def _nobody(_workspace: Workspace, _user: str) -> None:
    return None


class _Delivery:
    """Says Slack's refusals in the words of whoever keeps the outbox."""

    async def __aenter__(self) -> None:
        return None

    async def __aexit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        match error:
            case Busy(after=after):
                raise TryLater(after) from None
            case Silent():
                raise TryLater from None
            case Refused(code=code):
                log.error("slack_refuses_us", code=code)
                raise Undeliverable(code, _BROKEN.get(code)) from None
