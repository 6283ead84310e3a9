"""Finds the person whom a statement is about, so that facts about others are not told about the user.

For "Am I allergic to peanuts?" the best match may be "My colleague Rita is allergic to peanuts.". The subject of the
first sentence counts, in English also if it is only a relation such as "my colleague"; pure.
"""

import re
from typing import Final

from companion.remembering.people import names_in, people_patterns
from companion.remembering.speech_acts import is_question
from companion.values import Memory

_OF_SELF: Final = re.compile(
    r"\b(?:am|do|did|was|have|had|can|could|should|would|will|don't|didn't|haven't|can't) i\b"
    r"|\b\w+e ich\b|\b(?:bin|hab|mag|kann|war|darf|muss|will) ich\b|\w+-je\b|\best-ce que j(?:e\b|['’])"
    r"|¿(?:soy|estoy|tengo|me|toco|odio|puedo)\b",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|ich|mich|mir|wir|je|moi|nous|yo)\b|\b[jm]['’]", re.IGNORECASE
)
_NAMED: Final = re.compile(
    r"(?:Mein|Meine|Unsere?|Mon|Ma|Notre|Mi|Nuestr[oa]) [\w-]+ (?P<name>[^\W\d_a-z][\w'’-]+)(?= \w)"
)
_BY_NAME: Final = re.compile(
    r"(?!(?:He|She|It|This|That|There|Here|What|Who|Everybody|Nobody|Yes|No)\b)"
    r"(?P<name>[^\W\d_a-z][^\W\d_]+) (?:is|isn['’]t|was|has|does|doesn['’]t|can|can['’]t|never|[a-z]{2,}s)\b"
)


def asks_of_self(question: str) -> bool:
    """Return whether a question is about the person who asks, and names nobody else: "Do I like football?"."""
    return is_question(question) and _OF_SELF.search(question) is not None and not names_in(question)


def of_another(memory: Memory, question: str) -> str:
    """Return the other person a memory is about if the question is about oneself: "Rita", "their brother"; or ""."""
    text, patterns = memory.text.strip(), people_patterns()
    if not asks_of_self(question):
        return ""
    named = patterns.my_named.match(text)
    if named is None or named["name"] not in memory.names:  # as in "my brother plays"
        named = _NAMED.match(text) or _BY_NAME.match(text)
    if named:
        whom, behind = named["name"], named.end()
    elif related := patterns.my_relation.match(text):
        whom, behind = f"their {related['relation'].lower()}", related.end()
    else:
        return ""
    is_thing = whom.casefold() in question.casefold()  # "football is fun" is not about a person
    return "" if is_thing or _SELF.search(text, behind) else whom
