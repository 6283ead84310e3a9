"""Derives the person's wish for the reply from their words and feeling: a few plain rules, and no plan.

The wish sets the reply's target feeling, may give the language model one short note, keeps the companion from leading
when nobody wants it to, and appears under "Why?". English; in another language feeling alone decides. The word lists
are guesses, and prefer missing a wish to finding one that is not there.
"""

import re
from dataclasses import dataclass
from typing import Final

from companion.values import AffectEstimate, Want

WEIGHS: Final = -0.2
"""Valence from which something weighs; feelings read from words come out weaker than they are (guess)."""
GLAD: Final = 0.3
"""Valence from which someone plainly feels good: "I got the job!" reads as .54, "I wanted this one." as .13."""

_LEAVES: Final = re.compile(
    r"\b(?:good ?night|(?:good)?bye|see you (?:later|soon|tomorrow)|talk (?:to you )?(?:later|tomorrow)|i['’]m off|"
    r"(?:got|have|need) to go(?! to))\b"
)
_BLAMES: Final = re.compile(
    r"\byou (?:\w+ )?(?:called|got|said|forgot|mixed|misunderstood|promised|interrupted|told|lied|"
    r"hurt)\b.*\b(?:wrong|again|not|never|me|name|up)\b|\bthat['’]s not what i (?:said|meant)\b|\bnot even listening\b"
    r"|\byour (?:last )?(?:answer|reply|joke|words)\b.*\b(?:feel|hurt|wrong|stung)\b"
)
_SPEAKS_TO: Final = re.compile(r"\byou(?:r|rs|['’]\w+)?\b")
"""Address of the companion, without which nobody is blamed ("I don't know.")."""
_PLAYS: Final = re.compile(
    r"\blet['’]?s (?:play|make up|pretend|imagine|do (?:a|another) (?:quiz|round|riddle))|\b(?:"
    r"(?:tell|know|got|give|another|any)\b.{0,12}\b(?:joke|riddle|pun|rhyme)s?|would you rather|quiz me|"
    r"pretend (?:you|to)|i bet you|guess what['’]?s|word game|twenty questions|entertain me|make me laugh|amuse me|"
    r"sing me|(?:i['’]m|so|^) bored|dare you|i spy)\b|\bif you were a\b|\bpersuade me\b"
)
_ASKS: Final = re.compile(
    r"\?|^\W*(?:tell me about|explain|what|which|when|where|why|how|who|can you|could you)\b"
    r"|\bshould (?:i|we)\b|\bhelp me (?:decide|choose|find|think)\b"
)
_ASKS_ADVICE: Final = re.compile(
    r"\b(?:what (?:can|could|should|do|would) i|should i|how (?:do|can|could|should|would) i|suggest\w*|"
    r"(?<!knew )(?<!knows )what to do|"
    r"advice|ideas|tips|tricks?|help me (?:make|find|plan|decide|with)|where would you (?:begin|start)|"
    r"(?:i don['’]?t know|not sure) (?:how|what)|where to start)\b"
)
_NO_QUESTIONS: Final = re.compile(
    r"\b(?:don['’]t (?:want to|wanna) talk|say nothing|just stay|be quiet|leave me|stop asking|don['’]t ask(?! for)|"
    r"no more questions)\b"
)
_NO_TALK: Final = re.compile(
    r"\b(?:don['’]t (?:want|feel like) (?:to )?talk|rather not|leave (?:it|me)|not now|not today|"
    r"let['’]?s be quiet|say nothing|be quiet|drop it|^never mind\W*$|don['’]t mind me|don['’]t need anything)\b"
)
_HURTS: Final = re.compile(
    r"\b(?:died|(?<!went )dead(?! tired)|dying|passed away|lost the baby|miscarr\w+|funeral|"
    r"can['’]t (?:breathe|sleep|stop|cope|do this)|panic\w*|cry(?:ing)?|shak\w+|trembl\w+|"
    r"i keep (?:seeing|hearing|dreaming)|it['’]s all too much|too much for me|turned (?:me|us) down|rejected|dumped|"
    r"(?:laughed|roared|shouted|yelled) at|scared|terrified|afraid|ashamed|"
    r"nobody (?:came|turned up|rang|remembered|called)|failed|failure)\b"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The person's present wish for the reply."""

    want: Want = Want.COMPANY
    no_questions: bool = False
    blames: bool = False
    """The person blames the companion for something."""
    weighs: bool = False
    """Something weighs on them."""


def wanted(words: str, felt: AffectEstimate | None, *, is_blamed: bool = False) -> Wanted:
    """Return the wish of someone with these words and this feeling.

    Args:
        felt: The person's feeling; None if not known.
        is_blamed: The companion was read as the cause of an unpleasant feeling.
    """
    plain = words.strip().casefold()
    valence = 0.0 if felt is None else felt.affect.valence
    return Wanted(
        _want(plain, valence),
        no_questions=refuses_questions(words),
        blames=(is_blamed and _SPEAKS_TO.search(plain) is not None) or _BLAMES.search(plain) is not None,
        weighs=_tells_hurt(plain) or (valence <= WEIGHS and not _PLAYS.search(plain)),
    )


def _want(plain: str, valence: float) -> Want:
    if _LEAVES.search(plain):
        return Want.LEAVE
    if _PLAYS.search(plain):
        return Want.PLAY
    if _ASKS.search(plain):
        return Want.HELP
    if valence <= WEIGHS or _tells_hurt(plain):
        return Want.BE_HEARD
    return Want.SHARE_JOY if valence >= GLAD else Want.COMPANY


def asks_advice(words: str) -> bool:
    """Tell whether someone plainly asks what to do."""
    return _ASKS_ADVICE.search(words.casefold()) is not None


def refuses_questions(words: str) -> bool:
    """Tell whether someone plainly wants no questions."""
    return _NO_QUESTIONS.search(words.casefold()) is not None


def refuses_talk(words: str) -> bool:
    """Tell whether someone wants to be left in peace."""
    return _NO_TALK.search(words.casefold()) is not None


def _tells_hurt(plain: str) -> bool:
    return _HURTS.search(plain) is not None
