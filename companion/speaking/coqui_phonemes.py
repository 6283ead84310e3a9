"""Lets coqui-tts find phonemes with the espeak-ng that its environment carries; runs only inside ``coqui_process``.

coqui-tts itself calls a program named espeak-ng, which few machines have. Models are trained on what that program
writes with ``--ipa``: the phonemes of a clause without marks between them; this writes the same. It asks the library
itself, for ``speaking.espeak`` comes with much that is not in this environment.
"""

import ctypes
import re
from typing import Any, Final

ESPEAK: Final = "espeak"
"""What coqui-tts calls this way of finding phonemes in a config.json."""

VOICES: Final = {"en": "en-us", "zh-cn": "cmn"}
"""Languages that espeak-ng names otherwise than coqui-tts."""

_SYNCHRONOUS, _UTF8, _IPA = 2, 1, 2
"""Numbers from espeak-ng's speak_lib.h."""

_OTHER_LANGUAGE = re.compile(r"\([^)]*\)")
"""espeak-ng's mark of a switch of language, such as "(en)"."""


class EspeakLibrary:
    """The one espeak-ng of this process."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._library.espeak_TextToPhonemes.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        if self._library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0) <= 0:
            raise OSError("espeak-ng cannot be started")

    def has_voice(self, name: str) -> bool:
        """Choose a voice; tell whether it is there."""
        return bool(self._library.espeak_SetVoiceByName(name.encode()) == 0)

    def phonemes(self, text: str) -> str:
        """Return how a text is pronounced by the voice chosen last, in IPA."""
        held = ctypes.create_string_buffer(text.replace("\0", " ").encode(errors="replace"))
        at = ctypes.c_void_p(ctypes.addressof(held))
        clauses = []
        while at.value:
            clauses.append(self._library.espeak_TextToPhonemes(ctypes.byref(at), _UTF8, _IPA).decode())
        return "".join(_OTHER_LANGUAGE.sub("", clause).strip() for clause in clauses)


def use_packaged_espeak() -> None:
    """Put the packaged espeak-ng in the place of coqui-tts's own way to it."""
    from TTS.tts.utils.text import phonemizers
    from TTS.tts.utils.text.phonemizers.base import BasePhonemizer

    library = EspeakLibrary()

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
            return library.has_voice(language)

        def version(self) -> str:
            return "packaged"

        def _phonemize(self, text: str, separator: str = "") -> str:
            library.has_voice(self.language)  # another language may have been spoken meanwhile
            return library.phonemes(text)

    phonemizers.PHONEMIZERS[ESPEAK] = PackagedEspeak
    phonemizers.DEF_LANG_TO_PHONEMIZER.update(dict.fromkeys(VOICES, ESPEAK))
