"""Make up texts that hold patient identifiers, for measuring the screening.

Everything is drawn from a seed when the tests run and forgotten afterwards: a number that is
well formed may belong to somebody, so none is written down here.

A text is built with `‹` and `›` around what must be found; `take_apart` removes them and gives
the spans.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

OPEN, CLOSE = "‹", "›"


class Person(NamedTuple):
    """The pieces of one made-up number; `day` may carry the 60 of a replacement number."""

    day: str
    month: str
    full_year: str
    serial: str

    @property
    def year(self) -> str:
        return self.full_year[2:]

    @property
    def date(self) -> str:
        return self.day + self.month + self.year


class Sample(NamedTuple):
    """One text, what it is an example of, and where its identifiers stand."""

    family: str
    text: str
    spans: tuple[tuple[int, int], ...]


Spelling = Callable[[Person, Random], str]


def positives(seed: int, each: int) -> Iterator[Sample]:
    """Give `each` texts of every spelling, and as many with several numbers in one text."""
    dice = Random(seed)
    for family, spell in SPELLINGS.items():
        for _ in range(each):
            written = spell(person(dice), dice)
            yield Sample(family, *take_apart(dice.choice(_AROUND).replace("{}", written)))
    for _ in range(each):
        spelt = [
            SPELLINGS[dice.choice(_FIT_FOR_LISTS)](person(dice), dice)
            for _ in range(dice.randint(2, 5))
        ]
        yield Sample("several", *take_apart(dice.choice(_BETWEEN).join(spelt)))


def take_apart(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Remove the marks; give the text and the spans they enclosed."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == OPEN:
            start = len(text)
        elif character == CLOSE:
            spans.append((start, len(text)))
        else:
            text += character
    return text, tuple(spans)


def person(dice: Random) -> Person:
    """Draw a birth from 1900 to 2025: one in five on 1 January, one in ten a replacement."""
    year = dice.randint(1900, 2025)
    month = dice.randint(1, 12)
    day = dice.randint(1, monthrange(year, month)[1])
    chance = dice.random()
    if chance < 0.2:
        day, month = 1, 1
    elif chance < 0.23:
        day, month, year = 29, 2, dice.choice(range(1904, 2025, 4))
    day += 60 if dice.random() < 0.1 else 0
    serial = f"{dice.choice(_century_digits(year))}{dice.randrange(1000):03}"
    return Person(f"{day:02}", f"{month:02}", str(year), serial)


def _century_digits(year: int) -> str:
    if year >= 2000:
        return "456789"
    return "0123" if year < 1937 else "012349"


def _joined(*signs: str) -> Spelling:
    return lambda p, dice: f"‹{p.date}{dice.choice(signs)}{p.serial}›"


def _parts(between: str, *signs: str) -> Spelling:
    return lambda p, dice: (
        f"‹{between.join((p.day, p.month, p.year))}{dice.choice(signs)}{p.serial}›"
    )


def _full_year(between: str, *signs: str) -> Spelling:
    return lambda p, dice: (
        f"‹{between.join((p.day, p.month, p.full_year))}{dice.choice(signs)}{p.serial}›"
    )


def _wrapped(before: str, after: str, *signs: str) -> Spelling:
    """Put something around one number that is no part of it."""
    return lambda p, dice: f"{before}‹{p.date}{dice.choice(signs)}{p.serial}›{after}"


def _formatted(template: str) -> Spelling:
    """Fill in the date as D and the serial as S."""
    return lambda p, _: template.replace("D", p.date).replace("S", p.serial)


def _announced(*phrases: str) -> Spelling:
    def spell(p: Person, dice: Random) -> str:
        date = dice.choice((p.date, f"{p.day}.{p.month}.{p.year}", f"{p.day}/{p.month}-{p.year}"))
        return f"‹{date}{dice.choice(phrases)}{p.serial}›"

    return spell


def _digits(zero: str) -> Spelling:
    """Write the digits of another script or typeface, given its zero."""

    def spell(p: Person, dice: Random) -> str:
        number = p.date + dice.choice(("", "-", " ")) + p.serial
        return "‹" + "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in number) + "›"

    return spell


def _ecpr(sign: str, change: Callable[[str], str] = str) -> Spelling:
    def spell(p: Person, dice: Random) -> str:
        letters = "".join(dice.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _ in range(2))
        serial = change(f"{dice.choice('01567')}{letters}{dice.randint(1, 9)}")
        return f"‹{int(p.day) % 60:02}{p.month}{p.year}{sign}{serial}›"

    return spell


def _masked(*masks: str) -> Spelling:
    return lambda p, dice: f"‹{p.date}{dice.choice(masks)}›"


def _partly_masked(p: Person, dice: Random) -> str:
    shown = dice.randint(1, 3)
    return f"‹{p.date}-{p.serial[:shown]}{dice.choice('x*X') * (4 - shown)}›"


def _misread(p: Person, dice: Random) -> str:
    """Put letters for up to three digits."""
    number = list(f"{p.date}{dice.choice(('-', ' ', ''))}{p.serial}")
    places = [place for place, sign in enumerate(number) if sign in "01"]
    for place in dice.sample(places, min(3, len(places))):
        number[place] = dice.choice("OoØ" if number[place] == "0" else "lI")
    return f"‹{''.join(number)}›"


def _with_invisible(p: Person, dice: Random) -> str:
    sign = dice.choice("\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f")
    return f"‹{sign.join(p.date + dice.choice(('', '-')) + p.serial)}›"


def _short_date(p: Person, dice: Random) -> str:
    year = dice.choice((p.year, p.full_year))
    return f"‹{int(p.day)}{dice.choice('/.-')}{int(p.month)}-{year}-{p.serial}›"


def _month_told(p: Person, dice: Random) -> str:
    names = "januar februar marts april maj juni juli august september oktober november december"
    name = names.split()[int(p.month) - 1]
    joint = dice.choice(("-", " - ", ", sidste fire: ", " løbenr. "))
    month = dice.choice((name, name[:3] + "."))
    return f"‹{int(p.day) % 60}. {month} {p.full_year}{joint}{p.serial}›"


SPELLINGS: dict[str, Spelling] = {
    "unbroken": _joined(""),
    "hyphen": _joined("-"),
    "hyphen with blanks": _joined(" - ", "- ", " -"),
    "en dash": _joined("–", " – "),
    "em dash": _joined("—"),
    "U+2010": _joined("\u2010"),
    "U+2011": _joined("\u2011"),
    "figure dash": _joined("\u2012"),
    "minus": _joined("−"),
    "full-width hyphen": _joined("\uff0d"),
    "small hyphen": _joined("\ufe63"),
    "blank": _joined(" "),
    "blanks": _joined("  ", "   "),
    "tab": _joined("\t"),
    "no-break space": _joined("\u00a0"),
    "narrow no-break space": _joined("\u202f"),
    "thin space": _joined("\u2009", "\u200a"),
    "ideographic space": _joined("\u3000"),
    "full stop": _joined("."),
    "slash": _joined("/"),
    "underscore": _joined("_"),
    "dots": _parts(".", ".", "-", " "),
    "dots with blanks": _parts(". ", "-"),
    "slashes": _parts("/", "-", "/", " "),
    "slash and hyphen": lambda p, _: f"‹{p.day}/{p.month}-{p.year} {p.serial}›",
    "hyphens": _parts("-", "-"),
    "pairs": _parts(" ", " ", "-", " – "),
    "pairs and six": _parts(" ", ""),
    "five pairs": lambda p, _: f"‹{p.day} {p.month} {p.year} {p.serial[:2]} {p.serial[2:]}›",
    "full year with dots": _full_year(".", "-", " ", "."),
    "full year with hyphens": _full_year("-", "-", " "),
    "full year with slashes": _full_year("/", "-", " "),
    "eight and four": _full_year("", "-", " "),
    "twelve": _full_year("", ""),
    "line end": _joined("\n", "\r\n", "\u2028"),
    "hyphen and line end": _joined("-\n", "-\r\n"),
    "quoted line": _joined("-\n> ", "\n> ", "-\n>"),
    "serial in brackets": lambda p, _: f"‹{p.date} ({p.serial})›",
    "date in brackets": lambda p, _: f"‹({p.date}) {p.serial}›",
    "in square brackets": _wrapped("[", "]", "-", ""),
    "full-width": _digits("０"),
    "Arabic-Indic": _digits("\u0660"),
    "Persian": _digits("\u06f0"),
    "Devanagari": _digits("\u0966"),
    "mathematical bold": _digits("\U0001d7ce"),
    "circled": lambda p, _: "‹" + "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(c)] for c in p.date + p.serial) + "›",
    "keycaps": lambda p, _: "‹" + "\ufe0f\u20e3".join(p.date + p.serial) + "›\ufe0f\u20e3",
    "invisible between all": _with_invisible,
    "soft hyphen": _joined("\u00ad"),
    "zero-width space": _joined("\u200b"),
    "direction marks": _formatted("\u200e‹D\u200f-\u200eS›\u200f"),
    "bold halves": _formatted("‹*D*-*S*›"),
    "bold whole": _wrapped("*", "*", "-", ""),
    "code halves": _formatted("‹`D`-`S`›"),
    "code whole": _wrapped("`", "`", "-", ""),
    "italic": _wrapped("_", "_", "-", ""),
    "struck out": _wrapped("~", "~", "-", " "),
    "bold inside": lambda p, _: f"‹{p.date[:4]}*{p.date[4:]}*-{p.serial}›",
    "phone link": _formatted("‹<tel:DS|D-S>›"),
    "glued behind cpr": _wrapped("cpr", "", "-", ""),
    "glued behind CPRnr": _wrapped("CPRnr.", "", "-", "", " "),
    "glued to words": _wrapped("pt", "har", "-", ""),
    "file name": _wrapped("epikrise_", ".pdf", "-", "", "_"),
    "file name with a date": _wrapped("scan_", "_20260314.jpg", ""),
    "file name behind a date": _wrapped("2026-03-14_", ".docx", "", "-"),
    "web address": _wrapped("https://epj.example.dk/p?cpr=", "&tab=2", "", "-", "+"),
    "web path": _wrapped("https://epj.example.dk/patient/", "/noter", "", "-"),
    "percent-encoded": _wrapped("https://epj.example.dk/?q=cpr%20", "%20", "%20", "%2D", ""),
    "HTML entity": _joined("&nbsp;", "&ndash;", "&#8209;", "&#x2011;", "&shy;"),
    "JSON": _wrapped('{"cpr":"', '","id":7}', "", "-"),
    "JSON escape": _wrapped('{"t":"set\\u00a0', ' i dag"}', "\\u2011", "\\n", "\\u00ad"),
    "JSON halves": _formatted('{"dato":"‹D","løbenr":"S›"}'),
    "a table's row": _wrapped("Else;", ";8999;86123456", "-", ""),
    "announced": _announced(" løbenr ", " løbenr. ", ", løbenummer ", " lobenr "),
    "last four": _announced(" sidste fire: ", ", sidste 4: ", " og de sidste fire cifre "),
    "four last": _announced(", de fire sidste cifre er ", " de 4 sidste ", " og de 4 sidste: "),
    "check digits": _announced(", kontrolcifre ", " kontrolciffer ", ", kontrolnr. "),
    "ending": _announced(" slutter på ", " ender på ", ", endelse ", " med endelsen "),
    "in English": _announced(", last four digits ", " last 4: ", " ending in ", " ends with "),
    "dots for a pause": _announced(" ... ", "...", " … "),
    "short date": _short_date,
    "month told": _month_told,
    "spelt out": lambda p, _: f"‹{' '.join(p.date)} - {' '.join(p.serial)}›",
    "eCPR": _ecpr("-"),
    "eCPR unbroken": _ecpr(""),
    "eCPR with a blank": _ecpr(" "),
    "eCPR in lower case": _ecpr("-", str.lower),
    "eCPR unbroken in lower case": _ecpr("", str.lower),
    "eCPR with an en dash": _ecpr("–"),
    "eCPR full-width": _ecpr("-", lambda text: "".join(chr(ord(c) + 0xFEE0) for c in text)),
    "masked": _masked("-xxxx", "-XXXX", "-****", "-••••", "-####", "-????", "-____", " – xxxx"),
    "masked without hyphen": _masked("xxxx", "****", " XXXX", " ****"),
    "partly masked": _partly_masked,
    "misread": _misread,
}
"""How one identifier is written. The date of an eCPR is a plain one."""

_FIT_FOR_LISTS = ("hyphen", "unbroken", "en dash", "dots", "eCPR", "masked")
_BETWEEN = (", ", " og ", "\n", " / ", "; ", "\n- ", " samt ", ",")
_AROUND = (
    "{}",
    "Patienten {} ringede i går.",
    "pt. {} har fået ny vægt med hjem",
    "Idéen kom fra en dame ({}), som vi fulgte i lungeamb.",
    "jeg sad med {} i konsultationen og tænkte på video",
    "Vedr. {}: skal have skærmbesøg.",
    "cpr: {}",
    "CPR-nr.: {}, se også noten fra 14.03.2026 kl. 09.30",
    "personnummer {} og tlf. 86 12 34 56",
    "Hej, min idé handler om sår.\n{}\nMvh Karen, lokal 4471",
    "født {}, indlagt med hjertesvigt",
    "Kan I se på {} i dag? Ydernr. 012343",
    "Stue 12, seng 3: {}",
    "Borgeren {} har KOL og saturation 91-94",
    "se {} (afsnit 1301, tirsdag)",
    "mor til {} spørger til app version 4.2.1",
    "The patient ({}) lives 80 km away",
    "BT 142/88, puls 76, {} – 3 målinger i uge 12",
    "fra 2019-2026 fulgte vi {} hjemme",
    "EAN 5790000123456 bruges til fakturaen, men {} er patienten",
    "Mødet d. 14.03.2026 handlede om {}, og det tog 45 min.",
    "ordrenr. 9801733401 er til {}, tror jeg",
    "Ring 86123456 eller +45 86 12 34 56 om {}!",
)
