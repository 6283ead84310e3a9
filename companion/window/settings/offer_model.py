"""The offered set of models: accepted licences, progress of the download, and its result.

Sizes are bytes. The engine offers, downloads and resumes; the window only shows and asks.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel import messages as msg
from companion.window.downloads import Downloads
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.settings.models import LANGUAGE_MODEL, licence_words, offered_words
from companion.window.wording import Translate, filled, size_words, untranslated


class OfferState(Enum):
    """The stage of the offer and its download."""

    NONE = auto()
    OFFERED = auto()
    DOWNLOADING = auto()
    ENDED = auto()
    """The download stopped; the user can start it again while something is missing."""


@dataclass(frozen=True, slots=True)
class Offer(Downloads):
    """One offered set and its download."""

    why: str = ""
    models: tuple[msg.OfferedModel, ...] = ()
    folder: str = ""
    """The folder of the models; "" if it is unknown."""
    first: tuple[msg.OfferedModel, ...] = ()
    """The starter models, if the user may take them instead of the set."""
    is_awaited: bool = False
    """True if no download starts before the user chooses or moves on; moving on downloads the starter models."""
    state: OfferState = OfferState.NONE

    def after_offer(self, offered: msg.SetOffered) -> "Offer":
        """Return the state after an offer, maybe of nothing; a running download and accepted licences stay."""
        names = {model.name for model in offered.models}
        is_kept = self.state is OfferState.DOWNLOADING
        return replace(
            self,
            why=str(offered.why),
            models=offered.models,
            folder=offered.folder,
            first=offered.first,
            is_awaited=offered.is_awaited and not is_kept,
            accepted=self.accepted & names,
            state=self.state if is_kept else OfferState.OFFERED if offered.models else OfferState.NONE,
            downloads=self.downloads if is_kept else {},
        )

    def after_move(self, moved: msg.DownloadMoved) -> "Offer":
        """Return the state after progress of a download.

        A download that ended early ends the whole download; a complete one does so only if it was the last.
        """
        moved_on = Downloads.after_move(self, moved)
        goes_on = moved.is_running or (
            moved.is_whole and bool(moved_on.missing) and self.state is OfferState.DOWNLOADING
        )
        return replace(moved_on, state=OfferState.DOWNLOADING if goes_on else OfferState.ENDED)

    def started(self) -> "Offer":
        """Return the state after the user has started the download; nothing has arrived yet."""
        return replace(self, state=OfferState.DOWNLOADING, downloads={}, is_awaited=False)

    def with_first(self) -> "Offer":
        """Return the state that offers the starter models."""
        return replace(self, models=self.first, first=(), is_awaited=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the models to download."""
        return tuple(model.name for model in self.models)

    @property
    def total_bytes(self) -> int:
        """Size of the whole set."""
        return _total_bytes(self.models)

    @property
    def done_bytes(self) -> int:
        """Bytes of the set that have arrived."""
        return sum(download.done_bytes for download in self.downloads.values())

    @property
    def progress(self) -> float:
        """Part of the set that has arrived, 0 … 1."""
        total = max(self.total_bytes, sum(download.total_bytes for download in self.downloads.values()))
        return min(1.0, self.done_bytes / total) if total else 0.0

    @property
    def missing(self) -> frozenset[str]:
        """Names of the offered models that are not complete."""
        moved = self.downloads.values()
        return frozenset(self.names) - {
            each.name for each in moved if each.done_bytes >= each.total_bytes > 0
        }

    @property
    def has_language_model(self) -> bool:
        """True if a language model is offered, and not only what it hears and speaks with."""
        return any(model.purpose == LANGUAGE_MODEL for model in self.models)

    @property
    def is_complete(self) -> bool:
        """True if all offered models are complete."""
        return bool(self.models) and not self.missing

    @property
    def can_get(self) -> bool:
        """True if every licence that needs acceptance is accepted."""
        demanded = {model.name for model in self.models if model.must_accept}
        return bool(self.models) and demanded <= self.accepted and self.state is not OfferState.DOWNLOADING

    @property
    def sentence(self) -> str:
        """The engine's last sentence on the end of the download; "" for none."""
        ended = [each for each in self.downloads.values() if each.sentence]
        return str(ended[-1].sentence) if ended else ""


def title_words(offer: Offer, translate: Translate = untranslated) -> str:
    """Return the name of the offer."""
    if offer.has_language_model:
        return translate("Window", "Better models")
    #: such as a speech recogniser that is missing
    return translate("Window", "More models")


def first_words(offer: Offer, translate: Translate = untranslated) -> str:
    """Return a sentence about the starter language model and the size of its download; "" if it is not on offer."""
    if not offer.first:
        return ""
    form = (
        translate("Window", "If you continue without choosing, the smaller %1 is downloaded (%2 in total).")
        if offer.is_awaited
        else translate("Window", "You can download the smaller %1 instead (%2 in total).")
    )
    return filled(form, offer.first[0].title, size_words(_total_bytes(offer.first), translate))


def _total_bytes(models: tuple[msg.OfferedModel, ...]) -> int:
    return sum(model.size_bytes for model in models)


_BYTES_A_MINUTE = 50e6 / 8 * 60
"""Bytes a minute on a line of 50 Mbit/s, which most people have or exceed (guess)."""

_property: Final = PropertiesOf[Offer]()


@in_qml
class OfferModel(PageModel):
    """The offered set, its progress, and the user's actions on it."""

    changed = Signal()
    modelsChanged = Signal()

    takes = (msg.SetOffered, msg.DownloadMoved)
    tells = (("modelsChanged", "models"), ("changed",))

    _state = Offer()

    # ---- events of the engine

    def apply(self, event: msg.SetOffered | msg.DownloadMoved) -> None:
        """Handle an offer, or progress of a download in the set."""
        if isinstance(event, msg.SetOffered):
            self._set(self._state.after_offer(event))
        elif event.name in self._state.names:  # another page requested the others
            self._set(self._state.after_move(event))

    def forget(self) -> None:
        """Start over with a new engine, which makes its own offer."""
        self._set(Offer())

    # ---- actions of the user

    @Slot(str, bool)
    def accept(self, name: str, is_accepted: bool) -> None:
        """Accept a model's licence, or withdraw the acceptance."""
        self._set(self._state.with_licence(name, is_accepted=is_accepted))

    @Slot()
    def get(self) -> None:
        """Download the set."""
        if self._state.can_get:
            self._engine.send(msg.GetModels(self._state.names))
            self._set(self._state.started())

    @Slot()
    def getFirst(self) -> None:
        """Download the starter models instead of the set."""
        if self._state.first and self._state.state is not OfferState.DOWNLOADING:
            self._set(self._state.with_first())
            self.get()

    def go_on(self) -> None:
        """Download the starter models if the user moved on without choosing."""
        if self._state.is_awaited:
            self.getFirst()

    @Slot()
    def cancel(self) -> None:
        """Stop the download; what has arrived is kept."""
        self._engine.send(msg.CancelDownload())

    @Slot()
    def decline(self) -> None:
        """Decline the offer for now."""
        self._engine.send(msg.DeclineOffer())
        self.go_on()
        self._set(Offer())

    @Slot()
    def putAway(self) -> None:
        """Hide the finished offer."""
        self._set(Offer())

    # ---- properties for QML

    isThere = _property(bool, lambda it: it.state is not OfferState.NONE, changed)
    """True if there is an offer or a download to show."""
    title = _property.worded(str, title_words, changed)
    isDownloading = _property(bool, lambda it: it.state is OfferState.DOWNLOADING, changed)
    """True while a download is running."""
    isComplete = _property(bool, lambda it: it.is_complete, changed)
    canGet = _property(bool, lambda it: it.can_get, changed)
    hasFailed = _property(bool, lambda it: it.state is OfferState.ENDED and not it.is_complete, changed)
    """True if a download ended early."""
    why = _property(str, lambda it: it.why, changed)
    """Reason for the recommendation of the set."""
    sentence = _property(str, lambda it: it.sentence, changed)
    hasFirst = _property(bool, lambda it: bool(it.first), changed)
    """True if the starter models can be had instead of the set."""
    firstWords = _property.worded(str, lambda it, translate: first_words(it, translate), changed)
    """The starter language model and the size of its download; "" if it is not on offer."""
    progress = _property(float, lambda it: it.progress, changed)

    @Property(str, notify=changed)
    def progressWords(self) -> str:
        """Amount that has arrived, such as "1.2 GB of 4.9 GB"."""
        form = self._translate("Window", "%1 of %2")
        done = size_words(self._state.done_bytes, self._translate)
        total = size_words(self._state.total_bytes, self._translate)
        return form.replace("%1", done).replace("%2", total)

    totalWords = _property.worded(str, lambda it, translate: size_words(it.total_bytes, translate), changed)
    """The size of the whole set, such as "4.9 GB"."""

    @Property(str, notify=changed)
    def comesWords(self) -> str:
        """Size, duration and folder of the download; "" if they are unknown."""
        if not self._state.folder:
            return ""
        form = self._translate(
            "Window",
            "%1, about %2 min at 50 Mbit/s, saved in %3. Interrupted downloads resume. You can continue meanwhile.",
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
                "licence": licence_words(model.licence, self._translate),
                "licenceUrl": model.licence_url,
                "mustAccept": model.must_accept,
                "isAccepted": model.name in self._state.accepted,
            }
            for model in self._state.models
        ]
