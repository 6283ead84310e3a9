"""The unions of all messages in each direction, joined from those at the end of each subject's file."""

from typing import TypeAlias

from companion.channel.messages.avatar import AvatarCommand, AvatarShown
from companion.channel.messages.companions import CompanionCommand, CompanionEvent
from companion.channel.messages.engine import EngineEvent, Quit
from companion.channel.messages.feelings import (
    FeelingCommand,
    FeelingEvent,
    MoodTrace,
    MoodTraced,
    ToneCommand,
)
from companion.channel.messages.history import HistoryCommand, HistoryEvent, HistoryPage, HistoryShown
from companion.channel.messages.memories import MemoryCommand, MemoryContent, MemoryEvent, MemoryQuery
from companion.channel.messages.message import Message, Whole
from companion.channel.messages.models import DownloadCommand, ModelCommand, ModelEvent
from companion.channel.messages.persona import (
    LearnedCommand,
    LineCommand,
    LinesShown,
    PersonaCommand,
    PersonaEvent,
    WrittenLines,
)
from companion.channel.messages.settings import (
    ContactCommand,
    SettingsCommand,
    SettingsEvent,
)
from companion.channel.messages.sound import EarCommand, SoundCommand, SoundEvent
from companion.channel.messages.storage import BackupCommand, PrivacyCommand, RestoreBackup, StorageEvent
from companion.channel.messages.talk import TalkCommand, TalkEvent
from companion.channel.messages.voices import RecordingCommand, TryVoice, VoiceCommand, VoiceEvent
from companion.values import Sentence

Command: TypeAlias = (
    AvatarCommand
    | CompanionCommand
    | Quit
    | FeelingCommand
    | ToneCommand
    | HistoryCommand
    | MemoryCommand
    | ModelCommand
    | DownloadCommand
    | PersonaCommand
    | LineCommand
    | LearnedCommand
    | SettingsCommand
    | ContactCommand
    | EarCommand
    | SoundCommand
    | BackupCommand
    | RestoreBackup
    | PrivacyCommand
    | TalkCommand
    | VoiceCommand
    | RecordingCommand
    | TryVoice
)


class Query(Message, frozen=True):
    """A question, with a number chosen by the asker."""

    number: Whole
    asked: HistoryPage | MoodTrace | MemoryQuery | WrittenLines


class Refused(Message, frozen=True):
    """A query could not be answered."""

    sentence: Sentence


class Answer(Message, frozen=True):
    """Answer to the query of the same number."""

    number: int
    content: HistoryShown | MoodTraced | MemoryContent | LinesShown | Refused


Event: TypeAlias = (
    AvatarShown
    | CompanionEvent
    | EngineEvent
    | FeelingEvent
    | HistoryEvent
    | MemoryEvent
    | ModelEvent
    | PersonaEvent
    | SettingsEvent
    | SoundEvent
    | StorageEvent
    | TalkEvent
    | VoiceEvent
)

ToEngine: TypeAlias = Command | Query
ToWindow: TypeAlias = Answer | Event
