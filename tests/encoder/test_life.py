"""Facts that people tell of their lives, in six languages; the head that ships."""

import pytest

from companion.encoder.reading import EncoderReader, open_text_reader
from companion.values import LifeFact
from tests.tables import each_row


@pytest.fixture(scope="module")
def reader() -> EncoderReader:
    return open_text_reader()


@each_row(
    ("sentence", "fact"),
    [
        ("I tune pianos for a living.", LifeFact.WORK),
        ("je suis cheminot, je conduis des TER depuis 18 ans", LifeFact.WORK),
        ("ich bin Krankenschwester in Köln und hab Nachtdienst", LifeFact.WORK),
        ("j'ai aussi deux poules dans le jardin, Simone et Ginette", LifeFact.FAMILY),
        ("I've got a greyhound called Biscuit, she's seven and she's scared of pigeons", LifeFact.FAMILY),
        ("mes filles c'est Léa et Inès", LifeFact.FAMILY),
        ("j'ai 45 ans", LifeFact.NAME),
        ("Soy diabética desde los doce.", LifeFact.HEALTH),
        ("母は去年亡くなりました。", LifeFact.LOSS),
        ("我老家在贵州山里", LifeFact.HOME),
    ],
)
def test_a_fact_of_life_is_told(reader: EncoderReader, sentence: str, fact: LifeFact) -> None:
    assert reader.life_fact(sentence) is fact


@each_row(
    "sentence",
    [
        "My boss is impossible today.",
        "I'm married to my desk this week.",
        "Grosse journée, un arbre sur la voie, deux heures de retard !",
        "Ich hab heut lange gearbeitet.",
        "El vecino es fontanero.",
        "今日は疲れた。",
        "今天的火锅真好吃",
        "",
    ],
)
def test_what_holds_for_the_moment_or_of_others_is_none(reader: EncoderReader, sentence: str) -> None:
    assert reader.life_fact(sentence) is None
