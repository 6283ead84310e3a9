"""The offered set of models as properties that QML binds to; what they say is decided in ``offer``."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import CancelDownload, DeclineOffer, DownloadMoved, GetModels, SetOffered
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.settings.model_words import offered_words
from companion.window.settings.offer import Offer, OfferState
from companion.window.wording import Translate, filled, size_words

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1
_BYTES_A_MINUTE = 50e6 / 8 * 60
"""Of a line of 50 Mbit/s, which is what most people have or more (guess)."""


@QmlElement
class OfferModel(PageModel):
    """What is offered, how far it has come, and what the person can do about it."""

    changed = Signal()
    modelsChanged = Signal()

    takes = (SetOffered, DownloadMoved)

    def __init__(
        self, engine: Engine, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(engine, translate, parent)
        self._offer = Offer()

    # ---- what the engine tells

    def apply(self, event: SetOffered | DownloadMoved) -> None:
        """Take in an offer, or the progress of a download of what is offered."""
        if isinstance(event, SetOffered):
            self._set(self._offer.after_offer(event))
        elif event.name in self._offer.names:  # others were asked for elsewhere
            self._set(self._offer.after_move(event))

    def forget(self) -> None:
        """Start over with a new engine, which makes its own offer."""
        self._set(self._offer.without())

    def _set(self, new: Offer) -> None:
        old, self._offer = self._offer, new
        if old.models != new.models:
            self.modelsChanged.emit()
        if old != new:
            self.changed.emit()

    # ---- what the person does

    @Slot(str, bool)
    def accept(self, name: str, is_accepted: bool) -> None:
        """Accept a model's licence, or take that back."""
        self._set(self._offer.with_licence(name, is_accepted=is_accepted))

    @Slot()
    def get(self) -> None:
        """Download the set."""
        if self._offer.can_get:
            self._engine.send(GetModels(self._offer.names))
            self._set(self._offer.started())

    @Slot()
    def cancel(self) -> None:
        """Stop the download; what has come stays."""
        self._engine.send(CancelDownload())

    @Slot()
    def decline(self) -> None:
        """Not now."""
        self._engine.send(DeclineOffer())
        self._set(self._offer.without())

    @Slot()
    def putAway(self) -> None:
        """Take the finished offer off the screen; the models are used from the next start on."""
        self._set(self._offer.without())

    @Slot()
    def useNow(self) -> None:
        """Start the engine again, so that it uses what has come."""
        self._set(self._offer.without())
        self._engine.restart()

    # ---- what QML shows

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether there is an offer or a download to show."""
        return self._offer.state is not OfferState.NONE

    @Property(bool, notify=changed)
    def isDownloading(self) -> bool:
        """Whether a download is under way."""
        return self._offer.state is OfferState.DOWNLOADING

    @Property(bool, notify=changed)
    def isComplete(self) -> bool:
        """Whether everything has come."""
        return self._offer.is_complete

    @Property(bool, notify=changed)
    def canGet(self) -> bool:
        """Whether the download may begin: all licences accepted that must be."""
        return self._offer.can_get

    @Property(bool, notify=changed)
    def hasFailed(self) -> bool:
        """Whether a download ended before its end."""
        return self._offer.state is OfferState.ENDED and not self._offer.is_complete

    @Property(str, notify=changed)
    def why(self) -> str:
        """What the set is recommended for."""
        return self._offer.why

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """How the download ended; "" while there is nothing to say."""
        return self._offer.sentence

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How much has come, 0 … 1."""
        return self._offer.progress

    @Property(str, notify=changed)
    def progressWords(self) -> str:
        """How much has come, such as "1.2 GB of 4.9 GB"."""
        form = self._translate("Window", "%1 of %2")
        done = size_words(self._offer.done_bytes, self._translate)
        total = size_words(self._offer.total_bytes, self._translate)
        return form.replace("%1", done).replace("%2", total)

    @Property(str, notify=changed)
    def totalWords(self) -> str:
        """The size of the whole set, such as "4.9 GB"."""
        return size_words(self._offer.total_bytes, self._translate)

    @Property(str, notify=changed)
    def comesWords(self) -> str:
        """How much comes, how long that takes and where it is kept; "" where that is not known."""
        if not self._offer.folder:
            return ""
        form = self._translate(
            "Window",
            "%1, about %2 min at 50 Mbit/s, kept in %3. A download that breaks off goes on where it was; go on with the"
            " next steps meanwhile.",
        )
        minutes = max(1, round(self._offer.total_bytes / _BYTES_A_MINUTE))
        total = size_words(self._offer.total_bytes, self._translate)
        return filled(form, total, str(minutes), self._offer.folder)

    @Property(list, notify=modelsChanged)
    def models(self) -> list[dict[str, str | bool]]:
        """The models: dictionaries with name, title, purpose, size, licence, licenceUrl, mustAccept, isAccepted."""
        return [
            {
                "name": model.name,
                "title": model.title,
                "purpose": offered_words(model.purpose, self._translate),
                "size": size_words(model.size_bytes, self._translate),
                "licence": model.licence,
                "licenceUrl": model.licence_url,
                "mustAccept": model.must_accept,
                "isAccepted": model.name in self._offer.accepted,
            }
            for model in self._offer.models
        ]
