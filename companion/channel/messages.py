"""What engine and window tell each other.

The window sends ``Command``s (do something) and ``Query``s (answer with the same number); the engine sends
``Answer``s and ``Event``s (something has happened). A typed text counts as said only once ``Accepted`` came
back, because only then is it on disk: until then the window keeps it.
"""

from enum import StrEnum
from typing import Annotated, TypeAlias

import msgspec

from companion.values import (
    Affect,
    Breach,
    Countenance,
    CrisisKind,
    FaceSegment,
    Grade,
    Layer,
    Memory,
    MemoryKind,
    MoodStep,
    Phase,
    Reading,
    Stage,
    Strategy,
    Utterance,
    Want,
)

Coordinate: TypeAlias = Annotated[float, msgspec.Meta(ge=-1.0, le=1.0)]
"""One coordinate of a feeling, as ``Affect`` has three of them."""


class Message(msgspec.Struct, frozen=True, tag=True):
    """The base of all messages; the tag tells the members of the union apart."""


# ---- commands: window to engine ---------------------------------------------------------------------------


class Say(Message, frozen=True):
    """The person typed something."""

    text: str
    key: str
    """Chosen by the sender; ``Accepted`` carries it back."""


class Stop(Message, frozen=True):
    """Be silent now, and drop the reply that is being thought of."""


class SetMuted(Message, frozen=True):
    """Listen no more, or again."""

    is_muted: bool


class HoldTalkKey(Message, frozen=True):
    """The person presses the talk key, or lets go of it: their turn lasts as long as they hold it."""

    is_held: bool


class DeleteTurn(Message, frozen=True):
    """Delete one utterance from history, for good."""

    id: int


class CorrectWords(Message, frozen=True):
    """Replace the person's last words and answer them anew."""

    id: int
    text: str


class SayAgain(Message, frozen=True):
    """Speak an utterance of the companion once more; it is not a new turn."""

    id: int


class GetModels(Message, frozen=True):
    """Download the offered models; the person has seen and accepted their licences."""

    names: tuple[str, ...]


class CancelDownload(Message, frozen=True):
    """Stop the running download; what has come stays for resuming."""


class DeclineOffer(Message, frozen=True):
    """Do not offer the recommended set again."""


class CheckSound(Message, frozen=True):
    """Play a test sound, and tell how it comes back through the room; it does not listen meanwhile."""


class CorrectReading(Message, frozen=True):
    """The person says that an utterance of theirs was misunderstood in its feeling."""

    session: str
    number: int
    """Which utterance."""
    affect: Affect | None = None
    """How it was meant; None where the person only said that it is wrong."""


class UndoCorrection(Message, frozen=True):
    """Take back all that the person said of how an utterance of theirs was read."""

    session: str
    number: int
    """Which utterance."""


class CheckIn(Message, frozen=True):
    """The person tells how they feel, in two taps."""

    valence: Coordinate
    arousal: Coordinate


class UndoCheckIn(Message, frozen=True):
    """Take back the last check-in."""


class SetTone(Message, frozen=True):
    """Read the feeling from the voice as well, or from the words alone."""

    is_on: bool


class CalibrateTone(Message, frozen=True):
    """Listen for half a minute how the person usually sounds; nothing of it is answered or kept."""


class CancelCalibration(Message, frozen=True):
    """Stop that, and know no more than before."""


class UndoMoodStep(Message, frozen=True):
    """Take out what an utterance of the person's did to the companion's mood."""

    session: str
    number: int
    """Which utterance."""


class ResetFeelings(Message, frozen=True):
    """Forget every reading, all that was learned of the person's feeling, and the companion's mood."""


class SetOffRecord(Message, frozen=True):
    """Keep nothing of what is said from now on, or keep things again: what was said meanwhile is then forgotten."""

    is_on: bool


class CorrectMemory(Message, frozen=True):
    """Put the person's words in place of a memory's; not of a moment's, which is what was said."""

    id: int
    text: str


class PinMemory(Message, frozen=True):
    """Keep a memory as it is, so that it neither fades nor is merged; or let it go the way of the others again."""

    id: int
    is_pinned: bool


class MergeMemories(Message, frozen=True):
    """Put one memory in place of several of a kind."""

    ids: tuple[int, ...]
    text: str = ""
    """Its words; "" for the newest one's."""


class ForgetMemories(Message, frozen=True):
    """Forget memories for good, and of moments what was said; what others rest on stays in the history."""

    ids: tuple[int, ...]


class ForgetSince(Message, frozen=True):
    """Forget all that was said, told and remembered from an instant on, for good."""

    since: float
    """Seconds since 1970-01-01 UTC."""


class ForgetAbout(Message, frozen=True):
    """Forget all that names somebody or something, for good."""

    words: str


class ExportMemories(Message, frozen=True):
    """Write all memories into a file that is not encrypted."""

    file: str
    as_markdown: bool = False
    """To be read; otherwise to be imported again."""


class ImportMemories(Message, frozen=True):
    """Take in the memories of a file that ``ExportMemories`` wrote."""

    file: str


class HistoryForm(StrEnum):
    """How the history is written into a file."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class ExportHistory(Message, frozen=True):
    """Write all that was said into a file that is not encrypted; told as ``HistoryExported``."""

    file: str
    form: HistoryForm = HistoryForm.TEXT


class CancelExchange(Message, frozen=True):
    """End the running import, which keeps what it has, or the running export, which leaves no file."""


class SayItLikeThis(Message, frozen=True):
    """The person writes how a reply should have been said; it becomes a sample line, and the history stays."""

    id: int | None
    """Which utterance; None for one of this talk."""
    text: str
    number: int | None = None
    """Which utterance of this talk, by its number in the session; None for the last reply."""


class UndoSampleLine(Message, frozen=True):
    """Take back what the person wrote in place of a reply, for good."""

    id: int | None = None
    """Which line; None for the one of this talk that was written last."""


class ShowPersona(Message, frozen=True):
    """Tell who the companion is from its next start on, and who else it could be."""


class SetPersona(Message, frozen=True):
    """Change one thing about who the companion is; it counts from its next start on."""

    key: str
    """Its setting, such as "persona.name" or "traits.humour"."""
    values: tuple[str, ...]
    """Of what is a list, all of it; else one."""


class ShowContacts(Message, frozen=True):
    """Tell whom the companion names to somebody in danger, from its next start on."""


class SetContact(Message, frozen=True):
    """Change where the person is, or a number of their own; it counts from the next start on."""

    key: str
    """"region", or what the number is for: "emergency", "crisis", "poison", "abuse" or "children"."""
    value: str
    """A region such as "GB", or "NUMBER, NAME, YYYY-MM-DD"; "" for none of their own."""


class ShowBoundaries(Message, frozen=True):
    """Tell what the companion may not do from its next start on."""


class SetBoundary(Message, frozen=True):
    """Change one boundary; it counts from the next start on."""

    name: str
    """Of its setting, such as "intimacy" for ``boundaries.intimacy``."""
    values: tuple[str, ...]
    """Of what is a list, all of it; else one, as a settings file has it."""


class ShowVoice(Message, frozen=True):
    """Tell which voices there are, which one is chosen, and how it speaks."""


class SetVoice(Message, frozen=True):
    """Choose a voice, or change how it speaks; it counts from the next thing that is said on."""

    key: str
    """"voice", "speaker", "expressiveness", "rate" or "pitch"."""
    value: str
    """A voice by its name, "auto" for the best that is here; a speaker of it, "" for its usual one; or a number."""


class KeepReference(Message, frozen=True):
    """Let voices that clone speak as the speaker of a recording does."""

    file: str
    """WAV or FLAC, read aloud by one person."""
    has_right: bool
    """The person has confirmed that it is their own voice, or that they may use it."""


class RecordReference(Message, frozen=True):
    """Record how somebody reads aloud, and let voices that clone speak so; nobody is listened to meanwhile."""

    has_right: bool
    """As in ``KeepReference``."""


class CancelRecording(Message, frozen=True):
    """Break the recording off; nothing of it is kept."""


class ForgetReferences(Message, frozen=True):
    """Delete the recordings that ``KeepReference`` and ``RecordReference`` kept."""


class TryVoice(Message, frozen=True):
    """Say a sentence with a feeling, unless somebody is at it; what was tried before is cut off for it."""

    sentence: str
    affect: Affect


class ShowSettings(Message, frozen=True):
    """Tell how those settings stand that have no desk of their own."""


class SetSetting(Message, frozen=True):
    """Change one of the settings that ``SettingsShown`` tells."""

    key: str
    """Such as "turn.patience"."""
    value: str | None
    """As a settings file has it; None for its default again."""


class ShowDevices(Message, frozen=True):
    """Tell which microphones and loudspeakers are connected."""


class ShowModels(Message, frozen=True):
    """Tell which models there are, which of them are here and which are used."""


class VerifyModel(Message, frozen=True):
    """Read all files of a model and tell whether they are as they should be; takes seconds per GB."""

    name: str


class RemoveModel(Message, frozen=True):
    """Delete a downloaded model; the person has confirmed it."""

    name: str


class ShowPrivacy(Message, frozen=True):
    """Tell where and how things are kept, and which connections the program has made."""


class ForgetRecordings(Message, frozen=True):
    """Delete the recordings of sessions for good; the person has confirmed it."""


class ShowBackups(Message, frozen=True):
    """Tell which backups there are."""


class MakeBackup(Message, frozen=True):
    """Make today's backup, in place of an earlier one of today."""


class DeleteBackup(Message, frozen=True):
    """Delete a backup for good; the person has confirmed it."""

    name: str


class ExportEverything(Message, frozen=True):
    """Write all that is kept into an archive that is not encrypted."""

    file: str


class RestoreBackup(Message, frozen=True):
    """Put a backup in the database's place, which the person has confirmed; the talk ends for it."""

    name: str


class ProposePersona(Message, frozen=True):
    """Tell which of the personas that ship suits the person best."""

    answers: tuple[int, ...]
    """To each question of the guide the chosen answer, counted from 0."""


class ChoosePersona(Message, frozen=True):
    """Put one of the personas that ship in place of the companion's own; the person has confirmed it."""

    who: str
    """By its key."""


class ImportCard(Message, frozen=True):
    """Put a Character Card's character in place of the companion's persona; the person has confirmed it."""

    file: str


class ExportCard(Message, frozen=True):
    """Write the companion's persona as a Character Card: PNG, JSON or CHARX by the file's name."""

    file: str


class ShowCompanions(Message, frozen=True):
    """Tell which companions there are, and which were put away."""


class UseCompanion(Message, frozen=True):
    """Let another companion be the one that is talked with; ``CompanionChosen`` says that it can be."""

    companion: str
    """By which it is started."""


class CreateCompanion(Message, frozen=True):
    """Make a companion that has said nothing yet."""

    name: str
    """What it is called; "" for the name of who it is, or of the card."""
    who: str = ""
    """One of the personas that ship, by its key; "" for none."""
    card: str = ""
    """A file with a Character Card; "" for none."""


class DuplicateCompanion(Message, frozen=True):
    """Make a companion that is what another one is."""

    companion: str
    """By which the other one is started."""
    name: str
    """What the new one is called."""
    with_memories: bool
    """It also keeps all that the other one keeps; otherwise it begins with nothing."""


class ArchiveCompanion(Message, frozen=True):
    """Put a companion away whole; it is not listed any more."""

    companion: str
    """By which it is started."""


class RestoreCompanion(Message, frozen=True):
    """Bring one back that was put away."""

    key: str


class DeleteCompanion(Message, frozen=True):
    """Delete one that was put away, for good."""

    key: str
    typed: str
    """Its name, as the person has typed it to confirm."""


class Quit(Message, frozen=True):
    """End the engine in order."""


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


# ---- queries and answers ----------------------------------------------------------------------------------


class HistoryPage(Message, frozen=True):
    """Ask for utterances, newest first."""

    before_id: int | None = None
    """Only utterances older than this one."""
    limit: int = 50
    search: str = ""
    """Words to look for; "" for all."""
    after_id: int | None = None
    """Only utterances newer than this one, those next to it."""
    beside: tuple[str, int] | None = None
    """The utterance of this session and number with those around it; only ``limit`` counts beside it."""


class MoodTrace(Message, frozen=True):
    """Ask how both sides felt over time; where there are more readings or steps than ``limit``, averages are told."""

    limit: int = 60
    """At most so many points of each side, beside check-ins."""
    since: float | None = None
    """Seconds since 1970-01-01 UTC, before the first for all; None for the last ``limit`` readings and steps."""
    until: float | None = None
    """Likewise; None for now."""


class MemoryPage(Message, frozen=True):
    """Ask for memories, newest first; all that is asked for at once."""

    words: str = ""
    person: str = ""
    """Somebody they are about."""
    when: str = ""
    """Such as "last summer"."""
    feeling: str = ""
    """Such as "sad", "joy" or "unpleasant"."""
    kinds: tuple[MemoryKind, ...] = tuple(MemoryKind)
    is_open: bool | None = None
    is_pinned: bool | None = None
    with_faded: bool = False
    before: tuple[float, int] | None = None
    """``happened_at`` and ``id`` of the last one of the page before."""
    limit: int = 50


class OneMemory(Message, frozen=True):
    """Ask for all there is of one memory, why it is remembered included."""

    id: int


class MemoryStatistics(Message, frozen=True):
    """Ask how much is remembered."""


class ForgetPreview(Message, frozen=True):
    """Ask what would go if something were forgotten."""

    wish: ForgetMemories | ForgetSince | ForgetAbout


class WrittenLines(Message, frozen=True):
    """Ask for the sample lines that the person wrote in place of replies."""


class Query(Message, frozen=True):
    """A question with a number of the asker's."""

    number: int
    asked: HistoryPage | MoodTrace | MemoryPage | OneMemory | MemoryStatistics | ForgetPreview | WrittenLines


class HistoryEntry(msgspec.Struct, frozen=True):
    """One utterance as the history shows it."""

    id: int
    speaker: str
    """"person" or "companion"."""
    text: str
    said_at: float
    """Seconds since 1970-01-01 UTC."""
    is_cut_off: bool
    is_typed: bool
    reading: Reading | None = None
    """How it was understood; None where it was not, and for the companion's."""
    can_undo: bool = False
    """What the person said of that reading can be taken back."""
    plan: "Planned | None" = None
    """What was decided before it; None for the person's, and where it is not known any more."""
    recalled: "tuple[Remembered, ...]" = ()
    """What was remembered for it, the best first; known as long as ``plan`` is."""
    heard: "HeardWords | None" = None
    """What the person had said before it; likewise."""


class HeardWords(msgspec.Struct, frozen=True):
    """What the person said, and how it was understood."""

    text: str
    reading: Reading | None = None
    """None where it was not read."""


class HistoryShown(Message, frozen=True):
    """The answer to ``HistoryPage``."""

    entries: tuple[HistoryEntry, ...]
    has_more: bool
    """There are older ones."""
    has_newer: bool = False
    found: int | None = None
    """The id of the utterance that was asked for with those around it; None where it is gone."""


class FeelingPoint(msgspec.Struct, frozen=True):
    """Where one side's feeling was at an instant."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    affect: Affect
    cause: str = ""
    """What it is put down to: words of the person's, or the name of the strongest ``MoodTerm``; "" for nothing."""
    is_unsure: bool = False
    is_told: bool = False
    """The person said so themselves."""
    count: int = 1
    """Readings or steps that it is the average of; the cause is the strongest one's."""
    session: str = ""
    number: int = 0
    """The utterance that it is of; 0 for none."""
    can_undo: bool = False
    """What the person said of the reading can be taken back, or what the utterance did to the companion."""


class MoodTraced(Message, frozen=True):
    """The answer to ``MoodTrace``; both sides oldest first."""

    person: tuple[FeelingPoint, ...]
    companion: tuple[FeelingPoint, ...]
    since: float = 0.0
    """Since when it is told, seconds since 1970-01-01 UTC; 0 where nothing was felt."""
    until: float = 0.0


class MemoriesShown(Message, frozen=True):
    """The answer to ``MemoryPage``."""

    memories: tuple[Memory, ...]
    has_more: bool


class LinkedMemory(msgspec.Struct, frozen=True):
    """A memory that another one is linked with."""

    says: str
    """What the link says of the one that is shown, such as "brought about"."""
    memory: Memory


class MemoryShown(Message, frozen=True):
    """The answer to ``OneMemory``."""

    memory: Memory
    why: tuple[str, ...]
    """Why it is there and how well it is kept, in sentences."""
    evidence: tuple[Utterance, ...]
    """What it rests on."""
    linked: tuple[LinkedMemory, ...]
    history: tuple[Memory, ...]
    """What is and was remembered of the same kind and subject besides, newest first."""


class Slept(msgspec.Struct, frozen=True):
    """What was done with the memories while nobody talked."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    merged: int
    linked: int
    summarised: int
    faded: int


class StatisticsShown(Message, frozen=True):
    """The answer to ``MemoryStatistics``."""

    counts: dict[MemoryKind, int]
    """By kind; kinds without any are left out."""
    oldest: float | None
    """When the oldest happened, seconds since 1970-01-01 UTC; None without any."""
    newest: float | None
    faded: int
    pinned: int
    bytes: int
    """Size of the whole database, with all else that is in it."""
    slept: tuple[Slept, ...] = ()
    """The last times that memories were tidied, newest first."""


class WouldForget(Message, frozen=True):
    """The answer to ``ForgetPreview``: how much would go."""

    utterances: int
    memories: int
    check_ins: int
    recordings: int
    """Whole recordings of sessions."""
    backups: int
    """Backups that would be rewritten without it."""
    files: int
    """Backups that cannot be opened and damaged databases that were kept aside; they would be deleted whole."""
    sample_lines: int = 0


class WrittenLine(msgspec.Struct, frozen=True):
    """How the person would have had a reply said."""

    id: int
    person: str
    """Their words before it."""
    companion: str
    """The reply as they wrote it."""
    made_at: float
    """Seconds since 1970-01-01 UTC."""


class LinesShown(Message, frozen=True):
    """The answer to ``WrittenLines``, newest first."""

    lines: tuple[WrittenLine, ...]


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


# ---- events: engine to window -----------------------------------------------------------------------------


class EngineReady(Message, frozen=True):
    """The engine is up: typing is answered from here on."""

    companion: str
    """The companion's name."""
    version: str


class PhaseChanged(Message, frozen=True):
    """What the companion is doing now."""

    phase: Phase
    why: str = ""
    """For IDLE and FAILED: the reason, one sentence."""


class EarChanged(Message, frozen=True):
    """Whether it can hear."""

    has_microphone: bool
    is_muted: bool
    is_half_duplex: bool
    """It does not listen while it speaks, because it could not tell its own voice apart."""
    why: str = ""
    """Where there is no microphone: the reason and what to do, one sentence."""
    by_key: bool = False
    """It hears the person only while they hold the talk key."""


class LevelMeasured(Message, frozen=True):
    """How loud the microphone is, about ten times a second."""

    level_db: float
    """dBFS, at most 0; -100 for digital silence."""
    is_speech: bool


class PersonHeard(Message, frozen=True):
    """The person's words so far."""

    number: int
    """The utterance's number in the session."""
    stable: str
    changing: str
    is_final: bool


class CompanionSaid(Message, frozen=True):
    """The companion's reply so far."""

    number: int
    """The utterance's number in the session."""
    heard: str
    """What has sounded."""
    ahead: str
    """What is on its way to the ear; may still be revoked."""
    is_final: bool


class AnswerTimed(Message, frozen=True):
    """How soon a spoken turn was answered; sent as the answer begins to sound."""

    seconds: float
    """From the end of speech to the first sound, as far as the program can know it."""
    stages: dict[str, float]
    """Seconds by stage, in the order in which they wait for each other; they add up to ``seconds``."""


class FaceMoved(Message, frozen=True):
    """Movements of the face; times are seconds on the engine's clock."""

    now: float
    """The engine's clock when this was sent, by which the window maps the times to its own."""
    segments: tuple[FaceSegment, ...]
    forgets: tuple[Layer, ...] = ()
    """Layers whose earlier movements that begin after ``now`` are forgotten, as when speech was stopped."""


class FaceDescribed(Message, frozen=True):
    """How the face looks, for those who do not see it; told when that changes, at most once a second."""

    seen: Countenance


class Accepted(Message, frozen=True):
    """What was typed under this key is on disk."""

    key: str


class HistoryChanged(Message, frozen=True):
    """Pages of history asked for earlier are out of date."""


class Noticed(Message, frozen=True):
    """Something to tell the person; replaces an earlier notice of the same key."""

    key: str
    """Which condition, such as "microphone"."""
    sentence: str
    """"" when the condition has passed: the notice is to be taken away."""
    is_error: bool = False
    undo: UndoSampleLine | None = None
    """What takes back that which it tells of; None where nothing does."""


class WarmingUp(Message, frozen=True):
    """A large model is getting ready."""

    part: str
    seconds_left: float
    """An estimate; 0 when ready."""


class OfferedModel(msgspec.Struct, frozen=True):
    """One model of an offered set."""

    name: str
    """By which it is got."""
    title: str
    """By which people know it."""
    purpose: str
    size_bytes: int
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""


class SetOffered(Message, frozen=True):
    """The set of models recommended for this machine, while only the starter set is there."""

    why: str
    models: tuple[OfferedModel, ...]


class DownloadMoved(Message, frozen=True):
    """How far a download is."""

    name: str
    done_bytes: int
    total_bytes: int
    is_running: bool
    sentence: str = ""
    """How it ended when that needs words: what went wrong and what to do, or that a restart will use it."""


class SoundCheckBegan(Message, frozen=True):
    """The test sound is about to be played."""

    seconds: float
    """How long the test takes, roughly."""


class SoundChecked(Message, frozen=True):
    """What the test of the sound found; a figure is None where it could not be measured."""

    is_good: bool
    """The companion can be interrupted while it speaks."""
    sentence: str
    """What it means, or what went wrong and what to do."""
    echo_db: float | None = None
    """How much louder than it is played the companion's voice reaches the microphone; mostly less than 0."""
    room_db: float | None = None
    """The quiet room, dBFS."""
    delay: float | None = None
    """Seconds from playing to hearing it."""
    subtracted_db: float | None = None
    """How much of it is subtracted from what is recognised."""
    suppressed_db: float | None = None
    """How much of it is removed from what decides whether a person speaks."""
    hum_hz: int | None = None
    """50 or 60 where the mains are heard."""


class Felt(Message, frozen=True):
    """How an utterance of the person's was understood; a later one of the same number replaces it."""

    reading: Reading
    is_final: bool = True
    """False while the person still speaks."""
    can_undo: bool = False
    """What the person said of it can be taken back."""


class MoodMoved(Message, frozen=True):
    """The companion's feeling has changed; also sent once as the talk begins."""

    step: MoodStep
    can_undo: bool = False
    """What the step's utterance did can be taken out."""


class CarryChanged(Message, frozen=True):
    """How much of a feeling is expected to carry over to the person's next utterance; each in [0, 1]."""

    inertia: float
    """Of their own last feeling."""
    contagion: float
    """Of what the companion expressed last."""


class ToneChanged(Message, frozen=True):
    """Whether the feeling is read from the voice."""

    is_on: bool
    is_known: bool
    """It is known how the person usually sounds; until then the voice is read as unsure."""


class CalibrationMoved(Message, frozen=True):
    """How far the half minute is in which it listens how the person usually sounds."""

    seconds: float
    """Of speech heard so far."""
    total: float
    """Of speech that is enough."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""


class MoodTraceChanged(Message, frozen=True):
    """A trace asked for earlier is out of date."""


class FeelingsReset(Message, frozen=True):
    """All readings, the trace and the mood of before are gone."""


class MemoriesChanged(Message, frozen=True):
    """Memories that were shown are out of date."""


class LinesChanged(Message, frozen=True):
    """Sample lines that were shown are out of date."""


class ExchangeMoved(Message, frozen=True):
    """How far the running import or export of memories is."""

    done: int
    """Memories written, or lines read."""
    part: float | None
    """Of the file, in [0, 1]; None where that is not known."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""
    broken: tuple[tuple[int, str], ...] = ()
    """Number of the line, and what is wrong with it: the first lines of an import that are no memories."""


class HistoryExported(Message, frozen=True):
    """How far the export of the history is."""

    done: int
    """Utterances written."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""


class OffRecordChanged(Message, frozen=True):
    """Whether what is said is kept; it is when the engine starts."""

    is_on: bool


class Remembered(msgspec.Struct, frozen=True):
    """One memory that came back, and why."""

    id: int
    text: str
    happened_at: float
    """Seconds since 1970-01-01 UTC."""
    reason: str
    """One sentence that the person can read."""
    is_told: bool
    """The reply was made with it; False where it only came to mind."""


class Recalled(Message, frozen=True):
    """What the companion remembered for a reply; sent as the reply begins to sound, if anything came back."""

    number: int
    """The reply's utterance, by its number in the session."""
    memories: tuple[Remembered, ...]
    """The best first."""


class Guessed(msgspec.Struct, frozen=True):
    """Something that the person may want."""

    want: Want
    probability: float
    """In (0, 1]."""


class Weighed(msgspec.Struct, frozen=True):
    """What of the person's words was weighed as a danger, and what for it was taken."""

    kind: CrisisKind | None
    """None where it was taken for none."""
    grade: Grade
    is_about_other: bool
    """Somebody else is in danger."""
    is_said_now: bool
    """These words tell of it, and not only those before."""
    moved_by: tuple[str, ...]
    """What moved the verdict, in a few words each."""


class Planned(Message, frozen=True):
    """What was decided before a reply; sent as the reply begins to sound."""

    number: int
    """The reply's utterance, by its number in the session."""
    situation: str
    """What is going on, in one line."""
    stage: Stage
    want: Want
    want_probability: float
    does_lead: bool
    """The companion brings something up."""
    strategies: tuple[Strategy, ...]
    """What the clauses do, one to three."""
    targets: tuple[Affect, ...]
    """The feeling that words, voice and face of each clause are to show."""
    why: str
    """Why so, in a sentence or two that the person can read."""
    others: tuple[Guessed, ...] = ()
    """What else they may want, the likeliest first; how they take the reply tells."""
    breach: Breach | None = None
    """The boundary that the person's words touched, or that the rest of the reply would have broken; None for none."""
    weighed: Weighed | None = None
    """None where nothing was weighed as a danger."""
    needs: tuple[str, ...] = ()
    """Of which ``ShownContact.need`` numbers are to be shown beside it at once; none outside a danger."""


class SliderExample(msgspec.Struct, frozen=True):
    """What the steps of a slider do: what somebody says, and how the companion would answer."""

    slider: str
    """By the name of its setting, such as "humour" or "leads"."""
    said: str
    answers: tuple[str, ...]
    """At each of its steps, the first first."""


class PersonaShown(Message, frozen=True):
    """Who the companion is from its next start on; a later one replaces it."""

    name: str
    pronounced: str
    """In IPA; "" where the voice guesses."""
    description: str
    """"" for the built-in character."""
    manner: str
    sample_lines: tuple[str, ...]
    looks: str
    relation: str
    values: tuple[str, ...]
    feeling_vs_reason: int
    """From 1 (feeling) to 5 (reason)."""
    leads: float
    """Its share of leading in the talk, in [0, 1]."""
    traits: dict[str, int]
    """Each from 1 to 5, by its name."""
    big_five: dict[str, float]
    """Each in [-1, 1], by its name."""
    examples: tuple[SliderExample, ...]
    """For the traits in their order, and for feeling versus reason and leading."""
    contradictions: tuple[str, ...]
    """How the language model is told that two things are both true which seem not to be."""
    is_set: bool
    """Anything of it was set; otherwise it is the built-in character."""
    is_in_use: bool
    """It is who talks now already."""


class ShownContact(msgspec.Struct, frozen=True):
    """A number that is named to somebody in danger."""

    need: str
    """What for: "emergency", "crisis", "poison", "abuse" or "children"."""
    number: str
    name: str
    """"" where the person gave none."""
    address: str
    """Of the page that shows it; "" for one of the person's own."""
    seen: str
    """The day on which the page was read, or the person saw it, as "2026-11-21"; "" where none was given."""
    is_own: bool


class ContactsShown(Message, frozen=True):
    """Whom the companion names to somebody in danger from its next start on; a later one replaces it."""

    region: str
    """"" where the person has set none."""
    regions: tuple[str, ...]
    """Of which numbers are known."""
    contacts: tuple[ShownContact, ...]
    """For a need that has none it says "your emergency number" and "a crisis line near you"."""
    trouble: str
    """What of the settings was ignored, in sentences; "" for nothing."""
    is_in_use: bool = True
    """They are named already."""


class BoundariesShown(Message, frozen=True):
    """What the companion may not do from its next start on; a later one replaces it."""

    values: dict[str, tuple[str, ...]]
    """By the names of the settings; of what is a list, all of it; else one, as a settings file has it."""
    overruled: tuple[str, ...]
    """A sentence for each setting that holds otherwise than it was set; it names settings as "boundaries.age"."""
    is_in_use: bool
    """All of it holds already."""


class VoiceState(StrEnum):
    """Whether a voice can speak."""

    HERE = "here"
    NOT_DOWNLOADED = "not downloaded"
    MISSING = "missing"
    """Something has to be installed first."""


class VoiceOnOffer(msgspec.Struct, frozen=True):
    """A voice that can be chosen, or could be."""

    name: str
    """By which it is chosen and got."""
    title: str
    """By which people know it."""
    state: VoiceState
    languages: tuple[str, ...] = ()
    """Codes such as "en"; "*" for many."""
    speakers: tuple[str, ...] = ()
    """Those that are in it, its usual one first; empty where there is one alone."""
    clones: bool = False
    """It can speak as the speaker of a recording does."""
    licence: str = ""
    """"" for what is the system's."""
    licence_url: str = ""
    must_accept: bool = False
    """Its publisher demands that the licence be accepted before the download."""
    forbids: tuple[str, ...] = ()
    """What its publisher forbids, such as "commercial use"."""
    size_bytes: int = 0
    """To download, or on the disk; 0 where that is not known."""
    missing: str = ""
    """For MISSING: what is missing and what to do, in a sentence."""


class NamedFeeling(msgspec.Struct, frozen=True):
    """A feeling that a voice can be heard with."""

    name: str
    affect: Affect


class VoiceShown(Message, frozen=True):
    """Which voices there are and how the chosen one speaks; a later one replaces it."""

    voices: tuple[VoiceOnOffer, ...]
    chosen: str
    """"auto", or one of them by name; a name that is none of theirs where a settings file has one."""
    speaker: str
    """"" for its usual one."""
    expressiveness: float
    """From 0, a calm reading voice, to 1."""
    rate: float
    """Speed, 1 is the voice's own, in [0.5, 2]."""
    pitch: float
    """Factor on the voice's own, in [0.5, 2]."""
    feelings: tuple[NamedFeeling, ...]
    language: str
    """Of the talk, such as "en"."""
    sentence: str
    """To try it with, in that language."""
    references: int = 0
    """How many recordings are kept of a voice that those which clone speak with."""


class VoiceOpened(Message, frozen=True):
    """This voice speaks from now on; told each time that one was to be opened."""

    name: str
    """Such as "flite slt"; "" where none speaks."""


class RecordingMoved(Message, frozen=True):
    """How far the recording of a voice is."""

    seconds: float
    """That have come."""
    total: float
    is_running: bool
    sentence: str = ""
    """Why it ended without a recording; "" where it did not."""


class TryStarted(Message, frozen=True):
    """What is tried begins to sound."""

    affect: Affect


class TryEnded(Message, frozen=True):
    """What was tried sounds no more, or was not said at all."""

    sentence: str = ""
    """Why it was not said; "" where it was."""


class ShownSetting(msgspec.Struct, frozen=True):
    """How one setting stands."""

    value: str
    """As a settings file has it; of a secret "…", or "" where none is set."""
    default: str
    choices: tuple[str, ...] = ()
    """All that it may be, where it is one of several words."""
    least: float | None = None
    """Where it is a number."""
    most: float | None = None
    is_in_use: bool = True
    """It counts already; otherwise from the next start on."""
    note: str = ""
    """Why something else holds than what is set, in a sentence that names settings as "server.url"."""


class SettingsShown(Message, frozen=True):
    """How the settings stand that have no desk of their own; a later one replaces it."""

    settings: dict[str, ShownSetting]
    """By key, such as "turn.patience"."""
    problems: tuple[str, ...] = ()
    """What of the files is not used, in sentences."""


class SettingRefused(Message, frozen=True):
    """A setting could not be changed; it stands as it was."""

    key: str
    sentence: str
    """Why; it names settings as "turn.patience"."""


class SoundDevice(msgspec.Struct, frozen=True):
    """A microphone or loudspeaker that is connected."""

    name: str
    is_default: bool
    """The system uses it where nobody chooses."""


class DevicesShown(Message, frozen=True):
    """Which microphones and loudspeakers are connected; a later one replaces it."""

    microphones: tuple[SoundDevice, ...]
    loudspeakers: tuple[SoundDevice, ...]
    trouble: str = ""
    """Why they are not known, in a sentence."""


class ListedModel(msgspec.Struct, frozen=True):
    """A model of the catalogue."""

    name: str
    """By which it is chosen and got."""
    title: str
    """By which people know it."""
    purpose: str
    """"language_model", "recogniser" or "voice"."""
    languages: tuple[str, ...]
    """Codes such as "en"; "*" for many."""
    publisher: str
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""
    forbids: tuple[str, ...]
    """What its publisher forbids, such as "commercial use"."""
    size_bytes: int
    """To download, or on the disk; 0 where that is not known."""
    is_here: bool
    is_damaged: bool
    """It was downloaded and is not whole."""
    is_download: bool
    """It is got by a download, and can be removed; otherwise it came with the program or the system."""
    is_recommended: bool
    """The best of its purpose that works well on this machine."""
    does_fit: bool
    """The machine has what it needs to answer well."""
    is_used: bool
    """It does the work from the next start on, as things are set."""
    instead: str = ""
    """The title of what would do its work if it were removed; "" where nothing would."""


class ModelsShown(Message, frozen=True):
    """Which models there are; a later one replaces it."""

    models: tuple[ListedModel, ...]
    machine: str
    """What this machine has, and what is recommended for it, in a sentence."""
    taken_bytes: int
    """By all that was downloaded, what came of broken downloads included."""
    free_bytes: int
    """On the disk."""
    server: str = ""
    """The name of the model on a server that answers in place of the language models here; "" for none."""


class ModelVerified(Message, frozen=True):
    """What came of looking through a model's files."""

    name: str
    problems: tuple[str, ...]
    """A sentence for each file that is not as it should be."""


class ShownConnection(msgspec.Struct, frozen=True):
    """A connection that the program made."""

    at: float
    """Seconds since 1970-01-01 UTC."""
    purpose: str
    """"model" for a download, "server" for the language model's server."""
    host: str
    received_bytes: int
    sent_bytes: int
    """What was asked or told, without what the protocol adds."""


class PrivacyShown(Message, frozen=True):
    """Where and how things are kept, and which connections the program has made; a later one replaces it."""

    folder: str
    """Where this companion's things are."""
    is_key_in_keyring: bool
    """The key of the database is in the system's keyring; otherwise in a file beside it."""
    bytes: int
    """All of the folder."""
    since: float
    """From when on connections are noted, seconds since 1970-01-01 UTC."""
    connections: tuple[ShownConnection, ...]
    """The newest first, at most 50."""
    connection_count: int
    """All that were noted."""
    recordings: int = 0
    """Sessions whose events were recorded."""


class KeptBackup(msgspec.Struct, frozen=True):
    """A copy of all that is kept."""

    name: str
    made_at: float
    """When it was made or replaced, seconds since 1970-01-01 UTC."""
    size_bytes: int
    is_replaced: bool
    """It is what a backup that was put back took the place of; kept until it is deleted."""


class BackupsShown(Message, frozen=True):
    """Which backups there are, the newest first; a later one replaces it."""

    backups: tuple[KeptBackup, ...]


class EverythingExported(Message, frozen=True):
    """The archive that was asked for is written."""

    utterances: int
    memories: int


class BackupRestored(Message, frozen=True):
    """The talk has ended for a backup to be put back; the engine is to be started again."""

    name: str
    trouble: str = ""
    """Why it could not be put back; everything is then as it was."""


class GuideQuestion(msgspec.Struct, frozen=True):
    """One question of the guide."""

    text: str
    answers: tuple[str, ...]


class ShippedPersona(msgspec.Struct, frozen=True):
    """One of the personas that ship."""

    who: str
    """Its key."""
    name: str
    suits: str
    """Whom it suits, in one sentence."""


class GuideShown(Message, frozen=True):
    """Who else the companion could be, and what to ask to find out who suits."""

    questions: tuple[GuideQuestion, ...]
    personas: tuple[ShippedPersona, ...]


class PersonaProposed(Message, frozen=True):
    """The answer to ``ProposePersona``."""

    who: str
    """The key of the persona that suits best."""
    why: str
    """In one sentence."""


class ShownCompanion(msgspec.Struct, frozen=True):
    """A companion that can be talked with."""

    companion: str
    """By which it is started."""
    name: str
    """What it is called."""
    used_at: float | None
    """When anything was last kept of it, seconds since 1970-01-01 UTC; None before its first talk."""
    is_here: bool = False
    """It is the one that is talked with."""
    is_elsewhere: bool = False
    """Another window or terminal has it open."""
    look: dict[str, str] = {}
    """How its face looks, by the names of the settings."""


class ArchivedCompanion(msgspec.Struct, frozen=True):
    """A companion that was put away."""

    key: str
    name: str
    """What it is called."""
    archived_at: float
    """Seconds since 1970-01-01 UTC."""


class CompanionsShown(Message, frozen=True):
    """Which companions there are; a later one replaces it."""

    companions: tuple[ShownCompanion, ...]
    archived: tuple[ArchivedCompanion, ...]
    """The last one first."""
    made: str = ""
    """Which of them was made or brought back just now; "" for none."""


class CompanionChosen(Message, frozen=True):
    """The window may start this companion in place of the one that is talked with."""

    companion: str


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
