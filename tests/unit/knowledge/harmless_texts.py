"""Make up texts with digits that name no patient, for measuring false alarms.

Drawn from a seed when the tests run, like `identifier_texts`.
"""

from collections.abc import Callable, Iterator
from random import Random

from tests.unit.knowledge.identifier_texts import Sample, person

Writer = Callable[[Random], str]


def negatives(seed: int, each: int) -> Iterator[Sample]:
    """Give `each` texts of every kind that must raise no alarm."""
    dice = Random(seed)
    for family, write in HARMLESS.items():
        for _ in range(each):
            yield Sample(family, dice.choice(_AROUND).replace("{}", write(dice)), ())


_AROUND = ("{}", "{}", "Vi har set {} mange gange", "Idéen: {}.", "({})", "hej, {} – kan I hjælpe?")


def _filled(*patterns: str) -> Writer:
    """Choose a pattern and put a digit for each of its #."""

    def write(dice: Random) -> str:
        pattern = dice.choice(patterns)
        return "".join(str(dice.randrange(10)) if sign == "#" else sign for sign in pattern)

    return write


def _dated_ten(dice: Random) -> str:
    """Ten digits that begin with a date, as one in fifteen order numbers do."""
    someone = person(dice)
    return someone.date + someone.serial


def _undated_ten(dice: Random) -> str:
    """Ten digits with no such month or day, so nobody's number."""
    day = dice.choice((0, *range(32, 61), *range(92, 100)))
    month = dice.randint(1, 12)
    if dice.random() < 0.5:
        day, month = dice.randint(1, 31), dice.choice((0, *range(13, 100)))
    return f"{day:02}{month:02}{dice.randrange(10**6):06}"


def _day(dice: Random) -> tuple[str, str, str]:
    """A day of the recent past or near future: day, month, full year."""
    return f"{dice.randint(1, 28):02}", f"{dice.randint(1, 12):02}", str(dice.randint(2012, 2028))


def _time(dice: Random, sign: str) -> str:
    return f"{dice.randrange(24):02}{sign}{dice.choice((0, 15, 30, 45)):02}"


def _hex(dice: Random, length: int) -> str:
    return "".join(dice.choice("0123456789abcdef") for _ in range(length))


def _phone(dice: Random) -> str:
    digits = _filled("2", "3", "4", "5", "6", "7", "8")(dice) + _filled("#######")(dice)
    pairs = " ".join(digits[i : i + 2] for i in range(0, 8, 2))
    by_three = f"{digits[:2]} {digits[2:5]} {digits[5:]}"
    forms = (digits, pairs, pairs.replace(" ", "-"), pairs.replace(" ", "."), by_three)
    label = dice.choice(("tlf. ", "ring på ", "Mobil: ", "direkte ", ""))
    country = dice.choice(("", "", "+45 ", "+45", "0045 ", "0045", "(+45) ", "45 "))
    return label + country + dice.choice((*forms, f"{digits[:4]} {digits[4:]}"))


def _two_phones(dice: Random) -> str:
    return f"{_phone(dice)}{dice.choice((' / ', ', ', ' eller ', ' og '))}{_phone(dice)}"


def _date(dice: Random) -> str:
    day, month, year = _day(dice)
    forms = (
        f"{day}.{month}.{year}", f"{day}-{month}-{year}", f"{day}/{month} {year}",
        f"{year}-{month}-{day}", f"{day}{month}{year[2:]}", f"{day}{month}{year}",
        f"{int(day)}/{int(month)}-{year[2:]}", f"{int(day)}. maj {year}",
    )  # fmt: skip
    label = dice.choice(("Mødet er ", "sendt ", "frist d. ", "fra ", "opdateret ", ""))
    return label + dice.choice(forms)


def _date_and_time(dice: Random) -> str:
    day, month, year = _day(dice)
    dotted, compact = f"{day}.{month}.{year[2:]}", f"{year}{month}{day}"
    forms = (
        f"{day}.{month}.{year} kl. {_time(dice, '.')}",
        f"{day}-{month}-{year} {_time(dice, ':')}",
        f"{day}/{month}/{year[2:]} {_time(dice, ':')}-{_time(dice, ':')}",
        f"{year}-{month}-{day}T{_time(dice, ':')}:{dice.randrange(60):02}Z",
        f"{compact}T{_time(dice, '')}00Z",
        f"{compact} {_time(dice, '')}",
        f"{compact}{_time(dice, '')}00",
        f"{year}-{month}-{day} {_time(dice, '.')}",
        f"{day}{month}{year[2:]} kl {_time(dice, '')}",
        f"{day}/{month} kl. {_time(dice, '')}",
        f"{dotted} {_time(dice, '.')}",
    )
    return dice.choice(("Mødet er den ", "Vi startede ", "nedbrud ", "")) + dice.choice(forms)


def _event(dice: Random) -> str:
    """A day and a time without a colon, after a word that says so."""
    day, month, year = _day(dice)
    labels = ("Mødet er den ", "vagt ", "Driftsstop ", "logget ", "backup ", "start: ", "kl. ")
    return f"{dice.choice(labels)}{day}{month}{year[2:]} {_time(dice, '')}"


def _shift(dice: Random) -> str:
    day, month, year = _day(dice)
    label = dice.choice(("aftenvagt ", ""))
    return f"{label}{day}{month}{year[2:]} {_time(dice, '')}-{_time(dice, '')}"


def _labelled_ten(dice: Random) -> str:
    labels = (
        "ordrenr. ", "Ordre ", "ordrenummer: ", "fakturanr ", "Faktura nr. ", "serienummer ",
        "S/N ", "varenr. ", "lot ", "LOTnr. ", "batch ", "pakkenr. ", "stregkode ", "kontonr. ",
        "reg. 1234 konto ", "tracking number ", "order no. ", "accession nr. ", "timestamp ",
        "ordren har nummer ", "sporingsnummeret er ", "varenummeret: ",
    )  # fmt: skip
    after = dice.choice((" er ikke leveret", " hos it", " mangler", ""))
    return dice.choice(labels) + _dated_ten(dice) + after


def _ten_without_a_date(dice: Random) -> str:
    number = _undated_ten(dice)
    label = dice.choice(("nummer ", "se ", "ref. ", "Sagsnr. ", "ordre ", ""))
    return label + number[:6] + dice.choice(("", "-", " ")) + number[6:]


def _lot(dice: Random) -> str:
    number = _dated_ten(dice)
    return f"{dice.choice(('LOT ', 'batch ', 'lotnr. '))}{number[:6]}-{number[6:]}"


def _bank(dice: Random) -> str:
    number, branch = _dated_ten(dice), _filled("####")(dice)
    forms = (
        f"reg.nr. {branch} kontonr. {number}", f"konto {branch} {number}",
        f"konto: {branch}-{number}", _filled("IBAN DK## #### #### #### ##")(dice),
        _filled("DK################")(dice), _filled("+71<###############+########<")(dice),
    )  # fmt: skip
    return dice.choice(forms)


def _slack(dice: Random) -> str:
    moment, rest = dice.randint(1_600_000_000, 1_830_000_000), _filled("######")(dice)
    channel = f"C0{_hex(dice, 8).upper()}"
    forms = (
        f'"ts": "{moment}.{rest}"', f"thread_ts={moment}.{rest}", f"<@{channel}> svarede",
        f"https://rejsehold.slack.com/archives/{channel}/p{moment}{rest}",
    )  # fmt: skip
    return dice.choice(forms)


def _dicom(dice: Random) -> str:
    parts = (str(dice.randrange(10 ** dice.randint(1, 10))) for _ in range(6))
    return "1.2.840.113619." + ".".join(parts)


def _version(dice: Random) -> str:
    label = dice.choice(("app version ", "v", "ver. ", "build ", "release ", "firmware "))
    number = f"{dice.randint(1, 28):02}.{dice.randint(1, 12):02}.{dice.randint(10, 99)}"
    return f"{label}{number}.{_filled('####')(dice)}"


def _series(dice: Random) -> str:
    label = dice.choice(("BT ", "målinger: ", "puls: ", "blodsukker ", "Score: ", "vægt "))
    return label + dice.choice((" ", ", ", "; ", "/")).join(
        str(dice.randint(10, 31)) for _ in range(5)
    )


def _long_series(dice: Random) -> str:
    return " ".join(str(dice.randint(10, 99)) for _ in range(dice.randint(7, 14)))


def _meeting(dice: Random) -> str:
    forms = _filled("Møde-id: ### ### ### ###", "Zoom ### #### ####, kode ######")(dice)
    return dice.choice((forms, f"Meeting ID: {_dated_ten(dice)}"))


def _two_things(dice: Random) -> str:
    first, second = dice.sample(_SHORT, 2)
    return f"{first(dice)}{dice.choice((', ', '. ', chr(10), ' – ', ' og ', ' / '))}{second(dice)}"


_SHORT: list[Writer] = [
    _filled("ydernr. ######", "ydernummer 0######"),
    _filled("afsnit ####", "afsnit 1301#0", "SHAK 1301###", "afsnit 4202.11"),
    _filled("CVR ########", "CVR-nr. ## ## ## ##", "cvr-nr ########"),
    _filled("ydelse 0124 og 0126", "takst 2101 og 2102", "uge 12 til 26"),
    _filled("stue 12, seng 3", "lokale 1.12", "bygning 12, 3. sal"),
    _filled("kode DJ441A", "diagnose DE115B", "SKS BKUA00", "LOINC 8867-4", "NPU#####"),
    _filled("112 og 1813", "postboks ####", "8900 Randers", "lokal ####"),
    _filled("142/88", "96 % af 1.2##", "n=#####, p=0,###", "kl. 08.30-15.45"),
    _filled("ISO 13485:2016", "EN 60601-1-2", "MDR 2017/745", "§ 12, stk. 3", "lov nr. ####"),
]

HARMLESS: dict[str, Writer] = {
    "phone": _phone,
    "two phones": _two_phones,
    "foreign phone": _filled(
        "+46 70 ### ## ##", "+47 ## ## ## ##", "+49 30 ########", "+44 20 7### ####",
        "+31 10 ### ####", "+1 212 ### ####", "0046 8 ### ### ##", "+298 ## ## ##",
    ),
    "EAN": _filled("EAN 579000#######", "57 90 00 ## ## ## #", "5790 00## #### #"),
    "SOR": _filled("SOR ############016", "sor-kode ###########016"),
    "P-number": _filled("P-nr. 1003######", "P-nummer: 1012######", "p-nr 100#######"),
    "date": _date,
    "date and time": _date_and_time,
    "event without colon": _event,
    "shift": _shift,
    "ten digits with a label": _labelled_ten,
    "ten digits without a date": _ten_without_a_date,
    "lot with hyphen": _lot,
    "bank": _bank,
    "Slack": _slack,
    "UUID": lambda dice: "-".join(_hex(dice, length) for length in (8, 4, 4, 4, 12)),
    "checksum": lambda dice: f"sha {_hex(dice, dice.choice((7, 12, 40, 64)))}",
    "DICOM": _dicom,
    "money": _filled(
        "#.###.###.### kr", "kr. ##.###.###,##", "## ### ### kr.", "DKK #######,##",
        "##.###,- kr", "EUR #,###,###.##", "12######## kr.", "kr 2112######",
    ),
    "version": _version,
    "series": _series,
    "long series": _long_series,
    "address": _filled("Skovvej ##, 8### Bykøbing, 2. sal", "Torvet 1, 12## Bykøbing K"),
    "meeting": _meeting,
    "network": _filled("192.168.12.1#", "10.12.19.12:8080", "01:12:1#:##:##:##"),
    "book": _filled("ISBN 978-87-12-#####-#", "doi 10.1016/j.####.12.001", "ISBN 1012######"),
    "web address": _filled("https://intra.example.dk/sag/######?v=##", "x.dk/2026/03/14/n-####"),
    "years": _filled("201#-2026", "i 201#, 2020 og 2021 1234 borgere", "1##0-2000 ####"),
    "count": _filled("d. 12.12.2026 12## borgere", "2112###### visninger", "12.12.26, 12## stk"),
    "position": _filled("55.6######, 12.5######", "56,4### 10,0###", "N56.46 E10.03"),
    "case": _filled("sag 2026-12####", "j.nr. 201#/01####", "sagsnr. ##-2026-0####"),
    "two things": _two_things,
    "ordinary": lambda dice: dice.choice(_ORDINARY),
}  # fmt: skip
"""What has digits, or speaks of patients, and names none."""

_ORDINARY = (
    "Hun hedder Else og bor på plejehjem, stue 4",
    "Lægesekretær Karen har idéen",
    "12 borgere, 3 gange om dagen i 14 dage",
    "sidste fire uger har 1200 ringet",
    "den 1. januar 2026 ændres 1234 aftaler",
    "cpr-reglerne fra 2007 gælder stadig",
    "patienten hedder noget andet hver gang",
    "skriv aldrig cpr-nummer her (xxxxxx-xxxx)",
    "Ring 1813 eller 112",
)
