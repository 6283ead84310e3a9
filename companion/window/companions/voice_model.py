"""The voices as properties that QML binds to; what they say is decided in ``voice`` and ``voice_words``."""

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    CancelDownload,
    CancelRecording,
    DownloadMoved,
    ForgetReferences,
    Noticed,
    RecordingMoved,
    ShowVoice,
    ToEngine,
    TryEnded,
    TryStarted,
    VoiceOnOffer,
    VoiceOpened,
    VoiceShown,
    VoiceState,
)
from companion.window.companions.voice import AUTO, NOTICE, VoiceEvent, Voices, told_manner
from companion.window.companions.voice_words import (
    about_words,
    coordinate_words,
    feeling_name,
    forbidden_words,
    named_at,
    point_words,
)
from companion.window.downloads import download_row
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.wording import Translate, filled, size_words

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

Shown = dict[str, object]


@QmlElement
class VoiceModel(PageModel):
    """The voices there are, how the chosen one speaks, and how it is heard with a feeling."""

    changed = Signal()
    voicesChanged = Signal()
    feelingsChanged = Signal()
    pointChanged = Signal()

    takes = (VoiceShown, VoiceOpened, RecordingMoved, TryStarted, TryEnded, DownloadMoved)
    notice = NOTICE
    asks = ShowVoice()

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._voices = Voices()

    # ---- what the engine tells

    def apply(self, event: VoiceEvent | DownloadMoved | Noticed) -> None:
        """Take in which voices there are, which one speaks, what is heard of it, or why something cannot be."""
        if isinstance(event, Noticed):
            self._set(self._voices.after_refusal(event.sentence))
        elif isinstance(event, DownloadMoved):
            self._moved(event)
        else:
            self._set(self._voices.with_event(event))

    def _moved(self, event: DownloadMoved) -> None:
        if event.name not in self._voices.downloads:
            return  # asked for elsewhere
        self._set(self._voices.after_move(event))
        if not event.is_running:
            self._send(self._voices.wish_after(event))
            if self._is_open:
                self.ask()

    def forget(self) -> None:
        """Forget what is heard, recorded and downloaded: the engine is gone."""
        self._set(self._voices.without_engine())

    def _set(self, new: Voices) -> None:
        old, self._voices = self._voices, new
        if (old.shown, old.accepted, old.downloads) != (new.shown, new.accepted, new.downloads):
            self.voicesChanged.emit()
        if old.feelings_at_hand != new.feelings_at_hand:
            self.feelingsChanged.emit()
        if (old.point, old.sounding) != (new.point, new.sounding):
            self.pointChanged.emit()
        if old != new:
            self.changed.emit()
        for before, now in ((old.refused, new.refused), (old.trouble, new.trouble)):
            if now and now != before:
                self.problemNoticed.emit(now)

    # ---- what the person does

    @Slot(float, float)
    def moveTo(self, valence: float, arousal: float) -> None:
        """Move the point, which is not heard by that alone."""
        self._set(self._voices.at(valence, arousal))

    @Slot(int)
    def goOn(self, step: int) -> None:
        """Move the point so many named feelings on."""
        self._set(self._voices.next_feeling(step))

    @Slot(str)
    def playFeeling(self, name: str) -> None:
        """Move the point to a named feeling, and play it."""
        self._set(self._voices.at_feeling(name))
        self.play()

    @Slot()
    def play(self) -> None:
        """Play the sentence with the feeling of the point."""
        self._send(self._voices.wish_to_hear())

    @Slot(str)
    def write(self, sentence: str) -> None:
        """Try it with another sentence; a blank one is the engine's own again."""
        self._set(self._voices.with_sentence(sentence))

    @Slot(str)
    def choose(self, name: str) -> None:
        """Choose a voice by its name; "auto" is the best that is here."""
        self._put("voice", name)

    @Slot(str)
    def chooseSpeaker(self, name: str) -> None:
        """Choose a speaker of the chosen voice."""
        self._put("speaker", name)

    @Slot(str, float)
    def setManner(self, key: str, value: float) -> None:
        """Set how it speaks, by the values of ``manner``; to what it is already is nothing."""
        self._put(key, told_manner(key, value))

    @Slot(str, bool)
    def accept(self, name: str, is_accepted: bool) -> None:
        """Accept a voice's licence, or take that back."""
        self._set(self._voices.with_licence(name, is_accepted=is_accepted))

    @Slot(bool)
    def confirmRight(self, is_confirmed: bool) -> None:
        """Confirm the right to use the voice of a recording, or take that back."""
        self._set(self._voices.with_right(is_confirmed=is_confirmed))

    @Slot(QUrl)
    def takeOn(self, file: QUrl) -> None:
        """Let a voice that clones speak as the speaker of a recording does; nothing without the right to it."""
        state, wish = self._voices.taking_on(file.toLocalFile())
        self._set(state)
        self._send(wish)

    @Slot()
    def record(self) -> None:
        """Record how the person reads aloud, to take that voice on; nothing without the right to it."""
        state, wish = self._voices.recording_begun()
        self._set(state)
        self._send(wish)

    @Slot()
    def cancelRecording(self) -> None:
        """Break the recording off; nothing of it is kept."""
        self._engine.send(CancelRecording())

    @Slot()
    def forgetRecording(self) -> None:
        """Delete the recording."""
        self._engine.send(ForgetReferences())

    @Slot(str)
    def get(self, name: str) -> None:
        """Download a voice."""
        state, wish = self._voices.getting(name)
        self._set(state)
        self._send(wish)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being downloaded; what has come stays."""
        self._engine.send(CancelDownload())

    def _put(self, key: str, value: str) -> None:
        state, wish = self._voices.with_setting(key, value)
        self._set(state)
        self._send(wish)

    def _send(self, message: ToEngine | None) -> None:
        if message is not None:
            self._engine.send(message)

    # ---- what QML shows

    @Property(bool, notify=voicesChanged)
    def isThere(self) -> bool:
        """Whether the engine has told which voices there are."""
        return self._voices.shown is not None

    @Property(float, notify=pointChanged)
    def valence(self) -> float:
        """Of the point, in [-1, 1]."""
        return self._voices.point.valence

    @Property(float, notify=pointChanged)
    def arousal(self) -> float:
        """Of the point, in [-1, 1]."""
        return self._voices.point.arousal

    @Property(bool, notify=pointChanged)
    def isSounding(self) -> bool:
        """Whether the point is heard just now."""
        return self._voices.sounding is not None

    @Property(str, notify=pointChanged)
    def pointName(self) -> str:
        """The key of the named feeling at the point; "" for none."""
        return named_at(self._voices.point, self._voices.feelings_at_hand)

    @Property(str, notify=pointChanged)
    def pointWords(self) -> str:
        """What the point is called, such as "happy" or "very upset"."""
        return point_words(self._voices.point, self._voices.feelings_at_hand, self._translate)

    @Property(str, notify=pointChanged)
    def pointFigures(self) -> str:
        """Where the point lies, in figures."""
        return coordinate_words(self._voices.point, self._translate)

    @Property(list, notify=feelingsChanged)
    def feelings(self) -> list[Shown]:
        """The named feelings: dictionaries with name, words, valence, arousal."""
        return [
            {
                "name": each.name,
                "words": feeling_name(each.name, self._translate),
                "valence": each.affect.valence,
                "arousal": each.affect.arousal,
            }
            for each in self._voices.feelings_at_hand
        ]

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What is said."""
        return self._voices.sentence

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why what was tried last was not said; "" where it was."""
        return self._voices.trouble

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Why what was set last could not be; "" where it could."""
        return self._voices.refused

    @Property(dict, notify=voicesChanged)
    def manner(self) -> dict[str, float]:
        """How it speaks: "expressiveness" in [0, 1], "rate" and "pitch" in octaves, in [-1, 1]."""
        return self._voices.manner()

    @Property(dict, notify=voicesChanged)
    def mannerWords(self) -> dict[str, str]:
        """The same, each as a share of what is usual, such as "110 %"."""
        return self._voices.manner_words()

    @Property(str, notify=changed)
    def speaking(self) -> str:
        """Which voice speaks now, in a sentence; "" while none does."""
        if self._voices.is_opening:
            return self._translate("Window", "The voice is being changed …")
        if not self._voices.speaking:
            return ""
        return filled(self._translate("Window", "Speaking now: %1"), self._voices.speaking)

    @Property(bool, notify=voicesChanged)
    def isAuto(self) -> bool:
        """Whether the best that is here speaks."""
        return self._voices.shown is not None and self._voices.shown.chosen == AUTO

    @Property(str, notify=voicesChanged)
    def speaker(self) -> str:
        """Which speaker of the chosen voice was chosen; "" for its usual one."""
        return "" if self._voices.shown is None else self._voices.shown.speaker

    @Property(bool, notify=changed)
    def hasRight(self) -> bool:
        """Whether the right to use the voice of a recording is confirmed."""
        return self._voices.has_right

    @Property(bool, notify=changed)
    def isRecording(self) -> bool:
        """Whether the person's reading aloud is recorded just now."""
        return self._voices.recording is not None

    @Property(float, notify=changed)
    def recorded(self) -> float:
        """How much of it has come, 0 … 1."""
        recording = self._voices.recording
        return 0.0 if recording is None else recording.seconds / recording.total

    @Property(bool, notify=voicesChanged)
    def hasRecording(self) -> bool:
        """Whether a recording is kept of a voice to take on."""
        return self._voices.shown is not None and self._voices.shown.references > 0

    @Property(list, notify=voicesChanged)
    def voices(self) -> list[Shown]:
        """The voices that speak the talk's language: dictionaries of what ``_row`` gives."""
        return [self._row(voice) for voice in self._voices.suited()]

    @Property(list, notify=voicesChanged)
    def otherVoices(self) -> list[Shown]:
        """The voices that do not; likewise."""
        return [self._row(voice) for voice in self._voices.unsuited()]

    @Property(int, notify=voicesChanged)
    def voiceCount(self) -> int:
        """How many voices speak the talk's language."""
        return len(self._voices.suited())

    @Property(int, notify=voicesChanged)
    def otherCount(self) -> int:
        """How many do not."""
        return len(self._voices.unsuited())

    def _row(self, voice: VoiceOnOffer) -> Shown:
        state, translate = self._voices, self._translate
        assert state.shown is not None
        return {
            "name": voice.name,
            "title": voice.title,
            "about": about_words(voice, translate),
            "licence": voice.licence,
            "licenceUrl": voice.licence_url,
            "forbidden": forbidden_words(voice, translate),
            "missing": voice.missing,
            "speakers": list(voice.speakers),
            "clones": voice.clones,
            "isHere": voice.state is VoiceState.HERE,
            "isChosen": voice.name == state.shown.chosen,
            "mustAccept": voice.must_accept and voice.state is VoiceState.NOT_DOWNLOADED,
            "isAccepted": voice.name in state.accepted,
            "isOffered": voice.state is VoiceState.NOT_DOWNLOADED and not state.is_coming(voice.name),
            "canGet": state.can_get(voice),
            "getWords": filled(translate("Window", "Get %1"), size_words(voice.size_bytes, translate)),
            **download_row(state.downloads.get(voice.name), translate),
        }
