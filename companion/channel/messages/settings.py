"""Settings that have no desk of their own."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message


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
    choices: tuple[str, ...] = ()
    """All that it may be, where it is one of several words."""
    least: float | None = None
    """Where it is a number."""
    most: float | None = None
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


Command: TypeAlias = ShowSettings | SetSetting
Event: TypeAlias = SettingsShown | SettingRefused
