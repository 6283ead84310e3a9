"""Finds the voice that the settings mean, its manner of speaking, and the voices on offer.

A voice is named as in the catalogue. In addition there is "system", the voice of Windows or macOS, which is not in
the catalogue. Nothing is opened here.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from companion.catalog.catalog import Catalog, Model, Purpose, Source
from companion.catalog.installed import Installed, best_installed, find_installed, require_installed
from companion.channel.messages import VoiceOnOffer, VoiceState
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.speaking.choose import Engine, VoiceSpec, preferred
from companion.speaking.engines.coqui import CoquiMissing, usual_program
from companion.speaking.engines.espeak_machine import language_of
from companion.speaking.engines.kokoro_letters import SCRIPTS
from companion.speaking.reference import kept
from companion.values import AS_READ, BadInput, Prosody, Register, Sentence, Told, VoiceSpeed, usable_cores
from companion.values.face_look import Hair

AUTO: Final = "auto"
"""Setting for the best installed voice."""
SYSTEM: Final = "system"
NOT_MEASURED: Final[Mapping[str, VoiceSpeed]] = MappingProxyType({})
_SHIFTS: Final[Mapping[tuple[Register | None, Register | None], Prosody]] = {
    (Register.MAN, Register.WOMAN): Prosody(pitch_st=9.0, formants=1.17),
    (Register.WOMAN, Register.MAN): Prosody(pitch_st=-9.0, formants=1 / 1.17),
}
"""Prosody that turns a man's voice into a woman's, and the reverse: their throats differ by a sixth (Fant 1966),
their pitch by some nine semitones (120 and 200 Hz)."""
_OF_HAIR: Final[Mapping[Hair, Register]] = {
    "bob": Register.WOMAN,
    "long": Register.WOMAN,
    "bun": Register.WOMAN,
    "short": Register.MAN,
    "cropped": Register.MAN,
}
"""Register that most expect of a drawn face with that hair (guess). Curls suggest none; the setting overrides it."""
_HAVE_A_VOICE: Final = frozenset({"win32", "darwin"})
"""Systems with a usable voice of their own; as in ``sys.platform``."""


class NoSuchVoice(BadInput):
    """The name does not belong to a voice."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "{name} is no voice. Type `companion voice list` to see which there are.",
            {"name": name},
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
    """Return the voice that the settings mean; "auto" is the best downloaded one that keeps up, or the usual one.

    A voice that does not keep up is used if no other speaks the language.

    Args:
        references: folder of recordings for a voice that clones.
        speeds: measured speeds of voices, by name.

    Raises ``UnknownModel``, ``NoSuchVoice``, or ``NotInstalled`` for a voice that is not downloaded.
    """
    name, speaker = program.models.voice, program.models.voice_name
    usual = replace(usual_voice(companion), with_gpu=program.compute.gpu != "none")
    if name == SYSTEM:
        return replace(usual, engine=Engine.SYSTEM, voice=speaker)
    if name == AUTO:
        apt = keeping_up(speeds)
        best = best_installed(catalog, models_folder, Purpose.VOICE, usual.language, is_apt=apt)
        if best is None or best.model.source is not Source.HUB:
            return usual
        return _of(best, usual, references, companion.voice.speaker)
    model = voice_of(catalog, name)
    speaker = speaker if _speaks(model, speaker, usual.language) else ""
    if model.source is not Source.HUB:
        return replace(usual, engine=Engine(model.engine), voice=speaker)
    own = _of(require_installed(model, models_folder), usual, references, companion.voice.speaker)
    return replace(own, voice=speaker, shift=AS_READ) if speaker else own


def register_of(companion: CompanionSettings) -> Register | None:
    """Return whose voice suits a companion: as chosen, as its personality's speaker has it, or as its face is drawn."""
    if companion.voice.sounds_like != "auto":
        return Register(companion.voice.sounds_like)
    own = _register_of(companion.voice.speaker)
    if own is not None or companion.face.avatar == "own":
        return own
    return _OF_HAIR.get(companion.face.hair)


def misfit(spec: VoiceSpec, platform: str = sys.platform) -> Sentence:
    """Return the reason why a voice may not be the woman's or the man's that suits the companion; "" if it is."""
    engine = preferred(platform, spec.language)[0] if spec.engine is Engine.AUTO else spec.engine
    is_as_it_is = engine is Engine.COQUI or (engine is Engine.SYSTEM and platform == "darwin")
    if not is_as_it_is or spec.register is None or spec.voice or spec.references:
        return ""
    return Told("I can't choose between a woman's and a man's voice here, so this one may not suit my face.")


def keeping_up(speeds: Mapping[str, VoiceSpeed]) -> Callable[[Model], bool]:
    """Return a function that tells whether a voice keeps up with a conversation here; see ``best_installed``.

    A voice that was not measured is assumed to keep up if the machine has the cores that the catalogue demands;
    other models always do.
    """

    def keeps_up(model: Model) -> bool:
        speed = speeds.get(model.name)
        if model.purpose is not Purpose.VOICE or model.source is not Source.HUB:
            return True
        return usable_cores() >= model.needs.cores if speed is None else speed.is_quick_enough

    return keeps_up


def spec_of_voice(installed: Installed) -> VoiceSpec:
    """Return a downloaded voice with its default settings."""
    return VoiceSpec(Engine(installed.model.engine), folder=installed.folder)


def usual_voice(companion: CompanionSettings) -> VoiceSpec:
    """Return the best starter voice for the conversation's language, in the manner that is set."""
    how = companion.voice
    return VoiceSpec(
        rate=how.rate,
        pitch=how.pitch,
        expressiveness=how.expressiveness,
        language=companion.conversation.language,
        register=register_of(companion),
    )


def _of(downloaded: Installed, usual: VoiceSpec, references: Path, speaker: str) -> VoiceSpec:
    """Return the spec of a downloaded voice for a companion whose intended speaker is one of Kokoro's."""
    model = downloaded.model
    taken_on = kept(references) if model.clones else ()
    spec = replace(usual, engine=Engine(model.engine), folder=downloaded.folder, references=taken_on)
    register = model.register
    if model.engine == Engine.KOKORO:
        speakers = [each for each in model.speakers if _speaks(model, each, usual.language)]
        suited = [each for each in speakers if spec.register in {None, _register_of(each)}]
        voice = speaker if speaker in suited else next(iter(suited), "")
        spec = replace(spec, voice="" if voice == speakers[0] else voice)
        register = _register_of(voice or speakers[0])
    return replace(spec, shift=_SHIFTS.get((register, spec.register), AS_READ))


def _register_of(speaker: str) -> Register | None:
    """Return the register of one of Kokoro's speakers, from the speaker's name."""
    return {"f": Register.WOMAN, "m": Register.MAN}.get(speaker[1:2]) if "_" in speaker else None


def voice_title(name: str, catalog: Catalog) -> str:
    """Return a speaking voice's title in the list of voices, such as "Kokoro 82M (af_heart)" for "kokoro af_heart".

    A voice that is not in the list keeps its name.
    """
    engine, _, own = name.partition(" ")
    models = [model for model in catalog.for_purpose(Purpose.VOICE) if model.engine == engine]
    named = [
        model for model in models if own in {model.name, *(Path(file.path).stem for file in model.files)}
    ]
    if named and own not in named[0].speakers:
        return named[0].title
    return f"{models[0].title} ({own})" if len(models) == 1 else name


def voice_of(catalog: Catalog, name: str) -> Model:
    """Return a voice by its name; raises ``UnknownModel`` or ``NoSuchVoice``."""
    model = catalog.model(name)
    if model.purpose is not Purpose.VOICE:
        raise NoSuchVoice(name)
    return model


def voices_on_offer(
    catalog: Catalog,
    models_folder: Path,
    speeds: Mapping[str, VoiceSpeed] = NOT_MEASURED,
    *,
    language: str = "",
    platform: str = sys.platform,
) -> tuple[VoiceOnOffer, ...]:
    """Return all voices for a system: its own, then those of the catalogue, with speakers of a language or all."""
    keeps_up = keeping_up(speeds)
    own = (
        (VoiceOnOffer(SYSTEM, Told("The system's own voice"), VoiceState.HERE),)
        if platform in _HAVE_A_VOICE
        else ()
    )
    return (
        *own,
        *(
            _on_offer(model, models_folder, language, keeps_up=keeps_up(model))
            for model in catalog.for_purpose(Purpose.VOICE)
        ),
    )


def _on_offer(model: Model, models_folder: Path, language: str, *, keeps_up: bool) -> VoiceOnOffer:
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
        keeps_up,
    )


def _speaks(model: Model, speaker: str, language: str) -> bool:
    """Tell whether a speaker speaks a language; unlisted speakers are checked when the voice is opened."""
    if speaker in model.speakers and model.engine == Engine.KOKORO:
        return SCRIPTS[speaker[0]][0] == language
    if speaker in model.speakers and model.engine == Engine.ESPEAK:
        return language_of(speaker) == language
    return True


def _missing(model: Model, *, is_here: bool) -> Sentence:
    """Return a sentence on what must be installed before a voice can speak; "" if only the voice itself is missing."""
    if model.engine == "coqui":
        return _why_no_coqui()
    if is_here or model.source is Source.HUB:
        return ""
    return Told("Not on this computer. Install Companion again.")


def _why_no_coqui() -> Sentence:
    try:
        usual_program()
    except CoquiMissing as error:
        return error.told
    return ""
