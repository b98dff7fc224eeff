"""Work out which hospital, municipality and region a text names, and what stays in doubt.

A town's name is the hospital's when "sygehus" or a hospital department stands with it, and the
municipality's when "kommune" or municipal work does; alone it is neither, and the desk asks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.matching.reading import TextReader
from knowledge.matching.text import Word, fold
from knowledge.organisations import HospitalId, Organisations, RegionId
from knowledge.understanding.facts import Facts
from knowledge.understanding.gazetteer import Found, Gazetteer, name_of, plainly
from knowledge.understanding.own_places import own_places, without_wholes
from knowledge.understanding.values import Doubt

LOOK_AHEAD = 5
LOOK_BACK = 4
_PSYCHIATRY_BEGINS = ("psykiatri", "regionspsyk", "lokalpsyk", "distriktspsyk", "bornepsyk")
_PSYCHIATRY_WORDS = frozenset({"psyk", "bup", "opus"})
_LINKS = frozenset({"og", "samt", "and", "i", "pa", "ved", "for", "in", "at", "of", "afd", "nye"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the text tells about the kind of place meant."""

    hospital: bool
    municipal: bool


@dataclass(slots=True)
class Places:
    """The places a text names, in the order they are named."""

    hospitals: list[HospitalId] = field(default_factory=list)
    municipalities: list[str] = field(default_factory=list)
    regions: list[RegionId] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


class PlaceReader:
    """Reads places. Immutable, so threads may share it."""

    def __init__(
        self, organisations: Organisations, facts: Facts, known: Sequence[TextReader] = ()
    ) -> None:
        self._organisations = organisations
        self._gazetteer = Gazetteer(organisations, facts, known)
        self._hospital_words = Beginnings(facts.hospital_words)
        self._municipality_words = Beginnings(facts.municipality_words)
        self._others = facts.others_places
        self._no_towns = frozenset(name_of(name) for name in facts.no_towns)

    def read(self, words: Sequence[Word], setting: Setting) -> Places:
        """Work out the places; what cannot be decided becomes a doubt."""
        places = Places()
        found = self._gazetteer.find(words)
        for place in own_places(found, words, self._organisations, self._others):
            if place.hospitals or place.regions:
                self._named(place, words, setting, places)
            else:
                self._town(place, words, setting, places)
        places.hospitals = without_wholes(places.hospitals, self._organisations)
        self._add_regions(places)
        if places.hospitals or places.municipalities:
            places.doubts.clear()
        return places

    def _named(self, place: Found, words: Sequence[Word], setting: Setting, places: Places) -> None:
        if place.hospitals and place.regions:
            if not setting.hospital:
                candidates = (*sorted(place.hospitals), *sorted(place.regions))
                _doubt(places, "hospital", candidates, place, words)
            else:
                _add(places.hospitals, place.hospitals)
            _add(places.regions, place.regions)
        elif self._gazetteer.is_everyday(place.name) and not _stands_out(place, words):
            return
        _add(places.regions, place.regions if not place.hospitals else ())
        _add(places.hospitals, place.hospitals if not place.regions else ())

    def _town(self, place: Found, words: Sequence[Word], setting: Setting, places: Places) -> None:
        municipality = self._gazetteer.municipalities.get(place.name)
        hospitals = self._gazetteer.towns.get(place.name, frozenset())
        beside = self._beside(place, words)
        if beside == "municipality" and municipality:
            _add(places.municipalities, [municipality])
        elif beside == "hospital" and hospitals:
            _choose(places, hospitals, place, words)
        elif beside == "psychiatry" and place.name in self._gazetteer.psychiatry:
            _add(places.hospitals, [self._gazetteer.psychiatry[place.name]])
        elif not self._gazetteer.is_everyday(place.name) or _stands_out(place, words):
            self._alone(place, words, setting, places)

    def _alone(self, place: Found, words: Sequence[Word], setting: Setting, places: Places) -> None:
        municipality = self._gazetteer.municipalities.get(place.name)
        hospitals = self._gazetteer.towns.get(place.name, frozenset())
        if place.name in self._no_towns and municipality and not (hospitals and setting.hospital):
            _add(places.municipalities, [municipality])
        elif hospitals and (setting.hospital or (len(hospitals) == 1 and not municipality)):
            _choose(places, hospitals, place, words)
        elif setting.municipal and municipality:
            _add(places.municipalities, [municipality])
        else:
            candidates = (*sorted(hospitals), *([municipality] if municipality else ()))
            _doubt(places, "hospital" if hospitals else "municipality", candidates, place, words)

    def _beside(self, place: Found, words: Sequence[Word]) -> str:
        """Say which kind of word stands right before or after a town's name."""
        after = self._nearest(words[place.end : place.end + LOOK_AHEAD])
        before = self._nearest(reversed(words[max(0, place.start - LOOK_BACK) : place.start]))
        return after or before

    def _nearest(self, words: Iterable[Word]) -> str:
        for word in words:
            form = plainly(word.form)
            if self._hospital_words.begin(form):
                return "hospital"
            if self._municipality_words.begin(form):
                return "municipality"
            if form.startswith(_PSYCHIATRY_BEGINS) or form in _PSYCHIATRY_WORDS:
                return "psychiatry"
            name = (form,)
            if form not in _LINKS and len(form) > 1 and name not in self._gazetteer.municipalities:
                return ""
        return ""

    def _add_regions(self, places: Places) -> None:
        for hospital in places.hospitals:
            known = self._organisations.hospital(hospital)
            _add(places.regions, [known.region] if known else ())
        for name in places.municipalities:
            municipality = self._organisations.municipality(name)
            _add(places.regions, [municipality.region] if municipality else ())


class Beginnings:
    """Words given as ``kommun*`` (any word that begins so) or whole."""

    def __init__(self, patterns: Iterable[str]) -> None:
        written = [(plainly(fold(p.removesuffix("*"))), p.endswith("*")) for p in patterns]
        self._begun = tuple(word for word, begins in written if begins)
        self._whole = frozenset(word for word, begins in written if not begins)

    def begin(self, form: str) -> bool:
        """Whether a word without Danish letters is one of them."""
        return form in self._whole or form.startswith(self._begun)


def _stands_out(place: Found, words: Sequence[Word]) -> bool:
    """Whether a name is written with a capital although no sentence begins there."""
    if not words[place.start].written[:1].isupper():
        return False
    return place.start > 0 and words[place.start].position - words[place.start - 1].position == 1


def _choose(
    places: Places, hospitals: Iterable[HospitalId], place: Found, words: Sequence[Word]
) -> None:
    one, *others = sorted(hospitals)
    if others:
        _doubt(places, "hospital", (one, *others), place, words)
    else:
        _add(places.hospitals, [one])


def _doubt(
    places: Places, about: str, candidates: Sequence[str], place: Found, words: Sequence[Word]
) -> None:
    said = tuple(word.written for word in words[place.start : place.end])
    if candidates:
        places.doubts.append(Doubt(about, tuple(candidates), said))


def _add(known: list[str], more: Iterable[str]) -> None:
    known.extend(one for one in _unique(more) if one not in known)


def _unique(values: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(sorted(values)))
