"""The offered set of models: what was accepted, whether it can be fetched, how far it is, how it ended.

Sizes are bytes. The engine offers, downloads and resumes; the window only shows and asks.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel.messages import (
    CancelDownload,
    DeclineOffer,
    DownloadMoved,
    GetModels,
    OfferedModel,
    SetOffered,
)
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.model_words import offered_words
from companion.window.wording import Translate, filled, size_words, untranslated


class OfferState(Enum):
    """How far the person and the download are."""

    NONE = auto()
    OFFERED = auto()
    DOWNLOADING = auto()
    ENDED = auto()
    """The download stopped; it can be asked for again while something is missing."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One offered set and its download."""

    why: str = ""
    models: tuple[OfferedModel, ...] = ()
    folder: str = ""
    """Where they are kept; "" where that is not known."""
    first: tuple[OfferedModel, ...] = ()
    """What the program begins with, where the person may have that in their place."""
    is_awaited: bool = False
    """Nothing comes before the person chose or went on without choosing, which is for what the program begins with."""
    accepted: frozenset[str] = frozenset()
    """Names of models whose licence the person has accepted."""
    state: OfferState = OfferState.NONE
    downloads: tuple[DownloadMoved, ...] = ()
    """The latest word on each download, in the order they began."""

    def after_offer(self, offered: SetOffered) -> "Offer":
        """Return the offer once the engine made it; a running download and accepted licences stay."""
        names = {model.name for model in offered.models}
        is_kept = self.state is OfferState.DOWNLOADING
        return replace(
            self,
            why=offered.why,
            models=offered.models,
            folder=offered.folder,
            first=offered.first,
            is_awaited=offered.is_awaited and not is_kept,
            accepted=self.accepted & names,
            state=self.state if is_kept else OfferState.OFFERED,
            downloads=self.downloads if is_kept else (),
        )

    def after_move(self, moved: DownloadMoved) -> "Offer":
        """Return the offer once a download has moved.

        One that stopped before its end ends the whole download; one that is complete does so only when it was
        the last.
        """
        others = tuple(download for download in self.downloads if download.name != moved.name)
        if len(others) == len(self.downloads):
            downloads = (*self.downloads, moved)
        else:
            downloads = tuple(
                moved if download.name == moved.name else download for download in self.downloads
            )
        moved_on = replace(self, downloads=downloads)
        goes_on = moved.is_running or (
            moved.is_whole and bool(moved_on.missing) and self.state is OfferState.DOWNLOADING
        )
        return replace(moved_on, state=OfferState.DOWNLOADING if goes_on else OfferState.ENDED)

    def with_licence(self, name: str, *, is_accepted: bool) -> "Offer":
        """Return the offer once the person ticked or unticked a licence."""
        return replace(self, accepted=self.accepted | {name} if is_accepted else self.accepted - {name})

    def started(self) -> "Offer":
        """Return the offer once the person asked for it; nothing has come yet."""
        return replace(self, state=OfferState.DOWNLOADING, downloads=(), is_awaited=False)

    def with_first(self) -> "Offer":
        """Return the offer of what the program begins with."""
        return replace(self, models=self.first, first=(), is_awaited=False)

    def without(self) -> "Offer":
        """Return no offer: the person does not want it now."""
        return Offer()

    @property
    def names(self) -> tuple[str, ...]:
        """What to fetch."""
        return tuple(model.name for model in self.models)

    @property
    def total_bytes(self) -> int:
        """Size of the whole set."""
        return _total_bytes(self.models)

    @property
    def done_bytes(self) -> int:
        """What has come of the set so far."""
        return sum(download.done_bytes for download in self.downloads)

    @property
    def progress(self) -> float:
        """How much of the set has come, 0 … 1."""
        total = max(self.total_bytes, sum(download.total_bytes for download in self.downloads))
        return min(1.0, self.done_bytes / total) if total else 0.0

    @property
    def missing(self) -> frozenset[str]:
        """Names of the offered models that have not wholly come."""
        whole = {
            download.name for download in self.downloads if download.done_bytes >= download.total_bytes > 0
        }
        return frozenset(self.names) - whole

    @property
    def is_complete(self) -> bool:
        """Whether everything offered has come."""
        return bool(self.models) and not self.missing

    @property
    def can_get(self) -> bool:
        """Whether every licence that must be accepted is."""
        demanded = {model.name for model in self.models if model.must_accept}
        return bool(self.models) and demanded <= self.accepted and self.state is not OfferState.DOWNLOADING

    @property
    def sentence(self) -> str:
        """How the download ended, the latest words of the engine; "" while there is nothing to say."""
        return next((download.sentence for download in reversed(self.downloads) if download.sentence), "")


def first_words(offer: Offer, translate: Translate = untranslated) -> str:
    """Return which language model can be had in place of the offered one, and how much comes with it; "" for none."""
    if not offer.first:
        return ""
    form = (
        translate("Window", "If you go on without choosing, the smaller %1 comes: %2 in all.")
        if offer.is_awaited
        else translate("Window", "The smaller %1 can come in its place: %2 in all.")
    )
    return filled(form, offer.first[0].title, size_words(_total_bytes(offer.first), translate))


def _total_bytes(models: tuple[OfferedModel, ...]) -> int:
    return sum(model.size_bytes for model in models)


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

    # ---- events of the engine

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

    # ---- actions of the user

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
    def getFirst(self) -> None:
        """Download what the program begins with in place of the set."""
        if self._state.first and self._state.state is not OfferState.DOWNLOADING:
            self._set(self._state.with_first())
            self.get()

    def go_on(self) -> None:
        """Take in that the person has not chosen: what they asked for before comes."""
        if self._state.is_awaited:
            self.getFirst()

    @Slot()
    def cancel(self) -> None:
        """Stop the download; what has come stays."""
        self._engine.send(CancelDownload())

    @Slot()
    def decline(self) -> None:
        """Not now."""
        self._engine.send(DeclineOffer())
        self.go_on()
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

    # ---- properties for QML

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
    hasFirst = _property(bool, lambda it: bool(it.first), changed)
    """Whether what the program begins with can be had in place of the set."""
    firstWords = _property.worded(str, lambda it, translate: first_words(it, translate), changed)
    """Which language model that is, and how much comes with it; "" for none."""
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
