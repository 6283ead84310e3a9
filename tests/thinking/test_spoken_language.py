from companion.thinking.spoken_language import language_of_line, spoken_language
from companion.values import Speaker, Utterance
from tests.tables import each_row

LONG = {
    "en": "I had such a long day at work and nobody even said thank you.",
    "de": "Ich hatte heute einen langen Tag und niemand hat sich bei mir bedankt.",
    "fr": "J'ai eu une longue journée et personne ne m'a dit merci pour tout ça.",
    "es": "He tenido un día muy largo y nadie me ha dado ni siquiera las gracias.",
    "ja": "今日は一日中とても忙しくて、誰もありがとうと言ってくれなかった。",
    "zh": "今天我忙了一整天，可是没有一个人对我说过一声谢谢。",
}
MIDDLING = {
    "en": ("How was your day?", "I am so tired."),
    "de": ("Wie war dein Tag?", "Ich bin heute so müde."),
    "fr": ("Je suis très fatigué.", "Tu viens demain soir ?"),
    "es": ("Hoy estoy muy cansado.", "¿Qué tal te ha ido?"),
    "ja": ("今日はとても疲れた。", "明日も仕事なんだ。"),
    "zh": ("我今天真的很累。", "明天还要去上班。"),
}
SHORT = {
    "en": "Thank you!",
    "de": "Danke dir!",
    "fr": "Merci !",
    "es": "¡Gracias!",
    "ja": "はい",
    "zh": "谢谢",
}


def another(language: str) -> str:
    return "de" if language == "en" else "en"


def spoken(*lines: str, set_language: str) -> str:
    dialogue = [
        Utterance("s", number, Speaker.PERSON, line, float(number))
        for number, line in enumerate(lines, start=1)
    ]
    return spoken_language(dialogue, set_language)


@each_row(("language", "line"), LONG.items())
def test_one_long_line_shows_a_language(language: str, line: str) -> None:
    assert spoken(line, set_language=another(language)) == language


@each_row(("language", "lines"), MIDDLING.items())
def test_two_lines_of_a_few_words_show_it_and_one_does_not(language: str, lines: tuple[str, str]) -> None:
    first, second = lines
    set_language = another(language)

    assert spoken(first, set_language=set_language) == set_language
    assert spoken(first, second, set_language=set_language) == language
    assert spoken(first, SHORT[set_language], second, set_language=set_language) == language


@each_row(("language", "word"), SHORT.items())
def test_a_word_or_two_show_nothing_however_often(language: str, word: str) -> None:
    assert spoken(*[word] * 5, set_language=another(language)) == another(language)


@each_row(("language", "line"), LONG.items())
def test_who_speaks_the_language_that_is_set_goes_on_in_it(language: str, line: str) -> None:
    assert spoken(line, *MIDDLING[language], SHORT[another(language)], set_language=language) == language


def test_who_changes_back_is_followed() -> None:
    assert spoken(LONG["de"], LONG["en"], set_language="de") == "en"
    assert spoken(LONG["de"], LONG["en"], *MIDDLING["de"], set_language="de") == "de"


def test_names_numbers_and_languages_that_are_not_told_apart_change_nothing() -> None:
    said = ("Bruno!", "haha", "OK", "3 000 000", "😀😀", "Jag är så trött idag och vill bara sova.", "")

    assert spoken(*said, set_language="fr") == "fr"


def test_before_anything_is_said_it_is_the_one_that_is_set() -> None:
    assert spoken(set_language="it") == "it"


@each_row(
    ("line", "otherwise", "language"),
    [
        ("Ich kann nicht mehr.", "en", "de"),
        ("Kill me", "fr", "en"),
        ("死にたい", "zh", "ja"),
        ("我不想活了", "de", "zh"),
        ("自殺", "ja", "ja"),
        ("Max", "de", "de"),
        ("no", "es", "es"),
        ("Ik wil dood", "de", "de"),
        ("…", "fr", "fr"),
    ],
)
def test_the_language_of_one_line_counts_if_it_is_sure(line: str, otherwise: str, language: str) -> None:
    assert language_of_line(line, otherwise) == language
