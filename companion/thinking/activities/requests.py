"""Knows when the person asks for an activity themselves: "tell me a story", "a breathing exercise, please". English."""

import re
from typing import Final

from companion.thinking.activities.kind import ActivityKind

_NOT: Final = re.compile(
    r"\b(?:don['’]?t|do not|didn['’]?t|won['’]?t|not|never|no more|stop|hate|rather not)\b", re.IGNORECASE
)
_WISHES: Final = (
    r"\b(?:(?:can|could|shall|will|would) (?:we|you|i)|let['’]?s|i(?:['’]?d| would) (?:like|love)|i (?:want|need)|"
    r"i (?:wanna|fancy)|how about|help me|please|do you want|would you like)\b.{0,30}?"
)
"""How a wish begins."""
_OF_ANYTHING: Final = r"(?! (?:about|of|with|where|who|in which)\b)"
"""A story of what one names is the language model's to tell."""
_ASKED: Final = {
    ActivityKind.BREATHING: (
        r"\bbreathe with me\b",
        r"^\W*(?:a )?breathing exercise\b",
        r"\bhelp me (?:to )?(?:calm down|breathe)\b",
        _WISHES
        + r"\bbreath(?:e|ing)(?:\W*$| (?:exercise|together|with me|a (?:bit|little|while)|slowly|in and out)\b)",
    ),
    ActivityKind.HARD_TALK: (
        r"\b(?:help me (?:to )?|(?:can|could) (?:we|i) |let['’]?s |i(?:['’]?d like| want| need) to |let me )"
        r"(?:practi[sc]e|rehearse|role-?play|try out)\b.{0,50}\b(?:talk\w*|conversation|say\w*|tell\w*|ask\w*|"
        r"speech|what|how|with you|call|chat|boss|interview)\b",
        r"\b(?:practi[sc]e|rehearse) (?:a|the|that|this|my) (?:hard |difficult |tough )?(?:talk|conversation|call)\b",
        r"^\W*(?:help me|let['’]?s|can we|could we) (?:to )?(?:practi[sc]e|rehearse)(?: it| that)?\W*$",
    ),
    ActivityKind.STORY: (
        r"\b(?:tell|read) (?:me|us) (?:a|another|one of your|some)(?: \w+){0,2} stor(?:y|ies)\b"
        + _OF_ANYTHING,
        r"^\W*story ?time(?:\W+please)?\W*$",
        r"^\W*(?:a|another) story(?:\W+please)?\W*$",
        r"\b(?:tell me|make up) a(?: \w+)? (?:story|tale)\b" + _OF_ANYTHING,
        _WISHES + r"\b(?:hear|have|listen to) (?:a|another)(?: \w+){0,2} (?:story|tale)\b" + _OF_ANYTHING,
    ),
    ActivityKind.WORD_GAME: (
        r"\bword (?:game|chain)\b",
        r"\bi packed my bag\b",
        r"\bguess(?:ing)? (?:the word|game)\b",
        _WISHES
        + r"\bplay(?: (?:a|an|another|some|something|again|together|with (?:me|you))\b)*(?: games?)?\W*$",
    ),
    ActivityKind.DAY: (
        r"\bask me (?:about|how) my day\b",
        r"\b(?:(?:can|could|may|shall) i|let me|i(?:['’]?d like| want) to) (?:tell|go through|talk about)"
        r"(?: you)?(?: about| how)? my day\b",
    ),
}
_PATTERNS: Final = {kind: re.compile("|".join(ways), re.IGNORECASE) for kind, ways in _ASKED.items()}
_SOMETHING: Final = re.compile(
    r"^\W*(?:i['’]?m|i am) (?:so |really |a bit |terribly )?bored\W*$|\b(?:entertain|amuse) me\b|"
    r"\bwhat (?:can|could|shall|should) we do (?:together|now|today|tonight|next)\W*$|"
    r"\blet['’]?s do something(?: (?:together|fun|nice|else))?\W*$",
    re.IGNORECASE,
)


def asked_for(words: str) -> ActivityKind | None:
    """Return the activity that words ask for; None where they ask for none."""
    if _NOT.search(words):
        return None
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(words)), None)


def asks_for_something(words: str) -> bool:
    """Tell whether words ask for anything to do together, whichever it is."""
    return not _NOT.search(words) and _SOMETHING.search(words) is not None
