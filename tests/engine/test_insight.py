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
