"""Finds the signs of danger in one turn of the person's, and those of them that its own words withdraw.

Frames around a sign change its meaning: a "not", a story, a year long gone, another person. Their words are in
``assets/guarding/frames.LANGUAGE.toml``, in the form of ``lexicon``. Frames of the kind ``denied``, and those only
``held`` in mind, are searched for before a sign, so their patterns end in ``$``; all others in whole sentences.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from companion.guarding.lexicon import CrisisSign, Lexicon, Sign, likely_languages
from companion.guarding.own import as_own
from companion.guarding.plain import plain, without_mentions
from companion.values import Sentence, Told

_SHORT: Final = 250
"""Maximum characters of a turn that is also read as a whole (guess)."""


class Around(StrEnum):
    """Effect of a frame on the signs within it."""

    DENIED = "denied"
    """Denial, right before a sign."""
    PAST = "past"
    """It is over; applies to all signs in these words."""
    TOLD = "told"
    """A story, news, work or curiosity; applies to signs about others, and to the person's own in the same sentence."""
    PLAYED = "played"
    """A game or a song; applies to everything."""
    OWN = "own"
    """It is about the person after all, and now; cancels what is past or told."""
    OTHER = "other"
    """A sentence about someone else's danger."""


class Frame(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One phrase that changes the meaning of others."""

    around: Around


Frames = Mapping[tuple[str, Around], Told]
"""Names of the frames found, by language and kind; frames of another language do not apply."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign in the words, with its interpretation."""

    sign: CrisisSign
    language: str
    is_about_other: bool
    taken_back: Sentence = ""
    """Name of the frame that cancels it; "" if it counts."""

    @property
    def told(self) -> Told:
        """The sign in words that the person may read."""
        if not self.taken_back:
            return self.sign.told
        return Told("{sign} ({frame})", {"sign": self.sign.told, "frame": self.taken_back})

    def within(self, frames: Frames) -> "Seen":
        """Return it cancelled if the turn's frames say so: past, a game or a song; a story, if about others."""
        if self.taken_back or (self.language, Around.OWN) in frames:
            return self
        arounds = (Around.PLAYED, Around.PAST, *((Around.TOLD,) if self.is_about_other else ()))
        names = (frames.get((self.language, around)) for around in arounds)
        return replace(self, taken_back=next((name for name in names if name is not None), ""))


class SignFinder:
    """Finds signs by the lexicons of several languages."""

    def __init__(
        self,
        signs: Mapping[str, Lexicon[CrisisSign]],
        frames: Mapping[str, Lexicon[Frame]],
    ) -> None:
        """Store the signs and the frames of each language, by its code."""
        self._signs = signs
        self._frames = {
            language: lexicon.only(lambda frame: frame.around is not Around.DENIED)
            for language, lexicon in frames.items()
        }
        self._denials = {
            language: lexicon.only(lambda frame: frame.around is Around.DENIED)
            for language, lexicon in frames.items()
        }

    def seen(self, words: str) -> tuple[Seen, ...]:
        """Return the signs of a turn, in any language, each once."""
        seen: dict[tuple[str, str, bool], Seen] = {}
        frames: dict[tuple[str, Around], Told] = {}
        for reading in _readings(words):
            sentence = without_mentions(reading)
            for language in filter(self._signs.__contains__, likely_languages(sentence)):
                around = {one.sign.around: one.sign.told for one in self._frames[language].find(sentence)}
                frames = {(language, kind): name for kind, name in around.items()} | frames
                for one in self._in_sentence(sentence, language, around):
                    key = language, one.sign.name, one.is_about_other
                    if key not in seen or seen[key].taken_back:
                        seen[key] = one
        return tuple(one.within(frames) for one in seen.values())

    def _in_sentence(self, sentence: str, language: str, frames: Mapping[Around, Told]) -> Iterator[Seen]:
        said = self._found(sentence, language, frames, Around.OTHER in frames)
        yield from said
        if language == "en" and (own := as_own(sentence)) != sentence:
            known = {one.sign.name for one in said}
            yield from (one for one in self._found(own, language, frames, True) if one.sign.name not in known)

    def _found(
        self, sentence: str, language: str, frames: Mapping[Around, Told], is_about_other: bool
    ) -> list[Seen]:
        told: Sentence = "" if Around.OWN in frames else frames.get(Around.TOLD, "")
        return [
            Seen(
                one.sign,
                language,
                is_about_other or one.sign.is_about_other,
                self._denied(sentence[: one.start], language) or told,
            )
            for one in self._signs[language].find(sentence)
        ]

    def _denied(self, before: str, language: str) -> Sentence:
        return next((one.sign.told for one in self._denials[language].find(before)), "")


def _readings(words: str) -> Iterator[str]:
    """Yield the sentences, their hidden readings, and a short turn as a whole, because a sign may cross a stop."""
    read = plain(words)
    yield from read.readings
    if len(read.sentences) > 1 and sum(map(len, read.sentences)) <= _SHORT:
        yield " ".join(read.sentences)
