import functools
import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest

from companion.encoder.reading import TextReader, open_text_reader
from companion.engine.voice_shade import shade_of, shading
from companion.values import Affect, Deviation, PartMissing, TextMeasures
from tests.fakes.feeling import ScriptedReader, measures_of


class OneReading:
    """Reads every text the same, for tests."""

    def __init__(self, measures: TextMeasures) -> None:
        self._measures = measures

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        return tuple(self._measures for _ in texts)


GLAD = measures_of(0.6, 0.4, "joy")


@functools.cache
def shared_reader() -> TextReader:
    return open_text_reader().shared()


def missing() -> TextReader:
    raise PartMissing("The encoder is missing; install Companion again.")


def test_felt_words_shade_a_clause() -> None:
    assert shade_of(OneReading(GLAD), "How lovely!") == GLAD.felt.affect


def test_an_uncertain_reading_shades_nothing() -> None:
    unsure = replace(GLAD, felt=replace(GLAD.felt, deviation=Deviation(0.5, 0.1, 0.1)))

    assert shade_of(OneReading(unsure), "Well, well.") is None


def test_without_an_encoder_every_clause_is_said_as_planned(caplog: pytest.LogCaptureFixture) -> None:
    shade = shading(missing)

    assert [shade("How lovely!"), shade("I am sorry.")] == [None, None]
    assert len(caplog.records) == 1
    assert "lovely" not in caplog.text


def test_an_encoder_that_breaks_is_asked_no_more(caplog: pytest.LogCaptureFixture) -> None:
    reader = ScriptedReader(is_broken=True)
    shade = shading(lambda: reader)

    assert shade("I passed!") is None
    reader.is_broken = False
    assert shade("I passed!") is None
    assert len(caplog.records) == 1


def test_the_shipped_encoder_tells_glad_words_from_sad_ones_in_any_thread() -> None:
    shade = shading(shared_reader)
    found: dict[str, Affect | None] = {}
    said = "That is wonderful news!", "I am so sorry to hear that."
    threads = [threading.Thread(target=lambda text=text: found.update({text: shade(text)})) for text in said]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    glad, sorry = (found[text] for text in said)
    assert glad is not None
    assert sorry is not None
    assert sorry.valence < 0.0 < glad.valence
