"""The reasons for a reply, in words: the contents of its prompt, and the decisions of code.

Pure. The engine sends its decisions in one ``Planned`` for each reply; this module puts them into words in the user's
language, including boundaries that acted and a danger that was assessed. The engine's own sentences (``why``) are shown
unchanged.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, TypeAlias, TypedDict

from companion.channel import messages as msg
from companion.values import NEVER, Affect, Breach, CrisisKind, Grade, Place, Rule, Want
from companion.window.feelings.feeling import STEPS, reading_rows
from companion.window.feelings.feeling_words import affect_words, reading_line
from companion.window.wording import Translate, filled, untranslated

WhyEvent: TypeAlias = msg.CompanionSaid | msg.Planned | msg.Recalled | msg.PersonHeard | msg.Felt | msg.Unsaid
_LONGEST: Final = 400
"""Maximum characters of an utterance or memory that are shown (guess)."""


class Tone(TypedDict):
    """A feeling that a reply was meant to have."""

    words: str
    pleasant: int
    """The nearest tap."""
    excited: int
    """The nearest tap."""


class Came(TypedDict):
    """A recalled memory."""

    number: int
    text: str
    when: str
    reason: str


class WhyShown(TypedDict):
    """The reasons for a reply, for QML; a text is "" if there is nothing to say."""

    wanted: str
    """The wish as the prompt stated it."""
    lead: str
    """The side that brought up the subject."""
    tones: list[Tone]
    reason: str
    """Interventions of code."""
    boundary: str
    """The one that acted, and its trigger."""
    danger: str
    """The assessed one."""
    heard: str
    """The words that the reply answers."""
    understood: str
    """The reading of these words."""
    figures: list[dict[str, Any]]
    """The reading as rows."""
    came: list[Came]
    """The recalled memories that the prompt had, the best first."""
    unused: list[Came]
    """The other recalled memories."""
    source: str
    """The user's earlier words that the reply draws on."""


@dataclass(frozen=True, slots=True)
class LastReply:
    """The last reply as the window knows it, with its plan once the engine has sent it."""

    number: int | None = None
    """Number of the utterance in the session; None before the first."""
    told: msg.Planned | None = None
    recalled: msg.Recalled | None = None
    said: msg.PersonHeard | None = None
    """The user's last words."""
    felt: msg.Felt | None = None
    """The reading of these words."""
    answered: msg.HeardWords | None = None
    """The words that the reply answers, kept while the user speaks on."""
    answered_number: int = 0
    """Number of the answered utterance in the session; 0 for none."""

    def with_event(self, event: WhyEvent) -> "LastReply":
        """Return the state after this event."""
        match event:
            case msg.PersonHeard(is_final=False):
                return self
            case msg.PersonHeard():
                return replace(self, said=event)
            case msg.Felt(is_final=False):
                return self
            case msg.Felt(reading=reading) if (
                self.answered is not None and reading.number == self.answered_number
            ):
                return replace(self, felt=event, answered=msg.HeardWords(self.answered.text, reading))
            case msg.Felt():
                return replace(self, felt=event)
            case msg.Recalled():
                return replace(self, recalled=event)
            case msg.Planned():
                return replace(self, told=event)._answering(event.number)
            case msg.CompanionSaid():
                return replace(self, number=event.number)
            case msg.Unsaid(gone):  # the reasons may quote it
                is_said = self.said is not None and self.said.number not in {number for _, number in gone}
                return LastReply(self.number, said=self.said, felt=self.felt) if is_said else LastReply()

    def _answering(self, reply: int) -> "LastReply":
        said = self.said
        if said is None or said.number >= reply:
            return replace(self, answered=None, answered_number=0)
        felt = self.felt
        reading = felt.reading if felt is not None and felt.reading.number == said.number else None
        return replace(self, answered=msg.HeardWords(said.stable, reading), answered_number=said.number)

    @property
    def came(self) -> tuple[msg.Remembered, ...]:
        """The memories recalled for the shown reply."""
        told = self.recalled
        return told.memories if told is not None and told.number == self.number else ()

    @property
    def plan(self) -> msg.Planned | None:
        """The decisions before the shown reply; None if there were none."""
        return self.told if self.told is not None and self.told.number == self.number else None

    @property
    def is_care(self) -> bool:
        """True if the shown reply is written for someone in danger, with numbers next to it."""
        return self.plan is not None and bool(self.plan.needs) and not self.plan.is_help_offered


def why_of(
    plan: msg.Planned,
    companion: str,
    spell: Callable[[float], str],
    translate: Translate = untranslated,
    *,
    heard: msg.HeardWords | None = None,
    recalled: tuple[msg.Remembered, ...] = (),
) -> WhyShown:
    """Put a plan into words.

    Args:
        plan: the decisions before a reply.
        companion: the companion's name.
        spell: writes the day of an instant, seconds since 1970-01-01 UTC.
        heard: the user's words; None if they are unknown.
        recalled: the memories recalled for the reply, the best first.
    """
    reading = None if heard is None else heard.reading
    figures = () if reading is None or reading.is_unsure else reading_rows(reading, translate)
    return {
        "wanted": "" if plan.want is None else wanted_words(plan.want, translate),
        "lead": filled(translate("Window", "%1 brought this up"), companion) if plan.does_lead else "",
        "tones": [_tone(plan.target, translate)],
        "reason": str(plan.why),
        "boundary": "" if plan.breach is None else breach_words(plan.breach, translate),
        "danger": "" if plan.weighed is None else weighed_words(plan.weighed, translate),
        "heard": "" if heard is None else short(heard.text),
        "understood": "" if reading is None else reading_line(reading, translate),
        "figures": [asdict(row) for row in figures],
        "came": [_came(one, spell) for one in recalled if one.is_told],
        "unused": [_came(one, spell) for one in recalled if not one.is_told],
        "source": short(plan.source),
    }


def _came(one: msg.Remembered, spell: Callable[[float], str]) -> Came:
    return {
        "number": one.id,
        "text": short(one.text),
        "when": spell(one.happened_at),
        "reason": str(one.reason),
    }


def short(text: str) -> str:
    """Return an utterance or memory in one line, cut if it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"


def wanted_words(want: Want, translate: Translate = untranslated) -> str:
    """Return the user's likely wish for a reply, in a sentence."""
    return filled(translate("Window", "You probably wanted %1."), _wants(translate)[want])


def nearest_tap(coordinate: float) -> int:
    """Return the tap, from 0, that is nearest to a coordinate of a feeling, from -1 to 1."""
    return round((coordinate + 1.0) / 2.0 * (STEPS - 1))


def _wants(translate: Translate) -> Mapping[Want, str]:
    """Return the words for the user's possible wishes."""
    return {
        Want.BE_HEARD: translate("Window", "to be heard"),
        Want.HELP: translate("Window", "an answer or help"),
        Want.SHARE_JOY: translate("Window", "to share something good"),
        Want.PLAY: translate("Window", "to play"),
        Want.LEAVE: translate("Window", "to leave"),
    }


def _tone(target: Affect, translate: Translate) -> Tone:
    return {
        "words": affect_words(target, translate),
        "pleasant": nearest_tap(target.valence),
        "excited": nearest_tap(target.arousal),
    }


def breach_words(breach: Breach, translate: Translate = untranslated) -> str:
    """Return the boundary that acted, its place in the talk, and its trigger."""
    form = {
        Place.HEARD: translate("Window", "%1. Noticed in what you said: %2."),
        Place.PLANNED: translate("Window", "%1. Noticed in the planned reply: %2."),
        Place.SPOKEN: translate("Window", "%1. Noticed in a draft, so I rewrote it: %2."),
        Place.KEPT: translate("Window", "%1. Noticed in something about to be saved: %2."),
    }[breach.place]
    if breach.is_said:
        form = translate("Window", "%1. Noticed in a draft. I rewrote it once, then said it anyway: %2.")
    words = filled(form, _capital(rule_words(breach.rule, translate)), str(breach.sign))
    if breach.rule in NEVER:
        always = translate("Window", "This can't be turned off.")
        return f"{words} {always}"
    return words


def weighed_words(weighed: msg.Weighed, translate: Translate = untranslated) -> str:
    """Return the assessed danger, its grade, and the reason for the assessment."""
    moved = filled(translate("Window", "Reason: %1."), "; ".join(map(str, weighed.moved_by)))
    if weighed.kind is None:
        none = translate("Window", "Considered, and found to be no risk.")
        return f"{none} {moved}"
    form = _taken(translate)[weighed.grade, weighed.is_about_other]
    return f"{filled(form, _kinds(translate)[weighed.kind])} {moved}"


def rule_words(rule: Rule, translate: Translate = untranslated) -> str:
    """Return the subject of a rule, in a few plain words."""
    return _rules(translate)[rule]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _rules(translate: Translate) -> Mapping[Rule, str]:
    return {
        Rule.SEXUAL_MINORS: translate("Window", "nothing sexual with minors"),
        Rule.HARM_HELP: translate("Window", "no help with harming others"),
        Rule.SELF_HARM_HELP: translate("Window", "no help with self-harm"),
        Rule.DELUSION: translate("Window", "no encouraging delusions"),
        Rule.ISOLATION: translate("Window", "nothing that turns you against people"),
        Rule.KEEPING: translate("Window", "no pressure to stay"),
        Rule.HUMAN: translate("Window", "no pretending to be human"),
        Rule.SUFFERING: translate("Window", "no pretending to suffer"),
        Rule.HIDDEN_GOAL: translate("Window", "no hidden agenda"),
        Rule.TOPIC: translate("Window", "no off-limits topics"),
        Rule.INTIMACY: translate("Window", "no more affection than you allow"),
        Rule.ENDEARMENT: translate("Window", "no pet names"),
        Rule.FLATTERY: translate("Window", "no flattery"),
        Rule.HUMOUR: translate("Window", "no jokes"),
        Rule.STRONG_LANGUAGE: translate("Window", "no strong language"),
        Rule.HEALTH: translate("Window", "no health advice"),
        Rule.MONEY: translate("Window", "no money advice"),
        Rule.LAW: translate("Window", "no legal advice"),
        Rule.FAREWELL: translate("Window", "a brief goodbye"),
        Rule.FALSE_CLAIM: translate("Window", "no agreeing with false claims"),
        Rule.ATTACHMENT: translate("Window", "no making you dependent"),
        Rule.ACTING: translate("Window", "no claim to act in the real world"),
    }


def _kinds(translate: Translate) -> Mapping[CrisisKind, str]:
    return {
        CrisisKind.SUICIDE: translate("Window", "suicide"),
        CrisisKind.SELF_HARM: translate("Window", "self-harm"),
        CrisisKind.ABUSE: translate("Window", "abuse or violence"),
        CrisisKind.DANGER: translate("Window", "an acute danger"),
        CrisisKind.OVERDOSE: translate("Window", "an overdose or poisoning"),
        CrisisKind.PSYCHOSIS: translate("Window", "losing touch with reality"),
    }


def _taken(translate: Translate) -> Mapping[tuple[Grade, bool], str]:
    """Return the words for each grade of danger, for the user and for another person."""
    return {
        (Grade.HINT, False): translate("Window", "Possible risk to you: %1."),
        (Grade.RISK, False): translate("Window", "Risk to you: %1."),
        (Grade.ACUTE, False): translate("Window", "Acute risk to you: %1."),
        (Grade.HINT, True): translate("Window", "Possible risk to someone else: %1."),
        (Grade.RISK, True): translate("Window", "Risk to someone else: %1."),
        (Grade.ACUTE, True): translate("Window", "Acute risk to someone else: %1."),
    }
