"""The licences that the person accepts, and the downloads of what they cover, for every page that offers models.

Pure. The engine downloads and resumes; the window shows and asks. Sizes are bytes.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, Self

from companion.channel.messages import DownloadMoved
from companion.window.wording import Translate, filled, size_words, untranslated


class Licensed(Protocol):
    """A model that can be downloaded."""

    @property
    def name(self) -> str:
        """Name in the catalogue."""

    @property
    def licence(self) -> str:
        """Name of its licence."""

    @property
    def licence_url(self) -> str:
        """Address of its licence."""

    @property
    def must_accept(self) -> bool:
        """Whether its licence must be accepted before the download."""

    @property
    def size_bytes(self) -> int:
        """Size of the download."""


@dataclass(frozen=True, slots=True)
class Downloads:
    """The accepted licences and the downloads of a page."""

    accepted: frozenset[str] = frozenset()
    """Names of models whose licence the person has accepted."""
    downloads: Mapping[str, DownloadMoved] = field(default_factory=dict)
    """The latest message on each download, by the model's name, in the order they began."""

    def with_licence(self, name: str, *, is_accepted: bool) -> Self:
        """Return the state once the person ticked or unticked a licence."""
        return replace(self, accepted=self.accepted | {name} if is_accepted else self.accepted - {name})

    def moved(self, moved: DownloadMoved) -> Self:
        """Return the state once a download has moved."""
        return replace(self, downloads={**self.downloads, moved.name: moved})

    def begun(self, model: Licensed) -> Self:
        """Return the state once a download was asked for."""
        return self.moved(DownloadMoved(model.name, 0, model.size_bytes, is_running=True))

    def is_coming(self, name: str) -> bool:
        """Return whether a model is being downloaded."""
        return name in self.downloads and self.downloads[name].is_running

    def has_failed(self, name: str) -> bool:
        """Return whether a download ended before its end; another try goes on from there."""
        moved = self.downloads.get(name)
        return moved is not None and not moved.is_running and not moved.is_whole

    def is_allowed(self, model: Licensed) -> bool:
        """Return whether its licence is accepted, or need not be."""
        return not model.must_accept or model.name in self.accepted

    def row(
        self, model: Licensed, *, is_wanted: bool, translate: Translate = untranslated
    ) -> dict[str, object]:
        """Return a model's licence and download as QML shows them.

        The keys are licence, licenceUrl, mustAccept, isAccepted, isOffered, canGet, getWords, isComing, progress
        (0 … 1), progressWords, ended (how, in a sentence) and hasFailed.

        Args:
            model: the model.
            is_wanted: whether it is not here and can be downloaded.
            translate: as everywhere.
        """
        is_offered = is_wanted and not self.is_coming(model.name)
        has_failed = self.has_failed(model.name)
        form = translate("Window", "Go on: %1") if has_failed else translate("Window", "Get %1")
        moved = self.downloads.get(model.name) or DownloadMoved(model.name, 0, 0, is_running=False)
        done, total = (size_words(size, translate) for size in (moved.done_bytes, moved.total_bytes))
        return {
            "licence": model.licence,
            "licenceUrl": model.licence_url,
            "mustAccept": model.must_accept and is_wanted,
            "isAccepted": model.name in self.accepted,
            "isOffered": is_offered,
            "canGet": is_offered and self.is_allowed(model),
            "getWords": filled(form, size_words(model.size_bytes, translate)),
            "isComing": moved.is_running,
            "progress": moved.done_bytes / moved.total_bytes if moved.total_bytes else 0.0,
            "progressWords": filled(translate("Window", "%1 of %2"), done, total),
            "ended": "" if moved.is_running else moved.sentence,
            "hasFailed": has_failed,
        }


def forbidden_words(forbids: tuple[str, ...], translate: Translate = untranslated) -> str:
    """Return what a publisher forbids, in a sentence; "" for nothing."""
    if not forbids:
        return ""
    known = {
        "commercial use": translate("Window", "commercial use"),
        "commercial use of it and of what it says": translate(
            "Window", "commercial use of it and of what it says"
        ),
    }
    both = translate("Window", "%1 and %2")
    what = functools.reduce(
        lambda one, two: filled(both, one, two), (known.get(each, each) for each in forbids)
    )
    return filled(translate("Window", "Its publisher forbids %1."), what)
