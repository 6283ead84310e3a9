"""What is set: on the settings' pages, as boundaries, and whom the companion names to somebody in danger."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message
from companion.values import Rule


class ShowSettings(Message, frozen=True):
    """Tell how those settings stand that have no desk of their own."""


class SetSetting(Message, frozen=True):
    """Change one of the settings that ``SettingsShown`` tells."""

    key: str
    """Such as "turn.patience"."""
    value: str | None
    """As a settings file has it; None for its default again."""


class ShownSetting(msgspec.Struct, frozen=True):
    """How one setting stands."""

    value: str
    """As a settings file has it; of a secret "…", or "" where none is set."""
    default: str
    is_in_use: bool = True
    """It counts already; otherwise from the next start on."""
    note: str = ""
    """Why something else holds than what is set, in a sentence that names settings as "server.url"."""


class SettingsShown(Message, frozen=True):
    """How the settings stand that have no desk of their own; a later one replaces it."""

    settings: dict[str, ShownSetting]
    """By key, such as "turn.patience"."""
    problems: tuple[str, ...] = ()
    """What of the files is not used, in sentences."""


class SettingRefused(Message, frozen=True):
    """A setting could not be changed; it stands as it was."""

    key: str
    sentence: str
    """Why; it names settings as "turn.patience"."""


class ShowBoundaries(Message, frozen=True):
    """Tell what the companion may not do."""


class SetBoundary(Message, frozen=True):
    """Change one boundary; it counts at once."""

    name: str
    """Of its setting, such as "intimacy" for ``boundaries.intimacy``."""
    values: tuple[str, ...]
    """Of what is a list, all of it; else one, as a settings file has it."""


class BoundariesShown(Message, frozen=True):
    """The boundaries of the companion; a later one replaces them."""

    values: dict[str, tuple[str, ...]]
    """By the names of the settings; of what is a list, all of it; else one, as a settings file has it."""
    overruled: tuple[str, ...]
    """A sentence for each setting that holds otherwise than it was set; it names settings as "boundaries.age"."""
    grave: tuple[Rule, ...] = ()
    """Rules that are kept whatever the reply costs."""
    soft: tuple[Rule, ...] = ()
    """All other rules that hold: a reply that breaks one is drawn again once, and then said as it is."""


class ShowContacts(Message, frozen=True):
    """Tell whom the companion names to somebody in danger."""


class SetContact(Message, frozen=True):
    """Change where the person is, or a number of their own; it counts at once."""

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
    """The contacts that the companion names to someone in danger; a later one replaces them."""

    region: str
    """"" where the person has set none and none is guessed."""
    regions: tuple[str, ...]
    """Of which numbers are known."""
    contacts: tuple[ShownContact, ...]
    """For a need that has none it says "your emergency number" and "a crisis line near you"."""
    trouble: str
    """What of the settings was ignored, in sentences; "" for nothing."""
    is_guess: bool = False
    """The region is a guess from the computer's language: the person has set none."""


SettingsCommand: TypeAlias = ShowSettings | SetSetting
BoundaryCommand: TypeAlias = ShowBoundaries | SetBoundary
ContactCommand: TypeAlias = ShowContacts | SetContact
SettingsEvent: TypeAlias = SettingsShown | SettingRefused | BoundariesShown | ContactsShown
