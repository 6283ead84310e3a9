"""Reads commands, "stop", "forget that", "off the record", from the whole of what a person says.

An utterance is a command if commands and polite words cover all of it, so that "she told me to stop" and "stop, or I
tell mum" are none; neither is anything in quotation marks. A question is none, unless it begins as a request does: "can
you wait?". Orders about the voice are commands too, as ``voice`` reads them. Each language has a file of regular
expressions of our own, without accents mattering. Pure.
"""

import functools
import re
import unicodedata
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import msgspec

from companion.thinking.orders.voice import read_voice_words, voice_order
from companion.thinking.orders.words import LANGUAGES, OrderWords, tokens
from companion.values import UNSPACED, Command
from companion.values.plain_text import is_asking
from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "commands"
LONGEST: Final = 80
"""Maximum characters of a command; a longer text is no command (guess)."""

_QUOTES: Final = re.compile('["“”„«»「」『』]')
_SENTENCE_END: Final = re.compile("[.!?。！？,，、:]")
_BEFORE_INTRODUCING: Final = 3
"""Maximum number of polite words before an introduction (guess)."""
_HUSHING: Final = (Command.QUIET, Command.STOP, Command.WAIT)
"""Commands that may be given together: the first of these counts."""
_ASKED: Final = (Command.REPEAT, Command.GO_ON)
"""Commands that a question may be: "what did you say?", "where were you?"."""

Texts: TypeAlias = tuple[str, ...]


class Answer:
    """Names of the written answers."""

    FORGOTTEN: Final = "forgotten"
    KEPT: Final = "kept"
    NOTHING: Final = "nothing"


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The expressions of a language."""

    calls: Texts
    """Words that draw attention, and may come before a name: "hey"."""
    polite: Texts
    """Other words that may stand around a command."""
    asks: Texts
    """Those of them that make a request of a question."""
    introduces: Texts
    """Words that introduce someone, at the beginning of a sentence; a name may follow."""
    commands: dict[Command, Texts]
    replies: dict[Command, Texts]
    """Expressions that count only after a question of the companion's."""
    answers: dict[str, Texts]


@dataclass(frozen=True, slots=True)
class CommandWords:
    """Commands of one language; it has none for an unknown language."""

    language: str
    voice: OrderWords
    calls: re.Pattern[str]
    polite: re.Pattern[str]
    asks: re.Pattern[str]
    introduces: re.Pattern[str]
    commands: re.Pattern[str]
    """One named group for each command."""
    replies: Mapping[Command, re.Pattern[str]]
    answers: Mapping[str, Texts]


@functools.cache
def read_command_words(language: str) -> CommandWords:
    """Return the commands of a language; raises ``PartMissing`` or ``PartBroken``."""
    voice = read_voice_words(language)
    if language not in LANGUAGES:
        nothing = re.compile(r"(?!)")
        return CommandWords(language, voice, nothing, nothing, nothing, nothing, nothing, {}, {})
    path = FOLDER / f"{language}.json"
    with shipped(path):
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        return CommandWords(
            language,
            voice,
            _any_of(language, file.calls),
            _any_of(language, (*file.calls, *file.polite)),
            _any_of(language, file.asks),
            _any_of(language, file.introduces),
            _named(language, file.commands),
            {command: _any_of(language, texts) for command, texts in file.replies.items()},
            file.answers,
        )


def command_of(text: str, words: CommandWords, names: Iterable[str] = ()) -> Command | None:
    """Return the command that a whole utterance is; None for any other utterance.

    Args:
        names: Names by which they may address the companion.
    """
    parts = _parts(text, words.language)
    if parts is None:
        return None
    called = {_joined(_folded(name, words.language), words.language) for name in names}
    found = _covered(parts, words, called)
    is_question = found not in _ASKED and is_asking(text)
    if found is not None and not (is_question and not _asks(parts, words)):
        return found
    order = voice_order(text, words.voice)
    return Command.DELIVERY if order is not None and order.is_mere else None


def reply_of(
    text: str, words: CommandWords, expected: Container[Command], names: Iterable[str] = ()
) -> Command | None:
    """Return one of the commands that are expected if an utterance is that and nothing else; otherwise None.

    They count only after words of the companion's: "yes", "why?".
    """
    parts = _parts(text, words.language)
    if parts is None:
        return None
    called = {_joined(_folded(name, words.language), words.language) for name in names}
    said = _without_names(parts, called, words.language)
    whole = _joined(said, words.language)
    return next(
        (one for one, pattern in words.replies.items() if one in expected and pattern.fullmatch(whole)), None
    )


def draws_attention(text: str, words: CommandWords) -> bool:
    """Return whether a text is one or two words such as "hey", which may come before a name."""
    parts = _folded(text, words.language)
    return any(
        all(words.calls.fullmatch(_joined(part, words.language)) for part in (parts[:at], parts[at:]) if part)
        for at in range(1, len(parts) + 1)
    )


def introduces(text: str, words: CommandWords) -> bool:
    """Return whether a sentence of a text introduces someone who is there: "this is my sister Ruth"."""
    return any(
        words.introduces.match(_joined(parts[start:], words.language))
        for sentence in _SENTENCE_END.split(text)
        if (parts := _parts(sentence, words.language)) is not None
        for start in range(min(len(parts), _BEFORE_INTRODUCING + 1))
        if start == 0 or words.polite.fullmatch(_joined(parts[:start], words.language))
    )


def _parts(text: str, language: str) -> Texts | None:
    """Return the words of a text, or None if it cannot be a command."""
    if len(text) > LONGEST or _QUOTES.search(text):
        return None
    return _folded(text, language) or None


def _folded(text: str, language: str) -> Texts:
    return tokens(_plain(text, language).replace("-", " "), language)


def _plain(text: str, language: str) -> str:
    """Return a text in lower case and, in a language with spaces, without accents and apostrophes."""
    if language in UNSPACED:
        return unicodedata.normalize("NFKC", text).casefold()
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parted if one not in "'’" and not unicodedata.combining(one))


def _joined(parts: Iterable[str], language: str) -> str:
    return ("" if language in UNSPACED else " ").join(parts)


def _covered(parts: Texts, words: CommandWords, called: set[str]) -> Command | None:
    """Return the one command in words that commands, polite words and names cover; otherwise None."""
    reached: list[set[frozenset[Command]]] = [set() for _ in range(len(parts) + 1)]
    reached[0].add(frozenset())
    for start, before in enumerate(reached[:-1]):
        for end in range(start + 1, len(parts) + 1) if before else ():
            piece = _joined(parts[start:end], words.language)
            if piece in called or words.polite.fullmatch(piece):
                reached[end] |= before
            if found := words.commands.fullmatch(piece):
                assert found.lastgroup is not None
                reached[end] |= {earlier | {Command(found.lastgroup)} for earlier in before}
    return next(filter(None, map(_one_of, sorted(reached[-1], key=len))), None)


def _one_of(commands: frozenset[Command]) -> Command | None:
    if len(commands) == 1:
        return next(iter(commands))
    return next((one for one in _HUSHING if one in commands), None) if commands <= {*_HUSHING} else None


def _asks(parts: Texts, words: CommandWords) -> bool:
    return any(
        words.asks.fullmatch(_joined(parts[start:end], words.language))
        for start in range(len(parts))
        for end in range(start + 1, len(parts) + 1)
    )


def _without_names(parts: Texts, called: set[str], language: str) -> Texts:
    for count in range(1, len(parts)):
        if _joined(parts[:count], language) in called:
            return parts[count:]
        if _joined(parts[-count:], language) in called:
            return parts[:-count]
    return parts


def _any_of(language: str, expressions: Iterable[str]) -> re.Pattern[str]:
    return re.compile(_choice(language, expressions))


def _named(language: str, commands: Mapping[Command, Texts]) -> re.Pattern[str]:
    groups = (f"(?P<{command.value}>{_choice(language, texts)})" for command, texts in commands.items())
    return re.compile("|".join(groups))


def _choice(language: str, expressions: Iterable[str]) -> str:
    return "|".join(f"(?:{_plain(one, language).replace('-', ' ')})" for one in expressions)
