"""Tell an idea: one message, an answer at once, and nothing sent before its person says so."""

from collections.abc import Mapping
from dataclasses import replace

from bot.conversations import drafts
from bot.conversations.fields import DEPARTMENT, hospital_options, region_options
from bot.conversations.names import people_named
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.conversations.tongue import is_english
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Block,
    Button,
    Card,
    Form,
    Input,
    InputKind,
    Messages,
    Paragraph,
)
from bot.wording import ENGLISH
from workflows import intake, tracking
from workflows.domain.drafts import DraftId
from workflows.domain.idea import Idea
from workflows.domain.replies import whole_text


async def tell(talk: Talk, text: str) -> Messages:
    """Take a new idea, keep it as a draft and answer whether it exists.

    Whoever never chose a language and writes in English is answered in English about this idea.
    """
    language = ENGLISH if is_english(text) else talk.speech.language
    told = await intake.start_draft(talk.session, talk.person, text, language)
    card = await drafts.draw_told(talk, told)
    answering = talk.about(language)
    if answering.speech.language == talk.speech.language:
        return (card,)
    note = Paragraph(answering.say("intake-answering-english"))
    return (replace(card, blocks=(*card.blocks, note)),)


async def answer(talk: Talk, draft: DraftId, text: str) -> Messages:
    """Take the text as the answer to the draft's question."""
    told = await intake.answer_question(talk.session, talk.person, draft, text)
    return (await drafts.draw_told(talk, told),)


async def skip_question(talk: Talk, press: Press) -> Messages:
    """Leave the question open and go on."""
    told = await intake.skip_question(talk.session, talk.person, press.subject)
    return (await drafts.draw_told(talk, told),)


async def ask_rewrite(talk: Talk, press: Press) -> Messages:
    """Show the draft's text to be changed."""
    draft = await drafts.own(talk, press.subject)
    text = _input("text", talk.say("rewrite-field"), whole_text(draft))
    return (_form(talk, press, talk.say("rewrite-title"), text),)


async def rewrite(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Take the changed text instead of everything told so far."""
    text = values.get("text", "").strip()
    if not text:
        return await ask_rewrite(talk, press)
    told = await intake.rewrite_draft(talk.session, talk.person, press.subject, text)
    return (await drafts.draw_told(talk, told),)


async def ask_addition(talk: Talk, press: Press) -> Messages:
    """Ask what should be added to the draft."""
    await drafts.own(talk, press.subject)
    text = _input("text", talk.say("add-field"))
    return (_form(talk, press, talk.say("add-title"), text),)


async def add(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Add to what was told."""
    text = values.get("text", "").strip()
    if not text:
        return await ask_addition(talk, press)
    told = await intake.add_to_draft(talk.session, talk.person, press.subject, text)
    return (await drafts.draw_told(talk, told),)


async def ask_workplace(talk: Talk, press: Press) -> Messages:
    """Ask for the hospital and department, or just the region."""
    draft = await drafts.own(talk, press.subject)
    place = draft.workplace
    hospitals = hospital_options(talk)
    form = Form(
        talk.session.ids.new(),
        press,
        talk.say("workplace-title"),
        (
            Input(
                "hospital",
                talk.say("field-hospital"),
                InputKind.CHOICE,
                False,
                options=hospitals,
                value=place.hospital or "",
                lookup="hospital",
            ),
            Input(
                "department",
                talk.say("field-department"),
                InputKind.LINE,
                False,
                value=place.department,
                lookup=DEPARTMENT,
            ),
            Input(
                "region",
                talk.say("field-region"),
                InputKind.CHOICE,
                False,
                options=region_options(talk),
                value=draft.region or "",
            ),
        ),
        talk.say("form-save"),
        talk.say("workplace-intro"),
    )
    return (form,)


async def choose_workplace(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Take the workplace chosen by hand."""
    told = await intake.choose_workplace(
        talk.session,
        talk.person,
        press.subject,
        values.get("hospital") or None,
        values.get("department", "").strip(),
        values.get("region") or None,
    )
    return (await drafts.draw_told(talk, told),)


async def drop(talk: Talk, press: Press) -> Messages:
    """Delete the draft."""
    await intake.drop_draft(talk.session, talk.person, press.subject)
    return (Card((Paragraph(talk.say("dropped")),)),)


async def send(talk: Talk, press: Press) -> Messages:
    """Hand the idea in and tell who has it now."""
    idea = await intake.send_draft(talk.session, talk.person, press.subject)
    return (await _sent(talk, idea),)


async def _sent(talk: Talk, idea: Idea) -> Card:
    talk = talk.about(idea.description.language)
    view = await tracking.show(talk.session, idea.id)
    who = await people_named(talk, view.holders)
    blocks: list[Block] = [Paragraph(talk.say("sent-holder", who=who))]
    if view.deadlines:
        due = min(deadline.due for deadline in view.deadlines)
        blocks.append(Paragraph(talk.say("sent-due", due=talk.day(due))))
    blocks.append(Paragraph(talk.say("sent-follow")))
    title = talk.say("sent-title", number=str(idea.id))
    show = Button(talk.say("button-open", number=str(idea.id)), to(Verb.OPEN, idea.id))
    return Card(tuple(blocks), title, (show,), idea.id)


def _input(name: str, label: str, value: str = "") -> Input:
    return Input(name, label, InputKind.PARAGRAPH, value=value)


def _form(talk: Talk, press: Press, title: str, *inputs: Input) -> Form:
    return Form(talk.session.ids.new(), press, title, inputs, talk.say("form-save"))
