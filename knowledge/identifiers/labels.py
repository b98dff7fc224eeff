"""Find the word that labels a number: the nearest to its left, past words that only link."""

import re
from enum import Enum, auto


class Label(Enum):
    """What the nearest word says about the number behind it."""

    PERSON = auto()
    THING = auto()
    """Something that never has a person's number."""
    OTHER = auto()
    """Something that rules out a bare number, but not one with a CPR number's hyphen."""
    NONE = auto()


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_PERSON = _words(
    "barn barnet borger borgeren borgerens cpr dame damen dreng far fodt foedt født "
    "fødsels fødselsdag fødselsdato indlagt indlagte journal kvinde kvinden mand manden mor pat "
    "patient patienten patientens patients personnr personnummer pige pnr pt pts"
)
_THING = _words(
    "batch build cvr doi ean epoch faktura firmware gln gtin guid iban ip isbn issn konto lot mac "
    "pmid release s/n serial serie sn sor timestamp uid uuid vare ver version"
)
_OTHER = _words(
    "accession afsnit app bank barcode beløb beløbet bestilling bestillings betaling betalings "
    "blodsukker blodtryk bt budget dkk eur fakturaen fax forsendelse giro incident koster kr "
    "meeting mobil måling målinger møde order ordre ordren pakke pakken phone pris prisen "
    "produktionsenhed puls reg saturation score shak sks software sporing sporings stregkode "
    "tel telefon temp ticket tlf track tracking ts unix usd vægt yder zoom"
)
_UNITS = _words("dkk eur kr usd")
_AMOUNT_GOES_ON = re.compile(r"(?:,-)? ?")
_CLAUSE_ENDS = re.compile(r"[,;!?\n]")
_NUMBER_WORDS = _words("code id kode no nr number nummer nummeret")
_VERBS = _words("den det er is lyder the")
_PREPOSITIONS = _words("for fra har med på til")
"""Before a bare number they point at a person; before "number" they only link."""
_FIRST_LINKS = _VERBS | _NUMBER_WORDS
_ALL_LINKS = _FIRST_LINKS | _PREPOSITIONS
_ENDINGS = ("nummeret", "nummer", "number", "numre", "koden", "kode", "code", "nr", "id")
_NEAR_A_PERSON = _PERSON | _words(
    "born drengen ham han hans he hedder hende hendes her his hun navn pigen she"
)
_NEAR_A_PERSON_BEGIN = ("cpr", "personn", "født", "fødsel", "foedt", "fodt", "indlagt")
_WORD = re.compile(r"(?<![a-zæøå])(?:s/n\b|[a-zæøå]+)|\d+")
_REACH = 40
_LABELS = (
    dict.fromkeys(_PERSON, Label.PERSON)
    | dict.fromkeys(_THING, Label.THING)
    | dict.fromkeys(_OTHER, Label.OTHER)
)


def label_before(text: str, position: int) -> Label:
    """Give the label of what stands at the position of the plain text.

    Looks back over 40 characters at most. A number on the way ends the search: the label there
    belongs to that number. So does a comma or a new line, but not to a person.
    """
    links = _FIRST_LINKS
    words = list(_WORD.finditer(text, max(position - _REACH, 0), position))
    for place in range(len(words) - 1, -1, -1):
        word = words[place][0]
        if word not in links:
            label = _LABELS.get(word) or _LABELS.get(_stem(word), Label.NONE)
            is_over = _CLAUSE_ENDS.search(text, words[place].end(), position)
            if label is Label.PERSON or not (is_over or _is_a_unit(text, words[: place + 1])):
                return label
            return Label.NONE
        if word in _NUMBER_WORDS:
            links = _ALL_LINKS
    return Label.NONE


def speaks_of_a_person(text: str) -> bool:
    """Tell whether any word of the plain text is one that goes with a single person."""
    words = _WORD.findall(text)
    return any(word in _NEAR_A_PERSON or word.startswith(_NEAR_A_PERSON_BEGIN) for word in words)


def _is_a_unit(text: str, words: list[re.Match[str]]) -> bool:
    """Tell whether the last of the words belongs to an amount before it."""
    if words[-1][0] not in _UNITS or len(words) == 1 or not words[-2][0].isdigit():
        return False
    return _AMOUNT_GOES_ON.fullmatch(text, words[-2].end(), words[-1].start()) is not None


def _stem(word: str) -> str:
    return next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end)), word)
