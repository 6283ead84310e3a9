import re

import pytest

from companion.thinking.reply_text.foreign_words import Doubt, Tongues, tongues_for, unless_foreign
from tests.tables import each_row


def doubt(sentence: str, language: str = "en") -> Doubt:
    words = [word.strip(",.!?") for word in sentence.lower().split()]
    return Tongues(language).doubt(words)


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


ENGLISH = "That sounds like a long day. What did you do then?"
OWN = {
    "en": "That must have been a long day. How was it?",
    "de": "Das klingt nach einem langen Tag. Wie war der Rest?",
    "fr": "On a tous besoin d'être tranquille. Repose-toi, il est tard.",
    "es": "Me tienes a mí. ¿Me vas a contar más?",
    "ja": "長い一日だったね。今日は何をしたの？",
    "zh": "真是漫长的一天。你现在感觉怎么样？",
}


def let_through(reply: str, language: str, said: str = "") -> str:
    """Return what is let through of a reply to these words that comes word by word."""
    pieces = re.findall(r"\s*\S+", reply)
    return "".join(unless_foreign(pieces, tongues_for(said, language, language)))


@each_row(("language", "own"), OWN.items())
def test_a_reply_in_the_talks_language_is_said_whole(language: str, own: str) -> None:
    assert let_through(own, language) == own


@each_row("language", [language for language in OWN if language != "en"])
def test_nothing_is_said_of_a_reply_that_begins_in_english(language: str) -> None:
    assert let_through(f"{ENGLISH} {OWN[language]}", language) == ""


@each_row(
    "reply",
    [
        "Bonjour, je suis là pour vous. I am here.",
        "你好，我在这里。 I am here.",
        "Ich bin hier, um dir zu helfen.",
    ],
)
def test_nothing_is_said_of_a_reply_that_begins_in_another_language_than_english(reply: str) -> None:
    assert let_through(reply, "en") == ""


@each_row(
    ("language", "reply"),
    [
        ("en", "I am here. Estoy aquí para escucharte."),
        ("en", "The word кошка means cat."),
        ("en", "In French one says je ne sais quoi."),
        ("en", "Des Moines, Los Angeles and El Paso."),
        ("en", "Karim trained Zoë, Björn."),
        ("en", "Bravo!"),
        ("de", f"{OWN['de']} {ENGLISH}"),
        ("de", "Game of Thrones ist dein Ding, oder? Ciao, ciao, ciao!"),
        ("fr", "Y en a pas un qui bosse, s'il te plaît."),
        ("ja", "The Lord of the Ringsが好きなんだね。"),
        ("zh", "OK！Let It Be是一首好歌。"),
    ],
)
def test_foreign_words_names_and_sentences_within_a_reply_are_said(language: str, reply: str) -> None:
    assert let_through(reply, language) == reply


@each_row(
    ("language", "said"),
    [
        ("de", "Sag mir das bitte auf Englisch."),
        ("fr", "Comment dit-on ça en anglais ?"),
        ("es", "¿Cómo se dice en inglés?"),
        ("ja", "英語で言ってくれる？"),
        ("zh", "用英语怎么说？"),
        ("de", "I had a long day at work today."),
        ("ja", "I had a long day at work today."),
    ],
)
def test_who_asks_for_english_or_speaks_it_is_answered_in_it(language: str, said: str) -> None:
    assert let_through(ENGLISH, language, said) == ENGLISH


@each_row(
    ("language", "said", "reply"),
    [
        ("en", "How do you say good morning in French?", "Bonjour, comment allez-vous aujourd'hui ?"),
        ("de", "Wie sagt man das auf Italienisch?", "Mi dispiace, ma non posso venire."),
        ("fr", "Comment dit-on bonjour en japonais ?", "おはようございます。"),
        ("es", "¿Cómo se dice eso en latín?", "Cogito, ergo sum, dixit philosophus."),
        ("zh", "这句话用德语怎么说？", "Ich habe dich sehr lieb."),
    ],
)
def test_foreign_words_that_were_asked_for_are_said(language: str, said: str, reply: str) -> None:
    assert let_through(reply, language, said) == reply


def test_the_name_of_a_land_asks_for_no_language_but_its_own() -> None:
    assert let_through("Bonjour, je suis là pour vous.", "en", "We were in Germany.") == ""


def test_words_wait_only_while_they_could_be_foreign() -> None:
    pieces = unless_foreign(["That must have ", "been ", "hard."], Tongues("en"))

    assert list(pieces) == ["That must have ", "been ", "hard."]
