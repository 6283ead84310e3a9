"""The voices as properties for QML; ``voice`` decides their content."""

from typing import Final, get_args

from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel import messages as msg
from companion.window.companions.voice import (
    AUTO,
    CHOOSES,
    NOTICE,
    VoiceEvent,
    Voices,
    about_words,
    coordinate_words,
    feeling_name,
    named_at,
    point_words,
    told_manner,
)
from companion.window.downloads import download_row
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.settings.models import forbidden_words, licence_words
from companion.window.wording import filled, size_words

Shown = dict[str, object]

_property: Final = PropertiesOf[Voices]()


@in_qml
class VoiceModel(PageModel):
    """The voices, the manner of the chosen one, and its trial with a feeling."""

    changed = Signal()
    voicesChanged = Signal()
    feelingsChanged = Signal()
    pointChanged = Signal()

    takes = (*get_args(VoiceEvent), msg.DownloadMoved, msg.SettingRefused)
    notice = NOTICE
    asks = msg.ShowVoice()
    tells = (
        ("voicesChanged", "shown", "accepted", "downloads"),
        ("feelingsChanged", "feelings_at_hand"),
        ("pointChanged", "point", "sounding", "feelings_at_hand"),
        ("changed",),
    )
    troubles = ("refused", "trouble")

    _state = Voices()

    # ---- events of the engine

    def apply(self, event: VoiceEvent | msg.DownloadMoved | msg.SettingRefused | msg.Noticed) -> None:
        """Handle the voices, the current one, a trial, a download, or the reason of a refusal."""
        if isinstance(event, msg.Noticed):
            self._set(self._state.after_refusal(str(event.sentence)))
        elif isinstance(event, msg.DownloadMoved):
            self._moved(event)
        elif isinstance(event, msg.SettingRefused):
            if event.key in CHOOSES:
                self._set(self._state.after_refusal(str(event.sentence)))
        else:
            self._set(self._state.with_event(event))

    def _moved(self, event: msg.DownloadMoved) -> None:
        if event.name not in self._state.downloads:
            return  # another page requested it
        self._set(self._state.after_move(event))
        if not event.is_running:
            self._send(self._state.wish_after(event))
            if self._is_open:
                self.ask()

    def forget(self) -> None:
        """Drop the trial, the recording and the downloads: the engine is gone."""
        self._set(self._state.without_engine())

    # ---- actions of the user

    @Slot(float, float)
    def moveTo(self, valence: float, arousal: float) -> None:
        """Move the point without playing it."""
        self._set(self._state.at(valence, arousal))

    @Slot(int)
    def goOn(self, step: int) -> None:
        """Move the point on by this many named feelings."""
        self._set(self._state.next_feeling(step))

    @Slot(str)
    def playFeeling(self, name: str) -> None:
        """Move the point to a named feeling, and play it."""
        self._set(self._state.at_feeling(name))
        self.play()

    @Slot()
    def play(self) -> None:
        """Play the sentence with the feeling of the point."""
        self._send(self._state.wish_to_hear())

    @Slot(str)
    def write(self, sentence: str) -> None:
        """Use another sentence; a blank one restores the engine's own."""
        self._set(self._state.with_sentence(sentence))

    @Slot(str)
    def choose(self, name: str) -> None:
        """Choose a voice by its name; "auto" is the best installed one."""
        self._put("voice", name)

    @Slot(str)
    def chooseSpeaker(self, name: str) -> None:
        """Choose a speaker of the chosen voice."""
        self._put("speaker", name)

    @Slot(str, float)
    def setManner(self, key: str, value: float) -> None:
        """Set a value of ``manner``; do nothing if it has not changed."""
        self._put(key, told_manner(key, value))

    @Slot(str, bool)
    def accept(self, name: str, is_accepted: bool) -> None:
        """Accept a voice's licence, or withdraw the acceptance."""
        self._set(self._state.with_licence(name, is_accepted=is_accepted))

    @Slot(bool)
    def confirmRight(self, is_confirmed: bool) -> None:
        """Confirm the right to use the voice of a recording, or withdraw that."""
        self._set(self._state.with_right(is_confirmed=is_confirmed))

    @Slot(QUrl)
    def takeOn(self, file: QUrl) -> None:
        """Let a cloning voice imitate the speaker of a recording; do nothing without the right to it."""
        self._go(*self._state.taking_on(file.toLocalFile()))

    @Slot()
    def record(self) -> None:
        """Record the user reading aloud, to clone that voice; do nothing without the right to it."""
        self._go(*self._state.recording_begun())

    @Slot()
    def cancelRecording(self) -> None:
        """Cancel the recording, and keep nothing of it."""
        self._engine.send(msg.CancelRecording())

    @Slot()
    def forgetRecording(self) -> None:
        """Delete the recording."""
        self._engine.send(msg.ForgetReferences())

    @Slot(str)
    def get(self, name: str) -> None:
        """Download a voice."""
        self._go(*self._state.getting(name))

    @Slot()
    def cancel(self) -> None:
        """Stop the downloads; what has arrived is kept."""
        self._engine.send(msg.CancelDownload())

    def _put(self, key: str, value: str) -> None:
        self._go(*self._state.with_setting(key, value))

    # ---- properties for QML

    isThere = _property(bool, lambda it: it.shown is not None, voicesChanged)
    """True if the engine has sent the voices."""
    valence = _property(float, lambda it: it.point.valence, pointChanged)
    """Valence of the point, in [-1, 1]."""
    arousal = _property(float, lambda it: it.point.arousal, pointChanged)
    """Arousal of the point, in [-1, 1]."""
    isSounding = _property(bool, lambda it: it.sounding is not None, pointChanged)
    """True while the point is playing."""
    pointName = _property(str, lambda it: named_at(it.point, it.feelings_at_hand), pointChanged)
    """Key of the named feeling at the point; "" for none."""
    pointWords = _property.worded(
        str, lambda it, translate: point_words(it.point, it.feelings_at_hand, translate), pointChanged
    )
    """Words for the point, such as "happy" or "very upset"."""
    pointFigures = _property.worded(
        str, lambda it, translate: coordinate_words(it.point, translate), pointChanged
    )
    """The point's coordinates, as figures."""

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
            for each in self._state.feelings_at_hand
        ]

    sentence = _property(str, lambda it: it.sentence, changed)
    trouble = _property(str, lambda it: it.trouble, changed)
    refused = _property(str, lambda it: it.refused, changed)
    manner = _property(dict, Voices.manner, voicesChanged)
    mannerWords = _property.worded(dict, Voices.manner_words, voicesChanged)

    @Property(str, notify=changed)
    def speaking(self) -> str:
        """A sentence that names the current voice; "" for none."""
        if self._state.is_opening:
            return self._translate("Window", "Changing the voice…")
        if not self._state.speaking:
            return ""
        return filled(self._translate("Window", "Current voice: %1"), self._state.speaking)

    misfit = _property(str, lambda it: "" if it.shown is None else str(it.shown.misfit), voicesChanged)
    """Reason why the voice may not suit the companion; "" if it does."""
    isAuto = _property(bool, lambda it: it.shown is not None and it.shown.chosen == AUTO, voicesChanged)
    """True if the best installed voice is chosen."""
    speaker = _property(str, lambda it: "" if it.shown is None else it.shown.speaker, voicesChanged)
    """The chosen speaker of the chosen voice; "" for its usual one."""
    hasRight = _property(bool, lambda it: it.has_right, changed)
    isRecording = _property(bool, lambda it: it.recording is not None, changed)
    """True while the user's reading aloud is being recorded."""

    @Property(float, notify=changed)
    def recorded(self) -> float:
        """Progress of the recording, 0 … 1."""
        recording = self._state.recording
        return 0.0 if recording is None else recording.seconds / recording.total

    hasRecording = _property(bool, lambda it: it.shown is not None and it.shown.references > 0, voicesChanged)
    """True if a recording for cloning is kept."""

    @Property(list, notify=voicesChanged)
    def voices(self) -> list[Shown]:
        """The voices that speak the talk's language: dictionaries in the form of ``_row``."""
        return [self._row(voice) for voice in self._state.suited()]

    @Property(list, notify=voicesChanged)
    def otherVoices(self) -> list[Shown]:
        """The voices that do not, in the same form."""
        return [self._row(voice) for voice in self._state.unsuited()]

    voiceCount = _property(int, lambda it: len(it.suited()), voicesChanged)
    """Number of voices that speak the talk's language."""
    otherCount = _property(int, lambda it: len(it.unsuited()), voicesChanged)
    """Number of voices that do not."""

    def _row(self, voice: msg.VoiceOnOffer) -> Shown:
        state, translate = self._state, self._translate
        assert state.shown is not None
        return {
            "name": voice.name,
            "title": str(voice.title),
            "about": about_words(voice, translate),
            "licence": licence_words(voice.licence, translate),
            "licenceUrl": voice.licence_url,
            "forbidden": forbidden_words(voice.forbids, translate),
            "missing": voice.missing,
            "speakers": list(voice.speakers),
            "clones": voice.clones,
            "isHere": voice.state is msg.VoiceState.HERE,
            "isChosen": voice.name == state.shown.chosen,
            "mustAccept": voice.must_accept and voice.state is msg.VoiceState.NOT_DOWNLOADED,
            "isAccepted": voice.name in state.accepted,
            "isOffered": voice.state is msg.VoiceState.NOT_DOWNLOADED and not state.is_coming(voice.name),
            "canGet": state.can_get(voice),
            "getWords": filled(translate("Window", "Download %1"), size_words(voice.size_bytes, translate)),
            **download_row(state.downloads.get(voice.name), translate),
        }
