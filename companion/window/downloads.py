"""How a download stands, as the entry of what is downloaded shows it; plain functions, translatable, without Qt."""

from companion.channel.messages import DownloadMoved
from companion.window.wording import Translate, filled, size_words, untranslated


def has_failed(moved: DownloadMoved | None) -> bool:
    """Tell whether a download ended before its end; another try goes on from there."""
    return moved is not None and not moved.is_running and not moved.is_whole


def download_row(moved: DownloadMoved | None, translate: Translate = untranslated) -> dict[str, object]:
    """Return how a download stands; None where nothing was asked for.

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
