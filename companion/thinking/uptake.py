"""Tells how the person takes a reply: they agree, correct it, go on, or begin something else. English, by rules.

In doubt they merely go on, which tells little: a bare "no" may answer a question. Which want they name when they
correct ("I was only chatting") is read too. The word lists are guesses.
"""

import re
from enum import StrEnum
from typing import Final

from companion.values import Want


class Uptake(StrEnum):
    """How the person takes a reply."""

    AGREED = "agreed"
    CORRECTED = "corrected"
    WENT_ON = "went on"
    """They answer or add something, which tells little."""
    MOVED_ON = "moved on"
    """They begin something else, which tells nothing of what they wanted before."""


_AGREES: Final = re.compile(
    r"^\W*(?:(?:oh|ah|ha|well|mm+|hm+|okay|good|yeah|yes),? )*(?:exactly|yes|yeah|yep|right|true|perfect|absolutely|"
    r"precisely|that['’]s (?:it|just it|right|true|what (?:it|i))|so (?:true|it is)|it (?:is|does|was|did)\b|"
    r"i (?:know|see|am|do|did)\b|(?:good|great|nice) (?:idea|thinking|one|point)|you['’]re right|okay|"
    r"that (?:could|would|might) (?:work|help)|thanks|thank you)\b|\b(?:exactly|you['’]re right)\b",
    re.IGNORECASE,
)
_CORRECTS: Final = re.compile(
    r"\b(?:i mean(?:t)?\b|(?:that|it)(?: is|['’]s|\s)?(?:n['’]t| not) (?:the point|about|what i)|"
    r"you don['’]t (?:get|understand)|i didn['’]t (?:ask|mean|say)|i know that|not really|not at all|rather not|"
    r"don['’]t (?:need|want) (?:a |any |your )?(?:plan|advice|tips?|solution|help|facts?|jokes?|questions?)|"
    r"please don['’]t|not now|no need|i (?:only|just) (?:want|wanted|need|needed)|i was (?:only|just)|"
    r"i(?:['’]m| am) (?:only|just) (?:saying|talking|chatting|letting|joking|moaning)|let['’]s (?:leave|not)|"
    r"just (?:say|listen|stay)|wait,? no|on the contrary)\b"
    r"|^\W*\w+(?: \w+)?\? (?:no|me)\b",
    re.IGNORECASE,
)
_MEANT: Final = {
    Want.BE_HEARD: r"let(?:ting)? off steam|(?:just|only) (?:want|need)(?:ed)? to (?:say|moan|vent|complain)|"
    r"moaning|just listen|the point|not about|don['’]t get it|for nothing",
    Want.COMFORT: r"it (?:just )?hurts|(?:just |to )say (?:it|that|i|things)|just (?:stay|hold)|feel so|be all right",
    Want.COMPANY: r"(?:just|only) (?:chatting|talking|saying)|(?:just|only) wanted (?:a|to) (?:\w+ )?(?:talk|chat)",
    Want.SHARE_JOY: r"(?:i['’]m|i am) (?:so |really )?(?:thrilled|glad|happy|delighted|proud)|can['’]t wait|good news",
    Want.PLAY: r"for fun|silly|just (?:playing|joking|kidding)",
    Want.INFORMATION: r"i mean it|seriously|(?:just|only|simply) want(?:ed)? to know",
    Want.NOTHING: r"leave (?:it|that)|rather not|drop it",
    Want.ADVICE: r"i (?:do )?need (?:a plan|advice)|what do i|how do i",
}
_NAMES: Final = {want: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for want, words in _MEANT.items()}


def uptake(words: str, *, has_shifted: bool) -> Uptake:
    """Tell how the person takes a reply.

    Args:
        words: The person's, in answer.
        has_shifted: The words begin another topic.
    """
    if has_shifted:
        return Uptake.MOVED_ON
    if _CORRECTS.search(words):
        return Uptake.CORRECTED
    return Uptake.AGREED if _AGREES.search(words) else Uptake.WENT_ON


def names(words: str, want: Want) -> bool:
    """Tell whether somebody who corrects a reply says that this is what they wanted."""
    return _NAMES[want].search(words) is not None
