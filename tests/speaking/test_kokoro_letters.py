"""Japanese and Chinese in Kokoro's letters; the other languages are in ``test_ipa_text``."""

import pytest

from companion.speaking.engines.ipa_times import phonemes
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.spoken_form import spoken_form
from companion.speaking.word_times import Span
from tests.tables import each_row

KNOWN = frozenset(
    ';:,.!?—…"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ'
    "ˈˌːʰʲ↓→↗↘ᵻ"
)
"""The letters of Kokoro 1.0, as in its ``config.json``."""


def written(text: str, language: str) -> str:
    _, write = SCRIPTS[language[0]]
    return write(spoken_form(text, language)).text


def by_word(text: str, language: str) -> dict[str, str]:
    form = spoken_form(text, language)
    ipa = SCRIPTS[language[0]][1](form)
    places = zip(form.words, ipa.words, strict=True)
    return {word.caption: ipa.text[start:end] for word, (start, end) in places}


@each_row(
    ("text", "expected"),
    [
        ("東京は広い。", "toːkʲoː βa çiɾoi."),  # a long vowel; the particle
        ("日本へ行きましょう。", "ɲihoɴ e ikʲi maɕoː."),
        ("ちょっと待って！", "ʨoʔto maʔ te!"),
        ("3月5日、7時。", "saɴ ɡa ʦɨi ʦɨ ka, ɕi ʨi ʥi."),
        ("フィルムとパーティーとウィスキー", "ɸʲiɾɯmɯ to paːtʲiː to βisɨkʲiː,"),
        ("ヂュフュクォ", "ʥɨɸʲɨkᵝo,"),
        ("新聞、勉強、女、散歩、三つ", "ɕimbɯɴ, beŋkʲoː, onna, sampo, mʲiʔʦɨ,"),
        ("Pythonを学ぶ。", "pˈIθən o manabɯ."),
    ],
)
def test_japanese_is_written_as_it_is_pronounced(text: str, expected: str) -> None:
    assert written(text, "ja") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你好吗？", "ni↓xau↓ ma?"),
        (
            "银行很远，行人不多。",
            "i↗nxa↗ŋ xə↓n ɥɛ↓n, ɕi↗ŋɻə↗n pu↘ two→.",
        ),  # one character, two pronunciations
        ("知识、自己、日子", "ꭧɨ→ʂɨ↗, ʦɨ↘ ʨi↓, ɻɨ↘ʦɨ,"),
        ("女儿、绿色、去", "ny↓ɚ↗, ly↘ sɤ↘, ʨʰy↘,"),
        ("花了20元。", "xwa→ lɤ ɚ↘ ʂɨ↗ ɥɛ↗n."),
        ("我学Python！", "wo↓ ɕɥe↗ pˈIθən!"),
    ],
)
def test_chinese_is_written_with_its_tones(text: str, expected: str) -> None:
    assert written(text, "zh") == expected


def test_a_character_has_its_share_of_a_word() -> None:
    assert by_word("今日は東京", "ja") == {"今": "kʲ", "日": "oː", "は": "βa", "東": "toː", "京": "kʲoː"}
    assert by_word("我在北京。", "zh") == {"我": "wo↓", "在": "ʦai↘", "北": "pei↓", "京。": "ʨi→ŋ"}


def test_tones_are_no_sounds() -> None:
    spans = [Span(place / 10, (place + 1) / 10) for place in range(len("ni↓xau↘"))]

    assert [sound.phoneme for sound in phonemes("ni↓xau↘", spans)] == ["n", "i", "x", "a", "u"]


@each_row("text", ["", "。", "…", "☕", "Привет", "ゝ", "㐀", "ヷヸヹヺヰヱヵヶ々〆"])
@pytest.mark.parametrize("language", ["ja", "zh"])
def test_what_has_no_pronunciation_ends_nothing(text: str, language: str) -> None:
    assert set(written(text, language)) <= KNOWN


EVERYDAY = {
    "ja": "びゃくや、みゃく、りょこう、ぎゅうにゅう、ひゃく、ぴょん、しゃしん、ちゅうごく、にゃあ、ジェット、"
    "ヴァイオリン、デュエット、トゥモロー、ツァーリ、フォーク、グァム、ウォーター、シェフ、チェス、スィ、ズィ、くろ、うぅ、ん。",
    "zh": "波坡摸佛得特讷勒哥科喝鸡七西知吃诗日资次思牙叶腰优烟音央英雍乌蛙窝歪威弯温汪翁鱼月冤晕儿嗯哦诶，绿略女虐。",
}


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_only_letters_that_kokoro_knows_are_written(language: str) -> None:
    assert set(written(EVERYDAY[language], language)) <= KNOWN
