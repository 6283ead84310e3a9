"""Offers the recommended models while only the starter set is installed, and downloads those that the person accepts.

There is no network access before the person asks for it. One download runs at a time, in a separate thread; the part
of an interrupted one stays for the next try. A model is used from the next start on, a voice once it is chosen, and
a language model at once if there was none.
"""

import asyncio
import functools
import logging
import time
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.catalog.catalog import Model, Purpose, read_catalog
from companion.catalog.download import DownloadCancelled, Downloader, Progress, download
from companion.catalog.installed import find_installed, has_more_than_the_starter_set
from companion.catalog.machine import Machine
from companion.catalog.recommendation import recommend
from companion.channel import messages as msg
from companion.engine.engine import Tell
from companion.storage.new_file import SmallFile
from companion.values import CancelToken, CompanionError, Sentence, Told

logger = logging.getLogger(__name__)

BETTER: Final = "better model"
"""Key of the notice that a better language model suits a request."""
_BETTER: Final = Told("A larger model would do this better, and this computer can run one.")
_A_WEEK: Final = 7 * 86_400.0
_CRASHED: Final = Told("The download stopped for an unknown reason. Try again to continue from here.")


@dataclass(eq=False, repr=False)
class Offers:
    """The offer of models and the download that follows from it; used from the loop's thread."""

    models_folder: Path
    language: Callable[[], str]
    """Returns the language that is spoken, from any thread."""
    tell: Tell
    """Receives messages to show; safe from any thread."""
    _: KW_ONLY
    measure: Callable[[], Machine]
    """Measures the machine; takes seconds."""
    has: Callable[[Model], bool]
    """Asks the hub whether it provides a model now; takes seconds."""
    on_decline: Callable[[], None]
    mentioned: SmallFile[float]
    """When a request last brought an offer, in seconds since 1970-01-01 UTC."""
    use: Callable[[Model, CancelToken], bool] = lambda model, cancel: False
    """Receives a downloaded model in the download's thread, and returns whether it is used at once; may take seconds,
    and ends early once the download is cancelled."""
    downloader: Downloader = download
    """Downloads a model; blocks."""
    unix_now: Callable[[], float] = time.time

    def __post_init__(self) -> None:
        self._cancel = CancelToken()
        self._running: asyncio.Task[Sentence] | None = None
        self._last: Callable[[], msg.SetOffered | None] | None = None
        """Finder of the last offer; None before the first."""

    async def make(self, *, coming: tuple[str, ...] = ()) -> None:
        """Offer the set for this machine, or the models being downloaded, unless there is more than the starter set."""
        await self._offer(functools.partial(self._offered, coming))

    async def make_beside_first(self) -> None:
        """Make the same offer without the starter models, which are being downloaded anyway."""
        await self._offer(self._beside_first)

    async def make_choice(self) -> bool:
        """Offer a better language model instead of the requested first one; return whether there is one.

        If the hub does not provide it now, nothing is offered. If no model is better, the other models for the
        machine are offered.
        """
        offered = await self._offer(self._choice)
        return offered is not None and offered.is_awaited

    async def make_for_request(self) -> None:
        """Offer a better language model than the first one, which is asked for too much; at most once a week.

        Other models than the starter set may be installed. Nothing is offered if none is better on this machine.
        """
        now = self.unix_now()
        if self._is_running or now - (self.mentioned.read() or 0.0) < _A_WEEK:
            return
        self.mentioned.keep(now)
        try:
            offered = await asyncio.to_thread(self._better)
        except CompanionError as error:
            logger.warning("no better model was looked for: %s", error)
            return
        if offered is not None:
            self._last = self._better
            self.tell(offered)
            self.tell(msg.Noticed(BETTER, _BETTER))

    async def make_again(self) -> None:
        """Make the last offer in the language spoken now, which may lack other models; never during a download."""
        if self._last is None or self._is_running:
            return
        if await self._offer(self._last) is None:
            self.tell(msg.SetOffered("", ()))

    def get(self, names: tuple[str, ...]) -> asyncio.Task[Sentence]:
        """Download the named models, whose licences the person has accepted, after earlier requests.

        The returned task ends with the download. Its result is a sentence if some models are missing, or "" if all
        arrived or the download was cancelled.
        """
        if self._cancel.is_cancelled:
            self._cancel = CancelToken()
        self._running = asyncio.create_task(self._get_all(names, self._cancel, after=self._running))
        return self._running

    async def get_first(self, *, with_language_model: bool) -> Sentence:
        """Download the missing starter models, optionally without the language model; see ``get``."""
        missing = [
            model.name
            for model in self._missing(read_catalog().starter_models)
            if with_language_model or model.purpose is not Purpose.LANGUAGE_MODEL
        ]
        return await self.get(tuple(missing)) if missing else ""

    def cancel(self) -> None:
        """Stop all downloads requested so far; the parts that have arrived are kept."""
        self._cancel.cancel()

    def decline(self) -> None:
        """Do not make the offer again."""
        self._last = None
        self.tell(msg.Noticed(BETTER, ""))
        try:
            self.on_decline()
        except CompanionError as error:
            self.tell(msg.Noticed("settings", error.told, is_error=True))

    async def close(self) -> None:
        """Stop all downloads and wait for their end."""
        self._cancel.cancel()
        if self._running is not None:
            await self._running

    async def _offer(self, find: Callable[[], msg.SetOffered | None]) -> msg.SetOffered | None:
        self._last = find
        try:
            offered = await asyncio.to_thread(find)
        except CompanionError as error:
            logger.warning("no offer of models: %s", error)
            self.tell(msg.Noticed("models", error.told, is_error=True))
            return None
        if offered is not None:
            self.tell(offered)
        return offered

    @property
    def _is_running(self) -> bool:
        """Return whether a download is running."""
        return self._running is not None and not self._running.done()

    def _better(self) -> msg.SetOffered | None:
        """Return the offer of the best set if its language model is better than the first one."""
        offered, catalog = self._offered(is_asked=True), read_catalog()
        models = () if offered is None else tuple(catalog.model(each.name) for each in offered.models)
        minds = {model for model in models if model.purpose is Purpose.LANGUAGE_MODEL}
        return offered if minds - {catalog.default_language_model} else None

    def _choice(self) -> msg.SetOffered | None:
        offered = self._offered()
        if offered is None or not offered.first:
            return self._beside_first()
        if not self.has(read_catalog().model(offered.models[0].name)):
            return None
        return msgspec.structs.replace(offered, is_awaited=True)

    def _beside_first(self) -> msg.SetOffered | None:
        offered = self._offered()
        first = {model.name for model in read_catalog().starter_models}
        others = () if offered is None else tuple(each for each in offered.models if each.name not in first)
        return msgspec.structs.replace(offered, models=others, first=()) if offered and others else None

    def _offered(self, coming: tuple[str, ...] = (), *, is_asked: bool = False) -> msg.SetOffered | None:
        catalog = read_catalog()
        if not is_asked and has_more_than_the_starter_set(catalog, self.models_folder):
            return None
        machine = self.measure()
        language = self.language()  # of now, as measuring takes seconds
        recommended = recommend(catalog, machine, language)
        chosen = self._missing(tuple(map(catalog.model, coming)) or recommended.downloads)
        if not chosen:
            return None
        default = catalog.default_language_model
        first = [model for model in self._missing(catalog.starter_models) if model.speaks(language)]
        if default not in first or default in chosen:
            first = []
        beside = [model for model in first if model != default and model not in chosen]
        return msg.SetOffered(
            recommended.sentence,
            tuple(map(_offered_model, (*chosen, *beside))),
            str(self.models_folder),
            tuple(map(_offered_model, first)),
        )

    def _missing(self, models: tuple[Model, ...]) -> tuple[Model, ...]:
        return tuple(model for model in models if find_installed(model, self.models_folder) is None)

    async def _get_all(
        self, names: tuple[str, ...], cancel: CancelToken, *, after: asyncio.Task[Sentence] | None
    ) -> Sentence:
        if after is not None:
            await after
        for name in names:
            try:
                await asyncio.to_thread(self._get, name, cancel)
            except DownloadCancelled:
                return self._ended(name, "")
            except CompanionError as error:
                logger.warning("download failed: %s", error)
                return self._ended(name, error.told)
            except Exception:
                logger.exception("download crashed")
                return self._ended(name, _CRASHED)
        return ""

    def _ended(self, name: str, trouble: Sentence) -> Sentence:
        self.tell(msg.DownloadMoved(name, 0, 0, is_running=False, sentence=trouble))
        return trouble

    def _get(self, name: str, cancel: CancelToken) -> None:
        model = read_catalog().model(name)

        def show(progress: Progress) -> None:
            self.tell(
                msg.DownloadMoved(model.name, progress.done_bytes, progress.total_bytes, is_running=True)
            )

        installed = self.downloader(
            model, self.models_folder, is_accepted=True, on_progress=show, cancel=cancel
        )
        self.tell(
            msg.DownloadMoved(
                model.name,
                installed.size_bytes,
                installed.size_bytes,
                is_running=False,
                sentence=_has_come(model, is_at_once=self.use(model, cancel)),
            )
        )


def _has_come(model: Model, *, is_at_once: bool) -> Told:
    """Return the sentence about an arrived model."""
    return Told(
        "{model} is here and now in use." if is_at_once else "{model} is here. You can choose it now.",
        {"model": model.title},
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
