"""Where a solution could still be taken into use."""

import pytest

from knowledge.registry import UsedIn
from tests.unit.workflows.world import MERGER, ORGANISATIONS, TODAY
from workflows.domain.reach import Unreached, unreached

NOBODY_IN = {region: Unreached(region) for region in ("midt", "hovedstaden", "sjælland", "nord")}


def without(*regions: str) -> tuple[Unreached, ...]:
    """Return that nobody uses it in any other region than these."""
    return tuple(gap for region, gap in NOBODY_IN.items() if region not in regions)


@pytest.mark.parametrize(
    ("used", "gaps"),
    [
        (UsedIn(), ()),
        (UsedIn(("midt",)), without("midt")),
        (UsedIn(("midt", "hovedstaden", "sjælland", "nord")), ()),
        (UsedIn((), (), ("alle 98",)), ()),
        (
            UsedIn(("midt",), ("randers",)),
            (Unreached("midt", ("horsens",)), *without("midt")),
        ),
        (UsedIn(("midt",), ("randers", "horsens")), without("midt")),
        (UsedIn((), ("psykiatri",)), without("midt")),
        (
            UsedIn((), (), ("Randers",)),
            (Unreached("midt", (), 2), *without("midt")),
        ),
        (
            UsedIn((), ("horsens",), ("Aalborg",)),
            (Unreached("midt", ("randers",)), *without("midt", "nord")),
        ),
    ],
)
def test_places_like_those_that_use_it_are_told(used: UsedIn, gaps: tuple[Unreached, ...]) -> None:
    assert unreached(used, (), ORGANISATIONS, TODAY) == gaps


def test_what_ideas_led_to_counts_too() -> None:
    used = UsedIn(("midt",), ("randers",))
    assert unreached(used, ("horsens",), ORGANISATIONS, TODAY) == without("midt")
    assert unreached(UsedIn(), ("751",), ORGANISATIONS, TODAY)[0] == Unreached("midt", (), 2)


def test_after_the_merger_the_new_region_is_meant() -> None:
    gaps = unreached(UsedIn(("sjælland", "midt")), (), ORGANISATIONS, MERGER)
    assert gaps == (Unreached("nord"),)
