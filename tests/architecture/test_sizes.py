"""Short files and short functions: docstrings are free, stubs of ports do not count."""

from statistics import median, quantiles

from tests.architecture.sources import is_stub, length, product, statements

LONGEST_MODULE = 300
LONGEST_FUNCTION = 50
MEDIAN_MODULE = 100
MEDIAN_FUNCTION = 8
NINETIETH_FUNCTION = 25

MODULES = {source.path: source.lines for source in product() if statements(source.tree)}
FUNCTIONS = {
    f"{source.at(function)} {function.name}": length(function)
    for source in product()
    for function in source.functions()
    if not is_stub(function)
}


def test_there_is_something_to_measure() -> None:
    assert len(MODULES) > 50
    assert len(FUNCTIONS) > 200


def test_no_module_is_longer_than_300_lines() -> None:
    assert {path: lines for path, lines in MODULES.items() if lines > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_50_lines() -> None:
    assert {name: lines for name, lines in FUNCTIONS.items() if lines > LONGEST_FUNCTION} == {}


def test_the_median_module_is_under_100_lines() -> None:
    assert median(MODULES.values()) < MEDIAN_MODULE


def test_the_median_function_is_under_8_lines() -> None:
    assert median(FUNCTIONS.values()) < MEDIAN_FUNCTION


def test_nine_functions_in_ten_are_under_25_lines() -> None:
    assert quantiles(FUNCTIONS.values(), n=10)[8] < NINETIETH_FUNCTION
