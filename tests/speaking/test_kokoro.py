import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from companion.speaking.engines.kokoro import UnknownKokoroVoice, open_kokoro
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.engines.onnx_network import VoiceFileBroken
from companion.speaking.expressive import ExpressiveVoice
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import Wished
from companion.values import CancelToken, Clause, Prosody, VocalSound
from tests.fakes.made_voices import STYLES, heard_pitch, kokoro_folder, pitch_of, styles
from tests.tables import each_row


def say(folder: Path, text: str, voice: str = "af_heart", prosody: Prosody | None = None) -> RawSpeech:
    opened = open_kokoro(folder, voice)
    raw = opened.synthesise(Wished(spoken_form(text), prosody or Prosody()), CancelToken())
    opened.close()
    assert raw is not None
    return raw


def test_it_does_not_laugh_which_is_heard_as_words(tmp_path: Path) -> None:
    voice = ExpressiveVoice(open_kokoro(kokoro_folder(tmp_path)))

    assert voice.speak(Clause(0, "", sound=VocalSound.LAUGH), CancelToken()) is None
    assert voice.speak(Clause(0, "", sound=VocalSound.HUM), CancelToken()) is not None


def test_a_british_voice_says_it_the_british_way(tmp_path: Path) -> None:
    folder = kokoro_folder(tmp_path)

    american, british = (
        [phoneme.phoneme for phoneme in say(folder, "go", voice).phonemes]
        for voice in ("af_heart", "bf_emma")
    )

    assert "oʊ" in american
    assert "əʊ" in british


def test_the_style_is_the_one_for_the_length_of_the_text(tmp_path: Path) -> None:
    folder = kokoro_folder(tmp_path)

    for text, letters in (("a", "ˈA,"), ("Hello.", "həlˈO."), ("It is a house, isn't it?", None)):
        raw = say(folder, text)
        level = float(np.max(np.abs(raw.samples)))
        count = len(letters) if letters else round(level / 0.3 * STYLES)
        assert level == pytest.approx(0.3 * count / STYLES, rel=0.02)
    assert count > 15


def test_without_a_name_the_languages_usual_voice_speaks(tmp_path: Path) -> None:
    folder = kokoro_folder(tmp_path)
    styles(1.0).tofile(folder / "voices" / "ff_siwis.bin")

    assert open_kokoro(folder).name == "kokoro af_heart"
    assert open_kokoro(folder, language="fr-CA").capabilities.languages == ("fr",)
    with pytest.raises(UnknownKokoroVoice) as raised:
        open_kokoro(folder, language="de")
    assert raised.value.sentence == (
        "Kokoro has no voice for this language here. Choose another in the settings."
    )


def test_several_voices_are_spoken_half_way_between(tmp_path: Path) -> None:
    folder = kokoro_folder(tmp_path)

    raw = say(folder, "a", "af_heart+af_bella")

    sound = raw.phonemes[1]
    assert heard_pitch(raw, sound.start, sound.end) == pytest.approx(1.5 * pitch_of(folder, "A"), rel=0.02)


@pytest.mark.parametrize(
    "voice",
    [
        *("af_nobody", "xf_alpha", "+", "af_heart+", "af_heart+x"),
        *("../af_heart", "a*", "af_[h]eart", "af_heart\0"),  # it is no pattern and no path
    ],
)
def test_a_voice_that_is_not_there_is_told(tmp_path: Path, voice: str) -> None:
    with pytest.raises(UnknownKokoroVoice) as raised:
        open_kokoro(kokoro_folder(tmp_path), voice)

    assert raised.value.sentence.endswith("Choose another in the settings.")


STYLE, VOCABULARY = "voices/af_heart.bin", "tokenizer.json"


@each_row(
    ("name", "content"),
    [
        *(
            (STYLE, content)
            for content in (
                b"",
                b"abc",
                b"\0" * 1000,
                styles(1.0)[:-1].tobytes(),
                styles(1.0).tobytes() * 2,
                np.full((510, 256), np.nan, np.float32).tobytes(),
            )
        ),
        *(
            (VOCABULARY, content)
            for content in (b"", b"[]", b'{"model": {}}', b'{"model": {"vocab": {"a": "b"}}}')
        ),
    ],
)
def test_a_damaged_file_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    folder = kokoro_folder(tmp_path)
    (folder / name).write_bytes(content)

    with pytest.raises(VoiceFileBroken):
        open_kokoro(folder)


def test_an_older_network_keeps_its_own_pace(tmp_path: Path) -> None:
    folder = kokoro_folder(tmp_path, "kokoro-old")

    calm, fast = say(folder, "Hello there."), say(folder, "Hello there.", prosody=Prosody(rate=1.5))

    assert fast.realised == Prosody()
    assert len(fast.samples) == len(calm.samples)


@pytest.mark.parametrize(("voice", "dictionary"), [("jf_alpha", "janome"), ("zf_xiaobei", "pypinyin")])
def test_its_languages_dictionary_is_loaded_as_it_opens(voice: str, dictionary: str, tmp_path: Path) -> None:
    folder = kokoro_folder(tmp_path)
    styles(1.0).tofile(folder / "voices" / f"{voice}.bin")
    opens = f"open_kokoro(Path({str(folder)!r}), {voice!r})"
    code = (
        "import sys; from pathlib import Path; from companion.speaking.engines.kokoro import open_kokoro; "
        f"before = {dictionary!r} in sys.modules; {opens}; print(before, {dictionary!r} in sys.modules)"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.split() == ["False", "True"]


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
