"""Say in a few words whom a text is for: in its own words if they are plain, else by name."""

import re
from collections.abc import Iterable, Iterator, Mapping

_PEOPLE = (
    r"(?:patienter|borgere|familier|børn|unge|ældre|kvinder|mænd|mennesker|forældre|beboere|folk)"
)
_EARLIER = r"(?:(?:gravide|ældre|unge|voksne|svært|kronisk|indlagte|nyopererede|skrøbelige|syge) )?"
_QUALITY = r"(?:(?:[\w-]+(?:ende|iske?|ige)|flere|mange|svær|svære|ny|nyt|for|højt|høj) )"
_NO_CONDITION = r"(?:de|den|det|at|en|et|app|\w*måler|\w*udstyr)\b|video|skærm|tablet|sensor|\d"
_SHORT = r"(?-i:[a-zæøå]*[A-ZÆØÅ]{2,5})"
_THING = rf"(?:type [12](?:[ -]?diabetes)?|{_SHORT}|(?!{_NO_CONDITION})[\w-]{{3,}})"
_WITH = rf"(?:med|efter) {_QUALITY}{{0,3}}{_THING}(?: i (?:hjernen|hjertet|benet|lungerne))?"
_TREATED = (
    r"i (?:[\w-]+ende )?(?:[\w-]*behandling|kemo\w*|dialyse|bostøtte|hjemmeplejen|psykiatrien)"
)
_DISCHARGED = r"udskrevet(?: tidligt)?(?: (?:efter|fra) [\w-]+)?"
_PHRASE = re.compile(
    rf"\b{_EARLIER}(?:{_PEOPLE}|gravide) (?:{_WITH}|{_TREATED}|{_DISCHARGED})", re.IGNORECASE
)
_WHOLE_WORD = re.compile(
    r"\b(?:[A-ZÆØÅ]{2,5}[ -])?[a-zæøåA-ZÆØÅ-]*[a-zæøåA-ZÆØÅ]"
    r"(?:patienter|diabetikere|kronikere|astmatikere|epileptikere|opererede|ramte|beboere|gravide)\b"
)
_VERB = re.compile(
    r"(?:måle|sende|taste|træne|bruge|registrere|udfylde|svare|ringe|skal|kan|vil)\b"
)
MUNICIPAL, OTHERS = "borgere", "patienter"


def quoted(text: str) -> str:
    """Quote the first plain phrase for people in a text; empty if it has none."""
    found = (
        match.group().strip() for form in (_PHRASE, _WHOLE_WORD) for match in form.finditer(text)
    )
    return next((phrase for phrase in found if not _VERB.search(phrase.lower())), "")


def named(
    concepts: Iterable[str], people: Mapping[str, str], names: Mapping[str, str], noun: str
) -> str:
    """Name people by their conditions: "ældre og patienter med KOL"; empty without conditions.

    ``people`` says how those with a condition are called, ``names`` the condition itself, ``noun``
    what people are to whoever writes.
    """
    whole: list[str] = []
    parts: dict[str, list[str]] = {}
    for concept in concepts:
        told = people.get(concept, f"+ med {names[concept]}")
        if told.startswith("+"):
            link, _, rest = told[2:].partition(" ")
            parts.setdefault(link, []).append(rest)
        else:
            whole.append(told)
    return " og ".join(dict.fromkeys((*whole, *_linked(parts, noun))))


def _linked(parts: Mapping[str, Iterable[str]], noun: str) -> Iterator[str]:
    for link, rests in parts.items():
        yield f"{noun} {link} {' og '.join(dict.fromkeys(rests))}"
