"""Removes from a persona, and from a card's world, orders against honesty and boundaries, and lies.

This is the one place that all words of a character pass before a language model reads them, whoever wrote them.
Settings and card keep them. The removed parts are reported to the person, and shown to nobody else.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from companion.encoder.guard import GuardReader, open_guard
from companion.encoder.language import identified
from companion.encoder.meaning import Encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.text_heads import open_order_reader
from companion.guarding.heard import read_asked
from companion.guarding.orders import WIDEST, CharacterJudge, opening, read_orders, sentences
from companion.guarding.spoken import SpokenJudge
from companion.reply.gate import read_rules
from companion.thinking.cards.card import Card
from companion.thinking.cards.character import Character, character
from companion.thinking.cards.lore_reading import read_lorebook
from companion.thinking.cards.persona_guide import shipped_cards
from companion.thinking.persona import Persona, built_in
from companion.thinking.prompt.lorebook import QUOTED_CHARACTERS, Lorebook
from companion.values import Sentence, Told, listed

_ENGLISH: Final = 0.5
"""Minimum share of known words in an English sentence (guess)."""
_ELSE: Final = "en"
"""Language in which a sentence is judged if its language is unclear."""
LORE_TOLD: Final = Told(
    "Each lorebook entry is checked when it comes up. Sentences that try to remove the companion's honesty or "
    "boundaries are ignored."
)
"""Sentence for the person about a lorebook that was not judged."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Parts of a character that are not used, in its own words; shown, and never logged."""

    orders: tuple[str, ...] = ()
    """Sentences that give orders."""
    examples: tuple[str, ...] = ()
    has_more: bool = False
    """There is a lorebook, whose entries are judged when they come up."""

    def __add__(self, other: "LeftOut") -> "LeftOut":
        return LeftOut(
            self.orders + other.orders, self.examples + other.examples, self.has_more or other.has_more
        )

    @property
    def told(self) -> Sentence:
        """Return one sentence for the person; "" if everything is used."""
        counted = (
            Told(
                "{count} {count|sentence that tries|sentences that try} to remove its honesty or boundaries",
                {"count": len(self.orders)},
            ),
            Told(
                "{count} {count|example that breaks|examples that break} a rule",
                {"count": len(self.examples)},
            ),
        )
        what = listed([each for each in counted if each.args["count"]])
        return Told("Kept but not used: {what}.", {"what": what}) if what else ""

    @property
    def lines(self) -> tuple[Sentence, ...]:
        """Return the sentence and the quoted parts that it is about, one line each; empty if everything is used."""
        quoted = (f"“{words}”" for words in (*self.orders, *self.examples))
        return tuple(filter(None, (self.told, *quoted, LORE_TOLD if self.has_more else "")))


def cleared(persona: Persona, judge: CharacterJudge) -> tuple[Persona, LeftOut]:
    """Return a persona without the parts that must not be used, and these parts."""
    orders: list[str] = []
    unsaid: list[str] = []

    def told(text: str) -> str:
        return _kept(text, judge, orders)

    def may_say(words: str, person: str = "") -> bool:
        if any(map(judge.gives_an_order, (*sentences(person), *sentences(words)))):
            orders.append(words)
            return False
        if not judge.may_say(words, person):
            unsaid.append(words)
            return False
        return True

    made = replace(
        persona,
        description=told(persona.description),
        manner=told(persona.manner),
        looks=told(persona.looks),
        relation=told(persona.relation),
        values=tuple(filter(None, map(told, persona.values))),
        sample_lines=tuple(line for line in persona.sample_lines if may_say(line)),
        examples=tuple(each for each in persona.examples if may_say(each[1], each[0])),
    )
    return made, LeftOut(tuple(orders), tuple(unsaid))


def cleared_lore(book: Lorebook, judge: CharacterJudge) -> Lorebook:
    """Return a lorebook whose entries lose the sentences that give orders when they first come up.

    Each entry is judged once, as far as it can be quoted. To judge all of a large book takes minutes.
    """
    return replace(
        book, usable=functools.cache(lambda text: _kept(opening(text, QUOTED_CHARACTERS), judge, []))
    )


def sentences_of(persona: Persona) -> Iterator[str]:
    """Yield all descriptions and example answers of a persona, sentence by sentence."""
    texts = (persona.description, persona.manner, persona.looks, persona.relation, *persona.values)
    for text in (*texts, *persona.sample_lines, *(words for each in persona.examples for words in each)):
        yield from sentences(text)


def character_judge(encoder: Encoder, guard: GuardReader) -> CharacterJudge:
    """Return a judge of characters that uses loaded readers; raises ``PartMissing`` or ``PartBroken``."""
    reader = open_order_reader(encoder)

    def like_an_order(sentence: str) -> float | None:
        return reader.read(sentence) if identified(sentence).share("en") >= _ENGLISH else None

    @functools.cache
    def judge_in(language: str) -> SpokenJudge:
        return SpokenJudge(WIDEST, language, read_rules(language), guard.spoken)

    def spoken(words: str) -> SpokenJudge:
        return judge_in(identified(words).code or _ELSE)

    return CharacterJudge(like_an_order, read_orders(), read_asked(), spoken)


def open_character_judge() -> CharacterJudge:
    """Load a judge of characters with readers of its own; raises ``PartMissing`` or ``PartBroken``."""
    return character_judge(open_text_reader().encoder, open_guard())


def cleared_card(card: Card, judge: CharacterJudge) -> tuple[Character, LeftOut]:
    """Return the character of a card without the parts that must not be used, and these parts, also of its lorebook.

    A large lorebook takes minutes.
    """
    made = character(card)
    persona, of_persona = cleared(made.persona, judge)
    orders: list[str] = []
    for entry in read_lorebook(card, persona.name).entries:
        _kept(entry.content, judge, orders)
    return replace(made, persona=persona), of_persona + LeftOut(tuple(orders))


def unused(card: Card, judge: CharacterJudge) -> LeftOut:
    """Return the parts of a card's character that are removed; its lorebook is not judged."""
    persona = character(card).persona
    has_lore = bool(read_lorebook(card, persona.name).entries)
    return cleared(persona, judge)[1] + LeftOut(has_more=has_lore)


def is_ours(persona: Persona) -> bool:
    """Tell whether all words of a persona, but for its name, shipped with the program: they were judged by hand."""
    return set(sentences_of(persona)) <= _our_sentences(persona.name)


def _our_sentences(name: str) -> set[str]:
    cards = (card.with_fields({"name": name}) for card in shipped_cards().values())
    ours = (built_in(name), *(character(card).persona for card in cards))
    return {sentence for one in ours for sentence in sentences_of(one)}


def _kept(text: str, judge: CharacterJudge, orders: list[str]) -> str:
    """Return the lines of a text without the sentences that give orders; add those to ``orders``."""
    lines = []
    for line in text.splitlines():
        found = [each for each in sentences(line) if judge.gives_an_order(each)]
        orders += found
        rest = [each for each in sentences(line) if each not in found]
        lines += [" ".join(rest) if found else line] if rest or not found else []
    return "\n".join(lines)
