"""The course of a conversation as far as it matters for the next reply: the person's wish, and what was said.

The wish follows from what their words ask for and from their feeling, by a few plain rules. It sets the reply's target
feeling, may give the language model one short note, keeps the companion from leading when nobody wants it to, and
appears under "Why?". A network reads the words, in six languages (``encoder.text_heads.WishHead``); without it, the
feeling alone decides.

For grief, a few misses are preferred to many false finds; for gravity it is the reverse, because it only rules out
jokes. The words for both are English.
"""

import re
from collections.abc import Container, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from companion.values import Affect, AffectEstimate, Speaker, Utterance, Want, Wish

WEIGHS: Final = -0.2
"""Valence from which something weighs; feelings read from words come out weaker than they are (guess)."""
GLAD: Final = 0.3
"""Valence from which someone plainly feels good: "I got the job!" reads as .54, "I wanted this one." as .13."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The person's present wish for the reply."""

    want: Want = Want.COMPANY
    no_questions: bool = False
    asks_advice: bool = False
    blames: bool = False
    """The person blames the companion for something."""
    weighs: bool = False


def wanted(wishes: AbstractSet[Wish], felt: AffectEstimate | None) -> Wanted:
    """Return the wish of someone whose words ask for this and who feels like this; ``felt`` is None if unknown."""
    valence = 0.0 if felt is None else felt.affect.valence
    return Wanted(
        _want(wishes, valence),
        no_questions=Wish.NO_QUESTIONS in wishes,
        asks_advice=Wish.ADVICE in wishes,
        blames=Wish.BLAME in wishes,
        weighs=Wish.HURT in wishes or (valence <= WEIGHS and Wish.PLAY not in wishes),
    )


def _want(wishes: AbstractSet[Wish], valence: float) -> Want:
    if Wish.LEAVE in wishes:
        return Want.LEAVE
    if Wish.PLAY in wishes:
        return Want.PLAY
    if Wish.NO_ADVICE in wishes:
        return Want.BE_HEARD
    if not wishes.isdisjoint({Wish.ADVICE, Wish.FACT}):
        return Want.HELP
    if Wish.HURT in wishes or valence <= WEIGHS:
        return Want.BE_HEARD
    return Want.SHARE_JOY if valence >= GLAD else Want.COMPANY


# ---- the gravity of words -----------------------------------------------------------------------------

_DEAR: Final = (
    r"(?:baby|child|son|daughter|wife|husband|partner|mother|mum|mom|father|dad|papa|brother|sister|friend|dog|cat|"
    r"gran\w*|grandm\w+|grandf\w+)"
)
_GRIEF: Final = re.compile(
    r"\b(?:died|dying|passed away|been run over|taken (?:his|her) (?:own )?life|(?:is|are|was) dead|"
    r"funeral|burial|buried|ashes|miscarr\w+|stillb\w+|widow\w*|killed|in the ambulance|gone for good|"
    r"(?:did not|didn['’]t|never) (?:wake|woke) up (?:this morning|again|any ?more)(?! (?:until|till|in time|on time))|"
    rf"(?:first|without) \w+ without (?:her|him|them)|lost (?:my|our|the) (?:\w+ )?{_DEAR})\b"
)
_GRAVE: Final = re.compile(
    r"\b(?:dead(?! (?:tired|line|end|slow|easy))|death|grie(?:f|v\w+)|mourn\w*|put (?:him|her|them) (?:down|to sleep)|"
    r"lost (?:my|our|the|his|her|their) (?:job|home|house|flat)|laid off|got fired|divorc\w+|broke up with me|"
    r"left me(?! (?:an?|the|some|alone|his|her|their) )|"
    r"cancer|tumou?r|leuka?emia|chemo\w*|diagnos(?:ed|is)|hospice|terminal(?:ly)? ill\w*|(?:had|having) a stroke|"
    r"(?:is|are|was|were|been|be|lies|['’]s|rushed|taken|took|brought|admitted) (?:\w+ )?"
    r"(?:in|into|to) (?:the )?hospital|"
    r"(?:needs?|had|having|after|emergency) (?:\w+ )?surgery|heart attack|intensive care|operated on|"
    r"dementia|alzheimer\w*|"
    r"overdos\w+|(?:in|into) a coma|(?:seriously|very|really|so) (?:ill|sick)|"
    r"attacked|assault\w*|robbed|mugged|raped?|abus(?:e|ed|es|ive)|(?:hits?|beats?|hurts?|threaten\w*) me|stalk\w+|"
    r"(?:car|bad|terrible|bike|road) (?:crash|accident)|in an accident|crashed (?:the|my|our|his|her) (?:car|bike)|"
    r"suicid\w*|kill(?:ing)? (?:my|him|her|them)sel\w+|(?:hurt|harm|cut)(?:ting)? myself|self-harm|ambulance|"
    r"can['’]t stop crying)\b"
)


def tells_grief(text: str) -> bool:
    """Tell whether words are about someone's death, or a dying person."""
    return _GRIEF.search(text.casefold()) is not None


def tells_gravely(text: str) -> bool:
    """Tell whether words are about a loss, an illness or a danger."""
    return tells_grief(text) or _GRAVE.search(text.casefold()) is not None


MOST_TURNS: Final = 32
"""Number of both sides' last turns that are kept."""
IN_THE_AIR: Final = 6
"""Number of the person's last turns whose subjects still affect the mood (guess)."""


@dataclass(frozen=True, slots=True)
class Course:
    """A conversation so far; a new one for each session."""

    turns: tuple[Utterance, ...] = ()
    """Both sides' words, oldest first, at most ``MOST_TURNS``."""
    light_turns: int = IN_THE_AIR
    """Number of the person's turns since something last weighed on them."""

    def with_words(self, said: Utterance, wanted: Wanted) -> "Course":
        """Return the course with words of the person's."""
        light = 0 if wanted.weighs else self.light_turns + 1
        return replace(self, turns=(*self.turns, said)[-MOST_TURNS:], light_turns=light)

    def answered(self, said: Utterance) -> "Course":
        """Return the course with words of the companion's."""
        return replace(self, turns=(*self.turns, said)[-MOST_TURNS:])

    @property
    def person_said(self) -> tuple[str, ...]:
        """The person's words, oldest first."""
        return self.person_meant(())

    def person_meant(self, unmeant: Container[tuple[str, int]]) -> tuple[str, ...]:
        """Return the person's words without those whose keys are ``unmeant``, oldest first."""
        return tuple(
            one.text for one in self.turns if one.speaker is Speaker.PERSON and one.key not in unmeant
        )

    @property
    def is_company(self) -> bool:
        """Tell whether nothing has weighed on the person recently."""
        return self.light_turns >= IN_THE_AIR


def is_grave(course: Course, *, in_danger: bool) -> bool:
    """Tell whether there is or was a danger, or fresh grief: nothing is begun, offered or brought up."""
    return in_danger or any(map(tells_grief, course.person_said[-IN_THE_AIR:]))


def is_sombre(course: Course, felt: Affect | None, *, in_danger: bool, recalled: Sequence[str] = ()) -> bool:
    """Tell whether jokes are out of place: a grave situation, or a loss, an illness or a danger, said or recalled.

    Unless the situation itself is grave, jokes stay allowed for a person who plainly feels good.
    """
    told = any(map(tells_gravely, (*course.person_said[-IN_THE_AIR:], *recalled)))
    is_glad = felt is not None and felt.valence >= GLAD
    return is_grave(course, in_danger=in_danger) or (told and not is_glad)
