from companion.encoder.reading import open_text_reader
from companion.reply.analysis import TurnAnalyser
from companion.reply.risk import open_risk_reader
from tests.fakes.held_texts import holds

SAID = "I met Quentin at work."


def test_neither_the_text_nor_its_vectors_are_held_once_they_are_forgotten() -> None:
    reader = open_text_reader()
    analyser = TurnAnalyser(reader, open_risk_reader())
    seen, encoded = analyser.read(SAID), reader.encoder.encode([SAID])
    assert analyser.read(SAID) is seen

    analyser.forget()

    assert holds("Quentin", analyser) == []
    assert reader.encoder.encode([SAID]) is not encoded
    assert analyser.read(SAID) is not seen


def test_words_of_danger_are_told_from_others() -> None:
    reader = open_text_reader()
    analyser = TurnAnalyser(reader, open_risk_reader())

    danger, soup = analyser.read("I want to end my life."), analyser.read("I had soup for lunch.")

    assert danger.danger is not None
    assert soup.danger is not None
    assert danger.danger.none < 0.5 < soup.danger.none


def test_the_language_model_is_heard_on_whether_a_danger_is_meant() -> None:
    analyser = TurnAnalyser(open_text_reader(), open_risk_reader())
    bridge = "I keep walking past that bridge."

    analyser.add_meant(bridge, is_meant=True)

    danger = analyser.danger(bridge, (), "")
    assert danger is not None
    assert danger.is_meant
