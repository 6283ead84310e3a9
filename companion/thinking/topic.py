"""Decides whether what the person says begins another topic than the one that was being talked about.

A logistic regression over how near the words lie to what was said before (their vectors are handed in), over how they
begin (somebody who answers says "because" or a fragment, somebody who begins something else says "by the way", asks, or
tells news), and over what a head says of them by themselves (``encoder.topic_start``, handed in, too). Weights were
fitted by ``models/training/topic.py`` on own talks, as they go on and with other talks' starts in them. The words are
English ones; in another language the vectors alone speak.
"""

import re
from collections.abc import Iterable, Sequence
from math import exp
from typing import Final

import numpy as np

from companion.thinking.turn import Turn
from companion.values import Speaker

LIKELY: Final = 0.65
"""From this probability on a topic is taken as shifted: on folds of what the weights were fitted on, 8 of 100 turns
that go on come out above it."""

_LEAD: Final = (
    r"^\W*(?i:(?:honestly|anyway|well|oh|hey|so|ha|hm+|actually|right|wait|listen|okay|ok|look|god|also|"
    r"by the way|before i forget),? ){0,2}"
)
_LEAVES: Final = re.compile(
    r"\b(?:by the way|anyway|anyhow|did i (?:ever )?tell you|you know what|guess what|let['’]?s (?:not|talk)|"
    r"(?:wanted|meant|going|want) to (?:ask|tell) you|before i forget|something else|change (?:of|the) subject|"
    r"different (?:topic|subject|question)|on another note|completely different|other news|(?:that|"
    r"which) reminds me|"
    r"i nearly forgot|i(?:['’]ve| have)? (?:just )?(?:forgot|remembered|forgotten)|new topic|while i think of it|"
    r"random (?:question|thought))\b",
    re.IGNORECASE,
)
_TELLS_OWN: Final = re.compile(
    _LEAD + r"i(?:(?:['’]ve| have) (?:been \w+ing|got|started|had|just|forgotten|decided|noticed|found|lost)"
    r"| (?:haven['’]t|wonder|should|must|have to|need to|got|had|saw|met|heard|dreamt|forgot|found|lost|"
    r"bought|signed|"
    r"started|don['’]t think i|think (?:the|my|our|i['’]))|['’]m (?:\w+ing|cross|worried))\b",
    re.IGNORECASE,
)
_TELLS_OTHERS: Final = re.compile(
    _LEAD + r"(?:(?:[Tt]he|[Mm]y|[Oo]ur) (?:\w+ ){1,2}?(?:has|have|is|are|was|were|rang|called|came|failed|"
    r"broke|won|died|"
    r"went|said|wants?|\w+ed)\b"
    r"|(?:[Tt]he|[Mm]y|[Oo]ur) (?:\w+ )?\w+['’]s (?:\w+ )?(?:\w+ing|\w+ed|got|been|gone)\b"
    r"|[Tt]here['’]s|[Ss]omebody|[Ss]omeone"
    r"|[A-Z]\w+ (?:told|rang|called|wrote|asked|came|got|texted|wants|is|has)"
    r"|[Tt]hey['’]ve|[Ww]e(?:['’]ve|['’]re| had| went| got| are)\b)"
)
_ASKS: Final = re.compile(
    r"(?:^|[.!?,] )(?:\w+,? )?(?:have you (?:ever|heard|seen|got)|did you (?:see|hear|know|ever)|"
    r"do you (?:know|think|remember|ever|like|have)|what(?:['’]s| is| are| do| would)|is (?:it|there)|are you|"
    r"can you|"
    r"could you|would you|tell me|how (?:do|does|can|long|many|much)|who|when|where|why|which|should i)\b.*\?"
    r"|\b(?:tell me (?:a|an|some)|remind me)\b",
    re.IGNORECASE,
)
_ANSWERS: Final = re.compile(
    r"^\W*(?:yes|yeah|no|nope|not|maybe|because|and|but|or|just|only|like|that|it|it['’]s|that['’]s|they|"
    r"they['’]re|he|"
    r"he['’]s|since|every\w*|all|both|exactly|true|thanks|probably|sort of|kind of|with|in|on|at|to|for|from|about|"
    r"nothing|at least|still|same|too|till|until|over|under|one|two|three|\w+teen|\w+ty|a|an|more|most|some|"
    r"once|then|"
    r"so|sometimes|never|always|by|as|if|when|after|before|which|great)\b",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:\w+['’](?:s|re|ve|m|d|ll)|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|"
    r"might|must|"
    r"\w{2,}ed|\w+n['’]t|got|came|went|said|told|rang|think|thinks|know|says|want|wants|made|lost|left|saw|"
    r"keeps?|feel|"
    r"broke|gave|took|put|hates?|loves?|likes?)\b",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|week|evening|afternoon)|last (?:night|week)|these days|"
    r"lately|(?:since|on) \w+day|at night|in \w+)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:it|its|it['’]s|that|that['’]s|he|he['’]s|she|she['’]s|they|they['’]re|them|him|her|there|then|one|"
    r"ones|so|"
    r"too|either|same|both|those|these)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST: Final = 4
"""Letters of a word that tells something; shorter ones are mostly function words."""
_FUNCTION: Final = """
about after again also another anything back because been before being both came come comes could does doing
done down else even ever every everything from gave gets getting going gone have having here into just know like
made make makes many more most much must need never nothing only other over quite really said same says should
since some something still such sure take tell than that their them then there these they thing things think
this those through till time told took until very want wants well went were what when where which while will
with would year years yeah your yours
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_TYPICAL: Final = 0.25
"""A cosine that speaks neither way, where a vector is not known (guess)."""
_FADE: Final = 0.8
"""What a turn counts in the topic against the one after it (guess)."""
_WEIGHTS: Final = (
    *(-1.85, -1.02, -4.66, -2.3),
    *(-0.74, 1.32, -0.18, -0.69, 1.41, 0.3, 1.42, 0.98, 2.0, -1.17, 0.81),
    1.14,
    1.17,
)
"""Of what ``signs`` returns."""


def has_shifted(said: Turn, topic: Sequence[Turn], earlier: Sequence[Turn] = ()) -> bool:
    """Tell whether the person's last words begin another topic; see ``shift_probability``."""
    return shift_probability(said, topic, earlier) >= LIKELY


def shift_probability(said: Turn, topic: Sequence[Turn], earlier: Sequence[Turn] = ()) -> float:
    """Return how probably words begin another topic, in (0, 1); 0 while the person has said nothing of any.

    Args:
        said: The person's last words.
        topic: What both said since the topic began, oldest first, without ``said``.
        earlier: What was said before that: going back to it is a shift too.
    """
    if not any(turn.speaker is Speaker.PERSON for turn in topic):
        return 0.0
    score = sum(weight * sign for weight, sign in zip(_WEIGHTS, signs(said, topic, earlier), strict=True))
    return 1.0 / (1.0 + exp(-score))


def signs(said: Turn, topic: Sequence[Turn], earlier: Sequence[Turn]) -> tuple[float, ...]:
    """Return what the weights are of, (17,): four cosines, then what speaks for and against, the constant last."""
    last = topic[-1]
    begins = _SENTENCE_END.split(said.text)[0]
    told, known = _telling(said.text), _telling_of(topic)
    asks = _ASKS.search(said.text) is not None
    return (
        *_nearness(said, topic),
        bool(told & known),
        _LEAVES.search(said.text) is not None,
        _POINTS_BACK.search(begins) is not None,
        _ANSWERS.search(said.text) is not None,
        _TELLS_OWN.search(said.text) is not None,
        _TELLS_OTHERS.search(said.text) is not None,
        asks,
        last.text.rstrip().endswith("?"),
        bool((told & _telling_of(earlier)) - known),
        _VERB.search(begins) is None and not asks,
        _WHEN.search(said.text) is not None,
        said.starts,
        1.0,
    )


def _nearness(said: Turn, topic: Sequence[Turn]) -> tuple[float, float, float, float]:
    """Return the cosines with the nearest turn, the whole topic, the companion's last words, and the person's."""
    meant = said.meaning
    known = [(turn, turn.meaning) for turn in topic if turn.meaning is not None]
    if meant is None or not known:
        return (_TYPICAL,) * 4
    near = [float(meant @ vector) for _, vector in known]
    whole = np.sum([vector * _FADE**back for back, (_, vector) in enumerate(reversed(known))], axis=0)
    length = float(np.linalg.norm(whole))
    own = [cosine for cosine, (turn, _) in zip(near, known, strict=True) if turn.speaker is Speaker.PERSON]
    return (
        max(near),
        float(meant @ whole) / length if length else _TYPICAL,
        near[-1],
        own[-1] if own else near[-1],
    )


def _telling_of(turns: Iterable[Turn]) -> frozenset[str]:
    return frozenset[str]().union(*(_telling(turn.text) for turn in turns))


def _telling(text: str) -> frozenset[str]:
    """Return the words that tell something, without the s of a plural."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(
        word.removesuffix("s") for word in words if len(word) >= _SHORTEST and word not in _FUNCTION_WORDS
    )
