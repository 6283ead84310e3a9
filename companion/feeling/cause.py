"""Decides which utterance, and which of its words, probably caused a feeling, and who is responsible.

The task is RECCON's (Poria et al. 2021): which of the last utterances of both sides state the cause? Each gets a score
by rules chosen by hand: nearness, connectives ("because"), words of feeling, verbs of an event, answers that only
react. Weights are the scores' softmax, together with the score of an unspoken cause. Only the person's own words are
named as a cause, and only a clause that states something: no question, greeting or mere reaction. A cause is sure only
beside a feeling that the person says to have: joined to it by a connective, or an event in its sentence ("I lost my
keys, and I am upset").

The agent of a cause revises the reading (``revised``): the same displeasure is anger at another's deed, remorse at
one's own, sadness at nobody's (agency: Smith & Ellsworth 1985).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import exp
from typing import Final

from companion.feeling.attribution import agent, clauses, last_words
from companion.feeling.emotions import POINTS
from companion.feeling.normal import Normal, estimate, joined, normals
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

_BECAUSE: Final = re.compile(
    r"^(?:because|'cause|cause|since|as|due to|thanks to|after|now that|when|that)\b|\bbecause\b|\bdue to\b",
    re.IGNORECASE,
)
_LEADING: Final = re.compile(
    r"^.*?\b(?:because(?: of)?|due to)\s+|^(?:'cause|cause|thanks to)\s+", re.IGNORECASE
)
_EVENT_VERB: Final = re.compile(
    r"\b(?:\w{3,}ed|got|get|lost|won|broke|died|left|told|said|gave|made|took|came|went|found|forgot|hurt|hit|stole|"
    r"bought|met|saw|heard|failed|happened|having|going to|has been|have been)\b",
    re.IGNORECASE,
)
_FEELING_WORD: Final = re.compile(
    r"\b(?:happy|glad|great|good|love|like|nice|wonderful|excit\w+|enjoy\w*|fun|beautiful|amaz\w+|sad|angry|"
    r"afraid|scar\w+|"
    r"worr\w+|terribl\w+|awful|bad|hate\w*|hurt\w*|upset|annoy\w+|disappoint\w*|surpris\w+|sorry|tired|lonely|cry\w*|"
    r"shout\w*|yell\w*|wrong|problem|trouble|pain\w*|sick|lucky|congratulations|best|worst|perfect|delicious)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"\b(?:because|'cause|due to|thanks to)\b", re.IGNORECASE)
_OWN_FEELING: Final = re.compile(
    r"\b(?:i['’]?m|i am|i was|i feel|i felt|feeling|makes? me|made me)(?:\W+\w+){0,3}?\W+(?:(?:un)?happy|glad|excit\w+|"
    r"proud|grateful|thankful|relieved|sad|angry|mad|furious|afraid|scared|worr\w+|nervous|anxious|terrible|awful|upset|"
    r"annoyed|disappointed|surprised|sorry|tired|exhausted|lonely|hurt|ashamed|embarrassed|jealous)\b",
    re.IGNORECASE,
)
"""A feeling that the person says to have."""
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_REACTION: Final = re.compile(
    r"^\W*(?:oh|ah|wow|really|that(?:'s|’s| is| was| sounds| would)|it(?:'s|’s| is| sounds)|sounds|thank|thanks|"
    r"sure|ok|okay|yes|yeah|"
    r"no|great|good|what|how|you're|you are|congratulations|i see|i'm (?:sorry|glad)|i am (?:sorry|glad)|me too|"
    r"so do i|fine|well|"
    r"wonderful|excellent|cool|all right|alright|of course)\b",
    re.IGNORECASE,
)
_ENOUGH_WORDS: Final = 5
_QUESTION: Final = re.compile(
    r"\W*(?:(?:and|but|so|well|then)\b,? )*(?:(?:what|who|where|why|how|which|when)(?:['’](?:s|re|d)| is| are| was| "
    r"were| do| does| did| will| would| can| could| should)\b|(?:do|did|does|are|is|was|were|can|could|would|will|"
    r"have|has|should|shall|may) (?:n['’]t )?(?:you|i|we|he|she|it|they|there|this|that|my|your)\b)"
    r"|.*\?[\W]*$",
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(
    r"\b(?:hi|hiya|hello|hey|yo|(?:good ?)?(?:morning|afternoon|evening|night|bye)|bye|welcome back|nice to see you|"
    r"(?:see|talk to) you(?: \w+)?|thank(?:s| you)(?: so much| very much| a lot)?|please|sorry|a+h+|o+h+|wow|u+[hm]+|"
    r"e+r+m?|h+m+|m+h*m+|huh|well|so|and|but|yes|yeah|yep|no|nope|ok|okay|right|sure|fine|really|you know|i mean|"
    r"i see|i know|i don['’]t know|wait|because|companion)\b",
    re.IGNORECASE,
)
"""Greetings, fillers and words that only connect."""
_FEWEST_WORDS: Final = 2
"""Minimum number of other words for a clause to state anything (guess)."""
_OWN: Final = re.compile(r"\b(?:i|my|me|we|our|us)\b", re.IGNORECASE)


def causes(utterances: Sequence[Utterance]) -> tuple[Cause, ...]:
    """Return the person's words that probably state the cause of the feeling in the last of ``utterances``.

    At most three, the likeliest first; none if the person stated none. The companion's words count for the weights, but
    are never named.
    """
    near = utterances[-WINDOW:]
    scored = [(_score(one, near, back), one) for back, one in enumerate(reversed(near)) if clauses(one.text)]
    total = exp(_UNTOLD) + sum(exp(score) for score, _ in scored)
    scored.sort(key=lambda pair: -pair[0])
    return tuple(
        Cause(
            _without_connective(clause),
            agent(clause),
            one.number,
            exp(score) / total,
            is_sure=one is near[-1] and _is_named(clause, one.text),
        )
        for score, one in scored[:MOST]
        if one.speaker is Speaker.PERSON and (clause := _telling(one.text))
    )


def tells_cause_of_earlier(text: str, asked: str) -> bool:
    """Tell whether an utterance gives a reason, by its own connective or because ``asked``, said before, asks why."""
    return bool(
        re.match(r"\W*(?:because|'cause|cause|it's because|that's because|since)\b", text, re.IGNORECASE)
        or re.search(
            r"\b(?:why|what happened|what's wrong|what is wrong|how come|what made you)\b",
            asked,
            re.IGNORECASE,
        )
    )


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
    text = last_words(one.text)
    words = len(text.split())
    if any(_BECAUSE.search(clause) for clause in clauses(text)):
        score += _CONNECTIVE if back == 0 else 0.3
    if _EVENT_VERB.search(text):
        score += _EVENT
    if _FEELING_WORD.search(text):
        score += _FEELING
    if words < _ENOUGH_WORDS:
        score += _SPARSE
    if text.rstrip().endswith("?"):
        score += _ASKS
    if back == 1 and _REACTION.match(last_words(target.text)) and one.speaker != target.speaker:
        score += _REACTS
    return score


def _telling(text: str) -> str:
    """Return the clause that states most: after a connective, with an event, with a feeling, long enough.

    Return "" if none states anything.
    """
    return max(filter(_does_tell, clauses(text)), key=_tells, default="")


def _does_tell(clause: str) -> bool:
    """Tell whether a clause states something, and more than a reaction to earlier words ("That's lovely!")."""
    if _QUESTION.match(clause) or len(_EMPTY.sub(" ", _without_connective(clause)).split()) < _FEWEST_WORDS:
        return False
    reacts = _REACTION.match(clause) and not (_EVENT_VERB.search(clause) or _OWN.search(clause))
    return not (reacts and len(clause.split()) < _ENOUGH_WORDS)


def _without_connective(clause: str) -> str:
    """Remove the connective, so that the cause can be quoted after another "because"."""
    return _LEADING.sub("", clause) or clause


def _is_named(clause: str, text: str) -> bool:
    """Tell whether the person names a clause of their utterance as the cause of a feeling they say to have."""
    before, sentence = _sentence(clause, text)
    goes_on = _NAMED.match(clause) and sentence.startswith(clause)
    if not _OWN_FEELING.search(f"{before} {sentence}" if goes_on else sentence):
        return False
    return bool(_NAMED.search(clause) or (_EVENT_VERB.search(clause) and not _OWN_FEELING.search(clause)))


def _sentence(clause: str, text: str) -> tuple[str, str]:
    """Return the sentence of a text that holds a clause, after the sentence before it."""
    told = pairwise(("", *_SENTENCE_END.split(last_words(text))))
    return next((before, sentence) for before, sentence in told if clause in clauses(sentence))


def _tells(clause: str) -> float:
    return (
        2.0 * bool(_BECAUSE.search(clause))
        + 1.0 * bool(_EVENT_VERB.search(clause))
        + 0.7 * bool(_FEELING_WORD.search(clause))
        + 0.05 * min(len(clause.split()), 12)
    )
