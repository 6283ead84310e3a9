"""The look of the face, and the choices for it, as properties for QML; decided in ``face_look``."""

from typing import ClassVar, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from companion.channel.messages import PersonaShown, SetSetting, SettingRefused, SettingsShown, ToWindow
from companion.values.face_look import READY_LOOKS, FaceLook, parts_of
from companion.window.face.face_look import PREFIX, ShownLook, described, ready_looks
from companion.window.page_model import Engine, PageModel, PropertiesOf, in_qml
from companion.window.settings.setting_pages import look_parts

_property: Final = PropertiesOf[ShownLook]()


@in_qml
class FaceLookModel(PageModel):
    """The look of the companion's face; ``SettingsModel`` requests all settings, ``PersonaModel`` the persona."""

    languageChanged = Signal()
    """The language of otherwise constant words has changed."""
    changed = Signal()

    takes: ClassVar[tuple[type[ToWindow], ...]] = (SettingsShown, PersonaShown, SettingRefused)
    tells = (("changed", "look"),)

    _state: ShownLook

    def __init__(self, engine: Engine, look: FaceLook | None, parent: QObject | None = None) -> None:
        """Store the values; ``look`` is shown until the engine reports the settings."""
        super().__init__(engine, parent=parent)
        self._state = ShownLook(look or FaceLook())

    def apply(self, event: SettingsShown | PersonaShown | SettingRefused) -> None:
        """Handle the settings, the persona, or the refusal of a choice."""
        super().apply(event)
        if isinstance(event, SettingRefused) and event.key.startswith(PREFIX):
            self.problemNoticed.emit(event.sentence)

    def forget(self) -> None:
        """Keep the look; stop waiting for the engine that has gone."""
        self._set(self._state.alone())

    @Slot(str, str)
    def choose(self, part: str, value: str) -> None:
        """Choose one part of the look."""
        self._wear(*self._state.choosing(part, value))

    @Slot(str)
    def wear(self, name: str) -> None:
        """Take one of the ready looks."""
        self._wear(*self._state.wearing(READY_LOOKS[name]))

    def _wear(self, shown: ShownLook, wishes: tuple[SetSetting, ...]) -> None:
        self._set(shown)
        for wish in wishes:
            self._engine.send(wish)

    look = _property(dict, lambda it: parts_of(it.look), changed)
    """The chosen values, by the names of the parts."""
    words = _property.worded(str, lambda it, translate: described(it.look, translate), changed)
    ready = _property(
        str, lambda it: next((name for name, look in READY_LOOKS.items() if look == it.look), ""), changed
    )
    """The name of the ready look that equals this look; "" if none does."""

    @Property(list, notify=languageChanged)
    def readyLooks(self) -> list[dict[str, object]]:
        """The ready looks: dictionaries with value, words and look."""
        words = ready_looks(self._translate)
        return [
            {"value": name, "words": words[name], "look": parts_of(look)}
            for name, look in READY_LOOKS.items()
        ]

    @Property(list, notify=languageChanged)
    def parts(self) -> list[dict[str, object]]:
        """The possible choices, in the form of ``Part.shown``; a key is the one within its section."""
        return [part.shown() for part in look_parts(self._translate)]
