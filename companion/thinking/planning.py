"""Makes the plan of a reply: what its clauses do, the feeling each shows, how long it may be, and why.

The plan is told twice: in one plain sentence to the language model, and in one that the person can read. Both are made
of what was decided; neither holds what was remembered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil
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

_DOES: Final[Mapping[Strategy, str]] = {
    Strategy.QUESTION: "ask one open question about it",
    Strategy.RESTATEMENT: "say back in other words what they told",
    Strategy.REFLECTION: "name the feeling under their words, tentatively",
    Strategy.SELF_DISCLOSURE: "say honestly how it is for you, as software",
    Strategy.AFFIRMATION: "say what they did well, with their own example",
    Strategy.SUGGESTION: "offer one small thing they could try",
    Strategy.INFORMATION: "tell the fact that helps, plainly",
    Strategy.OTHER: "answer briefly and warmly",
    Strategy.VALIDATION: "say why that feeling makes sense",
    Strategy.VALUE: "name what they care about in this",
    Strategy.REFRAME_GROWTH: "say what this taught them",
    Strategy.REFRAME_IMPERMANENCE: "say that this will pass",
    Strategy.REFRAME_NEUTRALIZING: "put it in calmer words",
    Strategy.REFRAME_OPTIMISM: "name what is still good in it",
    Strategy.REFRAME_SELF_AFFIRMATION: "remind them of a strength they have shown",
    Strategy.REFRAME_THANKFULNESS: "name what there is to be thankful for",
    Strategy.SHARE_JOY: "be glad with them",
    Strategy.CELEBRATE: "congratulate them",
    Strategy.PLAY: "play along with a light joke",
    Strategy.SMALL_TALK: "chat lightly",
    Strategy.REMEMBER_TOGETHER: "bring up what they told you before",
    Strategy.DISAGREE_KINDLY: "say kindly that you see it differently",
    Strategy.BE_SILENT: "stay with them in a few words and ask nothing",
    Strategy.GOODBYE: "say goodbye warmly",
    Strategy.TAKE_BACK: "admit what you got wrong, without excuses",
}
"""Said to the language model."""
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
_MOST_WORDS: Final[Mapping[Strategy, int]] = {
    Strategy.BE_SILENT: 8,
    Strategy.GOODBYE: 14,
    Strategy.OTHER: 14,
    Strategy.INFORMATION: 30,
    Strategy.SUGGESTION: 22,
}
"""Words that a clause may have (guess)."""
_USUAL_WORDS: Final = 18
_SMALL_TALK_SHARE: Final = 1.5
"""So many times the person's words a reply in small talk may have."""
_FEWEST_WORDS: Final = 6
_FIRST_WORDS: Final = 10
"""The first clause is short, so that it sounds soon."""


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
        known: What else is known; whether there are memories is told by ``recalled``.
        person: How the person feels.
        mood: How the companion feels.
        mirror: ``feeling.mirroring.mirrored``.
    """
    known = replace(known, has_memories=bool(recalled))
    strategies = choose(intent, known)
    clauses = with_targets(strategies, person, mood, mirror)
    most_words = _most_words(strategies, known.said[-1])
    return Plan(
        clauses=clauses,
        asks=strategies[-1] is Strategy.QUESTION,
        most_words=most_words,
        sentence=_sentence(strategies, most_words),
        why=_why(intent, known, strategies),
    )


def plan_to(
    strategies: Sequence[Strategy],
    words: str,
    why: str,
    *,
    person: AffectEstimate,
    mood: Affect,
    mirror: Mirror,
) -> Plan:
    """Return the plan of a reply whose words, or whose matter, code has chosen.

    Args:
        strategies: What its clauses do.
        words: What is said; "" where a language model says it.
        why: The reason, as part of a sentence.
        person: How the person feels.
        mood: How the companion feels.
        mirror: ``feeling.mirroring.mirrored``.
    """
    most_words = max(3, len(words.split())) if words else _most_words(strategies, "")
    return Plan(
        clauses=with_targets(strategies, person, mood, mirror),
        asks=words.rstrip().endswith("?") if words else strategies[-1] is Strategy.QUESTION,
        most_words=most_words,
        sentence=_sentence(strategies, most_words),
        why=f"I {' and '.join(_NAMES[strategy] for strategy in strategies)}, because {why}.",
    )


def _most_words(strategies: Sequence[Strategy], said: str) -> int:
    if strategies[0] is Strategy.SMALL_TALK:
        return max(_FEWEST_WORDS, ceil(_SMALL_TALK_SHARE * len(said.split())))
    return sum(_MOST_WORDS.get(strategy, _USUAL_WORDS) for strategy in strategies)


def _sentence(strategies: Sequence[Strategy], most_words: int) -> str:
    steps = ", then ".join(_DOES[strategy] for strategy in strategies)
    first = "" if len(strategies) == 1 else f", the first part in at most {_FIRST_WORDS}"
    question = "" if Strategy.QUESTION in strategies else " and no question"
    return f"{steps[0].upper()}{steps[1:]}; at most {most_words} words{first}{question}."


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
