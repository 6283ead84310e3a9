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
from companion.thinking.want_rules import asks_what_to_do
from companion.values import Speaker

LIKELY: Final = 0.7
"""From this probability on a topic is taken as shifted: of turns that go on as people's do, 6 of 100 come out above
it."""
LIKELY_IN_GRAVE: Final = 0.9
"""The same while it is about death, illness or danger, for who says nothing that leaves it (guess): to lose such a
topic is worse than to stay with it."""

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
    r"random (?:question|thought)|different thing|don['’]?t want to (?:think|talk) about (?:it|that|this)|"
    r"talk about something|let['’]?s (?:play|do)|^\W*oh,? and)\b",
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
_ABSENT: Final = re.compile(
    r"\b(?:he|him|his|she|her|hers|they|them|their|theirs|its|it(?!(?:['’]s| is| was|['’]s been)? "
    r"(?:rain|snow|start|stopp|been|true|normal|late|cold|dark|time)))(?:['’]\w+)?\b",
    re.IGNORECASE,
)
"""Somebody or something that is known already."""
_PRESENT: Final = re.compile(
    r"\b(?i:my|our|the|an?|this|that|these|those|your|some\w*|every\w*|no(?:body| one)|people|one|two|"
    r"three|four|five)\b (?=\w)|(?<=[a-z,] )[A-Z]\w+|^[A-Z]\w+['’]s\b"
)
"""Somebody or something that is named."""
_GRAVE: Final = re.compile(
    r"\b(?:died|dead|death|dying|funeral|buried|passed away|suicide|kill(?:ed)? (?:her|him|my|them)\w*|overdose\w*|"
    r"lost (?:the|our|my|her) (?:baby|wife|husband|mum|mother|dad|father|son|daughter)|miscarr\w+|cancer|tumou?r|"
    r"lump|stroke|intensive care|hospice|dementia|diagnosed|ambulance|hits? me|attacked|raped?|breakdown|missing|"
    r"my (?:wife|husband)['’]?s left)\b",
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
    *(-2.18, -1.24, -4.05, -2.68),
    *(-0.74, 1.54, -0.51, -0.67, 1.27, 0.32, -0.2, 0.47, 2.07, -1.32, 0.79),
    1.19,
    *(0.2, -0.93),
    1.88,
)
"""Of what ``signs`` returns."""


def has_shifted(said: Turn, topic: Sequence[Turn], earlier: Sequence[Turn] = ()) -> bool:
    """Tell whether the person's last words begin another topic; see ``shift_probability``.

    A grave topic is left by who says so, or by what has nothing to do with it: whoever asks what to do, or speaks of
    somebody without naming them, goes on with it.
    """
    probability = shift_probability(said, topic, earlier)
    if not _is_grave(topic) or _LEAVES.search(said.text):
        return probability >= LIKELY
    goes_on = asks_what_to_do(said.text) or _refers_back(said.text)
    return probability >= LIKELY_IN_GRAVE and not goes_on


def _is_grave(topic: Sequence[Turn]) -> bool:
    return any(turn.speaker is Speaker.PERSON and _GRAVE.search(turn.text) for turn in topic)


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
    """Return what the weights are of, (19,): four cosines, then what speaks for and against, the constant last."""
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
        _refers_back(said.text),
        asks_what_to_do(said.text),
        1.0,
    )


def _refers_back(text: str) -> bool:
    """Tell whether words speak of somebody or something whom they have not named before."""
    absent = _ABSENT.search(text)
    return absent is not None and _PRESENT.search(text, 0, absent.start()) is None


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
