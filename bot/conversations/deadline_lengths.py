"""A team's own deadlines: how long each thing may take, and the form that changes it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.conversations.names import region_named
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Button,
    Card,
    Fact,
    Facts,
    Form,
    Input,
    InputKind,
    Messages,
    Option,
    Paragraph,
)
from knowledge.people import NATIONAL_TEAM, TeamId
from workflows import deadline_lengths
from workflows.deadline_lengths import Allowed
from workflows.domain.deadline_rules import Length
from workflows.domain.errors import NotYourDeadlines, UnfitAnswers


async def show(talk: Talk) -> Messages:
    """Draw the lengths of every team whose lengths the person may set."""
    teams = deadline_lengths.teams_of(talk.session, talk.person.id)
    if not teams:
        raise NotYourDeadlines
    return tuple([await _card(talk, team) for team in teams])


async def ask(talk: Talk, press: Press) -> Messages:
    """Ask which length to change, and to what."""
    return (await _form(talk, press),)


async def submit(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Set the length and draw all of the team's; show the form again if an answer does not fit."""
    person, team = talk.person.id, press.subject
    kind, days = (values.get(name, "").strip() for name in ("kind", "days"))
    try:
        kept = await deadline_lengths.set_length(talk.session, person, team, kind, days)
    except UnfitAnswers as wrong:
        form = await _form(talk, press, wrong)
        return (Card((Paragraph(talk.say("invalid-form")),)), form)
    named = talk.say(f"deadline-{kept.kind}")
    said = talk.say("deadlines-kept", kind=named, length=_length(talk, kept.length))
    card = await _card(talk, team)
    return (replace(card, blocks=(Paragraph(said), *card.blocks)),)


async def _card(talk: Talk, team: TeamId) -> Card:
    lengths = await deadline_lengths.lengths_of(talk.session, talk.person.id, team)
    facts = tuple(Fact(talk.say(f"deadline-{each.kind}"), _told(talk, each)) for each in lengths)
    blocks = (Facts(facts), Paragraph(talk.say("deadlines-from-now-on")))
    change = Button(talk.say("deadlines-change"), to(Verb.SET_DEADLINE, team), opens_form=True)
    return Card(blocks, talk.say("deadlines-title", team=_named(talk, team)), (change,))


async def _form(talk: Talk, press: Press, wrong: UnfitAnswers | None = None) -> Form:
    lengths = await deadline_lengths.lengths_of(talk.session, talk.person.id, press.subject)
    options = tuple(Option(each.kind, talk.say(f"deadline-{each.kind}")) for each in lengths)
    kind = Input("kind", talk.say("deadlines-kind"), InputKind.CHOICE, options=options)
    hint = talk.say("deadlines-days-hint", most=deadline_lengths.LONGEST)
    days = Input("days", talk.say("deadlines-days"), InputKind.NUMBER, hint=hint)
    inputs = tuple(_again(talk, field, wrong) if wrong else field for field in (kind, days))
    title = talk.say("deadlines-form", team=_named(talk, press.subject))
    return Form(talk.session.ids.new(), press, title, inputs, talk.say("form-save"))


def _again(talk: Talk, field: Input, wrong: UnfitAnswers) -> Input:
    problem = wrong.problems.get(field.name)
    error = talk.say(f"problem-{problem}") if problem else ""
    return replace(field, value=wrong.values.get(field.name, ""), error=error)


def _told(talk: Talk, allowed: Allowed) -> str:
    length = _length(talk, allowed.length)
    if allowed.is_own:
        return talk.say("deadlines-own", length=length)
    return talk.say("deadlines-default", length=length)


def _length(talk: Talk, length: Length) -> str:
    return talk.say(f"length-{length.unit}", count=length.count)


def _named(talk: Talk, team: TeamId) -> str:
    return talk.say("deadlines-national") if team == NATIONAL_TEAM else region_named(talk, team)
