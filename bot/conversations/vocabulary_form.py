"""The forms of the vocabulary: a word, a group, two that are not the same."""

from collections.abc import Mapping
from dataclasses import replace

from bot.conversations.fields import filled
from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.outgoing import Form, Input, InputKind, Option
from bot.wording import DANISH, LANGUAGES
from knowledge.vocabulary import ChangeKind
from workflows.domain.errors import FieldProblem
from workflows.vocabulary_forms import CATEGORIES

NO_PROBLEMS: Mapping[str, FieldProblem] = {}


def draw_form(
    talk: Talk,
    kind: ChangeKind,
    values: Mapping[str, str],
    problems: Mapping[str, FieldProblem] = NO_PROBLEMS,
) -> Form:
    """Draw the form of one kind of change, with what was answered and what is wrong with it."""
    inputs = filled(talk, _fields(talk, kind), values, problems)
    return Form(
        talk.session.ids.new(),
        to(Verb.CHANGE_WORDS, argument=kind),
        talk.say(f"vocabulary-new-{kind}"),
        inputs,
        talk.say("vocabulary-try"),
        talk.say("vocabulary-tried-first"),
    )


def _fields(talk: Talk, kind: ChangeKind) -> tuple[Input, ...]:
    match kind:
        case ChangeKind.WORD:
            return _of_word(talk)
        case ChangeKind.GROUP:
            return _of_group(talk)
        case ChangeKind.UNLIKE:
            hint = talk.say("vocabulary-any-word")
            one, other = talk.say("vocabulary-one"), talk.say("vocabulary-other")
            return (_line(one, "one", hint), _line(other, "other", hint))


def _of_word(talk: Talk) -> tuple[Input, ...]:
    languages = tuple(Option(each, talk.say(f"wishes-language-{each}")) for each in LANGUAGES)
    language = Input("language", talk.say("vocabulary-language"), InputKind.CHOICE)
    return (
        _line(talk.say("vocabulary-word"), "word"),
        _line(talk.say("vocabulary-same-as"), "same_as", talk.say("vocabulary-any-word")),
        replace(language, required=False, options=languages, value=DANISH),
    )


def _of_group(talk: Talk) -> tuple[Input, ...]:
    options = tuple(Option(each, talk.say(f"vocabulary-category-{each}")) for each in CATEGORIES)
    category = Input("category", talk.say("vocabulary-category"), InputKind.CHOICE)
    words = _line(talk.say("vocabulary-words"), "words", talk.say("vocabulary-with-commas"))
    under = _line(talk.say("vocabulary-under"), "under", talk.say("vocabulary-any-word"))
    return (
        _line(talk.say("vocabulary-name"), "name"),
        replace(words, required=False),
        replace(category, options=options),
        replace(under, required=False),
    )


def _line(label: str, name: str, hint: str = "") -> Input:
    return Input(name, label, InputKind.LINE, hint=hint)
