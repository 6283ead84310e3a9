"""The memory book of a running companion: answers what the window asks of memories, and does what it wants with them.

Works beside the conversation, in threads of its own: the store lets others in between, so that an import of any length
keeps nobody from being answered. Before the store forgets, the running talk drops what it holds of it (``let_go``), so
that nothing of it is said, read by the language model or kept again; and once more when the store has forgotten, for
what came in between.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import Final, Protocol, TypeAlias, TypeVar, assert_never

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.encoder.encoder import Encoder
from companion.engine.engine import Tell
from companion.engine.local_zone import LOCAL
from companion.feeling.emotions import LABELS
from companion.remembering.book import Book
from companion.remembering.intake import Imported, summary, take_in
from companion.remembering.lookup import Lookup
from companion.remembering.outgoing import write_json, write_markdown
from companion.remembering.query import Vector
from companion.remembering.telling import Telling, forgotten_words, link_words
from companion.storage.forgetting import About, Forgotten, Since, These, Wish
from companion.storage.store import Store
from companion.storage.utterances import PAGE_MAX
from companion.values import (
    BadInput,
    CancelToken,
    CompanionError,
    Evidence,
    Memory,
    PartBroken,
    PartMissing,
    Utterance,
)

T = TypeVar("T")

NOTICE: Final = "memory book"
"""The key of what the book has to say."""
_LONGEST_SHOWN: Final = 2000
"""Letters of a text on a page, and of evidence: a page stays below the channel's 8 MiB."""
_MOST_SHOWN: Final = 50
"""Pieces of evidence, links and names that are shown of one memory (guess)."""
_SLEEPS_SHOWN: Final = 10
"""The last times that memories were tidied are shown (guess)."""

BookCommand: TypeAlias = (
    msg.CorrectMemory
    | msg.PinMemory
    | msg.MergeMemories
    | msg.ForgetMemories
    | msg.ForgetSince
    | msg.ForgetAbout
    | msg.ExportMemories
    | msg.ImportMemories
    | msg.CancelExchange
)
BookQuery: TypeAlias = msg.MemoryPage | msg.OneMemory | msg.MemoryStatistics | msg.ForgetPreview
BookContent: TypeAlias = msg.MemoriesShown | msg.MemoryShown | msg.StatisticsShown | msg.WouldForget
ForgetCommand: TypeAlias = msg.ForgetMemories | msg.ForgetSince | msg.ForgetAbout


class HasEncoder(Protocol):
    """Whatever has the encoder, as ``encoder.reading.EncoderReader``."""

    @property
    def encoder(self) -> Encoder:
        """Gives texts their vectors."""
        ...


class MemoryBook:
    """One companion's memory book in one session; an observer of the conversation, to be used in the loop's thread."""

    def __init__(
        self,
        store: Store,
        tell: Tell,
        post: Callable[[ev.Event], None],
        loop: asyncio.AbstractEventLoop,
        *,
        let_go: Callable[[frozenset[tuple[str, int]]], None],
        on_imported: Callable[[], None],
        open_reader: Callable[[], HasEncoder] | None = None,
        zone: tzinfo = LOCAL,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Open the book of a store, which outlasts it.

        Args:
            store: whose.
            tell: takes what is to be shown.
            post: takes what happens in the conversation, of which this is an observer.
            loop: the conversation's.
            let_go: told of utterances that are forgotten, by session and number, for all that holds some of them beside
                the conversation.
            on_imported: told when memories have come in, which lack their vectors.
            open_reader: opens what gives corrected words their vector; None leaves that to idle time.
            zone: the person's.
            unix_now: what time it is.
        """
        self._store = store
        self._tell = tell
        self._post = post
        self._let_go = let_go
        self._on_imported = on_imported
        self._open_reader = open_reader
        self._unix_now = unix_now
        self._telling = Telling(LABELS, zone)
        self._book = Book(store, self._telling, self._embed)
        self._loop = loop
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="memory book")
        """Two, so that an import does not keep the book shut."""
        self._forgetting = asyncio.Lock()
        self._dropping: tuple[ev.Event, asyncio.Future[None]] | None = None
        """What the conversation is to drop, and the promise that it has."""
        self._exchange: CancelToken | None = None
        """Of the import or export that runs."""

    def stop(self) -> None:
        """Let an import or export that runs come to its end soon."""
        if self._exchange is not None:
            self._exchange.cancel()

    def close(self) -> None:
        """Finish what was begun; blocks."""
        self._threads.shutdown()

    # ---- what is asked --------------------------------------------------------------------------------

    async def answer(self, asked: BookQuery) -> BookContent:
        """Return what the window asks for; raises ``CompanionError``."""
        match asked:
            case msg.MemoryPage():
                return await self._in_thread(lambda: self._page(asked))
            case msg.OneMemory(id):
                return await self._in_thread(lambda: self._one(id))
            case msg.MemoryStatistics():
                return await self._in_thread(self._statistics)
            case msg.ForgetPreview():
                wish = self._wish(asked.wish)
                return _counted(await self._in_thread(lambda: self._store.forgetting.would_forget(wish)))
            case _:
                assert_never(asked)

    def _page(self, asked: msg.MemoryPage) -> msg.MemoriesShown:
        limit = max(1, min(asked.limit, PAGE_MAX - 1))
        found = self._book.page(
            Lookup(
                words=asked.words,
                person=asked.person,
                when=asked.when,
                feeling=asked.feeling,
                kinds=frozenset(asked.kinds),
                is_open=asked.is_open,
                is_pinned=asked.is_pinned,
                with_faded=asked.with_faded,
            ),
            now=self._unix_now(),
            before=asked.before,
            limit=limit + 1,
        )
        return msg.MemoriesShown(tuple(map(_short, found[:limit])), has_more=len(found) > limit)

    def _one(self, id: int) -> msg.MemoryShown:
        detail = self._book.detail(id)
        quotes = detail.quotes[:_MOST_SHOWN]
        return msg.MemoryShown(
            replace(detail.memory, evidence=detail.memory.evidence[:_MOST_SHOWN]),
            self._book.why(id, self._unix_now()),
            tuple(
                Utterance(
                    quote.evidence.session,
                    quote.evidence.number,
                    quote.speaker,
                    _cut(quote.words),
                    quote.said_at,
                )
                for quote in quotes
            ),
            tuple(
                msg.LinkedMemory(
                    link_words(linked.kind, begins_here=linked.begins_here), _short(linked.memory)
                )
                for linked in detail.linked[:_MOST_SHOWN]
            ),
            tuple(map(_short, detail.history)),
        )

    def _statistics(self) -> msg.StatisticsShown:
        found = self._store.memories.statistics()
        sleeps = self._store.memories.sleeps(limit=_SLEEPS_SHOWN)
        return msg.StatisticsShown(
            dict(found.counts),
            found.oldest,
            found.newest,
            found.faded,
            found.pinned,
            found.bytes,
            tuple(
                msg.Slept(sleep.at, sleep.merged, sleep.linked, sleep.summarised, sleep.faded)
                for sleep in sleeps
            ),
        )

    # ---- what is wanted -------------------------------------------------------------------------------

    async def obey(self, command: BookCommand) -> None:
        """Do what the window asks for; what goes wrong is told."""
        try:
            await self._obey(command)
        except CompanionError as error:
            self._tell(msg.Noticed(NOTICE, error.sentence, is_error=True))

    async def _obey(self, command: BookCommand) -> None:
        match command:
            case msg.CorrectMemory(id, text):
                await self._change(lambda: self._book.correct(id, text))
            case msg.PinMemory(id, is_pinned):
                await self._change(lambda: self._book.pin(id, is_pinned=is_pinned))
            case msg.MergeMemories(ids, text):
                await self._change(lambda: self._book.merge(ids, text))
            case msg.ForgetMemories() | msg.ForgetSince() | msg.ForgetAbout():
                await self._forget(self._wish(command))
            case msg.ExportMemories(file, as_markdown):
                await self._exchanging(self._export(_path(file), as_markdown=as_markdown))
            case msg.ImportMemories(file):
                await self._exchanging(self._import(_path(file)))
            case msg.CancelExchange():
                self.stop()
            case _:
                assert_never(command)

    async def _change(self, change: Callable[[], object]) -> None:
        await self._in_thread(change)
        self._tell(msg.Noticed(NOTICE, ""))
        self._tell(msg.MemoriesChanged())

    def _embed(self, text: str) -> tuple[Vector, str] | None:
        if self._open_reader is None:
            return None
        try:
            encoder = self._open_reader().encoder
        except (
            PartMissing,
            PartBroken,
        ):  # told by who reads feelings; the vector is made when it is there again
            return None
        vector = encoder.encode([text]).meaning[0]
        return (vector, encoder.trunk_hash) if vector.any() else None

    # ---- forgetting -----------------------------------------------------------------------------------

    def _wish(self, command: ForgetCommand) -> Wish:
        match command:
            case msg.ForgetMemories(ids):
                return These(memories=ids)
            case msg.ForgetSince(since):
                return Since(since, self._unix_now())
            case msg.ForgetAbout(words):
                return About(words)
            case _:
                assert_never(command)

    async def _forget(self, wish: Wish) -> None:
        forgetting = self._store.forgetting
        async with self._forgetting:
            await self._drop(await self._in_thread(lambda: forgetting.utterances(wish)))
            late, gone = await self._in_thread(lambda: (forgetting.utterances(wish), forgetting.forget(wish)))
            await self._drop(late)
        self._tell(msg.Noticed(NOTICE, f"Forgotten: {forgotten_words(gone)}."))
        self._tell(msg.MemoriesChanged())
        self._tell(msg.HistoryChanged())
        self._tell(msg.MoodTraceChanged())

    async def _drop(self, utterances: Sequence[Evidence]) -> None:
        """Return once the running talk holds nothing of these utterances."""
        keys = tuple((each.session, each.number) for each in utterances)
        dropped = self._loop.create_future()
        forgotten = ev.UtterancesForgotten(keys)
        self._dropping = forgotten, dropped
        self._post(forgotten)
        await dropped
        self._let_go(frozenset(keys))

    async def saw(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Take note that the conversation has dropped what is to be forgotten."""
        if self._dropping is not None and self._dropping[0] is event:
            self._dropping[1].set_result(None)
            self._dropping = None

    # ---- export and import ----------------------------------------------------------------------------

    async def _exchanging(self, exchange: Coroutine[None, None, None]) -> None:
        """Do an exchange unless another one runs; tell how it ended."""
        if self._exchange is not None:
            exchange.close()
            raise BadInput("An import or export is running already; wait for its end, or stop it.")
        self._exchange = CancelToken()
        try:
            await exchange
        except CompanionError as error:
            self._tell(msg.ExchangeMoved(0, None, is_running=False, sentence=error.sentence))
        finally:
            self._exchange = None

    async def _export(self, file: Path, *, as_markdown: bool) -> None:
        assert self._exchange is not None
        cancel = self._exchange

        def moved(done: int) -> None:
            if cancel.is_cancelled:
                raise _Stopped
            self._tell_soon(msg.ExchangeMoved(done, None, is_running=True))

        count = await self._in_thread(
            lambda: (
                write_markdown(self._store, file, self._telling, moved, now=self._unix_now())
                if as_markdown
                else write_json(self._store, file, LABELS, moved)
            )
        )
        told = f"{count:,} memories were written into {file}, which is not encrypted."
        self._tell(msg.ExchangeMoved(count, 1.0, is_running=False, sentence=told))

    async def _import(self, file: Path) -> None:
        assert self._exchange is not None
        cancel = self._exchange

        def moved(so_far: Imported) -> None:
            self._tell_soon(msg.ExchangeMoved(so_far.lines, so_far.part, is_running=True))

        done = await self._in_thread(
            lambda: take_in(file, self._store, LABELS, cancel=cancel, on_progress=moved)
        )
        self._tell(
            msg.ExchangeMoved(
                done.lines, done.part, is_running=False, sentence=summary(done), broken=done.first_broken
            )
        )
        self._on_imported()
        self._tell(msg.MemoriesChanged())

    # ---- threads --------------------------------------------------------------------------------------

    async def _in_thread(self, job: Callable[[], T]) -> T:
        return await self._loop.run_in_executor(self._threads, job)

    def _tell_soon(self, event: msg.Event) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._tell, event)


class _Stopped(CompanionError):
    """An export was stopped."""

    def __init__(self) -> None:
        super().__init__("The export was stopped; no file was written.", log="export stopped")


def _counted(gone: Forgotten) -> msg.WouldForget:
    return msg.WouldForget(
        gone.utterances, gone.memories, gone.check_ins, gone.recordings, gone.backups, gone.files
    )


def _short(memory: Memory) -> Memory:
    return replace(
        memory,
        text=_cut(memory.text),
        subject=_cut(memory.subject),
        outcome=_cut(memory.outcome),
        names=tuple(map(_cut, memory.names[:_MOST_SHOWN])),
        evidence=(),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _path(file: str) -> Path:
    if not file.strip() or "\0" in file:
        raise BadInput("Name a file.")
    return Path(file)
