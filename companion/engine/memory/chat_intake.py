"""Imports chats that the person had with other programs: each becomes a past session, and is remembered as such.

Messages are stored with their own time and written down like a live turn, with three exceptions: no feeling is read,
no danger is looked for, and nothing newer is superseded (``LongTermMemory.write_elsewhere``). Sleep processes them
like any talk. A reply never continues such a chat (``Utterances.latest``).

A message is known already if the same side said the same words in the same chat, as often as they occur; its time
may differ. So importing the same file twice adds nothing, and a newer version of a file adds only the new messages.
Messages that a killed process stored but did not write down are written down at the next import.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from companion.remembering.files.chats import Chat, Said, timed
from companion.storage.store import Store
from companion.storage.utterances import session_elsewhere
from companion.values import (
    CancelToken,
    CompanionError,
    Evidence,
    Sentence,
    Speaker,
    Told,
    Utterance,
    together,
)
from companion.values.plain_text import in_utf8, words_alone

Write: TypeAlias = Callable[[Utterance], None]
"""Writes down a message from elsewhere, as ``LongTermMemory.write_elsewhere`` does."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Result of an import, or its progress so far."""

    messages: int = 0
    added: int = 0
    known: int = 0
    """Messages that were stored already."""
    wordless: int = 0
    """Messages without any words once control characters and markup are removed."""
    trouble: Sentence = ""
    """One sentence on why the import ended early; "" if it did not."""
    was_stopped: bool = False
    """The person stopped the import before its end."""


def summary(done: TakenIn) -> Sentence:
    """Return the result of an import, in one or a few sentences."""
    added = Told(
        "{added} {added|message|messages} added, {known} {known|was|were} already there.",
        {"added": done.added, "known": done.known},
    )
    wordless = Told("Without words: {wordless}.", {"wordless": done.wordless}) if done.wordless else ""
    stopped = Told("Stopped. Import it again to continue.") if done.was_stopped else ""
    return together(added, wordless, stopped, done.trouble)


def take_in(
    chats: Iterable[Chat],
    store: Store,
    write: Write,
    *,
    now: float,
    cancel: CancelToken,
    on_progress: Callable[[TakenIn], None] = lambda so_far: None,
) -> TakenIn:
    """Import chats in order; return the result. Messages imported so far stay, however it ends.

    Args:
        chats: from the oldest to the newest.
        now: latest possible time of a message, seconds since 1970-01-01 UTC.
        cancel: when it is set, the import ends after the current message.
        on_progress: called after each message.
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
        return replace(so_far, trouble=error.told)
    except OSError:
        return replace(
            so_far, trouble=Told("The rest of the file could not be read; see whether its disk is connected.")
        )
    return so_far


def _take(piece: Said, at: float, known: "_Known", store: Store, write: Write, so_far: TakenIn) -> TakenIn:
    so_far = replace(so_far, messages=so_far.messages + 1)
    text = in_utf8(words_alone(piece.text)).strip()
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
    """Messages of a chat that are stored already, in some 100 bytes a message."""

    def __init__(self, store: Store, session: str) -> None:
        self.session = session
        self._numbers: dict[int, list[int]] = {}
        self._last = 0
        for said in store.utterances.of_session(session):
            self._numbers.setdefault(hash((said.speaker, said.text)), []).append(said.number)
            self._last = said.number

    def next_of(self, speaker: Speaker, text: str) -> int | None:
        """Return the number of the next stored message with these words, each once and in order; None for none."""
        numbers = self._numbers.get(hash((speaker, text)))
        return numbers.pop(0) if numbers else None

    def new_number(self) -> int:
        """Return the number for a new message."""
        self._last += 1
        return self._last
