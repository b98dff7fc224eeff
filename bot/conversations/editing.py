"""A message that told an idea was changed or deleted: its draft follows, what is sent stands."""

from dataclasses import replace

from bot.conversations import drafts
from bot.conversations.presses import Verb
from bot.conversations.talk import Talk
from bot.conversations.tracking import open_button
from bot.messages.incoming import Edited
from bot.messages.outgoing import Card, Form, Messages, Paragraph
from workflows import intake, tracking
from workflows.domain.drafts import Draft
from workflows.domain.idea import Idea


async def edit(talk: Talk, edited: Edited) -> Messages:
    """Carry the change into the draft that the message told; says nothing of other messages."""
    before, after = edited.before.strip(), edited.after.strip()
    if not before or before == after:
        return ()
    known = await talk.session.unit.drafts.of(talk.person.id)
    draft = next((each for each in known if each.text == before), None)
    if draft is not None:
        return await (_rewritten(talk, draft, after) if after else _dropped(talk, draft))
    ideas = await tracking.mine(talk.session, talk.person.id)
    sent = next((idea for idea in ideas if idea.description.text == before), None)
    return (_stands(talk, sent),) if sent else ()


async def told_by(talk: Talk, reply: Messages) -> str:
    """Return the text of the draft of theirs that a reply was about; empty for none."""
    cards = [each for each in reply if not isinstance(each, Form)]
    presses = [button.press for card in cards for button in card.buttons]
    named = {press.subject for press in presses if press.verb == Verb.SEND_DRAFT}
    known = await talk.session.unit.drafts.of(talk.person.id)
    return next((each.text for each in known if each.id in named), "")


async def _rewritten(talk: Talk, draft: Draft, after: str) -> Messages:
    told = await intake.rewrite_draft(talk.session, talk.person, draft.id, after)
    card = await drafts.draw_told(talk, told)
    return (replace(card, blocks=(Paragraph(talk.say("edited-draft")), *card.blocks)),)


async def _dropped(talk: Talk, draft: Draft) -> Messages:
    await intake.drop_draft(talk.session, talk.person, draft.id)
    return (Card((Paragraph(talk.say("edited-dropped")),)),)


def _stands(talk: Talk, idea: Idea) -> Card:
    said = Paragraph(talk.say("edited-sent", number=str(idea.id)))
    return Card((said,), "", (open_button(talk, idea),), idea.id)
