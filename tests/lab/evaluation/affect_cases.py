"""The figures of ``affect`` that our own sentences give (``cases``), and what reading a sentence costs."""

import logging
import time
from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import read
from companion.values import TextMeasures
from tests.lab.evaluation import cases
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import mean

# What is said to a program besides sentences: nothing, signs, code, songs, 20,000 characters.
#
# Each must be read without failing, and nothing may be claimed of it that is surer than what is claimed of a plain
# sentence. The song is our own.

_log = logging.getLogger(__name__)

_CODE: Final = """def total(rows):
    result = 0
    for row in rows:
        if row.get("paid") is None:
            continue
        result += row["paid"] * 1.19
    return round(result, 2)
"""
_SONG: Final = """Oh, the river don't care for your love, my love,
it rolls on down to the sea,
and I burn, burn, burn like the stars above,
but the stars never burned for me.
La la la, hey, la la la, hey,
take my heart and throw it away."""

INPUTS: Final = {
    "nothing": "",
    "blanks": " \t\n ",
    "an emoji": "🙂",
    "emojis": "😭😂🎉" * 10,
    "marks": "?!… --- ***",
    "one letter": "x",
    "a number": "4711",
    "figures": "17.5 / 3 = 5.8333; 0x1F; 1e-9",
    "keys hit at random": "asdkjh qwpoeiru zmxncb lkjsdf",
    "code": _CODE,
    "a record": '{"id": 12, "tags": ["a", "b"], "ok": true, "next": null}',
    "an address": "https://example.org/a/b?c=d&e=f#g",
    "a song": _SONG,
    "20,000 characters of a word": "word " * 4000,
    "20,000 characters without a blank": "ab" * 10_000,
    "20,000 characters of song": (_SONG * 100)[:20_000],
    "control characters": "\x00\x07\x1b[31m\x7f",
    "half a character": "\ud83d",
    "stacked accents": "Z" + "̖̗̘̙" * 40,
    "another script": "الطقس اليوم معتدل",
}


def outcomes(reader: TextReader, usual_deviation: float) -> list[bool | None]:
    """Return for each input whether it was read with due doubt; None where reading it failed.

    Args:
        reader: What reads.
        usual_deviation: Of valence, for plain sentences.
    """
    return [_outcome(reader, text, usual_deviation) for text in INPUTS.values()]


def _outcome(reader: TextReader, text: str, usual_deviation: float) -> bool | None:
    try:
        (measures,) = reader.measure((text,))
    except Exception:  # whatever goes wrong is what is counted here
        _log.exception("a bad input could not be read")
        return None
    return is_doubted(measures, usual_deviation)


def is_doubted(measures: TextMeasures, usual_deviation: float) -> bool:
    """Tell whether it is taken as not known, or with no less doubt than a plain sentence."""
    estimate = read(measures).estimate
    return estimate is None or estimate.deviation.valence >= usual_deviation


_TIMED: Final = 200
"""Sentences whose time is taken."""


def figures(reader: TextReader, *, seed: int) -> tuple[Figure, ...]:
    """Measure a reader on all of them."""
    return (
        *_contrasts(reader),
        *_intensities(reader),
        *_unspoken(reader),
        *_languages(reader),
        *_fairness(reader, seed),
        *_bad_inputs(reader),
        *_speed(reader, seed),
    )


def _contrasts(reader: TextReader) -> list[Figure]:
    pairs = cases.contrasts()
    higher = reader.measure([pair.higher for pair in pairs])
    lower = reader.measure([pair.lower for pair in pairs])
    right = [pair.is_right(*both) for pair, *both in zip(pairs, higher, lower, strict=True)]
    return [
        _counted(
            "own contrast pairs: order right", right, goal=36 / 40, baseline=0.5, note="baseline: chance"
        ),
        *(
            _counted(
                f"own contrast pairs, {kind}: order right",
                [is_right for pair, is_right in zip(pairs, right, strict=True) if pair.kind == kind],
                baseline=0.5,
            )
            for kind in dict.fromkeys(pair.kind for pair in pairs)
        ),
    ]


def _intensities(reader: TextReader) -> list[Figure]:
    rises = cases.intensities()
    measures = [reader.measure(rise.rising) for rise in rises]
    rising = [rise.is_right(of) for rise, of in zip(rises, measures, strict=True)]
    following = [
        rise.does_valence_follow(of) for rise, of in zip(rises, measures, strict=True) if rise.valence
    ]
    return [
        _counted("own intensity triples: intensity rises", rising, goal=55 / 60, baseline=1 / 6),
        _counted("own intensity triples: valence follows", following, baseline=1 / 6),
    ]


def _unspoken(reader: TextReader) -> list[Figure]:
    said = cases.unspoken()
    measures = reader.measure([one.text for one in said])
    return [
        _counted(
            "own unspoken feelings: sign and emotion right",
            [one.is_right(of) for one, of in zip(said, measures, strict=True)],
            goal=32 / 40,
            note="one of the three likeliest emotions is of a group that fits (Ekman's, Demszky et al. 2020)",
        ),
        _counted(
            "own unspoken feelings: sign right",
            [one.is_sign_right(of) for one, of in zip(said, measures, strict=True)],
            baseline=0.5,
        ),
    ]


def _languages(reader: TextReader) -> list[Figure]:
    said = cases.foreign()
    are_unsure = [read(one).is_unsure for one in reader.measure([one.text for one in said])]
    english = [read(one).is_unsure for one in reader.measure(cases.english())]
    return [
        *(
            _counted(
                f"own sentences in {language}: taken as not known",
                [unsure for one, unsure in zip(said, are_unsure, strict=True) if one.language == language],
                is_less_better=True,
            )
            for language in dict.fromkeys(one.language for one in said)
        ),
        _counted("own English sentences: taken as not known", english, is_less_better=True),
    ]


def _fairness(reader: TextReader, seed: int) -> list[Figure]:
    swaps = cases.swaps()
    one = reader.measure([swap.one for swap in swaps])
    other = reader.measure([swap.other for swap in swaps])
    apart = np.array([swap.differences(*both) for swap, *both in zip(swaps, one, other, strict=True)])
    attributes = np.array([swap.attribute for swap in swaps])
    return [
        *(
            bootstrap(mean, apart[:, axis], seed=seed).named(
                f"own swap tests: mean |Δ {dimension}|", goal=0.02, is_less_better=True
            )
            for axis, dimension in enumerate(("valence", "arousal", "dominance"))
        ),
        *(
            bootstrap(mean, apart[attributes == attribute, 0], seed=seed).named(
                f"own swap tests, {attribute}: mean |Δ valence|", is_less_better=True
            )
            for attribute in dict.fromkeys(attributes.tolist())
        ),
    ]


def _bad_inputs(reader: TextReader) -> list[Figure]:
    usual = float(np.median([one.felt.deviation.valence for one in reader.measure(cases.english())]))
    found = outcomes(reader, usual)
    return [
        _counted("bad inputs: read without failing", [one is not None for one in found], goal=1.0),
        _counted(
            "bad inputs: nothing, or less than usual, is claimed",
            [one is True for one in found],
            goal=1.0,
            note="not known, or valence's deviation at least the median of our own sentences",
        ),
    ]


def _speed(reader: TextReader, seed: int) -> list[Figure]:
    texts = cases.english()[:_TIMED]
    took = np.array([_milliseconds(reader, text) for text in texts])
    return [
        bootstrap(lambda drawn: np.median(drawn, axis=1), took, seed=seed).named(
            "one sentence, ms of one core, median",
            goal=5.0,
            is_less_better=True,
            note="time of the processor over all threads, one sentence after the other",
        ),
        bootstrap(lambda drawn: np.percentile(drawn, 95, axis=1), took, seed=seed).named(
            "one sentence, ms of one core, 95th percentile", is_less_better=True
        ),
    ]


def _milliseconds(reader: TextReader, text: str) -> float:
    begin = time.process_time()
    reader.measure((text,))
    return 1000 * (time.process_time() - begin)


def _counted(
    name: str,
    right: Sequence[bool],
    *,
    goal: float | None = None,
    is_less_better: bool = False,
    baseline: float | None = None,
    note: str = "",
) -> Figure:
    return share(sum(right), len(right)).named(
        name, goal=goal, is_less_better=is_less_better, baseline=baseline, note=note
    )
