"""Words, languages, wants and phases of a conversation between two."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.values.scripts import joined_clauses


@dataclass(frozen=True, slots=True)
class Transcript:
    """Recognised text in two parts: words that will not change any more, and words that still may."""

    stable: str = ""
    changing: str = ""

    @property
    def text(self) -> str:
        """Both parts joined to one text."""
        return joined_clauses((self.stable, self.changing))


MOST_CHARACTERS: Final = 100_000
"""Most characters in one utterance: 17,000 words or two hours of speech. Two busy cores answer it after 1 to 16 s."""


class Speaker(StrEnum):
    """The two sides of the conversation."""

    PERSON = "person"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True)
class Utterance:
    """One side's words; identified by its session and its number in it."""

    session: str
    """Id of one run of the engine; 32 hexadecimal digits."""
    number: int
    """Position among the utterances of both sides in the session, from 1."""
    speaker: Speaker
    text: str
    """Words as the other side heard them: anything cut off before it sounded is left out."""
    said_at: float
    """Start of the utterance, seconds since 1970-01-01 UTC."""
    is_cut_off: bool = False
    """The companion had more to say and was interrupted (or is still speaking)."""
    is_typed: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """Session and number, which together identify the utterance."""
        return self.session, self.number


@dataclass(frozen=True, slots=True)
class SampleLine:
    """Words of the person's, and the companion's answer to them."""

    person: str
    companion: str


LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")
"""Codes of the languages that the program speaks."""
UNSPACED: Final = frozenset({"ja", "zh"})
"""Languages that are written without spaces between words."""
_LIKELY: Final = 0.5


@dataclass(frozen=True, slots=True)
class IdentifiedLanguage:
    """Likely language of some words."""

    shares: Mapping[str, float]
    """Probability of each known language, by its code; the remainder to 1 is the probability of any other language."""

    @property
    def code(self) -> str | None:
        """Code of the likeliest language, such as "de"; None if none is likely (another language, or a mere name)."""
        likeliest = max(self.shares, key=self.shares.__getitem__, default=None)
        return likeliest if likeliest is not None and self.shares[likeliest] >= _LIKELY else None

    def share(self, language: str) -> float:
        """Return the probability of a language; 0 for an unknown one."""
        return self.shares.get(language, 0.0)


class Want(StrEnum):
    """Wish that the person likely has for the reply."""

    BE_HEARD = "to be heard"
    HELP = "an answer or help"
    SHARE_JOY = "to share something good"
    PLAY = "to play"
    LEAVE = "to leave"
    COMPANY = "company"
    """Company, and nothing in particular."""


class Wish(StrEnum):
    """A wish for the reply that a person's words tell; one text may tell several."""

    LEAVE = "leave"
    """To end the talk."""
    PLAY = "play"
    ADVICE = "advice"
    """To be told what to do."""
    FACT = "fact"
    """An answer to a question."""
    NO_QUESTIONS = "no_questions"
    """To be asked nothing more, or to leave the subject."""
    NO_ADVICE = "no_advice"
    """To be listened to, without advice or cheering up."""
    BLAME = "blame"
    """That the companion hears its fault."""
    HURT = "hurt"
    """To be heard: something weighs on them now."""


class Feedback(StrEnum):
    """A person's reaction to the manner of the companion's last words."""

    THANKS = "thanks"
    BLAME = "blame"
    DEEPER = "deeper"
    """They answer a question at length."""
    CLOSED = "closed"
    """They close a subject."""
    TOO_LONG = "too long"
    NO_QUESTIONS = "no questions"
    NO_TEASING = "no teasing"


class TalkWay(StrEnum):
    """Ways in which the person makes the companion listen; the values are those of the setting ``turn.talk``."""

    HANDS_FREE = "hands-free"
    """It listens all the time."""
    HOLD = "push-to-talk"
    """It listens while the person holds the talk key."""
    TOGGLE = "toggle"
    """It listens from one press of the talk key to the next."""
    BY_NAME = "by-name"
    """It sleeps until it is called, and again after a silence."""

    @property
    def is_by_key(self) -> bool:
        """True if the person is heard only by means of the talk key."""
        return self in (TalkWay.HOLD, TalkWay.TOGGLE)


class Phase(StrEnum):
    """Phases of the turn-taking machine; ``conversation.step`` explains their order in a turn."""

    IDLE = "idle"
    """Not listening: muted, no microphone, or not ready yet; typing works."""
    ASLEEP = "asleep"
    """Listening for its name alone; typing works."""
    LISTENING = "listening"
    PERSON_SPEAKING = "person_speaking"
    DECIDING = "deciding"
    """The person paused; the engine decides whether the turn has ended."""
    PREPARING = "preparing"
    """A reply is being prepared; nothing of it has sounded."""
    SPEAKING = "speaking"
    INTERRUPTED = "interrupted"
    """The person interrupted the reply; it is being silenced."""
    FAILED = "failed"
    """The companion cannot answer; the reason is shown."""


@dataclass(frozen=True, slots=True)
class Habits:
    """A person's habits of pausing, learned while they speak."""

    pause: float = 0.5
    """Mean length of their pauses in seconds; a guess until something is learned."""
    count: int = 5
    """Number of pauses behind that mean; the guess counts as five."""
    held: float = 8.0
    """Recent pauses in the middle of a turn that were long enough to be answered; older ones count less. A guess until
    something is learned."""
    ended: float = 8.0
    """Recent pauses that ended the turn, counted the same way."""
    cut_ins: float = 0.0
    """Recent times that the companion cut in; each counts half as much after every turn that was answered and over. Not
    kept on disk, because it describes this conversation, not the person."""
