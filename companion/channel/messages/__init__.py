"""What engine and window tell each other.

The window sends ``Command``s (do something) and ``Query``s (answer with the same number); the engine sends
``Answer``s and ``Event``s (something has happened). A typed text counts as said only once ``Accepted`` came
back, because only then is it on disk: until then the window keeps it. A message is told by its class's name, and
stands in the file of its subject, at whose end is told which way it goes.
"""

from companion.channel.messages.backups import (
    BackupRestored,
    BackupsShown,
    DeleteBackup,
    EverythingExported,
    ExportEverything,
    KeptBackup,
    MakeBackup,
    RestoreBackup,
    ShowBackups,
)
from companion.channel.messages.boundaries import BoundariesShown, SetBoundary, ShowBoundaries
from companion.channel.messages.companions import (
    ArchiveCompanion,
    ArchivedCompanion,
    CompanionChosen,
    CompanionPacked,
    CompanionsShown,
    CreateCompanion,
    DeleteCompanion,
    DuplicateCompanion,
    PackCompanion,
    PasswordWanted,
    RestoreCompanion,
    ShowCompanions,
    ShownCompanion,
    UnpackCompanion,
    UseCompanion,
)
from companion.channel.messages.contacts import ContactsShown, SetContact, ShowContacts, ShownContact
from companion.channel.messages.downloads import (
    CancelDownload,
    DeclineOffer,
    DownloadMoved,
    GetModels,
    OfferedModel,
    SetOffered,
)
from companion.channel.messages.ear import EarChanged, HoldTalkKey, LevelMeasured, SetMuted
from companion.channel.messages.engine import EngineReady, Noticed, Quit, WarmingUp
from companion.channel.messages.exchange import (
    CancelExchange,
    ChatsFound,
    ExchangeMoved,
    ExportHistory,
    ExportMemories,
    HistoryExported,
    HistoryForm,
    ImportChats,
    ImportMemories,
    LeftOut,
    UnreadChat,
)
from companion.channel.messages.face import FaceDescribed, FaceMoved
from companion.channel.messages.feelings import (
    CarryChanged,
    CheckIn,
    Coordinate,
    CorrectReading,
    FeelingPoint,
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
from companion.channel.messages.guide import (
    ChoosePersona,
    GuideQuestion,
    GuideShown,
    PersonaProposed,
    ProposePersona,
    ShippedPersona,
)
from companion.channel.messages.history import (
    DeleteTurn,
    HeardWords,
    HistoryChanged,
    HistoryEntry,
    HistoryPage,
    HistoryShown,
    OffRecordChanged,
    SetOffRecord,
)
from companion.channel.messages.memories import (
    CorrectMemory,
    KnownShown,
    LinkedMemory,
    MemoriesChanged,
    MemoriesShown,
    MemoryPage,
    MemoryShown,
    MemoryStatistics,
    MergeMemories,
    OneMemory,
    PinMemory,
    Slept,
    StatisticsShown,
    WhatIsKnown,
)
from companion.channel.messages.message import Message
from companion.channel.messages.models import (
    ListedModel,
    ModelFileTried,
    ModelsShown,
    ModelVerified,
    RemoveModel,
    ShowModels,
    TryModelFile,
    VerifyModel,
)
from companion.channel.messages.persona import (
    ExportCard,
    ImportCard,
    PersonaShown,
    SetPersona,
    ShowPersona,
)
from companion.channel.messages.privacy import ForgetRecordings, PrivacyShown, ShownConnection, ShowPrivacy
from companion.channel.messages.sample_lines import (
    LinesChanged,
    LinesShown,
    SayItLikeThis,
    UndoSampleLine,
    WrittenLine,
    WrittenLines,
)
from companion.channel.messages.settings import (
    SetSetting,
    SettingRefused,
    SettingsShown,
    ShownSetting,
    ShowSettings,
)
from companion.channel.messages.sound import (
    CheckSound,
    DevicesShown,
    ShowDevices,
    SoundCheckBegan,
    SoundChecked,
    SoundDevice,
)
from companion.channel.messages.talk import (
    Accepted,
    AnswerTimed,
    CompanionSaid,
    CorrectWords,
    LanguageAsked,
    PersonHeard,
    PhaseChanged,
    Say,
    SayAgain,
    SettleLanguage,
    Stop,
)
from companion.channel.messages.tone import (
    CalibrateTone,
    CalibrationMoved,
    CancelCalibration,
    SetTone,
    ToneChanged,
)
from companion.channel.messages.unions import Answer, Command, Event, Query, Refused, ToEngine, ToWindow
from companion.channel.messages.voices import (
    CancelRecording,
    ForgetReferences,
    KeepReference,
    NamedFeeling,
    RecordingMoved,
    RecordReference,
    SetVoice,
    ShowVoice,
    TryEnded,
    TryStarted,
    TryVoice,
    VoiceOnOffer,
    VoiceOpened,
    VoiceShown,
    VoiceState,
)
from companion.channel.messages.why import Planned, Recalled, Remembered, Weighed
