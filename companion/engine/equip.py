"""Chooses the parts of a session by the settings: the one place where edges are built.

Every model library is imported by its edge, in the thread that the part lives in. Nothing is loaded here, except the
judge for a persona that did not ship with the program.
"""

import functools
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, Generic, TypeVar

import numpy as np

from companion.catalog.catalog import GpuKind, Purpose, Source, read_catalog
from companion.catalog.machine import find_gpu
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.state import TurnRules
from companion.encoder.guard import GuardReader, open_guard
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.engine.choices import Choices, carry_of, home_zone
from companion.engine.companions.character import personality_of
from companion.engine.companions.cleared import character_judge
from companion.engine.equipment import Equipment, FeelingParts
from companion.engine.feeling.affect_sensor import ToneMeter
from companion.engine.full_screen import is_screen_taken
from companion.engine.live_settings import LiveSettings, face_manner
from companion.engine.live_talk import LiveTalk
from companion.engine.memory.long_term_memory import MemoryParts
from companion.engine.models.language_model import (
    LanguageModelComing,
    NoLanguageModel,
    installed_for,
    warm_up_of,
)
from companion.engine.models.measured_machine import voice_speeds
from companion.engine.models.voice import usual_voice, wished_voice
from companion.feeling.tone import ToneModel, load_tone_model
from companion.guarding.watch import read_disclosure
from companion.hearing.completeness import load_completeness
from companion.hearing.faster_whisper import Device, FasterWhisper
from companion.hearing.moonshine import Moonshine
from companion.hearing.silero import Silero
from companion.hearing.tone import RunningTone
from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.hearing.turn_end import SmartTurn
from companion.reply.analysis import open_turn_analyser
from companion.reply.brief_maker import PlanningParts
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.showing.gestures import read_gestures
from companion.sound.echoes.echo import EchoCanceller, NoEcho
from companion.sound.echoes.echo_removal import EchoCancellerMissing, EchoRemoval
from companion.sound.headphones import EchoPaths, EchoWhereExpected, devices_by_name, is_echo_expected
from companion.sound.loudspeaker import Loudspeaker, SounddeviceLoudspeaker
from companion.sound.microphone import Microphone, SounddeviceMicrophone
from companion.sound.plugged import InUse
from companion.speaking.choose import VoiceSpec, meanwhile, open_chosen_voice, open_lasting_voice
from companion.speaking.named_voice import naming
from companion.speaking.voice import Voice
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.language_model import LanguageModel
from companion.values import CompanionError, PartMissing, TalkWay, Told

Part = TypeVar("Part")


LORE_TOKENS: Final = 192
"""Tokens reserved for a card's lorebook: some three entries (guess)."""


def equip(paths: Paths, name: str, choices: Choices) -> Equipment:
    """Choose the parts for a conversation through the computer's own devices."""
    folder = paths.companion(name)
    settings = LiveSettings(folder.settings_file, paths.settings_file)
    reader = _Shared(_text_reader)
    guard = _Shared(_guard)
    judge = _Shared(lambda: character_judge(reader.open().encoder, guard.open()))
    talk = LiveTalk(paths, name, settings, judge.open)
    setup = talk.setup()
    zone = home_zone(lambda: settings.now().contacts.region)

    def named(voice: Voice) -> Voice:
        who = settings.now().persona
        return naming(voice, who.name, who.pronounced)

    return Equipment(
        open_store=lambda tell: open_store(paths, name, tell=tell),
        open_language_model=talk.open,
        open_transcriber=lambda: _transcriber(paths, talk.choices()),
        open_voice=lambda tell: named(_voice(paths, name, tell, settings)),
        open_speech_probability=Silero.load,
        open_completeness=lambda: load_completeness(settings.now().conversation.language),
        open_turn_end=SmartTurn.load,
        open_echo_canceller=lambda: _echo_canceller(paths, settings.program()),
        microphone=microphone_of(choices.program),
        loudspeaker=loudspeaker_of(choices.program),
        setup=setup,
        rules=TurnRules(
            endpointing=EndpointingRules(patience=choices.companion.turn.patience),
            way=TalkWay(choices.companion.turn.talk),
            awake_for=choices.companion.turn.awake_for,
            ignores_others=choices.companion.turn.only_my_voice,
        ),
        sound=choices.program.sound,
        keep_captions_only=lambda is_silent: set_value(
            ProgramSettings, paths.settings_file, "sound.captions_only", "true" if is_silent else "false"
        ),
        warm_up=warm_up_of(talk.model, paths),
        feeling=_feeling(paths, name, choices.companion, reader),
        planning=PlanningParts(
            lambda: open_turn_analyser(reader.open(), guard.open()),
            lore_tokens=LORE_TOKENS,
            open_lore=talk.lore,
            zone=zone,
        ),
        memory=MemoryParts(reader.open, can_extract=setup.can_extract, zone=zone, shows_days=setup.is_strong),
        open_guard=lambda: guard.open().spoken,
        privacy=settings.privacy,
        setup_now=talk.setup,
        lean_by=talk.lean_by,
        open_other_model=talk.other_model,
        open_chosen_voice=lambda tell: named(_chosen_voice(paths, name, tell, settings)),
        devices_now=lambda: (microphone_of(settings.program()), loudspeaker_of(settings.program())),
        manner=lambda: face_manner(settings.now().face, personality_of(settings.now().personality)),
        gestures=read_gestures(),
        settings=settings,
        is_screen_taken=is_screen_taken,
        disclosure=read_disclosure(choices.companion.conversation.language, setup.host),
    )


def without_sound(equipment: Equipment) -> Equipment:
    """Return the same parts for a conversation in writing."""
    return replace(equipment, microphone=None, loudspeaker=None)


def for_measuring(equipment: Equipment) -> Equipment:
    """Return the same parts for a measurement, without the companion's own remarks."""
    return replace(equipment, disclosure=None)


def with_sound(equipment: Equipment, microphone: Microphone, loudspeaker: Loudspeaker) -> Equipment:
    """Return the same parts with other devices, such as files in place of them."""
    return replace(equipment, microphone=microphone, loudspeaker=loudspeaker, devices_now=None)


def getting_the_first_model(equipment: Equipment, asked_for: Path) -> Equipment:
    """Return the same parts, with a missing language model reported as being downloaded while ``asked_for`` exists."""

    def opened() -> LanguageModel:
        try:
            return equipment.open_language_model()
        except NoLanguageModel:
            if asked_for.exists():
                raise LanguageModelComing from None
            raise

    return replace(equipment, open_language_model=opened)


class _Shared(Generic[Part]):
    """A part that is loaded once and shared; its first user loads it."""

    def __init__(self, load: Callable[[], Part]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._part: Part | None = None

    def open(self) -> Part:
        """Return the part; raises the errors of loading, and tries again the next time."""
        with self._lock:
            if self._part is None:
                self._part = self._load()
            return self._part


def _text_reader() -> EncoderReader:
    reader = open_text_reader()
    reader.measure(["Hello."])  # the first call takes long, and nobody waits for this one
    return reader


def _guard() -> GuardReader:
    guard = open_guard()
    guard.asked("Hello.")  # the first call takes long, and nobody waits for this one
    return guard


def _feeling(
    paths: Paths, name: str, settings: CompanionSettings, reader: _Shared[EncoderReader]
) -> FeelingParts:
    file = paths.companion(name).settings_file
    return FeelingParts(
        reader.open,
        _open_tone,
        personality_of(settings.personality),
        carry_of(settings.feeling),
        keep_tone_on=lambda is_on: set_value(
            CompanionSettings, file, "feeling.tone", "true" if is_on else "false"
        ),
    )


def _open_tone() -> tuple[ToneMeter, ToneModel]:
    meter = RunningTone(RATE_HZ)
    meter.feed(np.zeros(2 * RATE_HZ, np.float32))  # the first call takes long, and nobody waits for this one
    meter.reset()
    return meter, load_tone_model()


def microphone_of(program: ProgramSettings) -> Microphone:
    """Return the microphone from the settings, not opened."""
    return SounddeviceMicrophone(chosen_device(program.sound.microphone))


def loudspeaker_of(program: ProgramSettings) -> Loudspeaker:
    """Return the loudspeaker from the settings, not opened."""
    return SounddeviceLoudspeaker(chosen_device(program.sound.loudspeaker))


def chosen_device(name: str) -> str | None:
    """Return the name of a device that is set; None for the system's default."""
    return None if name in {"", "default"} else name


def _echo_canceller(paths: Paths, program: ProgramSettings) -> EchoCanceller:
    """Return the echo canceller that is set; “auto” cancels unless it finds headphones, and checks after changes."""
    sound = program.sound
    if sound.echo_removal == "off":
        return NoEcho()
    if sound.echo_removal == "on":
        return EchoRemoval()

    known = echo_paths(paths)

    def named() -> InUse | None:
        now, _ = load(ProgramSettings, paths.settings_file)  # the settings may change while it runs
        return devices_by_name(chosen_device(now.sound.microphone), chosen_device(now.sound.loudspeaker))

    try:
        return EchoWhereExpected(EchoRemoval(), named, lambda pair: is_echo_expected(known, pair))
    except EchoCancellerMissing:
        if is_echo_expected(known, named()):
            raise
        return NoEcho()


def echo_paths(paths: Paths) -> EchoPaths:
    """Return the results of self-tests on this computer."""
    return EchoPaths(paths.data / "echo-paths.json")


def _voice(paths: Paths, name: str, tell: Callable[[Told], None], settings: LiveSettings) -> Voice:
    """Open a companion's voice as set now, or the next best; ``tell`` receives the reason for another voice."""
    open_one = functools.partial(open_lasting_voice, tell=tell, manner=settings.speaking_manner)
    try:
        spec = _wished_voice(paths, name, settings)
    except CompanionError as error:
        voice = open_one(usual_voice(settings.now()))
        tell(meanwhile(error, voice))
        return voice
    return open_one(spec)


def _chosen_voice(paths: Paths, name: str, tell: Callable[[Told], None], settings: LiveSettings) -> Voice:
    """Open a companion's voice as set now and no other; raises ``CompanionError``."""
    spec = _wished_voice(paths, name, settings)
    return open_chosen_voice(spec, tell, manner=settings.speaking_manner)


def _wished_voice(paths: Paths, name: str, settings: LiveSettings) -> VoiceSpec:
    references = paths.companion(name).references
    return wished_voice(
        settings.program(), settings.now(), read_catalog(), paths.models, references, voice_speeds(paths)
    )


def _transcriber(paths: Paths, choices: Choices) -> Transcriber:
    installed = installed_for(paths, Purpose.RECOGNISER, choices.program.models.recogniser, choices)
    if installed is None:
        raise PartMissing(
            "No speech recogniser for this language is installed. Download one in Settings → Models. You can "
            "type in the meantime."
        )
    if installed.model.source is Source.PACKAGE:
        return Moonshine.load()
    return FasterWhisper.load(
        installed.folder,
        language=choices.companion.conversation.language,
        device=_recogniser_device(choices.program),
    )


def _recogniser_device(program: ProgramSettings) -> Device:
    """Return the device that runs Whisper: only NVIDIA's graphics cards, unless the settings forbid them."""
    if program.compute.gpu == "auto":
        gpu = find_gpu(0)
        return Device.CUDA if gpu is not None and gpu.kind is GpuKind.CUDA else Device.CPU
    return Device.CUDA if program.compute.gpu == "cuda" else Device.CPU
