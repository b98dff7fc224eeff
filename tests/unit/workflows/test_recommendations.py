"""Where a solution can be recommended, and which regions a choice of places asks."""

from workflows.domain.reach import Unreached
from workflows.domain.recommendations import Target, by_region, targets

GAPS = (Unreached("nord"), Unreached("syd", ("ouh", "sydvest"), 3), Unreached("midt"))


def test_each_region_is_followed_by_its_hospitals_without_the_solution() -> None:
    assert targets(GAPS, ()) == (
        Target("nord"),
        Target("syd"),
        Target("syd", "ouh"),
        Target("syd", "sydvest"),
        Target("midt"),
    )


def test_regions_that_were_asked_are_left_out_with_their_hospitals() -> None:
    assert targets(GAPS, {"syd", "nord"}) == (Target("midt"),)


def test_hospitals_are_gathered_by_region_and_a_whole_region_means_all() -> None:
    chosen = (Target("syd", "ouh"), Target("nord"), Target("syd", "sydvest"))
    assert by_region(chosen) == {"syd": ("ouh", "sydvest"), "nord": ()}
    assert by_region((Target("syd"), Target("syd", "ouh"))) == {"syd": ()}


def test_a_targets_key_names_it_alone() -> None:
    assert len({target.key for target in targets(GAPS, ())}) == 5
