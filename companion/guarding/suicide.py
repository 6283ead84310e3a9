"""Knows when somebody says plainly that they think of ending their life, by their words alone. English.

A first net, of plain words only: who speaks of it in hints is not recognised here. What is told of others, of what is
over, of books, or denied, does not count; neither do idioms.
"""

import re
from typing import Final

_MEANT: Final = re.compile(
    r"\b(?:kill|killing|hang|hanging|shoot|drown|drowning|off) myself\b"
    r"|\b(?:end|ending|take|taking) my (?:own )?life\b|\bend(?:ing)? it all\b"
    r"|\b(?:commit|committing|attempt|attempting) suicide\b|\bth(?:ink|inking|oughts?) (?:of|about) suicide\b"
    r"|\bi(?:['’]?m| am| feel|['’]?ve been| have been)(?: feeling| so| really| very)* suicidal\b"
    r"|\bi (?:just |really |only |often |sometimes )*(?:want|wanna|wish|long) (?:to )?(?:die|be dead)\b"
    r"|\bi(?:['’]?d| would) (?:rather|sooner) (?:die|be dead)\b(?! than\b)|\bi wish i (?:was|were) dead\b"
    r"|\bi(?:['’]?d| would)? ?(?:be )?better off dead\b|\bbetter off without me\b"
    r"|\b(?:do not|don['’]?t|dont|no longer) (?:want|wanna) to (?:be alive|exist|go on living)\b"
    r"|\b(?:do not|don['’]?t|dont|no longer) (?:want|wanna) to live\b(?! (?:in|at|with|here|there|on|near|by|next)\b)"
    r"|\b(?:do not|don['’]?t|dont|no longer) (?:want|wanna) to be here any ?more\W*$"
    r"|\b(?:do not|don['’]?t|dont) (?:want|wanna) to wake up (?:any ?more|again|tomorrow)\b"
    r"|\bno (?:reason|point) (?:in|to) (?:live|living|going on)\b",
    re.IGNORECASE,
)
_NOT_MEANT: Final = re.compile(
    r"\b(?:never|not|n['’]?t|no longer|stopped) (?:\w+ ){0,4}(?:kill\w* myself|suicidal|end(?:ing)? (?:my life|it all)|"
    r"want(?:ed)? to die|thoughts? (?:of|about) suicide|tak\w+ my (?:own )?life)\b"
    r"|\b(?:kill|killed|killing|hang) myself (?:laughing|for|if|over|at the gym|training|with work)\b"
    r"|\b(?:die|dead) (?:of|from) (?:laughing|laughter|embarrassment|boredom|shame|hunger|heat|curiosity|happiness)\b"
    r"|\b(?:die|dead) (?:for|to (?:see|know|hear|meet|try))\b"
    r"|\b(?:in|about) (?:a|the|my|that|this) (?:book|film|movie|novel|song|play|series|story|game|essay|lecture)\b"
    r"|\b(?:he|she|they|my \w+|(?:a|the|our|his|her) \w+)(?: \w+)? (?:said|says|told me|wrote|writes)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?\n]*")


def speaks_of_suicide(words: str) -> bool:
    """Tell whether a sentence of somebody's says plainly that they think of ending their own life."""
    plain = words.replace("’", "'")
    return any(
        _MEANT.search(sentence) is not None and _NOT_MEANT.search(sentence) is None
        for sentence in _SENTENCE.findall(plain)
    )
