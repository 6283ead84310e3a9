"""Decides which utterance, and which of its words, probably caused a feeling, and who is responsible.

The task is RECCON's (Poria et al. 2021): which of the last utterances of both sides state the cause? Each gets a score
by rules chosen by hand: nearness, connectives ("because"), words of feeling, verbs of an event, answers that only
react. The words of six languages are data (``phrases``). Weights are the scores' softmax, together with the score of an
unspoken cause. Only the person's own words are named as a cause, and only a clause that states something: no question,
greeting or mere reaction. A cause is sure only beside a feeling that the person says to have: joined to it by a
connective, or an event in its sentence ("I lost my keys, and I am upset").

The agent of a cause revises the reading (``revised``): the same displeasure is anger at another's deed, remorse at
one's own, sadness at nobody's (agency: Smith & Ellsworth 1985).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import exp
from typing import Final

from companion.feeling.attribution import agent, clauses, last_words, sentences
from companion.feeling.emotions import POINTS
from companion.feeling.normal import Normal, estimate, joined, normals
from companion.feeling.phrases import Phrases, phrases_of
from companion.values import AffectEstimate, Cause, Reading, Speaker, Utterance, Who

WINDOW: Final = 8
"""Number of utterances, the last one included, that are searched for a cause."""
MOST: Final = 3
"""Maximum number of causes."""

_NEARNESS: Final = (0.0, -0.2, -1.2, -1.8, -2.2, -2.8, -3.2, -3.6)
"""Score by distance in utterances; causes are near (Poria et al. 2021), the steps are guesses."""
_CONNECTIVE: Final = 1.5
_EVENT: Final = 0.5
_FEELING: Final = 0.4
_SPARSE: Final = -1.0
_REACTS: Final = 1.0
_ASKS: Final = -0.4
_UNTOLD: Final = -2.0
"""Score of an unspoken cause."""

_ENOUGH_WORDS: Final = 5
_FEWEST_WORDS: Final = 2
"""Minimum number of other words for a clause to state anything (guess); behind a sure connective one is enough."""


def causes(utterances: Sequence[Utterance]) -> tuple[Cause, ...]:
    """Return the person's words that probably state the cause of the feeling in the last of ``utterances``.

    At most three, the likeliest first; none if the person stated none. The companion's words count for the weights, but
    are never named.
    """
    near = utterances[-WINDOW:]
    scored = [
        (_score(one, near, back), one, known)
        for back, one in enumerate(reversed(near))
        if clauses(one.text, known := phrases_of(one.text))
    ]
    total = exp(_UNTOLD) + sum(exp(score) for score, *_ in scored)
    scored.sort(key=lambda each: -each[0])
    return tuple(
        Cause(
            what := _without_connective(clause, known),
            agent(what, known),
            one.number,
            exp(score) / total,
            is_sure=one is near[-1] and _is_named(clause, one.text, known),
        )
        for score, one, known in scored[:MOST]
        if one.speaker is Speaker.PERSON and (clause := _telling(one.text, known))
    )


def tells_cause_of_earlier(text: str, asked: str) -> bool:
    """Tell whether an utterance gives a reason, by its own connective or because ``asked``, said before, asks why."""
    return bool(phrases_of(text).tells_why.match(text) or phrases_of(asked).asks_why.search(asked))


def revised(reading: Reading, found: Sequence[Cause]) -> Reading:
    """Revise the feeling of a reading by its causes.

    Agency moves arousal and dominance a little towards the emotion that goes with it, by the weight of the causes;
    valence stays. A reading that the person gave, or one without clear valence, keeps its feeling.
    """
    named = replace(reading, causes=tuple(found[:MOST]))
    if reading.is_told or reading.is_unsure or not found:
        return named
    return replace(named, affect=_with_agency(reading.affect, found[0]))


_AGENCY: Final = {
    Who.OTHER: ("gratitude", "anger"),
    Who.COMPANION: ("gratitude", "annoyance"),
    Who.SELF: ("pride", "remorse"),
    Who.WORLD: ("joy", "sadness"),
}
"""The pleasant and the unpleasant emotion that go with each agent of a cause (Smith &
Ellsworth 1985, in their words)."""
_AGENCY_DEVIATION: Final = 0.45
"""Deviation of arousal and dominance by agency alone (guess): it moves a vague reading, and hardly a sure one."""


def _with_agency(felt: AffectEstimate, cause: Cause) -> AffectEstimate:
    valence, arousal, dominance = normals(felt)
    if abs(valence.mean) < valence.variance**0.5:
        return felt
    point = POINTS[_AGENCY[cause.who][0 if valence.mean > 0 else 1]]
    variance = _AGENCY_DEVIATION**2 / max(cause.weight, 0.01)
    return estimate(
        (
            valence,
            joined(arousal, [Normal(point.arousal, variance)]),
            joined(dominance, [Normal(point.dominance, variance)]),
        )
    )


def _score(one: Utterance, near: Sequence[Utterance], back: int) -> float:
    target = near[-1]
    score = _NEARNESS[back]
    known, text = phrases_of(one.text), last_words(one.text)
    if any(known.reason.search(clause) for clause in clauses(text, known)):
        score += _CONNECTIVE if back == 0 else 0.3
    if known.event.search(text):
        score += _EVENT
    if known.feeling.search(text):
        score += _FEELING
    if known.count(text) < _ENOUGH_WORDS:
        score += _SPARSE
    if text.rstrip().endswith(("?", "？")):
        score += _ASKS
    if back == 1 and one.speaker != target.speaker and _reacts(target.text):
        score += _REACTS
    return score


def _reacts(text: str) -> bool:
    return phrases_of(text).reaction.match(last_words(text)) is not None


def _telling(text: str, known: Phrases) -> str:
    """Return the clause that states most: after a connective, with an event, with a feeling, long enough.

    Return "" if none states anything.
    """
    told = (clause for clause in clauses(text, known) if _does_tell(clause, known))
    return max(told, key=lambda clause: _tells(clause, known), default="")


def _does_tell(clause: str, known: Phrases) -> bool:
    """Tell whether a clause states something, and more than a reaction to earlier words ("That's lovely!")."""
    said = known.empty.sub(" ", _without_connective(clause, known))
    fewest = 1 if known.named.search(clause) else _FEWEST_WORDS
    if known.question.match(clause) or known.count(said) < fewest:
        return False
    reacts = known.reaction.match(clause) and not (known.event.search(clause) or known.own.search(clause))
    return not (reacts and known.count(clause) < _ENOUGH_WORDS)


def _without_connective(clause: str, known: Phrases) -> str:
    """Remove the connective, so that the cause can be quoted after another "because"."""
    return known.leading.sub("", clause) or clause


def _is_named(clause: str, text: str, known: Phrases) -> bool:
    """Tell whether the person names a clause of their utterance as the cause of a feeling they say to have."""
    before, sentence = _sentence(clause, text, known)
    beside = sentence.replace(_without_connective(clause, known), " ")
    if known.named.match(clause) and sentence.startswith(clause):
        beside = f"{before} {beside}"
    if not known.own_feeling.search(beside):
        return False
    return bool(known.named.search(clause)) or _tells_event(clause, known)


def _sentence(clause: str, text: str, known: Phrases) -> tuple[str, str]:
    """Return the sentence of a text that holds a clause, after the sentence before it."""
    told = pairwise(("", *sentences(text)))
    return next((before, sentence) for before, sentence in told if clause in clauses(sentence, known))


def _tells_event(clause: str, known: Phrases) -> bool:
    return bool(known.event.search(clause)) and not known.own_feeling.search(clause)


def _tells(clause: str, known: Phrases) -> float:
    return (
        2.0 * bool(known.named.search(clause))
        + 2.0 * bool(known.reason.search(clause))
        + 1.0 * _tells_event(clause, known)
        + 0.7 * bool(known.feeling.search(clause))
        + 0.05 * min(known.count(clause), 12)
    )
