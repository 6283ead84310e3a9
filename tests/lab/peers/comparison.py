"""Compares how long people wait for two programs that were told the same recordings. Pure.

Only recordings that both answered count in the ratio, each with both waits, so that a recording that is hard to end
weighs on both sides. Its interval is a percentile bootstrap over recordings (Efron 1979).
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np

from tests.lab.bench.figures import Spread, milliseconds, spread

DRAWS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Said:
    """What became of one recording that was said to a program."""

    recording: str
    wait: float | None
    """Seconds from the end of speech to the first sound; None when there was none, or it sounded already."""
    is_cut_in: bool
    """The program spoke before the recording had ended."""
    broke_off: bool
    """It fell silent within its answer, taking something for the person's voice; False where it cut in."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One program's median wait over another's."""

    value: float
    low: float
    """Lower end of the 95 % interval."""
    high: float
    pairs: int
    """Recordings that both answered."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a program did in a run."""

    program: str
    said: tuple[Said, ...]

    @property
    def waits(self) -> Mapping[str, float]:
        """The waits by recording, of those that were answered."""
        return {each.recording: each.wait for each in self.said if each.wait is not None}

    @property
    def wait(self) -> Spread | None:
        """The spread of its waits."""
        return spread(list(self.waits.values()))

    @property
    def cut_ins(self) -> int:
        """How many recordings it spoke into."""
        return sum(each.is_cut_in for each in self.said)

    @property
    def broken_off(self) -> int:
        """How many of its answers it did not speak to their end, though nobody spoke."""
        return sum(each.broke_off for each in self.said)


def ratio_of_medians(ours: Mapping[str, float], theirs: Mapping[str, float]) -> Ratio | None:
    """Return median of ours / median of theirs over the recordings in both; None where there are none."""
    shared = sorted(ours.keys() & theirs.keys())
    if not shared:
        return None
    waits = np.array([[ours[name], theirs[name]] for name in shared])
    drawn = np.random.default_rng(0).integers(0, len(shared), size=(DRAWS, len(shared)))
    medians = np.median(waits[drawn], axis=1)
    low, high = np.percentile(medians[:, 0] / medians[:, 1], (2.5, 97.5))
    our_median, their_median = np.median(waits, axis=0)
    return Ratio(float(our_median / their_median), float(low), float(high), len(shared))


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """Return the figures for a terminal; ratios are of the first program to each other."""
    lines = [
        f"{'milliseconds':24}{'said':>6}{'answered':>10}{'p50':>7}{'p95':>7}{'cut in':>8}{'broke off':>11}"
        "  ratio of medians"
    ]
    for outcome in outcomes:
        wait = outcome.wait
        ratio = ratio_of_medians(outcomes[0].waits, outcome.waits) if outcome is not outcomes[0] else None
        lines.append(
            f"{outcome.program:24}{len(outcome.said):6}{len(outcome.waits):10}"
            f"{milliseconds(wait.p50 if wait else None):>7}{milliseconds(wait.p95 if wait else None):>7}"
            f"{outcome.cut_ins:8}{outcome.broken_off:11}  {_ratio_text(ratio)}".rstrip()
        )
    return lines


def _ratio_text(ratio: Ratio | None) -> str:
    if ratio is None:
        return ""
    return f"{ratio.value:.2f} ({ratio.low:.2f}–{ratio.high:.2f}, {ratio.pairs} pairs)"


def as_json(outcomes: Sequence[Outcome]) -> list[dict[str, object]]:
    """Return the figures for a file; times in seconds."""
    return [
        {
            "program": outcome.program,
            "wait": outcome.wait.as_json() if outcome.wait else None,
            "answered": len(outcome.waits),
            "cut_ins": outcome.cut_ins,
            "broken_off": outcome.broken_off,
            "ratio": asdict(ratio) if (ratio := ratio_of_medians(outcomes[0].waits, outcome.waits)) else None,
            "said": [asdict(each) for each in outcome.said],
        }
        for outcome in outcomes
    ]
