"""Tells a voice what feeling is in a clause's own words, so that they shade how it is said.

Read by the encoder that everybody shares; where it is missing, or was not loaded yet, every clause is said as planned.
May be asked from any thread; takes as long as encoding a clause, 2 to 5 ms.
"""

import logging
import threading
from collections.abc import Callable
from typing import Final

from companion.encoder.reading import TextReader
from companion.feeling.words import read
from companion.speaking.expressive import Shade
from companion.values import UNKNOWN, Affect, CompanionError

logger = logging.getLogger(__name__)

LEAST: Final = 0.2
"""Words of less feeling than this, as the greater of valence and arousal, shade nothing: they would only dull what was
planned (guess)."""
DOUBT: Final = 0.6
"""Nor do words whose feeling is less certain than this share of nothing being known (guess). A weaker shade would not
do in its place: it lies nearer to neutral, and what was planned would be drawn there."""


def shading(open_reader: Callable[[], TextReader]) -> Shade:
    """Return what reads a clause's own feeling; it returns None where the words say little of any, or it is unsure.

    Args:
        open_reader: Returns the shared reader, loading it where nobody has yet; may raise ``CompanionError``.
    """
    is_broken = threading.Event()

    def shade(text: str) -> Affect | None:
        if is_broken.is_set():
            return None
        try:
            return shade_of(open_reader(), text)
        except CompanionError as error:  # whoever reads feelings says so to the person
            logger.warning("clauses are said as planned, whatever their words: %s", error)
            is_broken.set()
            return None

    return shade


def shade_of(reader: TextReader, text: str) -> Affect | None:
    """Return the feeling in a text; None where there is little of any, or it is unsure."""
    (measures,) = reader.measure([text])
    found = read(measures)
    if found.estimate is None or found.is_unsure:
        return None
    affect, deviation = found.estimate.affect, found.estimate.deviation
    doubt = max(deviation.valence / UNKNOWN.deviation.valence, deviation.arousal / UNKNOWN.deviation.arousal)
    is_felt = max(abs(affect.valence), abs(affect.arousal)) >= LEAST
    return affect if is_felt and doubt <= DOUBT else None
