"""What was understood of a text: workplace, target group, technology, profession, and doubts."""

from dataclasses import dataclass

from knowledge.organisations import HospitalId, RegionId
from knowledge.vocabulary import GroupId


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the text says that may mean several things.

    ``field`` is the field of ``Understood`` it belongs to; ``candidates`` are ids (municipalities
    by name) in the order to offer them; ``words`` are the person's own.
    """

    field: str
    candidates: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text says about where, for whom, with what and by whom; empty is not said.

    ``municipality`` holds names, ``department`` Danish names of specialties and functions,
    ``target_group`` the person's own words as far as possible.
    """

    hospital: tuple[HospitalId, ...] = ()
    department: tuple[str, ...] = ()
    municipality: tuple[str, ...] = ()
    region: tuple[RegionId, ...] = ()
    target_group: str = ""
    target_groups: tuple[GroupId, ...] = ()
    technology: tuple[GroupId, ...] = ()
    profession: str = ""
    doubts: tuple[Doubt, ...] = ()
