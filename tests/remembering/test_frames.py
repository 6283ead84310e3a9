"""Every language frames all that a memory may tell, and a language model reads the frame in English."""

from datetime import date

import pytest

from companion.feeling.emotions import LABELS
from companion.remembering.frames import (
    all_frames,
    as_read,
    as_stored,
    day_name,
    frames_for,
    is_promise,
    month_name,
    of_them,
    quoted,
)
from companion.values import LANGUAGES
from tests.tables import each_row

QUOTE = "“…”"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_cause_and_emotion_has_a_name(code: str) -> None:
    frames = all_frames()[code]

    assert frames.causes.keys() == all_frames()["en"].causes.keys()
    assert set(frames.emotions) == (set() if code == "en" else set(LABELS) - {"neutral"})


@each_row(
    ("said", "read"),
    [
        ("I read “Momo” to my daughter.", "They said: “I read ‘Momo’ to my daughter.”"),
        ("Ich lese „Momo“ mit meiner Tochter.", "They said: “Ich lese ‚Momo‘ mit meiner Tochter.”"),
        ("我给女儿读“毛毛”。", "They said: “我给女儿读‘毛毛’。”"),
    ],
)
def test_a_quote_within_a_quote_does_not_end_it(said: str, read: str) -> None:
    assert of_them(quoted(said)) == read
    assert as_stored(as_read(quoted(said))) == quoted(said)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_model_reads_whose_words_are_quoted(code: str) -> None:
    frames = all_frames()[code]

    assert of_them(frames.said.format(QUOTE)) == f"They said: {QUOTE}"
    assert of_them(frames.asked.format(QUOTE)) == f"They asked you: {QUOTE}"
    assert of_them(frames.promised.format(QUOTE)) == f"You said: {QUOTE}"
    assert is_promise(frames.promised.format(QUOTE))
    assert not is_promise(frames.said.format(QUOTE))


@each_row(
    ("code", "day", "month"),
    [
        ("en", "Saturday, 21 November 2026", "November 2026"),
        ("de", "Samstag, 21. November 2026", "November 2026"),
        ("fr", "Samedi 21 novembre 2026", "Novembre 2026"),
        ("es", "Sábado 21 de noviembre de 2026", "Noviembre de 2026"),
        ("ja", "2026年11月21日（土曜日）", "2026年11月"),
        ("zh", "2026年11月21日（周六）", "2026年11月"),
    ],
)
def test_days_and_months_are_named_in_every_language(code: str, day: str, month: str) -> None:
    assert day_name(date(2026, 11, 21), code) == day
    assert month_name(date(2026, 11, 21), code) == month


def test_the_first_of_a_month_is_written_as_the_language_does() -> None:
    assert day_name(date(2026, 12, 1), "fr") == "Mardi 1er décembre 2026"
    assert day_name(date(2026, 12, 1), "es") == "Martes 1 de diciembre de 2026"


def test_several_names_are_listed_as_one_says_them() -> None:
    assert frames_for("Ich habe Anna getroffen.").listed(("Anna", "Ben", "Eva")) == "Anna, Ben und Eva"
    assert frames_for("I met Anna.").listed(("Anna",)) == "Anna"


@each_row(
    ("stored", "read"),
    [
        ("You said: “I live in York.”", "You said: “I live in York.”"),
        ("Du hast gesagt: “Ich wohne in Köln.”", "Du hast gesagt: „Ich wohne in Köln.“"),
        ("Tu as dit : “J'habite à Lyon.”", "Tu as dit : «\u00a0J'habite à Lyon.\u00a0»"),
        ("Dijiste: “Vivo en Soria.”", "Dijiste: «Vivo en Soria.»"),
        ("あなたの言葉：“京都に住んでいます。”", "あなたの言葉：「京都に住んでいます。」"),
        ("你说过：“我住在上海。”", "你说过：“我住在上海。”"),
    ],
)
def test_a_quote_is_read_in_the_marks_of_its_language_and_stored_in_its_own(stored: str, read: str) -> None:
    assert as_read(stored) == read
    assert as_stored(read) == stored


@each_row(
    ("to_them", "about_them"),
    [
        ("You live in York.", "They live in York."),
        ("You are a nurse, and you like it.", "They are a nurse, and they like it."),
        ("Ana is your sister.", "Ana is their sister."),
        ("The red one is yours.", "The red one is theirs."),
        ("You did it yourself.", "They did it themselves."),
        ("You've moved; you’re tired.", "They've moved; they're tired."),
        ("Ana told you a joke.", "Ana told them a joke."),
        ("A walk comforts you.", "A walk comforts them."),
        ("Ana lives with you and Bruno.", "Ana lives with them and Bruno."),
        ("Ana knows you are ill.", "Ana knows they are ill."),
        ("Ana left after you moved.", "Ana left after they moved."),
        ("Young people surround you", "Young people surround them"),
        ("You're allergic to nuts.", "They're allergic to nuts."),
        ("Your husband left you.", "Their husband left them."),
        ("Music always cheers you up.", "Music always cheers them up."),
        ("Anna understands you.", "Anna understands them."),
        ("The house is yours.", "The house is theirs."),
        ("You said: “I miss you, my friend.”", "They said: “I miss you, my friend.”"),
        ("You asked me: “Remind me to call mum!”", "They asked you: “Remind me to call mum!”"),
        ("You said “you know your way” to your boss.", "They said “you know your way” to their boss."),
        (
            "When you felt low and I asked about it, you mostly felt better.",
            "When they felt low and you asked about it, they mostly felt better.",
        ),
    ],
)
def test_a_sentence_to_the_person_becomes_one_about_them(to_them: str, about_them: str) -> None:
    assert of_them(to_them) == about_them
