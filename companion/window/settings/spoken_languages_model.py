"""What is missing to talk in a language, as properties that QML binds to; it is decided in ``models``."""

from PySide6.QtCore import Property, Signal

from companion.channel.messages import ModelsShown, ShowModels
from companion.window.page_model import PageModel
from companion.window.properties import in_qml
from companion.window.settings.models import Models
from companion.window.settings.setting_pages import own_names


@in_qml
class SpokenLanguagesModel(PageModel):
    """What is missing to talk in each language."""

    changed = Signal()

    takes = (ModelsShown,)
    asks = ShowModels()

    _models = Models()

    def apply(self, event: ModelsShown) -> None:
        """Take in which models there are."""
        self._models = self._models.with_event(event)
        self.changed.emit()

    @Property(dict, notify=changed)
    def missing(self) -> dict[str, str]:
        """What is missing to talk in a language, in a sentence, by its code; "" for nothing."""
        return {
            option.value: self._models.missing(option.value, option.words, self._translate)
            for option in own_names()
        }
