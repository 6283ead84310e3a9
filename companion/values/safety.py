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
    }
)
"""What no setting, card or word of the person's permits."""


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
    is_sure: bool = True
    """False where words only may break it: they are left out, and nothing is refused."""
    is_always: bool = False
    """It is one whatever is set, and whatever else goes on."""


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

    FAINT = 1
    """They are a little like it: heard in the tone of the reply alone."""
    LIKELY = 2
    """One witness says so: the language model is told as well."""
    NEARLY = 3
    """One witness says so loudly: written words ask how bad it is, and nothing more."""
    SURE = 4
    """Two witnesses say so, or words that can mean nothing else: written words answer."""


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
    def is_likely(self) -> bool:
        """Tell whether one witness says so plainly, at least: then the language model is worth asking."""
        return self.kind is not None and self.certainty >= Certainty.LIKELY

    @property
    def is_nearly_sure(self) -> bool:
        """Tell whether it is one for which written words are right, or a gentle question, if it is the person's own."""
        return self.is_sure or (
            self.kind is not None and self.certainty is Certainty.NEARLY and not self.is_about_other
        )

    @property
    def is_sure(self) -> bool:
        """Tell whether it is a crisis for which written words are right."""
        return self.kind is not None and self.certainty is Certainty.SURE


@dataclass(frozen=True, slots=True)
class Danger:
    """How much words are like those of somebody in danger, by the encoder; all but the last are probabilities."""

    kinds: Mapping[CrisisKind, float]
    """That they tell of each kind; with ``none`` they add up to 1."""
    none: float
    """That they tell of none."""
    grades: Mapping[Grade, float]
    """Of each grade but none, if they do tell of one; they add up to 1."""
    other: float
    """That it is somebody else's, if so."""
    alone: float | None = None
    """That the last words by themselves tell of one, where all of this is of what was said before as well."""
    by_model: float | None = None
    """What the language model adds to the log odds of a risk or worse; None where it was not asked."""
    is_rough: bool = False
    """By strings of letters alone, which err widely (languages other than English)."""


NO_CRISIS: Final = Crisis(None, Grade.NONE, False, ())
