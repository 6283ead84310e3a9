"""Messages of the conversation itself: the person's words, and the companion's words, actions and face."""

from typing import Final, TypeAlias

from companion.channel.messages.message import Message, Whole
from companion.values import Countenance, FaceSegment, Layer, Phase, Sentence, Transcript, Utterance

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
    """The session that begins."""


class Unsaid(Message, frozen=True):
    """Utterances left the talk: they were deleted, or said off the record and forgotten."""

    said: tuple[tuple[str, Whole], ...]
    """Each by its session and its number in it."""
    is_forgotten: bool = False
    """True if the person had something deleted: a line stands where words of the companion's were."""


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
    """Number of the utterance in this session, if it has no id here."""


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


TalkCommand: TypeAlias = (
    Say | TellName | KeepDraft | Stop | CorrectWords | AnswerAgain | ChooseAnswer | SayAgain | SettleLanguage
)
TalkEvent: TypeAlias = (
    Accepted
    | LeftOff
    | Unsaid
    | SetAside
    | PhaseChanged
    | PersonHeard
    | CompanionSaid
    | AnswerTimed
    | LanguageAsked
    | FaceMoved
    | FaceDescribed
)
