"""The downloads of models and voices, as several pages know and show them, without Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from companion.channel.messages import DownloadMoved
from companion.window.wording import Translate, filled, size_words, untranslated


@dataclass(frozen=True, slots=True)
class Downloads:
    """Base of a page's state: the accepted licences, and the downloads that the page knows of."""

    accepted: frozenset[str] = frozenset()
    """Names of models whose licence the user has accepted."""
    downloads: Mapping[str, DownloadMoved] = field(default_factory=dict)
    """The latest state of each download, by model, in the order they began."""

    def after_move(self, moved: DownloadMoved) -> Self:
        """Return the state after progress of a download."""
        return replace(self, downloads={**self.downloads, moved.name: moved})

    def with_licence(self, name: str, *, is_accepted: bool) -> Self:
        """Return the state after the user has ticked or unticked a licence."""
        return replace(self, accepted=self.accepted | {name} if is_accepted else self.accepted - {name})

    def is_coming(self, name: str) -> bool:
        """Return True while a model is being downloaded."""
        return name in self.downloads and self.downloads[name].is_running


def has_failed(moved: DownloadMoved | None) -> bool:
    """Return True if a download ended early; another try goes on from there."""
    return moved is not None and not moved.is_running and not moved.is_whole


def download_row(moved: DownloadMoved | None, translate: Translate = untranslated) -> dict[str, object]:
    """Return the state of a download for QML; ``moved`` is None if none was asked for.

    The keys are isComing, progress (0 … 1), progressWords, ended (how, in a sentence) and hasFailed.
    """
    if moved is None:
        return {"isComing": False, "progress": 0.0, "progressWords": "", "ended": "", "hasFailed": False}
    done, total = size_words(moved.done_bytes, translate), size_words(moved.total_bytes, translate)
    return {
        "isComing": moved.is_running,
        "progress": moved.done_bytes / moved.total_bytes if moved.total_bytes else 0.0,
        "progressWords": filled(translate("Window", "%1 of %2"), done, total),
        "ended": "" if moved.is_running else moved.sentence,
        "hasFailed": has_failed(moved),
    }
