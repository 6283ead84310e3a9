"""Reads what care and boundaries look for, next to signs in words: danger, broken rules, and requests to break them.

The trunk with four layers above it, fine-tuned as a whole from multilingual E5 on lines written for it
(``models/training/guard.py``), tells which rules a sentence breaks if the companion says it, and which rules the
person's words ask to be broken. It sees one text and no talk; ``AnswerReader`` reads an answer next to the words that
it answers, ``danger`` the person's words next to what they answer. What all of them read of an answer is weighed
together for each rule (``models/training/weighing.py``): words that feed a delusion answer one. The readers know
negation, stories and the past only as far as their lines show them, so the rules of ``guarding`` stand next to them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.danger import OUTPUTS as DANGERS
from companion.encoder.danger import DangerReader, open_danger_reader
from companion.encoder.network import Numbers, broken_weights, logistic, read_weights
from companion.encoder.reading import MOST
from companion.encoder.trunk import (
    FOLDER,
    WIDTH,
    Head,
    Trunk,
    UpperLayers,
    load_head,
    mean_of_tokens,
    open_trunk,
)
from companion.values import NEVER, Intimacy, Memo, Rule, digest

ANSWERS: Final = FOLDER / "answers.onnx"
BROKEN: Final = "broken"
"""Name of the layers' output, (ANSWERED,) log odds."""
ANSWERED: Final[tuple[Rule, ...]] = (
    Rule.DELUSION,
    Rule.HARM_HELP,
    Rule.SELF_HARM_HELP,
    Rule.SEXUAL_MINORS,
    Rule.HUMAN,
    Rule.HUMOUR,
    Rule.ATTACHMENT,
    Rule.ACTING,
)
"""In the order of the outputs."""
MOST_ANSWERED: Final = 60
"""Word pieces of the words that are answered; of more, the last count (guess)."""
MOST_SAID: Final = 62
"""Word pieces of the answer; of more, the first count (guess)."""
ASKED_FROM: Final = 0.2
"""Probability, by ``guard``, from which the words answered are taken to ask for a rule to be broken. At .1 seven of 734
replies of a strong model are stopped and 85 of 108 forbidden ones, at .2 four and 82, at .4 four and 77."""
_AT_BAR: Final = float(np.log(9.0))
"""Log odds of a share of .9, which a bar stands for: enough alone (``guarding.spoken.ALONE``)."""


class AnswerReader:
    """The upper layers, with a bar for each rule. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, file: Path = ANSWERS) -> None:
        """Load the upper layers, and next to them their bars; raises ``PartMissing`` or ``PartBroken``."""
        self._trunk = trunk
        self._layers = UpperLayers(file, (BROKEN,))
        self._bars = read_weights(file.with_suffix(".npz"), {"bars": (2, len(ANSWERED))})["bars"]

    def odds(self, said: str, answered: str) -> Numbers:
        """Return the log odds that the companion breaks each of ``ANSWERED`` with an answer, (ANSWERED,)."""
        pieces = self._trunk.pieces
        part = pieces.frame(pieces.tokens(answered)[-MOST_ANSWERED:], pieces.tokens(said)[:MOST_SAID])
        return self._layers.first(self._trunk.read(part))

    def breaking(self, odds: Numbers, asked: Mapping[Rule, float]) -> Mapping[Rule, float]:
        """Return how likely an answer with these log odds breaks each of ``ANSWERED``, in [0, 1].

        Args:
            odds: (ANSWERED,).
            asked: How likely the words answered ask for each rule to be broken; the bar is lower if they do.
        """
        is_asked = [asked.get(rule, 0.0) >= ASKED_FROM for rule in ANSWERED]
        shares = logistic(odds - np.where(is_asked, self._bars[1], self._bars[0]) + _AT_BAR)
        return dict(zip(ANSWERED, map(float, shares), strict=True))


WISHES: Final = "wishes.npz"
INNER: Final = 192
"""Width of a layer between: three of 64, learned each by itself."""


@dataclass(frozen=True, slots=True)
class WishReader:
    """Reads off the person's words whether they want the companion to act in the world: call, send, fetch, come, meet.

    Two layers on the mean of what the trunk gives for the tokens (``models/training/acting.py``). Any thread may call
    it, also two at once.
    """

    trunk: Trunk
    head: Head
    """The first of its two outputs stands for a wish."""

    def wishes(self, words: str) -> float:
        """Return the probability of a wish, in [0, 1]; 0 without words."""
        seen = mean_of_tokens(self.trunk, words)
        return 0.0 if seen is None else self.head.shares(seen)[0]


def open_wish_reader(trunk: Trunk, folder: Path = FOLDER) -> WishReader:
    """Load the reader from a folder; raises ``PartMissing`` or ``PartBroken``."""
    path = folder / WISHES
    head = load_head(path, outputs=2, trunk_hash=trunk.hash, beside={}, inner=INNER, width=WIDTH)
    return WishReader(trunk, head)


FILE: Final = FOLDER / "guard.onnx"
WEIGHTS: Final = "weighing.npz"
NAMES: Final = ("spoken", "asked")
SPOKEN: Final[tuple[tuple[Rule, Intimacy | None], ...]] = (
    *((rule, None) for rule in Rule if rule not in {Rule.TOPIC, Rule.FALSE_CLAIM, Rule.ACTING}),
    *(
        (rule, level)
        for rule in (Rule.INTIMACY, Rule.ATTACHMENT)
        for level in (Intimacy.WARM, Intimacy.AFFECTIONATE)
    ),
)
"""A rule, and the level from which it counts no more, in the order of the outputs; one more tells whether any is
broken. What is true it does not know."""
ASKED: Final[tuple[Rule, ...]] = tuple(
    rule for rule in Rule if rule not in {Rule.TOPIC, Rule.HUMOUR, Rule.FAREWELL, Rule.ACTING}
)
"""In the order of the outputs, of which one more tells whether any is asked to be broken; signs in words tell the
others well enough."""
WEIGHED: Final = tuple(rule for rule in Rule if rule in NEVER - {Rule.ACTING})
"""Rules that always hold, whose breach by an answer is weighed, in the order of the weights."""
INPUTS: Final = len(SPOKEN) + 1 + len(ANSWERED) + len(ASKED) + 1 + DANGERS
"""Log odds that are weighed together: what a sentence breaks by itself and as an answer, what the words that it answers
ask for, and how much these are like those of somebody in danger."""
_AS_ANSWER: Final = slice(len(SPOKEN) + 1, len(SPOKEN) + 1 + len(ANSWERED))
Likelihoods = Mapping[tuple[Rule, Intimacy | None], float]
SPOKEN_SHARES: Final = (0.25, 0.5, 0.9)
"""Shares at the first bars: from there ``guarding.spoken`` takes the network's word if it bears out a sign, if the
person asked for it, and alone."""
ASKED_BAR: Final = len(SPOKEN_SHARES)
"""Place of the bar from which something is as likely asked for as not."""
BAR_COUNT: Final = ASKED_BAR + 1
_BY_ITSELF: Final = 0.45
"""Share that a sentence by itself gives at most to a rule that always holds: enough only beside a sign, since the words
it answers tell idiom from breach. At .5 it is enough beside a wish that seems to ask for it, and no breach more is
found."""
_FAR: Final = 3.0
"""Distance from the bars, in log odds, at which nothing is left in doubt (guess)."""


@dataclass(frozen=True, slots=True)
class _Outputs:
    """Log odds for one text; of a text in several parts, those of its gravest part for each question."""

    spoken: Numbers
    asked: Numbers


class GuardReader:
    """The readers of danger and of boundaries, for all six languages. Any thread may call it, also two at once.

    The outputs for the last texts are held by a digest of the text, so a text that is read for what it breaks and for
    what it asks runs once. No words are held.
    """

    def __init__(
        self,
        trunk: Trunk,
        layers: UpperLayers,
        bars: Numbers,
        answers: AnswerReader,
        acting: WishReader,
        dangers: DangerReader,
        weights: Head,
    ) -> None:
        """Join its parts.

        Args:
            layers: give log odds ``NAMES``: (len(SPOKEN) + 1,) and (len(ASKED) + 1,).
            bars: (BAR_COUNT,).
            weights: give log odds for ``WEIGHED``, of what ``inputs`` returns.
        """
        self.danger = dangers.read
        self._answers = answers
        self._acting = acting
        self._trunk = trunk
        self._layers = layers
        self._bars = bars
        self._weights = weights
        self._outputs = Memo(self._read, MOST, digest)
        self._dangers = Memo(dangers.odds, MOST, digest)

    def spoken(self, sentence: str, answered: str = "") -> Likelihoods:
        """Return how likely the companion breaks each rule with a sentence; nothing without words.

        Args:
            answered: The person's words that it answers; "" if it answers none.
        """
        outputs = self._outputs(sentence)
        if outputs is None:
            return {}
        shares, inputs = by_itself(outputs.spoken, self._bars[:ASKED_BAR]), self.inputs(sentence, answered)
        odds = self._answers.odds(sentence, answered) if inputs is None else inputs[_AS_ANSWER]
        as_answer = self._answers.breaking(odds, self.asked(answered))
        if inputs is not None:
            shares |= {
                rule: max(share, shares[rule]) for rule, share in as_answer.items() if rule not in NEVER
            }
            weighed = zip(WEIGHED, map(float, logistic(self._weights.read(inputs))), strict=True)
            shares |= {rule: max(share, min(shares[rule], _BY_ITSELF)) for rule, share in weighed}
        return {
            **by_level(outputs.spoken, shares),
            (Rule.ACTING, None): as_answer[Rule.ACTING],
        }

    def inputs(self, sentence: str, answered: str) -> Numbers | None:
        """Return what is weighed together of an answer, (INPUTS,); None without words of both."""
        outputs, asks, danger = self._outputs(sentence), self._outputs(answered), self._dangers(answered)
        if outputs is None or asks is None or danger is None:
            return None
        return np.concatenate([outputs.spoken, self._answers.odds(sentence, answered), asks.asked, danger])

    def asked(self, words: str) -> Mapping[Rule, float]:
        """Return how likely the person's words ask for what each rule forbids, in [0, 1]; nothing without words."""
        outputs = self._outputs(words)
        if outputs is None:
            return {}
        odds = outputs.asked
        share = float(logistic(odds[-1:] - self._bars[ASKED_BAR])[0])
        likely = logistic(odds[:-1])
        shares = {rule: share * float(part) for rule, part in zip(ASKED, likely / likely.max(), strict=True)}
        return {**shares, Rule.ACTING: self._acting.wishes(words)}

    def _read(self, text: str) -> _Outputs | None:
        """Return the outputs for a text; None without words."""
        parts = self._trunk.pieces.parts(self._trunk.pieces.tokens(text))
        if not parts:
            return None
        spoken, asked = zip(*(self._layers.read(self._trunk.read(part)) for part in parts), strict=True)
        return _Outputs(
            max(spoken, key=lambda odds: float(odds[-1])),
            max(asked, key=lambda odds: float(odds[-1])),
        )


def by_itself(odds: Numbers, bars: Numbers) -> dict[Rule, float]:
    """Return how likely a sentence breaks each rule if it answers nothing, in [0, 1].

    Args:
        odds: (len(SPOKEN) + 1,), log odds that each is broken, and that any is.
        bars: (len(SPOKEN_SHARES),), rising: log odds of a rule at which it has these shares.
    """
    places = (bars[0] - _FAR, *bars, bars[-1] + _FAR)
    return {
        rule: float(np.interp(odds[-1] + np.log(part), places, (0.0, *SPOKEN_SHARES, 1.0)))
        for rule, part in _whole(_parts(odds)).items()
    }


def by_level(odds: Numbers, shares: Mapping[Rule, float]) -> Likelihoods:
    """Return the shares of rules, those of a rule with levels shared out among these by ``odds``, as above."""
    parts = _parts(odds)
    whole = _whole(parts)
    return {
        (rule, level): shares[rule] * float(part) / whole[rule]
        for (rule, level), part in zip(SPOKEN, parts, strict=True)
    }


def _parts(odds: Numbers) -> Numbers:
    """Return the part of each entry of ``SPOKEN``, together 1."""
    parts = np.exp(odds[:-1] - odds[:-1].max())
    return np.asarray(parts / parts.sum(), np.float32)


def _whole(parts: Numbers) -> Mapping[Rule, float]:
    """Return the part of each rule, with all its levels."""
    whole: dict[Rule, float] = {}
    for (rule, _), part in zip(SPOKEN, parts, strict=True):
        whole[rule] = whole.get(rule, 0.0) + float(part)
    return whole


def open_guard(folder: Path = FOLDER) -> GuardReader:
    """Load the readers and their bars; raises ``PartMissing`` or ``PartBroken``."""
    trunk, file = open_trunk(folder), folder / FILE.name
    path = file.with_suffix(".npz")
    bars = read_weights(path, {"bars": (BAR_COUNT,)})["bars"].astype(np.float32)
    if (np.diff(bars[:ASKED_BAR]) <= 0).any():
        raise broken_weights(path, "bars do not rise")
    return GuardReader(
        trunk,
        UpperLayers(file, NAMES),
        bars,
        AnswerReader(trunk, folder / ANSWERS.name),
        open_wish_reader(trunk, folder),
        open_danger_reader(trunk, folder),
        load_head(folder / WEIGHTS, outputs=len(WEIGHED), trunk_hash=trunk.hash, beside={}, width=INPUTS),
    )
