"""Which conversation answers what: the words, the buttons and the forms."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from bot.conversations import (
    acting,
    confirming,
    deadline_lengths,
    drafts,
    editing,
    greeting,
    hearing,
    intake,
    judging,
    lists,
    recommended,
    recommending,
    registering,
    review,
    search,
    tracking,
    vocabulary,
    wishes,
)
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Edited, Incoming, Opened, Press, Pressed, Said, Submitted
from bot.messages.outgoing import Button, Card, Messages, Paragraph
from workflows.domain.actions import Action

Answering = Callable[[Talk, Press], Awaitable[Messages]]
Reading = Callable[[Talk, Press, Mapping[str, str]], Awaitable[Messages]]

_Conversation = TypeVar("_Conversation", Answering, Reading)

PRESSED: Mapping[Verb, Answering] = {
    Verb.GREET: lambda talk, _: greeting.greet(talk),
    Verb.HELP: lambda talk, _: greeting.help_for(talk),
    Verb.MINE: lambda talk, _: tracking.where_is_mine(talk),
    Verb.DRAFTS: lambda talk, _: drafts.list_all(talk),
    Verb.WAITING: review.waiting,
    Verb.REGION: review.region,
    Verb.OLDEST: lists.oldest,
    Verb.OVERDUE: lists.overdue,
    Verb.OVERLAPS: lists.overlaps,
    Verb.FROM_SOURCE: lists.from_source,
    Verb.OPEN: tracking.show,
    Verb.DETAILS: tracking.details,
    Verb.HISTORY: tracking.history,
    Verb.MORE: tracking.more,
    Verb.ACT: acting.press_action,
    Verb.SEARCH: search.ask,
    Verb.SEARCH_PAGE: search.turn_page,
    Verb.SOLUTION: search.show,
    Verb.SHOW_DRAFT: drafts.show,
    Verb.SEND_DRAFT: intake.send,
    Verb.REWRITE_DRAFT: intake.ask_rewrite,
    Verb.ADD_TO_DRAFT: intake.ask_addition,
    Verb.DROP_DRAFT: intake.drop,
    Verb.SKIP_QUESTION: intake.skip_question,
    Verb.CHOOSE_WORKPLACE: intake.ask_workplace,
    Verb.WISHES: lambda talk, _: wishes.show(talk),
    Verb.LANGUAGE: wishes.set_language,
    Verb.DIGEST: wishes.set_digest,
    Verb.HOURS: wishes.set_hours,
    Verb.SET_DEADLINE: deadline_lengths.ask,
    Verb.CONFIRM_SOLUTION: confirming.ask,
    Verb.REGISTER_SOLUTION: registering.ask,
    Verb.RECOMMEND: recommending.ask,
    Verb.TAKE_UP: recommended.take_up,
    Verb.REFUSE_SOLUTION: recommended.ask_refusal,
    Verb.MATCHES: judging.show,
    Verb.JUDGE: judging.judge,
    Verb.VOCABULARY: lambda talk, _: vocabulary.show(talk),
    Verb.CHANGE_WORDS: vocabulary.ask,
    Verb.ACCEPT_CHANGE: vocabulary.accept,
    Verb.DROP_CHANGE: vocabulary.drop,
    Verb.UNDO_CHANGE: vocabulary.undo,
}

SUBMITTED: Mapping[Verb, Reading] = {
    Verb.ACT: acting.submit_action,
    Verb.SEARCH: search.submit,
    Verb.REWRITE_DRAFT: intake.rewrite,
    Verb.ADD_TO_DRAFT: intake.add,
    Verb.CHOOSE_WORKPLACE: intake.choose_workplace,
    Verb.SET_DEADLINE: deadline_lengths.submit,
    Verb.CONFIRM_SOLUTION: confirming.submit,
    Verb.RECOMMEND: recommending.submit,
    Verb.REFUSE_SOLUTION: recommended.refuse,
    Verb.CHANGE_WORDS: vocabulary.submit,
    Verb.REGISTER_SOLUTION: registering.submit,
}


async def answer(talk: Talk, incoming: Incoming) -> Messages:
    """Answer what somebody did."""
    match incoming:
        case Opened():
            return await greeting.greet(talk)
        case Said():
            return await hearing.listen(talk, incoming)
        case Edited():
            return await editing.edit(talk, incoming)
        case Pressed(press=press):
            answering = _named(PRESSED, press)
            return await answering(talk, press) if answering else _unknown(talk)
        case Submitted(press=press, values=values):
            reading = _named(SUBMITTED, press)
            return await reading(talk, press, values) if reading else _unknown(talk)


def _named(table: Mapping[Verb, _Conversation], press: Press) -> _Conversation | None:
    """Find the conversation; None for a button of another time, or of nobody's making."""
    if press.verb not in set(Verb):
        return None
    if press.verb == Verb.ACT and press.argument not in set(Action):
        return None
    return table.get(Verb(press.verb))


def _unknown(talk: Talk) -> Messages:
    helping = Button(talk.say("button-help"), to(Verb.HELP))
    return (Card((Paragraph(talk.say("unknown-press")),), "", (helping,)),)
