"""Finds where the person put their own words right: a small model that is asked later answers from the first ones.

English, by how such a line begins or ends; the patterns are guesses.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.speech_acts import is_question
from companion.thinking.memory_notes import quotation
from companion.values import Speaker, Utterance

_PUTS_RIGHT: Final = re.compile(
    r"\W*(?:(?:oh|ah|um+|uh+|hm+|well|so|but|and|ok|okay)\W+)*"
    r"(?:wait|no(?:pe)?(?=[,.!;–-]| wait\b| no\b)|sorry|actually|hang on|hold on|correction|scratch that|"
    r"my mistake|i meant?|"
    r"i (?:was wrong|got that wrong|mixed|misspoke|just checked|just looked))\b"
    r"|(?:[\w'’-]+,? ){1,3}sorry\b|.*\bi (?:just )?(?:looked it up|checked)\W*$"
    r"|.*, not (?:on |at |in )?(?:the |an? )?\w+(?: \w+)?\W*$",
    re.IGNORECASE | re.DOTALL,
)


def put_right(dialogue: Sequence[Utterance]) -> str:
    """Return for a note what the person put right of what their last words ask for; "" where they put nothing right.

    Of several such lines the one counts that has, with the line before it, the most words of the question, and of
    equal ones the last.

    Args:
        dialogue: What was said, their words last.
    """
    *theirs, question = (said.text for said in dialogue if said.speaker is Speaker.PERSON)
    if not is_question(question):
        return ""
    asked = content_words(question)
    found = (
        (len(asked & content_words(f"{first} {second}")), place, second)
        for place, (first, second) in enumerate(pairwise(theirs))
        if _PUTS_RIGHT.match(second)
    )
    shared, _, line = max(found, default=(0, 0, ""))
    return f"They put it right: “{quotation(line)}”" if shared else ""
