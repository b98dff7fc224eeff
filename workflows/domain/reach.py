"""Where a solution is not in use, as far as the registry and the desk's own ideas know."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.organisations import HospitalId, Organisations, RegionId
from knowledge.registry import UsedIn

_EVERYWHERE = "alle 98"
"""How the registry says that every municipality of the country uses a solution."""


@dataclass(frozen=True, slots=True)
class Unreached:
    """A region in which a solution is not in use everywhere.

    Without ``hospitals`` and ``municipalities`` nobody in the region is known to use it. Else
    ``hospitals`` are those like its users that do not, and ``municipalities`` how many do not.
    """

    region: RegionId
    hospitals: tuple[HospitalId, ...] = ()
    municipalities: int = 0


def unreached(
    used: UsedIn, also: Iterable[str], organisations: Organisations, today: date
) -> tuple[Unreached, ...]:
    """Return the regions of the day where the solution could still be taken into use.

    ``also`` are the hospitals and municipalities that use it by the desk's own ideas. A region
    that is named without any place in it uses it throughout. Nothing is said of a solution that
    nobody is known to use.
    """
    places = (*used.hospitals, *used.municipalities, *also)
    if _EVERYWHERE in used.municipalities or not (used.regions or places):
        return ()
    reach = _Reach(organisations, today, frozenset(places))
    whole = {organisations.region_on(region, today) for region in used.regions}
    regions = (region.id for region in organisations.regions_on(today))
    return tuple(found for each in regions for found in reach.gaps_in(each, each in whole))


@dataclass(frozen=True, slots=True)
class _Reach:
    organisations: Organisations
    today: date
    places: Collection[str]

    def gaps_in(self, region: RegionId, is_named: bool) -> Iterator[Unreached]:
        hospitals = self.organisations.hospitals_in(region, self.today)
        kinds = {each.kind for each in self.organisations.hospitals if each.id in self.places}
        users = [each.id for each in hospitals if each.id in self.places]
        municipalities = self.organisations.municipalities_in(region, self.today)
        taking = [each for each in municipalities if {each.code, each.name} & set(self.places)]
        if not users and not taking:
            if not is_named:
                yield Unreached(region)
            return
        others = [each.id for each in hospitals if each.kind in kinds and each.id not in users]
        missing = len(municipalities) - len(taking) if taking else 0
        if missing or (users and others):
            yield Unreached(region, tuple(others) if users else (), missing)
