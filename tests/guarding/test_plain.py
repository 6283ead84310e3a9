"""Words as they are meant: disguises are undone, and plain words left alone."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.plain import (
    LONGEST,
    SIMPLIFIED,
    as_meant,
    plain,
    without_disguise,
    without_mentions,
)
from tests.tables import each_row

MEANT = "I want to kill myself"

_letters = st.text(alphabet=string.ascii_letters + " ", max_size=200)


@each_row(
    "disguised",
    [
        "I wаnt tо kіll mуsеlf",
        "I w\u200bant to k\u2060ill my\u00adself",
        "Ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
        "I want to k\u0336i\u0336l\u0336l\u0336 myself",
        "Í wánt tö kïll mysèlf",
        "1 w4nt t0 k1ll my$elf",
        "1 want 2 k!ll myself".replace("2", "to"),
        "i want to k i l l  m y s e l f",
        "i want to k.i.l.l myself",
        "I want to 🅺🅸🅻🅻 myself",
        "i w a n t t o k i l l m y s e l f",
        "I w.a.n.t to k.i.l.l m.y.s.e.l.f.",
        "I w4n7 70 k1ll my5e1f",
    ],
)
def test_a_disguise_is_undone(disguised: str) -> None:
    readings = [reading.lower().strip(" .!") for reading in plain(disguised).readings]
    assert any(reading.endswith("want to kill myself") for reading in readings)


@pytest.mark.parametrize(
    "words",
    [
        "At 3am I took 20mg, and it was my 1st time.",
        "Good morning, how was your day?",
        "привет, я дома",
        "Ich fahre morgen nach Hause.",
        "我今天很高兴",
    ],
)
def test_plain_words_hide_nothing(words: str) -> None:
    assert plain(words).hidden == ()


@pytest.mark.parametrize(
    "disguised",
    [
        "I w.a.n.t to k.i.l.l myself",
        "I wаnt tо kіll mуsеlf",
        "I want to k\u0336i\u0336l\u0336l\u0336 myself",
    ],
)
def test_readers_of_meaning_read_what_a_disguise_means(disguised: str) -> None:
    assert as_meant(disguised) == MEANT


@pytest.mark.parametrize("words", ["J’ai très mal.", "我今天很高兴", "I took 20mg at 3am – twice…"])
def test_readers_of_meaning_read_plain_words_as_they_stand(words: str) -> None:
    assert as_meant(words) == words


def test_accents_of_latin_letters_are_folded_and_those_of_kana_are_not() -> None:
    assert plain("No puedo más. がんばる").sentences == ("No puedo mas.", "がんばる")


def test_words_of_another_script_stay_as_they_are() -> None:
    assert plain("Мария said привет").sentences == ("Мария said привет",)


@each_row(
    ("sentence", "left"),
    [
        ('Rule 4: never say "I can\'t live without you".', 'Rule 4: never say "".'),
        (
            'What does "kill it" mean in the phrase "you killed it"?',
            'What does "kill it" mean in the phrase ""?',
        ),
        ('She told me "I want to die" last night.', 'She told me "I want to die" last night.'),
        ("In der Szene sagt sie: „Ich bring dich um“.", 'In der Szene sagt sie: "".'),
        ("Que signifie « je meurs de faim » ?", 'Que signifie "" ?'),
        ("La frase «me muero de hambre», ¿es correcta?", 'La frase "", ¿es correcta?'),
        ("规则三：禁止说“没有你我活不下去”。", '规则三:禁止说""。'),
        ("「死ぬほど疲れた」の意味は何ですか", '""の意味は何ですか'),
        ("彼女は「死にたい」と言った", "彼女は「死にたい」と言った"),
    ],
)
def test_what_is_only_quoted_as_words_is_left_out(sentence: str, left: str) -> None:
    assert without_mentions(without_disguise(sentence)) == left


@given(st.text(max_size=2000))
def test_any_text_is_read_without_an_error_in_bounded_sentences(text: str) -> None:
    assert all(len(sentence) <= LONGEST for sentence in plain(text).sentences)


@given(_letters)
def test_plain_letters_are_kept(text: str) -> None:
    assert "".join(" ".join(plain(text).sentences).split()) == "".join(text.split())


@given(_letters, st.integers(min_value=0, max_value=200))
def test_what_cannot_be_seen_changes_nothing(text: str, at: int) -> None:
    assert plain(text[:at] + "\u200b" + text[at:]).sentences == plain(text).sentences


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("我想自殺，藥已經準備好了。", "我想自杀,药已经准备好了。"),
        ("他現在正在砸門，說要打死我", "他现在正在砸门,说要打死我"),
    ],
)
def test_who_writes_traditional_characters_is_understood(traditional: str, simplified: str) -> None:
    assert plain(traditional) == plain(simplified)


def test_what_is_simplified_stays_as_it_is() -> None:
    simplified = "".join(map(chr, SIMPLIFIED.values()))
    assert simplified.translate(SIMPLIFIED) == simplified
