"""Tells whether a feeling was met: somebody named it or said why it makes sense, and the person took it.

Only after that may advice follow (Hill's helping skills; ESConv, Liu et al. 2021). What the companion planned is known
by its strategies; these rules read its words, for a reply need not follow its plan. English; the word lists are
guesses, and prefer to miss a meeting over taking a question for one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from companion.values import Speaker

_NAMED: Final = re.compile(
    r"\b(?:hurts?|hurting|stings?|stung|burn(?:ed|s)|sad(?:ness)?|heavy|hard|bitter|sore|lonely|alone|afraid|scared|scary|"
    r"fright\w+|fear\w*|angry|anger|furious|cross|jealous\w*|asham\w+|embarrass\w+|guilt\w*|tired|worn out|exhaust\w+|"
    r"sick of|fed up|disappoint\w+|let down|frustrat\w+|anxious|nervous|worr(?:y|ied|ies)|overwhelm\w+|too much|"
    r"miss(?:es)? (?:her|him|them|it|that|you)|you['’]ll miss|you miss|longing|grief|griev\w+|ache|aches|pain|painful|"
    r"heart (?:races?|breaks?|sinks?)|takes the joy|joy out of|a blow|weighs?|on your shoulders|helpless|lost|torn|"
    r"upset|shock\w*|homesick|humiliat\w+|small and)\b"
)
_MAKES_SENSE: Final = re.compile(
    r"\b(?:makes sense|no wonder|of course|anyone would|anybody would|who wouldn['’]t|understandabl[ey]|you['’]d hoped|"
    r"after all (?:the|that|those|you)|not surpris\w+|natural(?:ly)?)\b"
)
_TAG: Final = re.compile(r",\s*(?:isn['’]t|aren['’]t|doesn['’]t|don['’]t|wasn['’]t|right)[^,?]*\?$")
_TAKEN: Final = re.compile(
    r"^(?:(?:oh|well|ha|mm+|hm+),? )?(?:yes|yeah|yep|exactly|right|true|that['’]s it|(?:it|i|that|they|he|she) "
    r"(?:does|do|did|is|was|has|have)\b|so \w+ of it|all the way|very|thank)"
)


def names_feeling(reply: str) -> bool:
    """Tell whether words of a reply name the person's feeling or say why it makes sense; a question does not."""
    sentences = re.split(r"(?<=[.!?…])\s+", reply.casefold().strip())
    return any(
        (_NAMED.search(sentence) or _MAKES_SENSE.search(sentence))
        and (not sentence.endswith("?") or _TAG.search(sentence))
        for sentence in sentences
    )


def is_met(turns: Sequence[tuple[Speaker, str]]) -> bool:
    """Tell whether the feeling of a talk, whose last turn is the person's, was met.

    It was when the companion named it, or when the person's answer takes what was told back to them.
    """
    for (speaker, reply), (_, answer) in pairwise(turns):
        if speaker is Speaker.COMPANION and (names_feeling(reply) or _is_taken(reply, answer)):
            return True
    return False


def _is_taken(reply: str, answer: str) -> bool:
    is_question = reply.rstrip().endswith("?") and not _TAG.search(reply.casefold().rstrip())
    return not is_question and bool(_TAKEN.match(answer.casefold()))
