"""Messages about settings, the numbers to call in a danger, and storage: backups, exports and connections."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message
from companion.values import ConnectionPurpose, Rule, Sentence


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


class ShowBackups(Message, frozen=True):
    """Send the list of backups."""


class MakeBackup(Message, frozen=True):
    """Make today's backup, replacing an earlier one of today."""


class DeleteBackup(Message, frozen=True):
    """Delete a backup for good; the person has confirmed it."""

    name: str


class ExportEverything(Message, frozen=True):
    """Write all stored data into an archive that is not encrypted."""

    file: File


class RestoreBackup(Message, frozen=True):
    """Replace the database by a backup; the person has confirmed it, and the conversation ends for it."""

    name: str


class KeptBackup(msgspec.Struct, frozen=True):
    """A copy of all stored data."""

    name: str
    made_at: float
    """Instant of creation or of the replacement, seconds since 1970-01-01 UTC."""
    size_bytes: int
    is_replaced: bool
    """It is the data that a restored backup replaced; kept until it is deleted."""


class BackupsShown(Message, frozen=True):
    """The list of backups, the newest first; a later one replaces it."""

    backups: tuple[KeptBackup, ...]


class EverythingExported(Message, frozen=True):
    """The requested archive has been written."""

    utterances: int
    memories: int


class BackupRestored(Message, frozen=True):
    """The conversation has ended to restore a backup; the engine must be started again."""

    name: str
    trouble: Sentence = ""
    """Reason why it could not be restored; everything is then as before."""


class ShowPrivacy(Message, frozen=True):
    """Send the place and manner of storage, and the connections that the program has made."""


class ShownConnection(msgspec.Struct, frozen=True):
    """A connection that the program made; also a line of the file that keeps them."""

    at: float
    """Instant at which it ended, seconds since 1970-01-01 UTC."""
    purpose: ConnectionPurpose
    host: str
    received_bytes: int
    sent_bytes: int
    """Bytes sent, without what the protocol adds."""


class PrivacyShown(Message, frozen=True):
    """Place and manner of storage, and the connections that the program has made; a later one replaces it."""

    folder: str
    """Folder of this companion's data."""
    is_key_in_keyring: bool
    """The database's key is in the system's keyring; otherwise in a file next to the database."""
    bytes: int
    """Size of the folder."""
    since: float
    """Instant from which connections are recorded, seconds since 1970-01-01 UTC."""
    connections: tuple[ShownConnection, ...]
    """Connections, the newest first, at most 50."""
    connection_count: int
    """Number of all recorded connections."""
    logs: str = ""
    """Folder of the program's logs."""


SettingsCommand: TypeAlias = ShowSettings | SetSetting
ContactCommand: TypeAlias = ShowContacts | SetContact | CloseHelp
SettingsEvent: TypeAlias = (
    SettingsShown
    | SettingRefused
    | ContactsShown
    | BackupsShown
    | EverythingExported
    | BackupRestored
    | PrivacyShown
)
BackupCommand: TypeAlias = ShowBackups | MakeBackup | DeleteBackup | ExportEverything
PrivacyCommand: TypeAlias = ShowPrivacy
