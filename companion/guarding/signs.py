"""Finds the signs of danger in one turn of the person's, and tells which of them its own words take back."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from companion.guarding.frames import Around, Frame
from companion.guarding.lexicon import CrisisSign, Lexicon, likely_languages
from companion.guarding.own import as_own
from companion.guarding.plain import plain, without_mentions
from companion.values import IdentifyLanguage, Newest

HELD: Final = 16
"""Turns whose signs are held: more than are looked back at; no words of theirs."""
_SHORT: Final = 250
"""Characters of a turn that is also read as a whole (guess)."""


Frames = Mapping[tuple[str, Around], str]
"""What surrounds the signs of a language, each with its name; what is said in another has no part in it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign in the words, and what is made of it."""

    sign: CrisisSign
    language: str
    is_about_other: bool
    taken_back: str = ""
    """By what; "" where it counts."""

    @property
    def told(self) -> str:
        """In words that the person may read."""
        return f"{self.sign.name} ({self.taken_back})" if self.taken_back else self.sign.name

    def within(self, frames: Frames, *, others_only: bool = False) -> "Seen":
        """Return it taken back where frames say so: past, or a game or song, whatever it is; a story, if of others."""
        if self.taken_back or (self.language, Around.OWN) in frames:
            return self
        whole = () if others_only and not self.is_about_other else (Around.PLAYED, Around.PAST)
        arounds = (*whole, Around.PLAYED, Around.TOLD) if self.is_about_other else whole
        names = (frames.get((self.language, around)) for around in arounds)
        return replace(self, taken_back=next(filter(None, names), ""))


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn says."""

    seen: tuple[Seen, ...]
    frames: Frames
    """Of all its sentences."""

    @property
    def counting(self) -> tuple[Seen, ...]:
        """Return the signs that nothing takes back."""
        return tuple(one for one in self.seen if not one.taken_back)

    def has(self, *arounds: Around) -> bool:
        """Tell whether any such frame is in it, in any language."""
        return any(around in arounds for _, around in self.frames)

    def given_earlier(self, earlier: "Turn") -> "Turn":
        """Return it as it is meant after another: a story goes on, but one's own danger is not in it."""
        return Turn(tuple(one.within(earlier.frames, others_only=True) for one in self.seen), self.frames)

    def given_later(self, later: "Turn") -> "Turn":
        """Return it as a later one shows that it was meant."""
        return Turn(tuple(one.within(later.frames) for one in self.seen), self.frames)


class SignFinder:
    """The lexicons of some languages."""

    def __init__(
        self,
        signs: Mapping[str, Lexicon[CrisisSign]],
        frames: Mapping[str, Lexicon[Frame]],
        identify: IdentifyLanguage,
    ) -> None:
        """Take the signs and the frames of each language, by its code, and what tells in which one a sentence is."""
        self._identify = identify
        self._signs = signs
        self._held: Newest[bytes, Turn] = Newest(HELD)
        self._frames = {
            language: lexicon.only(lambda frame: frame.around is not Around.DENIED)
            for language, lexicon in frames.items()
        }
        self._denials = {
            language: lexicon.only(lambda frame: frame.around is Around.DENIED)
            for language, lexicon in frames.items()
        }

    def turn(self, words: str) -> Turn:
        """Return what a turn says, in whatever language; that of the last turns is held, by a digest of their words."""
        digest = hashlib.sha256(words.encode("utf-8", "replace")).digest()
        turn = self._held[digest] = self._held.get(digest) or self._read(words)
        return turn

    def _read(self, words: str) -> Turn:
        seen: dict[tuple[str, bool], Seen] = {}
        frames: dict[tuple[str, Around], str] = {}
        for reading in _readings(words):
            sentence = without_mentions(reading)
            for language in filter(self._signs.__contains__, likely_languages(sentence, self._identify)):
                around = {one.sign.around: one.sign.name for one in self._frames[language].find(sentence)}
                frames = {(language, kind): name for kind, name in around.items()} | frames
                for one in self._in_sentence(sentence, language, around):
                    key = one.sign.name, one.is_about_other
                    if key not in seen or seen[key].taken_back:
                        seen[key] = one
        return Turn(tuple(one.within(frames) for one in seen.values()), frames)

    def _in_sentence(self, sentence: str, language: str, frames: Mapping[Around, str]) -> Iterator[Seen]:
        said = self._found(sentence, language, frames, Around.OTHER in frames)
        yield from said
        if language == "en" and (own := as_own(sentence)) != sentence:
            known = {one.sign.name for one in said}
            yield from (one for one in self._found(own, language, frames, True) if one.sign.name not in known)

    def _found(
        self, sentence: str, language: str, frames: Mapping[Around, str], is_about_other: bool
    ) -> list[Seen]:
        told = "" if Around.OWN in frames else frames.get(Around.TOLD, "")
        return [
            Seen(
                one.sign,
                language,
                is_about_other or one.sign.is_about_other,
                self._denied(sentence[: one.start], language) or (told if one.sign.grade else ""),
            )
            for one in self._signs[language].find(sentence)
        ]

    def _denied(self, before: str, language: str) -> str:
        return next((one.sign.name for one in self._denials[language].find(before)), "")


def _readings(words: str) -> Iterator[str]:
    """Yield the sentences, what may hide in them, and a short turn as a whole, for a sign may reach over a stop."""
    read = plain(words)
    yield from read.readings
    if len(read.sentences) > 1 and sum(map(len, read.sentences)) <= _SHORT:
        yield " ".join(read.sentences)
