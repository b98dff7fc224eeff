"""Leave out the places a text names that are not where the writer works.

A town beside a hospital's name only says at which of its sites; what stands before a "nej" was
taken back; where a colleague works, or the writer lives, is somebody else's place.
"""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.matching.text import Word
from knowledge.organisations import HospitalId, Organisations
from knowledge.understanding.gazetteer import Found, Name, name_of

PSYCHIATRY = "psyk-"
LOOK_BACK = 3
CORRECTIONS = frozenset({"nej", "no", "sorry", "undskyld"})


def own_places(
    found: Sequence[Found],
    words: Sequence[Word],
    organisations: Organisations,
    others: frozenset[str],
) -> Sequence[Found]:
    """Keep the places where the writer may work, in their order.

    ``others`` are folded words that say of the place after them that it is somebody else's.
    """
    sites = list(_without_sites(list(_without_psychiatrys_town(found)), organisations))
    kept = list(_without_taken_back(sites, words))
    mine = [place for place in kept if not _is_anothers(place, words, others)]
    return mine or kept


def without_wholes(
    hospitals: Sequence[HospitalId], organisations: Organisations
) -> list[HospitalId]:
    """Leave out a hospital where one of its sites is named too ("Rigshospitalet – Glostrup")."""
    known = filter(None, map(organisations.hospital, hospitals))
    names = {hospital.id: hospital.name for hospital in known}
    return [
        one
        for one in hospitals
        if not any(n != names[one] and n.startswith(names[one]) for n in names.values())
    ]


def _without_psychiatrys_town(found: Sequence[Found]) -> Iterator[Found]:
    """Leave out the town that stands beside a psychiatric hospital's name."""
    wards = [p for p in found if any(h.startswith(PSYCHIATRY) for h in p.hospitals)]
    for place in found:
        beside = any(p is not place and abs(p.end - place.start) <= 1 for p in wards)
        if place in wards or place.regions or not beside:
            yield place


def _without_sites(found: Sequence[Found], organisations: Organisations) -> Iterator[Found]:
    for before, place in zip([None, *found], found, strict=False):
        beside = before is not None and place.start - before.end <= 1
        if not (before and beside and _has_site(before.hospitals, place.name, organisations)):
            yield place


def _has_site(hospitals: Iterable[HospitalId], town: Name, organisations: Organisations) -> bool:
    known = filter(None, map(organisations.hospital, hospitals))
    return any(name_of(site) == town for hospital in known for site in hospital.sites)


def _without_taken_back(found: Sequence[Found], words: Sequence[Word]) -> Sequence[Found]:
    breaks = [place for place, word in enumerate(words) if word.form in CORRECTIONS]
    after = [place for place in found if breaks and place.start > breaks[-1]]
    return after or found


def _is_anothers(place: Found, words: Sequence[Word], others: frozenset[str]) -> bool:
    near = words[max(0, place.start - LOOK_BACK) : place.start]
    return any(word.form in others and word.clause == words[place.start].clause for word in near)
