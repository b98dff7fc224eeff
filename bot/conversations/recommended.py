"""What a lead does with a solution that was recommended to their region, and how it is told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.conversations.drafts import draw_told
from bot.conversations.fields import filled
from bot.conversations.names import doer, listed, place_named, region_named
from bot.conversations.presses import Verb, to
from bot.conversations.search import draw_solution, solution_button
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import (
    Block,
    Button,
    Card,
    Form,
    Input,
    InputKind,
    Messages,
    Option,
    Paragraph,
    Quote,
    Weight,
)
from workflows import recommending, registry
from workflows.domain.errors import UnfitAnswers
from workflows.domain.idea import Refusal
from workflows.domain.recommendations import Recommendation, Reply
from workflows.recommending import Subject


async def take_up(talk: Talk, press: Press) -> Messages:
    """Make the lead a draft that takes the solution into use in the region."""
    subject = _subject(press)
    known = await recommending.standing(talk.session, subject)
    solution = talk.session.knowledge.registry.get(subject.solution)
    if known is None or solution is None:
        return _gone(talk)
    text = talk.say(
        "recommended-draft",
        name=solution.name,
        region=region_named(talk, subject.region),
        summary=solution.summary,
        why=known.why,
    )
    told = await recommending.take_up(talk.session, talk.person, subject, text)
    if told is None:
        return _gone(talk)
    card = await draw_told(talk, told)
    made = Paragraph(talk.say("recommended-draft-made"))
    return (replace(card, blocks=(made, *card.blocks)),)


async def ask_refusal(talk: Talk, press: Press) -> Messages:
    """Ask why not; who may not answer, or comes too late, hears it when it is sent."""
    known = await recommending.standing(talk.session, _subject(press))
    return (_refusal_form(talk, press),) if known else _gone(talk)


async def refuse(talk: Talk, press: Press, values: Mapping[str, str]) -> Messages:
    """Say no for the region; show the form again if an answer does not fit."""
    read = {**values, "refusal": _code(talk, values.get("refusal", ""))}
    try:
        kept = await recommending.refuse(talk.session, talk.person, _subject(press), read)
    except UnfitAnswers as wrong:
        form = _refusal_form(talk, press, wrong)
        return (Card((Paragraph(talk.say("invalid-form")),)), form)
    return (Card((Paragraph(talk.say("recommended-no-done")),)),) if kept else _gone(talk)


async def draw_recommended(talk: Talk, subjects: Sequence[Subject]) -> Card:
    """Draw recommendations as they stand: to a lead with the solution's card and the buttons."""
    blocks: list[Block] = []
    buttons: list[Button] = []
    for subject in dict.fromkeys(subjects):
        card = await _drawn(talk, subject)
        blocks += card.blocks
        buttons += card.buttons
    return Card(tuple(blocks), talk.say("recommended-title"), tuple(buttons))


async def _drawn(talk: Talk, subject: Subject) -> Card:
    known = await recommending.standing(talk.session, subject)
    view = await registry.solution(talk.session, subject.solution)
    if known is None or view is None:
        return Card((Paragraph(talk.say("recommended-gone")),))
    name = view.solution.name
    if known.answer is not None:
        said = Paragraph(await _answered(talk, known, name))
        return Card((said, *_note(known)), "", (solution_button(talk, view.solution),))
    region, who = region_named(talk, known.region), await doer(talk, known.by)
    blocks: list[Block] = [
        Paragraph(talk.say("recommended-by", who=who, name=name, region=region)),
        *_at(talk, known),
        Paragraph(talk.say("recommended-why")),
        Quote(known.why),
    ]
    card = await draw_solution(talk, view)
    mine = recommending.leads(talk.session, talk.person.id, known.region)
    asked = tuple(_buttons(talk, subject)) if mine else ()
    return Card((*blocks, *card.blocks), "", (*asked, solution_button(talk, view.solution)))


async def _answered(talk: Talk, known: Recommendation, name: str) -> str:
    answer = known.answer
    if answer is None:
        return talk.say("recommended-gone")
    who, day = await doer(talk, answer.by), talk.day(answer.at)
    region = region_named(talk, known.region)
    if answer.reply is Reply.TAKEN_UP or answer.refusal is None:
        return talk.say("recommended-taken", who=who, name=name, region=region, day=day)
    reason = talk.say(f"choice-refusal-{answer.refusal}")
    return talk.say(
        "recommended-refused", who=who, name=name, region=region, day=day, reason=reason
    )


def _note(known: Recommendation) -> tuple[Quote, ...]:
    return (Quote(known.answer.note),) if known.answer and known.answer.note else ()


def _at(talk: Talk, known: Recommendation) -> Iterator[Paragraph]:
    if known.hospitals:
        hospitals = listed(talk, [place_named(talk, each) for each in known.hospitals])
        yield Paragraph(talk.say("recommended-at", hospitals=hospitals))


def _buttons(talk: Talk, subject: Subject) -> Iterator[Button]:
    take = to(Verb.TAKE_UP, subject.solution, subject.region)
    yield Button(talk.say("recommended-take"), take, Weight.MAIN)
    refusing = to(Verb.REFUSE_SOLUTION, subject.solution, subject.region)
    yield Button(talk.say("recommended-refuse"), refusing, opens_form=True)


def _refusal_form(talk: Talk, press: Press, wrong: UnfitAnswers | None = None) -> Form:
    solution = talk.session.knowledge.registry.get(press.subject)
    codes = tuple(Option(each, talk.say(f"choice-refusal-{each}")) for each in Refusal)
    values, problems = (wrong.values, wrong.problems) if wrong else ({}, {})
    reason = Input("refusal", talk.say("recommended-no-code"), InputKind.CHOICE, options=codes)
    note = Input("note", talk.say("recommended-no-note"), InputKind.PARAGRAPH, required=False)
    inputs = filled(talk, (reason, note), values, problems)
    title = talk.say("recommended-no-title", name=solution.name if solution else press.subject)
    label, intro = talk.say("recommended-refuse"), talk.say("recommended-no-intro")
    return Form(talk.session.ids.new(), press, title, inputs, label, intro)


def _code(talk: Talk, said: str) -> str:
    """Return the code of a reason that somebody wrote as it reads."""
    labels = {talk.say(f"choice-refusal-{each}").casefold(): each.value for each in Refusal}
    return labels.get(said.strip().casefold(), said)


def _subject(press: Press) -> Subject:
    return Subject(press.subject, press.argument)


def _gone(talk: Talk) -> Messages:
    return (Card((Paragraph(talk.say("recommended-gone")),)),)
