"""Makes timed phonemes and words of the time that a network gave to each letter of an IPA text.

Stress marks last until the sound they stress begins and count to it; marks of length and the like count to the sound
before them. The short time of a space within running speech is shared by both neighbours, as Kokoro's own code does;
beside a sign of punctuation it is silence, like the sign.
"""

import unicodedata
from collections.abc import Mapping, Sequence

from companion.speaking.engines.ipa_text import SIGNS, IpaText
from companion.speaking.ipa import SILENCE
from companion.speaking.word_times import Span
from companion.values import TimedPhoneme

_STRESS = "ˈˌ"
_UNHEARD = "-'0123456789↓↑→↗↘"
"""Marks of tone and the like, which are no part of a phoneme's name."""


def word_times(ipa: IpaText, letters: Sequence[Span]) -> tuple[Span | None, ...]:
    """Return when each caption word sounds, None where nothing is said for it.

    Args:
        ipa: what was said.
        letters: for each character of its text, when it sounds.
    """
    return tuple(
        Span(letters[start].start, letters[end - 1].end) if end > start else None for start, end in ipa.words
    )


def phonemes(
    text: str, letters: Sequence[Span], names: Mapping[str, str] | None = None
) -> tuple[TimedPhoneme, ...]:
    """Return the phonemes of an IPA text in order and without gap: where no letter sounds is silence.

    Args:
        text: IPA with stress marks, spaces and signs.
        letters: for each character, when it sounds; seconds.
        names: the IPA of letters that are none, such as "A" for "eɪ".
    """
    known = names or {}
    made: list[TimedPhoneme] = []
    stressed_since: float | None = None
    for i, (letter, span) in enumerate(zip(text, letters, strict=True)):
        start, end = span
        if letter in _STRESS:
            stressed_since = start if stressed_since is None else stressed_since
        elif letter == " " and not _beside_sign(text, i):
            _lengthen(made, (start + end) / 2)
            stressed_since = (start + end) / 2
        elif letter == " " or letter in SIGNS:
            _add(made, SILENCE, start, end)
            stressed_since = None
        elif letter not in known and _is_mark(letter):
            _lengthen(made, end, "" if letter in _UNHEARD else letter)
        else:
            _add(made, known.get(letter, letter), start if stressed_since is None else stressed_since, end)
            stressed_since = None
    return tuple(made)


def _is_mark(letter: str) -> bool:
    return letter in _UNHEARD or unicodedata.category(letter) in {"Mn", "Lm", "Sk"}


def _beside_sign(text: str, i: int) -> bool:
    return any(neighbour in SIGNS for neighbour in text[max(0, i - 1) : i + 2].replace(" ", ""))


def _add(made: list[TimedPhoneme], name: str, start: float, end: float) -> None:
    """Add a sound, not before the one before it ends, with silence between them."""
    before = made[-1].end if made else 0.0
    start = max(start, before)
    if end <= start:
        return
    if start > before:
        _add(made, SILENCE, before, start)
    if made and name == made[-1].phoneme == SILENCE:
        made[-1] = TimedPhoneme(SILENCE, made[-1].start, end)
    else:
        made.append(TimedPhoneme(name, start, end))


def _lengthen(made: list[TimedPhoneme], end: float, mark: str = "") -> None:
    """Let the last sound last until ``end`` and bear a mark."""
    if made and made[-1].phoneme != SILENCE:
        made[-1] = TimedPhoneme(made[-1].phoneme + mark, made[-1].start, max(end, made[-1].end))
