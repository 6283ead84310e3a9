"""What a companion may not say or do: the rules, how the person sets them, and the breach of one."""

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
