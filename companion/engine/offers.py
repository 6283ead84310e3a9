"""Offers the recommended models while only the starter set is there, and downloads what the person accepts.

Nothing goes over the network before the person asks for it. One download runs at a time, in a thread of its own; what
came of a broken one stays for the next try. A model is used from the next start on, a voice once it is chosen, and a
language model at once where there was none.
"""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Final

from companion.catalog.catalog import Model, Purpose, read_catalog
from companion.catalog.download import DownloadCancelled, Downloader, Progress, download
from companion.catalog.installed import find_installed, has_more_than_the_starter_set
from companion.catalog.machine import Machine
from companion.catalog.recommendation import recommend
from companion.channel import messages as msg
from companion.engine.engine import Tell
from companion.values import CancelToken, CompanionError

logger = logging.getLogger(__name__)

_CRASHED: Final = "The download broke off for a reason I do not know; try it again, what has come is kept."


class Offers:
    """The offer of models and the download that follows from it; used from the loop's thread."""

    def __init__(
        self,
        models_folder: Path,
        language: str,
        tell: Tell,
        *,
        measure: Callable[[], Machine],
        decline: Callable[[], None],
        use: Callable[[Model, CancelToken], bool] = lambda model, cancel: False,
        downloader: Downloader = download,
    ) -> None:
        """Prepare.

        Args:
            models_folder: where models are kept.
            language: of the conversation.
            tell: takes what is to be shown; safe from any thread.
            measure: looks at the machine; takes seconds.
            decline: remembers that the offer is not wanted.
            use: takes a model that has come, in the download's thread, and tells whether it is used at once; may take
                seconds, and ends early once the download is cancelled.
            downloader: downloads a model; blocks.
        """
        self._models_folder = models_folder
        self._language = language
        self._tell = tell
        self._decline = decline
        self._use = use
        self._download = downloader
        self._measure = measure
        self._cancel = CancelToken()
        self._running: asyncio.Task[str] | None = None

    async def make(self, *, is_first_coming: bool = False) -> None:
        """Offer the set for this machine, unless there is more than the starter set already.

        What the program begins with is not part of it while it is coming anyway.
        """
        try:
            offered = await asyncio.to_thread(self._offered, is_first_coming)
        except CompanionError as error:
            logger.warning("no offer of models: %s", error)
            self._tell(msg.Noticed("models", error.sentence, is_error=True))
            return
        if offered is not None:
            self._tell(offered)

    def get(self, names: tuple[str, ...]) -> asyncio.Task[str]:
        """Download the models of these names, whose licences the person has accepted, after what was asked before.

        What is returned ends with it: why not all have come, in a sentence; "" where they have, or were cancelled.
        """
        if self._cancel.is_cancelled:
            self._cancel = CancelToken()
        self._running = asyncio.create_task(self._get_all(names, self._cancel, after=self._running))
        return self._running

    async def get_first(self, *, with_language_model: bool) -> str:
        """Download what the program begins with and is not here, perhaps without its language model; see ``get``."""
        missing = [
            model.name
            for model in read_catalog().starter_models
            if (with_language_model or model.purpose is not Purpose.LANGUAGE_MODEL)
            and find_installed(model, self._models_folder) is None
        ]
        return await self.get(tuple(missing)) if missing else ""

    def cancel(self) -> None:
        """Stop all downloads asked for so far; what has come is kept."""
        self._cancel.cancel()

    def decline(self) -> None:
        """Do not offer it again."""
        try:
            self._decline()
        except CompanionError as error:
            self._tell(msg.Noticed("settings", error.sentence, is_error=True))

    async def close(self) -> None:
        """Stop all downloads and wait for their end."""
        self._cancel.cancel()
        if self._running is not None:
            await self._running

    def _offered(self, is_first_coming: bool) -> msg.SetOffered | None:
        catalog = read_catalog()
        if has_more_than_the_starter_set(catalog, self._models_folder):
            return None
        recommended = recommend(catalog, self._measure(), self._language)
        missing = [
            model
            for model in recommended.downloads
            if find_installed(model, self._models_folder) is None
            and not (is_first_coming and model in catalog.starter_models)
        ]
        if not missing:
            return None
        return msg.SetOffered(
            recommended.sentence, tuple(_offered_model(model) for model in missing), str(self._models_folder)
        )

    async def _get_all(
        self, names: tuple[str, ...], cancel: CancelToken, *, after: asyncio.Task[str] | None
    ) -> str:
        if after is not None:
            await after
        for name in names:
            try:
                await asyncio.to_thread(self._get, name, cancel)
            except DownloadCancelled:
                return self._ended(name, "")
            except CompanionError as error:
                logger.warning("download failed: %s", error)
                return self._ended(name, error.sentence)
            except Exception:
                logger.exception("download crashed")
                return self._ended(name, _CRASHED)
        return ""

    def _ended(self, name: str, trouble: str) -> str:
        self._tell(msg.DownloadMoved(name, 0, 0, is_running=False, sentence=trouble))
        return trouble

    def _get(self, name: str, cancel: CancelToken) -> None:
        model = read_catalog().model(name)

        def show(progress: Progress) -> None:
            self._tell(
                msg.DownloadMoved(model.name, progress.done_bytes, progress.total_bytes, is_running=True)
            )

        installed = self._download(
            model, self._models_folder, is_accepted=True, on_progress=show, cancel=cancel
        )
        self._tell(
            msg.DownloadMoved(
                model.name,
                installed.size_bytes,
                installed.size_bytes,
                is_running=False,
                sentence=_has_come(model, is_at_once=self._use(model, cancel)),
            )
        )


def _has_come(model: Model, *, is_at_once: bool) -> str:
    """Return the sentence that tells it, as the window knows it."""
    if model.purpose is Purpose.VOICE:
        return (
            f"{model.title} is here; it speaks from now on."
            if is_at_once
            else f"{model.title} is here; it can be chosen now."
        )
    return (
        f"{model.title} is here; it answers from now on."
        if is_at_once
        else f"{model.title} is here; it is used when the program starts again."
    )


def _offered_model(model: Model) -> msg.OfferedModel:
    return msg.OfferedModel(
        model.name,
        model.title,
        model.purpose.value.replace("_", " "),
        model.size_bytes,
        model.licence,
        model.licence_url,
        model.must_accept,
    )
