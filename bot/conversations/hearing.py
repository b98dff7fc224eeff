"""Find out what free text is: a command, an answer to a question, small talk, or an idea."""

from dataclasses import replace

from bot.conversations import drafts, greeting, intake
from bot.conversations.answers import is_answer
from bot.conversations.commands import Command, Heard
from bot.conversations.obeying import obey
from bot.conversations.phrases import hear
from bot.conversations.talk import Talk
from bot.messages.incoming import Said
from bot.messages.outgoing import Card, Messages, Paragraph
from knowledge.matching.answers import Field, Stance, Verdict
from workflows import listing

FEW_WORDS = 3
"""Up to so many words that mean nothing to the desk are asked about, not kept as an idea."""


async def listen(talk: Talk, said: Said) -> Messages:
    """Answer what somebody wrote, whatever it is; of files with it, say they are not kept."""
    if not said.files:
        return await _listen(talk, said.text)
    note = Paragraph(talk.say("said-files"))
    answer = await _listen(talk, said.text) if said.text.strip() else ()
    if answer and isinstance(answer[0], Card):
        return (replace(answer[0], blocks=(*answer[0].blocks, note)), *answer[1:])
    return (Card((note,)), *answer)


async def _listen(talk: Talk, text: str) -> Messages:
    said = text.strip()
    if not said:
        return await greeting.small_talk(talk, talk.say("said-nothing"))
    if not any(sign.isalnum() for sign in said):
        return await greeting.small_talk(talk, talk.say("said-emoji"))
    heard = hear(said)
    if heard is not None and await _is_meant(talk, heard, said):
        return await obey(talk, heard)
    draft = await drafts.newest(talk)
    if draft is not None and draft.asking is not None:
        understood = talk.session.insight.understand(said)
        if is_answer(draft.asking, said, understood):
            return await intake.answer(talk, draft.id, said)
    return await _something_new(talk, said)


async def _is_meant(talk: Talk, heard: Heard, said: str) -> bool:
    """Tell whether a command that is not certain may be one for this person."""
    if heard.command is Command.FIND:
        on_a_team = await listing.in_hand(talk.session, talk.person.id) is not None
        place = listing.places_in(talk.session.insight.understand(heard.rest))
        return (on_a_team or bool(place)) and not _tells_of_care(talk, said)
    return not (heard.guessed and _tells_of_care(talk, said))


def _tells_of_care(talk: Talk, said: str) -> bool:
    """Tell whether the text names whom something is for and what it should do: then it is an idea.

    "Idéer fra Randers" asks for a list; "idéer fra KOL-patienter om træning" tells of one.
    """
    understood = talk.session.insight.understand(said)
    if not understood.target_groups:
        return False
    fields = {
        reason.field
        for match in talk.session.insight.match(said).matches
        for reason in match.reasons
        if reason.stance is Stance.SHARED
    }
    return bool(understood.technology) or Field.PURPOSE in fields


async def _something_new(talk: Talk, said: str) -> Messages:
    words = said.split()
    if len(words) == 1:
        return await greeting.single_word(talk, said.strip(".!?"))
    if len(words) <= FEW_WORDS and _means_nothing(talk, said):
        return await greeting.not_understood(talk)
    return await intake.tell(talk, said)


def _means_nothing(talk: Talk, said: str) -> bool:
    answer = talk.session.insight.match(said)
    understood = talk.session.insight.understand(said)
    known = understood.target_groups or understood.technology or understood.hospital
    shared = any(
        reason.stance is Stance.SHARED for each in answer.matches for reason in each.reasons
    )
    return answer.verdict is Verdict.UNCLEAR and not shared and not known
