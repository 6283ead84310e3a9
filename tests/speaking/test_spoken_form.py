import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from companion.speaking.spoken_form import spoken_form
from companion.speaking.text.counting import MOST_DIGITS, cardinal
from tests.tables import each_row

LANGUAGES = ("en", "de", "fr", "es", "ja", "zh")


@each_row(
    "caption",
    [
        "",
        "   ",
        "...",
        "— * — !!",
        "**",
        "\x00\x07",
        "---",
        "( )",
        "─────",
        "┌─┐",
        "★★★★☆",
        ". . . .",
        "░▒▓ ■",
    ],
)
@each_row("language", [*LANGUAGES, "it"])
def test_nothing_is_said_for_signs_alone(caption: str, language: str) -> None:
    assert spoken_form(caption, language).text == ""


@each_row(
    ("caption", "language", "said"),
    [
        ("I was thinking", "en", "I was thinking,"),  # a clause that goes on ends in a comma
        # words in another script are said in Latin letters; a script that the language knows is left to the engine
        ("你好 Привет", "en", "Ni Hao Privet,"),
        ("你好", "zh", "你好,"),
        ("naïve Zürich", "en", "naïve Zürich,"),
        # emoji are silent beside words and named without any
        ("Good 😀 :)", "en", "Good,"),
        ("😀 ❤️", "en", "happy face, heart,"),
        (":-(", "en", "sad face,"),
        ("🦆🦆🦆", "en", "duck,"),
        ("✈️ ☕", "en", "airplane, hot beverage,"),
        ("🦆", "de", "ein Emoji,"),
        # a stage direction is silent
        ("*wischt den Tresen, lacht* Und 2 * 3?", "de", "Und zwei mal drei?"),
        ("*擦着吧台*你要点啥？", "zh", "你要点啥?"),
        ("*看了看表*3点了。", "zh", "三点了."),
        ("*sighs*—no.", "en", "no."),
        ("（擦着吧台）你要点啥？", "zh", "你要点啥?"),
        # a language may name its country; one without wordings loses its marks alone
        ("3", "de-AT", "drei,"),
        ("3", "EN_us", "three,"),
        ("**Alle 10:05** 😀", "it", "Alle 10:05,"),
    ],
)
def test_signs_scripts_and_emoji_are_said_in_its_language(caption: str, language: str, said: str) -> None:
    assert spoken_form(caption, language).text == said


def test_a_time_of_several_caption_words_is_said_word_for_word() -> None:
    said = [word.said for word in spoken_form("It is $3.2 million at 7:30 pm on Nov 21, 2026.").words]

    assert said == [
        *("It", "is", "three point two", "million dollars", "at", "seven thirty", "p.m."),
        *("on", "November", "twenty-first,", "twenty twenty-six."),
    ]


def test_groups_of_one_number_are_said_together() -> None:
    assert [word.said for word in spoken_form("12 500 et 1 000 000", "fr").words] == [
        *("douze mille", "cinq cents", "et", "un million,", "", "")
    ]


def test_characters_without_spaces_are_caption_words() -> None:
    form = spoken_form("我有2个苹果, yes", "zh")

    assert [word.caption for word in form.words] == ["我", "有", "2", "个", "苹", "果,", "yes"]
    assert [word.said for word in form.words] == ["我", "有", "两", "个", "苹", "果,", "yes,"]
    assert form.text == "我有两个苹果, yes,"


@each_row(
    "text",
    [
        "word " * 2000,
        "1" * 10_000,
        "1 " * 5000,
        "😀" * 10_000,
        "你" * 10_000,
        "[(" * 5000,
        "/a" * 5000,
        "A." * 5000,
    ],
)
def test_a_clause_of_ten_thousand_characters_is_said(text: str) -> None:
    form = spoken_form(text)

    assert "".join(word.caption for word in form.words) == "".join(text.split())


TOKENS = """
$5 million, 😀 (ha ha) — 10:00 pm. … café 's 1/2 a/b 你好 2026-11-21 12 500 000 %, 3–5 km/h :) x² #1 @a I-I sooo
[a](b) **b** &amp; C# 21. 3rd XIV 0800 112 +49 . , ? £ 1.2.3 日 年 第 ¥ = + - ~ /
"""
CAPTIONS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(sorted(TOKENS.split()))).map(" ".join),
    st.lists(st.sampled_from("0123456789.,:;-–/+%$€°²½年月日hHaAmM #\n"), max_size=14).map("".join),
)


@given(CAPTIONS, st.sampled_from([*LANGUAGES, "it"]))
@example("\n", "en")
@example("C# 1 5", "ja")
def test_captions_give_the_text_and_spans_give_what_is_said(caption: str, language: str) -> None:
    form = spoken_form(caption, language)

    assert "".join(word.caption for word in form.words) == "".join(caption.split())
    assert [form.text[start:end] for start, end in form.spans] == [word.said for word in form.words]


@given(st.text(st.characters(max_codepoint=0x2E7F)))
def test_captions_joined_by_spaces_are_the_text(caption: str) -> None:
    assert " ".join(word.caption for word in spoken_form(caption).words) == " ".join(caption.split())


@given(CAPTIONS, st.sampled_from(LANGUAGES))
@example("ah :-D", "en")
def test_only_words_and_punctuation_are_said(caption: str, language: str) -> None:
    text = spoken_form(caption, language).text

    assert not [c for c in text if not (c.isalpha() or is_mark(c) or c in " .,!?;:'-")]
    assert text == " ".join(text.split())
    assert not text or any(c.isalpha() for c in text)


@given(
    st.lists(st.text(st.characters(categories=["Lu", "Ll", "Lt", "Lo", "Nd"]), min_size=1), min_size=1),
    st.sampled_from(["en", "ja", "zh"]),
)
@example(["ʔ", "\U00020001", "٣", "ꙮ"], "en")
def test_every_word_of_letters_and_digits_says_something(words: list[str], language: str) -> None:
    form = spoken_form(" ".join(words), language)

    assert all(word.said for word in form.words)


@given(st.integers(0, 10**MOST_DIGITS - 1), st.sampled_from(LANGUAGES))
def test_no_two_numbers_are_said_alike(value: int, language: str) -> None:
    assert cardinal(value, language) != cardinal(value + 1, language)


def is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"
