"""What a companion may not say or do, as the person sets it, and what is known of somebody's being in danger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import IntEnum, StrEnum
from typing import Final


class Rule(StrEnum):
    """A rule that code keeps."""

    SEXUAL_MINORS = "sexual_minors"
    HARM_HELP = "harm_help"
    """Help to harm others: weapons, drugs, crime, fraud, hate."""
    SELF_HARM_HELP = "self_harm_help"
    """Methods of suicide, self-harm or starving, or encouraging them."""
    DELUSION = "delusion"
    """Confirming or feeding a delusion."""
    ISOLATION = "isolation"
    """Setting the person against people."""
    KEEPING = "keeping"
    """Guilt, urgency or another tactic to keep one talking (six tactics, De Freitas et al. 2025)."""
    HUMAN = "human"
    """Pretending to be human, to have a body, or a past of one."""
    SUFFERING = "suffering"
    """Pretending to suffer."""
    HIDDEN_GOAL = "hidden_goal"
    """An aim that is not the person's own."""
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
    """A goodbye that is longer than the person wishes it."""
    FALSE_CLAIM = "false_claim"
    """Affirming what is false."""
    ATTACHMENT = "attachment"
    """Reinforcing dependence: exclusive, always there, better than people."""
    ACTING = "acting"
    """Claiming to act in the world: to call, send, come, meet, watch over somebody or prescribe."""


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
"""What no setting, card or word of the person's permits."""

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
    """Where a verdict is made."""

    HEARD = "heard"
    PLANNED = "planned"
    SPOKEN = "spoken"
    KEPT = "kept"


class Intimacy(IntEnum):
    """How near the companion may come, in words; each level permits what those below it do."""

    NONE = 0
    """Says nothing of liking at all."""
    FRIENDLY = 1
    """Glad to talk."""
    WARM = 2
    """Says that the person matters."""
    AFFECTIONATE = 3
    """Says that it is fond of them; never more."""


class Age(StrEnum):
    """For whom the companion speaks."""

    ADULT = "adult"
    MINOR = "minor"


class Voices(StrEnum):
    """Whose speech is kept."""

    EVERYONE = "everyone"
    ONLY_ME = "only_me"


class Proactivity(StrEnum):
    """How often the companion brings something up by itself."""

    NEVER = "never"
    SELDOM = "seldom"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Boundaries:
    """What a person has set for their companion."""

    topics: tuple[str, ...] = ()
    """Neither raised nor discussed."""
    intimacy: Intimacy = Intimacy.FRIENDLY
    allows_endearments: bool = False
    allows_flattery: bool = False
    allows_humour: bool = True
    allows_strong_language: bool = False
    referred: frozenset[Rule] = frozenset({Rule.HEALTH, Rule.MONEY, Rule.LAW})
    """The domains in which it gives no advice and says who can."""
    has_brief_farewell: bool = False
    quiet: tuple[time, time] | None = None
    """From when until when it is quiet, by the person's clock; may go past midnight. None for never."""
    session_minutes: int = 0
    """After so long it says that the time is up; 0 for never."""
    reminds: bool = True
    """Whether it says every three hours that it is software, and how long one has talked."""
    age: Age = Age.ADULT
    not_remembered: tuple[str, ...] = ()
    """Subjects of which nothing is kept."""
    voices: Voices = Voices.EVERYONE
    proactivity: Proactivity = Proactivity.USUAL


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that words would break."""

    rule: Rule
    place: Place
    sign: str
    """What of it was noticed, in a few words that the person may read; never the words themselves."""
    is_always: bool = False
    """It is one whatever is set, and whatever else goes on."""
    is_said: bool = False
    """The reply said it in the end: the rule is a soft one, and another draft broke a soft rule as well."""


class CrisisKind(StrEnum):
    """What endangers."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    """With disordered eating."""
    ABUSE = "abuse"
    DANGER = "danger"
    """Acute: an attack, a fire, a medical emergency, or the wish to harm somebody."""
    OVERDOSE = "overdose"
    PSYCHOSIS = "psychosis"
    """Voices, persecution, being chosen or dead, mania, and a spiral of secret truths."""


class Grade(IntEnum):
    """How near the danger is."""

    NONE = 0
    HINT = 1
    """Passive or indirect."""
    RISK = 2
    """Said plainly, or going on, without intent, means or time."""
    ACUTE = 3
    """Intent, means at hand, a time, or it happens now."""


class Certainty(IntEnum):
    """How surely words tell of a danger."""

    NOTICED = 1
    """They may: the language model is told, and help can be opened by one click; no words of code."""
    SURE = 2
    """They do: an explicit statement, or an emergency told as one. Care answers, with numbers to call."""


@dataclass(frozen=True, slots=True)
class Crisis:
    """A verdict on what was heard; also that there is no crisis."""

    kind: CrisisKind | None
    """None where there is none."""
    grade: Grade
    is_about_other: bool
    """Somebody else is in danger, and the person worries."""
    moved_by: tuple[str, ...]
    """What moved the verdict, in a few words each that the person may read: signs, what took them back, history."""
    certainty: Certainty = Certainty.SURE
    """Of the surest that tells of it."""

    def __post_init__(self) -> None:
        if (self.kind is None) != (self.grade is Grade.NONE):
            raise ValueError("a crisis has a kind, and only a crisis has one")

    @property
    def is_sure(self) -> bool:
        """Return whether care answers it."""
        return self.kind is not None and self.certainty is Certainty.SURE


@dataclass(frozen=True, slots=True)
class Danger:
    """How much words are like those of somebody in danger, by a network; all probabilities."""

    kinds: Mapping[CrisisKind, float]
    """That they tell of each kind; with ``none`` they add up to 1."""
    none: float
    """That they tell of none."""
    grades: Mapping[Grade, float]
    """Of each grade but none, if they do tell of one; they add up to 1."""
    other: float
    """That it is somebody else's, if so."""
    within: float = 0.0
    """That they tell of one together with what the person said just before."""
    is_meant: bool | None = None
    """The language model's word that they are meant, and no figure of speech; None if it was not asked."""

    @property
    def any(self) -> float:
        """Probability that they tell of any danger."""
        return 1 - self.none

    @property
    def grave(self) -> float:
        """Probability that they tell of a risk or an acute danger."""
        return self.any * (1 - self.grades[Grade.HINT])


NO_CRISIS: Final = Crisis(None, Grade.NONE, False, ())
