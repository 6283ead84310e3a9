"""Imports coqui-tts and loads a model's files with it; runs only inside ``coqui_process``, in coqui-tts's environment.

Two packages that coqui-tts requires do not work with a PyTorch for processors, and are not needed here: torchaudio's
compiled part is built for graphics cards, and torchcodec would read sound files. ``import_coqui`` replaces them with
empty modules, in this process alone, so that no installed file has to be changed.
"""

import json
import sys
import tempfile
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

ESPEAK = "espeak"
"""Name in a config.json for IPA as espeak-ng writes it."""
NAMED_FILES = ("speakers_file", "language_ids_file", "d_vector_file")
"""Entries of a config.json that name a file on its maker's machine; here the file lies next to config.json."""


class UnknownModel(Exception):
    """The model is neither VITS nor XTTS, or lacks files."""


def import_coqui() -> None:
    """Import coqui-tts with empty modules instead of packages that it looks for and does not need."""
    compiled = ModuleType("torchaudio._extension")
    vars(compiled).update(_IS_TORCHAUDIO_EXT_AVAILABLE=False, fail_if_no_align=lambda function: function)
    codec = ModuleType("torchcodec")
    codec.__spec__ = ModuleSpec("torchcodec", None)
    sys.modules |= {"torchaudio._extension": compiled, "torchcodec": codec}
    import TTS  # noqa: F401 — it looks for both, once

    del sys.modules["torchcodec"]  # others would mistake it for the real one


def synthesizer_of(folder: Path, described: dict[str, Any], *, has_gpu: bool) -> Any:  # noqa: ANN401 — of TTS
    """Return coqui-tts's synthesizer with the model of a folder; raises errors of coqui-tts, PyTorch and the disk."""
    from TTS.api import TTS

    model = folder if described["model"] == "xtts" else _only_model_in(folder)

    take_ipa(described.get("phoneme_language"))
    with tempfile.TemporaryDirectory() as passing:
        config = Path(passing) / "config.json"
        config.write_text(json.dumps(_with_files_of(folder, described)), "utf-8")
        return TTS(
            model_path=str(model), config_path=str(config), progress_bar=False, gpu=has_gpu
        ).synthesizer


def _only_model_in(folder: Path) -> Path:
    endings = (".pth", ".pth.tar")
    found = [f for f in folder.iterdir() if f.name.endswith(endings) and not f.name.startswith("speaker")]
    if len(found) != 1:
        raise UnknownModel
    return found[0]


def take_ipa(language: str | None) -> None:
    """Make coqui-tts accept IPA as it is, instead of calling a program named espeak-ng, which few machines have."""
    from TTS.tts.utils.text import phonemizers
    from TTS.tts.utils.text.phonemizers.base import BasePhonemizer

    class GivenIpa(BasePhonemizer):  # type: ignore[misc]  # its base class is untyped
        """Returns its input unchanged."""

        @staticmethod
        def name() -> str:
            return ESPEAK

        @classmethod
        def is_available(cls) -> bool:
            return True

        @staticmethod
        def supported_languages() -> dict[str, str]:
            return {language: language} if language else {}

        def version(self) -> str:
            return ""

        def _phonemize(self, text: str, separator: str) -> str:
            return text

        def phonemize(self, text: str, separator: str = "|", language: str | None = None) -> str:
            return text

    phonemizers.PHONEMIZERS[ESPEAK] = GivenIpa
    phonemizers.DEF_LANG_TO_PHONEMIZER[language] = ESPEAK


def _with_files_of(folder: Path, described: dict[str, Any]) -> dict[str, Any]:
    """Return a config in which the files it names are in this folder."""
    changed = dict(described)
    for name, value in described.items():
        if name == "model_args" and isinstance(value, dict):
            changed[name] = _with_files_of(folder, value)
        elif name in NAMED_FILES and value:
            several = value if isinstance(value, list) else [value]
            here = [str(folder / Path(str(one).replace("\\", "/")).name) for one in several]
            changed[name] = here if isinstance(value, list) else here[0]
    return changed
