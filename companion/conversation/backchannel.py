"""Decides whether words spoken during a reply are a backchannel ("mhm") or a claim to the turn ("stop").

If the echo canceller leaves some of the companion's own voice, the recogniser reads the reply's words from it. Words
that are being spoken at that moment are therefore nobody's claim.

Backchannels (Yngve 1970) show that someone listens and leave the turn unchanged. About every fifth utterance in
telephone talk is one (Switchboard dialogue acts, Jurafsky et al. 1997): of 9,902 there of up to four words 91 % are
known here. Knows English words only; unknown words count as a claim, so that nobody is talked over.
"""

import re
from typing import Final

_MURMURS: Final = r"a+h+|aha|aw+|(?:ha)+h?|h+m+|huh|m+h*m*|o+h+|uh+(?:huh)?|u+h*m+|wow"
_AGREEMENTS: Final = r"alright|fine|good|great|okay|ok|right|sure|true|ye(?:a|ah|p|s)|yup"
_PRAISE: Final = r"amazing|awesome|cool|funny|good|great|interesting|lovely|nice|right|true|wonderful"
_PHRASES: Final = (
    rf"(?:(?:it|that)(?:'s| is| sounds) )?(?:so |very )?(?:{_PRAISE})"
    r"|(?:oh )?(?:my )?(?:boy|dear|god|goodness|gosh|man)"
    r"|absolutely|all right|definitely|exactly|gee|got it|i (?:agree|bet|know|see|understand)|is that (?:right|so)"
    r"|no (?:kidding|way)|of course|oh (?:my|no)|really|totally"
)
_SIGNALS: Final = re.compile(rf"(?:(?:{_PHRASES}|{_MURMURS}|{_AGREEMENTS})(?: |$))*")
_MURMUR: Final = re.compile(_MURMURS)
_AGREEMENT: Final = re.compile(rf"\b(?:{_AGREEMENTS})\b")
_CLAIM: Final = re.compile(
    r"\b(?:again|another|enough|excuse|faster|hang|hey|hold|how|listen|louder|no|please|quiet|quieter|repeat|shut|slow"
    r"|slower|sorry|speak|stop|wait|what|when|where|whisper|who|why)\b(?! way)"
)
_NEAR_WORDS: Final = 24
"""Maximum number of words of the reply in the microphone's echo at once: six seconds of speech (guess)."""
_OWN_SHARE: Final = 0.7
"""Share of recognised words from which they count as the reply's own (guess)."""
_FEW_WORDS: Final = 3
"""Number of words from which a claim may stand anywhere; fewer are often a misheard murmur (guess)."""
_MOST_WORDS: Final = 4
"""Maximum number of words in a backchannel (guess); murmurs do not count."""


def is_backchannel(text: str, *, is_asked: bool) -> bool:
    """Tell whether words leave the turn to its holder; words without meaning do.

    Args:
        text: The recognised words, "" for a cough or laughter.
        is_asked: The companion has just asked something; "yes" is then an answer.
    """
    words = spoken_words(text)
    said = " ".join(words)
    is_long = sum(_MURMUR.fullmatch(word) is None for word in words) > _MOST_WORDS
    if is_long or (is_asked and _AGREEMENT.search(said)):
        return False
    return _SIGNALS.fullmatch(said) is not None


def is_own_voice(text: str, *, said: str) -> bool:
    """Tell whether recognised words are the echo of the reply during which they were spoken.

    Args:
        text: The recognised words.
        said: The reply around the place where it was held, already heard or about to be.
    """
    words, own = spoken_words(text), spoken_words(said)[-_NEAR_WORDS:]
    if not words:
        return False
    return sum(word in own for word in words) >= _OWN_SHARE * len(words)


def is_claim(text: str) -> bool:
    """Tell whether words certainly want the turn, however short they are: "stop", "why?", "okay, wait".

    Among one or two words, the first one that is no signal must be a claim: "not what" is a misheard murmur.
    """
    words = spoken_words(text)
    said = " ".join(words)
    if is_backchannel(text, is_asked=False):
        return False
    signals = _SIGNALS.match(said)
    own = said[signals.end() :] if signals else said
    return (_CLAIM.search(said) if len(words) >= _FEW_WORDS else _CLAIM.match(own)) is not None


def spoken_words(text: str) -> tuple[str, ...]:
    """Return the words without case, punctuation and hyphens, so that different spellings of a text compare equal."""
    plain = text.casefold().replace("’", "'").replace("-", "")
    return tuple(word.strip("'") for word in re.findall(r"[\w']+", plain) if word.strip("'"))
