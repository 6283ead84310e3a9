"""Reads what care and boundaries look for, next to signs in words: danger, broken rules, and requests to break them.

The trunk with four layers above it, fine-tuned as a whole from multilingual E5 on lines written for it
(``models/training/guard.py``), tells which rules a sentence breaks if the companion says it, and which rules the
person's words ask to be broken. It sees one text and no talk; an answer is read next to the words that it answers by
``answers`` and ``acting``, the person's words next to what they answer by ``danger``. The readers know negation,
stories and the past only as far as their lines show them, so the rules of ``guarding`` stand next to them.
"""

import hashlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.acting import ActingReader, open_acting_reader
from companion.encoder.answers import FILE as ANSWERS
from companion.encoder.answers import AnswerReader
from companion.encoder.danger import DangerReader, open_danger_reader
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, Trunk, UpperLayers, open_trunk
from companion.encoder.weights import broken_weights, read_weights
from companion.values import Intimacy, Newest, Rule

FILE: Final = FOLDER / "guard.onnx"
NAMES: Final = ("spoken", "asked")
"""Names of the layers' outputs."""
_HELD: Final = 64
"""Texts for which outputs are held: more than a turn asks for (guess)."""
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
Likelihoods = Mapping[tuple[Rule, Intimacy | None], float]
SPOKEN_SHARES: Final = (0.25, 0.5, 0.9)
"""Shares at the first bars: from there ``guarding.spoken`` takes the network's word if it bears out a sign, if the
person asked for it, and alone."""
ASKED_BAR: Final = len(SPOKEN_SHARES)
"""Place of the bar from which something is as likely asked for as not."""
BAR_COUNT: Final = ASKED_BAR + 1
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
        acting: ActingReader,
        dangers: DangerReader,
    ) -> None:
        """Join its parts.

        Args:
            trunk: reads what ``layers`` go on from.
            layers: give log odds ``NAMES``: (len(SPOKEN) + 1,) and (len(ASKED) + 1,).
            bars: (BAR_COUNT,).
            answers: reads what is said next to what it answers.
            acting: reads whether it claims to act, and whether words want it to.
            dangers: reads how much words are like those of somebody in danger.
        """
        self.danger = dangers.read
        self._answers = answers
        self._acting = acting
        self._trunk = trunk
        self._layers = layers
        self._bars = bars
        self._lock = threading.Lock()
        self._held: Newest[bytes, _Outputs] = Newest(_HELD)

    def spoken(self, sentence: str, answered: str = "") -> Likelihoods:
        """Return how likely the companion breaks each rule with a sentence; nothing without words.

        Args:
            sentence: As far as it has come.
            answered: The person's words that it answers; "" if it answers none.
        """
        outputs = self._read(sentence)
        if outputs is None:
            return {}
        found = dict(breaking(outputs.spoken, self._bars[:ASKED_BAR]))
        found[Rule.ACTING, None] = self._acting.claims(sentence, answered)
        if answered.strip():
            as_answer = self._answers.breaking(sentence, answered, self.asked(answered))
            found |= {(rule, None): max(share, found[rule, None]) for rule, share in as_answer.items()}
        return found

    def asked(self, words: str) -> Mapping[Rule, float]:
        """Return how likely the person's words ask for what each rule forbids, in [0, 1]; nothing without words."""
        outputs = self._read(words)
        if outputs is None:
            return {}
        odds = outputs.asked
        share = float(_logistic(odds[-1:] - self._bars[ASKED_BAR])[0])
        likely = _logistic(odds[:-1])
        shares = {rule: share * float(part) for rule, part in zip(ASKED, likely / likely.max(), strict=True)}
        return {**shares, Rule.ACTING: self._acting.wishes(words)}

    def _read(self, text: str) -> _Outputs | None:
        """Return the outputs for a text; None without words."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        with self._lock:
            held = self._held.get(digest)
        if held is not None:
            return held
        parts = self._trunk.pieces.parts(self._trunk.pieces.tokens(text))
        if not parts:
            return None
        spoken, asked = zip(*(self._layers.read(self._trunk.read(part)) for part in parts), strict=True)
        outputs = _Outputs(
            max(spoken, key=lambda odds: float(odds[-1])),
            max(asked, key=lambda odds: float(odds[-1])),
        )
        with self._lock:
            self._held[digest] = outputs
        return outputs


def breaking(odds: Numbers, bars: Numbers) -> Likelihoods:
    """Return how likely each rule is broken, in [0, 1]; a rule's levels add up.

    Args:
        odds: (len(SPOKEN) + 1,), log odds that each is, and that any is.
        bars: (len(SPOKEN_SHARES),), rising: log odds of a rule at which it has these shares.
    """
    places = (bars[0] - _FAR, *bars, bars[-1] + _FAR)
    parts = np.exp(odds[:-1] - odds[:-1].max())
    parts /= parts.sum()
    whole: dict[Rule, float] = {}
    for (rule, _), part in zip(SPOKEN, parts, strict=True):
        whole[rule] = whole.get(rule, 0.0) + float(part)
    shares = {
        rule: float(np.interp(odds[-1] + np.log(part), places, (0.0, *SPOKEN_SHARES, 1.0)))
        for rule, part in whole.items()
    }
    return {
        (rule, level): shares[rule] * float(part) / whole[rule]
        for (rule, level), part in zip(SPOKEN, parts, strict=True)
    }


def open_guard(folder: Path = FOLDER) -> GuardReader:
    """Load the readers and their bars.

    Raises:
        PartMissing: a file is not there.
        PartBroken: a file is damaged.
    """
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
        open_acting_reader(trunk, folder),
        open_danger_reader(trunk, folder),
    )


def _logistic(odds: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)
