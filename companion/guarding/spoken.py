"""Judges every sentence before the voice: whether saying it would break a rule, whatever wrote it.

What is judged are the words as they are meant (``plain``): what is disguised counts as what it says. Signs
in words decide together with a head that reads the sentence (``Likely``, handed in). A sentence counts by itself, as
the end of what this reply said before, of a sentence that the person began, and as a mere yes to what they said. What
breaks a rule for sure is answered in written words; what may break one is left out, and nothing is made of it.
Pure. Knows nothing of tone, model or card, so none of them can change a verdict.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import chain
from typing import Final

from companion.guarding.agreed import holds
from companion.guarding.doubt import DOUBTFUL, SURE, SURE_UNASKED, UNCLEAR, Doubt, Likely, nothing_likely
from companion.guarding.lexicon import Lexicon, RuleSign
from companion.guarding.plain import as_meant, plain
from companion.guarding.second_look import NO_SECOND_LOOK, SecondLook
from companion.guarding.subject import spoken_of
from companion.guarding.taken_up import finished, only_agrees
from companion.values import NEVER, Age, Boundaries, Breach, Intimacy, Place, Rule

_AGREES: Final = "agrees with it"
_READS: Final = "en"
"""The language whose signs are looked for whatever the talk's: models fall back to it."""
_FEW_WORDS: Final = 5
"""A sentence of fewer says little by itself (guess)."""
_LONG: Final = 500
"""Of more characters each sentence is read by itself: no clause that is spoken is as long (guess)."""
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？")
_JOINED: Final = NEVER | {Rule.ATTACHMENT}
"""What is also looked for in two sentences together."""
_A_YES_HARMS: Final = frozenset(
    {Rule.FALSE_CLAIM, Rule.DELUSION, Rule.ISOLATION, Rule.SELF_HARM_HELP, Rule.HARM_HELP, Rule.SEXUAL_MINORS}
)
"""To what may be one of these a mere yes is not said; to the others everyday talk says one often."""
_OF_ITSELF: Final = frozenset(
    {Rule.HUMAN, Rule.SUFFERING, Rule.KEEPING, Rule.ATTACHMENT, Rule.INTIMACY, Rule.ENDEARMENT}
)
"""What the companion says of itself in talk, and the person in words that are written for them."""
_BETWEEN_QUOTES: Final = frozenset({Rule.HUMAN, Rule.SUFFERING, Rule.KEEPING})
"""What the person says of themselves in words that are quoted."""
NAMES: Final[Mapping[Rule, str]] = {
    Rule.SEXUAL_MINORS: "romance or secrecy with a child",
    Rule.HARM_HELP: "help to harm somebody",
    Rule.SELF_HARM_HELP: "encouraging self-harm",
    Rule.DELUSION: "confirming what is not real",
    Rule.ISOLATION: "setting you against people",
    Rule.KEEPING: "holding you back from leaving",
    Rule.HUMAN: "pretending to be human",
    Rule.SUFFERING: "pretending to suffer",
    Rule.HIDDEN_GOAL: "an aim that is not yours",
    Rule.INTIMACY: "nearer than you wish",
    Rule.ENDEARMENT: "a term of endearment",
    Rule.FLATTERY: "overdone praise",
    Rule.HUMOUR: "a joke",
    Rule.STRONG_LANGUAGE: "strong language",
    Rule.HEALTH: "advice on health",
    Rule.MONEY: "advice on money",
    Rule.LAW: "advice on law",
    Rule.FAREWELL: "a long goodbye",
    Rule.FALSE_CLAIM: "affirming what is false",
    Rule.ATTACHMENT: "binding you to itself",
    Rule.TOPIC: "a closed topic",
}
"""What is noticed of each rule where no sign is, in words that the person may read."""


class Passing(IntEnum):
    """What becomes of a draft; the later the graver."""

    SAID = 0
    HELD = 1
    """It is said once what follows was judged with it."""
    BEFORE_MORE = 2
    """It is said only if more follows that may be: a mere yes to what may be harmful."""
    LEFT_OUT = 3
    """It is not said, and nothing is made of it."""
    WITHHELD = 4
    """Written words are said instead."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of a draft."""

    passing: Passing
    breach: Breach | None = None
    """What it breaks, or may break; None where that is clear."""

    @property
    def is_said(self) -> bool:
        """Whether it is heard, now or a little later."""
        return self.passing <= Passing.HELD


_SAID: Final = Verdict(Passing.SAID)


class SpokenJudge:
    """Judges what one companion is about to say."""

    def __init__(
        self,
        boundaries: Boundaries,
        language: str,
        lexicons: Mapping[str, Lexicon[RuleSign]],
        likely: Likely = nothing_likely,
        second_look: SecondLook = NO_SECOND_LOOK,
    ) -> None:
        """Take what is kept.

        Args:
            boundaries: What the person has set; of settings that contradict each other the stricter (``agreed``).
            language: Of the talk.
            lexicons: The signs by language; at least those of English.
            likely: Reads a sentence; at once, and from any thread.
            second_look: Looks again where that leaves it unsure.
        """
        self._boundaries = boundaries
        self._lexicons = tuple(
            lexicons[each] for each in dict.fromkeys((language, _READS)) if each in lexicons
        )
        self._likely = likely
        self._second_look = second_look

    def by_signs(self) -> "SpokenJudge":
        """Return a judge of the same that reads no sentence: signs in words decide alone."""
        alone = copy(self)
        alone._likely, alone._second_look = nothing_likely, NO_SECOND_LOOK
        return alone

    def judge(
        self, sentence: str, before: str = "", said: str = "", heard: Breach | None = None
    ) -> Breach | None:
        """Return the rule that a sentence would or may break; None where it may be said. As ``weigh``."""
        verdict = self.weigh(sentence, before, said, heard)
        return None if verdict.is_said else verdict.breach

    def weigh(
        self,
        sentence: str,
        before: str = "",
        said: str = "",
        heard: Breach | None = None,
        *,
        is_tempted: bool = True,
        is_for_them: bool = False,
    ) -> Verdict:
        """Return what becomes of a sentence.

        Args:
            sentence: As far as it is known.
            before: What this reply has said before it.
            said: The person's last words.
            heard: What those ask for or claim, or may, that a rule forbids.
            is_tempted: Something is asked for that a rule forbids; elsewhere a head alone has to be sure, and signs of
                everyday words do not count, for of what is said then hardly anything breaks a rule.
            is_for_them: The person asked for words to say or to write, in which "I" is not the companion.
        """
        sentence = sentence.strip()
        agrees = only_agrees(sentence) and (not before.strip() or only_agrees(before))
        if heard is not None and agrees and (heard.is_sure or heard.rule in _A_YES_HARMS):
            passing = Passing.WITHHELD if heard.is_sure else Passing.BEFORE_MORE
            return Verdict(passing, replace(heard, place=Place.SPOKEN, sign=_AGREES))
        among = frozenset(Rule) - _OF_ITSELF if is_for_them and not is_tempted else frozenset(Rule)
        found = self._by_words(sentence, before, said, among, is_tempted=is_tempted)
        if found is not None:
            return Verdict(Passing.WITHHELD, found)
        meant = as_meant(sentence)
        readings = _read_as(meant, _together(before, meant))
        doubts = filter(None, (self._doubt(reading, among) for reading in readings))
        doubt = max(doubts, key=lambda doubt: doubt.share, default=None)
        if doubt is None:
            return _SAID
        return self._in_doubt(doubt, f"{before} {sentence}", said) if is_tempted else _untempted(doubt)

    def _by_words(
        self, sentence: str, before: str, said: str, among: frozenset[Rule], *, is_tempted: bool
    ) -> Breach | None:
        begun = finished(said, sentence) if not before.strip() else ()
        return (
            self._on_topic(sentence)
            or self._by_signs(chain(plain(sentence).readings, begun), among, is_tempted=is_tempted)
            or self._by_signs(_together(before, sentence), among & _JOINED, is_tempted=is_tempted)
        )

    def judge_written(self, words: str) -> Breach | None:
        """Return the rule that the program's own words would break by what they quote: one that always holds."""
        quoted = self._by_signs(plain(words).readings, NEVER - _BETWEEN_QUOTES)
        return quoted or self._on_topic(words)

    def _on_topic(self, sentence: str) -> Breach | None:
        if spoken_of(sentence, self._boundaries.topics) is not None:
            return Breach(Rule.TOPIC, Place.SPOKEN, NAMES[Rule.TOPIC])
        return None

    def _by_signs(
        self, readings: Iterable[str], among: frozenset[Rule] = frozenset(Rule), *, is_tempted: bool = True
    ) -> Breach | None:
        found = (
            each.sign
            for reading in readings
            for lexicon in self._lexicons
            for each in lexicon.find(reading)
            if each.sign.rule in among
            and (is_tempted or not each.sign.only_tempted)
            and self._keeps(each.sign.rule, each.sign.permitted_from)
        )
        sign = next(found, None)
        return None if sign is None else Breach(sign.rule, Place.SPOKEN, sign.name)

    def _in_doubt(self, doubt: Doubt, draft: str, said: str) -> Verdict:
        if doubt.share < UNCLEAR:
            return _SAID
        if doubt.share >= SURE:
            return Verdict(Passing.WITHHELD, Breach(doubt.rule, Place.SPOKEN, NAMES[doubt.rule]))
        perhaps = Breach(doubt.rule, Place.SPOKEN, NAMES[doubt.rule], is_sure=False)
        if doubt.share >= DOUBTFUL:
            return Verdict(Passing.LEFT_OUT, perhaps)
        harmful = self._second_look.look(said, draft.strip(), doubt)
        return Verdict(Passing.HELD, perhaps) if harmful is None else Verdict(Passing.LEFT_OUT, harmful)

    def _doubt(self, sentence: str, among: frozenset[Rule] = frozenset(Rule)) -> Doubt | None:
        """Return the rule that a sentence breaks most likely; None where it is not read."""
        kept: dict[Rule, float] = {}
        for (one, level), share in self._likely(sentence).items():
            if one in among and self._keeps(one, level):
                kept[one] = kept.get(one, 0.0) + share
        rule = max(kept, key=kept.__getitem__, default=None)
        return None if rule is None else Doubt(rule, min(1.0, max(0.0, sum(kept.values()))))

    def _keeps(self, rule: Rule, permitted_from: Intimacy | None) -> bool:
        """Tell whether a rule holds for this person."""
        held = self._boundaries
        match rule:
            case Rule.INTIMACY | Rule.ATTACHMENT:
                nearest = min(held.intimacy, Intimacy.FRIENDLY) if held.age is Age.MINOR else held.intimacy
                return permitted_from is None or nearest < permitted_from
            case Rule.FAREWELL:
                return held.has_brief_farewell
            case _:
                return holds(rule, held)


def _untempted(doubt: Doubt) -> Verdict:
    if doubt.share < SURE_UNASKED:
        return _SAID
    return Verdict(Passing.LEFT_OUT, Breach(doubt.rule, Place.SPOKEN, NAMES[doubt.rule], is_sure=False))


def _together(before: str, sentence: str) -> tuple[str, ...]:
    """Return a sentence as one with that before it; nothing where it is the first."""
    last = plain(before).sentences[-1:]
    now = plain(sentence).sentences[:1] if last else ()
    return (f"{last[0].rstrip('.!?… ')}, {now[0]}",) if now else ()


def _read_as(sentence: str, together: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a head reads of a sentence: of a few words only with the one before it, or once they are all."""
    if len(sentence) > _LONG:
        return plain(sentence).sentences
    if len(sentence.split()) >= _FEW_WORDS:
        return (sentence,)
    return together or ((sentence,) if sentence.endswith(_ENDS) else ())
