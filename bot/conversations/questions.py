"""Answer what people ask about the desk itself: who is behind it, who decides, what is kept."""

from collections.abc import Mapping
from dataclasses import replace

from bot.conversations import drafts, tracking
from bot.conversations.names import people_named, place_named, region_named
from bot.conversations.pointing import act_in_words
from bot.conversations.presses import Verb, to
from bot.conversations.search import search_button
from bot.conversations.talk import Talk
from bot.messages.outgoing import Button, Card, Messages, Paragraph
from knowledge.people import NATIONAL_TEAM
from workflows.domain.actions import Action
from workflows.domain.deadline_rules import DEFAULT_LENGTHS, Length, due_on
from workflows.domain.deadlines import DeadlineKind
from workflows.domain.stages import CLOSED_STAGES
from workflows.listing import NearTeam, team_near
from workflows.tracking import mine


async def who_is_behind(talk: Talk) -> Messages:
    """Tell that the desk is a program, and which people read an idea."""
    near = await team_near(talk.session, talk.person)
    readers = talk.say("desk-readers-unknown")
    if near.leads:
        lead, region = await _lead_of(talk, near), region_named(talk, near.region)
        readers = talk.say("desk-readers", lead=lead, region=region)
    said = (talk.say("desk-robot"), readers, talk.say("desk-next"))
    return _card(talk, talk.say("desk-title"), *said)


async def who_decides(talk: Talk) -> Messages:
    """Tell who says yes or no to what."""
    near = await team_near(talk.session, talk.person)
    first = talk.say("decides-unknown")
    if near.leads:
        lead, region = await _lead_of(talk, near), region_named(talk, near.region)
        first = talk.say("decides-lead", lead=lead, region=region)
    others = talk.say("decides-national"), talk.say("decides-next")
    return _card(talk, talk.say("decides-title"), first, *others)


async def how_long(talk: Talk) -> Messages:
    """Tell how long an answer may take, by the team's own deadlines where it has set them."""
    near = await team_near(talk.session, talk.person)
    days = await talk.session.unit.deadlines.days_for(near.region)
    national = await talk.session.unit.deadlines.days_for(NATIONAL_TEAM)
    first, answer = DeadlineKind.FIRST_ANSWER, DeadlineKind.CLARIFICATION
    who = await _lead_of(talk, near) if near.leads else talk.say("how_long-anybody")
    due = talk.day(due_on(first, talk.session.today, days))
    said = (
        talk.say("how_long-now"),
        talk.say("how_long-first", who=who, length=_length(talk, first, days), due=due),
        talk.say("how_long-national", length=_length(talk, answer, national)),
        talk.say("how_long-develop"),
        talk.say("how_long-late"),
    )
    return _card(talk, talk.say("how_long-title"), *said)


async def who_sees(talk: Talk) -> Messages:
    """Tell who can see a draft, an idea and the name on it."""
    said = (talk.say("who_sees-draft"), talk.say("who_sees-sent"), talk.say("who_sees-name"))
    return _card(talk, talk.say("who_sees-title"), *said)


async def what_is_kept(talk: Talk) -> Messages:
    """Tell what is kept, and how to have it deleted."""
    near = await team_near(talk.session, talk.person)
    who = await _lead_of(talk, near) if near.leads else talk.say("kept-anybody")
    said = (talk.say("kept-draft"), talk.say("kept-sent"), talk.say("kept-patients"))
    return _card(talk, talk.say("kept-title"), *said, talk.say("kept-person", who=who))


async def what_it_costs(talk: Talk) -> Messages:
    """Tell what costs nothing, and how the rest is found out."""
    return _card(
        talk, talk.say("cost-title"), talk.say("cost-desk"), talk.say("cost-solution"), search=True
    )


async def whom_to_call(talk: Talk) -> Messages:
    """Name the lead of the person's region, and how to reach them."""
    near = await team_near(talk.session, talk.person)
    if not near.leads:
        return _card(talk, talk.say("call-title"), talk.say("call-unknown"))
    lead, region = await _lead_of(talk, near), region_named(talk, near.region)
    mails = [person.email for person in near.leads if person.email]
    said = [talk.say("call-lead", lead=lead, region=region)]
    said += [talk.say("call-email", email=email) for email in mails]
    return _card(talk, talk.say("call-title"), *said, talk.say("call-idea"))


async def about_patients(talk: Talk) -> Messages:
    """Tell what must never be written, and what to write instead."""
    said = (talk.say("patients-no"), talk.say("patients-how"), talk.say("patients-stopped"))
    return _card(talk, talk.say("patients-title"), *said)


async def wrong_workplace(talk: Talk) -> Messages:
    """Let the workplace be chosen on the draft; without one, tell where it can be changed."""
    draft = await drafts.newest(talk)
    near = await team_near(talk.session, talk.person)
    who = await _lead_of(talk, near) if near.leads else talk.say("workplace-anybody")
    sent = talk.say("workplace-sent", who=who)
    if draft is not None:
        choosing = to(Verb.CHOOSE_WORKPLACE, draft.id)
        choose = Button(talk.say("button-workplace"), choosing, opens_form=True)
        said = (Paragraph(talk.say("workplace-wrong")), Paragraph(sent))
        return (Card(said, "", (choose,)),)
    place = place_named(talk, talk.person.hospital)
    known = talk.say("workplace-known", place=place) if place else talk.say("workplace-none")
    return _card(talk, "", known, sent)


async def what_now(talk: Talk) -> Messages:
    """Show what is under way with how it goes on; without anything, tell how it goes."""
    draft = await drafts.newest(talk)
    if draft is not None:
        return await drafts.show(talk, to(Verb.SHOW_DRAFT, draft.id))
    if await _running(talk):
        return await tracking.where_is_mine(talk)
    said = (talk.say("next-steps"), talk.say("next-begin"))
    return _card(talk, talk.say("next-title"), *said)


async def take_back(talk: Talk) -> Messages:
    """Lead to what can be taken back: the draft with its button, the form of the only idea, or all.

    Nothing is deleted or withdrawn by the words alone.
    """
    draft = await drafts.newest(talk)
    answers: list[Card] = []
    if draft is not None:
        (card,) = await drafts.show(talk, to(Verb.SHOW_DRAFT, draft.id))
        if isinstance(card, Card):
            said = Paragraph(talk.say("regret-draft"))
            answers.append(replace(card, blocks=(said, *card.blocks)))
    if await _running(talk):
        return (*answers, *await act_in_words(talk, Action.WITHDRAW, None, ""))
    return tuple(answers) or _card(talk, "", talk.say("regret-none"))


async def _running(talk: Talk) -> bool:
    found = await mine(talk.session, talk.person.id)
    own = (idea for idea in found if idea.submitter == talk.person.id)
    return any(idea.stage not in CLOSED_STAGES for idea in own)


async def _lead_of(talk: Talk, near: NearTeam) -> str:
    return await people_named(talk, [person.id for person in near.leads])


def _length(talk: Talk, kind: DeadlineKind, days: Mapping[DeadlineKind, int]) -> str:
    length = Length(days[kind]) if kind in days else DEFAULT_LENGTHS[kind]
    return talk.say(f"length-{length.unit}", count=length.count)


def _card(talk: Talk, title: str, *said: str, search: bool = False) -> Messages:
    helping = Button(talk.say("button-help"), to(Verb.HELP))
    buttons = (search_button(talk), helping) if search else (helping,)
    return (Card(tuple(map(Paragraph, said)), title, buttons),)
