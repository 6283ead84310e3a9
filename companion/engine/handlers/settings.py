"""Shows and changes settings while a companion is running, its contacts, and its stored data.

Only settings that stand on a page are shown or changed. A change is written, and taken up at once. Files are read and
written in a separate thread, one command after the other. A file that a newer Companion wrote is reported and left
unchanged. Backups are listed, made and deleted here; ``process`` restores one, and ends the conversation for it. Other
data is deleted on the pages that show it: history, memories, feelings.
"""

import json
import logging
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Final, assert_never

import msgspec

from companion.channel import messages as msg
from companion.engine.choices import boundaries_of, contacts_of, region_of, regions_of
from companion.engine.handlers.handler import Handler
from companion.engine.memory.exchange import all_said
from companion.engine.network_log import NetworkLog
from companion.feeling.emotions import LABELS
from companion.guarding.agreed import Overruled, holds
from companion.guarding.contacts import Contact, Need, read_contacts
from companion.guarding.spoken import is_grave
from companion.remembering.files.exchange import write_json
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import SECRET_KEYS, Setting, find_setting, settings_of, settings_on, value_of
from companion.settings.shown import PAGES as SETTINGS_PAGES
from companion.settings.writing import reset, set_value
from companion.storage.backups import Backup
from companion.storage.key import is_in_keyring
from companion.storage.lessons import Lessons
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput, CompanionError, Rule, Sentence, Told, settings_named, together
from companion.values.files import taken_bytes

logger = logging.getLogger(__name__)

PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    page: tuple(setting.key for group in settings_on(page) for setting in group) for page in SETTINGS_PAGES
}
"""Settings that each page shows and changes."""

_KEYS: Final = frozenset(chain.from_iterable(PAGES.values()))
_UNSEEN: Final = frozenset({"interface.guide"})
"""Settings that the window writes by itself, on no page."""
_SECRET: Final = "…"

_CONTACT_KEYS: Final = ("region", *(need.value for need in Need))


@dataclass(eq=False, repr=False)
class SettingsHandler(Handler[msg.SettingsCommand]):
    """The commands on settings."""

    notice = "setting"
    changing: Callable[[], frozenset[str]]
    """Returns the settings that are not in force yet, because their part is being opened."""

    def __post_init__(self) -> None:
        self._files: dict[type[Settings], Path] = {
            ProgramSettings: self.shared.paths.settings_file,
            CompanionSettings: self.shared.folder.settings_file,
        }

    def _obey(self, command: msg.SettingsCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.ShowSettings):
            return (self._shown(),)
        try:
            self._set(command.key, command.value)
        except CompanionError as error:
            return msg.SettingRefused(command.key, error.told), self._shown()
        return (self._shown(),)

    def _set(self, key: str, value: str | None) -> None:
        kind = next((kind for kind in self._files if find_setting(kind, key)), None)
        if kind is None or key not in _KEYS | _UNSEEN:
            raise BadInput("There is no such setting here.")
        if value is None:
            reset(kind, self._files[kind], key)
        else:
            set_value(kind, self._files[kind], key, value)
        self.shared.on_set()

    def _shown(self) -> msg.SettingsShown:
        shown: dict[str, msg.ShownSetting] = {}
        program, companion, problems = self.shared.settings.read()
        held, overruled = boundaries_of(companion)
        notes = notes_of(program, companion, overruled)
        changing = self.changing()
        for settings in (program, companion):
            for setting in settings_of(type(settings)):
                if setting.key in _KEYS:
                    shown[setting.key] = _shown(
                        setting,
                        value_of(settings, setting),
                        notes.get(setting.key, ""),
                        is_in_use=setting.key not in changing,
                    )
        sentences = (problem.sentence for problem in problems)
        grave = tuple(rule for rule in Rule if is_grave(rule, held))
        soft = tuple(rule for rule in Rule if rule not in grave and holds(rule, held))
        return msg.SettingsShown(shown, tuple(dict.fromkeys(sentences)), grave, soft)


def notes_of(
    program: ProgramSettings, companion: CompanionSettings, overruled: Iterable[Overruled]
) -> dict[str, Sentence]:
    """Return why a setting has another effect than its value says, by its key, in a sentence that names settings."""
    notes: dict[str, Sentence] = {}
    if program.server.enabled:
        if not (program.server.url and program.server.model):
            notes["server.enabled"] = Told(
                "Set {url} and {model} so that the server can answer.",
                settings_named("server.url", "server.model"),
            )
        notes["models.language_model"] = Told(
            "{enabled} is on, so the server answers instead.", settings_named("server.enabled")
        )
    if not companion.memory.enabled:
        why = Told(
            "{enabled} is off, so nothing is remembered, whatever is set here.",
            settings_named("memory.enabled"),
        )
        notes |= {
            key: why for key in PAGES["privacy"] if key.startswith("memory.") and key != "memory.enabled"
        }
    for key, sentence in overruled:
        notes[key] = together(*(each for each in (notes.get(key), sentence) if each))
    return notes


def _shown(setting: Setting, value: object, note: Sentence, *, is_in_use: bool) -> msg.ShownSetting:
    text = _text(value)
    return msg.ShownSetting(
        _SECRET if setting.key in SECRET_KEYS and text else text,
        _text(setting.default),
        is_in_use,
        note,
    )


def _text(value: object) -> str:
    """Return a setting's value as in a settings file, without the quotation marks around a text; a list as JSON."""
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass(eq=False, repr=False)
class ContactHandler(Handler[msg.ContactCommand]):
    """The commands on one companion's contacts."""

    notice = "contacts"
    lessons: Lessons
    """The companion's lessons, with the numbers that are still shown."""
    guessed_region: str
    """The region whose numbers are used until the person sets one; "" for none."""

    def _obey(self, command: msg.ContactCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.SetContact):
            if command.key not in _CONTACT_KEYS:
                raise BadInput("There is no such help line.")
            self._write(f"contacts.{command.key}", command.value)
        elif isinstance(command, msg.CloseHelp):
            self.lessons.close_help()
        settings = self._companion()
        shipped = read_contacts()
        contacts, sentences = contacts_of(settings.contacts, shipped, self.guessed_region)
        region = region_of(settings.contacts, shipped, self.guessed_region)
        shown = msg.ContactsShown(
            region,
            regions_of(shipped),
            tuple(_shown_contact(one) for one in contacts.known),
            together(*sentences),
            is_guess=region != settings.contacts.region,
            needs=self._open_needs(),
        )
        return (shown,)

    def _open_needs(self) -> tuple[str, ...]:
        try:
            return self.lessons.open_needs()
        except CompanionError as error:  # the numbers are shown even if the database is damaged
            logger.info("open numbers not read: %s", type(error).__name__)
            return ()


def _shown_contact(one: Contact) -> msg.ShownContact:
    seen = "" if one.seen is None else one.seen.isoformat()
    return msg.ShownContact(one.need, one.number, one.name, one.address, seen, is_own=one.is_own)


SHOWN: Final = 50
"""Maximum connections listed, the newest first; all are counted."""


@dataclass(eq=False, repr=False)
class BackupHandler(Handler[msg.BackupCommand]):
    """The commands on backups."""

    notice = "backup"
    store: Store

    def _obey(self, command: msg.BackupCommand) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowBackups():
                pass
            case msg.MakeBackup():
                if self._companion().backup.keep == 0:
                    raise BadInput("Backups are off. First choose how many to keep.")
                self.store.backups.make_by_hand(self.shared.unix_now())
            case msg.DeleteBackup(name):
                self.store.backups.delete(self.store.backups.find(name))
            case msg.ExportEverything(file):
                written = _write_everything(self.store, NewFile(Path(file), replaces=True))
                return (msg.EverythingExported(*written),)
            case _:
                assert_never(command)
        return (msg.BackupsShown(tuple(map(_shown_backup, self.store.backups.all()))),)


def _shown_backup(backup: Backup) -> msg.KeptBackup:
    known = backup.file.stat()
    return msg.KeptBackup(backup.name, known.st_mtime, known.st_size, is_replaced=backup.is_replaced)


@dataclass(eq=False, repr=False)
class PrivacyHandler(Handler[msg.PrivacyCommand]):
    """The commands on the person's stored data."""

    notice = "privacy"
    network: NetworkLog

    def _obey(self, command: msg.PrivacyCommand) -> tuple[msg.Event, ...]:
        known = self.network.read()
        shown = msg.PrivacyShown(
            str(self.shared.folder.folder),
            is_in_keyring(self.shared.folder),
            taken_bytes(self.shared.folder.folder),
            known.since,
            known.noted[-SHOWN:][::-1],
            len(known.noted),
            str(self.shared.paths.logs),
        )
        return (shown,)


def _write_everything(store: Store, file: NewFile) -> tuple[int, int]:
    """Write all data of a companion into one ZIP archive for its owner alone, completely or not at all.

    Return the numbers of utterances and memories. The archive is not encrypted, so that it can be read or moved. The
    history is one JSON object a line, the oldest first. Memories are written as by ``companion memory export``, so
    that they can be imported again; settings and the Character Card are unchanged. Raises the errors of
    ``NewFile.writing`` and of the database.
    """
    with (
        file.writing() as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        tempfile.TemporaryDirectory(dir=file.path.parent) as beside,  # on the disk that the person chose
    ):
        utterances = _write_history(store, archive)
        written = Path(beside) / "memories.jsonl"
        memories = write_json(store, NewFile(written), LABELS, lambda count: None)
        archive.write(written, written.name)
        for kept in (store.folder.settings_file, store.folder.card_file, store.folder.card_extras_file):
            if kept.is_file():
                archive.write(kept, kept.name)
    return utterances, memories


def _write_history(store: Store, archive: zipfile.ZipFile) -> int:
    count = 0
    with archive.open("history.jsonl", "w") as stream:
        for said in all_said(store):
            line = {
                "said_at": datetime.fromtimestamp(said.said_at, UTC),
                "speaker": said.speaker.value,
                "text": said.text,
                "is_cut_off": said.is_cut_off,
                "is_typed": said.is_typed,
            }
            stream.write(msgspec.json.encode(line) + b"\n")
            count += 1
    return count
