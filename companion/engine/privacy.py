"""Tells where and how a companion's things are kept, and which connections the program has made."""

from typing import Final

from companion.channel import messages as msg
from companion.engine.network_log import NetworkLog
from companion.storage.folder_size import taken_bytes
from companion.storage.key import is_in_keyring
from companion.storage.paths import CompanionFolder

SHOWN: Final = 50
"""So many connections are listed, the newest; all are counted."""


def privacy_shown(folder: CompanionFolder, network: NetworkLog) -> msg.PrivacyShown:
    """Look it up on the disk; blocks."""
    known = network.read()
    return msg.PrivacyShown(
        str(folder.folder),
        is_in_keyring(folder),
        taken_bytes(folder.folder),
        known.since,
        tuple(
            msg.ShownConnection(
                noted.at,
                noted.connection.purpose.value,
                noted.connection.host,
                noted.connection.received_bytes,
                noted.connection.sent_bytes,
            )
            for noted in reversed(known.noted[-SHOWN:])
        ),
        len(known.noted),
    )
