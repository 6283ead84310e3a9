"""Messages about settings: the settings pages, and the numbers to call in a danger."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message
from companion.values import Rule, Sentence


class ShowSettings(Message, frozen=True):
    """Send the settings that have no handler of their own."""


class SetSetting(Message, frozen=True):
    """Change one of the settings in ``SettingsShown``."""

    key: str
    """Name of the setting, such as "turn.patience"."""
    value: str | None
    """Value as in a settings file; None for the default."""


class ShownSetting(msgspec.Struct, frozen=True):
    """State of one setting."""

    value: str
    """Value as in a settings file; for a secret "…", or "" if none is set."""
    default: str
    is_in_use: bool = True
    """The value is in force; otherwise its part is being opened, and the one before works on."""
    note: Sentence = ""
    """Reason why another value is used than the one set, in a sentence that names settings as "server.url"."""


class SettingsShown(Message, frozen=True):
    """The settings that have no handler of their own; a later one replaces it."""

    settings: dict[str, ShownSetting]
    """Settings by name, such as "turn.patience"."""
    problems: tuple[Sentence, ...] = ()
    """Parts of the settings files that are not used, in sentences."""
    grave: tuple[Rule, ...] = ()
    """Boundaries that are kept whatever the reply costs."""
    soft: tuple[Rule, ...] = ()
    """All other boundaries in force: a reply that breaks one is redrafted once, and then said as it is."""


class SettingRefused(Message, frozen=True):
    """A setting could not be changed; it keeps its value."""

    key: str
    sentence: Sentence
    """Reason; it names settings as "turn.patience"."""


class ShowContacts(Message, frozen=True):
    """Send the numbers that the companion gives to someone in danger."""


class SetContact(Message, frozen=True):
    """Change the person's region, or a number of their own; it takes effect at once."""

    key: str
    """Either "region", or the need that the number serves: "emergency", "crisis", "poison", "abuse" or "children"."""
    value: str
    """A region such as "GB", or "NUMBER, NAME, YYYY-MM-DD"; "" for no number of their own."""


class CloseHelp(Message, frozen=True):
    """The person has closed the numbers that were shown with an answer; they do not come back at the next start."""


class ShownContact(msgspec.Struct, frozen=True):
    """A number that the companion gives to someone in danger."""

    need: str
    """Need that it serves: "emergency", "crisis", "poison", "abuse" or "children"."""
    number: str
    name: str
    """Name; "" if the person gave none."""
    address: str
    """Address of the page that shows it; "" for one of the person's own."""
    seen: str
    """Day on which the page was read, or the person checked it, as "2026-11-21"; "" if none was given."""
    is_own: bool


class ContactsShown(Message, frozen=True):
    """The numbers that the companion gives to someone in danger; a later one replaces them."""

    region: str
    """Region; "" if the person has set none and none is guessed."""
    regions: tuple[str, ...]
    """Regions with known numbers."""
    contacts: tuple[ShownContact, ...]
    """Numbers; for a need without one the companion says "your emergency number" and "a crisis line near you"."""
    trouble: Sentence
    """Settings that were ignored, in sentences; "" for none."""
    is_guess: bool = False
    """The region is a guess from the computer's language: the person has set none."""
    needs: tuple[str, ...] = ()
    """Needs whose numbers were shown with an answer, and have not been closed since."""


SettingsCommand: TypeAlias = ShowSettings | SetSetting
ContactCommand: TypeAlias = ShowContacts | SetContact | CloseHelp
SettingsEvent: TypeAlias = SettingsShown | SettingRefused | ContactsShown
