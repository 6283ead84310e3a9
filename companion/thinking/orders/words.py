"""Reads the words in which somebody orders how to speak or to move: own-written files under ``assets``.

Each language has one file for the voice and one for the face, of one form. Their phrases have roles (``Role``), and a
sentence is read by covering it with them: whatever holds a word that is in no phrase is about something else.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

import msgspec

from companion.thinking.orders.feelings import FEELINGS
from companion.values.shipped import shipped

LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SENTENCE_ENDS: Final = re.compile(r"[.!?;:…\n。！？；：]+|\s[–—-]\s|—")
_COMMAS: Final = re.compile(r"[,，、]")
_NOTHING: Final = r"(?!)"
"""A pattern that fits nothing."""
_UNSPACED: Final = frozenset({"ja", "zh"})
"""Languages whose words have no blanks between them: read by the character."""

Heard: TypeAlias = tuple[str, ...]
"""The ``tokens`` of what was said."""
Done = TypeVar("Done")


class Role(StrEnum):
    """What a phrase does in an order; some are for orders of the voice alone, some for those of the face."""

    ASIDE = "aside"
    """Nothing: "can you", "in a", "when I talk"."""
    PLEASE = "please"
    WITH = "with"
    """Leads to a way to speak: "in a", "like you're"."""
    JOIN = "join"
    """Stands between two ways to speak, or two orders: "and"."""
    CONTRAST = "contrast"
    """The same, and ends what "less" and "not" reach: "but"."""
    SPEAK = "speak"
    """Of the voice in all that follows: "speak", "sound"."""
    SAY = "say"
    """Of the next words only: "tell me"."""
    REPEAT = "repeat"
    """Of the last words, which are to be said once more: "say that again"."""
    BE = "be"
    """As often of something else: "be"."""
    ONCE = "once"
    LASTING = "lasting"
    LITTLE = "little"
    MUCH = "much"
    MORE = "more"
    LESS = "less"
    NOT = "not"
    NONE = "none"
    """No more of it: "keep your head still"."""
    SO_MUCH = "so_much"
    """Makes "don't nod" a "nod less"."""
    TOO_MUCH = "too_much"
    ENOUGH = "enough"
    """Makes "you don't nod" a "nod more"."""
    TOO = "too"
    """Complains of the voice: "you talk too"."""
    TOO_VOICE = "too_voice"
    """The same, and as often of something else: "that's too"."""
    USUAL = "usual"
    """As it was before any order: "normal", "as usual"."""
    USUAL_VOICE = "usual_voice"
    """The same, and an order already when it is said alone: "your normal voice"."""
    SILENT = "silent"
    """Words are only to be shown: "captions only"."""
    ALOUD = "aloud"
    """They are to be heard again: "speak aloud again"."""
    VOICE = "voice"
    """A way to speak: "slow"."""
    FEELING = "feeling"
    """A feeling to speak with: "happy"."""
    FACET = "facet"
    """A side of the face: "nod", "your head"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that have a role."""

    role: Role
    name: str = ""
    """Of a way to speak, a feeling or a side of the face: which."""
    is_ready: bool = False
    """Said alone it is an order already: "slower", "slowly", but not "slow"; "keep your head still"."""
    is_more: bool = False
    """Of a feeling: more of it than now: "happier"."""


class Phrases(Generic[Done]):
    """What phrases of one language do, by their ``tokens``."""

    def __init__(self, language: str, phrases: Iterable[tuple[str, Done]]) -> None:
        """Take what each phrase does; raises ``ValueError`` for one without words, or that does two things."""
        self.does: dict[Heard, Done] = {}
        for text, does in phrases:
            words = tokens(text, language)
            if not words or self.does.setdefault(words, does) != does:
                raise ValueError(f"{text!r} has no words, or two roles")
        self._longest = max(map(len, self.does), default=0)

    def cover(self, heard: Sequence[str]) -> tuple[Done, ...] | None:
        """Return what the phrases do that ``tokens`` are made of; None where they hold something else.

        Each phrase is the longest that leaves what phrases can be made of.
        """
        # from each place to the end; from behind, so that each is looked at once, however many ways there are
        covered: dict[int, tuple[Done, ...]] = {len(heard): ()}
        for start in reversed(range(len(heard))):
            for end in range(min(start + self._longest, len(heard)), start, -1):
                does = self.does.get(tuple(heard[start:end]))
                if does is not None and end in covered:
                    covered[start] = (does, *covered[end])
                    break
        return covered.get(0)


Texts: TypeAlias = tuple[str, ...]
Named: TypeAlias = dict[Role, dict[str, Texts]]


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The phrases of a language by what they do; patterns are regular expressions."""

    phrases: dict[Role, Texts]
    named: Named
    """Those that name something, by its name: a way to speak, a feeling, a side of the face."""
    ready: Named
    """The same where they are an order already when they are said alone."""
    reasons: Texts
    """One of these may follow an order, and begins what it is good for."""
    requests: Texts = ()
    """What is asked of the companion begins so."""
    subordinate: Texts = ()
    """Behind one of these words a request is about something else."""
    stress: Texts = ()
    """Patterns with a group "words": what is to be stressed."""
    reported: str = _NOTHING
    """A pattern of words that tell what somebody said."""
    answers: dict[str, Texts]
    """What is said to somebody who ordered something and nothing else, by what that was."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """What is known of one language about the voice, or about the face; of other languages nothing."""

    language: str
    answers: Mapping[str, Texts]
    phrases: Phrases[Phrase] = field(default_factory=lambda: Phrases("", ()))
    reasons: frozenset[str] = frozenset()
    requests: Texts = ()
    """Their ``tokens``, a blank behind each."""
    subordinate: frozenset[str] = frozenset()
    stress: tuple[re.Pattern[str], ...] = ()
    reported: re.Pattern[str] = re.compile(_NOTHING)

    def heard(self, text: str) -> Heard:
        """Return the words of a text."""
        return tokens(text, self.language)

    def joins(self, word: str) -> bool:
        """Tell whether a word stands between two orders."""
        phrase = self.phrases.does.get((word,))
        return phrase is not None and phrase.role is Role.JOIN

    def begin_request(self, heard: Heard) -> bool:
        """Tell whether words begin as what is asked of the companion does."""
        return _spaced(heard).startswith(self.requests)

    def before_commas(self, sentence: str) -> Iterator[Heard]:
        """Yield the words before each comma of a sentence, those before the last first."""
        parts = _COMMAS.split(sentence)
        return (self.heard(" ".join(parts[:at])) for at in range(len(parts) - 1, 0, -1))

    def behind_commas(self, sentence: str) -> Iterator[Heard]:
        """Yield the words behind each comma of a sentence, those behind the first first."""
        parts = _COMMAS.split(sentence)
        return (self.heard(" ".join(parts[at:])) for at in range(1, len(parts)))

    def before_reasons(self, sentence: str) -> Iterator[Heard]:
        """Yield the words before each word of a sentence that may begin a reason."""
        heard = self.heard(sentence)
        return (heard[:at] for at in range(1, len(heard)) if heard[at] in self.reasons)


def read_order_words(
    folder: Path, language: str, names: Collection[str], answers: Collection[str]
) -> OrderWords:
    """Return what is known of a language.

    Args:
        folder: Holds the files, one for each language.
        language: Of the talk.
        names: What phrases may name.
        answers: What there must be something to say to.

    Raises:
        PartMissing: There is no file of one of ``LANGUAGES``.
        PartBroken: The file does not hold such phrases, or one with two roles.
    """
    if language not in LANGUAGES:
        return OrderWords(language, dict.fromkeys(answers, ()))
    path = folder / f"{language}.json"
    with shipped(path):
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        if unknown := {name for _, name, _ in _named(file.named, file.ready)} - set(names):
            raise ValueError(f"nothing is called {unknown}")
        if not all(file.answers.get(answer) for answer in answers):
            raise ValueError("something is said to no order")
        return OrderWords(
            language,
            file.answers,
            Phrases(language, _phrases(file, language)),
            frozenset(file.reasons),
            tuple(_spaced(tokens(text, language)) for text in file.requests),
            frozenset(file.subordinate),
            tuple(re.compile(pattern, re.IGNORECASE) for pattern in file.stress),
            re.compile(file.reported, re.IGNORECASE),
        )


def tokens(text: str, language: str) -> Heard:
    """Return the words of a text, or its characters where words have no blanks, in lower case."""
    plain = text.casefold().replace("’", "'")
    if language in _UNSPACED:
        return tuple(character for character in plain if character.isalnum())
    return tuple(_WORD.findall(plain))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text."""
    return filter(None, map(str.strip, _SENTENCE_ENDS.split(text)))


def _spaced(heard: Heard) -> str:
    return "".join([f"{word} " for word in heard])


# ---- a file's phrases -----------------------------------------------------------------------------------


def _phrases(file: _File, language: str) -> Iterator[tuple[str, Phrase]]:
    for role, texts in file.phrases.items():
        yield from ((text, Phrase(role)) for text in texts)
    for role, name, text in _named(file.named):
        yield text, Phrase(role, name)
    for role, name, text in _named(file.ready):
        yield text, Phrase(role, name, is_ready=True, is_more=role is Role.FEELING)
    if language == "en":
        yield from _english_forms(file.named)


def _named(*parts: Named) -> Iterator[tuple[Role, str, str]]:
    """Yield the texts of some parts, each with its role and what it names."""
    return (
        (role, name, text)
        for part in parts
        for role, names in part.items()
        for name, texts in names.items()
        for text in texts
    )


def _english_forms(named: Named) -> Iterator[tuple[str, Phrase]]:
    """Yield the adverbs and comparatives of ways to speak, and all that is said of feelings."""
    for role, way, text in _named(named):
        if role is Role.VOICE and " " not in text:
            yield from (
                (form, Phrase(role, way, is_ready=True)) for form in (_adverb(text), _comparative(text))
            )
    for name in FEELINGS if Role.FEELING in named else ():
        yield name, Phrase(Role.FEELING, name)
        yield _adverb(name), Phrase(Role.FEELING, name, is_ready=True)
        yield _comparative(name), Phrase(Role.FEELING, name, is_ready=True, is_more=True)


def _adverb(word: str) -> str:
    """Return the adverb of an English adjective: "happily" of "happy"."""
    if word.endswith("ly") or (word.endswith("y") and len(word) > 3):
        return f"{word[:-1]}ily"
    if word.endswith("le"):
        return f"{word[:-1]}y"
    if word.endswith("ll"):
        return f"{word}y"
    return f"{word}ally" if word.endswith("ic") else f"{word}ly"


def _comparative(word: str) -> str:
    """Return the comparative of an English adjective: "sadder" of "sad"."""
    if word.endswith("e"):
        return f"{word}r"
    if word.endswith("y") and word[-2:-1] not in "aeo":
        return f"{word[:-1]}ier"
    is_short = len(word) == 3 and word[1] in "aeiou" and word[0] not in "aeiou" and word[2] not in "aeiouwxy"
    return f"{word}{word[-1]}er" if is_short else f"{word}er"
