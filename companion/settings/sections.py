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
from companion.settings.shown import Kind, Option, Shown, worded
from companion.values import MemoryKind

VERSION = 1
"""The version of both kinds of file."""

Factor = Annotated[float, Field(ge=0.5, le=2.0)]
"""Multiplier of the voice's own value, in [0.5, 2]."""


class SoundSettings(Section):
    """Microphone, loudspeaker and sound processing."""

    microphone: Annotated[
        OneLine,
        Shown(
            "hearing/microphone",
            "Microphone",
            "The device I hear you with.",
            control=Kind.CHOICE,
            found_by="mic headset input device hear",
        ),
    ] = Field(default="default", description="The microphone's name, or “default” for the system's.")
    loudspeaker: Annotated[
        OneLine,
        Shown(
            "hearing/loudspeaker",
            "Speakers",
            "The device you hear me with.",
            control=Kind.CHOICE,
            found_by="speaker headphones output device sound",
        ),
    ] = Field(default="default", description="The speakers' name, or “default” for the system's.")
    volume: Annotated[
        Share,
        Shown(
            "hearing/loudspeaker",
            "Volume",
            "Base volume. Emotions and spoken commands change it further.",
            step=0.1,
            low="silent",
            high="full volume",
            meant="ends of a slider for the volume",
            found_by="louder softer quieter",
        ),
    ] = 1.0
    captions_only: Annotated[
        bool,
        Shown(
            "hearing/loudspeaker",
            "Silent (text only)",
            "I show my words and don't speak them. You can also say “captions only” or “speak again”.",
            found_by="mute silent captions subtitles text",
        ),
    ] = False
    echo_removal: Annotated[
        Literal["auto", "on", "off"],
        Shown(
            "hearing/loudspeaker",
            "Echo cancellation",
            "Keeps me from hearing myself, so you can interrupt.",
            options=worded(auto="Automatic", on="Always on", off="Off (with headphones)"),
            found_by="echo interrupt headphones",
        ),
    ] = "auto"

    @property
    def heard_volume(self) -> float:
        """Return the playback volume in [0, 1]; 0 with captions only."""
        return 0.0 if self.captions_only else self.volume


class ModelSettings(Section):
    """Choice of the models."""

    recogniser: Annotated[
        OneLine,
        Shown(
            "hearing/recogniser",
            "Speech recogniser",
            "Larger ones make fewer mistakes but are slower.",
            control=Kind.CHOICE,
            found_by="whisper moonshine recognition dictation",
        ),
    ] = Field(
        default="auto",
        description="The speech recogniser's name in `companion models list`, or “auto” for the best here.",
    )
    language_model: Annotated[
        ModelName,
        Shown(
            "models/mind",
            "Language model",
            "Larger ones understand more but are slower.",
            control=Kind.CHOICE,
            found_by="brain llm gemma ai",
        ),
    ] = Field(
        default="auto",
        description="The language model's name in `companion models list`, or “auto” for the best here. It can also be "
        "the full path of your own GGUF file; `companion models add` tests it first.",
    )
    voice: OneLine = Field(
        default="auto",
        description="The voice's name in `companion voice list`, or “auto” for the best here.",
    )
    voice_name: OneLine = Field(
        default="", description="The voice's speaker, such as “slt”; empty for its default."
    )
    prompt: Annotated[
        Literal["auto", "short", "full"],
        Shown(
            "models/replies",
            "Instructions for the model",
            "With full instructions, a strong model finds its own words in a crisis and in games.",
            options=worded(auto="Automatic", short="Short: for small models", full="Full: for strong models"),
            found_by="prompt instructions short full strong",
        ),
    ] = "auto"


class ServerSettings(Section):
    """A language model on another computer, spoken to by the OpenAI-compatible chat API."""

    enabled: Annotated[
        bool,
        Shown(
            "models/server",
            "Use a server",
            "What you say and what I remember about you is sent there.",
            found_by="network remote ollama vllm openai",
        ),
    ] = False
    url: Annotated[
        Address,
        Shown("models/server", "Address", "Including /v1.", hint="For example: http://192.168.1.5:8000/v1"),
    ] = ""
    model: Annotated[OneLine, Shown("models/server", "Model name", "As listed by the server.")] = ""
    key: Annotated[
        OneLine,
        Shown(
            "models/server",
            "API key",
            "Only if the server needs one. It is stored and never shown.",
            control=Kind.SECRET,
        ),
    ] = ""
    context_tokens: Annotated[
        int,
        Shown(
            "models/server",
            "Context length",
            "As set on the server. A token is about ¾ of a word.",
            control=Kind.CHOICE,
            options=(
                Option("4096", "4,096 tokens"),
                Option("8192", "8,192 tokens"),
                Option("16384", "16,384 tokens"),
                Option("32768", "32,768 tokens"),
                Option("131072", "131,072 tokens"),
            ),
            found_by="context window tokens memory",
        ),
    ] = Field(default=8192, ge=1024, le=1_048_576)
    read_ahead: Annotated[
        bool,
        Shown(
            "models/server",
            "Read ahead",
            "Reads the conversation in idle time so replies come sooner. Turn this off if you pay per token.",
            found_by="cost price paid money fast",
        ),
    ] = True


class ComputeSettings(Section):
    """Use of the computer's processors."""

    threads: Annotated[
        int,
        Shown(
            "models/compute",
            "Processor cores",
            "How many cores the models may use.",
            control=Kind.CHOICE,
            options=(
                Option("0", "All but one"),
                Option("1", "One"),
                Option("2", "Two"),
                Option("4", "Four"),
                Option("8", "Eight"),
            ),
            found_by="cpu threads slow",
        ),
    ] = Field(default=0, ge=0, le=256)
    gpu: Annotated[
        Literal["auto", "cuda", "vulkan", "metal", "none"],
        Shown(
            "models/compute",
            "Graphics card",
            "Speeds up the language model, if you have one.",
            options=worded(auto="Automatic", none="Don't use", cuda="CUDA", vulkan="Vulkan", metal="Metal"),
            found_by="gpu graphics card fast",
        ),
    ] = "auto"


class InterfaceSettings(Section):
    """The window and the command line."""

    language: Annotated[
        InterfaceLanguage,
        Shown(
            "language/window",
            "Window language",
            "Used for menus, dates and numbers.",
            control=Kind.CHOICE,
            options=worded(system="System default"),
            found_by="translation english german french spanish japanese chinese",
        ),
    ] = "system"
    theme: Annotated[
        Literal["system", "light", "dark", "contrast"],
        Shown(
            "look/colours",
            "Theme",
            "Colours of the window.",
            options=worded(system="System default", light="Light", dark="Dark", contrast="High contrast"),
            found_by="look theme dark light contrast night",
        ),
    ] = "system"
    text_size: Annotated[
        int,
        Shown(
            "look/sizes",
            "Text size",
            "Scales the whole window.",
            step=25,
            low="system default",
            high="3 times as large",
            found_by="font zoom scale larger bigger letters read",
        ),
    ] = Field(default=100, ge=100, le=300)
    caption_size: Annotated[
        int,
        Shown(
            "look/sizes",
            "Conversation text size",
            "The words below the face.",
            step=25,
            low="small",
            high="2½ times as large",
            found_by="captions subtitles font",
        ),
    ] = Field(default=100, ge=75, le=250)
    motion: Annotated[
        Literal["system", "reduced", "full"],
        Shown(
            "look/motion",
            "Motion",
            "With reduced motion the face only blinks and speaks, and nothing slides.",
            options=worded(system="System default", reduced="Reduced", full="Full"),
            found_by="animation dizzy reduced",
        ),
    ] = "system"
    companion: Name = Field(
        default="companion",
        description="The companion to start if none is named; your choice in the window changes it.",
    )
    guide: OneLine = Field(
        default="",
        description="Your place in the setup guide: the name of a step, “done” or “declined”; empty before the start.",
    )
    talk_key: Annotated[
        TalkKey,
        Shown(
            "shortcuts/talk",
            "Talk key",
            "Hold this key while you speak, in any window.",
            control=Kind.KEYS,
            found_by="push to talk global hotkey shortcut",
        ),
    ] = ""
    close_to_tray: Annotated[
        bool,
        Shown(
            "look/desktop",
            "Keep running in the tray when closed",
            "Without a tray, closing quits the program.",
            found_by="background quit close icon",
        ),
    ] = False
    autostart: Annotated[
        bool,
        Shown(
            "look/desktop",
            "Start at login",
            "In the tray, if there is one.",
            found_by="autostart boot login",
        ),
    ] = False
    notifications: Annotated[
        Literal["off", "sign", "words"],
        Shown(
            "privacy/notifications",
            "Notifications",
            "Shown when I speak while you are in another window. Other people may see them.",
            options=worded(off="Off", sign="Without text", words="With text"),
            found_by="notify message popup desktop",
        ),
    ] = "sign"
    offer_declined: bool = Field(
        default=False,
        description="If true, larger models are not offered again.",
    )


class LoggingSettings(Section):
    """The log, which never holds what was said."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Level of detail in the log."
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

    language: Annotated[
        Language,
        Shown(
            "language/talk",
            "Spoken language",
            "The language I understand and answer in.",
            control=Kind.CHOICE,
            found_by="speak talk english german french spanish japanese chinese",
        ),
    ] = "en"
    speaks_first: Annotated[
        Literal["off", "seldom", "often"],
        Shown(
            "hearing/turns",
            "Speaking first",
            "I start a conversation about a day you mentioned, or when you come back. "
            "To stop me, say “not now” or “never about this”.",
            options=worded(
                off="Off: I wait for you",
                seldom="Rarely: at most once a day",
                often="Often: every few hours at most",
            ),
            found_by="initiative begin start ask remind greet proactive",
        ),
    ] = "off"
    learns: Annotated[
        bool,
        Shown(
            "persona.learned/learned",
            "Learn from your reactions",
            "If you thank me, or ask for shorter replies, fewer questions or no jokes, my style slowly follows. "
            "Each step is listed and can be undone.",
            found_by="adapt feedback style manner length questions warmth teasing jokes",
        ),
    ] = False


class TurnSettings(Section):
    """Turn-taking."""

    talk: Annotated[
        Literal["hands-free", "push-to-talk", "toggle", "by-name"],
        Shown(
            "hearing/turns",
            "When I listen",
            "You can type at any time.",
            options=(
                Option("hands-free", "Always: just speak"),
                Option("push-to-talk", "While you hold the space bar or the talk key"),
                Option("toggle", "From one press of the space bar or the talk key to the next"),
                Option("by-name", "When you call me by name"),
            ),
            found_by="push to talk hands free key hold toggle wake word name call",
        ),
    ] = "hands-free"
    call_name: Annotated[
        OneLine,
        Shown(
            "hearing/turns",
            "Name to call me by",
            "For “When you call me by name”. Say it first: “Mira, what time is it?”",
            hint="Leave empty for my own name",
            found_by="wake word hotword assistant",
        ),
    ] = ""
    call_nearness: Annotated[
        float,
        Shown(
            "hearing/turns",
            "How clearly to call",
            "How much what I hear must sound like the name.",
            step=0.05,
            low="wakes easily",
            high="only to the exact name",
            meant="ends of a slider: how clearly the companion's name must be said to wake it",
            found_by="wake word sensitivity threshold",
        ),
    ] = Field(default=0.8, ge=0.6, le=1.0)
    awake_for: Annotated[
        float,
        Shown(
            "hearing/turns",
            "Time awake",
            "After you call me and nothing more is said, I fall asleep again.",
            control=Kind.CHOICE,
            options=(
                Option("10.0", "10 seconds"),
                Option("20.0", "20 seconds"),
                Option("60.0", "A minute"),
                Option("300.0", "5 minutes"),
            ),
            found_by="wake word asleep silence",
        ),
    ] = Field(default=20.0, ge=2.0, le=3600.0)
    patience: Annotated[
        float,
        Shown(
            "hearing/turns",
            "Patience",
            "How long you can pause before I answer.",
            step=0.25,
            low="answers soon",
            high="lets you think",
            meant="how soon the companion answers",
            found_by="pause wait interrupt silence slow",
        ),
    ] = Field(default=1.0, ge=0.5, le=3.0)
    listens_aloud: Annotated[
        bool,
        Shown(
            "hearing/turns",
            "Listening aloud",
            "I say a soft “mhm” in some of your pauses.",
            found_by="backchannel uh-huh nod sound mhm",
        ),
    ] = False
    only_my_voice: Annotated[
        bool,
        Shown(
            "hearing/turns",
            "Answer only me",
            "I ignore the television and other people, until you say: “This is my sister Ruth.”",
            found_by="voiceprint speaker recognition tv phone guest",
        ),
    ] = False


class VoiceSettings(Section):
    """Voice of the companion."""

    expressiveness: Share = Field(
        default=0.8,
        description="Expressiveness. 0 is a calm reading voice, 1 is very expressive.",
    )
    rate: Factor = Field(default=1.0, description="Speed. 1 is the voice's own.")
    pitch: Factor = Field(default=1.0, description="Pitch. 1 is the voice's own.")
    speaker: OneLine = Field(
        default="",
        description="Kokoro's speaker, such as “af_heart”. It also chooses between a woman's and a man's voice.",
    )
    sounds_like: Annotated[
        Literal["auto", "woman", "man"],
        Shown(
            "voice/kind",
            "Sounds like",
            options=(
                Option("auto", "Automatic (suits my face)"),
                Option("woman", "A woman"),
                Option("man", "A man"),
            ),
            found_by="female male gender man woman",
        ),
    ] = "auto"


class ReplySettings(Section):
    """Wording of the replies."""

    max_tokens: Annotated[
        int,
        Shown(
            "models/replies",
            "Longest reply",
            "Replies are cut off at this length.",
            control=Kind.CHOICE,
            options=(
                Option("0", "Automatic"),
                Option("60", "A sentence or two"),
                Option("150", "A few sentences"),
                Option("400", "About a page"),
            ),
            found_by="length short long tokens",
        ),
    ] = Field(default=0, ge=0, le=2048)
    temperature: Annotated[
        float,
        Shown(
            "models/replies",
            "Creativity",
            "How freely I choose words.",
            control=Kind.CHOICE,
            options=(
                Option("0.0", "Automatic"),
                Option("0.4", "Low: most predictable"),
                Option("0.7", "Normal"),
                Option("1.0", "High: more surprising, more mistakes"),
            ),
            found_by="temperature creative random",
        ),
    ] = Field(default=0.0, ge=0.0, le=2.0)


class FeelingSettings(Section):
    """Recognition of the person's feeling."""

    tone: bool = Field(
        default=True,
        description="If true, I read your mood from your voice, too. The sound itself is never saved.",
    )
    inertia: Annotated[
        Share,
        Shown(
            "mood/carry",
            "How much of your last feeling remains",
            "This is my starting guess; it halves every hour. Clear words or tone outweigh it.",
            step=0.1,
        ),
    ] = 0.3
    contagion: Annotated[
        Share,
        Shown(
            "mood/carry",
            "How much of my feeling rubs off on you",
            "This, too, is my starting guess.",
            step=0.1,
        ),
    ] = 0.1


class MemorySettings(Section):
    """Memory beyond the current conversation; a kind that is switched off is no longer kept, but earlier ones stay."""

    enabled: Annotated[
        bool,
        Shown(
            "privacy/memory",
            "Save memories",
            "Your messages stay in History either way until you delete them.",
            found_by="memory remember forget",
        ),
    ] = True
    recall: Annotated[
        bool,
        Shown("privacy/memory", "Bring up memories", "I think of related memories on my own while we talk."),
    ] = True
    moments: Annotated[bool, Shown("privacy/kinds", "Moments", "Things you said, and how you felt.")] = True
    episodes: Annotated[bool, Shown("privacy/kinds", "Events", "When, with whom, and how it ended.")] = True
    facts: Annotated[bool, Shown("privacy/kinds", "Facts about you", "For example, your work.")] = True
    preferences: Annotated[
        bool, Shown("privacy/kinds", "Likes and dislikes", "What you like and dislike.")
    ] = True
    people: Annotated[bool, Shown("privacy/kinds", "People", "Who is who in your life.")] = True
    threads: Annotated[bool, Shown("privacy/kinds", "Open plans", "Plans, promises and dates.")] = True
    profile: Annotated[
        bool, Shown("privacy/kinds", "Conclusions about you", "For example, what comforts you.")
    ] = True
    diary: Annotated[bool, Shown("privacy/kinds", "Diary", "My thoughts about each day.")] = True
    summaries: Annotated[bool, Shown("privacy/kinds", "Summaries", "Of days and months.")] = True

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

    keep: Annotated[
        int,
        Shown(
            "backup/keep",
            "Backups to keep",
            "Plus the first backup of this week and last week.",
            control=Kind.CHOICE,
            options=(
                Option("3", "Last 3 days"),
                Option("7", "Last week"),
                Option("30", "Last month"),
                Option("0", "Off (deletes existing backups)"),
            ),
            found_by="copy safe restore lost",
        ),
    ] = Field(default=3, ge=0, le=30)


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
