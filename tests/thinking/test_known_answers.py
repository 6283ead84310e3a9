"""What code answers better than a language model: small sums, and that the hour is asked for."""

import pytest
from num2words import num2words

from companion.thinking.known_answers import (
    asks_amount,
    asks_hour,
    asks_name,
    sum_said,
    tells_number,
    worked_out,
)
from tests.tables import each_row


@each_row(
    ("words", "told"),
    [
        ("What is 17 times 3?", "17 × 3 = 51."),
        ("What's 3 x 4 plus 2?", "3 × 4 + 2 = 14."),
        ("Can you work out 2 + 3 * 4 for me?", "2 + 3 × 4 = 14."),
        ("How much is 15 % of 80?", "15% of 80 = 12."),
        ("What is 20 percent of 55?", "20% of 55 = 11."),
        ("Calculate 12 - 30.", "12 - 30 = -18."),
        ("10 / 4 = ?", "10 ÷ 4 = 2.5."),
        ("What is 10 divided by 3?", "10 ÷ 3 = 3.33."),
        ("Was ist 17 mal 3?", "17 × 3 = 51."),
        ("Wie viel ist 9 geteilt durch 2?", "9 ÷ 2 = 4.5."),
        ("Wieviel sind 15 Prozent von 80?", "15% of 80 = 12."),
        ("Combien font 7 fois 8 ?", "7 × 8 = 56."),
        ("Combien font 12 moins 5 ?", "12 - 5 = 7."),
        ("C'est combien, 20 pour cent de 50 ?", "20% of 50 = 10."),
        ("¿Cuánto es 6 por 7?", "6 × 7 = 42."),
        ("¿Cuánto es el 15 por ciento de 80?", "15% of 80 = 12."),
        ("¿Cuánto es 9 dividido entre 2?", "9 ÷ 2 = 4.5."),
        ("17かける3はいくつ？", "17 × 3 = 51."),
        ("10引く4は？", "10 - 4 = 6."),
        ("17乘以3等于多少？", "17 × 3 = 51."),
        ("8加5是多少", "8 + 5 = 13."),
        ("Fifty minus eighteen.", "50 - 18 = 32."),
        ("And nine times six, quick!", "9 × 6 = 54."),
        ("What's ten percent of two hundred and fifty?", "10% of 250 = 25."),
        ("A hundred and twenty minus eighty-five?", "120 - 85 = 35."),
        ("Et combien font huit plus cinq ?", "8 + 5 = 13."),
        ("Combien font dix pour cent de cinquante ?", "10% of 50 = 5."),
        ("Wie viel ist neunundvierzig plus drei?", "49 + 3 = 52."),
        ("17 mal 3, was ist das?", "17 × 3 = 51."),
        ("9 times 6?", "9 × 6 = 54."),
        ("I need help. What's 17 times 3? I'm too tired.", "17 × 3 = 51."),
        ("Combien est-ce que ça fait, 12 moins 5 ?", "12 - 5 = 7."),
        ("¿Cuánto es un 15 por ciento de 80?", "15% of 80 = 12."),
    ],
)
def test_a_sum_that_is_asked_for_is_done(words: str, told: str) -> None:
    assert sum_said(words) == told


@each_row(
    "words",
    [
        "What are you doing on 24/12/2026?",
        "What happened on 9/11?",
        "Are you here 24/7?",
        "What did you do on 2026-11-22?",
        "Was machst du am 24.12.2026?",
        "What about 12:30 - 13:30?",
        "Bist du zwischen 2 und 3 Uhr da?",
        "Tu viens entre 2 et 3 heures ?",
        "What is 8:15 plus 20?",
        "What is +49 30 1234567?",
    ],
)
def test_dates_hours_and_numbers_to_call_are_no_sums(words: str) -> None:
    assert sum_said(words) == ""


@each_row(
    "words",
    [
        "",
        "I was there 3 times 2 years ago.",
        "I have 2 cats and 3 dogs.",
        "What is new?",
        "What is 5 divided by 0?",
        "What is 1,000 times 3?",
        "What is 3 times 1.000?",
        "What is 999999999999 times 9?",
        "Two thousand and fifty minus ten?",
        "Combien font deux mille plus cinq ?",
        "¿Cuánto es dos mil por tres?",
        "My blood pressure is 120 over 80, is that normal?",
        "What should I do if my blood pressure is 120 over 80?",
        "What does 120 over 80 mean?",
        "So what? I work 9 - 5.",
        "I work 9 - 5, is that normal?",
        "Should I buy a 4x4?",
        "What's a 4x4?",
        "We won 3 - 1, what a game!",
        "Wir haben 3 - 1 gewonnen, was sagst du?",
        "Was ist ein 4x4?",
        "J'ai eu 14 sur 20 à mon examen, c'est bien ?",
    ],
)
def test_what_is_not_plainly_a_sum_is_none(words: str) -> None:
    assert sum_said(words) == ""


@each_row(
    "words",
    [
        "What time is it?",
        "Do you know what time it is?",
        "What's the time?",
        "What’s the date?",
        "What is today's date?",
        "What day is it today?",
        "Wie spät ist es?",
        "Weißt du, wie viel Uhr es ist?",
        "Welcher Tag ist heute?",
        "Quelle heure est-il ?",
        "Quel jour sommes-nous ?",
        "¿Qué hora es?",
        "¿Qué día es hoy?",
        "¿En qué año estamos?",
        "On est quel jour ?",
        "今何時？",
        "今日は何曜日ですか。",
        "何時ですか。",
        "几点了？",
        "现在几点？",
    ],
)
def test_the_hour_or_the_day_is_asked_for(words: str) -> None:
    assert asks_hour(words)


@each_row(
    "words",
    [
        "What a day!",
        "What time did you get up?",
        "What is the date of the wedding?",
        "Every time I call, she is out.",
        "Wie spät kommst du?",
        "Um wie viel Uhr ist mein Termin?",
        "Welcher Tag passt dir?",
        "À quelle heure est mon train ?",
        "Quel jour arrive-t-elle ?",
        "¿Qué día trabajo ahora?",
        "¿Qué día es tu cumpleaños?",
        "¿A qué hora es la cita?",
        "試験は何時ですか。",
        "你几点起床？",
    ],
)
def test_words_about_times_do_not_ask_for_the_hour(words: str) -> None:
    assert not asks_hour(words)


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("What's your name?", True),
        ("and what are you called again", True),
        ("Wie heißt du eigentlich?", True),
        ("Comment tu t'appelles ?", True),
        ("¿Cómo te llamas?", True),
        ("お名前を教えてください。", True),
        ("你叫什么名字？", True),
        ("Who are you now then?", True),
        ("wer bist du denn jetzt", True),
        ("Mais qui es-tu ?", True),
        ("¿Quién eres tú?", True),
        ("你到底是谁？", True),
        ("Wer sind Sie?", True),
        ("Wie heißen Sie?", True),
        ("Wie ist Ihr Name?", True),
        ("あなたを何て呼べばいい？", True),
        ("じゃあ、何て呼べばいい？", True),
        ("あなたのお名前は？", True),
        ("Who are you talking about?", False),
        ("Tu es qui pour me dire ça ?", False),
        ("What's my name?", False),
        ("What's your name mean?", False),
        ("Wie heißt deine Schwester?", False),
        ("Comment s'appelle ta sœur ?", False),
        ("彼の名前は？", False),
        ("她叫什么？", False),
        ("Wie war ihr Name nochmal?", False),
        ("Wie heißen sie wohl?", False),
        ("Wer sind sie?", False),
        ("先生のお名前は何だっけ？", False),
        ("母を何て呼べばいい？", False),
        ("彼女のこと何て呼べばいい？", False),
    ],
)
def test_the_companions_name_is_asked_for(words: str, is_asked: bool) -> None:
    assert asks_name(words) == is_asked


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It's 22!", "22"),
        ("That makes twenty-two.", "22"),
        ("Das macht zweiundzwanzig.", "22"),
        ("One hundred and eighty.", "180"),
        ("About a hundred and eighty.", "180"),
        ("A hundred.", "100"),
        ("Das macht hundert.", "100"),
        ("Hundertzwanzig Euro.", "120"),
        ("Tausend.", "1000"),
        ("Das sind 51,26 Euro.", "51.26"),
        ("That's £56.40.", "56.4"),
        ("1,200, Dan.", "1200"),
        ("Das sind 1.200.", "1200"),
        ("1.234,50 Euro.", "1234.5"),
        ("40 fois 30 font 1 200.", "1200"),
        ("Ça fait 1\u202f200 euros.", "1200"),
        ("Ça fait 1\u00a0234,50 euros.", "1234.5"),
        ("In 2026 100 people came.", "2026"),
        ("十七年になるね。", "17"),
        ("已经两年了。", "2"),
    ],
)
def test_a_number_is_told_in_digits_or_in_words(text: str, number: str) -> None:
    assert tells_number(text, number)


@pytest.mark.parametrize(
    ("words", "figures", "told"),
    [
        ("Six jars to a box and I've got seven boxes. How many jars is that?", "6*7", "6 × 7 = 42."),
        ("I brought fifty jars and sold thirty-two. How many are left?", "50 - 32", "50 - 32 = 18."),
        ("What's half of ninety?", "90/2", "90 ÷ 2 = 45."),
        ("What's a quarter of sixty?", "60/4", "60 ÷ 4 = 15."),
        ("A hundred and twenty rows, and I've done eighty-five. How many to go?", "120-85", "120 - 85 = 35."),
        ("Drei Kuchen, jeder für zwei Euro. Was kostet das?", "3*2", "3 × 2 = 6."),
    ],
)
def test_a_sum_that_is_told_as_a_story_is_worked_out_from_its_figures(
    words: str, figures: str, told: str
) -> None:
    assert asks_amount(words)
    assert worked_out(figures, words) == told


@pytest.mark.parametrize(
    "words",
    [
        "I have three cats and two dogs.",
        "How many people did I say there would be?",
        "I'm 40 and my boy is two. What's his name?",
    ],
)
def test_other_words_ask_for_no_sum_told_as_a_story(words: str) -> None:
    assert not asks_amount(words)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ja"])
def test_every_small_number_word_can_be_said(language: str) -> None:
    for number in range(100):
        name = num2words(number, lang=language)
        for words in (f"{name}?", f"{name.upper()}.", f"Mit {name.casefold()} plus 3?"):
            sum_said(words)


@pytest.mark.parametrize(
    ("text", "number"), [("That's 3.5.", "35"), ("12 of them.", "1"), ("1,2,3", "123"), ("二十七年", "7")]
)
def test_another_number_is_none(text: str, number: str) -> None:
    assert not tells_number(text, number)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_sum_is_read_from_every_small_number_word(language: str) -> None:
    for number in range(100):
        name = num2words(number, lang=language)
        for said in (name, name.casefold(), name.capitalize()):
            assert sum_said(f"{said} plus 3?") == f"{number} + 3 = {number + 3}."
            assert tells_number(f"{said}.", str(number))
