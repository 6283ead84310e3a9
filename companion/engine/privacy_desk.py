"""Tells where and how a companion's things are kept, and which connections were made; deletes recordings.

What else is kept is deleted where it is shown: history, memories, feelings.
"""

from typing import Final

from companion.channel import messages as msg
from companion.channel.messages.privacy import Command as PrivacyCommand
from companion.engine.desk import Desk, Office
from companion.engine.network_log import NetworkLog, Noted
from companion.storage.key import is_in_keyring
from companion.storage.store import Store
from companion.values.files import taken_bytes

SHOWN: Final = 50
"""So many connections are listed, the newest; all are counted."""


class PrivacyDesk(Desk[PrivacyCommand]):
    """Where a person sees what is kept."""

    notice = "privacy"

    def __init__(self, office: Office, store: Store, network: NetworkLog) -> None:
        """Begin; see ``Desk``.

        Args:
            office: what it shares with the others.
            store: the companion's, open.
            network: the connections of the program.
        """
        super().__init__(office)
        self._store = store
        self._network = network

    def _obey(self, command: PrivacyCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.ForgetRecordings):
            self._store.recordings.forget_all()
        known = self._network.read()
        shown = msg.PrivacyShown(
            str(self._folder.folder),
            is_in_keyring(self._folder),
            taken_bytes(self._folder.folder),
            known.since,
            tuple(map(_shown, reversed(known.noted[-SHOWN:]))),
            len(known.noted),
            len(self._store.recordings.sessions()),
        )
        return (shown,)


def _shown(noted: Noted) -> msg.ShownConnection:
    of = noted.connection
    return msg.ShownConnection(noted.at, of.purpose.value, of.host, of.received_bytes, of.sent_bytes)
