"""Exports and imports memories, and imports chats from other programs, while the companion runs.

It works in a separate thread: the store lets other threads in between, so that an import of any length delays no
answer. Progress and result are sent as ``ExchangeMoved``. For chats, the contents of the file are reported first.
They are imported after the person has confirmed it, and written down in the memory's own thread while nobody waits
for an answer. The history can be exported as text, Markdown or JSON, oldest first; the file is not encrypted, so only
its owner may read it, on systems with file owners.
"""

import asyncio
import json
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future, wait
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Final, TypeAlias, assert_never

from companion.channel import messages as msg
from companion.channel.messages import HistoryForm
from companion.engine.engine import Tell
from companion.engine.memory import chat_intake
from companion.engine.memory.chat_intake import TakenIn
from companion.remembering.files.chat_files import chats_in
from companion.remembering.files.chats import Chat, Found, Piece, look_through
from companion.remembering.files.exchange import Imported, summary, take_in, write_json, write_markdown
from companion.remembering.telling import Telling
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import (
    BadInput,
    CancelToken,
    CompanionError,
    Sentence,
    Speaker,
    Told,
    Utterance,
    with_colon,
)
from companion.values.plain_text import without_steering
from companion.words import in_words

_PAGE: Final = 500
"""Number of utterances read at once, and between two progress reports."""
_MARKUP: Final = "\\`*_{}[]()#+-!|<>"


def write_history(
    store: Store,
    file: NewFile,
    form: HistoryForm,
    zone: tzinfo,
    on_progress: Callable[[int], None],
    *,
    companion: str = "",
    language: str = "en",
) -> int:
    """Write the whole history; return the number of utterances. Raises the errors of ``NewFile.writing``.

    ``on_progress`` receives the number written so far, now and then; if it raises, no file is left. What is not quoted
    is in ``language``.
    """
    count, words = 0, _Words(language, companion)
    with file.writing() as stream:
        for piece in _pieces(all_said(store), form, zone, words):
            stream.write(piece.encode("utf-8", "replace"))
            count += 1
            if count % _PAGE == 0:
                on_progress(count)
        stream.write(_last(form, has_any=count > 0).encode())
    return count


class _Words:
    """The words of a file that nobody said, in one language."""

    def __init__(self, language: str, companion: str) -> None:
        self.title = in_words(Told("What was said"), language)
        self._names = {
            Speaker.PERSON: in_words(Told("You"), language),
            Speaker.COMPANION: companion or in_words(Told("Your companion"), language),
        }
        self.colon = in_words(with_colon("", ""), language)
        self._cut_off = in_words(Told("cut off"), language)

    def who(self, said: Utterance) -> str:
        """Return who said it, and whether it was cut off."""
        is_cut_off = said.is_cut_off and said.speaker is Speaker.COMPANION
        return self._names[said.speaker] + (f" ({self._cut_off})" if is_cut_off else "")


def all_said(store: Store) -> Iterator[Utterance]:
    """Yield all utterances, the oldest first."""
    last = 0
    while page := store.utterances.page_after(last, _PAGE):
        yield from (kept.utterance for kept in page)
        last = page[-1].id


def _pieces(said: Iterator[Utterance], form: HistoryForm, zone: tzinfo, words: _Words) -> Iterator[str]:
    """Yield the text of each utterance, with headings before the first of the file and of each day."""
    day: date | None = None
    for number, utterance in enumerate(said):
        at = datetime.fromtimestamp(utterance.said_at, zone)
        heading, day = at.date() != day, at.date()
        match form:
            case HistoryForm.JSON:
                first = (
                    '{"format": "companion history", "version": 1, "utterances": [\n'
                    if number == 0
                    else ",\n"
                )
                yield first + _json(utterance, at)
            case HistoryForm.MARKDOWN:
                title = f"# {words.title}\n" if number == 0 else ""
                title += f"\n## {day.isoformat()}\n" if heading else ""
                yield title + _markdown(utterance, at, words)
            case HistoryForm.TEXT:
                yield (f"{day.isoformat()}\n\n" if heading else "") + _text(utterance, at, words)


def _last(form: HistoryForm, *, has_any: bool) -> str:
    if form is not HistoryForm.JSON:
        return ""
    return "\n]}\n" if has_any else '{"format": "companion history", "version": 1, "utterances": []}\n'


def _json(said: Utterance, at: datetime) -> str:
    return json.dumps(
        {
            "session": said.session,
            "number": said.number,
            "speaker": said.speaker.value,
            "said_at": at.isoformat(timespec="milliseconds"),
            "text": said.text,
            "is_cut_off": said.is_cut_off,
            "is_typed": said.is_typed,
        },
        ensure_ascii=False,
    )


def _markdown(said: Utterance, at: datetime, words: _Words) -> str:
    who, told = _escaped(words.who(said)), _escaped(without_steering(said.text))
    return f"\n**{who}**, {at:%H:%M}{words.colon}{told}\n"


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in _MARKUP else letter for letter in words)


def _text(said: Utterance, at: datetime, words: _Words) -> str:
    return f"{at:%H:%M}  {words.who(said)}{words.colon}{without_steering(said.text)}\n\n"


WriteElsewhere: TypeAlias = Callable[[Utterance, "Future[None]"], None]
"""Starts writing down an imported message, and completes the future once it is done; called in the loop's thread."""

_LONGEST_NAME: Final = 100
_MESSAGES_BETWEEN: Final = 10
"""Messages imported between two progress reports (guess)."""
_LOOK_AFTER: Final = 0.2
"""Seconds between two checks whether a message being written is still wanted (guess)."""


class ExportStopped(CompanionError):
    """The person stopped the export."""

    def __init__(self) -> None:
        super().__init__("Export stopped. No file was written.")


class ImportStopped(CompanionError):
    """The person stopped the import before anything was imported."""

    def __init__(self) -> None:
        super().__init__("Import stopped. Nothing was imported.")


@dataclass(eq=False, repr=False)
class MemoryExchange:
    """One import or export at a time; for use in the loop's thread."""

    store: Store
    telling: Telling
    tell: Tell
    _: KW_ONLY
    on_imported: Callable[[], None]
    """Called after an import of memories, which lack their vectors."""
    elsewhere_writer: Callable[[], WriteElsewhere]
    """Returns the function that writes down imported messages; raises ``BadInput`` if remembering is off."""
    unix_now: Callable[[], float]

    def __post_init__(self) -> None:
        self._cancel: CancelToken | None = None
        """Token that cancels the running work."""

    def stop(self) -> None:
        """Make the running work end soon; do nothing if there is none."""
        if self._cancel is not None:
            self._cancel.cancel()

    async def obey(self, command: msg.ExchangeCommand) -> None:
        """Carry out a command of the window's; raises ``BadInput`` if work is running already, or no file is named."""
        match command:
            case msg.ExportMemories(file):
                new = NewFile(_path(file), replaces=True)  # the window's dialogue has asked for confirmation
                await self._run(lambda cancel: self._export(new, command, cancel))
            case msg.ExportHistory(file):
                new = NewFile(_path(file), replaces=True)
                await self._run(
                    lambda cancel: self._export_history(new, command, cancel), self._history_ended
                )
            case msg.ImportMemories(file):
                path = _path(file)
                await self._run(lambda cancel: self._import(path, cancel))
            case msg.ImportChats(file, messages):
                path = _path(file)
                await self._run(lambda cancel: self._import_chats(path, messages, cancel))
            case msg.CancelExchange():
                self.stop()
            case _:
                assert_never(command)

    async def _run(
        self,
        work: Callable[[CancelToken], Coroutine[None, None, None]],
        ended: Callable[[Sentence], None] | None = None,
    ) -> None:
        if self._cancel is not None:
            raise BadInput("An import or export is already running. Wait until it is done, or cancel it.")
        self._cancel = CancelToken()
        try:
            await work(self._cancel)
        except CompanionError as error:
            (ended or self._ended)(error.told)
        finally:
            self._cancel = None

    def _ended(self, sentence: Sentence) -> None:
        self.tell(msg.ExchangeMoved(0, None, is_running=False, sentence=sentence))

    def _history_ended(self, sentence: Sentence) -> None:
        self.tell(msg.HistoryExported(0, is_running=False, sentence=sentence))

    def _counting(self, moved: Callable[[int], msg.Event], cancel: CancelToken) -> Callable[[int], None]:
        """Return a function that tells how many were written, from another thread, or stops the export."""
        loop = asyncio.get_running_loop()

        def count(done: int) -> None:
            if cancel.is_cancelled:
                raise ExportStopped
            loop.call_soon_threadsafe(self.tell, moved(done))

        return count

    async def _export_history(self, file: NewFile, asked: msg.ExportHistory, cancel: CancelToken) -> None:
        moved = self._counting(lambda done: msg.HistoryExported(done, is_running=True), cancel)
        zone, companion = self.telling.zone, without_steering(asked.companion)
        count = await asyncio.to_thread(
            lambda: write_history(
                self.store, file, asked.form, zone, moved, companion=companion, language=asked.language
            )
        )
        told = Told(
            "{count} {count|message|messages} exported to {file}. The file is not encrypted.",
            {"count": count, "file": str(file)},
        )
        self.tell(msg.HistoryExported(count, is_running=False, sentence=told))

    async def _export(self, file: NewFile, asked: msg.ExportMemories, cancel: CancelToken) -> None:
        moved = self._counting(lambda done: msg.ExchangeMoved(done, None, is_running=True), cancel)

        def write() -> int:
            if asked.as_markdown:
                telling = replace(self.telling, language=asked.language)
                return write_markdown(self.store, file, telling, moved, now=self.unix_now())
            return write_json(self.store, file, self.telling.emotions, moved)

        count = await asyncio.to_thread(write)
        told = Told(
            "{count} {count|memory|memories} exported to {file}. The file is not encrypted.",
            {"count": count, "file": str(file)},
        )
        self.tell(msg.ExchangeMoved(count, 1.0, is_running=False, sentence=told))

    async def _import(self, file: Path, cancel: CancelToken) -> None:
        self.tell(msg.ExchangeMoved(0, None, is_running=True))
        chats = await asyncio.to_thread(chats_in, file, self.telling.zone)
        if chats:
            stoppable = tuple(_stoppable(chat, cancel) for chat in chats)
            found = await asyncio.to_thread(look_through, stoppable, self.unix_now())
            self.tell(_told(file, found))
        else:
            await self._import_memories(file, cancel)

    async def _import_memories(self, file: Path, cancel: CancelToken) -> None:
        loop = asyncio.get_running_loop()

        def moved(so_far: Imported) -> None:
            loop.call_soon_threadsafe(
                self.tell, msg.ExchangeMoved(so_far.lines, so_far.part, is_running=True)
            )

        def read() -> Imported:
            return take_in(file, self.store, self.telling.emotions, cancel=cancel, on_progress=moved)

        done = await asyncio.to_thread(read)
        self.tell(
            msg.ExchangeMoved(
                done.lines, done.part, is_running=False, sentence=summary(done), broken=done.first_broken
            )
        )
        self.tell(msg.MemoriesChanged())
        self.on_imported()

    async def _import_chats(self, file: Path, messages: int, cancel: CancelToken) -> None:
        loop = asyncio.get_running_loop()
        write_elsewhere = self.elsewhere_writer()
        self.tell(msg.ExchangeMoved(0, 0.0, is_running=True))

        def moved(so_far: TakenIn) -> None:
            if so_far.messages % _MESSAGES_BETWEEN == 0:
                part = min(1.0, so_far.messages / messages) if messages else None
                loop.call_soon_threadsafe(
                    self.tell, msg.ExchangeMoved(so_far.messages, part, is_running=True)
                )

        def write(said: Utterance) -> None:
            """Return once it is written down, or earlier if that is no longer wanted: another import writes it then."""
            written: Future[None] = Future()
            loop.call_soon_threadsafe(write_elsewhere, said, written)
            while not cancel.is_cancelled:
                if wait((written,), _LOOK_AFTER).done:
                    written.result()
                    return

        def read() -> TakenIn:
            chats = chats_in(file, self.telling.zone)
            now = self.unix_now()
            return chat_intake.take_in(chats, self.store, write, now=now, cancel=cancel, on_progress=moved)

        done = await asyncio.to_thread(read)
        told = chat_intake.summary(done)
        self.tell(msg.ExchangeMoved(done.messages, None, is_running=False, sentence=told))
        self.tell(msg.MemoriesChanged())
        self.tell(msg.HistoryChanged())
        self.on_imported()


def _stoppable(chat: Chat, cancel: CancelToken) -> Chat:
    def pieces() -> Iterator[Piece]:
        for piece in chat.pieces():
            if cancel.is_cancelled:
                raise ImportStopped
            yield piece

    return replace(chat, pieces=pieces)


def _told(file: Path, found: Found) -> msg.ChatsFound:
    return msg.ChatsFound(
        file=str(file),
        chats=sum(found.partners.values()),
        partners=tuple(partner[:_LONGEST_NAME] for partner in found.named_partners),
        more_partners=found.more_partners,
        messages=found.messages,
        first_at=found.first_at if found.messages else None,
        last_at=found.last_at if found.messages else None,
        untimed=found.untimed,
        left=tuple(msg.LeftOut(what.value, count) for what, count in found.left.items()),
        unread=tuple(msg.UnreadChat(each.where, each.sentence) for each in found.first_unread),
        more_unread=found.unread - len(found.first_unread),
    )


def _path(file: str) -> Path:
    if not file.strip() or "\0" in file:
        raise BadInput("Name a file.")
    return Path(file)
