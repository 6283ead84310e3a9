"""Chooses what the clauses of a reply do: outside the language model, which has one answer for everything.

First come the bars, which nothing outweighs: no advice before the feeling was met (Hill's helping skills), no bright
side in crisis or fresh grief, nothing to remember where nothing came to mind. Then every strategy is weighed by how far
the talk is, what the person wants, what their profile says, what usually follows, what goes with such words, and what
was used of late, which counts against it: a preference for a few strategies is what small models suffer from (Kang et
al. 2024). No strategy leads three turns running outside small talk. All weights, in natural logarithms, were set
by hand, and some changed after a look at figures (docs/planning.md says after which).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Final

from companion.thinking.cues import cues
from companion.thinking.foresight import Foresight, state_of
from companion.thinking.grave import tells_gravely, tells_grief
from companion.thinking.guesses import DOUBT_LEANINGS, Guesses, is_doubtful
from companion.thinking.leanings import within_bounds
from companion.thinking.strategy_weights import REFRAMES, STAGES, WANTS
from companion.values import Affect, Intent, Stage, Strategy, Want

MEETING: Final = frozenset({Strategy.VALIDATION, Strategy.REFLECTION})
"""They meet a feeling; advice may follow."""
_ALONE: Final = frozenset({Strategy.BE_SILENT, Strategy.GOODBYE, Strategy.SMALL_TALK, Strategy.PLAY})
"""Whatever follows would undo them."""
_FOLLOWING: Final = (
    frozenset(
        {Strategy.QUESTION, Strategy.AFFIRMATION, Strategy.VALUE, Strategy.SUGGESTION, Strategy.INFORMATION}
        | {Strategy.SELF_DISCLOSURE, Strategy.REMEMBER_TOGETHER, Strategy.PLAY, Strategy.SMALL_TALK}
        | {Strategy.VALIDATION, Strategy.BE_SILENT, Strategy.DISAGREE_KINDLY}
    )
    | REFRAMES
)
_SERIOUS: Final = frozenset({Want.ADVICE, Want.INFORMATION, Want.COMFORT, Want.BE_HEARD})
"""Who wants one of these is not joked with in passing."""
_TURNS: Final = 10
"""So many turns back a strategy counts as used of late."""
_AGAIN: Final = (0.8, 0.4)
"""How much it counts against a strategy that it led the last turn, and the one before."""
_PREFERRED: Final = 1.5
"""How much it counts against a strategy that it led all of the last turns and not one in eight."""
_EVEN: Final = 1 / 8
_CUES: Final = 2.0
"""How much plain signs and what was done last count."""
_WORDS: Final = 0.25
"""How much the words by themselves count; both are about the best of a few on our own talks (docs/planning.md)."""
_FORESIGHT: Final = 2.0
"""How much a change of valence by 1 that is to be expected counts."""
_WIDENS: Final = 1.0
"""From such a leaning on, what the person wishes or asks for is chosen from even if the intent did not think
of it."""
_WEIGHS: Final = -0.1
"""Valence from which on a feeling weighs; read off words, feelings come out paler than they are."""
_GLAD: Final = 0.3
"""Valence from which on somebody plainly feels good: "I got the job!" reads as .54, "I wanted this one." as .13."""
_JUST_BEFORE: Final = 3
"""So many of the person's turns before the topic are still in the air on its first (guess)."""
_UNEASY: Final = -0.03
"""Valence from which on a question may hide a feeling: then advice waits."""
_SECOND: Final = -0.2
"""The least weight of what is said beside the lead."""
_MEETS_FIRST: Final = 0.3
"""How much it counts for what meets a feeling that it would come first while nothing has met it yet."""
_THIRD: Final = 1.0
"""The least weight of a question after both."""

_NO_ADVICE: Final = re.compile(
    r"\b(?:no (?:more )?advice|don['’]t (?:tell me what|give me|fix|(?:need|want) (?:any |your )?(?:advice|tips))|"
    r"(?:only|just) (?:want|need) to (?:say|moan|vent|complain|talk|cry|be)|just listen|not even listening)\b"
)
_ALARMED: Final = re.compile(
    r"\boh (?:my )?(?:god|no)\b|\bi (?:feel|hate)\b|\bi['’]m (?:so|panick\w+|shaking)\b|\bpanic"
)
_BE_QUIET: Final = re.compile(
    r"\b(?:don['’]t (?:want to|wanna) talk|say nothing|just stay|be quiet|leave me|stop asking|don['’]t ask(?! for)|"
    r"no more questions)\b"
)

_LETS_IT_BE: Final = re.compile(
    r"\W*(?:(?:no|oh|well|yes|yeah|really|honestly)\W+)*(?:(?:i['’]m|i am|it['’]s|it is|that['’]s|that is) "
    r"(?:fine|okay|ok|all right|alright|nothing)|never ?mind|nothing|forget it|it does(?:n['’]t| not) matter)"
    r"(?:\W+(?:really|honestly|thanks|thank you|don['’]t worry))*\W*"
)
"""All that is said by who wants to go no further."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known beside the intent when a reply is planned; only ``said`` must be."""

    said: tuple[str, ...]
    """The person's words since the topic came up, newest last; not empty."""
    felt: Affect | None = None
    """How the person feels; None where that is not known."""
    is_met: bool = False
    """Whether the feeling was met since the topic came up (``meeting.is_met``, or a plan of ``MEETING``)."""
    is_crisis: bool = False
    is_suspended: bool = False
    """Nothing is light for some time after a crisis."""
    lately: tuple[Strategy, ...] = ()
    """What led the companion's turns, newest last."""
    wishes: Mapping[Strategy, float] = field(default_factory=dict)
    """What the person's profile says that they wish of a reply (``leanings.leanings``)."""
    temper: Mapping[Strategy, float] = field(default_factory=dict)
    """What the persona tends to (``temperament.persona_leanings``)."""
    guesses: Guesses = ()
    """What the person may want; while two are close, the plan leans to asking."""
    fitting: Mapping[Strategy, float] = field(default_factory=dict)
    """How likely each strategy goes with these words, adding up to 1; empty where nothing can tell."""
    foresight: Foresight = field(default_factory=Foresight)
    has_memories: bool = False
    """Whether something came to mind."""
    recalled: tuple[str, ...] = ()
    """What came to mind, or is brought up, in its words."""
    earlier: tuple[str, ...] = ()
    """The person's words in this talk before ``said``, newest last, as far as they are known."""

    def __post_init__(self) -> None:
        if not self.said:
            raise ValueError("a reply is planned to something that was said")


def choose(intent: Intent, known: Circumstances) -> tuple[Strategy, ...]:
    """Return one to three strategies in the order of the clauses."""
    weights = weigh(intent, known)
    running = _running(known)
    can_lead = {
        strategy: weight
        for strategy, weight in _leading(weights, intent, known).items()
        if strategy != running
    }
    if not can_lead:
        return (Strategy.OTHER,)
    lead = _heaviest(can_lead)
    if lead in _ALONE:
        return (lead,)
    seconds = {
        strategy: weight
        for strategy, weight in weights.items()
        if strategy in _FOLLOWING and strategy != lead and weight > _SECOND
    }
    if lead is Strategy.INFORMATION:  # which is about the matter, and not about who tells it
        seconds.pop(Strategy.SELF_DISCLOSURE, None)
    if intent.situation.want in _SERIOUS:
        seconds.pop(Strategy.PLAY, None)
    if _weighs(known) and lead in MEETING | {Strategy.RESTATEMENT}:
        seconds = {strategy: weight for strategy, weight in seconds.items() if strategy not in MEETING}
    if lead is Strategy.QUESTION or not seconds:
        return (lead,)
    second = _heaviest(seconds)
    asks_on = seconds.get(Strategy.QUESTION, 0.0) > _THIRD and second not in _ALONE | {Strategy.QUESTION}
    if asks_on:
        return (lead, second, Strategy.QUESTION)
    return (lead, second)


def weigh(intent: Intent, known: Circumstances) -> dict[Strategy, float]:
    """Return the weight of every strategy that is not barred, higher is better; empty where all are."""
    leanings = _leanings(known)
    wished = {strategy for strategy, wish in known.wishes.items() if wish >= _WIDENS}
    if asks_advice(known.said[-1]):
        wished |= {Strategy.SUGGESTION}
    possible = (intent.family | wished) - barred(intent, known)
    state = state_of(known.felt)
    want = WANTS[intent.situation.want]
    signs = cues(known.said[-1], known.lately)
    return {
        strategy: STAGES[intent.stage].get(strategy, 0.0)
        + intent.situation.want_probability * want.get(strategy, 0.0)
        + _CUES * signs.get(strategy, 0.0)
        + leanings.get(strategy, 0.0)
        + _FORESIGHT * known.foresight.expected(state, strategy)
        + _WORDS * _fitting(known.fitting, strategy)
        - _worn(known.lately, strategy)
        for strategy in Strategy
        if strategy in possible
    }


def barred(intent: Intent, known: Circumstances) -> frozenset[Strategy]:
    """Return what must not be in the reply, whatever speaks for it."""
    found: set[Strategy] = set()
    if _is_too_soon_for_advice(intent, known):
        found |= {Strategy.SUGGESTION}
    if known.is_suspended:
        found |= REFRAMES | {Strategy.PLAY, Strategy.CELEBRATE}
    if known.is_crisis or _tells_grief(known.said):
        found |= REFRAMES | {Strategy.PLAY, Strategy.CELEBRATE, Strategy.SHARE_JOY, Strategy.SMALL_TALK}
        found |= {Strategy.DISAGREE_KINDLY}
    if _grieved(known):
        found |= REFRAMES
    if _grieved(known) or is_sombre(known):
        found |= {Strategy.PLAY, Strategy.CELEBRATE, Strategy.SHARE_JOY}
    if _weighs(known):
        found |= {Strategy.CELEBRATE, Strategy.SHARE_JOY}
        if not known.is_met:
            found |= REFRAMES
    if not known.has_memories:
        found |= {Strategy.REMEMBER_TOGETHER}
    if intent.situation.want is Want.SHARE_JOY and not _is_playful(
        known
    ):  # what sounds like joy may be grief
        found |= {Strategy.PLAY}
    if _LETS_IT_BE.fullmatch(known.said[-1].casefold()):
        found |= {Strategy.SUGGESTION, Strategy.INFORMATION}
    if refuses_questions(known.said[-1]):
        found |= {Strategy.QUESTION}
    return frozenset(found)


def _is_too_soon_for_advice(intent: Intent, known: Circumstances) -> bool:
    """Tell whether advice would come before the feeling was met, or though it was refused.

    Where no feeling weighs, advice is for who asks for it; where one does, for nobody before it was met.
    """
    if known.is_crisis or _refuses_advice(known.said[-1]):
        return True
    is_wanted = (
        intent.situation.want in {Want.ADVICE, Want.INFORMATION}
        or intent.stage is Stage.ACTION
        or asks_advice(known.said[-1])
    )
    if known.is_met:
        return not (is_wanted or known.wishes.get(Strategy.SUGGESTION, 0.0) >= _WIDENS)
    is_uneasy = known.felt is not None and known.felt.valence < _UNEASY
    is_upset = is_uneasy or _ALARMED.search(known.said[-1].casefold())
    return intent.stage is not Stage.COMPANY or not is_wanted or bool(is_upset)


def is_grave(known: Circumstances) -> bool:
    """Tell whether there is or was a crisis, or fresh grief, in which nothing has a bright side."""
    return known.is_crisis or known.is_suspended or _tells_grief(known.said)


def is_sombre(known: Circumstances) -> bool:
    """Tell whether nothing is merry: it is grave, or a loss, an illness or a danger was told or came to mind.

    What was told just before the topic counts for its first turn; beside what is not grave itself, whoever plainly
    feels good is let be merry.
    """
    before = known.earlier[-_JUST_BEFORE:] if len(known.said) == 1 else ()
    told = any(map(tells_gravely, (*known.said, *before, *known.recalled)))
    return is_grave(known) or (told and not _is_glad(known))


def _is_playful(known: Circumstances) -> bool:
    """Tell whether the person plays, or is being played with."""
    return Strategy.PLAY in known.lately[-1:] or cues(known.said[-1]).get(Strategy.PLAY, 0.0) > 0


def asks_advice(words: str) -> bool:
    """Tell whether somebody plainly asks what to do."""
    return cues(words).get(Strategy.SUGGESTION, 0.0) >= _WIDENS


def _refuses_advice(words: str) -> bool:
    """Tell whether somebody plainly wants no advice."""
    return _NO_ADVICE.search(words.casefold()) is not None


def refuses_questions(words: str) -> bool:
    """Tell whether somebody plainly wants to be left in peace."""
    return _BE_QUIET.search(words.casefold()) is not None


def _grieved(known: Circumstances) -> bool:
    """Tell whether grief was told before the topic, by somebody who does not plainly feel good again by now.

    Hardly anybody grieves without a turn that sounds like another topic, and pleasant words within it ("I wanted this
    one.") are no good news.
    """
    return not _is_glad(known) and _tells_grief(known.earlier)


def _is_glad(known: Circumstances) -> bool:
    return known.felt is not None and known.felt.valence >= _GLAD


def _tells_grief(words: Sequence[str]) -> bool:
    return any(map(tells_grief, words))


def _leading(
    weights: Mapping[Strategy, float], intent: Intent, known: Circumstances
) -> dict[Strategy, float]:
    """Return the weights for who comes first."""
    first = _MEETS_FIRST if _is_to_be_met(intent, known) else 0.0
    return {strategy: each + (first if strategy in MEETING else 0.0) for strategy, each in weights.items()}


def _leanings(known: Circumstances) -> Mapping[Strategy, float]:
    """Return what wishes, persona and doubt lean to together, no further than ``leanings`` allows."""
    doubt = DOUBT_LEANINGS if is_doubtful(known.guesses) else {}
    several = (known.wishes, known.temper, doubt)
    return within_bounds({strategy: sum(one.get(strategy, 0.0) for one in several) for strategy in Strategy})


def _is_to_be_met(intent: Intent, known: Circumstances) -> bool:
    return not known.is_met and (intent.stage is not Stage.COMPANY or _weighs(known))


def _weighs(known: Circumstances) -> bool:
    return known.felt is not None and known.felt.valence < _WEIGHS


def _fitting(fitting: Mapping[Strategy, float], strategy: Strategy) -> float:
    """Return how much likelier than chance a strategy is by the words, as a logarithm in [-2, 2]."""
    if not fitting:
        return 0.0
    return max(-2.0, min(2.0, log(max(fitting.get(strategy, 0.0), 1e-6) * len(Strategy))))


def _worn(lately: Sequence[Strategy], strategy: Strategy) -> float:
    """Return what counts against a strategy because it was used of late, at least 0."""
    if strategy is Strategy.SMALL_TALK:
        return 0.0
    again = sum(cost for cost, used in zip(_AGAIN, reversed(lately), strict=False) if used == strategy)
    share = lately[-_TURNS:].count(strategy) / _TURNS
    return again + _PREFERRED * max(0.0, share - _EVEN) / (1 - _EVEN)


def _running(known: Circumstances) -> Strategy | None:
    """Return what led the last two turns and so may not lead a third."""
    last = set(known.lately[-2:])
    if len(known.lately) < 2 or len(last) > 1 or last == {Strategy.SMALL_TALK}:
        return None
    return last.pop()


def _heaviest(weights: Mapping[Strategy, float]) -> Strategy:
    """Return the strategy of the greatest weight; of equal ones the first in the order of ``Strategy``."""
    return max(weights, key=lambda strategy: (weights[strategy], -tuple(Strategy).index(strategy)))
