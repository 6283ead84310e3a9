"""Numbers that someone in danger can call: shipped ones from public pages, by region, and the person's own.

No number ships from memory: each has the address of its page, and the day on which the page was read in a library of
stored pages. If a region has none, or no region is set, answers say "your emergency number" and "a crisis line near
you". Numbers age; the person can replace any by their own.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

from companion.values.plain_text import NUMBER_TO_CALL
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "care"
CONTACTS_FILE: Final = FOLDER / "contacts.json"
WORDING_FILE: Final = FOLDER / "wording.json"

_MOST_NAMED: Final = 2
"""Maximum numbers that a sentence names; anybody in danger needs one, and the help page has all."""
_NUMBER: Final = re.compile(NUMBER_TO_CALL)


class Need(StrEnum):
    """Need that a number serves."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    """Thoughts of suicide, and anything that is too much to bear."""
    POISON = "poison"
    ABUSE = "abuse"
    CHILDREN = "children"
    """Young people, and people who worry about a child."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A number to call."""

    need: Need
    number: str
    """Number as it is read out, with the usual spaces."""
    name: str
    """Name of the service, in its own language; "" if the person gave none."""
    region: str = ""
    """Region, by ISO 3166, in which it can be called; "" for one of the person's own."""
    address: str = ""
    """Address of the page that shows it; "" for one of the person's own."""
    seen: date | None = None
    """Day on which the page was read, or on which the person last checked it."""

    def __post_init__(self) -> None:
        if _NUMBER.fullmatch(self.number) is None:
            raise ValueError("a contact has a number that can be called")

    @property
    def is_own(self) -> bool:
        """Tell whether the person has set it."""
        return not self.address


@dataclass(frozen=True, slots=True)
class Contacts:
    """Numbers for one person."""

    known: tuple[Contact, ...] = ()

    def of(self, need: Need) -> tuple[Contact, ...]:
        """Return the numbers for a need, the most important first; empty if none is known."""
        return tuple(one for one in self.known if one.need is need)


NO_CONTACTS: Final = Contacts()


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"either": "or"}):
    """Wording of contacts within a sentence of one language."""

    number: str
    """Wording of an emergency number; contains "{number}"."""
    named: str
    """Wording of a line; contains "{name}" and "{number}"."""
    either: str
    """Word between two numbers."""
    emergency: str
    """Wording if no emergency number is known; the following fields are the same for the other needs."""
    crisis: str
    poison: str
    abuse: str
    children: str

    def of(self, contacts: Contacts, need: Need) -> str:
        """Return the wording for the first known numbers of a need."""
        known = contacts.of(need)[:_MOST_NAMED]
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
    """Return the numbers for someone in a region; their own numbers replace all others of the same need."""
    set_by_them = {one.need for one in own}
    there = (one for one in shipped if one.region == region and one.need not in set_by_them)
    return Contacts((*own, *there))


def own_contact(need: Need, text: str) -> Contact | None:
    """Return the contact that a person has set as "NUMBER, NAME, YYYY-MM-DD"; None for "".

    Name and day are optional.

    Raises:
        ValueError: The text is no contact.
    """
    if not text.strip():
        return None
    number, *rest = (part.strip() for part in text.split(","))
    seen = None
    if rest and re.fullmatch(r"\d{4}-\d\d-\d\d", rest[-1]):
        seen = date.fromisoformat(rest.pop())
    return Contact(need, number, ", ".join(rest), seen=seen)


def read_contacts() -> tuple[Contact, ...]:
    """Return all shipped contacts; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(CONTACTS_FILE):
        entries = msgspec.json.decode(CONTACTS_FILE.read_bytes(), type=tuple[_Shipped, ...])
        for one in entries:
            if not re.fullmatch(r"https?://\S+", one.address) or not one.name or not one.region:
                raise ValueError("an entry without region, name or page")
        return tuple(
            Contact(one.need, one.number, one.name, one.region, one.address, one.seen) for one in entries
        )


def read_wording() -> Mapping[str, Wording]:
    """Return the wording of contacts, by language; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(WORDING_FILE):
        return msgspec.json.decode(WORDING_FILE.read_bytes(), type=dict[str, Wording])
