import numpy as np

from companion.encoder.model_state import WIDTH
from companion.encoder.reading import open_text_reader
from companion.engine.insight import open_insight
from companion.engine.likeness import open_likeness
from tests.fakes.held_texts import holds

SAID = "I met Quentin at work."


def test_neither_the_text_nor_its_vectors_are_held_once_they_are_forgotten() -> None:
    reader = open_text_reader().shared()
    insight = open_insight(reader, open_likeness())
    seen, encoded = insight.read(SAID), reader.encoder.encode([SAID])
    assert insight.read(SAID) is seen

    insight.forget()

    assert holds("Quentin", insight) == []
    assert reader.encoder.encode([SAID]) is not encoded
    assert insight.read(SAID) is not seen


def test_words_of_danger_are_told_from_others() -> None:
    reader = open_text_reader().shared()
    insight = open_insight(reader, open_likeness())

    danger, soup = insight.read("I want to end my life."), insight.read("I had soup for lunch.")

    assert danger.danger is not None
    assert soup.danger is not None
    assert danger.danger.none < 0.5 < soup.danger.none


def test_the_language_model_is_heard_on_danger_and_on_feelings_in_other_languages() -> None:
    insight = open_insight(open_text_reader().shared(), open_likeness())
    english, german = "I keep walking past that bridge.", "Ich gehe immer an dieser Brücke vorbei."
    felt = insight.read(english).words

    for text in (english, german):
        insight.hear(text, np.zeros(WIDTH, np.float32))

    assert insight.read(english).words == felt
    assert insight.read(german).words.estimate is not None
    dangers = [insight.read(text).danger for text in (english, german)]
    assert all(danger is not None and danger.by_model is not None for danger in dangers)
