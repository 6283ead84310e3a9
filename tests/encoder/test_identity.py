"""Questions of what the companion is, in six languages; the head that ships."""

from collections.abc import Callable

import pytest

from companion.encoder.meaning import open_encoder
from companion.encoder.text_heads import IDENTITY, open_text_head
from tests.tables import each_row

ASKS = (
    "sorry but are you an actual person or some program",
    "Sag ehrlich, sitzt da ein Mensch oder bist du eine Maschine?",
    "Dis-moi la vérité, tu es un robot ou une vraie personne ?",
    "Oye, ¿eres una persona de verdad o una máquina?",
    "ねえ、君って本当は人間なの、それともAI？",
    "你到底是真人还是机器人？",
)
OTHER = (
    "My boss works like a robot, he never gets tired.",
    "Mein Drucker ist schon wieder kaputt, kannst du mir helfen?",
    "Tu peux me rappeler d'appeler maman demain ?",
    "Hoy he comido sopa con mi abuela.",
    "今日は疲れたから早く寝るね。",
    "我儿子在学校做了一个机器人。",
)


@pytest.fixture(scope="module")
def asks() -> Callable[[str], float]:
    reader, encoder = open_text_head(IDENTITY), open_encoder()
    return lambda words: reader.read(words, encoder.encode([words])[0])


@each_row("words", ASKS)
def test_who_asks_what_it_is_is_understood_in_six_languages(asks: Callable[[str], float], words: str) -> None:
    assert asks(words) > 0.5


@each_row("words", OTHER)
def test_other_words_about_people_and_machines_are_not(asks: Callable[[str], float], words: str) -> None:
    assert asks(words) < 0.5


def test_words_without_letters_ask_nothing(asks: Callable[[str], float]) -> None:
    assert asks("   ") == 0.0
