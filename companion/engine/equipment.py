"""The parts of a session before any of them is opened.

``equip`` chooses them by the settings, tests and measurements by their purpose.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from companion.conversation.state import TurnRules
from companion.engine.choices import Privacy
from companion.engine.feeling.affect_sensor import TextReader, ToneMeter
from companion.engine.live_settings import LiveSettings
from companion.engine.memory.long_term_memory import MemoryParts
from companion.engine.models.warm_up import LastStart, WarmUp
from companion.feeling.fusion import CARRY, Carry
from companion.feeling.tone import ToneModel
from companion.guarding.spoken import Likely
from companion.guarding.watch import Disclosure
from companion.hearing.transcriber import Transcriber
from companion.hearing.turn_end import TurnEndProbability
from companion.hearing.voice_activity import SpeechProbability
from companion.reply.brief_maker import PlanningParts
from companion.reply.talk_setup import TalkSetup
from companion.settings.sections import SoundSettings
from companion.showing.gestures import Repertoire
from companion.showing.manner import Manner
from companion.sound.echoes.echo import EchoCanceller
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.speaking.voice import Voice
from companion.storage.store import Store
from companion.thinking.language_model import LanguageModel
from companion.thinking.persona import Traits
from companion.values import Personality, Told


@dataclass(frozen=True, slots=True)
class FeelingParts:
    """Parts that sense the person's feeling, and the personality whose mood they move."""

    open_reader: Callable[[], TextReader]
    open_tone: Callable[[], tuple[ToneMeter, ToneModel]]
    personality: Personality = Personality()  # noqa: RUF009 - a frozen value
    carry: Carry = CARRY
    """Amount of a feeling that is expected to carry over."""
    keep_tone_on: Callable[[bool], None] = lambda is_on: None
    """Stores the choice for later sessions; raises ``CompanionError``."""


@dataclass(frozen=True, slots=True)
class OtherModel:
    """A language model to change to."""

    open: Callable[[], LanguageModel]
    setup_now: Callable[[], TalkSetup]
    """Returns the settings of replies that suit it; to be called once it answers."""
    fits_beside: bool
    """True if the memory holds it beside the present one."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """The parts of a session, not opened yet; each is opened in the thread it will live in."""

    open_store: Callable[[Callable[[Told], None]], Store]
    """Opens the store; its argument receives a sentence before any step that takes long."""
    open_language_model: Callable[[], LanguageModel]
    open_transcriber: Callable[[], Transcriber]
    open_voice: Callable[[Callable[[Told], None]], Voice]
    """Opens the voice that is set at that time; its argument receives a sentence whenever another voice speaks."""
    open_speech_probability: Callable[[], SpeechProbability]
    open_completeness: Callable[[], Callable[[str], float]]
    """Opens a function that returns how complete words read as a turn, in [0, 1], in the conversation's language."""
    open_turn_end: Callable[[], TurnEndProbability]
    open_echo_canceller: Callable[[], EchoCanceller]
    microphone: Microphone | None
    loudspeaker: Loudspeaker | None
    setup: TalkSetup
    """Settings of replies at the start."""
    rules: TurnRules
    sound: SoundSettings = field(default_factory=SoundSettings)
    """Sound settings with the playback volume."""
    keep_captions_only: Callable[[bool], None] = lambda is_silent: None
    """Writes the setting for captions only; blocks, raises ``SettingsUnwritable``."""
    warm_up: WarmUp | None = None
    """Estimates the loading time of the language model; None if it is not to be shown."""
    last_start: LastStart | None = None
    """Records the time until the program could answer; None if this is not the program's start."""
    feeling: FeelingParts | None = None
    """None if nobody's feeling is read, for example when only turn-taking is measured."""
    planning: PlanningParts = field(default_factory=PlanningParts)
    """Parts for planning replies."""
    memory: MemoryParts | None = None
    """None if nothing can be remembered beyond the dialogue."""
    open_guard: Callable[[], Likely] | None = None
    """Loads the model that checks drafts of replies before they are heard; None if word signs decide alone."""
    privacy: Callable[[], Privacy] = Privacy
    """Returns what may be stored and said at that moment."""
    setup_now: Callable[[], TalkSetup] | None = None
    """Makes the settings of replies as they are set at that moment; may block while a persona is judged. None if they
    never change."""
    lean_by: Callable[[Callable[[Traits], Traits]], None] = lambda learned: None
    """Gives ``setup_now`` a function that adds to the set traits what is learned."""
    open_chosen_voice: Callable[[Callable[[Told], None]], Voice] | None = None
    """Opens the voice that is set at that time and no other, or raises; None if ``open_voice`` does."""
    open_other_model: Callable[[], OtherModel | None] = lambda: None
    """Returns the language model that is set if another one answers; may block. Raises ``CompanionError``."""
    devices_now: Callable[[], tuple[Microphone, Loudspeaker]] | None = None
    """Returns the devices that are set at that moment, not opened; None if they never change."""
    manner: Callable[[], Manner] = Manner
    """Returns the size and liveliness of the face's movements as set at that moment."""
    gestures: Repertoire = field(default_factory=dict)
    """Movements of each gesture; a missing gesture is not made."""
    settings: LiveSettings = field(default_factory=LiveSettings)
    """The companion's current settings; the person's orders about its face are written there."""
    is_screen_taken: Callable[[], bool] = lambda: False
    """Returns True if another program fills the screen; False also if the platform does not tell."""
    disclosure: Disclosure | None = None
    """Words for its disclosures about being software and about time; None if the conversation is only measured."""
