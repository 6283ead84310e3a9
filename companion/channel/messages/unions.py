"""All that goes one way or the other."""

from typing import TypeAlias

from companion.channel.messages.backups import (
    BackupRestored,
    BackupsShown,
    DeleteBackup,
    EverythingExported,
    ExportEverything,
    MakeBackup,
    RestoreBackup,
    ShowBackups,
)
from companion.channel.messages.boundaries import BoundariesShown, SetBoundary, ShowBoundaries
from companion.channel.messages.companions import (
    ArchiveCompanion,
    CompanionChosen,
    CompanionsShown,
    CreateCompanion,
    DeleteCompanion,
    DuplicateCompanion,
    RestoreCompanion,
    ShowCompanions,
    UseCompanion,
)
from companion.channel.messages.contacts import ContactsShown, SetContact, ShowContacts
from companion.channel.messages.downloads import (
    CancelDownload,
    DeclineOffer,
    DownloadMoved,
    GetModels,
    SetOffered,
)
from companion.channel.messages.ear import EarChanged, HoldTalkKey, LevelMeasured, SetMuted
from companion.channel.messages.engine import EngineReady, Noticed, Quit, WarmingUp
from companion.channel.messages.exchange import (
    CancelExchange,
    ExchangeMoved,
    ExportHistory,
    ExportMemories,
    HistoryExported,
    ImportMemories,
)
from companion.channel.messages.face import FaceDescribed, FaceMoved
from companion.channel.messages.feelings import (
    CarryChanged,
    CheckIn,
    CorrectReading,
    FeelingsReset,
    Felt,
    MoodMoved,
    MoodTrace,
    MoodTraceChanged,
    MoodTraced,
    ResetFeelings,
    UndoCheckIn,
    UndoCorrection,
    UndoMoodStep,
)
from companion.channel.messages.forgetting import (
    ForgetAbout,
    ForgetMemories,
    ForgetPreview,
    ForgetSince,
    WouldForget,
)
from companion.channel.messages.guide import ChoosePersona, GuideShown, PersonaProposed, ProposePersona
from companion.channel.messages.history import (
    DeleteTurn,
    HistoryChanged,
    HistoryPage,
    HistoryShown,
    OffRecordChanged,
    SetOffRecord,
)
from companion.channel.messages.memories import (
    CorrectMemory,
    MemoriesChanged,
    MemoriesShown,
    MemoryPage,
    MemoryShown,
    MemoryStatistics,
    MergeMemories,
    OneMemory,
    PinMemory,
    StatisticsShown,
)
from companion.channel.messages.message import Message
from companion.channel.messages.models import ModelsShown, ModelVerified, RemoveModel, ShowModels, VerifyModel
from companion.channel.messages.persona import ExportCard, ImportCard, PersonaShown, SetPersona, ShowPersona
from companion.channel.messages.privacy import ForgetRecordings, PrivacyShown, ShowPrivacy
from companion.channel.messages.sample_lines import (
    LinesChanged,
    LinesShown,
    SayItLikeThis,
    UndoSampleLine,
    WrittenLines,
)
from companion.channel.messages.settings import SetSetting, SettingRefused, SettingsShown, ShowSettings
from companion.channel.messages.sound import (
    CheckSound,
    DevicesShown,
    ShowDevices,
    SoundCheckBegan,
    SoundChecked,
)
from companion.channel.messages.talk import (
    Accepted,
    AnswerTimed,
    CompanionSaid,
    CorrectWords,
    PersonHeard,
    PhaseChanged,
    Say,
    SayAgain,
    Stop,
)
from companion.channel.messages.tone import (
    CalibrateTone,
    CalibrationMoved,
    CancelCalibration,
    SetTone,
    ToneChanged,
)
from companion.channel.messages.voices import (
    CancelRecording,
    ForgetReferences,
    KeepReference,
    RecordingMoved,
    RecordReference,
    SetVoice,
    ShowVoice,
    TryEnded,
    TryStarted,
    TryVoice,
    VoiceOpened,
    VoiceShown,
)
from companion.channel.messages.why import Planned, Recalled

Command: TypeAlias = (
    Say
    | Stop
    | SetMuted
    | HoldTalkKey
    | DeleteTurn
    | CorrectWords
    | SayAgain
    | GetModels
    | CancelDownload
    | DeclineOffer
    | CheckSound
    | CorrectReading
    | UndoCorrection
    | CheckIn
    | UndoCheckIn
    | SetTone
    | CalibrateTone
    | CancelCalibration
    | UndoMoodStep
    | ResetFeelings
    | SetOffRecord
    | CorrectMemory
    | PinMemory
    | MergeMemories
    | ForgetMemories
    | ForgetSince
    | ForgetAbout
    | ExportMemories
    | ImportMemories
    | ExportHistory
    | CancelExchange
    | SayItLikeThis
    | UndoSampleLine
    | ShowPersona
    | SetPersona
    | ProposePersona
    | ChoosePersona
    | ImportCard
    | ExportCard
    | ShowContacts
    | SetContact
    | ShowBoundaries
    | SetBoundary
    | ShowVoice
    | SetVoice
    | KeepReference
    | RecordReference
    | CancelRecording
    | ForgetReferences
    | TryVoice
    | ShowSettings
    | SetSetting
    | ShowDevices
    | ShowModels
    | VerifyModel
    | RemoveModel
    | ShowPrivacy
    | ForgetRecordings
    | ShowBackups
    | MakeBackup
    | DeleteBackup
    | RestoreBackup
    | ExportEverything
    | ShowCompanions
    | UseCompanion
    | CreateCompanion
    | DuplicateCompanion
    | ArchiveCompanion
    | RestoreCompanion
    | DeleteCompanion
    | Quit
)


class Query(Message, frozen=True):
    """A question with a number of the asker's."""

    number: int
    asked: HistoryPage | MoodTrace | MemoryPage | OneMemory | MemoryStatistics | ForgetPreview | WrittenLines


class Refused(Message, frozen=True):
    """A query could not be answered."""

    sentence: str


class Answer(Message, frozen=True):
    """The answer to the query of the same number."""

    number: int
    content: (
        HistoryShown
        | MoodTraced
        | MemoriesShown
        | MemoryShown
        | StatisticsShown
        | WouldForget
        | LinesShown
        | Refused
    )


Event: TypeAlias = (
    EngineReady
    | PhaseChanged
    | EarChanged
    | LevelMeasured
    | PersonHeard
    | CompanionSaid
    | AnswerTimed
    | FaceMoved
    | FaceDescribed
    | Accepted
    | HistoryChanged
    | Noticed
    | WarmingUp
    | SetOffered
    | DownloadMoved
    | SoundCheckBegan
    | SoundChecked
    | Felt
    | MoodMoved
    | CarryChanged
    | ToneChanged
    | CalibrationMoved
    | MoodTraceChanged
    | FeelingsReset
    | MemoriesChanged
    | LinesChanged
    | ExchangeMoved
    | HistoryExported
    | OffRecordChanged
    | Recalled
    | Planned
    | PersonaShown
    | GuideShown
    | PersonaProposed
    | ContactsShown
    | BoundariesShown
    | VoiceShown
    | VoiceOpened
    | RecordingMoved
    | TryStarted
    | TryEnded
    | SettingsShown
    | SettingRefused
    | DevicesShown
    | ModelsShown
    | ModelVerified
    | PrivacyShown
    | BackupsShown
    | BackupRestored
    | EverythingExported
    | CompanionsShown
    | CompanionChosen
)

ToEngine: TypeAlias = Command | Query
ToWindow: TypeAlias = Answer | Event
