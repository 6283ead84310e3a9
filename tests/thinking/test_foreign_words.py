import pytest

from companion.encoder.language import identified
from companion.thinking.foreign_words import Doubt, Tongues
from tests.tables import each_row


def doubt(sentence: str, language: str = "en") -> Doubt:
    words = [word.strip(",.!?") for word in sentence.lower().split()]
    return Tongues(language, identify=identified).doubt(words)


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
    assert doubt(sentence) is Doubt.FOREIGN


@pytest.mark.parametrize("sentence", ["Rome, Paris, Den Haag", "Que sera, sera, as my mother says", "Bravo"])
def test_names_and_quotations_are_not(sentence: str) -> None:
    assert doubt(sentence) is not Doubt.FOREIGN


def test_a_sentence_is_in_doubt_until_a_small_word_of_the_talk() -> None:
    assert doubt("Karim", "de") is not Doubt.NONE
    assert doubt("Karim ist", "de") is Doubt.NONE
    assert doubt("Karim is", "en") is Doubt.NONE


def test_what_is_in_no_language_is_waited_for_for_five_words() -> None:
    assert doubt("Bruno Ada Karim Bruno Ada", "de") is not Doubt.NONE
    assert doubt("Bruno Ada Karim Bruno Ada Karim nicht", "de") is Doubt.NONE


def test_a_talk_in_a_language_that_is_not_told_apart_lets_all_in_its_letters_pass() -> None:
    assert doubt("That must have been a long day for you", "it") is not Doubt.FOREIGN
    assert doubt("That must have been a long day for you", "ru") is Doubt.FOREIGN


def test_a_name_of_english_words_is_waited_for_to_its_sentence() -> None:
    assert doubt("The Lord of the", "ja") is Doubt.FOREIGN
    assert doubt("The Lord of the ringsが好きなんだね", "ja") is not Doubt.FOREIGN


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
