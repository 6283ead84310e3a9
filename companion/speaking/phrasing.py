"""Decides how the prosody of a clause moves while it sounds: from the clause before, over stresses, through pauses.

All times are seconds from the start of the engine's sound. Nothing jumps: every change has a slope.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from companion.speaking.course import Course, CoursePoint, each, steady, time_map, together
from companion.speaking.word_times import Span
from companion.values import AS_READ, Prosody

PASSAGE_SECONDS: Final = 0.4
"""Time in which the manner of the clause before goes over into this one's. Guess: about two syllables."""
STRESS: Final = Prosody(pitch_st=3.5, rate=1 / 1.15, level_db=4.0)
"""What a stressed word gets: higher, longer, louder (Xu & Xu 2005: +2 to +4 semitones, 10 to 20 % longer)."""
AFTER_STRESS: Final = Prosody(pitch_st=-1.5, pitch_range=0.7, level_db=-1.5)
"""What follows it is lower and flatter to the end of the clause (Xu & Xu 2005); sizes: guess."""
SLOPE_SECONDS: Final = 0.05
"""How long a stress rises and falls. Guess: half a short syllable."""
PAUSE_SLOPE_SECONDS: Final = 0.01
RATES: Final = (0.8, 1.25)
"""Beyond these factors on its own speed a clause is not pressed into a wished time."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is known of a clause before it gets its prosody."""

    wished: Prosody
    """Throughout the clause."""
    before: Prosody | None = None
    """With what the clause before ended, in the same reply; None at the start of one."""
    stressed: tuple[Span, ...] = ()
    """When the stressed words sound, in order."""
    pauses: tuple[Span, ...] = ()
    """When nothing sounds, in order; not the silences at the ends."""
    seconds: float | None = None
    """How long it is to last; None: as it comes."""


def course_of(phrase: Phrase, length: float, realised: Prosody = AS_READ) -> Course:
    """Return what is to be done to the engine's sound.

    Args:
        phrase: What is wished.
        length: Seconds of the sound, above 0.
        realised: What of the wish is in the sound already.
    """
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
    """Return what stresses a word, its slopes inside of it: its neighbours are to stand back."""
    slope = min(SLOPE_SECONDS, (span.end - span.start) / 4)
    return (
        CoursePoint(span.start, AS_READ),
        CoursePoint(span.start + slope, STRESS),
        CoursePoint(span.end - slope, STRESS),
        CoursePoint(span.end, AFTER_STRESS if span.end < length - slope else STRESS),
    )


def _joined(stressed: Sequence[Span]) -> list[Span]:
    """Join stressed words that follow each other, so that they rise and fall once."""
    joined: list[Span] = []
    for span in stressed:
        if joined and span.start - joined[-1].end < 2 * SLOPE_SECONDS:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _pauses(pauses: Sequence[Span], left: Prosody) -> Course:
    """Return what lets pauses last as they are to, whatever is done to the words' speed."""
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
    """Speed the course up or down so that the sound lasts so long, as far as ``RATES`` go."""
    slowest, fastest = RATES
    rate = min(fastest, max(slowest, time_map(course, length).length / seconds))
    return together(course, steady(Prosody(rate=rate)))


_MARKED: Final = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_])")
"""*word*, **several words**, _word_: the signs touch what they mark and stand outside of words."""
_WRITTEN_LARGE: Final = """
    ai am api asap atm bbc bc bmw ca cd cia cv cpu ceo diy dj dna dvd eta eu faq fbi gdp gmt gp gps gpu hbo hd hiv hq
    html http ibm id io ios ip iq irs iv kfc la lcd led lgbt mba mit mri nasa nato nba nfl nhl nhs nyc ok pc pdf phd
    pin pm pms ptsd pr ps rip rna rv sms sos spf suv tbd tv ufo uk un url us usa usb utc vat vip vpn vr wc wifi www xl
"""
_ABBREVIATIONS: Final = frozenset(_WRITTEN_LARGE.split())
"""Words that are written in capitals anyway, in lower case; a guess at the common ones."""


def stressed_words(captions: Sequence[str], ordered: Collection[str] = ()) -> tuple[int, ...]:
    """Return which of a clause's words are stressed, in order; none where most would be.

    Args:
        captions: The words as captioned, signs included.
        ordered: Words that are stressed wherever they come, in lower case.
    """
    text = " ".join(captions)
    ends = list(accumulate(len(caption) + 1 for caption in captions))
    words = [(end - len(caption) - 1, end - 1) for caption, end in zip(captions, ends, strict=True)]
    bare = [re.sub(r"^\W*_*|_*\W*$", "", caption) for caption in captions]
    spoken = sum(bool(word) for word in bare)
    marked = [found.span(2) for found in _MARKED.finditer(text)]
    capital = _lone_capitals(bare)
    stressed = tuple(
        index
        for index, (start, end) in enumerate(words)
        if bare[index]
        and (
            index in capital
            or bare[index].lower() in ordered
            or any(start < until and since < end for since, until in marked)
        )
    )
    return stressed if spoken == 1 or len(stressed) * 2 <= spoken else ()


def _lone_capitals(words: Sequence[str]) -> frozenset[int]:
    """Return where words stand in capitals among others that do not."""
    capital = frozenset(
        index
        for index, word in enumerate(words)
        if len(word) > 1 and word.isupper() and _is_of_letters(word) and word.lower() not in _ABBREVIATIONS
    )
    others = sum(any(c.islower() for c in word) for word in words)
    return capital if len(capital) <= others else frozenset()


def _is_of_letters(word: str) -> bool:
    return all(c.isalpha() or c in "'’" for c in word)
