"""Half-told ideas: the card of one with the desk's answer, and the list of them."""

from collections.abc import Iterator

from bot.conversations.names import listed, people_named, place_named, region_named
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.conversations.verdict import draw_verdict
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Block,
    Bullets,
    Button,
    Card,
    Fact,
    Facts,
    Heading,
    Messages,
    Paragraph,
    Weight,
)
from knowledge.matching.answers import Verdict
from workflows.domain.deadline_rules import due_on
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.drafts import Ask, Draft, DraftId
from workflows.domain.errors import UnknownDraft
from workflows.domain.routing import NO_REGION, region_for
from workflows.domain.titles import title_of
from workflows.intake import Told, read_again

LONG_TEXT = 2_000
"""Characters from which an unclear text is asked for its core in one sentence."""

SHORT_TITLE = 40
"""Characters of a draft's title on a button."""


async def draw_told(talk: Talk, told: Told) -> Card:
    """Draw the answer to an idea: verdict, what was understood, a question, what happens next."""
    draft = told.draft
    talk = talk.about(draft.language)
    blocks = [
        *await draw_verdict(talk, told.answer),
        *_request_for_the_core(talk, told),
        *_understood(talk, draft),
        *_question(talk, told),
        Paragraph(await _what_happens_next(talk, draft)),
    ]
    title = talk.say(f"verdict-title-{told.answer.verdict}")
    return Card(tuple(blocks), title, tuple(_buttons(talk, draft)))


async def show(talk: Talk, press: Press) -> Messages:
    """Draw a draft again, with the answer of today."""
    draft = await own(talk, press.subject)
    return (await draw_told(talk, read_again(talk.session, draft)),)


async def list_all(talk: Talk) -> Messages:
    """Draw the person's drafts, newest first."""
    found = await talk.session.unit.drafts.of(talk.person.id)
    if not found:
        return (Card((Paragraph(talk.say("drafts-none")),), talk.say("drafts-title")),)
    lines = Bullets(tuple(_line(talk, draft) for draft in found))
    buttons = tuple(button for draft in found for button in draft_buttons(talk, draft))
    return (Card((lines,), talk.say("drafts-title"), buttons),)


async def newest(talk: Talk) -> Draft | None:
    """Return the draft the person touched last."""
    found = await talk.session.unit.drafts.newest_of({talk.person.id})
    return found.get(talk.person.id)


async def own(talk: Talk, draft_id: DraftId) -> Draft:
    """Return the person's own draft; raises UnknownDraft for another's and for one that is gone."""
    draft = await talk.session.unit.drafts.get(draft_id)
    if draft is None or draft.person != talk.person.id:
        raise UnknownDraft(draft_id)
    return draft


def draft_buttons(talk: Talk, draft: Draft) -> Iterator[Button]:
    """Return the buttons that show and send one of several drafts."""
    title = _title_on_button(draft)
    yield Button(talk.say("drafts-show", title=title), to(Verb.SHOW_DRAFT, draft.id))
    yield Button(talk.say("drafts-send", title=title), to(Verb.SEND_DRAFT, draft.id))


def _title_on_button(draft: Draft) -> str:
    """Return the draft's title, cut to fit a button."""
    title = title_of(draft.text)
    return title if len(title) <= SHORT_TITLE else title[: SHORT_TITLE - 1].rstrip() + "…"


def _line(talk: Talk, draft: Draft) -> str:
    return talk.say(
        "drafts-line", title=title_of(draft.text), day=talk.speech.moment(draft.updated_at)
    )


def _request_for_the_core(talk: Talk, told: Told) -> Iterator[Block]:
    if told.answer.verdict is Verdict.UNCLEAR and len(told.draft.text) >= LONG_TEXT:
        yield Paragraph(talk.say("intake-long"))


def _understood(talk: Talk, draft: Draft) -> Iterator[Block]:
    facts = tuple(_facts(talk, draft))
    yield Heading(talk.say("intake-understood"))
    yield Facts(facts) if facts else Paragraph(talk.say("intake-nothing-understood"))


def _facts(talk: Talk, draft: Draft) -> Iterator[Fact]:
    place = draft.workplace
    municipalities = [place_named(talk, code) for code in place.municipalities]
    told = (
        (talk.say("intake-workplace"), place_named(talk, place.hospital)),
        (talk.say("intake-department"), place.department),
        (talk.say("intake-municipalities"), listed(talk, municipalities)),
        (talk.say("intake-target-group"), draft.target_group),
        (talk.say("intake-technology"), listed(talk, [_group(talk, g) for g in draft.technology])),
        (talk.say("intake-profession"), draft.profession),
    )
    yield from (Fact(label, value) for label, value in told if value)


def _group(talk: Talk, group: str) -> str:
    known = talk.session.knowledge.vocabulary.group(group)
    if known is None:
        return group
    english = talk.speech.language == "en" and known.english
    return known.english[0] if english else known.canonical


def _question(talk: Talk, told: Told) -> Iterator[Block]:
    asking, wanted = told.draft.asking, told.answer.question
    if asking is None:
        return
    unclear = wanted is not None and asking in {Ask.TARGET_GROUP, Ask.PURPOSE}
    yield Heading(talk.say(f"ask-more-{wanted}") if unclear else talk.say(f"ask-{asking}"))
    yield Paragraph(talk.say("ask-how"))


async def _what_happens_next(talk: Talk, draft: Draft) -> str:
    session = talk.session
    organisations = session.knowledge.organisations
    region = draft.region or region_for(draft.workplace, organisations, session.today)
    days = await session.unit.deadlines.days_for(region)
    due = talk.day(due_on(DeadlineKind.FIRST_ANSWER, session.today, days))
    leads = session.knowledge.register.leads(region, session.today, organisations)
    if region == NO_REGION or not leads:
        said = talk.say("intake-next-unknown", due=due)
    else:
        lead = await people_named(talk, [person.id for person in leads])
        said = talk.say("intake-next", lead=lead, region=region_named(talk, region), due=due)
    return f"{talk.say('intake-not-sent')} {said}"


def _buttons(talk: Talk, draft: Draft) -> Iterator[Button]:
    yield Button(talk.say("button-send"), to(Verb.SEND_DRAFT, draft.id), Weight.MAIN)
    yield Button(talk.say("button-rewrite"), to(Verb.REWRITE_DRAFT, draft.id), opens_form=True)
    yield Button(talk.say("button-add"), to(Verb.ADD_TO_DRAFT, draft.id), opens_form=True)
    if draft.asking is not None:
        yield Button(talk.say("button-skip"), to(Verb.SKIP_QUESTION, draft.id))
    if not draft.workplace.hospital:
        choosing = to(Verb.CHOOSE_WORKPLACE, draft.id)
        yield Button(talk.say("button-workplace"), choosing, opens_form=True)
    yield Button(talk.say("button-drop"), to(Verb.DROP_DRAFT, draft.id), Weight.GRAVE)
