"""Reads the short answers that an activity waits for: yes, no, and that it is to end. English; in doubt none of them.

Words are read as they were recognised, so spelling and punctuation are not leant on more than needed.
"""

import re
from typing import Final

_BEFORE: Final = (
    r"^\W*(?:(?:oh|well|um+|uh+|erm*|hm+|mm+|ok(?:ay)?|right|actually|please|sorry|hey|alright|all right|good|"
    r"thanks?|thank you)\b\W*)*"
)
"""What may come before an answer."""
_ALONE: Final = r"(?=\W*$|[,.!?;]| (?:please|thanks|thank you|so|then)\b)"
"""After words that are an answer only where little follows."""
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
    _BEFORE
    + r"(?:stop(?=\W*$|[.,!;]| (?:it|this|that|here|now|please|the (?:game|story|exercise|practice))\b)|"
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
    """Tell whether somebody says yes to what was offered."""
    return not does_refuse(words) and not does_end(words) and _YES.search(words) is not None


def does_refuse(words: str) -> bool:
    """Tell whether somebody says no to what was offered."""
    return _NO.search(words) is not None


def is_bare_no(words: str) -> bool:
    """Tell whether somebody says no, and nothing but that."""
    return _BARE_NO.match(words) is not None


def does_end(words: str) -> bool:
    """Tell whether somebody wants what is going on to end."""
    return _ENDS.search(words) is not None
