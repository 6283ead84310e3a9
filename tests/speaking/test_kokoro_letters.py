"""Japanese and Chinese in Kokoro's letters; the other languages are in ``test_ipa_text``."""

import pytest

from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.spoken_form import spoken_form
from tests.tables import each_row

KNOWN = frozenset(
    ';:,.!?—…"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ'
    "ˈˌːʰʲ↓→↗↘ᵻ"
)
"""The letters of Kokoro 1.0, as in its ``config.json``."""


def written(text: str, language: str) -> str:
    _, write = SCRIPTS[language[0]]
    return write(spoken_form(text, language)).text


@each_row(
    ("language", "text", "expected"),
    [
        ("ja", "東京は広い。", "toːkʲoː βa çiɾoi."),  # a long vowel; the particle
        ("ja", "日本へ行きましょう。", "ɲihoɴ e ikʲi maɕoː."),
        ("ja", "ちょっと待って！", "ʨoʔto maʔ te!"),
        ("ja", "3月5日、7時。", "saɴ ɡa ʦɨi ʦɨ ka, ɕi ʨi ʥi."),
        ("ja", "フィルムとパーティーとウィスキー", "ɸʲiɾɯmɯ to paːtʲiː to βisɨkʲiː,"),
        ("ja", "ヂュフュクォ", "ʥɨɸʲɨkᵝo,"),
        ("ja", "新聞、勉強、女、散歩、三つ", "ɕimbɯɴ, beŋkʲoː, onna, sampo, mʲiʔʦɨ,"),
        ("ja", "Pythonを学ぶ。", "pˈIθən o manabɯ."),
        ("zh", "你好吗？", "ni↓xau↓ ma?"),
        (
            "zh",
            "银行很远，行人不多。",
            "i↗nxa↗ŋ xə↓n ɥɛ↓n, ɕi↗ŋɻə↗n pu↘ two→.",
        ),  # one character, two pronunciations
        ("zh", "知识、自己、日子", "ꭧɨ→ʂɨ↗, ʦɨ↘ ʨi↓, ɻɨ↘ʦɨ,"),
        ("zh", "女儿、绿色、去", "ny↓ɚ↗, ly↘ sɤ↘, ʨʰy↘,"),
        ("zh", "花了20元。", "xwa→ lɤ ɚ↘ ʂɨ↗ ɥɛ↗n."),
        ("zh", "我学Python！", "wo↓ ɕɥe↗ pˈIθən!"),
    ],
)
def test_a_text_is_written_as_it_is_pronounced(language: str, text: str, expected: str) -> None:
    assert written(text, language) == expected


EVERYDAY = {
    "ja": "びゃくや、みゃく、りょこう、ぎゅうにゅう、ひゃく、ぴょん、しゃしん、ちゅうごく、にゃあ、ジェット、"
    "ヴァイオリン、デュエット、トゥモロー、ツァーリ、フォーク、グァム、ウォーター、シェフ、チェス、スィ、ズィ、くろ、うぅ、ん。",
    "zh": "波坡摸佛得特讷勒哥科喝鸡七西知吃诗日资次思牙叶腰优烟音央英雍乌蛙窝歪威弯温汪翁鱼月冤晕儿嗯哦诶，绿略女虐。",
}


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_only_letters_that_kokoro_knows_are_written(language: str) -> None:
    assert set(written(EVERYDAY[language], language)) <= KNOWN
