"""Reads what boundaries look for, beside signs in words: what is broken, and what is asked for.

One network, fine-tuned as a whole from MiniLM-L6 on lines written for it (``models/training/guard.py``), answers two
questions: which rules a sentence breaks if the companion says it, and which the person's words ask to be broken. It
sees one text and no talk; a "not", a story and the past it knows as far as its lines show them, and rules
(``guarding``) stand beside it. It knows English; ``pieces`` reads other languages.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.head import Numbers
from companion.encoder.network import Network
from companion.encoder.trunk import FOLDER
from companion.encoder.weights import broken_weights, read_weights
from companion.values import Intimacy, Rule

FILE: Final = FOLDER / "guard.onnx"
SPOKEN: Final[tuple[tuple[Rule, Intimacy | None], ...]] = (
    *((rule, None) for rule in Rule if rule not in {Rule.TOPIC, Rule.FALSE_CLAIM}),
    *(
        (rule, level)
        for rule in (Rule.INTIMACY, Rule.ATTACHMENT)
        for level in (Intimacy.WARM, Intimacy.AFFECTIONATE)
    ),
)
"""A rule, and the level from which it counts no more, in the order of the outputs; one more tells whether any is
broken. What is true it does not know."""
ASKED: Final[tuple[Rule, ...]] = tuple(
    rule for rule in Rule if rule not in {Rule.TOPIC, Rule.HUMOUR, Rule.FAREWELL}
)
"""In the order of the outputs, of which one more tells whether any is asked to be broken; signs in words tell the
others well enough."""
Likelihoods = Mapping[tuple[Rule, Intimacy | None], float]
SPOKEN_SHARES: Final = (0.1, 0.25, 0.5)
"""What the first bars mean: from there ``guarding.doubt`` looks again, leaves out, withholds."""
ASKED_BAR: Final = len(SPOKEN_SHARES)
"""Which one is that from which something is as likely asked for as not."""
BAR_COUNT: Final = ASKED_BAR + 1
_FAR: Final = 6.0
"""So far from the bars, in log odds, nothing is left in doubt (guess)."""


class GuardReader:
    """The network; keeps nothing from call to call. Any thread may call it, also two at once."""

    def __init__(self, network: Network, bars: Numbers) -> None:
        """Join its parts.

        Args:
            network: gives log odds ``spoken``, (len(SPOKEN) + 1,), and ``asked``, (len(ASKED) + 1,).
            bars: (BAR_COUNT,).
        """
        self._network = network
        self._bars = bars

    def spoken(self, sentence: str) -> Likelihoods:
        """Return how likely the companion breaks each rule with a sentence; nothing without words."""
        outputs = self._read(sentence)
        return {} if outputs is None else breaking(outputs[0], self._bars[:ASKED_BAR])

    def asked(self, words: str) -> Mapping[Rule, float]:
        """Return how likely the person's words ask for what each rule forbids, in [0, 1]; nothing without words."""
        outputs = self._read(words)
        if outputs is None:
            return {}
        odds = outputs[1]
        share = float(_logistic(odds[-1:] - self._bars[ASKED_BAR])[0])
        likely = _logistic(odds[:-1])
        return {rule: share * float(part) for rule, part in zip(ASKED, likely / likely.max(), strict=True)}

    def _read(self, text: str) -> tuple[Numbers, Numbers] | None:
        """Return the outputs for a text; of one in several parts, for each question those of the gravest part."""
        parts = self._network.parts(self._network.tokens(text))
        if not parts:
            return None
        spoken, asked = zip(*map(self._network.run, parts), strict=True)
        return max(spoken, key=lambda each: float(each[-1])), max(asked, key=lambda each: float(each[-1]))


def breaking(odds: Numbers, bars: Numbers) -> Likelihoods:
    """Return how likely each rule is broken, all together in [0, 1].

    Args:
        odds: (len(SPOKEN) + 1,), log odds that each is, and that any is.
        bars: (len(SPOKEN_SHARES),), rising: of the last of them, where it has those shares.
    """
    places = (bars[0] - _FAR, *bars, bars[-1] + _FAR)
    share = float(np.interp(odds[-1], places, (0.0, *SPOKEN_SHARES, 1.0)))
    likely = _logistic(odds[:-1])
    return {one: share * float(part) for one, part in zip(SPOKEN, likely / likely.sum(), strict=True)}


def open_guard(file: Path = FILE) -> GuardReader:
    """Load the network and, beside it, its bars.

    Raises:
        PartMissing: a file is not there.
        PartBroken: a file is damaged.
    """
    network = Network(file, ("spoken", "asked"))
    path = file.with_suffix(".npz")
    bars = read_weights(path, {"bars": (BAR_COUNT,)})["bars"].astype(np.float32)
    if (np.diff(bars[:ASKED_BAR]) <= 0).any():
        raise broken_weights(path, "bars do not rise")
    return GuardReader(network, bars)


def _logistic(odds: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)
