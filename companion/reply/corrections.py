"""Finds where the person put their own words right: a small model that is asked later answers from the first ones.

In the six languages, by how such a line begins or ends (``remembering.moved``).
"""

from collections.abc import Sequence
from itertools import pairwise

from companion.remembering.content_words import content_words
from companion.remembering.moved import puts_right
from companion.remembering.speech_acts import is_question
from companion.thinking.memory_notes import quotation
from companion.values import Speaker, Utterance


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
        if puts_right(second)
    )
    shared, _, line = max(found, default=(0, 0, ""))
    return f"They put it right: “{quotation(line)}”" if shared else ""
