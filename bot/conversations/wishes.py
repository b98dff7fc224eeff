"""How somebody wants to be spoken to and told things: language, digest, hours."""

from dataclasses import replace

from bot.conversations.presses import Verb, to
from bot.conversations.talk import Talk
from bot.messages.incoming import Press
from bot.messages.outgoing import Button, Card, Fact, Facts, Messages, Paragraph
from bot.wording import DANISH, ENGLISH, Language, speech
from workflows import people
from workflows.ports import Preferences

ON, OFF = "on", "off"
ANY, OFFICE = "any", "office"


async def show(talk: Talk) -> Messages:
    """Draw the person's preferences and the buttons that change them."""
    return (_card(talk, talk.preferences, talk.speech.language),)


async def set_language(talk: Talk, press: Press) -> Messages:
    """Speak the language from now on, beginning with the answer."""
    language: Language = ENGLISH if press.argument == ENGLISH else DANISH
    kept = await people.set_language(talk.session, talk.person.id, language)
    return _kept(replace(talk, speech=speech(language)), kept)


async def set_digest(talk: Talk, press: Press) -> Messages:
    """Collect what is not urgent once a day, or send each thing by itself."""
    kept = await people.set_digest(talk.session, talk.person.id, press.argument != OFF)
    return _kept(talk, kept)


async def set_hours(talk: Talk, press: Press) -> Messages:
    """Write at any hour, or only in working hours."""
    kept = await people.set_any_hour(talk.session, talk.person.id, press.argument == ANY)
    return _kept(talk, kept)


def _kept(talk: Talk, kept: Preferences) -> Messages:
    card = _card(talk, kept, talk.speech.language)
    return (replace(card, blocks=(Paragraph(talk.say("wishes-kept")), *card.blocks)),)


def _card(talk: Talk, preferences: Preferences, language: Language) -> Card:
    digest, hours = preferences.digest, preferences.any_hour
    facts = Facts(
        (
            Fact(talk.say("wishes-language"), talk.say(f"wishes-language-{language}")),
            Fact(talk.say("wishes-digest"), talk.say(f"wishes-digest-{ON if digest else OFF}")),
            Fact(talk.say("wishes-hours"), talk.say(f"wishes-hours-{ANY if hours else OFFICE}")),
        )
    )
    other_language = DANISH if language == ENGLISH else ENGLISH
    other_digest, other_hours = OFF if digest else ON, OFFICE if hours else ANY
    buttons = (
        Button(talk.say(f"wishes-to-{other_language}"), _to(Verb.LANGUAGE, other_language)),
        Button(talk.say(f"wishes-to-digest-{other_digest}"), _to(Verb.DIGEST, other_digest)),
        Button(talk.say(f"wishes-to-hours-{other_hours}"), _to(Verb.HOURS, other_hours)),
    )
    return Card((facts,), talk.say("wishes-title"), buttons)


def _to(verb: Verb, argument: str) -> Press:
    return to(verb, argument=argument)
