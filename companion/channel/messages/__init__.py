"""Messages between engine and window.

The window sends ``Command``s (do something) and ``Query``s (answer with the same number); the engine sends ``Answer``s
and ``Event``s (something has happened). Typed text counts as said only after ``Accepted`` came back, because only then
is it on disk; until then the window keeps it. The class's name identifies a message. Each subject has a file, whose end
lists the messages in each direction; this package exports all of them, and joins them.
"""

from typing import TypeAlias

from companion.channel.messages.companions import *
from companion.channel.messages.feelings import *
from companion.channel.messages.memories import *
from companion.channel.messages.message import Message, Whole
from companion.channel.messages.models import *
from companion.channel.messages.settings import *
from companion.channel.messages.sound import *
from companion.channel.messages.talk import *
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
    CompanionEvent | FeelingEvent | MemoryEvent | ModelEvent | SettingsEvent | SoundEvent | TalkEvent
)

ToEngine: TypeAlias = Command | Query
ToWindow: TypeAlias = Answer | Event
