"""Memories and the results of recall: the nouns that store, recall, book and prompt share."""

from dataclasses import dataclass
from enum import StrEnum

from companion.values.affect import Affect
from companion.values.dialogue import Speaker
from companion.values.told import Sentence


class MemoryKind(StrEnum):
    """Kind of a memory; each kind can be switched off."""

    MOMENT = "moment"
    """One utterance, word for word, with its feeling; recall mostly finds these."""
    EPISODE = "episode"
    """An event: what happened, when, with whom, both feelings, why, and how it ended."""
    FACT = "fact"
    """A fact about the person's world; a newer one on the same subject supersedes it."""
    PREFERENCE = "preference"
    """A like or dislike of the person's; a newer one on the same subject supersedes it."""
    PERSON = "person"
    """Someone, and their relation to the person."""
    THREAD = "thread"
    """Something that is still open: a promise, a plan, a date."""
    PROFILE = "profile"
    """An inference about the person: what comforts them, whether they want advice, what they value."""
    DIARY = "diary"
    """The companion's own words on a day."""
    SUMMARY = "summary"
    """A day or a month in short."""


class MemoryOrigin(StrEnum):
    """Origin of a memory."""

    TALK = "talk"
    """The conversation: it rests on utterances, which it lists, and is deleted with them."""
    TOLD = "told"
    """The person wrote or corrected it in the memory book."""
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of time in seconds since 1970-01-01 UTC."""

    since: float
    until: float
    """End, later than ``since``; the first instant after the span."""

    def __post_init__(self) -> None:
        if not self.since < self.until:
            raise ValueError("a span of time ends after it begins")

    @property
    def is_hour(self) -> bool:
        """Return whether it is no longer than an hour, as a time of day is."""
        return self.until - self.since <= 3600.0


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
    """Text: a moment's words as they were said; otherwise one or more sentences that address the person as "you", since
    they read them in the book."""
    happened_at: float
    """Instant of the words or the event, or the start of something that lasted."""
    ended_at: float | None = None
    """End of something that lasted: an episode, or the day of a summary; None for an instant."""
    speaker: Speaker | None = None
    """Speaker of a moment's words; None for other kinds."""
    felt: Affect | None = None
    """Feeling of the person; None if not known."""
    mood: Affect | None = None
    """Feeling of the companion; None if not known."""
    emotions: tuple[float, ...] = ()
    """Probabilities of the 28 labels of GoEmotions in their order, each in [0, 1]; empty if not known."""
    names: tuple[str, ...] = ()
    """People it is about other than the two of them, as they were called."""
    about: TimeSpan | None = None
    """Time that its words refer to, as meant when they were said; None if they name none."""
    evidence: tuple[Evidence, ...] = ()
    """Utterances it rests on, oldest first; never empty for a memory from the conversation."""
    subject: str = ""
    """Subject of a fact, preference, person or profile line, such as "work" or "sister"; of two with the same kind and
    subject, the newer one is valid."""
    held_until: float | None = None
    """Instant at which a newer fact superseded this one; None while it is valid."""
    due_at: float | None = None
    """Due date of an open thread; None if no date was named."""
    is_open: bool = False
    """The thread is still open."""
    outcome: str = ""
    """Outcome of an episode or a thread; "" while not known."""
    salience: float = 0.5
    """Importance when it was made, in [0, 1]."""
    strength: float = 1.0
    """Firmness: 1 when made, more with each recall that was used; at least 1."""
    recalled_at: float | None = None
    """Instant at which it last came back into the conversation."""
    faded_at: float | None = None
    """Instant at which it faded: it no longer comes back by itself, but stays in the book; None if it has not faded."""
    is_pinned: bool = False
    """The person wants it kept as it is: it does not fade and is not merged."""
    origin: MemoryOrigin = MemoryOrigin.TALK
    id: int = 0
    """Number in the store; 0 before it is stored."""

    def __post_init__(self) -> None:
        if not 0.0 <= self.salience <= 1.0:
            raise ValueError(f"salience must lie in [0, 1], got {self.salience!r}")
        if self.strength < 1.0:
            raise ValueError(f"strength is at least 1, got {self.strength!r}")


class KnownPart(StrEnum):
    """Topic of a line on the sheet, most important first."""

    NAME = "name"
    PEOPLE = "people"
    HEALTH = "health"
    CARE = "care"
    """Topics that need care: a grief, a wound, questions that they do not want."""
    LIFE = "life"
    """Work, home, and other facts about them."""
    PLANS = "plans"
    TASTES = "tastes"
    TALKING = "talking"
    """Ways in which they like to be talked with, and things that do them good."""


@dataclass(frozen=True, slots=True)
class KnownLine:
    """One line of the sheet, which holds what the companion knows about the person."""

    id: int
    """Id of the memory behind it."""
    part: KnownPart
    text: str
    """The memory's own words, which address the person."""
    item: str
    """Wording for the language model, such as "Dog: Bruno."."""
    told_at: float = 0.0
    """Instant at which the person said it, in seconds since 1970-01-01 UTC."""


class LinkKind(StrEnum):
    """Kind of link between two memories."""

    CAUSED = "caused"
    """The first caused the feeling of the second."""
    SUPERSEDES = "supersedes"
    """The first is valid instead of the second."""
    PART_OF = "part of"
    """The first is part of the second: a moment of an episode, an episode of a summary."""
    LIKE = "like"
    """Both are about the same thing."""


@dataclass(frozen=True, slots=True)
class MemoryLink:
    """A link between two memories, by their ids."""

    source: int
    target: int
    kind: LinkKind
    weight: float = 1.0
    """Certainty of the link, in (0, 1]."""


class FeelingPolicy(StrEnum):
    """Influence of a memory's feeling on recall."""

    CONGRUENT = "congruent"
    """Memories with a similar feeling come first."""
    COUNTER = "counter-congruent"
    """Memories with a better feeling come first: hopeful ones for a sad person."""
    NEUTRAL = "neutral"
    """The feeling has no influence."""


class LifeFact(StrEnum):
    """A kind of lasting fact that a person tells of their own life, or of that of their people and animals."""

    NAME = "name"
    """Their name, age, birthday or birthplace."""
    HEALTH = "health"
    LOSS = "loss"
    FAMILY = "family"
    """People and animals of theirs."""
    WORK = "work"
    """Work, school or study."""
    HOME = "home"
    TASTE = "taste"
    """Something that they always love, hate, do or never do."""
    HABIT = "habit"
    """Something that they do each week, day or month."""


class RecallPurpose(StrEnum):
    """A person's wish for what is remembered, or for something else, as their words tell it."""

    FACT = "fact"
    """They ask for something that holds in the person's life, or in that of their people."""
    EVENT = "event"
    """They ask for something that happened there."""
    DAY = "day"
    REASON = "reason"
    FEELING = "feeling"
    """They ask when, or because of what, something was felt."""
    SAID = "said"
    """They ask for what the companion said."""
    ADVICE = "advice"
    """They ask what to do in a case of their own."""
    TOLD = "told"
    KNOWLEDGE = "knowledge"
    """They ask for what anybody could know."""
    COMPANION = "companion"
    """They ask about the companion."""
    TALK = "talk"
    """They ask about this moment of the talk, or react: "Really?"."""
    SMALL_TALK = "small talk"
    TASK = "task"
    """They want something done: a story, a text, another volume."""


@dataclass(frozen=True, slots=True)
class RecallIntent:
    """Choice of memories to recall for a reply."""

    policy: FeelingPolicy = FeelingPolicy.NEUTRAL
    kinds: frozenset[MemoryKind] = frozenset(MemoryKind)
    """Kinds of memory to search; empty for no recall."""
    most: int = 5
    """Maximum number of memories."""
    is_asked: bool = False
    """The person asks for what is remembered. Recall then takes the best matches, and what is known of the person comes
    back even while the language model still sees the original words."""
    asks_past: bool = False
    """They ask for something that was: no memory is too far from the words, and what no longer holds counts fully."""


@dataclass(frozen=True, slots=True)
class RecallScores:
    """Reasons for recalling a memory, each in [0, 1] and comparable within one recall; 0 if it does not apply."""

    meaning: float = 0.0
    words: float = 0.0
    feeling: float = 0.0
    time: float = 0.0
    """It comes from the time that was asked for."""
    person: float = 0.0
    """It is about the person who was asked for."""
    cause: float = 0.0
    """It is linked as the cause, or as the result, of the topic."""
    retention: float = 0.0
    """Retention after the time that has passed."""
    salience: float = 0.0
    near: float = 0.0
    """The words just before and after it match."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A memory that came back, and the reason."""

    memory: Memory
    score: float
    """Score that orders the memories of one recall, higher first."""
    scores: RecallScores
    reason: Sentence
    """The scores as one sentence that the person can read."""
