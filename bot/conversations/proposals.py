"""One change of the vocabulary in words: what it says, what trying it showed, what to do now."""

from collections.abc import Iterator, Sequence

from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.outgoing import Block, Bullets, Button, Card, Heading, Paragraph, Weight
from knowledge.trials import Trial
from knowledge.vocabulary import Change, ChangeKind, GroupId
from workflows.domain.proposals import Proposal

MOST_TEXTS = 5
LONGEST_TEXT = 160


def draw_proposals(talk: Talk, proposals: Sequence[Proposal]) -> Card:
    """Draw changes that are not in effect; with several, each button names its own."""
    drawn = [_draw(talk, each, named=len(proposals) > 1) for each in proposals]
    blocks = tuple(block for card in drawn for block in card.blocks)
    buttons = tuple(button for card in drawn for button in card.buttons)
    return Card(blocks, talk.say("vocabulary-title"), buttons)


def describe(talk: Talk, change: Change) -> str:
    """Tell in one sentence what the change says."""
    words = ", ".join(change.words)
    match change.kind:
        case ChangeKind.WORD:
            return talk.say("change-word", word=words, group=_named(talk, change.group))
        case ChangeKind.GROUP if change.other:
            under = _named(talk, change.other)
            return talk.say("change-group-under", words=words, under=under)
        case ChangeKind.GROUP:
            return talk.say("change-group", words=words)
        case ChangeKind.UNLIKE:
            one, other = _named(talk, change.group), _named(talk, change.other)
            return talk.say("change-unlike", one=one, other=other)


def _draw(talk: Talk, proposal: Proposal, *, named: bool) -> Card:
    """Draw one; its trial, where there was one, decides the buttons."""
    said = describe(talk, proposal.change)
    blocks: list[Block] = [Heading(said)]
    drop, accept = talk.say("vocabulary-drop"), talk.say("vocabulary-accept")
    if named:
        drop = talk.say("vocabulary-named", action=drop, change=said)
        accept = talk.say("vocabulary-named", action=accept, change=said)
    dropped = Button(drop, to(Verb.DROP_CHANGE, proposal.id))
    if proposal.trial is None:
        blocks.append(Paragraph(talk.say("vocabulary-waits")))
        return Card(tuple(blocks), talk.say("vocabulary-title"), (dropped,))
    blocks += _shown(talk, proposal.trial)
    accepted = Button(accept, to(Verb.ACCEPT_CHANGE, proposal.id), Weight.MAIN)
    buttons = (accepted, dropped) if proposal.trial.passed else (dropped,)
    return Card(tuple(blocks), talk.say("vocabulary-title"), buttons)


def _named(talk: Talk, group: GroupId) -> str:
    known = talk.session.knowledge.vocabulary.group(group)
    return known.canonical if known else group


def _shown(talk: Talk, trial: Trial) -> Iterator[Block]:
    before, after = trial.before, trial.after
    yield Paragraph(talk.say("trial-passed") if trial.passed else talk.say("trial-failed"))
    yield Bullets(
        (
            talk.say("trial-verdict", old=before.verdict, new=after.verdict, all=trial.examples),
            talk.say("trial-first", old=before.first, new=after.first),
            talk.say("trial-false", old=before.false_exists, new=after.false_exists),
        )
    )
    if trial.worse:
        yield Paragraph(talk.say("trial-worse", count=len(trial.worse)))
        yield Bullets(tuple(map(_short, trial.worse[:MOST_TEXTS])))
    if trial.better:
        yield Paragraph(talk.say("trial-better", count=len(trial.better)))
        yield Bullets(tuple(map(_short, trial.better[:MOST_TEXTS])))
    if not trial.worse and not trial.better:
        yield Paragraph(talk.say("trial-nothing"))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TEXT else f"{line[:LONGEST_TEXT].rsplit(' ', 1)[0]} …"
