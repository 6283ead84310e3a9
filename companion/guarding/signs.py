"""Finds the signs of danger in one turn of the person's, and tells which of them its own words take back."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from companion.guarding.frames import Around, Frame
from companion.guarding.lexicon import CrisisSign, Lexicon
from companion.guarding.own import as_own
from companion.guarding.plain import plain, without_mentions

_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LATIN: Final = re.compile("[A-Za-z]")
_WITHOUT_BLANKS: Final = frozenset({"ja", "zh"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign in the words, and what is made of it."""

    sign: CrisisSign
    is_about_other: bool
    taken_back: str = ""
    """By what; "" where it counts."""

    @property
    def told(self) -> str:
        """In words that the person may read."""
        return f"{self.sign.name} ({self.taken_back})" if self.taken_back else self.sign.name


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn says."""

    seen: tuple[Seen, ...]
    around: Mapping[Around, str]
    """The frames in any of its sentences, each with its name."""

    @property
    def counting(self) -> tuple[Seen, ...]:
        """Return the signs that nothing takes back."""
        return tuple(one for one in self.seen if not one.taken_back)

    def within(self, around: Mapping[Around, str]) -> "Turn":
        """Return the turn with its signs taken back as frames around it do: its own, or those of what came before.

        What is past takes back all, as does a game or a song; a story or news what is said of others.
        """
        if Around.OWN in around or Around.OWN in self.around:
            return self
        whole = around.get(Around.PLAYED) or around.get(Around.PAST)
        of_others = whole or around.get(Around.TOLD)
        seen = tuple(
            replace(one, taken_back=(of_others if one.is_about_other else whole) or "")
            if not one.taken_back
            else one
            for one in self.seen
        )
        return Turn(seen, self.around)


class SignFinder:
    """The lexicons of some languages."""

    def __init__(
        self, signs: Mapping[str, Lexicon[CrisisSign]], frames: Mapping[str, Lexicon[Frame]]
    ) -> None:
        """Take the signs and the frames of each language, by its code."""
        self._signs = signs
        self._frames = frames

    def turn(self, words: str) -> Turn:
        """Return what a turn says, in whatever language."""
        seen: dict[tuple[str, bool], Seen] = {}
        around: dict[Around, str] = {}
        for reading in plain(words).readings:
            sentence = without_mentions(reading)
            for language in self._languages(sentence):
                frames = {one.sign.around: one.sign.name for one in self._frames[language].find(sentence)}
                around = frames | around
                for one in self._in_sentence(sentence, language, frames):
                    key = one.sign.name, one.is_about_other
                    if key not in seen or seen[key].taken_back:
                        seen[key] = one
        turn = Turn(tuple(seen.values()), around)
        return turn.within(around)

    def _languages(self, sentence: str) -> Iterator[str]:
        scripts = {True: _UNSPACED.search(sentence) is not None, False: _LATIN.search(sentence) is not None}
        return (language for language in self._signs if scripts[language in _WITHOUT_BLANKS])

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
                is_about_other or one.sign.is_about_other,
                self._denied(sentence[: one.start], language) or told,
            )
            for one in self._signs[language].find(sentence)
        ]

    def _denied(self, before: str, language: str) -> str:
        found = self._frames[language].find(before)
        return next((one.sign.name for one in found if one.sign.around is Around.DENIED), "")
