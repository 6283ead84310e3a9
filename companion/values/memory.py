"""What is remembered, and what of it comes back: the nouns that store, recall, book and prompt share."""

from dataclasses import dataclass
from enum import StrEnum

from companion.values.affect import Affect
from companion.values.dialogue import Speaker


class MemoryKind(StrEnum):
    """What a memory is of; each kind can be switched off."""

    MOMENT = "moment"
    """One utterance, word for word, with the feeling it had; what recall mostly finds."""
    EPISODE = "episode"
    """Something that happened: what, when, with whom, both feelings, why, and how it ended."""
    FACT = "fact"
    """What holds of the person's world; a newer one of the same subject supersedes it."""
    PREFERENCE = "preference"
    """What the person likes or dislikes; superseded likewise."""
    PERSON = "person"
    """Somebody, and what they are to the person."""
    THREAD = "thread"
    """Something that is still open: a promise, a plan, a date."""
    PROFILE = "profile"
    """What was inferred of the person: what comforts them, whether they want advice, what they value."""
    DIARY = "diary"
    """The companion's own words on a day."""
    SUMMARY = "summary"
    """A day or a month in short."""


class MemoryOrigin(StrEnum):
    """Where a memory is from."""

    TALK = "talk"
    """It rests on utterances, which it names, and goes with them."""
    TOLD = "told"
    """The person wrote or corrected it in the memory book."""
    IMPORT = "import"
    """It came in from a file."""


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of time in seconds since 1970-01-01 UTC."""

    since: float
    until: float
    """Later than ``since``; the first instant that is not in it."""

    def __post_init__(self) -> None:
        if not self.since < self.until:
            raise ValueError("a span of time ends after it begins")


@dataclass(frozen=True, slots=True)
class Evidence:
    """An utterance that a memory rests on."""

    session: str
    number: int


@dataclass(frozen=True, slots=True)
class Memory:
    """One memory; times are seconds since 1970-01-01 UTC."""

    kind: MemoryKind
    text: str
    """A moment's words as they were said; else one sentence or a few that speak to the person as "you", since they
    read them in the book."""
    happened_at: float
    """When what it tells was said or happened; of what lasted, when it began."""
    ended_at: float | None = None
    """When what lasted ended: an episode, or the day of a summary; None for an instant."""
    speaker: Speaker | None = None
    """Who said a moment's words; None for other kinds."""
    felt: Affect | None = None
    """How the person felt; None where that is not known."""
    mood: Affect | None = None
    """How the companion felt; None where that is not known."""
    emotions: tuple[float, ...] = ()
    """Probabilities of the 28 labels of GoEmotions in their order, each in [0, 1]; empty where not known."""
    names: tuple[str, ...] = ()
    """Whom it is about beside the two of them, as they were called."""
    about: TimeSpan | None = None
    """The time that its words are about, as they were meant when they were said; None if they name none."""
    evidence: tuple[Evidence, ...] = ()
    """What it rests on, oldest first; never empty for what is from the talk."""
    subject: str = ""
    """What a fact, preference, person or profile line is about, such as "work" or "sister"; of two with the same kind
    and subject the newer one holds."""
    held_until: float | None = None
    """When a fact ceased to hold, because a newer one superseded it; None while it holds."""
    due_at: float | None = None
    """When an open thread comes due; None where no date was named."""
    is_open: bool = False
    """Whether a thread is still open."""
    outcome: str = ""
    """How an episode or a thread ended; "" while that is not known."""
    salience: float = 0.5
    """How much it mattered when it was made, in [0, 1]."""
    strength: float = 1.0
    """How firmly it is kept: 1 when made, more with each recall that was used; at least 1."""
    recalled_at: float | None = None
    """When it last came back into the talk."""
    faded_at: float | None = None
    """When it was let go: it no longer comes back by itself, but stays in the book; None while it has not faded."""
    is_pinned: bool = False
    """The person wants it kept as it is: it neither fades nor is merged."""
    origin: MemoryOrigin = MemoryOrigin.TALK
    id: int = 0
    """Its number in the store; 0 before it was kept."""

    def __post_init__(self) -> None:
        if not 0.0 <= self.salience <= 1.0:
            raise ValueError(f"salience must lie in [0, 1], got {self.salience!r}")
        if self.strength < 1.0:
            raise ValueError(f"strength is at least 1, got {self.strength!r}")


class KnownPart(StrEnum):
    """What a line of the sheet is about, what counts most first."""

    NAME = "name"
    PEOPLE = "people"
    """And pets."""
    HEALTH = "health"
    CARE = "care"
    """What to be careful of: a grief, a wound, what they do not want to be asked."""
    LIFE = "life"
    """Work, home, and whatever else holds of them."""
    PLANS = "plans"
    TASTES = "tastes"
    TALKING = "talking"
    """How they want to be talked with, and what does them good."""


@dataclass(frozen=True, slots=True)
class KnownLine:
    """One line of the sheet: what the companion knows of the person."""

    id: int
    """Of the memory that says it."""
    part: KnownPart
    text: str
    """The memory's own words, which speak to the person."""
    item: str
    """What a language model reads of it, such as "Dog: Bruno."."""
    told_at: float = 0.0
    """When it was told, in seconds since 1970-01-01 UTC."""


class LinkKind(StrEnum):
    """How one memory is connected with another."""

    CAUSED = "caused"
    """The first brought the feeling of the second about."""
    SUPERSEDES = "supersedes"
    """The first holds instead of the second."""
    PART_OF = "part of"
    """The first is told within the second: a moment in an episode, an episode in a summary."""
    LIKE = "like"
    """Both tell of the same."""


@dataclass(frozen=True, slots=True)
class MemoryLink:
    """A connection of two memories, by their ids."""

    source: int
    target: int
    kind: LinkKind
    weight: float = 1.0
    """How sure it is, in (0, 1]."""


class FeelingPolicy(StrEnum):
    """What the feeling of a memory counts for in recall."""

    CONGRUENT = "congruent"
    """Memories that felt alike come first."""
    COUNTER = "counter-congruent"
    """Memories that felt better come first: hopeful ones for a sad person."""
    NEUTRAL = "neutral"
    """The feeling counts for nothing."""


@dataclass(frozen=True, slots=True)
class RecallIntent:
    """Whether and how to recall for a reply."""

    policy: FeelingPolicy = FeelingPolicy.NEUTRAL
    kinds: frozenset[MemoryKind] = frozenset(MemoryKind)
    """Which sources are asked; none for no recall."""
    most: int = 5
    """How many memories may come back."""
    is_asked: bool = False
    """The person asks for what is remembered: then what fits best is welcome, and what is known of them comes back even
    while the language model still sees how it was said."""


@dataclass(frozen=True, slots=True)
class RecallScores:
    """What spoke for a memory, each in [0, 1] and comparable within one recall; 0 where it says nothing."""

    meaning: float = 0.0
    words: float = 0.0
    feeling: float = 0.0
    time: float = 0.0
    """It is from the time that was asked for."""
    person: float = 0.0
    """It is about whom was asked for."""
    cause: float = 0.0
    """It is linked as the cause of what came up, or as what came of it."""
    retention: float = 0.0
    """How well it is kept after the time that has passed."""
    salience: float = 0.0
    near: float = 0.0
    """What was said just before and after it fits."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A memory that came back, and why."""

    memory: Memory
    score: float
    """By which the memories of one recall are ordered, higher first."""
    scores: RecallScores
    reason: str
    """The scores as one sentence that the person can read."""
