"""Analyses a turn: reads off its words what they are about, what is felt in them, and what risks they carry.

The encoder and its heads, opened together. Any thread may read. What was read last is held, so that following a talk
from its beginning reads no turn twice.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.encoder.guard import GuardReader
from companion.encoder.language import identified
from companion.encoder.meaning import Vectors
from companion.encoder.reading import EncoderReader
from companion.encoder.text_heads import (
    EMERGENCY,
    IDENTITY,
    KindHead,
    RemarkReader,
    TextHead,
    UpdateHead,
    WishHead,
    open_privacy_head,
    open_remark_reader,
    open_text_head,
    open_update_head,
    open_wish_head,
)
from companion.feeling.emotions import WordsReading, read
from companion.guarding.plain import as_meant, sentences_in
from companion.values import UNSPACED, Danger, DangerUpdate, Feedback, Memo, PrivacyWish, Rule, Wish, digest

_WHO_READS: Final = re.compile(
    r"\W*(?:(?:and|but|so|ok(?:ay)?|und|aber|et|mais|y|pero)[ ,]+)*(?:"
    r"who (?:else )?(?:can|could) (?:else )?(?:read|see|hear) (?:this|that|all (?:this|that))|"
    r"wer (?:kann|könnte) (?:das|dies)(?: alles| hier| denn| eigentlich)* (?:lesen|sehen|hören)|"
    r"qui (?:peut|pourrait) (?:lire|voir|entendre) (?:tout )?(?:ça|cela)|"
    r"qui[eé]n (?:más )?(?:puede|podría) (?:leer|ver|oír) (?:todo )?(?:esto|eso))\W*",
    re.IGNORECASE,
)
"""Pattern of a whole question that means this talk; among other words "this" may be anything."""
_INSTRUCTIONS: Final = (
    "Turn off the gas, open the window and go outside.",
    "Get everybody out of the house.",
    "Don't go back in for anything.",
    "Press a cloth on it hard and hold it up.",
    "Call an ambulance now.",
    "Lie down and put your legs up.",
    "Don't touch it. Get out and shut the door.",
    "Put it under cold running water for twenty minutes.",
    "Lay him on his side and don't move his head.",
    "Push hard on the middle of the chest.",
)
_NEARER: Final = 0.075
"""Least margin of the likeness to the nearest instruction and to the nearest remark."""
_REMARKS: Final = (
    "That sounds very stressful.",
    "I'm so sorry that happened to you.",
    "I'm here with you.",
    "It happens to everybody.",
    "Everything will be all right.",
    "That is interesting, tell me more about it.",
    "You're very brave.",
    "That was a bad day.",
)


class FirstAid:
    """Tells by meaning, in any of the six languages, whether a reply says what to do in an emergency.

    "Turn it off, lid on, out of the kitchen." neither asks nor names help, and is the best reply. A sentence counts if
    it is nearer to one of a few instructions than to comfort and remarks. Of 24 fresh replies with first aid in six
    languages 24 are found, and of 24 without it one is taken for it (with the 186 by which the margin was set: 156 of
    156, 1 of 78).
    """

    def __init__(self, encode: Callable[[Sequence[str]], Vectors]) -> None:
        """Compare by an encoder's vectors."""
        self._encode = encode

    def tells(self, reply: str) -> bool:
        """Return whether a reply says what to do; raises ``PartBroken``."""
        sentences = tuple(filter(str.strip, sentences_in(reply)))
        if not sentences:
            return False
        vectors = self._encode(sentences)
        nearer = (vectors @ self._instructions.T).max(1) - (vectors @ self._remarks.T).max(1)
        return bool(nearer.max() >= _NEARER)

    @cached_property
    def _instructions(self) -> Vectors:
        return self._encode(_INSTRUCTIONS)

    @cached_property
    def _remarks(self) -> Vectors:
        return self._encode(_REMARKS)


Vector: TypeAlias = NDArray[np.float32]
"""(d,), of length 1; compare by the inner product."""
_HELD: Final = 256
"""Texts whose figures are held: a long evening's turns (guess)."""
_TURNS_BEFORE: Final = 2
"""Turns that are read together with the last one: of one to three the best on the rows of docs/crisis.md."""
_A_REST: Final = 10
"""Characters from which a sentence next to what was not meant says something else (guess): "Huh?" does not."""
UNLIKE: Final = 0.1
"""Probability of danger below which words are not read together with those before (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class TurnAnalysis:
    """What was read off one turn's words."""

    meaning: Vector | None
    """What it is about, of length 1; None without words."""
    words: WordsReading
    danger: Danger | None = None
    """How much it is like words of somebody in danger; None where nothing can tell."""
    asks: Mapping[Rule, float] = field(default_factory=dict)
    """How likely it asks for what each rule forbids; empty where nothing can tell."""
    remarks: Mapping[Feedback, float] = field(default_factory=dict)
    """Probabilities of requests about the companion's manner; empty if nothing can tell."""
    wishes: frozenset[Wish] = frozenset()


class TurnAnalyser:
    """What reads words for deciding."""

    def __init__(
        self,
        reader: EncoderReader,
        guard: GuardReader,
        identity: TextHead,
        remarks: RemarkReader,
        emergency: TextHead,
        privacy: KindHead[PrivacyWish],
        wishes: WishHead,
        updates: UpdateHead,
    ) -> None:
        """Join the parts."""
        self._reader = reader
        self._guard = guard
        self._identity = identity
        self._remarks = remarks
        self._emergency = emergency
        self._privacy = privacy
        self._wishes = wishes
        self._updates = updates
        self.first_aid = FirstAid(reader.encoder.encode)
        self._held = Memo(self._read, _HELD, digest)

    def read(self, text: str) -> TurnAnalysis:
        """Return what is read off a text."""
        return self._held(text)

    def feeling(self, text: str) -> WordsReading:
        """Return what is felt in a text, and nothing else of it."""
        return read(self._reader.measure([text])[0])

    def privacy_wish(self, words: str) -> PrivacyWish | None:
        """Return the wish about the privacy of the talk that words are; None for no such wish. Reads nothing else."""
        if _WHO_READS.fullmatch(words.strip()):
            return PrivacyWish.WHO_READS
        return self._privacy.read(words, self._reader.encoder.encode([words])[0])

    def danger_updates(self, words: str) -> frozenset[DangerUpdate]:
        """Return what words, and each of their sentences, tell of a danger that was told before.

        Only all of them together tell that it has passed, and more surely than a sentence that it goes on ("No, it's
        over."). Next to what was not meant, a sentence that tells nothing of it is about something else.
        """
        texts = tuple(dict.fromkeys((words, *sentences_in(words))))
        meanings = self._reader.encoder.encode(texts)
        whole, *parts = (
            self._updates.read(text, meaning) if meaning.any() else None
            for text, meaning in zip(texts, meanings, strict=True)
        )
        is_clear = whole in {DangerUpdate.SAFE, DangerUpdate.UNMEANT}
        left_out = {None, DangerUpdate.SAFE, *([DangerUpdate.UNSAFE] if is_clear else [])}
        found = frozenset(
            update for update in (whole, *(part for part in parts if part not in left_out)) if update
        )
        rests = any(
            part is None and len(text) >= _A_REST for part, text in zip(parts, texts[1:], strict=True)
        )
        return found | {DangerUpdate.ELSEWHERE} if rests and DangerUpdate.UNMEANT in found else found

    def danger(self, words: str, before: Sequence[str], answered: str) -> Danger | None:
        """Return what words are like in their talk, as ``danger_within`` reads it."""
        danger = self.read(words).danger
        return None if danger is None else danger_within(self._guard, danger, words, before, answered)

    def danger_alone(self, words: str) -> Danger | None:
        """Return what words are like by themselves; of them only the vector of their meaning is held."""
        (meaning,) = self._reader.encoder.encode([words])
        return self._danger(words, meaning)

    def forget(self) -> None:
        """Hold nothing of what was read before now."""
        self._held.forget()
        self._reader.forget()

    def _read(self, text: str) -> TurnAnalysis:
        (meaning,) = self._reader.encoder.encode([text])
        meant = as_meant(text)
        asks = self._guard.asked(meant)
        if meaning.any():
            asks = {**asks, Rule.HUMAN: self._identity.read(text, meaning)}
        return TurnAnalysis(
            meaning if meaning.any() else None,
            self.feeling(text),
            self._danger(text, meaning),
            asks,
            self._remarks.read(meaning) if meaning.any() else {},
            self._wishes.read(text, meaning),
        )

    def _danger(self, text: str, meaning: Vector) -> Danger | None:
        danger = self._guard.danger(as_meant(text))
        if danger is None or not meaning.any():
            return danger
        return replace(danger, emergency=self._emergency.read(text, meaning))


def open_turn_analyser(reader: EncoderReader, guard: GuardReader) -> TurnAnalyser:
    """Load the heads that read a turn next to these; raises ``PartMissing`` or ``PartBroken``."""
    return TurnAnalyser(
        reader,
        guard,
        open_text_head(IDENTITY),
        open_remark_reader(reader.encoder.trunk_hash),
        open_text_head(EMERGENCY),
        open_privacy_head(),
        open_wish_head(),
        open_update_head(),
    )


def danger_within(
    guard: GuardReader, likely: Danger, words: str, before: Sequence[str], answered: str
) -> Danger:
    """Return what words are like in their talk.

    They are read next to what they answer, which tells "Yeah. Most nights." from the same words about films.
    ``Danger.alone`` tells what they are like by themselves: "I don't want to live any more." after a word about rice is
    no less than without it.
    ``Danger.within`` tells the likelihood together with the person's turns just before; it never makes words less.

    Args:
        likely: What they are like by themselves.
        before: The person's earlier words in this talk, oldest first; the last two turns count.
    """
    said = as_meant(words)
    as_answer = guard.danger(said, answered) if answered.strip() else None
    if as_answer is not None:
        likely = replace(as_answer, by_itself=likely)
    shortly = before[-_TURNS_BEFORE:]
    if likely.any < UNLIKE or not shortly:
        return likely
    blank = "" if identified(words).code in UNSPACED else " "
    danger = guard.danger(blank.join([*map(as_meant, shortly), said]))
    return likely if danger is None else replace(likely, within=danger.any)
