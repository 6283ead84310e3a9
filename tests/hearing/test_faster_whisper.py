import json
import shutil
from pathlib import Path

import pytest

from companion.hearing.faster_whisper import Device, FasterWhisper
from companion.values import PartBroken, PartMissing

TINY_WHISPER = Path(__file__).parent.parent / "data" / "tiny-whisper"
FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY_WHISPER, tmp_path / "tiny-whisper"))


def test_it_is_called_after_its_folder() -> None:
    assert FasterWhisper.load(TINY_WHISPER, language="en").name == "whisper tiny-whisper"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PartMissing) as caught:
        FasterWhisper.load(tmp_path / "absent", language="en")

    assert "not on this machine" in caught.value.sentence


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_and_nothing_is_fetched(copied: Path, name: str) -> None:
    (copied / name).unlink()

    with pytest.raises(PartMissing) as caught:
        FasterWhisper.load(copied, language="en")

    assert name in caught.value.sentence


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_a_truncated_file_is_called_damaged(copied: Path, name: str, share: float) -> None:
    whole = (copied / name).read_bytes()
    (copied / name).write_bytes(whole[: int(share * len(whole))])

    with pytest.raises(PartBroken) as caught:
        FasterWhisper.load(copied, language="en")

    assert "Download it again" in caught.value.sentence
    assert str(copied) not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *((name, "<html>404: not found</html>") for name in FILES),
        *((name, "[]") for name in FILES),
        *((name, '{"a": 1}') for name in FILES if name != "config.json"),  # which may lack anything
    ],
)
def test_a_file_of_something_else_is_called_damaged(copied: Path, name: str, content: str) -> None:
    (copied / name).write_text(content)

    with pytest.raises(PartBroken):
        FasterWhisper.load(copied, language="en")


def test_a_vocabulary_without_whispers_own_words_is_called_damaged(copied: Path) -> None:
    tokenizer = json.loads((copied / "tokenizer.json").read_text())
    tokenizer["added_tokens"] = [
        token for token in tokenizer["added_tokens"] if token["content"] != "<|startoftranscript|>"
    ]
    (copied / "tokenizer.json").write_text(json.dumps(tokenizer))

    with pytest.raises(PartBroken):
        FasterWhisper.load(copied, language="en")


def test_a_feature_file_that_does_not_fit_is_named(copied: Path) -> None:
    features = json.loads((copied / "preprocessor_config.json").read_text())
    (copied / "preprocessor_config.json").write_text(json.dumps({**features, "feature_size": 128}))

    with pytest.raises(PartMissing) as caught:
        FasterWhisper.load(copied, language="en")

    assert "preprocessor_config.json" in caught.value.sentence


def test_a_language_the_model_does_not_know_is_refused() -> None:
    with pytest.raises(PartBroken) as caught:
        FasterWhisper.load(TINY_WHISPER, language="de")

    assert "language de" in caught.value.sentence


def test_without_a_graphics_card_the_processor_is_offered() -> None:
    ctranslate2 = pytest.importorskip("ctranslate2")
    if ctranslate2.get_cuda_device_count():
        pytest.skip("this machine has a usable graphics card")

    with pytest.raises(PartMissing) as caught:
        FasterWhisper.load(TINY_WHISPER, language="en", device=Device.CUDA)

    assert "processor" in caught.value.sentence
