"""Shows and changes settings while a companion is running: the window's pages, and the contacts.

Only settings that stand on a page are shown or changed. A change is written, and taken up at
once. Files are read and written in a separate thread, one command
after the other. A file that a newer Companion wrote is reported and left unchanged.
"""

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Final

from companion.channel import messages as msg
from companion.engine.choices import boundaries_of, contacts_of, region_of, regions_of
from companion.engine.handlers.handler import Handler, Shared
from companion.guarding.agreed import Overruled, holds
from companion.guarding.contacts import Contact, Need, read_contacts
from companion.guarding.spoken import is_grave
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import SECRET_KEYS, Setting, find_setting, settings_of, settings_on, value_of
from companion.settings.shown import PAGES as SETTINGS_PAGES
from companion.settings.writing import reset, set_value
from companion.storage.lessons import Lessons
from companion.values import BadInput, CompanionError, Rule, Sentence, Told, together

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


class SettingsHandler(Handler[msg.SettingsCommand]):
    """The commands on settings."""

    notice = "setting"

    def __init__(self, shared: Shared, changing: Callable[[], frozenset[str]] = frozenset) -> None:
        """Begin; see ``Handler``.

        Args:
            changing: returns the settings that are not in force yet, because their part is being opened.
        """
        super().__init__(shared)
        self._changing = changing
        self._files: dict[type[Settings], Path] = {
            ProgramSettings: shared.paths.settings_file,
            CompanionSettings: shared.folder.settings_file,
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
            raise BadInput(Told("There is no such setting here."), log="no such setting")
        if value is None:
            reset(kind, self._files[kind], key)
        else:
            set_value(kind, self._files[kind], key, value)
        self._on_set()

    def _shown(self) -> msg.SettingsShown:
        shown: dict[str, msg.ShownSetting] = {}
        program, problems = load(ProgramSettings, self._paths.settings_file)
        companion, more = load(CompanionSettings, self._folder.settings_file)
        held, overruled = boundaries_of(companion)
        notes = notes_of(program, companion, overruled)
        changing = self._changing()
        for settings in (program, companion):
            for setting in settings_of(type(settings)):
                if setting.key in _KEYS:
                    shown[setting.key] = _shown(
                        setting,
                        value_of(settings, setting),
                        notes.get(setting.key, ""),
                        is_in_use=setting.key not in changing,
                    )
        sentences = (problem.sentence for problem in (*problems, *more))
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
            notes["server.enabled"] = Told("Set server.url and server.model so that the server can answer.")
        notes["models.language_model"] = Told("server.enabled is on, so the server answers instead.")
    if not companion.memory.enabled:
        why = Told("memory.enabled is off, so nothing is remembered, whatever is set here.")
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


class ContactHandler(Handler[msg.ContactCommand]):
    """The commands on one companion's contacts."""

    notice = "contacts"

    def __init__(self, shared: Shared, lessons: Lessons, guessed_region: str = "") -> None:
        """Begin.

        Args:
            lessons: The companion's lessons, with the numbers that are still shown.
            guessed_region: The region whose numbers are used until the person sets one; "" for none.
        """
        super().__init__(shared)
        self._lessons = lessons
        self._guessed_region = guessed_region

    def _obey(self, command: msg.ContactCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.SetContact):
            if command.key not in _CONTACT_KEYS:
                raise BadInput(Told("There is no such help line."), log="no such contact")
            self._write(f"contacts.{command.key}", command.value)
        elif isinstance(command, msg.CloseHelp):
            self._lessons.close_help()
        settings = self._companion()
        shipped = read_contacts()
        contacts, sentences = contacts_of(settings.contacts, shipped, self._guessed_region)
        region = region_of(settings.contacts, shipped, self._guessed_region)
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
            return self._lessons.open_needs()
        except CompanionError as error:  # the numbers are shown even if the database is damaged
            logger.info("open numbers not read: %s", type(error).__name__)
            return ()


def _shown_contact(one: Contact) -> msg.ShownContact:
    seen = "" if one.seen is None else one.seen.isoformat()
    return msg.ShownContact(one.need, one.number, one.name, one.address, seen, is_own=one.is_own)
