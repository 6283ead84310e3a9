"""Recognises requests about activities: a certain one, a joke, yes, no, and the end. English, by rules.

Words come as they were recognised, so the rules rely little on spelling and punctuation; in doubt there is no request.
"""

import re
from enum import StrEnum
from typing import Final


class ActivityKind(StrEnum):
    """An activity to do together."""

    BREATHING = "breathing together"
    DAY = "telling the day"
    STORY = "a story"
    HARD_TALK = "practising a hard talk"


# ---- requests --------------------------------------------------------------------------------------------

_NOT: Final = re.compile(
    r"\b(?:don['’]?t|do not|didn['’]?t|won['’]?t|not|never|no more|stop|hate|rather not)\b", re.IGNORECASE
)
_WISHES: Final = (
    r"\b(?:(?:can|could|shall|will|would) (?:we|you|i)|let['’]?s|i(?:['’]?d| would) (?:like|love)|i (?:want|need)|"
    r"i (?:wanna|fancy)|how about|help me|please|do you want|would you like)\b.{0,30}?"
)
"""Beginnings of a wish."""
_ANY: Final = (
    r"(?=(?:\W+(?:please|now|then|tonight|today|again|instead|first|whispering|\w+ly|thanks?|thank you|before bed))*"
    r"(?:\W+(?:i|we)\b(?:(?!\b(?:about|of|with|where|which|who|whose|that|from|for|in|into|like|love|want|set|it|should|"
    r"must|has)\b)[\s\S])*)?\W*\Z)"
)
"""Condition for a story or a joke: nothing is wished of it. One on a subject, or of a kind, is the language model's."""
_STORY: Final = (
    r"(?:(?:short|long|little|quick|bedtime|good|nice|lovely|new|calm|quiet) ){0,2}(?:story|stories|tale)\b"
    + _ANY
)
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
        r"\b(?:(?:tell|read) (?:me|us)|make up) (?:a|another|one of your|some) " + _STORY,
        r"^\W*story ?time(?:\W+please)?\W*$",
        r"^\W*(?:a|another) " + _STORY + r"(?:\W+please)?\W*$",
        _WISHES + r"\b(?:hear|have|listen to) (?:a|another) " + _STORY,
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
    """Return the activity that words ask for; None if they ask for none."""
    if _NOT.search(words):
        return None
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.search(words)), None)


def asks_for_something(words: str) -> bool:
    """Tell whether words ask for any activity at all."""
    return not _NOT.search(words) and _SOMETHING.search(words) is not None


_NO_JOKE: Final = re.compile(
    r"\b(?:no|not|don['’]?t|stop|enough|never|hate)\b[^.!?]*\b(?:jok|laugh|smile)", re.IGNORECASE
)
_JOKE: Final = re.compile(
    r"(?:\b(?:tell|give|crack|know|got|have|hear|like|want|need|how about|with)"
    r"(?: (?:me|us|to|hear|tell|an?|another|any|some|one|more|of|your|the|best|good|great|nice|new|short|quick|little|"
    r"silly|funny)){1,7} jokes?|^\W*(?:a|another|one more|any) (?:(?:good|short|quick|silly|funny) )?jokes?"
    r"|\bmake me (?:laugh|smile)|\b(?:say|tell me) something funny)\b" + _ANY,
    re.IGNORECASE,
)
_ANOTHER_JOKE: Final = re.compile(
    r"^\W*(?:(?:ha\w*|lol|nice|good one|please|and|ok(?:ay)?|more)\W+)*"
    r"(?:another(?: one)?|one more|again|more|do you have more|got (?:any )?more"
    r"|tell me (?:another|one more)(?: one)?)(?:\W+please)?\W*$",
    re.IGNORECASE,
)
_TOLD_BY_OTHERS: Final = re.compile(
    r"\b(?:he|she|they|it|that|this|i|we|you) (?:\w+ ){0,2}(?:told|made|tells|was|is|were)\b", re.I
)


def asks_for_joke(words: str, *, was_told: bool) -> bool:
    """Tell whether words ask for a joke; ``was_told``: the last turn was one, so that "another one" counts."""
    if _NO_JOKE.search(words) or _TOLD_BY_OTHERS.search(words):
        return False
    return _JOKE.search(words) is not None or (was_told and _ANOTHER_JOKE.search(words) is not None)


# ---- yes, no, and enough ---------------------------------------------------------------------------------

_BEFORE: Final = (
    r"^\W*(?:(?:oh|well|um+|uh+|erm*|hm+|mm+|ok(?:ay)?|right|actually|please|sorry|hey|alright|all right|good|"
    r"thanks?|thank you)\b\W*)*"
)
"""Words that may come before an answer."""
_ALONE: Final = r"(?=\W*$|[,.!?;]| (?:please|thanks|thank you|so|then)\b)"
"""Condition for words that are an answer only if little follows."""
_YES: Final = re.compile(
    _BEFORE
    + r"(?:(?:yes|yeah|yep|yup|yea|aye|sure|ok(?:ay)?|alright|all right|why not|gladly|of course|certainly|"
    r"absolutely|definitely|go (?:on|ahead|for it)|let['’]?s(?! (?:not|stop|leave|talk))|i['’]?d (?:like|love)|"
    r"(?:that |it )?(?:sounds|would be) (?:good|nice|lovely|great|fun)|(?:a )?(?:good|great|nice|lovely) idea|"
    r"no (?:problem|objections?)|m+h+m+|uh[- ]?huh|once more|one more)\b|"
    r"(?:fine|more|again|another(?: one)?|next(?: one)?|ready|i['’]?m (?:in|ready|game)|"
    rf"i (?:would|do|could|want to|guess|suppose)|please|right|good){_ALONE})",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    _BEFORE
    + r"(?:(?:no(?! (?:problem|objection))|nope|nah|maybe later|leave (?:it|me)|never ?mind|forget it|"
    r"skip (?:it|that)|not (?:now|really|yet|for me|this time|necessary)|(?:some ?other|another) (?:time|day)|"
    rf"i(?:['’]?d| would) prefer not)\b|(?:later|pass|i['’]?m (?:fine|good|okay|all right)){_ALONE})"
    r"|\b(?:don['’]?t|do not) (?:want|feel like|think so|need|fancy)\b|\brather not\b"
    r"|\bnot (?:now|today|tonight|in the mood)\b|\bmaybe (?:later|tomorrow|another)\b",
    re.IGNORECASE,
)
_BARE_NO: Final = re.compile(
    r"^\W*(?:(?:oh|um+|well|hm+)\W+)?(?:no|nope|nah)\b"
    r"(?:\W+(?:thanks?|thank you|more|not now|i['’]?m good|no|please))*\W*$",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(
    _BEFORE + r"(?:stop(?=\W*$|[.,!;]| (?:it|this|that|here|now|please|"
    r"(?:practi[sc]ing|pretending|playing)(?=\W*$| (?:now|please)\b)|the (?:game|story|exercise|practice))\b)|"
    r"(?:that['’]?s |it['’]?s )?enough(?=\W*$|[.,!;]| (?:for|of (?:this|that|it)|now|already)\b)|"
    r"something else\b|(?:that['’]?ll|that will) do\b|(?:that['’]?s|this is) (?:it|all) for (?:now|today)\b|"
    r"no more\b|(?:never ?mind|forget it|leave it|quit|good ?night|good ?bye|bye)\W*$)"
    r"|\b(?:let['’]?s|can we|could we|shall we|i want to|i['’]?d like to|please) (?:just )?"
    r"(?:stop|quit|end (?:it|this|here|the \w+)|leave it|do something else|talk about something else)\b"
    r"|\bi (?:don['’]?t|do not) (?:want|feel like|like) (?:to )?"
    r"(?:(?:do|play|go on|continue)\b|this (?:any ?more|game)|any ?more\b|(?:doing|playing) (?:this|any))"
    r"|\bi['’]?ve had enough\W*$|\bi(?:['’]?m| am) (?:done|finished|bored with this)\W*$|\blet['’]?s not\b"
    r"|\b(?:i (?:have|need) to|got to|gotta) go\W*$",
    re.IGNORECASE,
)


def does_agree(words: str) -> bool:
    """Tell whether someone accepts an offer."""
    return not does_refuse(words) and not does_end(words) and _YES.search(words) is not None


def does_refuse(words: str) -> bool:
    """Tell whether someone refuses an offer."""
    return _NO.search(words) is not None


def is_bare_no(words: str) -> bool:
    """Tell whether someone says no, and nothing else."""
    return _BARE_NO.match(words) is not None


def does_end(words: str) -> bool:
    """Tell whether someone wants to end the activity."""
    return _ENDS.search(words) is not None
