"""Do what somebody asked for in words."""

from collections.abc import Awaitable, Callable, Mapping

from bot.conversations import (
    deadline_lengths,
    drafts,
    greeting,
    intake,
    lists,
    questions,
    registering,
    review,
    search,
    tracking,
    vocabulary,
    wishes,
)
from bot.conversations.commands import Command, Heard
from bot.conversations.pointing import act_in_words, history_of_mine, matches_in_words
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Messages
from bot.wording import DANISH, ENGLISH
from knowledge.vocabulary import ChangeKind
from workflows.domain.actions import Action

_Change = Callable[[Talk, Press], Awaitable[Messages]]
_Obeying = Callable[[Talk, Heard], Awaitable[Messages]]

_OF_A_DRAFT: Mapping[Action, tuple[Verb, _Change]] = {
    Action.CORRECT: (Verb.REWRITE_DRAFT, intake.ask_rewrite),
    Action.ADD: (Verb.ADD_TO_DRAFT, intake.ask_addition),
    Action.WITHDRAW: (Verb.DROP_DRAFT, intake.drop),
}
"""What these words mean to somebody with a draft in hand who names no idea."""

_LASTING = frozenset({Command.SEND, Command.DROP})
"""What cannot be taken back."""


async def obey(talk: Talk, heard: Heard) -> Messages:
    """Answer the command; what was only guessed shows what can be done and changes nothing."""
    if heard.guessed and heard.command in _LASTING:
        return await _shown_first(talk)
    if isinstance(heard.command, Command):
        return await _COMMANDS[heard.command](talk, heard)
    draft = await drafts.newest(talk) if heard.idea is None else None
    if draft is not None and heard.command in _OF_A_DRAFT:
        verb, change = _OF_A_DRAFT[heard.command]
        return await change(talk, to(verb, draft.id))
    return await act_in_words(talk, heard.command, heard.idea, heard.rest)


async def _shown_first(talk: Talk) -> Messages:
    """Show the only draft with its buttons; of several, their list."""
    found = await talk.session.unit.drafts.of(talk.person.id)
    if len(found) == 1:
        return await drafts.show(talk, to(Verb.SHOW_DRAFT, found[0].id))
    return await drafts.list_all(talk)


async def _open(talk: Talk, heard: Heard) -> Messages:
    if heard.idea is None:
        return await tracking.where_is_mine(talk)
    return await tracking.show(talk, to(Verb.OPEN, heard.idea))


async def _history(talk: Talk, heard: Heard) -> Messages:
    if heard.idea is None:
        return await history_of_mine(talk)
    return await tracking.history(talk, to(Verb.HISTORY, heard.idea))


async def _search(talk: Talk, heard: Heard) -> Messages:
    if heard.rest:
        return await search.search(talk, heard.rest)
    return await search.ask(talk, to(Verb.SEARCH))


async def _skip(talk: Talk, _heard: Heard) -> Messages:
    draft = await drafts.newest(talk)
    if draft is None or draft.asking is None:
        return await greeting.small_talk(talk, talk.say("draft-nothing-asked"))
    return await intake.skip_question(talk, to(Verb.SKIP_QUESTION, draft.id))


async def _with_the_draft(talk: Talk, verb: Verb, do: _Change) -> Messages:
    """Do it to the only draft; of several, the person must point at one."""
    found = await talk.session.unit.drafts.of(talk.person.id)
    if len(found) == 1:
        return await do(talk, to(verb, found[0].id))
    return await drafts.list_all(talk)


def _wishing(change: _Change, argument: str) -> _Obeying:
    return lambda talk, _: change(talk, to(Verb.WISHES, argument=argument))


def _changing_words(kind: ChangeKind, *fields: str) -> _Obeying:
    async def changing(talk: Talk, heard: Heard) -> Messages:
        if not heard.rest:
            return await vocabulary.ask(talk, to(Verb.CHANGE_WORDS, argument=kind))
        said = dict(zip(fields, heard.rest.split("\n"), strict=True))
        return await vocabulary.propose(talk, kind, said)

    return changing


_COMMANDS: Mapping[Command, _Obeying] = {
    Command.MINE: _open,
    Command.OPEN: _open,
    Command.HISTORY: _history,
    Command.DRAFTS: lambda talk, _: drafts.list_all(talk),
    Command.WAITING: lambda talk, _: review.waiting(talk, to(Verb.WAITING)),
    Command.REGION: lambda talk, _: review.region(talk, to(Verb.REGION)),
    Command.HELP: lambda talk, _: greeting.help_for(talk),
    Command.SEARCH: _search,
    Command.SEND: lambda talk, _: _with_the_draft(talk, Verb.SEND_DRAFT, intake.send),
    Command.DROP: lambda talk, _: _with_the_draft(talk, Verb.DROP_DRAFT, intake.drop),
    Command.SKIP: _skip,
    Command.WISHES: lambda talk, _: wishes.show(talk),
    Command.ENGLISH: _wishing(wishes.set_language, ENGLISH),
    Command.DANISH: _wishing(wishes.set_language, DANISH),
    Command.DIGEST_ON: _wishing(wishes.set_digest, wishes.ON),
    Command.DIGEST_OFF: _wishing(wishes.set_digest, wishes.OFF),
    Command.ANY_HOUR: _wishing(wishes.set_hours, wishes.ANY),
    Command.OFFICE_HOURS: _wishing(wishes.set_hours, wishes.OFFICE),
    Command.DEADLINES: lambda talk, _: deadline_lengths.show(talk),
    Command.MATCHES: lambda talk, heard: matches_in_words(talk, heard.idea),
    Command.REGISTER: lambda talk, _: registering.start(talk),
    Command.VOCABULARY: lambda talk, _: vocabulary.show(talk),
    Command.UNDO: lambda talk, _: vocabulary.show(talk),
    Command.ADD_WORD: _changing_words(ChangeKind.WORD, "word", "same_as"),
    Command.ADD_GROUP: _changing_words(ChangeKind.GROUP),
    Command.TELL_APART: _changing_words(ChangeKind.UNLIKE, "one", "other"),
    Command.DESK: lambda talk, _: questions.who_is_behind(talk),
    Command.DECIDES: lambda talk, _: questions.who_decides(talk),
    Command.HOW_LONG: lambda talk, _: questions.how_long(talk),
    Command.WHO_SEES: lambda talk, _: questions.who_sees(talk),
    Command.KEPT: lambda talk, _: questions.what_is_kept(talk),
    Command.COST: lambda talk, _: questions.what_it_costs(talk),
    Command.CALL: lambda talk, _: questions.whom_to_call(talk),
    Command.PATIENTS: lambda talk, _: questions.about_patients(talk),
    Command.WORKPLACE: lambda talk, _: questions.wrong_workplace(talk),
    Command.NEXT: lambda talk, _: questions.what_now(talk),
    Command.REGRET: lambda talk, _: questions.take_back(talk),
    Command.NEWS: lambda talk, _: lists.news(talk),
    Command.OLDEST: lambda talk, _: lists.oldest(talk, to(Verb.OLDEST)),
    Command.OVERDUE: lambda talk, _: lists.overdue(talk, to(Verb.OVERDUE)),
    Command.OVERLAPS: lambda talk, _: lists.overlaps(talk, to(Verb.OVERLAPS)),
    Command.COUNT: lambda talk, _: lists.count(talk),
    Command.FIND: lambda talk, heard: lists.from_source(talk, to(Verb.FROM_SOURCE, heard.rest)),
    Command.HELLO: lambda talk, _: greeting.greet(talk),
    Command.THANKS: lambda talk, _: greeting.small_talk(talk, talk.say("said-thanks")),
    Command.GOODBYE: lambda talk, _: greeting.small_talk(talk, talk.say("said-goodbye")),
    Command.ANGER: lambda talk, _: greeting.small_talk(talk, talk.say("said-anger")),
}
