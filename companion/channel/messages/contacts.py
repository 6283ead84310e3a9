"""Whom the companion names to somebody in danger."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message


class ShowContacts(Message, frozen=True):
    """Tell whom the companion names to somebody in danger, from its next start on."""


class SetContact(Message, frozen=True):
    """Change where the person is, or a number of their own; it counts from the next start on."""

    key: str
    """"region", or what the number is for: "emergency", "crisis", "poison", "abuse" or "children"."""
    value: str
    """A region such as "GB", or "NUMBER, NAME, YYYY-MM-DD"; "" for none of their own."""


class ShownContact(msgspec.Struct, frozen=True):
    """A number that is named to somebody in danger."""

    need: str
    """What for: "emergency", "crisis", "poison", "abuse" or "children"."""
    number: str
    name: str
    """"" where the person gave none."""
    address: str
    """Of the page that shows it; "" for one of the person's own."""
    seen: str
    """The day on which the page was read, or the person saw it, as "2026-11-21"; "" where none was given."""
    is_own: bool


class ContactsShown(Message, frozen=True):
    """Whom the companion names to somebody in danger from its next start on; a later one replaces it."""

    region: str
    """"" where the person has set none."""
    regions: tuple[str, ...]
    """Of which numbers are known."""
    contacts: tuple[ShownContact, ...]
    """For a need that has none it says "your emergency number" and "a crisis line near you"."""
    trouble: str
    """What of the settings was ignored, in sentences; "" for nothing."""
    is_in_use: bool = True
    """They are named already."""


Command: TypeAlias = ShowContacts | SetContact
Event: TypeAlias = ContactsShown
