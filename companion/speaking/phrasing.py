"""Decides how the prosody of a clause moves over time: from the clause before, over stresses, through pauses.

All times are seconds from the start of the engine's sound. Every change has a slope, so there are no jumps.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from companion.speaking.course import Course, CoursePoint, each, steady, time_map, together
from companion.speaking.shaping import Span
from companion.values import AS_READ, Prosody

PASSAGE_SECONDS: Final = 0.4
"""Seconds of the transition from the manner of the clause before to this one's. Guess: about two syllables."""
STRESS: Final = Prosody(pitch_st=3.5, rate=1 / 1.15, level_db=4.0)
"""Change for a stressed word: higher, longer, louder (Xu & Xu 2005: +2 to +4 semitones, 10 to 20 % longer)."""
AFTER_STRESS: Final = Prosody(pitch_st=-1.5, pitch_range=0.7, level_db=-1.5)
"""Change after a stressed word, lower and flatter to the end of the clause (Xu & Xu 2005); sizes: guess."""
SLOPE_SECONDS: Final = 0.05
"""Seconds in which a stress rises and falls. Guess: half a short syllable."""
PAUSE_SLOPE_SECONDS: Final = 0.01
RATES: Final = (0.8, 1.25)
"""Limits of the factor on a clause's own speed that fits it into a wished time."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The known facts about a clause before it gets its prosody."""

    wished: Prosody
    """Prosody throughout the clause."""
    before: Prosody | None = None
    """Prosody at the end of the clause before, in the same reply; None at the start of one."""
    stressed: tuple[Span, ...] = ()
    """Times of the stressed words, in order."""
    pauses: tuple[Span, ...] = ()
    """Times of silences, in order; not those at the ends."""
    seconds: float | None = None
    """Wished duration in seconds; None leaves it free."""


def course_of(phrase: Phrase, length: float, realised: Prosody = AS_READ) -> Course:
    """Return the change to apply to an engine's sound of ``length`` seconds that has a part of the wish already."""
    stresses = [_stress(span, length) for span in _joined(phrase.stressed)]
    wished = together(_passage(phrase), *stresses)
    left = each(wished, lambda prosody: prosody.left_after(realised))
    paced = together(left, _pauses(phrase.pauses, phrase.wished.left_after(realised)))
    return paced if phrase.seconds is None else _lasting(phrase.seconds, paced, length)


def _passage(phrase: Phrase) -> Course:
    if phrase.before is None:
        return steady(phrase.wished)
    return (CoursePoint(0.0, phrase.before), CoursePoint(PASSAGE_SECONDS, phrase.wished))


def _stress(span: Span, length: float) -> Course:
    """Return the change that stresses a word, with its slopes inside the word, so that its neighbours stay calm."""
    slope = min(SLOPE_SECONDS, (span.end - span.start) / 4)
    return (
        CoursePoint(span.start, AS_READ),
        CoursePoint(span.start + slope, STRESS),
        CoursePoint(span.end - slope, STRESS),
        CoursePoint(span.end, AFTER_STRESS if span.end < length - slope else STRESS),
    )


def _joined(stressed: Sequence[Span]) -> list[Span]:
    """Join adjacent stressed words, so that they rise and fall once."""
    joined: list[Span] = []
    for span in stressed:
        if joined and span.start - joined[-1].end < 2 * SLOPE_SECONDS:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _pauses(pauses: Sequence[Span], left: Prosody) -> Course:
    """Return the change that gives pauses their wished duration, independently of the words' speed."""
    pace = Prosody(rate=1.0 / (left.pauses * left.rate))
    points = [CoursePoint(0.0, AS_READ)]
    for start, end in pauses:
        if end - start <= 2 * PAUSE_SLOPE_SECONDS:
            continue
        points += [
            CoursePoint(start, AS_READ),
            CoursePoint(start + PAUSE_SLOPE_SECONDS, pace),
            CoursePoint(end - PAUSE_SLOPE_SECONDS, pace),
            CoursePoint(end, AS_READ),
        ]
    return tuple(points)


def _lasting(seconds: float, course: Course, length: float) -> Course:
    """Speed the course up or down so that the sound lasts this long, within ``RATES``."""
    slowest, fastest = RATES
    rate = min(fastest, max(slowest, time_map(course, length).length / seconds))
    return together(course, steady(Prosody(rate=rate)))


_WRITTEN_LARGE: Final = """
    ai am api asap atm bbc bc bmw ca cd cia cv cpu ceo diy dj dna dvd eta eu faq fbi gdp gmt gp gps gpu hbo hd hiv hq
    html http ibm id io ios ip iq irs iv kfc la lcd led lgbt mba mit mri nasa nato nba nfl nhl nhs nyc ok pc pdf phd
    pin pm pms ptsd pr ps rip rna rv sms sos spf suv tbd tv ufo uk un url us usa usb utc vat vip vpn vr wc wifi www xl
"""
_ABBREVIATIONS: Final = frozenset(_WRITTEN_LARGE.split())
"""Words that are usually written in capitals, in lower case; a guess at the common ones."""


def stressed_words(captions: Sequence[str], ordered: Collection[str] = ()) -> tuple[int, ...]:
    """Return the indices of the stressed ones among caption words, in order; none if most would be stressed.

    Words in ``ordered``, in lower case, are stressed wherever they come.
    """
    bare = [re.sub(r"^\W*_*|_*\W*$", "", caption) for caption in captions]
    spoken = sum(bool(word) for word in bare)
    capital = _lone_capitals(bare)
    stressed = tuple(
        index for index, word in enumerate(bare) if word and (index in capital or word.lower() in ordered)
    )
    return stressed if spoken == 1 or len(stressed) * 2 <= spoken else ()


def _lone_capitals(words: Sequence[str]) -> frozenset[int]:
    """Return the indices of words in capitals among others that are not."""
    capital = frozenset(
        index
        for index, word in enumerate(words)
        if len(word) > 1 and word.isupper() and _is_of_letters(word) and word.lower() not in _ABBREVIATIONS
    )
    others = sum(any(c.islower() for c in word) for word in words)
    return capital if len(capital) <= others else frozenset()


def _is_of_letters(word: str) -> bool:
    return all(c.isalpha() or c in "'’" for c in word)
