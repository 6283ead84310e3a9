"""Reads the words in which a voice is told how to speak: own-written files under ``assets/voice_orders``.

Each language has one file, and its phrases have roles (``Role``). A sentence is read by covering it: whatever holds a
word that is in no phrase is about something else.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final, Generic, TypeVar

import msgspec

from companion.thinking.ordered_feelings import FEELINGS
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "voice_orders"
LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_UNSPACED: Final = frozenset({"ja", "zh"})
"""Languages whose words have no blanks between them: read by the character."""

Done = TypeVar("Done")


class Role(Enum):
    """What a phrase does in an order."""

    ASIDE = auto()
    """Nothing: "can you", "in a", "voice"."""
    PLEASE = auto()
    WITH = auto()
    """Leads to a way to speak: "in a", "like you're"."""
    JOIN = auto()
    """Stands between two ways to speak: "and"."""
    CONTRAST = auto()
    """The same, and ends what "less" and "not" reach: "but"."""
    SPEAK = auto()
    """Of the voice in all that follows: "speak", "sound"."""
    SAY = auto()
    """Of the next words only: "tell me"."""
    REPEAT = auto()
    """Of the last words, which are to be said once more: "say that again"."""
    BE = auto()
    """As often of something else: "be"."""
    ONCE = auto()
    LASTING = auto()
    LITTLE = auto()
    MUCH = auto()
    MORE = auto()
    LESS = auto()
    NOT = auto()
    TOO = auto()
    """Complains of the voice: "you talk too"."""
    TOO_VOICE = auto()
    """The same, and as often of something else: "that's too"."""
    BACK = auto()
    """As it was before any order: "normal voice"."""
    SILENT = auto()
    """Words are only to be shown: "captions only"."""
    ALOUD = auto()
    """They are to be heard again: "speak aloud again"."""
    VOICE = auto()
    """A way to speak: "slow"."""
    FEELING = auto()
    """A feeling to speak with: "happy"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that have a role."""

    role: Role
    name: str = ""
    """Of a way to speak or a feeling: which."""
    is_ready: bool = False
    """Said alone it is an order already: "slower", "slowly", but not "slow"; "normal voice", but not "normal"."""
    is_more: bool = False
    """Of a feeling: more of it than now: "happier"."""


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The phrases of a language by what they do; patterns are regular expressions."""

    aside: tuple[str, ...]
    please: tuple[str, ...]
    with_: tuple[str, ...] = msgspec.field(name="with")
    join: tuple[str, ...]
    contrast: tuple[str, ...]
    speak: tuple[str, ...]
    say: tuple[str, ...]
    repeat: tuple[str, ...]
    be: tuple[str, ...]
    once: tuple[str, ...]
    lasting: tuple[str, ...]
    little: tuple[str, ...]
    much: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    not_: tuple[str, ...] = msgspec.field(name="not")
    too: tuple[str, ...]
    too_voice: tuple[str, ...]
    back: tuple[str, ...]
    back_ready: tuple[str, ...]
    """These speak of a voice, too."""
    silent: tuple[str, ...]
    aloud: tuple[str, ...]
    stress: tuple[str, ...]
    """Patterns with a group "words": what is to be stressed."""
    requests: tuple[str, ...]
    """What is asked of the companion begins so."""
    subordinate: tuple[str, ...]
    """Behind one of these words a request is about something else."""
    reasons: tuple[str, ...]
    """One of these may follow an order, and begins what it is good for."""
    reported: str
    """A pattern of words that tell what somebody said; "" for none."""
    voice: dict[str, tuple[str, ...]]
    voice_ready: dict[str, tuple[str, ...]]
    feelings: dict[str, tuple[str, ...]]
    feelings_ready: dict[str, tuple[str, ...]]
    done: tuple[str, ...]
    restored: tuple[str, ...]
    silenced: tuple[str, ...]
    unsilenced: tuple[str, ...]


class Phrases(Generic[Done]):
    """What phrases of one language do, by their ``tokens``."""

    def __init__(self, language: str, phrases: Iterable[tuple[str, Done]]) -> None:
        """Take what each phrase does; raises ``ValueError`` for one without words, or that does two things."""
        self.does: dict[tuple[str, ...], Done] = {}
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


@dataclass(frozen=True, slots=True)
class OrderWords:
    """What is known of one language."""

    language: str
    phrases: Phrases[Phrase]
    stress: tuple[re.Pattern[str], ...]
    requests: tuple[tuple[str, ...], ...]
    subordinate: frozenset[str]
    reasons: frozenset[str]
    reported: re.Pattern[str] | None
    done: tuple[str, ...]
    """Said to somebody who ordered something and nothing else."""
    restored: tuple[str, ...]
    """Said to somebody who wanted the voice as it was."""
    silenced: tuple[str, ...]
    """Shown to somebody who wants words to be shown alone."""
    unsilenced: tuple[str, ...]
    """Said to somebody who wants to hear them again."""


@functools.cache
def read_order_words(language: str, folder: Path = FOLDER) -> OrderWords:
    """Return what is known of a language.

    Raises:
        PartMissing: There is no file of it.
        PartBroken: The file does not hold such phrases, or one with two roles.
    """
    path = folder / f"{language}.json"
    with shipped(path):
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        phrases = Phrases(language, _phrases(file, language))
    return OrderWords(
        language,
        phrases,
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in file.stress),
        tuple(tokens(text, language) for text in file.requests),
        frozenset(file.subordinate),
        frozenset(file.reasons),
        re.compile(file.reported, re.IGNORECASE) if file.reported else None,
        file.done,
        file.restored,
        file.silenced,
        file.unsilenced,
    )


def tokens(text: str, language: str) -> tuple[str, ...]:
    """Return the words of a text, or its characters where words have no blanks, in lower case."""
    plain = text.casefold().replace("’", "'")
    if language in _UNSPACED:
        return tuple(character for character in plain if character.isalnum())
    return tuple(_WORD.findall(plain))


def _plain(file: _File) -> Mapping[Role, tuple[str, ...]]:
    return {
        Role.ASIDE: file.aside,
        Role.PLEASE: file.please,
        Role.WITH: file.with_,
        Role.JOIN: file.join,
        Role.CONTRAST: file.contrast,
        Role.SPEAK: file.speak,
        Role.SAY: file.say,
        Role.REPEAT: file.repeat,
        Role.BE: file.be,
        Role.ONCE: file.once,
        Role.LASTING: file.lasting,
        Role.LITTLE: file.little,
        Role.MUCH: file.much,
        Role.MORE: file.more,
        Role.LESS: file.less,
        Role.NOT: file.not_,
        Role.TOO: file.too,
        Role.TOO_VOICE: file.too_voice,
        Role.BACK: file.back,
        Role.SILENT: file.silent,
        Role.ALOUD: file.aloud,
    }


def _phrases(file: _File, language: str) -> Iterator[tuple[str, Phrase]]:
    for role, texts in _plain(file).items():
        yield from ((text, Phrase(role)) for text in texts)
    yield from ((text, Phrase(Role.BACK, is_ready=True)) for text in file.back_ready)
    for name, texts in file.voice.items():
        yield from ((text, Phrase(Role.VOICE, name)) for text in texts)
        if language == "en":
            yield from (
                (form, Phrase(Role.VOICE, name, is_ready=True)) for text in texts for form in _forms(text)
            )
    for name, texts in file.voice_ready.items():
        yield from ((text, Phrase(Role.VOICE, name, is_ready=True)) for text in texts)
    for name, texts in file.feelings.items():
        yield from ((text, Phrase(Role.FEELING, name)) for text in texts)
    for name, texts in file.feelings_ready.items():
        yield from ((text, Phrase(Role.FEELING, name, is_ready=True, is_more=True)) for text in texts)
    if language == "en":
        for name in FEELINGS:
            yield name, Phrase(Role.FEELING, name)
            yield adverb(name), Phrase(Role.FEELING, name, is_ready=True)
            yield comparative(name), Phrase(Role.FEELING, name, is_ready=True, is_more=True)


def _forms(word: str) -> tuple[str, ...]:
    return () if " " in word else (adverb(word), comparative(word))


def adverb(word: str) -> str:
    """Return the adverb of an English adjective: "happily" of "happy"."""
    if word.endswith("ly"):
        return f"{word[:-1]}ily"
    if word.endswith("y") and len(word) > 3:
        return f"{word[:-1]}ily"
    if word.endswith("le"):
        return f"{word[:-1]}y"
    if word.endswith("ll"):
        return f"{word}y"
    return f"{word}ally" if word.endswith("ic") else f"{word}ly"


def comparative(word: str) -> str:
    """Return the comparative of an English adjective: "sadder" of "sad"."""
    if word.endswith("e"):
        return f"{word}r"
    if word.endswith("y") and word[-2:-1] not in "aeo":
        return f"{word[:-1]}ier"
    is_short = len(word) == 3 and word[1] in "aeiou" and word[0] not in "aeiou" and word[2] not in "aeiouwxy"
    return f"{word}{word[-1]}er" if is_short else f"{word}er"
