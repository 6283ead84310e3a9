"""Tells "mhm" from "stop": whether words said into a reply are a listener's signal or a claim to the turn.

Where the canceller leaves something of the companion's own voice, the recogniser reads the reply's words from it: words
that are being said just then are nobody's claim.

Backchannels (Yngve 1970) show that one listens and leave the turn where it is; about every fifth utterance in
telephone talk is one (Switchboard dialogue acts, Jurafsky et al. 1997). Knows English words only; what it does not
know counts as a claim, so that nobody is talked over.
"""

import re
from typing import Final

_MURMURS: Final = r"a+h+|aha|aw+|(?:ha)+h?|h+m+|huh|m+h*m*|o+h+|uh+(?:huh)?|u+h*m+|wow"
_AGREEMENTS: Final = r"alright|fine|good|great|okay|ok|right|sure|true|ye(?:a|ah|p|s)|yup"
_PHRASES: Final = r"cool|exactly|got it|i know|i see|nice|no way|of course|oh my|oh no|really|that's right"
_SIGNALS: Final = re.compile(rf"(?:(?:{_PHRASES}|{_MURMURS}|{_AGREEMENTS})(?: |$))*")
_AGREEMENT: Final = re.compile(rf"\b(?:{_AGREEMENTS})\b")
_CLAIM: Final = re.compile(
    r"\b(?:again|another|but|enough|excuse|hang|hey|hold|how|listen|louder|no|please|quiet|repeat|shut|slower|sorry|stop"
    r"|wait|what|when|where|who|why)\b(?! way)"
)
_NEAR_WORDS: Final = 24
"""So many words of the reply may be in the ear's echo at once: six seconds of speech (guess)."""
_OWN_SHARE: Final = 0.7
"""Of recognised words, when they are taken for the reply's own (guess)."""
_MOST_WORDS: Final = 4
"""More words than this want the turn, whichever they are (guess)."""


def is_backchannel(text: str, *, is_asked: bool) -> bool:
    """Tell whether words leave the turn to the one who has it; words that say nothing do.

    Args:
        text: What was recognised, "" for a cough or laughter.
        is_asked: Whether the companion has just asked something; "yes" is an answer then.
    """
    words = spoken_words(text)
    said = " ".join(words)
    if len(words) > _MOST_WORDS or (is_asked and _AGREEMENT.search(said)):
        return False
    return _SIGNALS.fullmatch(said) is not None


def is_own_voice(text: str, *, said: str) -> bool:
    """Tell whether recognised words are those of the reply they were said into, come back as its echo.

    Args:
        text: What was recognised.
        said: The reply around the place where it was held, heard or about to be.
    """
    words, own = spoken_words(text), spoken_words(said)[-_NEAR_WORDS:]
    if not words:
        return False
    return sum(word in own for word in words) >= _OWN_SHARE * len(words)


def is_claim(text: str) -> bool:
    """Tell whether words certainly want the turn, however short they are: "stop", "why?", "no"."""
    return _CLAIM.search(" ".join(spoken_words(text))) is not None and not is_backchannel(
        text, is_asked=False
    )


def spoken_words(text: str) -> tuple[str, ...]:
    """Return the words without case, punctuation and hyphens: what stays when a text is only written anew."""
    plain = text.casefold().replace("’", "'").replace("-", "")
    return tuple(word.strip("'") for word in re.findall(r"[\w']+", plain) if word.strip("'"))
