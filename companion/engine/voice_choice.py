"""Which voice is meant by what is set, how it is to speak, and which ones there are to choose from.

A voice is named as in the catalogue; beside those there is "system", the voice of Windows or macOS, which is in no
catalogue. Nothing is opened here.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from companion.catalog.catalog import Catalog, Model, Purpose, Register, Source
from companion.catalog.installed import Installed, best_installed, find_installed, require_installed
from companion.channel.messages import VoiceOnOffer, VoiceState
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.speaking.engines.coqui_link import CoquiMissing, usual_program
from companion.speaking.engines.espeak_voices import language_of
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.reference import kept
from companion.speaking.voice_spec import Engine, VoiceSpec
from companion.values import AS_READ, BadInput, Prosody, VoiceSpeed, usable_cores

AUTO: Final = "auto"
"""The best voice that is here."""
SYSTEM: Final = "system"
NOT_MEASURED: Final[Mapping[str, VoiceSpeed]] = MappingProxyType({})
_SHIFTS: Final[Mapping[tuple[Register | None, Register | None], Prosody]] = {
    (Register.MAN, Register.WOMAN): Prosody(pitch_st=9.0, formants=1.17),
    (Register.WOMAN, Register.MAN): Prosody(pitch_st=-9.0, formants=1 / 1.17),
}
"""What makes a woman's voice of a man's, and the other way: their throats differ by a sixth (Fant 1966), their pitch by
some nine semitones (120 and 200 Hz)."""
_HAVE_A_VOICE: Final = frozenset({"win32", "darwin"})
"""Systems with a voice of their own that can be used; as in ``sys.platform``."""


class NoSuchVoice(BadInput):
    """What was named is no voice."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is no voice; type `companion voice list` to see which there are.",
            log="a model that is no voice",
        )


def wished_voice(
    program: ProgramSettings,
    companion: CompanionSettings,
    catalog: Catalog,
    models_folder: Path,
    references: Path,
    speeds: Mapping[str, VoiceSpeed] = NOT_MEASURED,
) -> VoiceSpec:
    """Return which voice the settings mean; "auto" is the best downloaded one that keeps up, else the usual.

    A language that nothing else speaks is spoken by one that does not keep up.

    Args:
        program: the settings of all companions.
        companion: those of the one that speaks.
        catalog: which voices there are.
        models_folder: where downloaded ones are.
        references: where recordings are kept of a voice that one which clones is to take on.
        speeds: how fast voices are that were measured, by their names.

    Raises ``UnknownModel``, ``NoSuchVoice``, or ``NotInstalled`` for one that is not downloaded.
    """
    name, speaker = program.models.voice, program.models.voice_name
    usual = replace(usual_voice(companion), with_gpu=program.compute.gpu != "none")
    if name == SYSTEM:
        return replace(usual, engine=Engine.SYSTEM, voice=speaker)
    if name == AUTO:
        apt = keeping_up(speeds)
        best = best_installed(catalog, models_folder, Purpose.VOICE, usual.language, is_apt=apt)
        best = best or best_installed(catalog, models_folder, Purpose.VOICE, usual.language)
        if best is None or best.model.source is not Source.HUB:
            return usual
        return _of(best, usual, references, companion.voice.speaker)
    model = voice_of(catalog, name)
    speaker = speaker if _speaks(model, speaker, usual.language) else ""
    if model.source is not Source.HUB:
        return replace(usual, engine=Engine(model.engine), voice=speaker)
    own = _of(require_installed(model, models_folder), usual, references, companion.voice.speaker)
    return replace(own, voice=speaker) if speaker else own


def keeping_up(speeds: Mapping[str, VoiceSpeed]) -> Callable[[Model], bool]:
    """Return what tells whether a voice keeps up with a talk on this machine; see ``best_installed``.

    One that was not measured is taken to keep up on as many cores as the catalogue says it needs; other models do.
    """

    def keeps_up(model: Model) -> bool:
        speed = speeds.get(model.name)
        if model.purpose is not Purpose.VOICE or model.source is not Source.HUB:
            return True
        return usable_cores() >= model.needs.cores if speed is None else speed.is_quick_enough

    return keeps_up


def spec_of_voice(installed: Installed) -> VoiceSpec:
    """Return a downloaded voice as it speaks of itself."""
    return VoiceSpec(Engine(installed.model.engine), folder=installed.folder)


def usual_voice(companion: CompanionSettings) -> VoiceSpec:
    """Return the best of the starter set for the talk's language, in the manner that is set."""
    how = companion.voice
    return VoiceSpec(
        rate=how.rate,
        pitch=how.pitch,
        expressiveness=how.expressiveness,
        language=companion.conversation.language,
    )


def _of(downloaded: Installed, usual: VoiceSpec, references: Path, speaker: str) -> VoiceSpec:
    """Return how a downloaded voice speaks for a companion that is meant to be one of Kokoro's speakers."""
    model = downloaded.model
    taken_on = kept(references) if model.clones else ()
    spec = replace(usual, engine=Engine(model.engine), folder=downloaded.folder, references=taken_on)
    if model.engine == Engine.KOKORO:
        is_there = speaker in model.speakers and _speaks(model, speaker, usual.language)
        return replace(spec, voice=speaker if is_there else "")
    return replace(spec, shift=_SHIFTS.get((model.register, _register_of(speaker)), AS_READ))


def _register_of(speaker: str) -> Register | None:
    """Return how high one of Kokoro's speakers lies; their names tell it."""
    return {"f": Register.WOMAN, "m": Register.MAN}.get(speaker[1:2]) if "_" in speaker else None


def voice_of(catalog: Catalog, name: str) -> Model:
    """Return a voice by its name; raises ``UnknownModel`` or ``NoSuchVoice``."""
    model = catalog.model(name)
    if model.purpose is not Purpose.VOICE:
        raise NoSuchVoice(name)
    return model


def voices_on_offer(
    catalog: Catalog, models_folder: Path, *, language: str = "", platform: str = sys.platform
) -> tuple[VoiceOnOffer, ...]:
    """Return all voices there are for a system: its own, then those of the catalogue in their order.

    Args:
        catalog: which voices there are.
        models_folder: where downloaded ones are.
        language: whose speakers are told; "" for all.
        platform: as in ``sys.platform``.
    """
    own = (
        (VoiceOnOffer(SYSTEM, "The system's own voice", VoiceState.HERE),)
        if platform in _HAVE_A_VOICE
        else ()
    )
    return (
        *own,
        *(_on_offer(model, models_folder, language) for model in catalog.for_purpose(Purpose.VOICE)),
    )


def _on_offer(model: Model, models_folder: Path, language: str) -> VoiceOnOffer:
    is_here = find_installed(model, models_folder) is not None
    missing = _missing(model, is_here=is_here)
    state = VoiceState.HERE if is_here else VoiceState.NOT_DOWNLOADED
    return VoiceOnOffer(
        model.name,
        model.title,
        VoiceState.MISSING if missing else state,
        model.languages,
        tuple(speaker for speaker in model.speakers if not language or _speaks(model, speaker, language)),
        model.clones,
        model.licence,
        model.licence_url,
        model.must_accept,
        model.forbids,
        model.size_bytes,
        missing,
    )


def _speaks(model: Model, speaker: str, language: str) -> bool:
    """Tell whether a speaker speaks a language; of one that is not listed, the voice tells when it is opened."""
    if speaker in model.speakers and model.engine == Engine.KOKORO:
        return SCRIPTS[speaker[0]][0] == language
    if speaker in model.speakers and model.engine == Engine.ESPEAK:
        return language_of(speaker) == language
    return True


def _missing(model: Model, *, is_here: bool) -> str:
    """Return what has to be installed before a voice can speak, in a sentence; "" for nothing but itself."""
    if model.engine == "coqui":
        return _why_no_coqui()
    if is_here or model.source is Source.HUB:
        return ""
    return "Not on this computer; install Companion again."


def _why_no_coqui() -> str:
    try:
        usual_program()
    except CoquiMissing as error:
        return error.sentence
    return ""
