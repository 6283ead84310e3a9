import pytest

from companion.thinking.foreign_words import Tongues, TongueWatch
from tests.tables import each_row


def heard(sentence: str, language: str = "en") -> TongueWatch:
    watch = TongueWatch(Tongues(language))
    for word in sentence.lower().split():
        watch.add(word.strip(",.!?"))
    return watch


@pytest.mark.parametrize(
    "sentence",
    [
        "Ich verstehe, wie schwer das ist",
        "Je comprends que c'est difficile pour vous",
        "Entiendo que es muy difícil para ti",
        "Capisco che non è facile per te",
        "Eu sei que não é fácil",
        "Ik begrijp dat het niet makkelijk is",
    ],
)
def test_a_sentence_in_another_language_is_foreign(sentence: str) -> None:
    assert heard(sentence).foreign


@pytest.mark.parametrize("sentence", ["Rome, Paris, Den Haag", "Que sera, sera, as my mother says", "Bravo"])
def test_names_and_quotations_are_not(sentence: str) -> None:
    assert not heard(sentence).foreign


def test_a_sentence_is_in_doubt_until_a_small_word_of_the_talk() -> None:
    assert heard("Karim").is_unsure
    assert not heard("Karim is").is_unsure
    assert not heard("Karim came").is_unsure
    assert heard("Ich Karim").is_unsure
    assert not heard("Ich Karim came home late again").is_unsure


@each_row(
    ("word", "language", "is_own"),
    [
        ("привет", "en", False),
        ("привет", "ru", True),
        ("hello", "ru", True),
        ("猫", "en", False),
        ("猫", "ja", True),
        ("π", "en", True),
        ("naïve", "en", True),
        ("¿...?", "en", True),
        ("привет", "xx", True),
    ],
)
def test_a_word_is_known_by_its_script(word: str, language: str, is_own: bool) -> None:
    assert Tongues(language).has_letters_of(word) is is_own
