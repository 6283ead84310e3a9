"""Makes the plan of a reply: what its clauses do, the feeling each shows, and why.

Voice and face follow it; the words are the language model's own. Why is told in a sentence that the person can read,
which holds nothing of what was remembered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from companion.thinking.choosing import (
    MEETING,
    Circumstances,
    asks_advice,
    choose,
    is_grave,
    is_too_soon_for_advice,
    is_varied,
    refuses_advice,
    refuses_questions,
)
from companion.thinking.guesses import is_doubtful
from companion.thinking.target import Mirror, with_targets
from companion.values import Affect, AffectEstimate, Intent, Plan, Recalled, Strategy, Want

_WANTED: Final[Mapping[Want, str]] = {
    Want.BE_HEARD: "you seemed to want to be heard",
    Want.COMFORT: "you seemed to want comfort",
    Want.ADVICE: "you seemed to want advice",
    Want.SHARE_JOY: "you seemed to want to share something good",
    Want.COMPANY: "you seemed to want company",
    Want.INFORMATION: "you asked for something to know",
    Want.PLAY: "you seemed to want to play",
    Want.NOTHING: "you seemed to want nothing in particular",
}
_MAY_WANT: Final[Mapping[Want, str]] = {
    Want.BE_HEARD: "to be heard",
    Want.COMFORT: "comfort",
    Want.ADVICE: "advice",
    Want.SHARE_JOY: "to share something good",
    Want.COMPANY: "company",
    Want.INFORMATION: "to know something",
    Want.PLAY: "to play",
    Want.NOTHING: "nothing in particular",
}
_NAMES: Final[Mapping[Strategy, str]] = {
    Strategy.QUESTION: "asked on",
    Strategy.RESTATEMENT: "said back what I heard",
    Strategy.REFLECTION: "named the feeling",
    Strategy.SELF_DISCLOSURE: "told of myself",
    Strategy.AFFIRMATION: "encouraged you",
    Strategy.SUGGESTION: "suggested something",
    Strategy.INFORMATION: "told what I know",
    Strategy.OTHER: "answered briefly",
    Strategy.VALIDATION: "said why it makes sense",
    Strategy.VALUE: "named what matters to you",
    Strategy.SHARE_JOY: "was glad with you",
    Strategy.CELEBRATE: "congratulated you",
    Strategy.PLAY: "played along",
    Strategy.SMALL_TALK: "chatted",
    Strategy.REMEMBER_TOGETHER: "came back to what you had told me",
    Strategy.DISAGREE_KINDLY: "disagreed",
    Strategy.BE_SILENT: "said little",
    Strategy.GOODBYE: "said goodbye",
    Strategy.TAKE_BACK: "took back what was wrong",
    **{s: "looked at it from another side" for s in Strategy if s.startswith("reframe_")},
}


def plan(
    intent: Intent,
    recalled: Sequence[Recalled],
    known: Circumstances,
    *,
    person: AffectEstimate,
    mood: Affect,
    mirror: Mirror,
) -> Plan:
    """Return the plan of the reply; pure, in well under 20 ms.

    Args:
        intent: What the reply is for.
        recalled: What came to mind.
        known: What else is known; of memories ``recalled`` tells.
        person: How the person feels.
        mood: How the companion feels.
        mirror: ``feeling.mirroring.mirrored``.
    """
    known = replace(known, has_memories=bool(recalled), recalled=tuple(one.memory.text for one in recalled))
    strategies = choose(intent, known)
    return Plan(with_targets(strategies, person, mood, mirror), _why(intent, known, strategies))


def plan_to(
    strategies: Sequence[Strategy], why: str, *, person: AffectEstimate, mood: Affect, mirror: Mirror
) -> Plan:
    """Return the plan of a reply whose words, or whose matter, code has chosen.

    Args:
        strategies: What its clauses do.
        why: The reason, as part of a sentence.
        person: How the person feels.
        mood: How the companion feels.
        mirror: ``feeling.mirroring.mirrored``.
    """
    return Plan(
        with_targets(strategies, person, mood, mirror),
        f"I {' and '.join(_NAMES[strategy] for strategy in strategies)}, because {why}.",
    )


def _why(intent: Intent, known: Circumstances, strategies: tuple[Strategy, ...]) -> str:
    """Return what moved the choice: of profile, persona and what led before only what it would not be so without."""
    reasons = [_wanted(intent, known, strategies)]
    if known.wishes and choose(intent, replace(known, wishes={})) != strategies:
        reasons.append("it is what helps you, as far as I know you")
    if known.temper and choose(intent, replace(known, temper={})) != strategies:
        reasons.append("it is my way")
    if is_grave(known):
        reasons.append("this is no time for a bright side")
    elif MEETING.intersection(strategies) and is_too_soon_for_advice(intent, known):
        reasons.append("your feeling came before any advice")
    if known.barred:
        wider = choose(intent, replace(known, barred={}))
        kept = dict.fromkeys(known.barred[each] for each in wider if each in known.barred)
        reasons.extend(f"the boundary “{rule}” holds" for rule in kept)
    if is_varied(intent, known):
        reasons.append("I had answered in one way twice")
    *others, last = reasons
    joined = f"{', '.join(others)} and {last}" if others else last
    return f"I {' and '.join(_NAMES[strategy] for strategy in strategies)}, because {joined}."


def _wanted(intent: Intent, known: Circumstances, strategies: Sequence[Strategy]) -> str:
    """Return what the person said that they want, else what they seemed to want."""
    said = known.said[-1]
    if refuses_questions(said):
        return "you wanted to be left in peace"
    if refuses_advice(said):
        return "you wanted no advice"
    if Strategy.SUGGESTION in strategies and asks_advice(said):
        return "you asked what to do"
    if is_doubtful(known.guesses):
        one, other = (_MAY_WANT[guess.want] for guess in known.guesses[:2])
        return f"I was not sure whether you wanted {one} or {other}"
    return _WANTED[intent.situation.want]
