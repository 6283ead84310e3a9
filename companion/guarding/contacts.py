"""Whom somebody in danger can call: numbers that a public page shows, by region, and those that the person has set.

No number ships from memory: each has the address of the page that shows it, and the day on which the page was read in
a library of stored pages. Where there is none for a region, or no region is set, answers say "your emergency number"
and "a crisis line near you". Numbers age; the person can put their own in place of any.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "care"
CONTACTS_FILE: Final = FOLDER / "contacts.json"
WORDING_FILE: Final = FOLDER / "wording.json"

_NUMBER: Final = re.compile(r"[+#*]?\d[\d ()/-]{0,24}")


class Need(StrEnum):
    """What for."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    """Thoughts of suicide, and whatever is too much."""
    POISON = "poison"
    ABUSE = "abuse"
    CHILDREN = "children"
    """Who is young, or worries about a child."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A number to call."""

    need: Need
    number: str
    """As it is read out, with the blanks that people put into it."""
    name: str
    """Of the service, in its own language; "" where the person gave none."""
    region: str = ""
    """Where it can be called, as ISO 3166 has it; "" for one of the person's own."""
    address: str = ""
    """Of the page that shows it; "" for one of the person's own."""
    seen: date | None = None
    """When the page was read, or the person last saw it."""

    def __post_init__(self) -> None:
        if _NUMBER.fullmatch(self.number) is None:
            raise ValueError("a contact has a number that can be called")

    @property
    def is_own(self) -> bool:
        """Tell whether the person has set it."""
        return not self.address


@dataclass(frozen=True, slots=True)
class Contacts:
    """Those of one person."""

    known: tuple[Contact, ...] = ()

    def of(self, need: Need) -> tuple[Contact, ...]:
        """Return the numbers for a need, the first first; none where none is known."""
        return tuple(one for one in self.known if one.need is need)


NO_CONTACTS: Final = Contacts()


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"either": "or"}):
    """How contacts are named within a sentence of one language."""

    number: str
    """An emergency number; holds "{number}"."""
    named: str
    """A line; holds "{name}" and "{number}"."""
    either: str
    """Between two numbers."""
    emergency: str
    """Where no number is known; likewise of the other needs."""
    crisis: str
    poison: str
    abuse: str
    children: str

    def of(self, contacts: Contacts, need: Need) -> str:
        """Return how what is known for a need is named."""
        known = contacts.of(need)
        if not known:
            return str(getattr(self, need.value))
        if need is Need.EMERGENCY:
            return self.either.join(self.number.format(number=one.number) for one in known)
        return self.either.join(
            self.named.format(name=one.name, number=one.number)
            if one.name
            else self.number.format(number=one.number)
            for one in known
        )


class _Shipped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    region: str
    need: Need
    number: str
    name: str
    address: str
    seen: date


def contacts_in(region: str, shipped: Iterable[Contact], own: Sequence[Contact] = ()) -> Contacts:
    """Return whom somebody in a region can call; their own numbers stand in place of all others of the same need."""
    set_by_them = {one.need for one in own}
    there = (one for one in shipped if one.region == region and one.need not in set_by_them)
    return Contacts((*own, *there))


def own_contact(need: Need, text: str) -> Contact | None:
    """Return the contact that a person has set as "NUMBER, NAME, YYYY-MM-DD"; None for "".

    Name and day may be left out.

    Raises:
        ValueError: It is none.
    """
    if not text.strip():
        return None
    number, *rest = (part.strip() for part in text.split(","))
    seen = None
    if rest and re.fullmatch(r"\d{4}-\d\d-\d\d", rest[-1]):
        seen = date.fromisoformat(rest.pop())
    return Contact(need, number, ", ".join(rest), seen=seen)


def read_contacts(file: Path = CONTACTS_FILE) -> tuple[Contact, ...]:
    """Return all that are shipped.

    Raises:
        PartMissing: The file is not there.
        PartBroken: It does not hold what it should; an entry without the page that shows it is no contact.
    """
    with shipped(file):
        entries = msgspec.json.decode(file.read_bytes(), type=tuple[_Shipped, ...])
        for one in entries:
            if not re.fullmatch(r"https?://\S+", one.address) or not one.name or not one.region:
                raise ValueError("an entry without region, name or page")
        return tuple(
            Contact(one.need, one.number, one.name, one.region, one.address, one.seen) for one in entries
        )


def read_wording(file: Path = WORDING_FILE) -> Mapping[str, Wording]:
    """Return how contacts are named, by language.

    Raises:
        PartMissing: The file is not there.
        PartBroken: It does not hold what it should.
    """
    with shipped(file):
        return msgspec.json.decode(file.read_bytes(), type=dict[str, Wording])
