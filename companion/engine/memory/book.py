"""The memory book of a running companion: answers the window's queries about memories, and carries out its commands.

It works in a separate thread next to the conversation; ``MemoryExchange`` handles files. ``Forgetter`` deletes from the
store and from the running conversation together. Before the store deletes, the conversation drops its copies, so that
they are not said, read by the language model or stored again, and it starts no reply. After the store has deleted, the
conversation drops anything that arrived in between, and goes on.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import KW_ONLY, dataclass, replace
from typing import Final, TypeVar, assert_never

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.engine import Tell
from companion.engine.memory.exchange import MemoryExchange, WriteElsewhere
from companion.engine.memory.known_person import KnownSheet
from companion.remembering.book import Book, Embed, Going, Lookup
from companion.remembering.frames import as_read
from companion.remembering.telling import Telling, deletion_words, link_words
from companion.storage.doomed import Forgotten, Touched
from companion.storage.forgetting import About, Forgetting, Since, These, Wish
from companion.storage.store import Store
from companion.values import CompanionError, Evidence, Memory, MemoryKind, Told


@dataclass(eq=False, repr=False)
class Forgetter:
    """Observes the conversation and deletes, one request after the other; for use in the loop's thread."""

    forgetting: Forgetting
    post: Callable[[ev.Event], None]
    let_go: Callable[[frozenset[tuple[str, int]]], None]
    """Receives session and number of deleted utterances, for other parts that hold some of them."""

    def __post_init__(self) -> None:
        self._one_at_a_time = asyncio.Lock()
        self._dropping: tuple[ev.Event, asyncio.Future[None]] | None = None
        """Event that the conversation is to handle, and a future for its completion."""

    async def would_forget(self, wish: Wish) -> Forgotten:
        """Return the effect that ``forget`` would have; raises the same errors."""
        return await asyncio.to_thread(self.forgetting.would_forget, wish)

    async def forget(self, wish: Wish) -> Forgotten:
        """Delete for good; return what was deleted. Raises ``BadInput`` and the database's errors."""
        async with self._one_at_a_time:
            early = await asyncio.to_thread(self.forgetting.utterances, wish)
            late, gone = Touched(), Forgotten()
            await self._drop(ev.UtterancesForgotten(tuple(early.deleted), tuple(early.set_aside)))
            self.let_go(early.deleted | early.set_aside)
            try:
                late, gone = await asyncio.to_thread(self._forget, wish)
            finally:
                # before the conversation goes on and recalls something
                self.let_go(late.deleted | late.set_aside)
                texts = frozenset((*gone.named, *gone.said))
                await self._drop(
                    ev.UtterancesForgotten(
                        tuple(late.deleted), tuple(late.set_aside), is_over=True, texts=texts
                    )
                )
        return gone

    def _forget(self, wish: Wish) -> tuple[Touched, Forgotten]:
        return self.forgetting.utterances(wish), self.forgetting.forget(wish)

    async def _drop(self, event: ev.UtterancesForgotten) -> None:
        """Return once the conversation has dropped the event's utterances."""
        dropped = asyncio.get_running_loop().create_future()
        self._dropping = event, dropped
        self.post(event)
        await dropped

    def act(self, taken: Taken) -> None:
        """Note that the conversation has dropped utterances to be deleted, or those off the record."""
        if taken.before.unkept and not taken.after.unkept:
            self.let_go(frozenset((taken.after.session, number) for number in taken.before.unkept))
        if self._dropping is not None and self._dropping[0] is taken.event:
            self._dropping[1].set_result(None)
            self._dropping = None


T = TypeVar("T")

NOTICE: Final = "memory book"
"""Key of the book's notices."""
FORGETTING: Final = Told("Deleting, also from backups …")
"""Notice shown before deletion, because it can take a while."""
_PAGE_MOST: Final = 200
_LONGEST_TEXT: Final = 2000
_LONGEST_NAME: Final = 100
_MOST_NAMES: Final = 20
"""Maximum memories on a page, letters of a text on it and of evidence, letters of a name or a subject, and names:
together they stay below the channel's 8 MiB in any script."""
_MOST_TOLD: Final = 100
"""Maximum memories, and maximum utterances, shown before they are deleted (guess)."""
_MOST_SHOWN: Final = 50
"""Maximum pieces of evidence and links shown for one memory (guess)."""


@dataclass(frozen=True, slots=True)
class WishToForget:
    """A wish of the person's to forget something, with everything that it would delete."""

    command: msg.ForgetCommand
    """The same wish as the window would send it."""
    wish: Wish
    gone: Forgotten
    said: tuple[str, ...]
    """Utterances that would be deleted or, for single memories, that told them."""
    keeps_words: bool = False
    """For single memories: the utterances that told them would stay in the history."""


@dataclass(eq=False, repr=False)
class MemoryBook:
    """One companion's memory book in one session; for use in the loop's thread."""

    store: Store
    telling: Telling
    known: KnownSheet
    """The sheet of the same store, which is sent again after memories have changed."""
    forgetter: Forgetter
    tell: Tell
    _: KW_ONLY
    embed: Embed
    """Returns the vector of corrected words; None leaves that to idle time."""
    on_imported: Callable[[], None]
    """Called after an import of memories, which lack their vectors."""
    elsewhere_writer: Callable[[], WriteElsewhere]
    """Returns the function that writes down imported messages; raises ``BadInput`` if remembering is off."""
    unix_now: Callable[[], float]

    def __post_init__(self) -> None:
        self._book = Book(self.store, self.telling, self.embed)
        self._exchange = MemoryExchange(
            self.store,
            self.telling,
            self.tell,
            on_imported=self._were_imported,
            elsewhere_writer=self.elsewhere_writer,
            unix_now=self.unix_now,
        )
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="memory book")

    def stop(self) -> None:
        """Make a running import or export end soon."""
        self._exchange.stop()

    def close(self) -> None:
        """Finish the work in progress; blocks."""
        self._thread.shutdown()

    def tell_known(self) -> None:
        """Send the knowledge about the person again, soon and in the book's thread."""
        asyncio.get_running_loop().run_in_executor(self._thread, self.known.tell)

    def holds(self, subject: str) -> bool:
        """Tell whether a memory has most of a subject's words; any thread may call, raises the store's errors."""
        return self._book.holds(subject)

    # ---- queries -------------------------------------------------------------------------------------

    async def answer(self, asked: msg.MemoryQuery) -> msg.MemoryContent:
        """Answer a query of the window's; raises ``CompanionError``."""
        match asked:
            case msg.MemoryPage():
                return await self._in_thread(lambda: self._page(asked))
            case msg.OneMemory(id):
                return await self._in_thread(lambda: self._one(id))
            case msg.MemoryStatistics():
                return await self._in_thread(self._statistics)
            case msg.WhatIsKnown():
                return await self._in_thread(self._sheet)
            case msg.ForgetPreview():
                return await self._preview(asked.wish)
            case _:
                assert_never(asked)

    def _page(self, asked: msg.MemoryPage) -> msg.MemoriesShown:
        limit = max(1, min(asked.limit, _PAGE_MOST))
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
            now=self.unix_now(),
            before=asked.before,
            limit=limit + 1,
        )
        return msg.MemoriesShown(tuple(map(_short, found[:limit])), has_more=len(found) > limit)

    def _one(self, id: int) -> msg.MemoryShown:
        detail = self._book.detail(id)
        return msg.MemoryShown(
            replace(detail.memory, text=_read(detail.memory), evidence=detail.memory.evidence[:_MOST_SHOWN]),
            self._book.why(id, self.unix_now()),
            tuple(replace(said, text=_cut(said.text)) for said in detail.quotes[:_MOST_SHOWN]),
            tuple(
                msg.LinkedMemory(
                    link_words(linked.kind, begins_here=linked.begins_here), _short(linked.memory)
                )
                for linked in detail.linked[:_MOST_SHOWN]
            ),
            tuple(map(_short, detail.history)),
        )

    def _sheet(self) -> msg.KnownShown:
        return msg.KnownShown(
            tuple(replace(line, text=_cut(as_read(line.text))) for line in self.known.lines())
        )

    def _statistics(self) -> msg.StatisticsShown:
        found = self.store.memories.statistics()
        return msg.StatisticsShown(
            dict(found.counts),
            found.oldest,
            found.newest,
            found.faded,
            found.pinned,
            found.bytes,
        )

    # ---- commands ------------------------------------------------------------------------------------

    async def obey(self, command: msg.BookCommand) -> bool:
        """Carry out a command of the window's; return whether that was possible, errors are reported."""
        try:
            await self._obey(command)
        except CompanionError as error:
            self.tell(msg.Noticed(NOTICE, error.told, is_error=True))
            return False
        return True

    async def _obey(self, command: msg.BookCommand) -> None:
        match command:
            case msg.CorrectMemory(id, text):
                corrected = await self._change(lambda: self._book.correct(id, text, self.unix_now()))
                if also := corrected.also_wrong:
                    corrections = tuple(msg.CorrectMemory(one.id, right) for one, right in also)
                    self.tell(msg.AlsoWrong(corrections, tuple(one.text for one, _ in also)))
                if corrected.outdated:
                    await self.forget(These(set_aside=corrected.outdated))
            case msg.PinMemory(id, is_pinned):
                await self._change(lambda: self._book.pin(id, is_pinned=is_pinned))
            case msg.MergeMemories(ids, text):
                await self._change(lambda: self._book.merge(ids, text))
            case msg.ForgetMemories() | msg.ForgetSince() | msg.ForgetAbout():
                await self._forget(command)
            case (
                msg.ExportMemories()
                | msg.ExportHistory()
                | msg.ImportMemories()
                | msg.ImportChats()
                | msg.CancelExchange()
            ):
                await self._exchange.obey(command)
            case _:
                assert_never(command)

    async def keep_name(self, name: str, language: str) -> None:
        """Keep the name that the person wrote for themselves, in words of a language; errors are reported."""
        try:
            await self._change(lambda: self._book.keep_name(name, language, self.unix_now()))
        except CompanionError as error:
            self.tell(msg.Noticed(NOTICE, error.told, is_error=True))

    async def _change(self, change: Callable[[], T]) -> T:
        result = await self._in_thread(change)
        self.tell_known()
        self.tell(msg.Noticed(NOTICE, ""))
        self.tell(msg.MemoriesChanged())
        return result

    def _were_imported(self) -> None:
        self.on_imported()
        self.tell_known()

    # ---- deleting -------------------------------------------------------------------------------------

    async def _preview(self, command: msg.ForgetCommand) -> msg.WouldForget:
        return _counted(await self._foreseen(command))

    async def _foreseen(self, command: msg.ForgetCommand) -> WishToForget:
        """Return what a command would delete."""
        going = await self._going(command)
        if not isinstance(going, Going):
            gone = await self.forgetter.would_forget(going)
            return WishToForget(command, going, gone, gone.said)
        gone = await self.forgetter.would_forget(going.wish)
        said = tuple(said.text for said in going.told) or gone.said
        return WishToForget(command, going.wish, gone, said, keeps_words=going.keeps_words)

    async def _going(self, command: msg.ForgetCommand) -> Going | Since | About:
        match command:
            case msg.ForgetMemories(ids, keeps_words, only_these):
                return await self._in_thread(
                    lambda: self._book.going(ids, keeps_words=keeps_words, only_these=only_these)
                )
            case msg.ForgetSince(since):
                return Since(since, self.unix_now())
            case msg.ForgetAbout(words):
                return await self._in_thread(lambda: self._book.going_about(words))
            case _:
                assert_never(command)

    async def going_with(self, said: Evidence) -> Wish | None:
        """Return what else is to be deleted with an utterance; None for nothing."""
        return await self._in_thread(lambda: self._book.going_with(said))

    async def wish_to_forget(self, subject: str, whose: str = "") -> WishToForget | None:
        """Return the wish to forget a subject, or everything for ""; None if nothing of it is kept.

        ``whose`` is an earlier subject of which this is a part; "" for none.
        """
        meant = await self._in_thread(lambda: tuple(self._book.meant(subject, whose)))
        commands = [
            msg.ForgetAbout(one) if isinstance(one, str) else msg.ForgetMemories(one, only_these=True)
            for one in meant
        ]
        for command in commands if subject else [msg.ForgetSince(0.0)]:
            wish = await self._foreseen(command)
            if replace(wish.gone, files=0) != Forgotten():
                return wish
        return None

    async def forget(self, wish: Wish) -> None:
        """Delete, and report the result."""
        await self._delete(wish)
        self.tell(msg.MemoriesChanged())
        self.tell(msg.HistoryChanged())

    async def _forget(self, command: msg.ForgetCommand) -> None:
        self.tell(msg.Noticed(NOTICE, FORGETTING))
        going = await self._going(command)
        gone = await self._delete(going.wish if isinstance(going, Going) else going)
        self.tell(msg.Noticed(NOTICE, deletion_words(gone)))
        self.tell(msg.MemoriesChanged())
        self.tell(msg.HistoryChanged())
        self.tell(msg.MoodTraceChanged())

    async def _delete(self, wish: Wish) -> Forgotten:
        if isinstance(wish, Since) and wish.is_all:
            self.tell(msg.TalkForgotten())
        return await self.forgetter.forget(wish)

    async def _in_thread(self, job: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, job)


def _counted(wish: WishToForget) -> msg.WouldForget:
    gone = wish.gone
    return msg.WouldForget(
        utterances=gone.utterances,
        memories=gone.memories,
        check_ins=gone.check_ins,
        backups=gone.backups,
        files=gone.files,
        sample_lines=gone.sample_lines,
        set_aside=gone.set_aside,
        told=tuple(map(_cut, wish.said[:_MOST_TOLD])),
        named=tuple(_cut(as_read(text)) for text in gone.named[:_MOST_TOLD]),
        keeps_words=wish.keeps_words,
    )


def _short(memory: Memory) -> Memory:
    return replace(
        memory,
        text=_cut(_read(memory)),
        subject=_cut(memory.subject, _LONGEST_NAME),
        outcome=_cut(memory.outcome),
        names=tuple(_cut(name, _LONGEST_NAME) for name in memory.names[:_MOST_NAMES]),
        evidence=(),
    )


def _read(memory: Memory) -> str:
    """Return a memory's text as the person reads it; a moment has their own marks."""
    return memory.text if memory.kind is MemoryKind.MOMENT else as_read(memory.text)


def _cut(text: str, longest: int = _LONGEST_TEXT) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
