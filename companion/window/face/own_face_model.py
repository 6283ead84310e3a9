"""The person's own avatar as properties for QML: the one in use, and a file that may be used instead.

Files are read in a thread, by a process of their own (``companion.avatar.reading``). Without a graphics card, or where
a file cannot be read, ``isShown`` stays false, the drawn face remains and ``trouble`` says why.
"""

import threading
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Property, QCoreApplication, QLocale, QObject, QTimer, QUrl, Signal, Slot

from companion.channel import messages as msg
from companion.values import CompanionError, Sentence
from companion.window.face.face_look import PREFIX
from companion.window.face.own_face import OwnFace, about, frame_rate, name_of
from companion.window.language import language_of
from companion.window.page_model import Engine, PageModel, PropertiesOf, in_qml
from companion.window.settings.setting_pages import avatar_parts
from companion.window.wording import Translate
from companion.words import in_words

if TYPE_CHECKING:
    from companion.window.avatar.figure import Figure
    from companion.window.avatar.framing import Framing

_SWING_MS: Final = 33
"""Milliseconds after which hair and clothes go on swinging although the face rests."""

_property: Final = PropertiesOf[OwnFace]()


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """The result of reading a file."""

    file: str
    figure: "Figure | None"
    why: Sentence = ""


@in_qml
class OwnFaceModel(PageModel):
    """The person's own avatar.

    Signals:
        posed(): it is to be drawn anew.
    """

    changed = Signal()
    languageChanged = Signal()
    """The language of otherwise constant words has changed."""
    rateChanged = Signal()
    posed = Signal()
    _came = Signal(object)

    takes: ClassVar[tuple[type[msg.ToWindow], ...]] = (msg.AvatarShown, msg.SettingsShown)
    notice: ClassVar[str] = "avatar"
    asks = msg.ShowAvatar()
    asks_at_once = True
    tells = (("changed",), ("posed",))

    _state: OwnFace

    def __init__(
        self,
        engine: Engine,
        saved: OwnFace | None = None,
        *,
        can_draw: bool,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        """Begin with what was ``saved``, until the engine tells; without ``can_draw`` the drawn face remains."""
        super().__init__(engine, translate, parent)
        self._state = replace(saved or OwnFace(), can_draw=can_draw)
        self._frame_seconds = 0.0
        self._offered: Figure | None = None
        self.figure: Figure | None = None
        """The kept avatar; None until it is read."""
        self._came.connect(self._take)
        self._followed_at = 0.0
        self._followed: QObject | None = None
        self._is_seen = True
        self._swing = QTimer(self, singleShot=True)
        self._swing.timeout.connect(self._swing_on)
        if self._state.is_reading and can_draw:
            self._read(self._state.file)

    # ---- events

    def apply(self, event: msg.AvatarShown | msg.SettingsShown | msg.Noticed) -> None:
        """Handle the file that is kept, the settings, or why a file cannot be kept."""
        if isinstance(event, msg.Noticed):
            self._set(replace(self._state, is_asked_for=False, refused=event.sentence))
            self.problemNoticed.emit(str(event.sentence))
            return
        before = self._state
        if isinstance(event, msg.SettingsShown):
            self._set(before.with_settings(event))
        else:
            self._set(before.kept(event.file))
            if before.is_asked_for:
                self._stand(self._offered)
        now = self._state
        if (
            now.file
            and now.is_wished
            and now.meta is None
            and not (before.file == now.file and before.is_wished)
        ):
            self._read(now.file)

    def forget(self) -> None:
        """Stop waiting for the engine that has gone."""
        self._set(replace(self._state, is_asked_for=False))

    def fail(self) -> None:
        """Return to the drawn face: the graphics card cannot draw the avatar."""
        self._set(replace(self._state, can_draw=False))

    def note_frame(self, seconds: float) -> None:
        """Take in how long a picture took; slow drawing is asked for less often."""
        before = frame_rate(self._frame_seconds)
        self._frame_seconds += (seconds - self._frame_seconds) / 8
        if abs(frame_rate(self._frame_seconds) - before) > 1:
            self.rateChanged.emit()

    def _read(self, file: str) -> None:
        def read() -> None:
            from companion.window.avatar.figure import load

            try:
                self._came.emit(_Read(file, load(Path(file))))
            except CompanionError as error:
                self._came.emit(_Read(file, None, error.told))

        threading.Thread(target=read, name="avatar", daemon=True).start()

    @Slot(object)
    def _take(self, read: _Read) -> None:
        state, meta = self._state, read.figure.model.meta if read.figure else None
        if read.file == state.offered:
            self._offered = read.figure
            self._set(replace(state, offered_meta=meta, refused=read.why))
        elif read.file == state.file:
            self._stand(read.figure)
            self._set(replace(state, meta=meta, refused=read.why, is_unreadable=meta is None))
        if read.why:
            self.problemNoticed.emit(in_words(read.why, language_of(QLocale())))

    def _stand(self, figure: "Figure | None") -> None:
        self.figure = figure
        self.posed.emit()

    # ---- actions of the user

    @Slot(QUrl)
    def offer(self, file: QUrl) -> None:
        """Read a file, so that the user sees what it is before it is used."""
        self._set(self._state.offering(file.toLocalFile()))
        if self._state.offered:
            self._read(self._state.offered)

    @Slot()
    def leave(self) -> None:
        """Drop the file that was offered."""
        self._set(self._state.offering(""))

    @Slot()
    def use(self) -> None:
        """Use the file that was offered from now on."""
        meta = self._state.offered_meta
        if meta is not None:
            self._set(replace(self._state, is_asked_for=True))
            self._send(msg.UseAvatar(self._state.offered, meta.allows_passing_on))

    @Slot(str, str)
    def choose(self, part: str, value: str) -> None:
        """Change one of ``parts``; "avatar" itself is "drawn" or "own"."""
        self._send(msg.SetSetting(PREFIX + part, value))

    @Slot(QObject)
    def follow(self, rig: QObject) -> None:
        """Pose the avatar as the rig of the face says now, and on until its hair and clothes hang still."""
        if not self._state.is_shown or self.figure is None:
            return
        from companion.avatar.shapes import PARAMETERS

        now = monotonic()
        parameters = {name: float(rig.property(name)) for name in PARAMETERS}
        self.figure.follow(parameters, now - self._followed_at)
        self._followed_at, self._followed = now, rig
        self.posed.emit()
        if self.figure.is_moving and self._is_seen:
            self._swing.start(round(max(_SWING_MS, 1000 / frame_rate(self._frame_seconds))))

    @Slot()
    def _swing_on(self) -> None:
        if self._followed is not None:
            self.follow(self._followed)

    # ---- properties for QML

    def _get_seen(self) -> bool:
        return self._is_seen

    def _set_seen(self, is_seen: bool) -> None:
        self._is_seen = is_seen
        self._swing_on()

    isSeen = Property(bool, _get_seen, _set_seen)
    """False while no window can be seen, so that nothing needs to move."""
    isShown = _property(bool, lambda it: it.is_shown, changed)
    isModel = _property(bool, lambda it: it.is_model, changed)
    isRound = _property(bool, lambda it: it.is_round, changed)
    canDraw = _property(bool, lambda it: it.can_draw, changed)
    isReading = _property(bool, lambda it: it.is_reading, changed)
    isKept = _property(bool, lambda it: it.file != "", changed)
    """True if the companion has an avatar, used or not."""
    isWished = _property(bool, lambda it: it.is_wished, changed)
    isOffered = _property(bool, lambda it: it.offered_meta is not None, changed)
    """True if a file has been read that may be used."""
    name = _property.worded(str, lambda it, translate: name_of(it.meta, translate), changed)
    about = _property.worded(str, lambda it, translate: about(it.meta, translate), changed)
    """Author of the avatar and terms of its licence; "" before it is read."""
    offeredName = _property.worded(str, lambda it, translate: name_of(it.offered_meta, translate), changed)
    offeredAbout = _property.worded(str, lambda it, translate: about(it.offered_meta, translate), changed)
    trouble = _property.worded(
        str, lambda it, translate: it.trouble(translate, language_of(QLocale())), changed
    )
    """Why the drawn face is shown, or why a file is refused; "" if neither."""
    values = _property(dict, lambda it: {"framing": it.framing, "light": f"{it.light:g}"}, changed)
    """The values of ``parts``, as in a settings file."""

    @Property(list, notify=languageChanged)
    def parts(self) -> list[dict[str, object]]:
        """The settings of the avatar, in the form of ``Part.shown``; a key is the one within its section."""
        return [part.shown() for part in avatar_parts(self._translate) if part.key != "avatar"]

    @Property(float, notify=rateChanged)
    def rate(self) -> float:
        """Pictures a second that the avatar is to be drawn at most."""
        return frame_rate(self._frame_seconds)

    @property
    def framing(self) -> "Framing":
        """The part of the avatar that is shown."""
        from companion.window.avatar.framing import Framing

        return Framing(self._state.framing) if self._state.is_round else Framing.BODY

    @property
    def light(self) -> float:
        """The strength of the light, 1 as usual."""
        return self._state.light
