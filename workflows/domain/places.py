"""Where somebody works and whom it concerns, as far as they have said it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from knowledge.organisations import HospitalId, MunicipalityCode, Organisations, RegionId
from knowledge.people import Person
from knowledge.understanding.values import Understood
from workflows.domain.idea import Workplace


def own_workplace(person: Person) -> Workplace:
    """Return the workplace that stands in the person's record."""
    municipalities = (person.municipality,) if person.municipality and not person.hospital else ()
    return Workplace(person.hospital, person.department, municipalities)


def heard_workplace(
    known: Workplace, understood: Understood, organisations: Organisations
) -> Workplace:
    """Return what is known, corrected by what was just said.

    Somebody who names one hospital means that one, and a department known from another does not
    follow along. Of several, the one known already is meant, if it is among them.
    """
    hospital = _meant(known.hospital, understood.hospital)
    stays = hospital == known.hospital and known.department
    named = tuple(_codes(understood.municipality, organisations))
    return replace(
        known,
        hospital=hospital,
        department=known.department if stays else next(iter(understood.department), ""),
        municipalities=named or known.municipalities,
    )


def heard_region(known: RegionId | None, understood: Understood) -> RegionId | None:
    """Return the region named, or the one known already."""
    return understood.region[0] if len(understood.region) == 1 else known


def hospital_in(understood: Understood, organisations: Organisations) -> HospitalId | None:
    """Return the one hospital that the answer to "where do you work?" can mean.

    A town's name is no hospital in an idea, but it is in the answer to that question.
    """
    doubtful = [
        candidate
        for doubt in understood.doubts
        if doubt.field == "hospital"
        for candidate in doubt.candidates
        if organisations.hospital(candidate)
    ]
    found = understood.hospital or tuple(dict.fromkeys(doubtful))
    return found[0] if len(found) == 1 else None


def municipalities_in(text: str, organisations: Organisations) -> tuple[MunicipalityCode, ...]:
    """Return the municipalities in a short list such as ``Randers, Norddjurs og Syddjurs``."""
    separated = text.replace(" og ", ",").replace(" and ", ",").replace("\n", ",")
    return tuple(_codes(separated.split(","), organisations))


def _meant(known: HospitalId | None, said: tuple[HospitalId, ...]) -> HospitalId | None:
    return said[0] if len(said) == 1 else known


def _codes(names: Iterable[str], organisations: Organisations) -> Iterator[MunicipalityCode]:
    found = (organisations.municipality(name) for name in names)
    yield from dict.fromkeys(each.code for each in found if each)
