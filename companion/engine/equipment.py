"""What a session is made of, before any of it is opened.

``equip`` chooses it by the settings, tests and measurements by what they are about.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from companion.conversation.state import TurnRules
from companion.engine.affect_sensor import TextReader, ToneMeter
from companion.engine.live_settings import LiveSettings
from companion.engine.long_term_memory import MemoryParts
from companion.engine.privacy import Privacy
from companion.engine.warm_up import LastStart, WarmUp
from companion.feeling.fusion import CARRY, Carry
from companion.feeling.tone_model import ToneModel
from companion.guarding.disclosure import Disclosure
from companion.guarding.spoken import Likely
from companion.hearing.transcriber import Transcriber
from companion.hearing.turn_end import TurnEndProbability
from companion.hearing.voice_activity import SpeechProbability
from companion.reply.brief_maker import PlanningParts
from companion.settings.sections import SoundSettings
from companion.showing.gestures import Repertoire
from companion.showing.manner import Manner
from companion.sound.echo import EchoCanceller
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.speaking.voice import Voice
from companion.storage.store import Store
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.thinking.persona import Persona
from companion.values import Personality


@dataclass(frozen=True, slots=True)
class FeelingParts:
    """What senses the person's feeling, and whose mood it moves."""

    open_reader: Callable[[], TextReader]
    open_tone: Callable[[], tuple[ToneMeter, ToneModel]]
    personality: Personality = Personality()  # noqa: RUF009 - a frozen value
    carry: Carry = CARRY
    """How much of a feeling is expected to carry over."""
    keep_tone_on: Callable[[bool], None] = lambda is_on: None
    """Keeps that choice for the next time; raises ``CompanionError``."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """The parts of a session, not opened yet; each is opened in the thread it will live in."""

    open_store: Callable[[Callable[[str], None]], Store]
    """Takes what is given a sentence before anything that takes long."""
    open_language_model: Callable[[], LanguageModel]
    open_transcriber: Callable[[], Transcriber]
    open_voice: Callable[[Callable[[str], None]], Voice]
    """Opens the voice that is set at that instant; takes what is told a sentence whenever another one speaks."""
    open_speech_probability: Callable[[], SpeechProbability]
    open_completeness: Callable[[], Callable[[str], float]]
    """What it opens tells how complete words read as a turn, in [0, 1], in the conversation's language."""
    open_turn_end: Callable[[], TurnEndProbability]
    open_echo_canceller: Callable[[], EchoCanceller]
    microphone: Microphone | None
    loudspeaker: Loudspeaker | None
    persona: Persona
    limits: ReplyLimits
    rules: TurnRules
    can_extract: bool = False
    """The language model can be trusted to tell in a schema what words hold."""
    language: str = "en"
    """Of the talk."""
    sound: SoundSettings = field(default_factory=SoundSettings)
    """How loud it is heard."""
    keep_captions_only: Callable[[bool], None] = lambda is_silent: None
    """Writes into the settings whether words are only shown; blocks, raises ``SettingsUnwritable``."""
    prefix_file: Path | None = None
    """Where what the language model has read of the persona is kept over restarts."""
    warm_up: WarmUp | None = None
    """How long the language model will take to get ready; None when nobody is to be told."""
    last_start: LastStart | None = None
    """Where it is noted how long the program took until it could answer; None where this is not the program's start."""
    feeling: FeelingParts | None = None
    """None where nobody's feeling is read, as where only taking turns is measured."""
    planning: PlanningParts | None = None
    """None where the language model answers as it will."""
    memory: MemoryParts | None = None
    """None where nothing can be remembered beyond the dialogue."""
    open_guard: Callable[[], Likely] | None = None
    """Loads what reads drafts of replies before they are heard; None if signs in words decide alone."""
    is_strong: bool = False
    """The language model finds its own words in a danger, for what it is, and in play."""
    privacy: Callable[[], Privacy] = Privacy
    """Returns what it may keep and say at that moment."""
    as_read: Callable[[Privacy], Persona] | None = None
    """Makes the persona as a language model reads it where so much may be kept and said; None where that is the same.
    """
    manner: Callable[[], Manner] = Manner
    """How large and lively its face shows things, as it is set just then."""
    gestures: Repertoire = field(default_factory=dict)
    """How each gesture is made; those it does not hold are not."""
    settings: LiveSettings = field(default_factory=LiveSettings)
    """The companion's as they are at the moment; what is ordered of its face is written there."""
    disclosure: Disclosure | None = None
    """In which words it says that it is software, and what time it is; None where only the talk is measured."""
