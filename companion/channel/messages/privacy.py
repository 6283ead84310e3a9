"""Where things are kept, and which connections were made."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message


class ShowPrivacy(Message, frozen=True):
    """Tell where and how things are kept, and which connections the program has made."""


class ForgetRecordings(Message, frozen=True):
    """Delete the recordings of sessions for good; the person has confirmed it."""


class ShownConnection(msgspec.Struct, frozen=True):
    """A connection that the program made."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    purpose: str
    """"model" for a download, "server" for the language model's server."""
    host: str
    received_bytes: int
    sent_bytes: int
    """What was asked or told, without what the protocol adds."""


class PrivacyShown(Message, frozen=True):
    """Where and how things are kept, and which connections the program has made; a later one replaces it."""

    folder: str
    """Where this companion's things are."""
    is_key_in_keyring: bool
    """The key of the database is in the system's keyring; otherwise in a file beside it."""
    bytes: int
    """All of the folder."""
    since: float
    """From when on connections are noted, seconds since 1970-01-01 UTC."""
    connections: tuple[ShownConnection, ...]
    """The newest first, at most 50."""
    connection_count: int
    """All that were noted."""
    recordings: int = 0
    """Sessions whose events were recorded."""


Command: TypeAlias = ShowPrivacy | ForgetRecordings
Event: TypeAlias = PrivacyShown
