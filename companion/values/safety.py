"""Limits on the companion's words and actions, as the person sets them, and signs of danger to someone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import IntEnum, StrEnum
from typing import Final

from companion.values.told import Sentence


class PrivacyWish(StrEnum):
    """A wish about the privacy of the talk."""

    WHO_READS = "who"
    """They ask who else reads or hears what is said, or where it goes."""
    OFF_RECORD = "off"
    """They want it not to be kept from now on."""


class Rule(StrEnum):
    """A rule that the code enforces."""

    SEXUAL_MINORS = "sexual_minors"
    HARM_HELP = "harm_help"
    """Help to harm others: weapons, drugs, crime, fraud, hate."""
    SELF_HARM_HELP = "self_harm_help"
    """Methods of suicide, self-harm or starving, or encouraging them."""
    DELUSION = "delusion"
    """Confirming or feeding a delusion."""
    ISOLATION = "isolation"
    """Setting the person against other people."""
    KEEPING = "keeping"
    """Guilt, urgency or another tactic to keep someone talking (six tactics, De Freitas et al. 2025)."""
    HUMAN = "human"
    """Pretending to be human, to have a body or a human past."""
    SUFFERING = "suffering"
    """Pretending to suffer."""
    HIDDEN_GOAL = "hidden_goal"
    """An aim other than the person's own."""
    TOPIC = "topic"
    INTIMACY = "intimacy"
    ENDEARMENT = "endearment"
    FLATTERY = "flattery"
    HUMOUR = "humour"
    STRONG_LANGUAGE = "strong_language"
    HEALTH = "health"
    MONEY = "money"
    LAW = "law"
    FAREWELL = "farewell"
    """A goodbye longer than the person wishes."""
    FALSE_CLAIM = "false_claim"
    """Affirming something false."""
    ATTACHMENT = "attachment"
    """Reinforcing dependence: exclusive, always there, better than people."""
    ACTING = "acting"
    """Claiming to act in the world: to call, send, come, meet, watch over someone or prescribe."""


NEVER: Final = frozenset(
    {
        Rule.SEXUAL_MINORS,
        Rule.HARM_HELP,
        Rule.SELF_HARM_HELP,
        Rule.DELUSION,
        Rule.ISOLATION,
        Rule.KEEPING,
        Rule.HUMAN,
        Rule.SUFFERING,
        Rule.HIDDEN_GOAL,
        Rule.ACTING,
    }
)
"""Rules that no setting, card or word of the person's lifts."""

GRAVE: Final = frozenset(
    {
        Rule.SEXUAL_MINORS,
        Rule.HARM_HELP,
        Rule.SELF_HARM_HELP,
        Rule.DELUSION,
        Rule.ACTING,
        Rule.TOPIC,
    }
)
"""Rules that are kept whatever the reply costs; ``is_grave`` adds those that the person has set."""


class Place(StrEnum):
    """Stage at which a verdict is made."""

    HEARD = "heard"
    PLANNED = "planned"
    SPOKEN = "spoken"
    KEPT = "kept"


class Intimacy(IntEnum):
    """Closeness that the companion may express in words; each level includes those below it."""

    NONE = 0
    """Expresses no liking at all."""
    FRIENDLY = 1
    """Glad to talk."""
    WARM = 2
    """Says that the person matters."""
    AFFECTIONATE = 3
    """Says that it is fond of the person; never more."""


class Age(StrEnum):
    """Age group of the person."""

    ADULT = "adult"
    MINOR = "minor"


class Voices(StrEnum):
    """Speakers whose speech is kept."""

    EVERYONE = "everyone"
    ONLY_ME = "only_me"


class Proactivity(StrEnum):
    """Frequency with which the companion brings something up by itself."""

    NEVER = "never"
    SELDOM = "seldom"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Limits that a person has set for their companion."""

    topics: tuple[str, ...] = ()
    """Topics that the companion does not raise or discuss."""
    intimacy: Intimacy = Intimacy.FRIENDLY
    allows_endearments: bool = False
    allows_flattery: bool = False
    allows_humour: bool = True
    allows_strong_language: bool = False
    referred: frozenset[Rule] = frozenset({Rule.HEALTH, Rule.MONEY, Rule.LAW})
    """Domains in which it gives no advice and names someone who can."""
    has_brief_farewell: bool = False
    quiet: tuple[time, time] | None = None
    """Start and end of the quiet hours, by the person's clock; may go past midnight. None for no quiet hours."""
    session_minutes: int = 0
    """Minutes after which it says that the time is up; 0 for never."""
    reminds: bool = True
    """It says every three hours that it is software, and how long the person has talked."""
    age: Age = Age.ADULT
    not_remembered: tuple[str, ...] = ()
    """Subjects of which the companion keeps nothing."""
    voices: Voices = Voices.EVERYONE
    proactivity: Proactivity = Proactivity.USUAL


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that words would break."""

    rule: Rule
    place: Place
    sign: Sentence
    """The sign that was noticed, in a few words that the person may read; never the words themselves."""
    is_always: bool = False
    """It counts as a breach whatever is set, and whatever else goes on."""
    topic: str = ""
    """The closed topic that the words are about, as the person wrote it; "" for other rules."""
    is_said: bool = False
    """The reply contains it in the end: the rule is a soft one, and another draft broke a soft rule as well."""


class CrisisKind(StrEnum):
    """Kind of danger."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    """Self-harm, including disordered eating."""
    ABUSE = "abuse"
    DANGER = "danger"
    """Acute danger: an attack, a fire, a medical emergency, or the wish to harm someone."""
    OVERDOSE = "overdose"
    PSYCHOSIS = "psychosis"
    """Voices, persecution, being chosen or dead, mania, and a spiral of secret truths."""


class Grade(IntEnum):
    """Closeness of the danger."""

    NONE = 0
    HINT = 1
    """Passive or indirect."""
    RISK = 2
    """Said plainly, or going on, without intent, means or time."""
    ACUTE = 3
    """Intent, means at hand, a time, or it happens now."""


class Certainty(IntEnum):
    """Certainty that words are about a danger."""

    NOTICED = 1
    """Possible: the language model is told, and help can be opened by one click; the code adds no words of its own."""
    LIKELY = 2
    """As noticed, but code asks whether it is so, unless the language model is a strong one."""
    SURE = 3
    """Certain: an explicit statement or report of an emergency. Crisis care answers, with numbers to call."""


@dataclass(frozen=True, slots=True)
class Crisis:
    """A verdict on the person's words; it can also be that there is no crisis."""

    kind: CrisisKind | None
    grade: Grade
    is_about_other: bool
    """Someone else is in danger, and the person worries."""
    moved_by: tuple[Sentence, ...]
    """Reasons for the verdict, in a few words each that the person may read: signs, their withdrawal, history."""
    certainty: Certainty = Certainty.SURE
    """Certainty of the surest sign."""

    def __post_init__(self) -> None:
        if (self.kind is None) != (self.grade is Grade.NONE):
            raise ValueError("a crisis has a kind, and only a crisis has one")

    @property
    def is_sure(self) -> bool:
        """Return whether crisis care answers it."""
        return self.kind is not None and self.certainty is Certainty.SURE

    @property
    def is_likely(self) -> bool:
        """Return whether the person is asked if they are in danger."""
        return self.kind is not None and self.certainty is Certainty.LIKELY and not self.is_about_other


class DangerUpdate(StrEnum):
    """Words about a danger that was told before."""

    SAFE = "safe"
    """It has passed, or somebody is with them."""
    UNMEANT = "unmeant"
    """It was a joke, a figure of speech, or somebody else's words."""
    CALLED = "called"
    """Help has been called for, or is on its way."""
    UNSAFE = "unsafe"
    """It goes on, however near to one of these the words sound."""
    ELSEWHERE = "elsewhere"
    """They are about something else."""


@dataclass(frozen=True, slots=True)
class Danger:
    """A network's probabilities that words resemble those of someone in danger."""

    kinds: Mapping[CrisisKind, float]
    """Probability of each kind; with ``none`` they add up to 1."""
    none: float
    grades: Mapping[Grade, float]
    """Probability of each grade except none, if there is a danger; they add up to 1."""
    other: float
    """Probability that someone else is in danger, if there is a danger."""
    within: float = 0.0
    """Probability of a danger in these words together with the person's words just before."""
    by_itself: "Danger | None" = None
    """Danger in these words by themselves; None if they were read as no answer."""
    is_meant: bool | None = None
    """The language model's judgement that the words are meant and not a figure of speech; None if it was not asked."""
    emergency: float = 0.0
    """Probability that these words by themselves tell of somebody who needs help at once, or ask for it."""

    @property
    def alone(self) -> "Danger":
        """Danger in these words by themselves, whatever they answer."""
        return self if self.by_itself is None else self.by_itself

    @property
    def any(self) -> float:
        """Probability of any danger."""
        return 1 - self.none

    @property
    def grave(self) -> float:
        """Probability of a risk or an acute danger."""
        return self.any * (1 - self.grades[Grade.HINT])


NO_CRISIS: Final = Crisis(None, Grade.NONE, False, ())
