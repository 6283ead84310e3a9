"""Takes chats in that the person had elsewhere: each becomes a session of the past, and is remembered as such.

What was said is kept with its own time and written down as a live turn is, but that nothing is felt about it, nothing
looks for a danger in it, and nothing newer gives way to it (``LongTermMemory.write_elsewhere``). Sleep goes through it
like through any talk. It is no talk that a reply could go on with (``Utterances.latest``).

A message is there already when the same words were said by the same side in the same chat, as often as they are there;
its time may be told otherwise. So the same file twice adds nothing, and one that was written again with more in it adds
that. What a process that was killed kept and had not yet written down is written down then.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from companion.remembering.chats import Chat, Said, timed
from companion.storage.store import Store
from companion.storage.utterances import session_elsewhere, storable
from companion.values import CancelToken, CompanionError, Evidence, Speaker, Utterance
from companion.values.plain_text import words_alone

Write: TypeAlias = Callable[[Utterance], None]
"""Writes down what was said elsewhere, as ``LongTermMemory.write_elsewhere`` does."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of an import, or has so far."""

    messages: int = 0
    added: int = 0
    known: int = 0
    """Were there already."""
    wordless: int = 0
    """Of which nothing is left without what steers a terminal or a language model."""
    trouble: str = ""
    """Why it ended before the chats did, one sentence; "" where it did not."""
    was_stopped: bool = False
    """Somebody asked it to end before the chats did."""


def summary(done: TakenIn) -> str:
    """Return what came of an import, in one or a few sentences."""
    told = f"{done.added:,} messages added to what was said, {done.known:,} were there already."
    if done.wordless:
        told += f" Without words: {done.wordless:,}."
    if done.was_stopped:
        told += " It was stopped; import it again to go on."
    return f"{told} {done.trouble}".rstrip()


def take_in(
    chats: Iterable[Chat],
    store: Store,
    write: Write,
    *,
    now: float,
    cancel: CancelToken,
    on_progress: Callable[[TakenIn], None] = lambda so_far: None,
) -> TakenIn:
    """Take chats in, in their order; return what came of it. What came in stays, however it ends.

    Args:
        chats: from the oldest to the newest.
        store: where they go.
        write: writes them down there.
        now: nothing was said after it; seconds since 1970-01-01 UTC.
        cancel: when it is set, the import ends with the message that it is at.
        on_progress: told after each message.
    """
    so_far = TakenIn()
    try:
        for chat in chats:
            known = _Known(store, session_elsewhere(chat.key))
            for piece, at in timed(chat, now):
                if cancel.is_cancelled:
                    return replace(so_far, was_stopped=True)
                if isinstance(piece, Said):
                    so_far = _take(piece, at, known, store, write, so_far)
                    on_progress(so_far)
    except CompanionError as error:
        return replace(so_far, trouble=error.sentence)
    except OSError:
        return replace(
            so_far, trouble="The rest of the file could not be read; see whether its disk is connected."
        )
    return so_far


def _take(piece: Said, at: float, known: "_Known", store: Store, write: Write, so_far: TakenIn) -> TakenIn:
    so_far = replace(so_far, messages=so_far.messages + 1)
    text = storable(words_alone(piece.text)).strip()
    if not text:
        return replace(so_far, wordless=so_far.wordless + 1)
    there = known.next_of(piece.speaker, text)
    if there is None:
        said = Utterance(known.session, known.new_number(), piece.speaker, text, at, is_typed=True)
        store.utterances.keep(said)
        write(said)
        return replace(so_far, added=so_far.added + 1)
    if not store.memories.of_utterance(known.session, there):
        for said in store.utterances.said((Evidence(known.session, there),)).values():
            write(said)
    return replace(so_far, known=so_far.known + 1)


class _Known:
    """What of a chat is there already, in some 100 bytes a message."""

    def __init__(self, store: Store, session: str) -> None:
        self.session = session
        self._numbers: dict[int, list[int]] = {}
        self._last = 0
        for said in store.utterances.of_session(session):
            self._numbers.setdefault(hash((said.speaker, said.text)), []).append(said.number)
            self._last = said.number

    def next_of(self, speaker: Speaker, text: str) -> int | None:
        """Return the number of what was said, each once and in their order; None where it is not there."""
        numbers = self._numbers.get(hash((speaker, text)))
        return numbers.pop(0) if numbers else None

    def new_number(self) -> int:
        """Return the number of what is to be kept."""
        self._last += 1
        return self._last
