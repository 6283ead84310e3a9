"""Messages about the history, page by page, the reasons for a reply, and whether new words are kept."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message, Whole
from companion.values import Affect, Breach, CrisisKind, Grade, Reading, Sentence, Want


class Remembered(msgspec.Struct, frozen=True):
    """A recalled memory, and the reason."""

    id: int
    text: str
    happened_at: float
    """Instant of the event, seconds since 1970-01-01 UTC."""
    reason: Sentence
    """Reason, as one sentence that the person can read."""
    is_told: bool
    """It was used for the reply; False if it was only recalled."""


class Recalled(Message, frozen=True):
    """Memories recalled for a reply; sent as the reply begins to sound, if there are any."""

    number: int
    """Number of the reply's utterance in the session."""
    memories: tuple[Remembered, ...]
    """Memories, the best match first."""


class Weighed(msgspec.Struct, frozen=True):
    """Verdict on a danger in the person's words, with its reasons."""

    kind: CrisisKind | None
    """Kind of danger; None if the verdict is that there is none."""
    grade: Grade
    is_about_other: bool
    """Someone else is in danger."""
    moved_by: tuple[Sentence, ...]
    """Reasons for the verdict, in a few words each."""


class Planned(Message, frozen=True):
    """Decisions made before a reply; sent as the reply begins to sound."""

    number: int
    """Number of the reply's utterance in the session."""
    want: Want | None
    """Likely wish of the person; None for no particular wish, or if they speak of a danger."""
    does_lead: bool
    """The companion brings something up."""
    target: Affect
    """Feeling that voice and face are to show, unless the words turn out otherwise."""
    why: Sentence = ""
    """Actions and demands of the code on the reply, with reasons, in sentences for the person; "" for none."""
    breach: Breach | None = None
    """Boundary that the person's words touched, or that a draft of the reply broke; None for none."""
    weighed: Weighed | None = None
    """Verdict on a possible danger; None if nothing suggested one."""
    needs: tuple[str, ...] = ()
    """``ShownContact.need`` values of the numbers that help; empty without a danger."""
    is_help_offered: bool = False
    """The numbers are one click away; otherwise they are shown next to the reply at once."""
    is_danger_over: bool = False
    """An open danger is over, or was not meant: numbers that are still shown take one line."""
    source: str = ""
    """The person's earlier words that answer a question, as far as the words show; "" for none."""


class DeleteTurn(Message, frozen=True):
    """Delete one utterance from history, for good."""

    id: Whole


class SetOffRecord(Message, frozen=True):
    """Keep nothing that is said from now on, or keep things again and forget everything said in between."""

    is_on: bool


class HistoryPage(Message, frozen=True):
    """Ask for utterances, newest first."""

    before_id: Whole | None = None
    """Upper limit: only utterances older than this one."""
    limit: Whole = 50
    search: str = ""
    """Words to search for; "" for all utterances."""
    after_id: Whole | None = None
    """Lower limit: only utterances newer than this one, starting with the nearest."""
    beside: tuple[str, Whole] | None = None
    """Session and number of an utterance to fetch with its neighbours; of the other fields
    only ``limit`` then counts."""


class HeardWords(msgspec.Struct, frozen=True):
    """The person's words, and their reading."""

    text: str
    reading: Reading | None = None
    """Reading of the words; None if they were not read."""


class HistoryEntry(msgspec.Struct, frozen=True):
    """One utterance as the history shows it."""

    id: int
    speaker: str
    """"person" or "companion"."""
    text: str
    said_at: float
    """Instant, seconds since 1970-01-01 UTC."""
    is_cut_off: bool
    is_typed: bool
    reading: Reading | None = None
    """Reading of the person's utterance; None if it has none, and for the companion's."""
    can_undo: bool = False
    """The person's correction of that reading can be undone."""
    plan: Planned | None = None
    """Decisions made before it; None for the person's utterances and if no longer known."""
    recalled: tuple[Remembered, ...] = ()
    """Memories recalled for it, the best match first; known as long as ``plan`` is."""
    heard: HeardWords | None = None
    """The person's words before it; known as long as ``plan`` is."""


class HistoryShown(Message, frozen=True):
    """Answer to ``HistoryPage``."""

    entries: tuple[HistoryEntry, ...]
    has_more: bool
    """Older utterances exist."""
    has_newer: bool = False
    found: int | None = None
    """Id of the utterance that was requested with its neighbours; None if it no longer exists."""


class HistoryChanged(Message, frozen=True):
    """Pages of history requested earlier are out of date."""


class OffRecordChanged(Message, frozen=True):
    """State of keeping new words; they are kept when the engine starts."""

    is_on: bool


HistoryCommand: TypeAlias = DeleteTurn | SetOffRecord
HistoryEvent: TypeAlias = Recalled | Planned | HistoryChanged | OffRecordChanged
