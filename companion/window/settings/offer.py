"""The offered set of models: what was accepted, whether it can be fetched, how far it is, how it ended.

Pure. Sizes are bytes. The engine offers, downloads and resumes; the window only shows and asks.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from companion.channel.messages import DownloadMoved, OfferedModel, SetOffered


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
        return replace(self, state=OfferState.DOWNLOADING, downloads=())

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
        return sum(model.size_bytes for model in self.models)

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
