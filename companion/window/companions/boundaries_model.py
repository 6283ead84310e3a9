"""The boundaries of the companion as properties for QML; ``boundaries`` decides their content."""

from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel.messages import BoundariesShown, Noticed, SetBoundary, ShowBoundaries
from companion.window.companions.boundaries import NOTICE, Boundaries, boundary_titles, first_parts
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.setting_pages import boundary_groups
from companion.window.wording import in_plain_words

_property: Final = PropertiesOf[Boundaries]()


@in_qml
class BoundariesModel(PageModel):
    """The boundaries of the companion, and the user's changes to them."""

    languageChanged = Signal()
    """The language of otherwise constant words has changed."""
    changed = Signal()
    refusedChanged = Signal()

    takes = (BoundariesShown,)
    notice = NOTICE
    asks = ShowBoundaries()

    _state = Boundaries()

    # ---- events of the engine

    def apply(self, event: BoundariesShown | Noticed) -> None:
        """Handle the settings, or the reason of a refusal."""
        if isinstance(event, BoundariesShown):
            self._set(self._state.with_event(event))
        elif event.sentence:
            self._set(self._state.after_refusal(str(event.sentence)))
            self.problemNoticed.emit(self._plain(str(event.sentence)))

    def _set(self, new: Boundaries) -> None:
        old, self._state = self._state, new
        if old.shown != new.shown:
            self.changed.emit()
        if old.refused != new.refused:
            self.refusedChanged.emit()

    # ---- actions of the user

    @Slot(str, str)
    def setValue(self, name: str, text: str) -> None:
        """Set a value; do nothing if it has not changed."""
        self._try(name, self._state.with_text(name, text))

    @Slot(str, str)
    def addSubject(self, name: str, subject: str) -> None:
        """Add a subject to a list; do nothing if it is already there."""
        self._try(name, self._state.with_subject(name, subject))

    @Slot(str, str)
    def removeSubject(self, name: str, subject: str) -> None:
        """Remove a subject from a list."""
        self._try(name, self._state.without_subject(name, subject))

    def _try(self, name: str, wish: SetBoundary | None) -> None:
        self._set(self._state.tried_anew(name))
        self._send(wish)

    # ---- properties for QML

    @Property(list, notify=languageChanged)
    def groups(self) -> list[dict[str, object]]:
        """All settings in their groups, as dictionaries with the field names of ``setting_pages``."""
        return [group.shown() for group in boundary_groups(self._translate)]

    @Property(list, notify=languageChanged)
    def first(self) -> list[dict[str, object]]:
        """The few settings of the first start, in the same form."""
        return [part.shown() for part in first_parts(self._translate)]

    values = _property(dict, Boundaries.texts, changed)
    """The chosen or written values, by setting."""
    subjects = _property(dict, lambda it: {name: list(each) for name, each in it.subjects().items()}, changed)
    """The contents of the lists, by setting."""

    @Property(dict, notify=changed)
    def notes(self) -> dict[str, list[str]]:
        """Sentences that say why a setting is overruled, by setting."""
        return {name: list(map(self._plain, each)) for name, each in self._state.notes().items()}

    @Property(str, notify=refusedChanged)
    def trouble(self) -> str:
        """Reason why nothing can be set; "" if it can."""
        return self._plain(self._state.refused.get("", ""))

    @Property(dict, notify=refusedChanged)
    def refused(self) -> dict[str, str]:
        """Reason of the last refusal, by setting."""
        return {name: self._plain(each) for name, each in self._state.refused.items()}

    @Property(list, notify=changed)
    def kinds(self) -> list[dict[str, str]]:
        """The two groups of rules: dictionaries with title, does and rules, one rule per line."""
        return [asdict(kind) for kind in self._state.kinds(self._translate)]

    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the settings."""

    def _plain(self, sentence: str) -> str:
        return in_plain_words(sentence, boundary_titles(self._translate))
