"""The offered set of models as properties that QML binds to; what they say is decided in ``offer``."""

from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel.messages import CancelDownload, DeclineOffer, DownloadMoved, GetModels, SetOffered
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.model_words import offered_words
from companion.window.settings.offer import Offer, OfferState
from companion.window.wording import filled, size_words

_BYTES_A_MINUTE = 50e6 / 8 * 60
"""Of a line of 50 Mbit/s, which is what most people have or more (guess)."""

_property: Final = PropertiesOf[Offer]()


@in_qml
class OfferModel(PageModel):
    """What is offered, how far it has come, and what the person can do about it."""

    changed = Signal()
    modelsChanged = Signal()

    takes = (SetOffered, DownloadMoved)

    _state = Offer()

    # ---- what the engine tells

    def apply(self, event: SetOffered | DownloadMoved) -> None:
        """Take in an offer, or the progress of a download of what is offered."""
        if isinstance(event, SetOffered):
            self._set(self._state.after_offer(event))
        elif event.name in self._state.names:  # others were asked for elsewhere
            self._set(self._state.after_move(event))

    def forget(self) -> None:
        """Start over with a new engine, which makes its own offer."""
        self._set(self._state.without())

    def _set(self, new: Offer) -> None:
        old, self._state = self._state, new
        if old.models != new.models:
            self.modelsChanged.emit()
        if old != new:
            self.changed.emit()

    # ---- what the person does

    @Slot(str, bool)
    def accept(self, name: str, is_accepted: bool) -> None:
        """Accept a model's licence, or take that back."""
        self._set(self._state.with_licence(name, is_accepted=is_accepted))

    @Slot()
    def get(self) -> None:
        """Download the set."""
        if self._state.can_get:
            self._engine.send(GetModels(self._state.names))
            self._set(self._state.started())

    @Slot()
    def cancel(self) -> None:
        """Stop the download; what has come stays."""
        self._engine.send(CancelDownload())

    @Slot()
    def decline(self) -> None:
        """Not now."""
        self._engine.send(DeclineOffer())
        self._set(self._state.without())

    @Slot()
    def putAway(self) -> None:
        """Take the finished offer off the screen; the models are used from the next start on."""
        self._set(self._state.without())

    @Slot()
    def useNow(self) -> None:
        """Start the engine again, so that it uses what has come."""
        self._set(self._state.without())
        self._engine.restart()

    # ---- what QML shows

    isThere = _property(bool, lambda it: it.state is not OfferState.NONE, changed)
    """Whether there is an offer or a download to show."""
    isDownloading = _property(bool, lambda it: it.state is OfferState.DOWNLOADING, changed)
    """Whether a download is under way."""
    isComplete = _property(bool, lambda it: it.is_complete, changed)
    """Whether everything has come."""
    canGet = _property(bool, lambda it: it.can_get, changed)
    """Whether the download may begin: all licences accepted that must be."""
    hasFailed = _property(bool, lambda it: it.state is OfferState.ENDED and not it.is_complete, changed)
    """Whether a download ended before its end."""
    why = _property(str, lambda it: it.why, changed)
    """What the set is recommended for."""
    sentence = _property(str, lambda it: it.sentence, changed)
    """How the download ended; "" while there is nothing to say."""
    progress = _property(float, lambda it: it.progress, changed)
    """How much has come, 0 … 1."""

    @Property(str, notify=changed)
    def progressWords(self) -> str:
        """How much has come, such as "1.2 GB of 4.9 GB"."""
        form = self._translate("Window", "%1 of %2")
        done = size_words(self._state.done_bytes, self._translate)
        total = size_words(self._state.total_bytes, self._translate)
        return form.replace("%1", done).replace("%2", total)

    totalWords = _property.worded(str, lambda it, translate: size_words(it.total_bytes, translate), changed)
    """The size of the whole set, such as "4.9 GB"."""

    @Property(str, notify=changed)
    def comesWords(self) -> str:
        """How much comes, how long that takes and where it is kept; "" where that is not known."""
        if not self._state.folder:
            return ""
        form = self._translate(
            "Window",
            "%1, about %2 min at 50 Mbit/s, kept in %3. A download that breaks off goes on where it was; go on with the"
            " next steps meanwhile.",
        )
        minutes = max(1, round(self._state.total_bytes / _BYTES_A_MINUTE))
        total = size_words(self._state.total_bytes, self._translate)
        return filled(form, total, str(minutes), self._state.folder)

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
                "isAccepted": model.name in self._state.accepted,
            }
            for model in self._state.models
        ]
