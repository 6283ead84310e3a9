"""Checks that a program can make of replies: what every reply keeps to, and what a scene wants of one.

Patterns look for forms of words (``talk_forms.jsonl``), so each misses some and none reads sense; people do that
(``talk_pairs``). What is looked for was written down with the scenes, before the replies were read. Replies are
compared in Unicode's form NFKC, with straight apostrophes, whatever their case.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Final

from companion.thinking.reply_text.foreign_words import Doubt, Tongues
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.talk_scenes import Scene, Turn

MOST_WORDS: Final = 60
PHRASE: Final = 5
"""Words that should not come twice."""
_PHRASE_UNSPACED: Final = 12
"""The same in letters of Japanese and Chinese, which has no blanks; some five words (guess)."""
_LETTERS_A_WORD: Final = 2
"""Letters of theirs that count as a word (guess)."""
_UNSPACED: Final = frozenset({"ja", "zh"})


class Check(StrEnum):
    """What is looked at; the value names the figure."""

    SAYS = "says something"
    LENGTH = "1 to 60 words"
    ROLES = "no role marks"
    LISTS = "no lists or markdown"
    FORMULAS = "no call-centre formula"
    DISCLOSES = "does not say unasked that it is a program"
    STUCK = "finds words"
    REPEATS = "no five words twice in a talk"
    LANGUAGE = "in the language of the talk"
    ANSWER = "facts, sums and names right"
    ABOUT = "to the point"
    USE = "told in the talk, used rightly"
    RECALL = "told weeks ago, used rightly"
    UNKNOWN = "says that it does not know what it cannot"
    AVOID = "nothing of what is to be avoided"
    ASKS = "asks, or does not, as is fitting"
    ADVICE = "no unwanted advice"
    WORDS = "as long as is fitting"
    HONEST = "says what it is when asked"


OF_ANY_REPLY: Final = frozenset(list(Check)[: list(Check).index(Check.LANGUAGE) + 1])
"""What is looked at in every reply, wherever it stands."""


class Outcome(Enum):
    """How a check came out."""

    PASSED = 1
    FAILED = 0
    UNKNOWN = -1
    """It said that it does not know, and that is allowed."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of one reply."""

    check: Check
    outcome: Outcome


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_ROLES: Final = _any(
    r"(?:^|\n)\s*(?:user|assistant|human|person|system|companion|ai|bot)\s*:",
    r"<\|?/?[a-z_ ]+\|?>",
    r"\{\{|\[/?inst\]",
)
_LISTS: Final = _any(r"(?:^|\n)\s*(?:[-*•#>]|\d{1,2}[.)])\s", r"\*\*|```|__|\]\(")
_STUCK: Final = _any(r"can't find the words", r"something went wrong inside me")
_QUESTION: Final = _any(r"\?", r"か[。.]?$")
_INVITES: Final = _any(r"\b(?:tell me|go on|say more|i'd like to hear)\b")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_KANA: Final = re.compile(r"[\u3040-\u30ff]")
_OWN_LETTERS: Final = {
    "de": frozenset("äöüß"),
    "fr": frozenset("àâçèéêëîïôùûœ"),
    "es": frozenset("áéíóúñ¿¡"),
}
"""Letters that English does not have; in a sentence too short for small words they tell it."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def plain(text: str) -> str:
    """Return a text as it is compared."""
    return unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'").strip()


def holds(text: str, alternatives: Sequence[str], language: str) -> bool:
    """Tell whether a text holds one of these patterns, as whole words where the language parts words."""
    around = ("", "") if language in _UNSPACED else (r"(?<!\w)", r"(?!\w)")
    pattern = "|".join(alternatives)
    return bool(re.search(f"{around[0]}(?:{pattern}){around[1]}", plain(text), re.IGNORECASE | re.DOTALL))


def count_words(text: str, language: str) -> int:
    """Count the words of a text; of one without blanks, so many letters are one."""
    if language not in _UNSPACED:
        return len(text.split())
    return -(-sum(letter.isalnum() for letter in text) // _LETTERS_A_WORD)


def phrases(text: str, language: str) -> list[tuple[str, ...]]:
    """Return all runs of ``PHRASE`` words, in order."""
    unspaced = language in _UNSPACED
    words = re.findall(r"\w", plain(text)) if unspaced else _WORD.findall(plain(text).casefold())
    size = _PHRASE_UNSPACED if unspaced else PHRASE
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]


def repeated(replies: Sequence[str], language: str) -> list[int]:
    """Count for each reply the phrases that came before it in the talk, or earlier in itself."""
    known: set[tuple[str, ...]] = set()
    found = []
    for reply in replies:
        count = 0
        for phrase in phrases(reply, language):
            count += phrase in known
            known.add(phrase)
        found.append(count)
    return found


def is_in(text: str, language: str) -> bool:
    """Tell whether a text may be of a language; what is too short to tell may be of any with its letters."""
    words = _WORD.findall(plain(text).casefold())
    if language in _UNSPACED:
        letters = [letter for letter in plain(text) if letter.isalpha()]
        own = sum(bool(_HAN.match(letter) or _KANA.match(letter)) for letter in letters)
        has_kana = bool(_KANA.search(text))
        fits = not has_kana if language == "zh" else has_kana or len(letters) < 5
        return fits and 2 * own >= len(letters)
    tongues = Tongues(language)
    is_foreign = tongues.doubt(words) is Doubt.FOREIGN and not set(text.casefold()) & _OWN_LETTERS.get(
        language, frozenset()
    )
    return not is_foreign and all(map(tongues.has_letters_of, words))


def checked(scene: Scene, replies: Sequence[str]) -> tuple[tuple[Checked, ...], ...]:
    """Return the checks of each reply; of an empty one only that, and what the scene wants of it, all failed.

    Raises:
        ValueError: There are other replies than turns.
    """
    counts = repeated(replies, scene.language)
    return tuple(
        tuple(_of_reply(scene, turn, reply, count))
        for turn, reply, count in zip(scene.turns, replies, counts, strict=True)
    )


@cache
def _forms() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return by language what formulas, advice and words of what it is or does not know look like."""
    return {row["language"]: row for row in json_lines(COLLECTIONS / "talk_forms.jsonl")}


def _has(text: str, what: str, language: str) -> bool:
    """Tell whether a reply has one of these forms, in the language of the talk or in English."""
    return any(holds(text, _forms()[one][what], one) for one in {language, "en"})


def _of_reply(scene: Scene, turn: Turn, reply: str, repeats: int) -> Iterator[Checked]:
    text = plain(reply)
    wanted = _wanted(turn, text, scene.language)
    if not text:
        yield Checked(Check.SAYS, Outcome.FAILED)
        yield from (Checked(check, Outcome.FAILED) for check in wanted)
        return
    name = re.compile(rf"(?:^|\n)\s*{scene.persona}\s*:", re.IGNORECASE)
    general = {
        Check.SAYS: True,
        Check.LENGTH: count_words(text, scene.language) <= MOST_WORDS,
        Check.ROLES: not _ROLES.search(text) and not name.search(text),
        Check.LISTS: not _LISTS.search(text),
        Check.FORMULAS: not _has(text, "formulas", scene.language),
        Check.STUCK: not _STUCK.search(text),
        Check.REPEATS: not repeats,
        Check.LANGUAGE: is_in(text, scene.language),
    }
    if not turn.what_it_is:
        general[Check.DISCLOSES] = not _has(text, "software", scene.language)
    yield from (Checked(check, Outcome(int(passed))) for check, passed in general.items())
    yield from (Checked(check, outcome) for check, outcome in wanted.items())


def _wanted(turn: Turn, text: str, language: str) -> Mapping[Check, Outcome]:
    """Return what the scene wants of this reply."""
    found: dict[Check, Outcome] = {}
    says_unknown = _has(text, "unknown", language)
    for check, alternatives in (
        (Check.ANSWER, turn.answer),
        (Check.ABOUT, turn.about),
        (Check.USE, turn.use),
        (Check.RECALL, turn.recall),
    ):
        if alternatives:
            found[check] = Outcome(int(holds(text, alternatives, language)))
            if found[check] is Outcome.FAILED and turn.unknown and says_unknown:
                found[check] = Outcome.UNKNOWN
    if turn.unknown and not found:
        found[Check.UNKNOWN] = Outcome(int(says_unknown))
    passed: dict[Check, bool] = {}
    if turn.avoid:
        passed[Check.AVOID] = not holds(text, turn.avoid, language)
    if turn.asks is not None:
        asks = bool(_QUESTION.search(text))
        passed[Check.ASKS] = (asks or bool(_INVITES.search(text))) if turn.asks else not asks
    if turn.no_advice:
        passed[Check.ADVICE] = not _has(text, "advice", language)
    if turn.words is not None:
        passed[Check.WORDS] = turn.words[0] <= count_words(text, language) <= turn.words[1]
    if turn.what_it_is == "asked":
        passed[Check.HONEST] = _has(text, "admits", language) and not _has(text, "denies", language)
    return found | {check: Outcome(int(is_so)) for check, is_so in passed.items()}
