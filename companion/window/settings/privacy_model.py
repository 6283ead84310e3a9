"""The stored data and the network connections, in words and as properties for QML."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from companion.channel import messages as msg
from companion.values import ConnectionPurpose, MemoryKind
from companion.window.memories import memory_words
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import short_moment
from companion.window.wording import Translate, filled, number_words, size_words, untranslated

Spell = Callable[[float], str]
"""Function from seconds since 1970-01-01 UTC to day and time in the user's language."""

_SETTINGS: Final[Mapping[MemoryKind, str]] = {
    MemoryKind.MOMENT: "memory.moments",
    MemoryKind.EPISODE: "memory.episodes",
    MemoryKind.FACT: "memory.facts",
    MemoryKind.PREFERENCE: "memory.preferences",
    MemoryKind.PERSON: "memory.people",
    MemoryKind.THREAD: "memory.threads",
    MemoryKind.PROFILE: "memory.profile",
    MemoryKind.DIARY: "memory.diary",
    MemoryKind.SUMMARY: "memory.summaries",
}
"""The setting that keeps each kind of memory."""


def kept_words(shown: msg.StatisticsShown, translate: Translate = untranslated) -> dict[str, str]:
    """Return the number of memories of each kind, by its setting, and of those in the list, by "memory.enabled"."""
    form = translate("Window", "%1 saved")
    kinds = {
        setting: filled(form, number_words(shown.counts.get(kind, 0), translate=translate))
        for kind, setting in _SETTINGS.items()
    }
    return kinds | {"memory.enabled": memory_words.amount_words(shown, translate)}


def network_words(shown: msg.PrivacyShown, spell: Spell, translate: Translate = untranslated) -> str:
    """Return the number of the program's connections, and the start of the count."""
    since = spell(shown.since)
    if not shown.connections:
        return filled(translate("Window", "No connection since %1."), since)
    last = spell(shown.connections[0].at)
    if shown.connection_count == 1:
        return filled(translate("Window", "One connection since %1, on %2."), since, last)
    form = translate("Window", "%1 connections since %2, the last on %3.")
    return filled(form, str(shown.connection_count), since, last)


def purpose_words(connection: msg.ShownConnection, translate: Translate = untranslated) -> str:
    """Return the purpose and the other end of a connection."""
    if connection.purpose is ConnectionPurpose.SERVER:
        form = translate("Window", "Your language model server, %1")
    else:
        form = translate("Window", "Model download, %1")
    return filled(form, connection.host)


def amount_words(connection: msg.ShownConnection, translate: Translate = untranslated) -> str:
    """Return the amounts that a connection received and sent."""
    came = size_words(connection.received_bytes, translate)
    if not connection.sent_bytes:
        return filled(translate("Window", "%1 received"), came)
    went = size_words(connection.sent_bytes, translate)
    return filled(translate("Window", "%1 received, %2 sent"), came, went)


def key_words(shown: msg.PrivacyShown, translate: Translate = untranslated) -> str:
    """Return the kind of encryption of the stored data, and the place of the key."""
    if shown.is_key_in_keyring:
        return translate(
            "Window",
            "Everything is encrypted, and the key is in the system's keyring.",
        )
    return translate(
        "Window",
        "Everything is encrypted. This computer has no keyring, so the key is stored in a file here, database.key."
        " Only your account can read it.",
    )


_QUERY: Final = 5_000_000
"""Query number, far from the numbers of the other models."""

_property: Final = PropertiesOf[msg.PrivacyShown | None]()


@in_qml
class PrivacyModel(PageModel):
    """The place, size and encryption of stored data, and the network connections."""

    changed = Signal()

    takes = (msg.PrivacyShown, msg.Answer)
    asks = msg.ShowPrivacy()

    _state: msg.PrivacyShown | None = None
    _kept: msg.StatisticsShown | None = None

    def apply(self, event: msg.PrivacyShown | msg.Answer) -> None:
        """Handle the report on stored data, and the answer to this model's query; ignore other answers."""
        match event:
            case msg.PrivacyShown():
                self._state = event
                self.changed.emit()
            case msg.Answer(number=number, content=msg.StatisticsShown() as kept) if number == _QUERY:
                self._kept = kept
                self.changed.emit()
            case msg.Answer():
                pass

    def ask(self) -> None:
        """Request the report and the number of memories."""
        super().ask()
        if self._is_ready:
            self._engine.send(msg.Query(_QUERY, msg.MemoryStatistics()))

    @Slot()
    def openFolder(self) -> None:
        """Show the companion's folder in the file manager."""
        if self._state is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._state.folder))))

    isThere = _property(bool, lambda it: it is not None, changed)
    """True if the engine has sent the report."""

    @Property(dict, notify=changed)
    def kept(self) -> dict[str, str]:
        """Number of memories, by the setting that keeps them."""
        return {} if self._kept is None else kept_words(self._kept, self._translate)

    folder = _property(str, lambda it: "" if it is None else it.folder, changed)
    """Folder of this companion's data."""
    size = _property.worded(
        str, lambda it, translate: "" if it is None else size_words(it.bytes, translate), changed
    )
    key = _property.worded(str, lambda it, translate: "" if it is None else key_words(it, translate), changed)
    """Encryption of the data."""

    @Property(str, notify=changed)
    def network(self) -> str:
        """Number of connections, and the start of the count."""
        return "" if self._state is None else network_words(self._state, short_moment, self._translate)

    hasConnections = _property(bool, lambda it: it is not None and bool(it.connections), changed)

    @Property(list, notify=changed)
    def connections(self) -> list[dict[str, str]]:
        """The newest connections: dictionaries with what, when, amount."""
        return [
            {
                "what": purpose_words(one, self._translate),
                "when": short_moment(one.at),
                "amount": amount_words(one, self._translate),
            }
            for one in (() if self._state is None else self._state.connections)
        ]
