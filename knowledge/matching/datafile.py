"""Read the files of facts and weights that ship with the desk."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def data_file(name: str) -> Mapping[str, Any]:
    """Read ``knowledge/data/NAME.yaml``, once per process."""
    source = files("knowledge").joinpath("data", f"{name}.yaml").read_text("utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content: Mapping[str, Any] = yaml.load(source, Loader=loader)  # noqa: S506  (a safe loader)
    return content
