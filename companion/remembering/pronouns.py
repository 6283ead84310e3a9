"""Turns what somebody says of themselves into what is said to them, and that into what is said of them.

"I work as a nurse" → "You work as a nurse.": this is the voice of all derived memories, which speaks to the person as
"you", since they read it in the memory book. "You live in York." → "They live …": so a language model is told of them.
The companion, which is "I" in a memory, is then spoken to: "You asked me" → "They asked you".
"""

import re
from typing import Final

_TOLD_TO: Final = """
i'm:you're im:you're i've:you've i'd:you'd i'll:you'll i:you me:you my:your mine:yours myself:yourself
we're:you're we've:you've we'd:you'd we'll:you'll we:you us:you our:your ours:yours ourselves:yourselves
am:are
"""
_TO_THE_PERSON: Final = {form: other for form, _, other in (pair.partition(":") for pair in _TOLD_TO.split())}
_SPOKEN_WORD: Final = re.compile(r"(?<!\d)(?<!\d )[A-Za-z]+(?:'[A-Za-z]+)?")
"""None behind a figure: "at 8 am" tells no being."""
_WAS: Final = re.compile(r"\byou was(n't)?\b")
_COMPANION: Final = re.compile(r"\b(?:you|your|yours|yourself|you're|you've|you'll|you'd)\b", re.IGNORECASE)


def to_you(clause: str) -> str:
    """Return a clause of the person's as a sentence that speaks to them; quoted where it speaks to the companion."""
    if _COMPANION.search(clause):
        return quoted(clause)
    said = _SPOKEN_WORD.sub(lambda word: _TO_THE_PERSON.get(word[0].lower(), word[0]), clause)
    return _sentence(_WAS.sub(r"you were\1", said))


def quoted(words: str) -> str:
    """Return a sentence that gives the person's own words."""
    return f"You said: “{words.strip(' ,;')}”"


def _sentence(words: str) -> str:
    trimmed = words.strip(" ,.;!…")
    return f"{trimmed[:1].upper()}{trimmed[1:]}."


_TOLD_OF: Final = """
you're:they're you've:they've you'd:they'd you'll:they'll your:their yours:theirs yourself:themselves
yourselves:themselves i:you i'm:you're i've:you've i'd:you'd i'll:you'll me:you my:your mine:yours
myself:yourself
"""
_OF_THE_PERSON: Final = {form: other for form, _, other in (pair.partition(":") for pair in _TOLD_OF.split())}
_PRONOUN: Final = re.compile(
    r"\byou(?:rs(?:el(?:f|ves))?|r|['’](?:re|ve|d|ll))?\b|\bI(?:['’](?:m|ve|d|ll))?\b|\b(?:me|my|mine|myself)\b",
    re.IGNORECASE,
)
_GOVERNS: Final = re.compile(
    r"(?:\b(?:to|for|with|from|at|of|about|on|by|without|near|between|against|told|tells|asked|asks|gave|gives|called|"
    r"calls|helped|helps|hurt|hurts|left|loves|loved|likes|liked|sees|saw|visits|visited|made|makes|let|lets|sent|"
    r"knows|cheers?|calms?|comforts?|soothes?|relaxes|keeps?|reminds?|reminded)\s)$",
    re.IGNORECASE,
)
"""Before an object: “Ana told you a joke.”"""
_ENDS: Final = re.compile(r"\s*(?:$|[.,;:!?)…])")
"""Behind an object: “A walk comforts you.”"""
_ACTS: Final = re.compile(
    r"\s(?:are|were|have|had|do|did|don['’]t|didn['’]t|can|can['’]t|could|will|would|should|must|may|might)\b",
    re.IGNORECASE,
)
"""Behind who does something, whatever stands before it: “Ana knows you are ill.”"""


def of_them(sentence: str) -> str:
    """Return a sentence to the person as one about them; what stands in “ and ” stays as it is."""
    parts = re.split(r"(“[^”]*”)", sentence)
    return "".join(part if part.startswith("“") else _PRONOUN.sub(_turned, part) for part in parts)


def _turned(found: re.Match[str]) -> str:
    word = found[0].lower().replace("’", "'")
    turned = _OF_THE_PERSON.get(word) or ("them" if _is_object(found) else "they")
    before = found.string[: found.start()].rstrip()
    begins = not before or before.endswith((".", "!", "?", "…"))
    return turned.capitalize() if begins and found[0][0].isupper() else turned


def _is_object(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if _ENDS.match(behind):
        return bool(before.strip())
    return bool(_GOVERNS.search(before)) and not _ACTS.match(behind)
