"""Finds the companion's name at the beginning of heard words, by sound.

A recogniser writes names as other words ("Mira" as "mirror", "Wenna" as "when a"), so both sides are compared as
phonemes. The features of a phoneme and their weights are ALINE's (Kondrak 2000, tables 3 and 4); how they are scaled to
costs, and the costs of sounds too many or too few, are guesses. How likely the recogniser finds the name itself counts
too, if it can tell. Where sounds come from is the caller's. Pure.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from companion.values import UNSPACED, Call

Sounds: TypeAlias = tuple[str, ...]
"""Phonemes in IPA; the letters of a diphthong or an affricate are one, such as "oʊ" or "dʒ"."""
Pronounce: TypeAlias = Callable[[Sequence[str]], Sequence[str]]
"""Function that returns the IPA of each text, with ``TIE`` between the letters of one sound."""

TIE: Final = "^"
_UNTIED: Final = re.compile("(?:(?<=[aeɔoə])(?=[ɪʊ])|(?<=t)(?=ʃ)|(?<=d)(?=ʒ))")
_PAIR: Final = re.compile(r"[^\^](?:\^[^\^])?")
_MARKS: Final = re.compile(r"^[^\w\s]+")
"""Punctuation behind a word, which sets it off."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CHARACTER: Final = re.compile(r"[^\W_]")
_MOST_BEFORE: Final = 8
"""Words, or characters, among the first of which the name begins (guess): "oh hey"."""
_UNLIKELY: Final = 35.0
"""Negative log-probability of a name at which nothing speaks for it, though the words sound like it.

With 0.8 as the least nearness, of 50 names in five neural voices 36 are heard in noise 5 dB below, 48 in quiet, and
none of 1,595 beginnings of recorded talk is taken for one; with 47, 43 and 49, and six are.
"""
_OTHER_WORDS: Final = 2.0
"""Log-probability by which a name must be likelier if the words do not sound like it at all."""
_SPLIT_IN: Final = 2
"""Words more than the name has, into which a recogniser may split it (guess): "when a"."""
_MOST_CHARACTERS: Final = 8
"""Characters of a name in a language without spaces (guess)."""

# ---- phonemes -----------------------------------------------------------------------------------------------

_PLACES: Final = {
    **dict.fromkeys("pbmɸβwʍ", 1.0),
    **dict.fromkeys("fvɱʋ", 0.95),
    **dict.fromkeys("θð", 0.9),
    **dict.fromkeys("tdnszɹrɾlɬ", 0.85),
    **dict.fromkeys("ʈɖʂʐɻɳɭɽ", 0.8),
    **dict.fromkeys("ʃʒɕʑ", 0.75),
    **dict.fromkeys("jçɲʎcɟɥ", 0.7),
    **dict.fromkeys("kɡgŋxɣɰ", 0.6),
    **dict.fromkeys("qʁχɴ", 0.5),
    **dict.fromkeys("hɦʔ", 0.1),
}
_MANNERS: Final = {
    **dict.fromkeys("pbtdʈɖcɟkɡgqʔmɱnɳɲŋɴ", 1.0),
    **dict.fromkeys("ɸβfvθðszʃʒʂʐɕʑçxɣχʁhɦɬ", 0.8),
    "r": 0.7,
    **dict.fromkeys("ɾɽ", 0.65),
    **dict.fromkeys("wʍʋɹɻjɥɰlɭʎ", 0.6),
}
_VOICED: Final = frozenset("bdɖɟɡgmɱnɳɲŋɴβvðzʒʐʑɣʁɦrɾɽwʋɹɻjɥɰlɭʎ")
_NASAL: Final = frozenset("mɱnɳɲŋɴ")
_LATERAL: Final = frozenset("lɬɭʎ")
_HIGH: Final = {
    **dict.fromkeys("iyɨʉɯuɪʏʊᵻ", 1.0),
    **dict.fromkeys("eøɘɵɤoəɚɛœɜɝɞʌɔ", 0.5),
    **dict.fromkeys("æaɶɑɒɐ", 0.0),
}
_BACK: Final = {
    **dict.fromkeys("iyɪʏeøɛœæaɶ", 1.0),
    **dict.fromkeys("ɨʉᵻɘɵəɚɜɝɞɐ", 0.5),
    **dict.fromkeys("ɯuʊɤoʌɔɑɒ", 0.0),
}
_ROUND: Final = frozenset("yʉuʏʊøɵoœɞɔɶɒ")
_LETTERS: Final = frozenset(_PLACES) | frozenset(_HIGH)
_SPELLED: Final = str.maketrans(
    {
        "ʤ": "d^ʒ",
        "ʧ": "t^ʃ",
        "ʥ": "d^ʑ",
        "ʨ": "t^ɕ",
        "ʣ": "d^z",
        "ʦ": "t^s",
        "ꭧ": "ʈ^ʂ",
        "ᵊ": "ə",
        "ɫ": "l",
        "͡": TIE,
    }
)
_CONSONANTS_DIFFER: Final = 20.0
"""Weighted difference from which on two consonants count as wholly different (guess): that of "t" and "h" is 40."""
_VOWELS_DIFFER: Final = 10.0
"""The same for vowels (guess): that of "i" and "u"."""
_EXTRA: Final = 0.75
"""Cost of a sound that the name does not have, against 1 for a missing one (guess)."""
_WEAK: Final = frozenset("hʔ")
_SWALLOWED: Final = 0.5
"""Cost of a missing sound that is easily swallowed (guess)."""
_SPLIT: Final = 0.6
"""Cost of each word more than the name has: "when I" is more often these words than "Wenna" (guess)."""
_SHORT_COUNTS: Final = 4.0
"""Factor on the cost for a name of one syllable, which differs from many words by one vowel: "Will" and "well"
(guess)."""


def sounds_of(ipa: str) -> Sounds:
    """Return the phonemes of an IPA text, without stress, length and tone.

    Without a tie in it, as people write IPA, the usual diphthongs and affricates are one sound each.

    A tied "ə" is a syllable of its own, as in "Mia", but only colours the vowel before "ɹ", as in "Mira".
    """
    ipa = ipa if TIE in ipa else _UNTIED.sub(TIE, ipa)
    letters = "".join(each for each in ipa.translate(_SPELLED) if each in _LETTERS or each == TIE)
    pairs = letters.replace(f"{TIE}əɹ", "ɹ").replace(f"{TIE}ə", "ə")
    sounds = (each.split(TIE) for each in _PAIR.findall(pairs))
    return tuple(
        part
        for one in sounds
        for part in (("".join(one),) if (one[0] in _HIGH) == (one[-1] in _HIGH) else tuple(one))
    )


def difference(one: str, other: str) -> float:
    """Return how different two phonemes are, in [0, 1]; of two letters each, the mean of both places."""
    return (_differ(one[0], other[0]) + _differ(one[-1], other[-1])) / 2


def _differ(one: str, other: str) -> float:
    if (one in _HIGH) != (other in _HIGH):
        return 1.0
    if one in _HIGH:
        weighed = 5 * abs(_HIGH[one] - _HIGH[other]) + 5 * abs(_BACK[one] - _BACK[other])
        return (weighed + 5 * ((one in _ROUND) != (other in _ROUND))) / _VOWELS_DIFFER
    weighed = 40 * abs(_PLACES[one] - _PLACES[other]) + 50 * abs(_MANNERS[one] - _MANNERS[other])
    weighed += 10 * sum((one in kind) != (other in kind) for kind in (_VOICED, _NASAL, _LATERAL))
    return min(1.0, weighed / _CONSONANTS_DIFFER)


def nearness(heard: Sounds, name: Sounds, splits: int = 0) -> float:
    """Return how near heard phonemes are to a name's, in [0, 1]: 1 for the same.

    It is one minus the weighted edit distance for each phoneme of the name (Wagner & Fischer 1974). ``splits`` is the
    number of words that were heard and the name does not have.
    """
    if not name:
        return 0.0
    missing = [_SWALLOWED if each in _WEAK else 1.0 for each in name]
    costs = [0.0]
    for lost in missing:
        costs.append(costs[-1] + lost)
    for sound in heard:
        above, costs[0] = costs[0], costs[0] + _EXTRA
        for place, each in enumerate(name):
            above, costs[place + 1] = (
                costs[place + 1],
                min(
                    above + difference(sound, each), costs[place + 1] + _EXTRA, costs[place] + missing[place]
                ),
            )
    cost = (costs[-1] + _SPLIT * splits) * (_SHORT_COUNTS if is_short(name) else 1.0)
    return max(0.0, 1.0 - cost / len(name))


def is_short(name: Sounds) -> bool:
    """Return whether a name has only one syllable."""
    return sum(each[0] in _HIGH for each in name) <= 1


# ---- words --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CallName:
    """A name by which the companion is called."""

    text: str
    sounds: Sounds
    language: str
    may_precede: Callable[[str], bool]
    """Returns whether words, such as "hey", may come before it."""

    @property
    def words(self) -> int:
        """Number of its words."""
        return len(self.text.split())

    def spellings(self, text: str) -> tuple[str, ...]:
        """Return the beginnings with the name, in words that may still be recognised otherwise.

        A name of one syllable has to be set off, so only those count in which a mark follows it.
        """
        before = text.split(maxsplit=1)[:1]
        names = (self.text, *(f"{each} {self.text}" for each in before if self.may_precede(each)))
        return tuple(
            f"{each}{mark}" for each in names for mark in (",.?!" if is_short(self.sounds) else ("",))
        )


@dataclass(frozen=True, slots=True)
class HeardName:
    """The beginning of an utterance that is nearest to the name."""

    nearness: float
    """Nearness by sound, in [0, 1]."""
    start: int
    end: int
    """Its place in the text."""
    is_set_off: bool
    """A word such as "hey" comes before it, or a mark or nothing behind it."""
    is_last: bool
    """No word comes behind it."""

    def or_likely(self, name: CallName, likelihood: float) -> "HeardName":
        """Return it with the nearness that a recogniser's log-probability of the name is worth, if that is more."""
        near = max(0.0, 1.0 + (likelihood - _OTHER_WORDS * (1.0 - self.nearness)) / _UNLIKELY)
        if near <= self.nearness:
            return self
        return replace(self, nearness=near, is_set_off=self.is_set_off or is_short(name.sounds))

    def rest(self, text: str) -> str:
        """Return a text from behind the name."""
        behind = text[self.end :].lstrip(" \t,.!?;:…—–-、，。！？；：")
        return behind[:1].upper() + behind[1:]


def find_name(text: str, name: CallName, pronounce: Pronounce) -> HeardName | None:
    """Return the place near the beginning of an utterance that sounds most like the name; None without words.

    Only words such as "hey" may come before it. The name may be split into more words than it has.
    """
    spans = _spans(text, name.language)
    if not spans or not name.sounds:
        return None
    starts = [
        at for at in range(min(_MOST_BEFORE, len(spans))) if at == 0 or name.may_precede(text[: spans[at][0]])
    ]
    unspaced = name.language in UNSPACED
    most = _MOST_CHARACTERS if unspaced else name.words + _SPLIT_IN
    places = [(begin, end) for begin in starts for end in range(begin + 1, min(begin + most, len(spans)) + 1)]
    parts = [text[spans[begin][0] : spans[end - 1][1]] for begin, end in places]
    near = [
        nearness(sounds_of(ipa), name.sounds, 0 if unspaced else max(0, end - begin - name.words))
        for (begin, end), ipa in zip(places, pronounce(parts), strict=True)
    ]
    best = max(range(len(places)), key=lambda place: near[place])
    begin, end = places[best]
    is_last = end == len(spans)
    is_marked = _MARKS.match(text[spans[end - 1][1] :]) is not None
    return HeardName(
        near[best],
        spans[begin][0],
        spans[end - 1][1],
        is_set_off=begin > 0 or is_last or is_marked,
        is_last=is_last,
    )


def _spans(text: str, language: str) -> list[tuple[int, int]]:
    pattern = _CHARACTER if language in UNSPACED else _WORD
    return [each.span() for each in pattern.finditer(text)]


def call_of(text: str, found: HeardName | None, name: CallName, *, least: float, is_over: bool) -> Call:
    """Return whether an utterance calls the companion.

    A name of one syllable has to be set off: "Will you come?" calls nobody.

    Args:
        found: The result of ``find_name`` for the words so far.
        least: Minimum nearness, in [0, 1].
        is_over: Whether a pause follows. If not, the last word may still become another.
    """
    if found is None or (name.may_precede(text) and found.nearness < least):
        return Call.MAYBE
    if found.nearness >= least:
        if found.is_last and not is_over:
            return Call.MAYBE
        return Call.YES if found.is_set_off or not is_short(name.sounds) else Call.NO
    most = _MOST_CHARACTERS if name.language in UNSPACED else name.words + _SPLIT_IN
    is_open = not is_over and len(_spans(text, name.language)) < most
    return Call.MAYBE if is_open else Call.NO
