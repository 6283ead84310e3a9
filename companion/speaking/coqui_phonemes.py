"""Lets coqui-tts find phonemes with the espeak-ng that comes with the program; runs only inside ``coqui_process``.

coqui-tts itself calls a program named espeak-ng, which few machines have. Models are trained on what that program
writes with ``--ipa``: a clause's phonemes without marks between them; this writes the same.
"""

import re
from typing import Any, Final

from companion.speaking.espeak import EspeakMissing, pronunciations

ESPEAK: Final = "espeak"
"""What coqui-tts calls this way of finding phonemes in a config.json."""

VOICES: Final = {"en": "en-us", "zh-cn": "cmn"}
"""Languages that espeak-ng names otherwise than coqui-tts."""

_OTHER_LANGUAGE = re.compile(r"\([^)]*\)")
"""espeak-ng's mark of a switch of language, such as "(en)"."""


def use_packaged_espeak() -> None:
    """Put the packaged espeak-ng in the place of coqui-tts's own way to it."""
    from TTS.tts.utils.text import phonemizers
    from TTS.tts.utils.text.phonemizers.base import BasePhonemizer

    class PackagedEspeak(BasePhonemizer):  # type: ignore[misc]  # its base class is untyped
        """Finds phonemes with espeak-ng's library; marks of punctuation are kept by the base class."""

        def __init__(self, language: str, **others: Any) -> None:  # noqa: ANN401 — handed on
            super().__init__(VOICES.get(language, language), **{"keep_puncs": True} | others)

        @staticmethod
        def name() -> str:
            return ESPEAK

        @classmethod
        def is_available(cls) -> bool:
            return True

        @staticmethod
        def supported_languages() -> dict[str, str]:
            return {}

        def is_supported_language(self, language: str) -> bool:
            try:
                pronunciations(language, [""])
            except EspeakMissing:
                return False
            return True

        def version(self) -> str:
            return "packaged"

        def _phonemize(self, text: str, separator: str = "") -> str:
            (clauses,) = pronunciations(self.language, [text])
            return "".join(_OTHER_LANGUAGE.sub("", clause.ipa).strip() for clause in clauses)

    phonemizers.PHONEMIZERS[ESPEAK] = PackagedEspeak
    phonemizers.DEF_LANG_TO_PHONEMIZER.update(dict.fromkeys(VOICES, ESPEAK))
