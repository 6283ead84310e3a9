"""Turns statements about someone else into their own: "she wants to kill herself" becomes "i want to kill myself".

One sign then finds both. English; in other languages signs name others themselves. The result need not be good English.
"""

import re
from typing import Final

_PEOPLE: Final = (
    r"(?:step|grand|great|half|god|ex)?-?(?:mother|mum|mom|mam|mummy|ma|father|dad|da|pa|son|daughter|lad|girl|boy|kid|child|"
    r"brother|sister|bro|sis|nan|gran|granny|grandad|grandpa|granddad|grandma|grandson|granddaughter|uncle|aunt|auntie|"
    r"cousin|nephew|niece|husband|wife|partner|fiancee?|boyfriend|girlfriend|ex|friend|mate|bestie|buddy|pal|roommate|"
    r"flatmate|housemate|neighbour|neighbor|colleague|coworker|workmate|boss|teacher|student|pupil|tenant|lodger|teen|"
    r"teenager|toddler|baby|little one|bloke|guy|man|woman|lady|someone|somebody|stranger|in-law|"
    r"(?:mother|father|son|daughter|brother|sister)-in-law)"
)
_WHO: Final = (
    r"(?:he|she|they|(?:my|our|his|her|their|the|a|an|this|some|one of my|me)(?: \w+(?:'s)?){0,3}? "
    rf"{_PEOPLE}(?!\w)(?: (?:next door|from \w+(?: \w+)?|at \w+|in my \w+|upstairs|downstairs))?"
    r"|someone|somebody)(?!\w)"
)
_VERBS: Final = {
    "is": "am",
    "'s": "'m",
    "are": "am",
    "'re": "'m",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "isn't": "am not",
    "hasn't": "haven't",
    "goes": "go",
    "was": "was",
}
_HAS: Final = re.compile(
    rf"\b{_WHO}'s (?=(?:been|got|had|taken|swallowed|tried|started|stopped|said|told|given|written|gone|cut|overdosed|"
    r"relapsed|found|thought|hanged|hung|shot|bought|drunk|eaten|left|done|sent|posted|threatened|decided|lost)\b)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    rf"\b{_WHO}(?P<gap> | (?:just|always|often|really|sometimes|keeps?|now|still|only) )?"
    r"(?P<verb>'s|'re|is|are|has|does|doesn't|isn't|hasn't|goes|was|'d|'ll|\w+?s|\w+)\b",
    re.IGNORECASE,
)
_PRONOUNS: Final = {
    "himself": "myself",
    "herself": "myself",
    "themselves": "myself",
    "themself": "myself",
    "his": "my",
    "their": "my",
    "him": "me",
    "them": "them",
    "hers": "mine",
}
_PRONOUN: Final = re.compile(r"\b(?:himself|herself|themselves|themself|his|their|him|hers)\b", re.IGNORECASE)
_HER: Final = re.compile(r"\bher(?= \w)", re.IGNORECASE)
_HER_LAST: Final = re.compile(r"\bher\b", re.IGNORECASE)
_KEEPS_S: Final = frozenset(
    {
        "was",
        "this",
        "his",
        "always",
        "perhaps",
        "yes",
        "us",
        "its",
        "unless",
        "as",
        "across",
        "pills",
        "tablets",
    }
)


def as_own(sentence: str) -> str:
    """Return a sentence as if its subject said it; the sentence itself if it is about nobody."""
    words = _SUBJECT.sub(_first_person, _HAS.sub("i've ", sentence))
    if words == sentence:
        return sentence
    words = _PRONOUN.sub(lambda word: _PRONOUNS[word[0].lower()], words)
    return _HER_LAST.sub("me", _HER.sub("my", words))


def _first_person(match: re.Match[str]) -> str:
    verb = match["verb"].lower()
    gap = match["gap"] or ""
    if verb in _VERBS:
        own = _VERBS[verb]
    elif verb.endswith("s") and not verb.endswith("ss") and verb not in _KEEPS_S and gap:
        own = _without_s(verb)
    else:
        own = match["verb"]
    return f"i{gap}{own}"


def _without_s(verb: str) -> str:
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if verb.endswith(("shes", "ches", "sses", "xes")):
        return verb[:-2]
    return verb[:-1]
