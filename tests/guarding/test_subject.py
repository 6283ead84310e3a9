from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.subject import names_everything, spoken_of
from tests.tables import each_row


def speaks_of(words: str, subject: str) -> bool:
    return spoken_of(words, [subject]) == subject


@each_row(
    ("subject", "words"),
    [
        ("my divorce", "We divorced in May."),
        ("politics", "I can't stand that politician any more."),
        ("my mother's illness", "My mother called. Her illness is back."),
        ("cats", "My cat is asleep."),
        ("my family", "Both families came."),
        ("ex", "That was my ex's car."),
        ("Scheidung", "Wir lassen uns scheiden."),
        ("mein Gewicht", "Ich habe drei Kilo an GEWICHT verloren."),
        ("mes dettes", "Ma dette est énorme."),
        ("mi divorcio", "Me divorcié en mayo."),
        ("私の病気", "昨日、病気のことで医者に行った。"),
        ("我的体重", "今天体重又增加了。"),
        ("my ex Daniel", "He was really rude, Daniel I mean."),
        ("my ex Daniel", "Daniel's new girlfriend is nice."),
        ("my ex Daniel", "My brother met my ex Daniel."),
        ("my old friend Daniel Smith", "I saw Smith today."),
        ("mein Ex Daniel", "Soll ich Daniels Nummer löschen?"),
        ("Ex Daniel", "Soll ich Daniels Nummer löschen?"),
        ("mon ex Daniel", "Je bloque Daniel ?"),
        ("mi ex Daniel", "¿Debería bloquear a Daniel?"),
    ],
)
def test_a_subject_is_known_by_its_words_however_they_are_inflected(subject: str, words: str) -> None:
    assert speaks_of(words, subject)


@each_row(
    ("subject", "words"),
    [
        ("ex", "Take that as an example."),
        ("work", "The network is down."),
        ("my care home", "Two cars stood at my home."),
        ("my mother's illness", "My mother baked a cake."),
        ("all my work", "All my friends came."),
        ("Gewicht", "Das Gericht hat entschieden."),
        ("私の病気", "私の犬は元気だ。"),
        ("my ex Daniel", "Danielle is coming for tea."),
        ("my ex Daniel", "My brother Daniel is coming."),
        ("my ex Daniel", "My ex Paul is coming."),
        ("my fight with Daniel", "Daniel is coming."),
        ("my birthday in Leeds", "I live in Leeds."),
        ("meine Angst vor Hunden", "Die Hunde bellen."),
        ("mein Ex Daniel", "Mein Bruder Daniel kommt."),
    ],
)
def test_other_words_do_not_speak_of_it(subject: str, words: str) -> None:
    assert not speaks_of(words, subject)


@each_row(
    "subject",
    [
        "everything",
        "all of it",
        "Everything about me",
        "alles über mich",
        "tout",
        "todo",
        "*",
        "全部",
        "すべて",
    ],
)
def test_some_subjects_are_everything(subject: str) -> None:
    assert names_everything(subject)
    assert speaks_of("It rains.", subject)


def test_a_single_subject_is_not_everything() -> None:
    assert not names_everything("all my work")
    assert not names_everything("my")


def test_a_subject_of_small_words_alone_is_found_as_it_stands() -> None:
    assert speaks_of("I and my dog", "my")
    assert not speaks_of("I and mine", "my")


def test_the_first_of_several_subjects_is_told() -> None:
    assert spoken_of("My cat dislikes politics.", ["work", "politics", "cats"]) == "politics"
    assert spoken_of("My cat.", []) is None


@given(st.text(), st.text())
def test_any_text_is_judged(words: str, subject: str) -> None:
    assert spoken_of(words, [subject]) in {None, subject}


@given(st.from_regex(r"[a-z]{5,12}", fullmatch=True))
def test_a_word_speaks_of_itself(word: str) -> None:
    assert speaks_of(f"Once more about {word}, please.", word)
