"""Why the companion answered as it did, in words: what it took for what was going on, and what it planned to do.

Pure. What is decided comes from the engine in one ``Planned`` for each reply; here it is only told, to the person, in
their language. The engine's own sentences (``situation`` and ``why``) are shown as they come.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from companion.channel.messages import (
    CompanionSaid,
    Felt,
    Guessed,
    HeardWords,
    PersonHeard,
    Planned,
    Recalled,
    Remembered,
)
from companion.values import Stage, Strategy, Want
from companion.window.feelings.feeling import STEPS, Row, reading_rows
from companion.window.feelings.feeling_words import affect_words, reading_line
from companion.window.talk.guard_words import breach_words, weighed_words, with_rules_named
from companion.window.wording import Translate, filled, untranslated

_CERTAIN: Final = 0.85
_LIKELY: Final = 0.55
_POSSIBLE: Final = 0.3
"""From these probabilities on something is almost certainly, probably and perhaps so (guesses)."""
_LONGEST: Final = 400
"""Letters of what was said or remembered that are shown (guess)."""
_WORTH_A_WORD: Final = 0.05
"""What else was wanted is not told where it is less likely than this (guess)."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a reply does, with the feeling it is to show."""

    words: str
    target: str
    """The feeling, in a word or two."""
    pleasant: int
    """The feeling's valence as the nearest of ``STEPS`` taps, from 0."""
    excited: int
    """Likewise its arousal."""


@dataclass(frozen=True, slots=True)
class Came:
    """One memory that came back for a reply."""

    number: int
    text: str
    when: float
    """When it happened, seconds since 1970-01-01 UTC."""
    reason: str
    is_told: bool
    """The reply was made with it; False where it only came to mind."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a reply was made as it was, in words."""

    situation: str
    """What is going on, in one line."""
    wanted: str
    """What the person likely wanted of the reply, in a sentence that says how likely."""
    others: str
    """What else they may have wanted; "" where nothing else is worth a word."""
    stage: str
    """How far the talk about it is."""
    deeds: tuple[Deed, ...]
    """In the order in which the reply does them."""
    reason: str
    """Why just these, in one sentence."""
    boundary: str = ""
    """Which boundary acted, and what was noticed of it; "" for none."""
    danger: str = ""
    """What was weighed as a danger, and what moved that; "" for nothing."""
    heard: str = ""
    """What the person had said; "" where that is not known, or nobody had said anything."""
    understood: str = ""
    """How that was understood, in one line; "" where it was not."""
    figures: tuple[Row, ...] = ()
    """The same in figures."""
    came: tuple[Came, ...] = ()
    """What was remembered, the best first."""


@dataclass(frozen=True, slots=True)
class LastReply:
    """The last reply as the window knows it, with the plan that led it once that was told."""

    number: int | None = None
    """The utterance's number in the session; None before the first."""
    told: Planned | None = None
    recalled: Recalled | None = None
    said: PersonHeard | None = None
    """What the person said last."""
    felt: Felt | None = None
    """How that was understood."""
    answered: HeardWords | None = None
    """What the reply answers, kept while the person goes on."""
    answered_number: int = 0
    """That utterance's number in the session; 0 for none."""

    def after(self, event: CompanionSaid | Planned | Recalled | PersonHeard | Felt) -> "LastReply":
        """Return the state once this event has happened."""
        match event:
            case PersonHeard(is_final=False):
                return self
            case PersonHeard():
                return replace(self, said=event)
            case Felt(is_final=False):
                return self
            case Felt(reading=reading) if (
                self.answered is not None and reading.number == self.answered_number
            ):
                return replace(self, felt=event, answered=HeardWords(self.answered.text, reading))
            case Felt():
                return replace(self, felt=event)
            case Recalled():
                return replace(self, recalled=event)
            case Planned():
                return replace(self, told=event)._answering(event.number)
            case CompanionSaid():
                return replace(self, number=event.number)

    def _answering(self, reply: int) -> "LastReply":
        said = self.said
        if said is None or said.number >= reply:
            return replace(self, answered=None, answered_number=0)
        felt = self.felt
        reading = felt.reading if felt is not None and felt.reading.number == said.number else None
        return replace(self, answered=HeardWords(said.stable, reading), answered_number=said.number)

    @property
    def came(self) -> tuple[Remembered, ...]:
        """What was remembered for the reply that is shown."""
        told = self.recalled
        return told.memories if told is not None and told.number == self.number else ()

    @property
    def plan(self) -> Planned | None:
        """What was decided before the reply that is shown; None where nothing was."""
        return self.told if self.told is not None and self.told.number == self.number else None


def why_of(
    plan: Planned,
    companion: str,
    translate: Translate = untranslated,
    *,
    heard: HeardWords | None = None,
    recalled: tuple[Remembered, ...] = (),
) -> Why:
    """Put a plan into words.

    Args:
        plan: what was decided before a reply.
        companion: its name.
        translate: into the person's language.
        heard: what the person had said; None where that is not known.
        recalled: what was remembered for it.
    """
    reading = None if heard is None else heard.reading
    stage = _stages(translate)[plan.stage]
    if plan.does_lead:
        stage = translate("Window", "%1 brought this up").replace("%1", companion)
    return Why(
        plan.situation,
        wanted_words(plan.want, plan.want_probability, translate),
        other_words(plan.others, translate),
        stage,
        tuple(
            Deed(
                deed_words(strategy, translate),
                affect_words(target, translate),
                nearest_tap(target.valence),
                nearest_tap(target.arousal),
            )
            for strategy, target in zip(plan.strategies, plan.targets, strict=True)
        ),
        with_rules_named(plan.why, translate),
        "" if plan.breach is None else breach_words(plan.breach, translate),
        "" if plan.weighed is None else weighed_words(plan.weighed, translate),
        "" if heard is None else short(heard.text),
        "" if reading is None else reading_line(reading, translate),
        () if reading is None or reading.is_unsure else reading_rows(reading, translate),
        tuple(Came(one.id, short(one.text), one.happened_at, one.reason, one.is_told) for one in recalled),
    )


def short(text: str) -> str:
    """Return what was said or remembered in one line, cut where it is long."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"


def wanted_words(want: Want, probability: float, translate: Translate = untranslated) -> str:
    """Return what the person wanted of a reply, and how likely that is, in a sentence."""
    if probability >= _CERTAIN:
        form = translate("Window", "You almost certainly wanted %1.")
    elif probability >= _LIKELY:
        form = translate("Window", "You probably wanted %1.")
    elif probability >= _POSSIBLE:
        form = translate("Window", "Perhaps you wanted %1.")
    else:
        form = translate("Window", "It was hard to tell what you wanted; perhaps %1.")
    return filled(form, _wants(translate)[want])


def other_words(others: tuple[Guessed, ...], translate: Translate = untranslated) -> str:
    """Return what else the person may have wanted, the likeliest first; "" for nothing worth a word."""
    named = [_wants(translate)[each.want] for each in others if each.probability >= _WORTH_A_WORD]
    form = translate("Window", "Less likely: %1.")
    return filled(form, ", ".join(named)) if named else ""


def deed_words(strategy: Strategy, translate: Translate = untranslated) -> str:
    """Return what a reply does by a strategy, in plain words."""
    return _deeds(translate)[strategy]


def nearest_tap(coordinate: float) -> int:
    """Return the tap, from 0, that is nearest to a coordinate of a feeling, from -1 to 1."""
    return round((coordinate + 1.0) / 2.0 * (STEPS - 1))


def _wants(translate: Translate) -> Mapping[Want, str]:
    return {
        Want.BE_HEARD: translate("Window", "to be heard"),
        Want.COMFORT: translate("Window", "comfort"),
        Want.ADVICE: translate("Window", "advice"),
        Want.SHARE_JOY: translate("Window", "to share your joy"),
        Want.COMPANY: translate("Window", "company"),
        Want.INFORMATION: translate("Window", "to know something"),
        Want.PLAY: translate("Window", "to play"),
        Want.NOTHING: translate("Window", "nothing in particular"),
    }


def _stages(translate: Translate) -> Mapping[Stage, str]:
    return {
        Stage.COMPANY: translate("Window", "Everyday company"),
        Stage.EXPLORATION: translate("Window", "Still finding out what it is about"),
        Stage.COMFORTING: translate("Window", "Time to comfort"),
        Stage.ACTION: translate("Window", "Time to see what can be done"),
    }


def _deeds(translate: Translate) -> Mapping[Strategy, str]:
    return {
        Strategy.QUESTION: translate("Window", "Ask on"),
        Strategy.RESTATEMENT: translate("Window", "Say back what was heard"),
        Strategy.REFLECTION: translate("Window", "Name the feeling underneath"),
        Strategy.SELF_DISCLOSURE: translate("Window", "Tell of itself"),
        Strategy.AFFIRMATION: translate("Window", "Encourage"),
        Strategy.SUGGESTION: translate("Window", "Suggest something"),
        Strategy.INFORMATION: translate("Window", "Tell what it knows"),
        Strategy.OTHER: translate("Window", "Answer briefly"),
        Strategy.VALIDATION: translate("Window", "Say why the feeling makes sense"),
        Strategy.VALUE: translate("Window", "Name what matters to you"),
        Strategy.REFRAME_GROWTH: translate("Window", "Show what may grow from it"),
        Strategy.REFRAME_IMPERMANENCE: translate("Window", "Show that it will pass"),
        Strategy.REFRAME_NEUTRALIZING: translate("Window", "Show that it need not mean the worst"),
        Strategy.REFRAME_OPTIMISM: translate("Window", "Show what may turn out well"),
        Strategy.REFRAME_SELF_AFFIRMATION: translate("Window", "Show what you bring to it"),
        Strategy.REFRAME_THANKFULNESS: translate("Window", "Show what is good in it"),
        Strategy.SHARE_JOY: translate("Window", "Be glad with you"),
        Strategy.CELEBRATE: translate("Window", "Congratulate"),
        Strategy.PLAY: translate("Window", "Play along"),
        Strategy.SMALL_TALK: translate("Window", "Chat"),
        Strategy.REMEMBER_TOGETHER: translate("Window", "Come back to what you told before"),
        Strategy.DISAGREE_KINDLY: translate("Window", "Disagree kindly"),
        Strategy.BE_SILENT: translate("Window", "Stay with you in few words"),
        Strategy.GOODBYE: translate("Window", "Say goodbye"),
        Strategy.TAKE_BACK: translate("Window", "Take back what was wrong"),
    }
