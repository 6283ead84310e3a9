"""Every setting there is: its type, default, range, and the sentence that explains it.

``docs/settings.md``, ``settings show`` and the check of a file are made from these classes, so a setting is
written down once. Two kinds of file exist: one for the program, one for each companion. Reading and writing
them is ``file``'s business.
"""

from typing import Annotated, Literal

from pydantic import Field

from companion.settings.boundary_sections import BoundarySettings, ContactSettings
from companion.settings.face_sections import FaceSettings
from companion.settings.persona_sections import PersonalitySettings, PersonaSettings, TraitSettings
from companion.settings.section import (
    Address,
    InterfaceLanguage,
    Language,
    ModelName,
    Name,
    OneLine,
    Section,
    Share,
    TalkKey,
)
from companion.values import MemoryKind

VERSION = 1
"""The version of both kinds of file."""

Factor = Annotated[float, Field(ge=0.5, le=2.0)]
"""Multiplier of the voice's own value, in [0.5, 2]."""


class SoundSettings(Section):
    """Microphone, loudspeaker and sound processing."""

    microphone: OneLine = Field(
        default="default", description="The microphone's name, or “default” for the system's."
    )
    loudspeaker: OneLine = Field(
        default="default", description="The loudspeaker's name, or “default” for the system's."
    )
    volume: Share = Field(default=1.0, description="How loud the companion is.")
    captions_only: bool = Field(
        default=False,
        description="Whether its words are only shown, at the pace at which it would say them; can be told it as well.",
    )
    echo_removal: Literal["auto", "on", "off"] = Field(
        default="auto",
        description="Whether its own voice is taken out of what the microphone hears;"
        " “auto” does so unless it finds headphones, “off” suits headphones that it does not recognise.",
    )

    @property
    def heard_volume(self) -> float:
        """Return the playback volume in [0, 1]; 0 with captions only."""
        return 0.0 if self.captions_only else self.volume


class ModelSettings(Section):
    """Choice of the models."""

    recogniser: OneLine = Field(
        default="auto",
        description="The speech recogniser's name in `companion models list`, or “auto” for the best here.",
    )
    language_model: ModelName = Field(
        default="auto",
        description="The language model's name in `companion models list`, the whole path of a GGUF file of yours "
        "(`companion models add` tries it out first), or “auto” for the best here.",
    )
    voice: OneLine = Field(
        default="auto",
        description="The voice's name in `companion voice list`, or “auto” for the best here.",
    )
    voice_name: OneLine = Field(
        default="", description="Which of its speakers it is, such as “slt”; empty for the voice's usual one."
    )
    prompt: Literal["auto", "short", "full"] = Field(
        default="auto",
        description="How much the language model is told: “full” for strong models, which then find their own words"
        " in a danger and in play; “auto” chooses by the model's size.",
    )


class ServerSettings(Section):
    """A language model on another computer, spoken to by the OpenAI-compatible chat API."""

    enabled: bool = Field(
        default=False,
        description="Whether what you say is sent to this server; nothing leaves the computer otherwise.",
    )
    url: Address = Field(
        default="",
        description="The server's address up to and with /v1, such as “http://192.168.1.5:8000/v1”.",
    )
    model: OneLine = Field(default="", description="The model's name on the server.")
    key: OneLine = Field(default="", description="The server's key, if it wants one.")
    context_tokens: int = Field(
        default=4096,
        ge=1024,
        le=1_048_576,
        description="How many tokens (about ¾ of a word each) the server reads at once; as it was started with.",
    )
    read_ahead: bool = Field(
        default=True,
        description="Whether the server reads the talk while nobody waits, so that replies come sooner;"
        " switch it off if you pay for what it reads.",
    )


class ComputeSettings(Section):
    """Use of the computer's processors."""

    threads: int = Field(
        default=0, ge=0, le=256, description="How many threads the models use; 0 leaves one core free."
    )
    gpu: Literal["auto", "cuda", "vulkan", "metal", "none"] = Field(
        default="auto", description="The graphics processor that helps the language model."
    )


class InterfaceSettings(Section):
    """The window and the command line."""

    language: InterfaceLanguage = Field(
        default="system", description="The language of the window's own texts, such as “en”, or “system”."
    )
    theme: Literal["system", "light", "dark", "contrast"] = Field(
        default="system", description="The window's colours; “contrast” has the strongest ones."
    )
    text_size: int = Field(
        default=100,
        ge=100,
        le=300,
        description="How large the window's texts are, in per cent of the system's.",
    )
    caption_size: int = Field(
        default=100,
        ge=75,
        le=250,
        description="How large what is said is shown, in per cent of what is usual.",
    )
    motion: Literal["system", "reduced", "full"] = Field(
        default="system", description="How much moves in the window; “reduced” is as little as can be."
    )
    companion: Name = Field(
        default="companion",
        description="Which companion is there when none is named; it follows whom you chose in the window.",
    )
    guide: OneLine = Field(
        default="",
        description="How far you came in the guide of the first start: the name of a step, “done” or “declined”;"
        " empty before it has begun.",
    )
    talk_key: TalkKey = Field(
        default="",
        description="The keys that you hold while you speak, wherever you are on the desktop, such as"
        " “Ctrl+Alt+Space”; empty for none.",
    )
    close_to_tray: bool = Field(
        default=False,
        description="Whether closing the window leaves the companion in the tray; where there is no tray, closing"
        " ends it.",
    )
    autostart: bool = Field(
        default=False,
        description="Whether it starts by itself when you log in, in the tray where there is one.",
    )
    notifications: Literal["off", "sign", "words"] = Field(
        default="sign",
        description="What the desktop shows when it says something by itself while you are elsewhere: nothing,"
        " that it does, or its words.",
    )
    offer_declined: bool = Field(
        default=False,
        description="Whether the offer of larger models was declined; it is then not made again.",
    )


class LoggingSettings(Section):
    """The log, which never holds what was said."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="How much is logged."
    )


class Settings(Section):
    """The content of a settings file."""

    version: int = Field(default=VERSION, ge=1, le=VERSION, description="The version of this file.")


class ProgramSettings(Settings):
    """The program's settings, for all companions."""

    sound: SoundSettings = SoundSettings()
    models: ModelSettings = ModelSettings()
    server: ServerSettings = ServerSettings()
    compute: ComputeSettings = ComputeSettings()
    interface: InterfaceSettings = InterfaceSettings()
    logging: LoggingSettings = LoggingSettings()


class ConversationSettings(Section):
    """General settings of the conversation."""

    language: Language = Field(default="en", description="The language you speak with it, such as “en”.")


class TurnSettings(Section):
    """Turn-taking."""

    talk: Literal["hands-free", "push-to-talk"] = Field(
        default="hands-free",
        description="Whether it listens all the time, or only while you hold a key or the button.",
    )
    patience: float = Field(
        default=1.0,
        ge=0.5,
        le=3.0,
        description="How long it lets you pause before it answers; 2 is twice as long as usual.",
    )


class VoiceSettings(Section):
    """Voice of the companion."""

    expressiveness: Share = Field(
        default=0.8,
        description="How much of its feeling is heard; 0 is a calm reading voice, 1 is all of it.",
    )
    rate: Factor = Field(default=1.0, description="How fast it speaks; 1 is the voice's own pace.")
    pitch: Factor = Field(default=1.0, description="How high it speaks; 1 is the voice's own pitch.")
    speaker: OneLine = Field(
        default="",
        description="Which of Kokoro's speakers it is, such as “af_heart”; another voice is a woman's or man's by it.",
    )


class ReplySettings(Section):
    """Wording of the replies."""

    max_tokens: int = Field(
        default=0,
        ge=0,
        le=2048,
        description="The longest reply, in tokens (about ¾ of a word each); 0 is what suits the model.",
    )
    temperature: float = Field(
        default=0.0,
        ge=0.0,
        le=2.0,
        description="How freely words are chosen, 0.7 is usual; 0 is what suits the model.",
    )


class FeelingSettings(Section):
    """Recognition of the person's feeling."""

    tone: bool = Field(
        default=True,
        description="Whether it also listens to how you say things, not only to what; the sound itself is never"
        " kept.",
    )
    inertia: Share = Field(
        default=0.3,
        description="How much of your last feeling it expects in what you say next; 0 is nothing.",
    )
    contagion: Share = Field(
        default=0.1,
        description="How much of the feeling it showed last it expects to have passed on to you; 0 is nothing.",
    )


class MemorySettings(Section):
    """Memory beyond the current conversation; a kind that is switched off is no longer kept, but earlier ones stay."""

    enabled: bool = Field(default=True, description="Whether it remembers at all.")
    recall: bool = Field(
        default=True, description="Whether what it remembers comes back by itself while you talk."
    )
    moments: bool = Field(
        default=True, description="Whether it remembers single things you said and what you felt with them."
    )
    episodes: bool = Field(
        default=True, description="Whether it remembers what happened to you: when, with whom, how it ended."
    )
    facts: bool = Field(default=True, description="Whether it remembers facts about you, such as your work.")
    preferences: bool = Field(default=True, description="Whether it remembers what you like and dislike.")
    people: bool = Field(default=True, description="Whether it remembers who is who in your life.")
    threads: bool = Field(
        default=True, description="Whether it remembers what is still open: plans, promises, dates."
    )
    profile: bool = Field(
        default=True, description="Whether it notes what it infers of you, such as what comforts you."
    )
    diary: bool = Field(default=True, description="Whether it writes its own diary.")
    summaries: bool = Field(default=True, description="Whether it sums up days and months.")

    @property
    def kinds(self) -> frozenset[MemoryKind]:
        """Return the kinds of memory to keep if memory is on."""
        wanted = {
            MemoryKind.MOMENT: self.moments,
            MemoryKind.EPISODE: self.episodes,
            MemoryKind.FACT: self.facts,
            MemoryKind.PREFERENCE: self.preferences,
            MemoryKind.PERSON: self.people,
            MemoryKind.THREAD: self.threads,
            MemoryKind.PROFILE: self.profile,
            MemoryKind.DIARY: self.diary,
            MemoryKind.SUMMARY: self.summaries,
        }
        return frozenset(kind for kind, is_on in wanted.items() if is_on)


class BackupSettings(Section):
    """Backups of the companion's data, encrypted like the original, in its folder."""

    keep: int = Field(
        default=3,
        ge=0,
        le=30,
        description="How many days' backups are kept, beside the first of this week and of the last;"
        " 0 makes none and deletes those that are there.",
    )


class CompanionSettings(Settings):
    """One companion's settings."""

    persona: PersonaSettings = PersonaSettings()
    conversation: ConversationSettings = ConversationSettings()
    turn: TurnSettings = TurnSettings()
    voice: VoiceSettings = VoiceSettings()
    face: FaceSettings = FaceSettings()
    reply: ReplySettings = ReplySettings()
    feeling: FeelingSettings = FeelingSettings()
    memory: MemorySettings = MemorySettings()
    personality: PersonalitySettings = PersonalitySettings()
    traits: TraitSettings = TraitSettings()
    boundaries: BoundarySettings = BoundarySettings()
    contacts: ContactSettings = ContactSettings()
    backup: BackupSettings = BackupSettings()
