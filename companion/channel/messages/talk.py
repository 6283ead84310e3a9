"""Messages of the conversation itself: the person's words, and the companion's words, actions and face.

Those about its history, the reasons for a reply, and the engine that holds it are here too.
"""

from typing import Final, TypeAlias

import msgspec

from companion.channel.messages.companions import UndoSampleLine
from companion.channel.messages.message import Message, Whole
from companion.values import (
    Affect,
    Breach,
    Countenance,
    CrisisKind,
    FaceSegment,
    Grade,
    Layer,
    Phase,
    Reading,
    Sentence,
    Transcript,
    Utterance,
    Want,
)


class Quit(Message, frozen=True):
    """End the engine in order."""


class EngineReady(Message, frozen=True):
    """The engine is up: from here on it answers typed text."""

    companion: str
    """The companion's name."""
    version: str


class Renamed(Message, frozen=True):
    """The companion's name, which may have changed."""

    companion: str


class WarmingUp(Message, frozen=True):
    """The language model is being prepared."""

    seconds_left: float
    """Estimated seconds left; 0 when ready."""


class Noticed(Message, frozen=True):
    """A notice for the person; replaces an earlier notice of the same key."""

    key: str
    """Condition that it is about, such as "microphone"."""
    sentence: Sentence
    """Text of the notice; "" when the condition has passed, so that the window removes it."""
    is_error: bool = False
    undo: UndoSampleLine | None = None
    """Command that undoes the change it reports; None if nothing does."""


MOST_TOLD: Final = 12
"""Utterances of the talk that the window shows, and is told of an earlier one (guess)."""


class Say(Message, frozen=True):
    """The person typed something."""

    text: str
    """Typed text, at most ``MOST_CHARACTERS``; a notice refuses more."""
    key: str
    """Key chosen by the sender; ``Accepted`` carries it back."""


class TellName(Message, frozen=True):
    """The person wrote their name in the guide; the companion keeps it, and greets them by it."""

    name: str


class Accepted(Message, frozen=True):
    """The text typed under this key is on disk."""

    key: str


class KeepDraft(Message, frozen=True):
    """Keep the person's unsent text for the next start; "" for none."""

    text: str


class LeftOff(Message, frozen=True):
    """The end of the last conversation, sent once when the engine is ready."""

    said: tuple[Utterance, ...]
    """The last utterances of both sides, oldest first, at most ``MOST_TOLD``."""
    draft: str
    """The person's unsent text."""
    session: str = ""


class Unsaid(Message, frozen=True):
    """Utterances left the talk: they were deleted, or said off the record and forgotten."""

    said: tuple[tuple[str, Whole], ...]
    """Each by its session and its number in it."""
    is_forgotten: bool = False
    """True if the person had something deleted: a line stands where words of the companion's were."""


class TalkForgotten(Message, frozen=True):
    """All that was ever said is being deleted: of the talk nothing stays in sight, not even what was never kept."""


class SetAside(Message, frozen=True):
    """Utterances are no longer used for replies, and stay in the history: what they told was corrected or forgotten."""

    said: tuple[tuple[str, Whole], ...]
    """Each by its session and its number in it."""


class Stop(Message, frozen=True):
    """Stop speaking now, and drop the reply in preparation."""


class CorrectWords(Message, frozen=True):
    """Replace the person's last words and answer them again."""

    id: Whole | None
    """Id of the utterance in the history; None for one of this conversation."""
    text: str
    """Corrected words, limited as in ``Say``."""
    number: Whole | None = None
    """Number of the utterance in its session, if it has no id here."""
    session: str = ""
    """Session of that number; "" for this one."""


class SayAgain(Message, frozen=True):
    """Speak one of the companion's utterances again; this is not a new turn."""

    id: Whole | None
    """Id of the utterance in the history; None for the last one of this conversation."""


class AnswerAgain(Message, frozen=True):
    """Answer the person's last words once more; the answer before can still be chosen."""


class ChooseAnswer(Message, frozen=True):
    """Keep one of the answers to the person's last words instead of the present one."""

    answer: Whole
    """Place among the answers that were heard, from 1, as in ``CompanionSaid``."""


class SettleLanguage(Message, frozen=True):
    """The person has answered whether to set the companion to a language; never ask about it again."""

    language: str


class PhaseChanged(Message, frozen=True):
    """The companion's current phase."""

    phase: Phase
    why: Sentence = ""
    """Reason for IDLE and FAILED, in one sentence."""


class PersonHeard(Message, frozen=True):
    """The person's words so far."""

    number: int
    """Number of the utterance in the session."""
    stable: str
    changing: str
    is_final: bool

    @property
    def text(self) -> str:
        """All words, including those that may still change."""
        return Transcript(self.stable, self.changing).text


class CompanionSaid(Message, frozen=True):
    """The companion's words so far."""

    number: int
    """Number of the utterance in the session."""
    heard: str
    """Words that have sounded."""
    ahead: str
    """Words that are queued for playing; they may still be revoked."""
    is_final: bool
    answer: int = 1
    """Place among the answers that were heard to the same words, from 1."""
    answers: int = 1
    """Number of these answers."""
    is_turn: bool = True
    """False for the answer to a command, which is neither stored nor part of the dialogue."""


class AnswerTimed(Message, frozen=True):
    """Delay of the answer to a spoken turn; sent as the answer begins to sound."""

    seconds: float
    """Seconds from the end of speech to the first sound, as far as the program can know it."""
    stages: dict[str, float]
    """Seconds by stage, in the order in which the stages wait for each other; they add up to ``seconds``."""


class LanguageAsked(Message, frozen=True):
    """The person keeps speaking another language than the set one; the window asks whether to switch to it."""

    language: str
    """Code of the language, such as "de"; "" to withdraw the question."""


class FaceMoved(Message, frozen=True):
    """Movements of the face; times are seconds on the engine's clock."""

    now: float
    """Engine's clock at the time of sending, so that the window can map the times to its own."""
    segments: tuple[FaceSegment, ...]
    forgets: tuple[Layer, ...] = ()
    """Layers whose earlier movements that begin after ``now`` are dropped, as when speech was stopped."""


class FaceDescribed(Message, frozen=True):
    """Description of the face for people who do not see it; sent on a change, at most once a second."""

    seen: Countenance


class Remembered(msgspec.Struct, frozen=True):
    """A recalled memory, and the reason."""

    id: int
    text: str
    """The memory as the person reads it; their own words stand between quotation marks."""
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


class HistoryEntry(msgspec.Struct, frozen=True):
    """One utterance as the history shows it."""

    id: int
    speaker: str
    """"person" or "companion"."""
    text: str
    said_at: float
    """Instant, seconds since 1970-01-01 UTC."""
    is_cut_off: bool
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


TalkCommand: TypeAlias = (
    Say | TellName | KeepDraft | Stop | CorrectWords | AnswerAgain | ChooseAnswer | SayAgain | SettleLanguage
)
TalkEvent: TypeAlias = (
    Accepted
    | LeftOff
    | Unsaid
    | TalkForgotten
    | SetAside
    | PhaseChanged
    | PersonHeard
    | CompanionSaid
    | AnswerTimed
    | LanguageAsked
    | FaceMoved
    | FaceDescribed
    | EngineReady
    | Renamed
    | WarmingUp
    | Noticed
    | Recalled
    | Planned
    | HistoryChanged
    | OffRecordChanged
)
HistoryCommand: TypeAlias = DeleteTurn | SetOffRecord
