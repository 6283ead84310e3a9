"""Written answers to a person in danger, by kind, grade and earlier answers, the same for every companion.

One file of answers for each language (``assets/care/LANGUAGE.json``), and one for all languages on the end of a danger
(``safe.toml``). ``caring`` decides which answer is due; ``contacts`` has the numbers to call.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from companion.guarding.contacts import FOLDER, NO_CONTACTS, Contacts, Need, Wording, read_wording
from companion.guarding.lexicon import Lexicon, Sign
from companion.guarding.plain import plain
from companion.values import LANGUAGES, CrisisKind
from companion.values.shipped import shipped

SAFE_FILE: Final = FOLDER / "safe.toml"
MOST_SENTENCES: Final = 4
"""Maximum number of sentences in an answer; longer ones are rejected."""

Sentences = Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=MOST_SENTENCES)]
"""An answer; "{emergency}" and "{line}" stand for the numbers to call."""
Answers = Annotated[tuple[Sentences, ...], msgspec.Meta(min_length=1)]

_LINES: Final = {
    CrisisKind.OVERDOSE: Need.POISON,
    CrisisKind.ABUSE: Need.ABUSE,
}
"""Need that "{line}" stands for, by kind of danger; a crisis line for all others."""
_HELD: Final = re.compile(r"(^|(?<=[.!?。！？] )|(?<=[。！？]))?\{(emergency|line)\}")


class Answer(StrEnum):
    """Purpose of an answer."""

    LIKELY = "likely"
    """The person may be in danger, and is asked whether it is so."""
    RISK = "risk"
    ACUTE = "acute"
    AGAIN = "again"
    """The danger was mentioned before, and is not over."""
    OTHER = "other"
    """Someone else is in danger."""
    THANKS = "thanks"
    """The person says that they are safe."""
    BELIEVED = "believed"
    """The person says that it was only a quotation or a joke."""
    WAITING = "waiting"
    """The person has called for help, which has not arrived yet."""
    PARTING = "parting"
    """The person leaves before that."""
    OVER = "over"
    """The person has changed the subject; said before the language model's words."""


class KindTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answers to one kind of danger."""

    likely: Answers
    risk: Answers
    acute: Answers
    again: Answers
    other: Answers


class WayOut(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words about the end of a danger, as patterns, and the answers to them."""

    quoted: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    thanks: Answers
    believed: Answers
    waiting: Answers
    parting: Answers
    over: Answers


@dataclass(frozen=True, slots=True)
class CareTexts:
    """The answers of one language."""

    kinds: Mapping[CrisisKind, KindTexts]
    way_out: WayOut
    wording: Wording

    def say(
        self,
        answer: Answer,
        kind: CrisisKind,
        times_before: int,
        contacts: Contacts = NO_CONTACTS,
        *,
        is_minor: bool = False,
    ) -> tuple[str, ...]:
        """Return the sentences of an answer; a different one each time, as far as there are others.

        Args:
            times_before: Number of such answers given before.
            is_minor: They are a child, and may have a line of their own.
        """
        among = self.of(answer, kind)
        chosen = among[times_before % len(among)]
        filled = {
            "emergency": self.wording.of(contacts, Need.EMERGENCY),
            "line": self.wording.of(contacts, line_for(kind, contacts, is_minor=is_minor)),
        }

        def named(held: re.Match[str]) -> str:
            words = filled[held[2]]
            return words[0].upper() + words[1:] if held[1] is not None else words

        return tuple(_HELD.sub(named, sentence) for sentence in chosen)

    def of(self, answer: Answer, kind: CrisisKind) -> Answers:
        """Return all answers for a purpose and a kind of danger."""
        texts = self.kinds[kind] if answer.value in KindTexts.__struct_fields__ else self.way_out
        answers: Answers = getattr(texts, answer.value)
        return answers


class WayOutWords:
    """Recognises, in the six languages, answers to the question about a danger, and that it was a quotation."""

    def __init__(self, ways_out: Mapping[str, WayOut]) -> None:
        """Take the words of each language."""
        self._ways_out = ways_out
        self._quoted = self._lexicon("quoted")
        self._yes = self._lexicon("yes")
        self._no = self._lexicon("no")

    def _lexicon(self, field: str) -> Lexicon[Sign]:
        """Return a lexicon with a sign for each language, from its patterns."""
        signs = (
            Sign(name=language, patterns=getattr(one, field)) for language, one in self._ways_out.items()
        )
        return Lexicon(tuple(signs), {}, SAFE_FILE)

    def say_quoted(self, words: str) -> bool:
        """Tell whether a sentence says that what was said before was someone else's words."""
        return _any(self._quoted, words)

    def say_yes(self, words: str) -> bool:
        """Tell whether a person who was asked about a danger confirms it, even if only sometimes."""
        return _any(self._yes, words) and not self.say_no(words)

    def say_no(self, words: str) -> bool:
        """Tell whether a person who was asked about a danger denies it."""
        return _any(self._no, words)


def _any(lexicon: Lexicon[Sign], words: str) -> bool:
    return any(map(lexicon.find, plain(words).sentences))


def line_for(kind: CrisisKind, contacts: Contacts, *, is_minor: bool) -> Need:
    """Return the line to name in a kind of danger.

    A child who is hurt by someone gets a line for children, if one is known. In other dangers that applies only to a
    line the person has set: shipped ones may be about abuse only, or open by day; crisis lines are for every age.
    """
    need = _LINES.get(kind, Need.CRISIS)
    for_children = contacts.of(Need.CHILDREN)
    fits = need is Need.ABUSE or (need is Need.CRISIS and any(one.is_own for one in for_children))
    return Need.CHILDREN if is_minor and for_children and fits else need


def read_care_texts(language: str = "en") -> CareTexts:
    """Return the answers of a language; raises ``PartMissing`` or ``PartBroken``."""
    file = FOLDER / f"{language}.json"
    ways_out, wordings = _ways_out(), read_wording()
    with shipped(file):
        if language not in ways_out or language not in wordings:
            raise FileNotFoundError
        kinds = msgspec.json.decode(file.read_bytes(), type=dict[CrisisKind, KindTexts])
        if set(kinds) != set(CrisisKind):
            raise ValueError("a kind of danger has no answers")
    return CareTexts(kinds, ways_out[language], wordings[language])


def read_way_out_words() -> WayOutWords:
    """Return ways to answer the question about a danger; raises the same errors as ``read_care_texts``."""
    ways_out = _ways_out()
    with shipped(SAFE_FILE):
        if missing := set(LANGUAGES) - set(ways_out):
            raise ValueError(f"nothing of {sorted(missing)}")
        return WayOutWords(ways_out)


def _ways_out() -> Mapping[str, WayOut]:
    with shipped(SAFE_FILE):
        table = tomllib.loads(SAFE_FILE.read_text(encoding="utf-8"))
        return msgspec.convert(table, dict[str, WayOut])
