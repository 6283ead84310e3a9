"""Decides what an utterance of the person's means to the companion: the occurrence, and its shift of the feeling.

The kinds are those of everyday dealings with others. The directions follow the OCC model (Ortony, Clore & Collins
1988): another's praiseworthy deed towards oneself gladdens, a blameworthy one hurts, and another's fortune is shared.
The sizes are guesses. Patterns are for English, look only at the person's own words (``attribution``), and never at the
person's identity.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from companion.feeling.attribution import last_words, own_words
from companion.feeling.normal import above
from companion.values import Affect, AffectEstimate

LONG_AWAY: Final = 12 * 3600.0
"""Seconds without a word after which the person has come back rather than continued (guess)."""


class Occurrence(StrEnum):
    """Something that happened to the companion."""

    THANKED = "thanked"
    PRAISED = "praised"
    GREETED = "greeted"
    RETURNED = "returned"
    LEFT = "left"
    BLAMED = "blamed"
    INSULTED = "insulted"
    APOLOGISED = "apologised"
    ASKED_TO_STOP = "asked to stop"
    GOOD_NEWS = "good news"
    BAD_NEWS = "bad news"


SHIFTS: Final[Mapping[Occurrence, Affect]] = MappingProxyType(
    {
        Occurrence.THANKED: Affect(0.25, 0.05, 0.10),
        Occurrence.PRAISED: Affect(0.30, 0.15, 0.15),
        Occurrence.GREETED: Affect(0.10, 0.10, 0.00),
        Occurrence.RETURNED: Affect(0.25, 0.20, 0.05),
        Occurrence.LEFT: Affect(-0.05, -0.10, 0.00),
        Occurrence.BLAMED: Affect(-0.25, 0.10, -0.20),
        Occurrence.INSULTED: Affect(-0.35, 0.20, -0.15),
        Occurrence.APOLOGISED: Affect(0.20, -0.05, 0.10),
        Occurrence.ASKED_TO_STOP: Affect(-0.10, -0.15, -0.15),
        Occurrence.GOOD_NEWS: Affect(0.30, 0.25, 0.05),
        Occurrence.BAD_NEWS: Affect(-0.25, -0.05, -0.05),
    }
)
"""Shift of the emotion by each occurrence at full weight, before the personality's factor."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """An occurrence with its weight."""

    what: Occurrence
    weight: float
    """Probability that it happened, in (0, 1]."""

    @property
    def shift(self) -> Affect:
        """Shift of the emotion at full weight."""
        return SHIFTS[self.what]


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_VERY: Final = r"(?:(?:so|really|very|such|just|truly|quite|pretty|always|the|a|an|my|being)\s+)*"
_YOU_ARE: Final = r"\byou(?:'re|’re| are| were|'ve been| have been)\s+" + _VERY
_GOOD: Final = (
    r"(?:great|good|kind|wonderful|amazing|awesome|lovely|sweet|helpful|brilliant|the best|best|clever|smart|nice|"
    r"funny|thoughtful|a gem|gem|fantastic|friend)"
)
_BAD: Final = (
    r"(?:stupid|useless|dumb|idiots?|moron|worthless|pathetic|garbage|rubbish|trash|terrible|awful|annoying|boring|"
    r"ridiculous|a joke|joke|horrible|disgusting|liar|hopeless|creepy|ugly|fake)"
)

_PATTERNS: Final[Mapping[Occurrence, re.Pattern[str]]] = MappingProxyType(
    {
        Occurrence.THANKED: _any_of(
            r"(?<!no )(?<!not )\bthank(?:s| you)\b(?! (?:god|goodness|heavens?|for nothing)\b)(?! to (?!you\b))",
            r"\bi (?:really |so |do )*appreciate (?:it|that|this|you|your)\b",
            r"\bgrateful (?:to you|for (?:you|your|this|that))\b",
        ),
        Occurrence.PRAISED: _any_of(
            _YOU_ARE + _GOOD + r"\b",
            r"\b(?:well done|good job|nice one|great job|good idea|great idea)\b",
            r"\b(?:that|this)(?:'s|’s| is| was| has been)\s+"
            + _VERY
            + r"(?:helpful|kind|sweet|thoughtful)(?: of you)?\b",
            r"\byou(?:'ve| have)? (?:really |always )?(?:helped|cheered) me\b",
            r"\byou always (?:help|know what to say|listen)\b",
            r"\bi (?:really |so )?(?:like|love|enjoy) (?:you|talking (?:to|with) you)\b(?! to\b)(?!r)",
        ),
        Occurrence.GREETED: _any_of(
            r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings)\b(?! (?:stop|that)\b)",
        ),
        Occurrence.LEFT: _any_of(
            r"^\W*(?:ok(?:ay)?[,.]? |well[,.]? )?(?:good)?bye\b",
            r"\bgood ?night\b",
            r"\b(?:i|i'll|i’ll) (?:have to|need to|must|should|gotta|better) (?:go|leave)\b(?! (?:to|and|on|"
            r"through)\b)",
            r"\b(?:talk|see|speak)(?: to| with)? you (?:later|soon|tomorrow)\b",
        ),
        Occurrence.BLAMED: _any_of(
            r"\b(?:it|this|that)(?:'s|’s| is| was) (?:all )?your (?:fault|mistake)\b",
            r"\bbecause of you\b",
            r"\bthanks for nothing\b",
            r"\byou(?:'re|’re| are)? (?:always |just )?(?:never|not|don't|don’t|didn't|didn’t|aren't|"
            r"won't)(?: even| really| ever)? "
            r"(?:listen|listening|help|helping|understand|understanding|care|helpful)\b",
            r"\byou (?:lied|ruined|forgot|broke|messed|let me down|made (?:it|this|everything|things|"
            r"me feel) (?:worse|bad|awful))\b",
            r"\byou(?:'ve| have) (?:lied|ruined|forgotten|broken|messed|let me down)\b",
            r"\bi(?:'m| am) (?:so )?(?:disappointed in|angry (?:at|with)|mad at|annoyed (?:at|with)|"
            r"fed up with) you\b",
        ),
        Occurrence.INSULTED: _any_of(
            _YOU_ARE + _BAD + r"\b",
            r"\b(?:you|what an?) (?:\w+ )?(?:idiot|moron|liar|piece of (?:junk|trash|garbage|shit))\b",
            r"\b(?:shut up|fuck you|screw you|i hate you)\b",
            r"\b(?:stupid|dumb|useless) (?:bot|machine|computer|thing|program|robot)\b",
        ),
        Occurrence.APOLOGISED: _any_of(
            r"\b(?:i'm|i’m|i am|so|very|really) sorry\b(?! (?:to hear|for your|about your|for (?:him|her|them)|"
            r"that (?:you|he|she|they)))",
            r"^\W*sorry\b(?!\W*(?:\?|what|to hear))",
            r"\bi (?:do |must |want to |really )?apologi[sz]e\b",
            r"\b(?:please )?forgive me\b",
            r"\bi shouldn(?:'t|’t) have (?:said|yelled|shouted|snapped)\b",
        ),
        Occurrence.ASKED_TO_STOP: _any_of(
            r"^\W*(?:please |just |ok(?:ay)? |can you |could you |would you )*stop\b(?! by\b)",
            r"\b(?:please|just) stop\b",
            r"\bleave me alone\b",
            r"\b(?:be|keep) quiet\b",
            r"\bi (?:don't|don’t|do not) want to talk\b",
            r"\b(?:don't|don’t|do not) (?:ask|talk to|tell|bother) me\b",
            r"\bthat(?:'s|’s| is) enough\b",
        ),
        Occurrence.GOOD_NEWS: _any_of(
            r"\b(?:i|we)(?:'ve| have| just| finally| both| actually)* (?:got (?:the job|promoted|accepted|in\b|"
            r"engaged|married|"
            r"a raise|the (?:place|offer|grant))|passed|won\b|made it)\b",
            r"\b(?:we're|we’re|we are|i'm|i’m|i am) (?:having a baby|pregnant|engaged|getting married|cancer.free|"
            r"a (?:grand)?"
            r"(?:mother|father|parent))\b",
            r"\bsaid yes\b",
            r"\b(?:good|great|wonderful|amazing) news\b",
        ),
        Occurrence.BAD_NEWS: _any_of(
            r"\b(?:died|passed away|has died|is dying|is dead|killed himself|killed herself)\b",
            r"\b(?:put (?:him|her|it|(?:the|our|my) \w+) (?:down|to sleep))\b",
            r"\b(?:i|we)(?:'ve| have| just| also|'m| am| was| got| have been|'ve been)* (?:(?:been )?(?:fired|"
            r"laid off|sacked|evicted|robbed|"
            r"diagnosed|dumped|rejected)|lost (?:my|our|the) \w+|failed)\b",
            r"\b(?:broke up|left me|cheated on me|divorc(?:e|ing))\b",
            r"\bdiagnosed with\b",
            r"\b(?:bad|terrible|awful) news\b",
            r"\bmiscarriage\b",
        ),
    }
)

_NEGATED_NEWS: Final = re.compile(
    r"\b(?:didn't|didn’t|did not|haven't|haven’t|have not|hasn't|never|not|wasn't|nobody|if|almost|"
    r"nearly)\b[^.,;!?]{0,20}$",
    re.IGNORECASE,
)
_NEWS: Final[tuple[Occurrence, ...]] = (Occurrence.GOOD_NEWS, Occurrence.BAD_NEWS)
_OF_OWN_LIFE: Final = re.compile(r"\b(?:i|my|me|we|our|us|i'm|i've|we're|we've|i’m|i’ve)\b", re.IGNORECASE)

_STRONG: Final = 0.3
"""Valence from which a statement about one's own life counts as news without a pattern (guess)."""
_NEWS_FROM: Final = 0.8
"""Minimum probability of that valence (guess)."""
_CONTRADICTED: Final = 0.1
"""Minimum probability of a news pattern's sign in the person's feeling; below it the pattern is ignored (guess)."""


def appraised(text: str, felt: AffectEstimate | None, *, away: float | None = None) -> tuple[Appraisal, ...]:
    """Return the meaning of an utterance of the person's, each occurrence at most once.

    ``felt`` is the feeling that their signs show; None if they show nothing. ``away`` is the number of seconds since
    their last words; None if these are their first words ever.
    """
    text = last_words(text)
    own = own_words(text)
    found = {what: 1.0 for what, pattern in _PATTERNS.items() if what not in _NEWS and pattern.search(own)}
    found |= _news(text, own, felt)
    if away is not None and away >= LONG_AWAY:
        found[Occurrence.RETURNED] = 1.0
    for stronger, weaker in (
        (Occurrence.INSULTED, Occurrence.BLAMED),
        (Occurrence.INSULTED, Occurrence.PRAISED),
        (Occurrence.BLAMED, Occurrence.THANKED),
        (Occurrence.RETURNED, Occurrence.GREETED),
    ):
        if stronger in found:
            found.pop(weaker, None)
    return tuple(Appraisal(what, found[what]) for what in Occurrence if what in found)


def _news(text: str, own: str, felt: AffectEstimate | None) -> dict[Occurrence, float]:
    good = 0.5 if felt is None else above(felt.affect.valence, felt.deviation.valence)
    named = {
        what
        for what in _NEWS
        for match in [_PATTERNS[what].search(text)]
        if match and not _NEGATED_NEWS.search(text[: match.start()])
    }
    sides = {Occurrence.GOOD_NEWS: good, Occurrence.BAD_NEWS: 1.0 - good}
    found = {what: 1.0 for what in named if sides[what] >= _CONTRADICTED}
    if found or felt is None or not _OF_OWN_LIFE.search(own):
        return found
    strongly_good = above(felt.affect.valence, felt.deviation.valence, _STRONG)
    strongly_bad = above(-felt.affect.valence, felt.deviation.valence, _STRONG)
    if strongly_good >= _NEWS_FROM:
        return {Occurrence.GOOD_NEWS: 0.5 * strongly_good}
    if strongly_bad >= _NEWS_FROM:
        return {Occurrence.BAD_NEWS: 0.5 * strongly_bad}
    return {}
