"""What a municipality is called, and the registry's short ways of naming many at once."""

import re

from bot.conversations.talk import Talk

_AREAS = {
    "nordjyske": "north",
    "midtjyske": "central",
    "syddanske": "south",
    "sjællandske": "zealand",
    "fynske": "funen",
}
_ALL = re.compile(rf"alle (\d+)(?: ({'|'.join(_AREAS)}))?")
_SO_MANY_ONCE = re.compile(r"(\d+) kommuner i (\d{4})")
_ALL_IN = re.compile(r"alle i (.+)")


def municipalities_named(talk: Talk, name: str) -> str:
    """Name a municipality, or those meant by "alle 98", "alle 17 sjællandske" and the like."""
    known = talk.session.knowledge.organisations.municipality(name)
    if known is not None:
        return known.official_name
    if every := _ALL.fullmatch(name):
        count, area = every.groups()
        if area is None:
            return talk.say("municipalities-all", count=count)
        return talk.say("municipalities-all-of", count=count, area=_AREAS[area])
    if many := _SO_MANY_ONCE.fullmatch(name):
        return talk.say("municipalities-once", count=many[1], year=many[2])
    if every_in := _ALL_IN.fullmatch(name):
        return talk.say("municipalities-all-in", where=every_in[1])
    return talk.say("municipalities-other", which=name)
