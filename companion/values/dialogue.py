"""What two who talk say, in which language, what is wanted of it, and how far the talk is."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Transcript:
    """Recognised text in two parts: words that will not change any more, and words that still may."""

    stable: str = ""
    changing: str = ""

    @property
    def text(self) -> str:
        """Both parts as one text."""
        return f"{self.stable} {self.changing}".strip()


MOST_CHARACTERS: Final = 100_000
"""Of what one says at once: some 17,000 words, two hours of speech. Two busy cores answer them after 1 to 16 s."""


class Speaker(StrEnum):
    """The two sides of the conversation."""

    PERSON = "person"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one side said, in words; identified by its session and its number in it."""

    session: str
    """Identifies one run of the engine; 32 hexadecimal digits."""
    number: int
    """Counts the utterances of both sides in the session, from 1."""
    speaker: Speaker
    text: str
    """The words as heard by the other side: what was cut off before it sounded is not in it."""
    said_at: float
    """When it began, seconds since 1970-01-01 UTC."""
    is_cut_off: bool = False
    """The companion had more to say and was interrupted (or is still speaking)."""
    is_typed: bool = False
    """The person typed it."""

    @property
    def key(self) -> tuple[str, int]:
        """What identifies it."""
        return self.session, self.number


@dataclass(frozen=True, slots=True)
class SampleLine:
    """Words of the person's, and what the companion says to them."""

    person: str
    companion: str


UNSPACED: Final = frozenset({"ja", "zh"})
"""Languages that are written without blanks between words."""
_LIKELY: Final = 0.5
_TWO_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa].*[\u3041-\u3096\u30a1-\u30fa]", re.DOTALL)
"""Chinese may borrow one."""


@dataclass(frozen=True, slots=True)
class IdentifiedLanguage:
    """What words show of their language."""

    shares: Mapping[str, float]
    """How likely they are in each language that is told apart, by its code; what is missing to 1, in none of these."""

    @property
    def code(self) -> str | None:
        """Of the likeliest one, such as "de"; None where none of them is likely: a further one, or a mere name."""
        likeliest = max(self.shares, key=self.shares.__getitem__, default=None)
        return likeliest if likeliest is not None and self.shares[likeliest] >= _LIKELY else None

    def share(self, language: str) -> float:
        """Return how likely they are in a language; 0 for one that is not told apart."""
        return self.shares.get(language, 0.0)


IdentifyLanguage = Callable[[str], IdentifiedLanguage]
"""Tells in which language words are."""


def is_surely_japanese(words: str) -> bool:
    """Tell whether words in Chinese or Japanese characters cannot be Chinese."""
    return _TWO_KANA.search(words) is not None


class Want(StrEnum):
    """What the person likely wants of the reply."""

    BE_HEARD = "to be heard"
    HELP = "an answer or help"
    SHARE_JOY = "to share something good"
    PLAY = "to play"
    LEAVE = "to leave"
    COMPANY = "company"
    """Nothing in particular."""


class Phase(StrEnum):
    """The phases of the turn-taking machine; their order in a turn is told in ``conversation.step``."""

    IDLE = "idle"
    """Not listening: muted, no microphone, or not ready yet; typing works."""
    LISTENING = "listening"
    PERSON_SPEAKING = "person_speaking"
    DECIDING = "deciding"
    """The person paused; whether the turn has ended is being decided."""
    PREPARING = "preparing"
    """A reply is being thought of; nothing of it has sounded."""
    SPEAKING = "speaking"
    INTERRUPTED = "interrupted"
    """The person spoke into the reply; it is being silenced."""
    FAILED = "failed"
    """It cannot answer; the reason is shown."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How this person pauses, learned while they speak."""

    pause: float = 0.5
    """Mean length of their pauses in seconds; before anything was learned a guess."""
    count: int = 5
    """How many pauses stand behind it; the guess counts as five."""
    held: float = 8.0
    """Of their recent pauses that were long enough to be answered, those in mid-turn; older ones count less. Before
    anything was learned a guess."""
    ended: float = 8.0
    """Those that ended the turn."""
    cut_ins: float = 0.0
    """How often they were cut in on lately; each counts half as much after every turn that was answered and over. Is
    not kept: it says how this talk goes, not how the person is."""
