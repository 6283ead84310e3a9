"""Writes memories into a file and takes them in from one while the companion runs.

In a thread beside everything else: the store lets others in between, so that an import of any length keeps nobody from
being answered. How far it is, and how it ended, is told as ``ExchangeMoved``.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine
from pathlib import Path

from companion.channel import messages as msg
from companion.engine.engine import Tell
from companion.engine.history_export import write_history
from companion.remembering.intake import Imported, summary, take_in
from companion.remembering.outgoing import write_json, write_markdown
from companion.remembering.telling import Telling
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput, CancelToken, CompanionError


class ExportStopped(CompanionError):
    """The person asked for its end."""

    def __init__(self) -> None:
        super().__init__("The export was stopped; no file was written.", log="export stopped")


class MemoryExchange:
    """One import or export at a time; to be used in the loop's thread."""

    def __init__(
        self,
        store: Store,
        telling: Telling,
        tell: Tell,
        *,
        on_imported: Callable[[], None],
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Begin.

        Args:
            store: whose memories.
            telling: how they are put into words.
            tell: takes what is to be shown.
            on_imported: told when memories have come in, which lack their vectors.
            unix_now: what time it is.
        """
        self._store = store
        self._telling = telling
        self._tell = tell
        self._on_imported = on_imported
        self._unix_now = unix_now
        self._cancel: CancelToken | None = None
        """Of what runs."""

    def stop(self) -> None:
        """Let what runs come to its end soon; nothing happens when nothing runs."""
        if self._cancel is not None:
            self._cancel.cancel()

    async def export(self, file: str, *, as_markdown: bool) -> None:
        """Write all memories into a file; ``BadInput`` when something runs already, or no file is named."""
        new = NewFile(_path(file), replaces=True)  # the window's dialogue has asked
        await self._run(lambda cancel: self._export(new, cancel, as_markdown=as_markdown))

    async def export_history(self, file: str, form: msg.HistoryForm) -> None:
        """Write all that was said into a file; ``BadInput`` when something runs already, or no file is named."""
        new = NewFile(_path(file), replaces=True)
        await self._run(lambda cancel: self._export_history(new, form, cancel), self._history_ended)

    async def take_in(self, file: str) -> None:
        """Take in the memories of a file; ``BadInput`` when something runs already, or no file is named."""
        path = _path(file)
        await self._run(lambda cancel: self._import(path, cancel))

    async def _run(
        self,
        exchange: Callable[[CancelToken], Coroutine[None, None, None]],
        ended: Callable[[str], None] | None = None,
    ) -> None:
        if self._cancel is not None:
            raise BadInput("An import or export is running already; wait for its end, or stop it.")
        self._cancel = CancelToken()
        try:
            await exchange(self._cancel)
        except CompanionError as error:
            (ended or self._ended)(error.sentence)
        finally:
            self._cancel = None

    def _ended(self, sentence: str) -> None:
        self._tell(msg.ExchangeMoved(0, None, is_running=False, sentence=sentence))

    def _history_ended(self, sentence: str) -> None:
        self._tell(msg.HistoryExported(0, is_running=False, sentence=sentence))

    async def _export_history(self, file: NewFile, form: msg.HistoryForm, cancel: CancelToken) -> None:
        loop = asyncio.get_running_loop()

        def moved(done: int) -> None:
            if cancel.is_cancelled:
                raise ExportStopped
            loop.call_soon_threadsafe(self._tell, msg.HistoryExported(done, is_running=True))

        zone = self._telling.zone
        count = await asyncio.to_thread(lambda: write_history(self._store, file, form, zone, moved))
        told = f"{count:,} utterances were written into {file}, which is not encrypted."
        self._tell(msg.HistoryExported(count, is_running=False, sentence=told))

    async def _export(self, file: NewFile, cancel: CancelToken, *, as_markdown: bool) -> None:
        loop = asyncio.get_running_loop()

        def moved(done: int) -> None:
            if cancel.is_cancelled:
                raise ExportStopped
            loop.call_soon_threadsafe(self._tell, msg.ExchangeMoved(done, None, is_running=True))

        def write() -> int:
            if as_markdown:
                return write_markdown(self._store, file, self._telling, moved, now=self._unix_now())
            return write_json(self._store, file, self._telling.emotions, moved)

        count = await asyncio.to_thread(write)
        told = f"{count:,} memories were written into {file}, which is not encrypted."
        self._tell(msg.ExchangeMoved(count, 1.0, is_running=False, sentence=told))

    async def _import(self, file: Path, cancel: CancelToken) -> None:
        loop = asyncio.get_running_loop()

        def moved(so_far: Imported) -> None:
            loop.call_soon_threadsafe(
                self._tell, msg.ExchangeMoved(so_far.lines, so_far.part, is_running=True)
            )

        def read() -> Imported:
            return take_in(file, self._store, self._telling.emotions, cancel=cancel, on_progress=moved)

        done = await asyncio.to_thread(read)
        self._tell(
            msg.ExchangeMoved(
                done.lines, done.part, is_running=False, sentence=summary(done), broken=done.first_broken
            )
        )
        self._tell(msg.MemoriesChanged())
        self._on_imported()


def _path(file: str) -> Path:
    if not file.strip() or "\0" in file:
        raise BadInput("Name a file.")
    return Path(file)
