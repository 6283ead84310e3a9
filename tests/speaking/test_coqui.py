"""The voice of coqui-tts, with a small program that stands in for its process."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.engines.coqui import (
    PIECE_CHARACTERS,
    CoquiBroken,
    CoquiMissing,
    CoquiVoiceMissing,
    open_coqui,
    pieces,
    surroundings,
)
from companion.speaking.engines.coqui_process import realised_rate
from companion.speaking.reference import Reference
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import SpeechEngine, Wished
from companion.values import NEUTRAL, Affect, Audio, CancelToken, Prosody
from tests.fakes.cancel import CancelledAtLook

FAKE = Path(__file__).parent.parent / "fakes" / "coqui_process.py"
ROOT = Path(__file__).parents[2]
HAPPY, SAD = Affect(0.8, 0.6), Affect(-0.7, -0.5)


def opened(folder: Path, **wishes: object) -> SpeechEngine:
    folder.mkdir(exist_ok=True)
    (folder / "config.json").touch()
    return open_coqui(folder, program=(sys.executable, str(FAKE)), **wishes)  # type: ignore[arg-type]


def wished(text: str, **prosody: float) -> Wished:
    return Wished(spoken_form(text), Prosody(**prosody))


def reference(affect: Affect = NEUTRAL, level: float = 0.0) -> Reference:
    return Reference(Audio(np.full(100, level, np.float32), 22050), affect)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[SpeechEngine]:
    engine = opened(tmp_path / "voice")
    yield engine
    engine.close()


def test_it_speaks_a_clause_with_times_for_its_words(engine: SpeechEngine) -> None:
    raw = engine.synthesise(wished("Good morning, world!"), CancelToken())

    assert raw is not None
    assert (raw.rate_hz, len(raw.samples)) == (22050, 11025)
    spans = [span for span in raw.words if span]
    assert len(spans) == 3
    assert 0.0 <= spans[0].start < spans[0].end <= spans[1].start < spans[2].end <= 0.5
    assert engine.name == "coqui voice"


def test_it_says_how_far_it_has_followed_the_wished_rate(engine: SpeechEngine) -> None:
    quick = engine.synthesise(wished("Good morning.", rate=1.6, pitch_st=3.0), CancelToken())
    hasty = engine.synthesise(wished("Good morning.", rate=4.0), CancelToken())

    assert quick is not None
    assert hasty is not None
    assert quick.realised.rate == pytest.approx(1.6)
    assert quick.realised == Prosody(rate=quick.realised.rate)
    assert hasty.realised.rate == pytest.approx(2.0)


def test_a_model_that_is_given_ipa_tells_when_each_sound_is(tmp_path: Path) -> None:
    engine = opened(tmp_path / "ipa")
    raw = engine.synthesise(wished("Hello there. Come in!", rate=1.2), CancelToken())
    engine.close()

    assert raw is not None
    assert engine.capabilities.times_phonemes
    named = "".join(phoneme.phoneme for phoneme in raw.phonemes)
    assert named.startswith("həloʊ")
    assert raw.phonemes[0].end == pytest.approx(0.05)
    spans = [span for span in raw.words if span]
    assert [round(span.start / 0.05) for span in spans] == sorted(
        {round(span.start / 0.05) for span in spans}
    )
    assert spans[0].start == 0.0
    assert len(spans) == 4
    assert raw.realised.rate == pytest.approx(1.2)


def test_ten_thousand_characters_come_in_pieces(engine: SpeechEngine) -> None:
    raw = engine.synthesise(wished("Nothing ends, ever, so it seems. " * 303), CancelToken())

    assert raw is not None
    assert len(raw.samples) == 11025 * len(
        list(pieces("Nothing ends, ever, so it seems. " * 303, PIECE_CHARACTERS))
    )


def test_a_cancelled_clause_is_dropped_and_nothing_of_it_comes_later(engine: SpeechEngine) -> None:
    dropped = engine.synthesise(wished("Stall for ever."), CancelledAtLook(4))
    next_one = engine.synthesise(wished("Go on."), CancelToken())

    assert dropped is None
    assert next_one is not None
    assert len(next_one.samples) == 11025


def test_a_clause_that_was_cancelled_before_is_not_asked_for(engine: SpeechEngine) -> None:
    assert engine.synthesise(wished("Die."), CancelledAtLook(1)) is None
    assert engine.synthesise(wished("Go on."), CancelToken()) is not None


@pytest.mark.parametrize("text", ["Die now.", "Babble now.", "Mumble now."])
def test_a_process_that_dies_or_babbles_is_told_without_the_words(engine: SpeechEngine, text: str) -> None:
    with pytest.raises(CoquiBroken) as broken:
        engine.synthesise(wished(text), CancelToken())
    with pytest.raises(CoquiBroken):
        engine.synthesise(wished("And again."), CancelToken())

    assert "another voice" in broken.value.sentence
    assert "now" not in str(broken.value)


def test_a_graphics_card_that_vanishes_is_told(engine: SpeechEngine) -> None:
    with pytest.raises(CoquiBroken) as broken:
        engine.synthesise(wished("Fail now."), CancelToken())

    assert str(broken.value) == "coqui: AcceleratorError"


def test_a_damaged_model_is_told_when_opening(tmp_path: Path) -> None:
    with pytest.raises(CoquiBroken) as broken:
        opened(tmp_path / "damaged")

    assert "Download it again" in broken.value.sentence


def test_a_program_that_ends_at_once_or_is_not_there_and_missing_files_are_told_when_opening(
    tmp_path: Path,
) -> None:
    with pytest.raises(CoquiVoiceMissing):
        open_coqui(tmp_path, program=(sys.executable, str(FAKE)))
    (tmp_path / "config.json").touch()
    with pytest.raises(CoquiBroken):
        open_coqui(tmp_path, program=(sys.executable, "-c", "pass"))
    with pytest.raises(CoquiMissing) as missing:
        open_coqui(tmp_path, program=("no-such-program",))

    assert "installers/run.py --with coqui" in missing.value.sentence


@pytest.mark.parametrize(
    ("folder", "wishes", "words"),
    [
        ("voice", {"language": "fi"}, "language"),
        ("voice", {"speaker": "cleo"}, "another one"),
        ("no-voice", {}, "recording"),
    ],
)
def test_a_voice_that_the_model_does_not_have_is_told_in_one_sentence(
    tmp_path: Path, folder: str, wishes: dict[str, object], words: str
) -> None:
    with pytest.raises(CoquiVoiceMissing) as missing:
        opened(tmp_path / folder, **wishes)

    assert words in missing.value.sentence


def test_the_reference_nearest_to_the_wished_feeling_is_followed(tmp_path: Path) -> None:
    feelings = (NEUTRAL, HAPPY, SAD)
    references = [reference(one, level) for one, level in zip(feelings, (0.0, 0.1, 0.2), strict=True)]
    engine = opened(tmp_path / "voice", references=references)
    wish = Wished(spoken_form("Which one?"), affect=Affect(-0.4, -0.5))

    raw = engine.synthesise(wish, CancelToken())
    engine.close()

    assert raw is not None
    assert raw.samples[0] == pytest.approx(0.2)


@given(st.text(max_size=2000), st.integers(1, 300))
def test_pieces_are_short_and_lose_no_word(text: str, most: int) -> None:
    cut = list(pieces(text, most))

    assert all(0 < len(piece) <= most for piece in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())


def test_a_long_text_is_cut_where_one_would_breathe() -> None:
    sentence = "It was a long day, and we walked along the river until it was dark."

    assert list(pieces(" ".join([sentence] * 4), 200)) == [f"{sentence} {sentence}", f"{sentence} {sentence}"]
    assert list(pieces("今天很长。我们沿着河走，直到天黑。", 8)) == [
        "今天很长。",
        "我们沿着河走，",
        "直到天黑。",
    ]


@given(st.lists(st.floats(0.2, 20.0), min_size=50, max_size=200), st.floats(0.5, 2.0))
def test_the_realised_rate_lies_between_usual_and_wished(lengths: list[float], wish: float) -> None:
    frames = [float(np.ceil(length / wish)) for length in lengths]

    rate = realised_rate(frames, wish)

    assert min(1.0, wish) - 1e-9 <= rate <= max(1.0, wish) + 1e-9


def test_the_process_is_led_to_our_files_alone_and_never_to_the_network() -> None:
    there = surroundings({"PATH": "/bin", "PYTHONPATH": "/elsewhere", "PYTHONHOME": "/elsewhere"})

    assert there["PATH"] == "/bin"
    assert "elsewhere" not in "".join(there.values())
    assert there["HF_HUB_OFFLINE"] == "1"


def test_the_process_imports_only_what_its_own_environment_has() -> None:
    code = "import sys, companion.speaking.engines.coqui_process; print(*{name.split('.')[0] for name in sys.modules})"
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.append({str(ROOT)!r}); {code}"]

    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    assert set(names) - sys.stdlib_module_names - {"__main__", "_distutils_hack"} <= {
        *("companion", "msgspec", "numpy", "typing_extensions")
    }
