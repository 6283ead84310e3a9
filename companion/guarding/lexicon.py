r"""Signs in words: patterns of one language, read from a file and searched for in a sentence.

A file (``assets/guarding/*.toml``) names pieces that its patterns share, and signs:

    [pieces]
    want = "want to|wanna"

    [[signs]]
    name = "wants to die"
    kind = "suicide"
    grade = 2
    patterns = ['\bi <want> die\b']
    unless = ['\bdie of (?:laughing|boredom)\b']

Patterns are regular expressions over plain words (``plain``), regardless of case and accents; ``<want>`` stands for the
piece as one group. The fields next to the patterns give the meaning of a sign; each kind of sign has its own fields.
Signs that are the same in all languages have a file of their own; that of each language contains the pieces.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, Self, TypeVar

import msgspec

from companion.encoder.language import identified, is_surely_japanese
from companion.guarding.plain import folded
from companion.values import CrisisKind, Grade, Intimacy, Rule, Told
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "guarding"

"""Languages that the code understands in both sides' words; no other is offered for conversation."""

_ESCAPED_OR_LETTERS: Final = re.compile(r"\\.|[^\\]+", re.DOTALL)
_PIECE: Final = re.compile(r"<([a-z_]+)>")


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Fields that every sign has."""

    name: str
    """Name in a few words that the person may read: the English form of a ``Told``, whatever the file's language."""
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    """Patterns of exceptions: a sentence that matches one of these does not count."""

    @property
    def told(self) -> Told:
        """Return the name, for the person."""
        return Told(self.name)

    def parts(self) -> tuple[Self, ...]:
        """Return the signs to search for in its place."""
        return (self,)


class CrisisSign(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sign of danger."""

    kind: CrisisKind
    grade: Grade
    is_about_other: bool = False
    """It shows someone else's danger, regardless of the person that its sentence names."""


class RuleSign(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sign that words break, or would break, a rule."""

    rule: Rule
    permitted_from: Intimacy | None = None
    """Level of intimacy from which it no longer counts."""
    is_always: bool = False
    """It counts regardless of the settings."""
    everyday: tuple[str, ...] = ()
    """Further patterns, made of words that are everyday ones unless something forbidden was requested."""
    only_tempted: bool = False
    """It counts only after a request, or possible request, for something forbidden."""
    is_alone: bool = False
    """It needs no confirmation by the network, which does not know it."""

    def parts(self) -> tuple[Self, ...]:
        """Return the sign itself, and one for its everyday words that counts only after a forbidden request."""
        plain = msgspec.structs.replace(self, everyday=())
        tempted = msgspec.structs.replace(plain, patterns=self.everyday, only_tempted=True)
        return tuple(sign for sign in (plain, tempted) if sign.patterns)


S = TypeVar("S", bound=Sign)

_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_SHARE: Final = 0.01
"""Probability from which a language is searched too: of 11,000 own lines about danger and boundaries, three miss
theirs, two of which are numbers; a sentence is searched in 1.03 languages on average."""


def likely_languages(sentence: str) -> tuple[str, ...]:
    """Return the languages that a sentence in plain words may be in: rather one too many than one too few.

    A sentence that surely belongs to none may be in any language written in its letters.
    """
    latin = identified(_UNSPACED.sub(" ", sentence))
    least = 0.0 if latin.code is None else _SHARE
    likely = tuple([each for each, share in latin.shares.items() if share >= least])
    if not _UNSPACED.search(sentence):
        return likely
    return (*likely, "ja") if is_surely_japanese(sentence) else (*likely, "ja", "zh")


@dataclass(frozen=True, slots=True)
class Found(Generic[S]):
    """A sign in a sentence, and its position."""

    sign: S
    start: int
    """Index of its first character."""
    end: int
    """Index after its last character."""


class Lexicon(Generic[S]):
    """The signs of one file, compiled at the first search: in a conversation most languages never are."""

    def __init__(self, signs: tuple[S, ...], pieces: Mapping[str, str], file: Path) -> None:
        """Store the signs, the pieces that their patterns share, and the file of both.

        Raises:
            ValueError: A pattern names an unknown piece.
        """
        self.signs = signs
        self._pieces = pieces
        self._file = file
        self._patterns = tuple(
            (_joined(sign.patterns, pieces), _joined(sign.unless, pieces)) for sign in signs
        )
        self._compiled: tuple[tuple[S, re.Pattern[str], re.Pattern[str] | None], ...] | None = None

    def only(self, wanted: Callable[[S], bool]) -> "Lexicon[S]":
        """Return a lexicon of the wanted signs."""
        return Lexicon(tuple(filter(wanted, self.signs)), self._pieces, self._file)

    def find(self, sentence: str) -> tuple[Found[S], ...]:
        """Return the signs of a sentence in plain words, in the order of the file.

        Raises:
            PartBroken: A pattern of the file is invalid.
        """
        if self._compiled is None:
            with shipped(self._file):
                self._compiled = tuple(
                    (sign, re.compile(pattern), re.compile(unless) if unless else None)
                    for sign, (pattern, unless) in zip(self.signs, self._patterns, strict=True)
                )
        found = []
        sentence = sentence.lower()
        for sign, pattern, unless in self._compiled:
            match = pattern.search(sentence)
            if match is not None and (unless is None or unless.search(sentence) is None):
                found.append(Found(sign, *match.span()))
        return tuple(found)


class Lexicons(Generic[S]):
    """The signs of some languages."""

    def __init__(self, by_language: Mapping[str, Lexicon[S]]) -> None:
        """Store the lexicon of each language, by its code."""
        self._by_language = by_language

    def find(self, sentence: str) -> Iterator[Found[S]]:
        """Yield the signs of a sentence in plain words, in those of the languages that it may be in."""
        for language in likely_languages(sentence):
            if language in self._by_language:
                yield from self._by_language[language].find(sentence)


def _joined(patterns: tuple[str, ...], pieces: Mapping[str, str]) -> str:
    """Return one pattern for all of them; "" for none."""

    def piece(match: re.Match[str]) -> str:
        if match[1] not in pieces:
            raise ValueError(f"no piece is named {match[1]!r}")
        return f"(?:{_whole(pieces[match[1]])})"

    def _whole(text: str) -> str:
        return _PIECE.sub(piece, text)

    return _small(folded("|".join(f"(?:{_whole(pattern)})" for pattern in patterns)))


def _small(pattern: str) -> str:
    """Return a pattern in lower case, for sentences in lower case: many times faster than ``re.IGNORECASE``."""
    return _ESCAPED_OR_LETTERS.sub(lambda part: part[0] if part[0][0] == "\\" else part[0].lower(), pattern)


def read_lexicon(subject: str, language: str, kind: type[S], folder: Path = FOLDER) -> Lexicon[S]:
    """Return the signs of ``SUBJECT.LANGUAGE.toml``; raises ``PartMissing`` or ``PartBroken``."""
    file = folder / f"{subject}.{language}.toml"
    return lexicon(read_signs(file, kind), file)


def read_signs(file: Path, kind: type[S]) -> tuple[S, ...]:
    """Return the signs of a file; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(file):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        signs: tuple[S, ...] = msgspec.convert(table.get("signs", ()), tuple[kind, ...])  # type: ignore[valid-type]
        return tuple(part for sign in signs for part in sign.parts())


def lexicon(signs: tuple[S, ...], file: Path) -> Lexicon[S]:
    """Return signs with the pieces of a file; raises ``PartMissing`` or ``PartBroken``, also if a piece is unknown."""
    with shipped(file):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return Lexicon(signs, msgspec.convert(table.get("pieces", {}), dict[str, str]), file)
