"""What is said to a program besides sentences: nothing, signs, code, songs, 20,000 characters.

Each must be read without failing, and nothing may be claimed of it that is surer than what is claimed of a plain
sentence. The song is our own.
"""

import logging
from typing import Final

from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import read
from companion.values import TextMeasures

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
