"""The window itself: the QML and the view models behind it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from companion import __version__
from companion.channel.messages import Noticed, ToWindow
from companion.values import SettingName
from companion.values.face_look import FaceLook
from companion.window.appearance import Appearance
from companion.window.avatar.avatar_view import AvatarView as AvatarView
from companion.window.companions.companions_model import CompanionsModel
from companion.window.companions.guide_model import DECLINED, GuideModel
from companion.window.companions.persona_model import LearnedModel, LinesModel, PersonaModel
from companion.window.companions.voice_model import VoiceModel
from companion.window.desktop.desktop import DesktopModel
from companion.window.desktop.shapes import Shape, Shapes
from companion.window.engine_link import EngineLink
from companion.window.face.face_feed import FaceFeed
from companion.window.face.face_look_model import FaceLookModel
from companion.window.face.own_face import OwnFace
from companion.window.face.own_face_model import OwnFaceModel
from companion.window.feelings.feeling_model import FeelingModel
from companion.window.feelings.feeling_trace_model import FeelingTraceModel
from companion.window.language import TRANSLATIONS, language_of, retell, tell_anew, use_language
from companion.window.memories.known_model import KnownModel
from companion.window.memories.memories_model import MemoriesModel
from companion.window.page_model import Switchboard, Taker
from companion.window.qt_process import make_singletons_immortal
from companion.window.rendering import CARD_RATE, PROCESSOR_RATE, QML
from companion.window.settings.about_model import AboutModel
from companion.window.settings.backups_model import BackupsModel
from companion.window.settings.hearing_model import HearingModel
from companion.window.settings.models_model import ModelsModel, SpokenLanguagesModel
from companion.window.settings.offer_model import OfferModel
from companion.window.settings.privacy_model import PrivacyModel
from companion.window.settings.setting_pages import words_of
from companion.window.settings.settings_model import SettingsModel
from companion.window.settings.sound_check_model import SoundCheckModel
from companion.window.talk.conversation import Link
from companion.window.talk.conversation_model import ConversationModel
from companion.window.talk.help_lines_model import HelpLinesModel, contact_titles
from companion.window.talk.history_model import HistoryModel
from companion.window.talk.latency_card_model import LatencyCardModel
from companion.window.talk.notices_model import NoticesModel
from companion.window.talk.why_model import WhyModel
from companion.window.window_look import WindowLook
from companion.window.wording import filled
from companion.words import in_language


class Page(Taker, Protocol):
    """A model that also receives whether there is an engine."""

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine to ask."""


class Keeping(Protocol):
    """A model of what one companion keeps, which stays on the screen while an engine starts again."""

    def begin_anew(self) -> None:
        """Forget all of it: the next engine reads something else."""


def setting_words(name: SettingName) -> str:
    """Return the words of a setting, or of one of its values, in the window's language; "" if no page has them."""
    translate = QCoreApplication.translate
    return words_of(name, translate) or contact_titles(translate).get(name.key, "")


class CompanionWindow(QObject):
    """One window with its own engine; needs a ``QGuiApplication``.

    Signals:
        first_frame(): the window has been drawn for the first time.
        card_failed(): the graphics card cannot draw.
    """

    first_frame = Signal()
    card_failed = Signal()

    def __init__(
        self,
        command: Sequence[str],
        *,
        is_software: bool,
        state_file: Path | None = None,
        scheme: str = "",
        look: WindowLook | None = None,
        face_look: FaceLook | None = None,
        own_face: OwnFace | None = None,
        companion: str = "",
        guide: str = DECLINED,
        settings: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        make_singletons_immortal()
        super().__init__()
        self._is_closed = False
        self.link = EngineLink(command, companion, parent=self)
        """The engine; not started yet."""
        self.notices = NoticesModel(self.link, parent=self)
        self.conversation = ConversationModel(self.link, self.notices, parent=self)
        self.history = HistoryModel(self.link, parent=self)
        self.offer = OfferModel(self.link, parent=self)
        self.sound_check = SoundCheckModel(self.link, parent=self)
        self.latency = LatencyCardModel(self.link, parent=self)
        self.feeling = FeelingModel(self.link, parent=self)
        self.trace = FeelingTraceModel(self.link, parent=self)
        self.why = WhyModel(self.link, parent=self)
        self.persona = PersonaModel(self.link, parent=self)
        self.lines = LinesModel(self.link, parent=self)
        self.learned = LearnedModel(self.link, parent=self)
        self.memories = MemoriesModel(self.link, parent=self)
        self.known = KnownModel(self.link, parent=self)
        self.companions = CompanionsModel(self.link, parent=self)
        self.voice = VoiceModel(self.link, parent=self)
        self.help = HelpLinesModel(self.link, parent=self)
        self.face_look = FaceLookModel(self.link, face_look, parent=self)
        self.own_face = OwnFaceModel(self.link, own_face, can_draw=not is_software, parent=self)
        self.guide = GuideModel(self.link, guide, parent=self)
        self.feed = FaceFeed(parent=self)
        self.settings = SettingsModel(self.link, parent=self)
        self.settings.begin(settings)
        self.hearing = HearingModel(self.link, parent=self)
        self.models = ModelsModel(self.link, parent=self)
        self.privacy = PrivacyModel(self.link, parent=self)
        self.spoken = SpokenLanguagesModel(self.link, parent=self)
        self.backups = BackupsModel(self.link, parent=self)
        self.about = AboutModel(self.link, parent=self)
        self.settings.languageChanged.connect(self.use_language)
        self.offer.modelsChanged.connect(self._begin_without_choice)
        self.offer.changed.connect(self._tell_guide_of_offer)
        self.guide.placeSeen.connect(self.help.confirmRegion)
        self.guide.stepChanged.connect(self._begin_without_choice)
        self.guide.stepChanged.connect(self._forget_answers_of_guide)
        self.desktop = DesktopModel(self.link, parent=self)
        self.shapes = Shapes(state_file, parent=self)
        """The window's shapes, one of which is on the screen."""
        self.conversation.take_read(self.shapes.read)
        self._tell_of_update()
        self.help.cardGiven.connect(self.shapes.bringWhole)
        self.appearance = Appearance(scheme, look, parent=self)
        self._pages: dict[str, Page] = {
            "history": self.history,
            "offer": self.offer,
            "soundCheck": self.sound_check,
            "latency": self.latency,
            "feeling": self.feeling,
            "trace": self.trace,
            "why": self.why,
            "persona": self.persona,
            "written": self.lines,
            "learned": self.learned,
            "memories": self.memories,
            "known": self.known,
            "companions": self.companions,
            "voice": self.voice,
            "settings": self.settings,
            "hearing": self.hearing,
            "models": self.models,
            "privacy": self.privacy,
            "spoken": self.spoken,
            "backups": self.backups,
            "about": self.about,
            "help": self.help,
            "faceLook": self.face_look,
            "ownFace": self.own_face,
            "guide": self.guide,
            "feed": self.feed,
        }
        """The models that receive the engine's messages, by their names in ``Main.qml``."""
        self.switchboard = Switchboard(
            (self.conversation, self.appearance, self.desktop, *self._pages.values())
        )
        self.link.arrived.connect(self._hand_on)
        self.link.link_changed.connect(self._link_changed)
        self.link.outbox_changed.connect(self.conversation.set_outbox)
        self.link.ending.connect(self.conversation.keep_draft)
        self.link.companion_changed.connect(self.conversation.leave_companion)
        self.link.companion_changed.connect(self.memories.end_off_record)
        self.backups.dataReplaced.connect(self.conversation.begin_anew)
        keeping: tuple[Keeping, ...] = (self.history, self.memories, self.known, self.learned, self.lines)
        for each in keeping:
            self.link.companion_changed.connect(each.begin_anew)
            self.backups.dataReplaced.connect(each.begin_anew)

        self._qml = QQmlApplicationEngine()
        self._qml.addImportPath(str(QML))
        self._qml.setInitialProperties(
            {
                **self._pages,
                "conversation": self.conversation,
                "appearance": self.appearance,
                "shapes": self.shapes,
                "faceRate": PROCESSOR_RATE if is_software else CARD_RATE,
            }
        )
        self._qml.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
        roots = self._qml.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window's QML did not load")  # a defect of the program, not a condition
        self.view: QQuickWindow = roots[0]
        """The whole window."""
        drawn = {name: self.view.property(name) for name in ("rig", "look")}
        needed = {"conversation": self.conversation, "feed": self.feed, **drawn}
        others = {Shape.SMALL: needed | {"help": self.help}, Shape.PET: needed}
        self.shapes.begin(self._qml, self.view, others, self.appearance.font_pixels())
        self.view.sceneGraphError.connect(self._not_drawn)
        self.view.frameSwapped.connect(self._drawn, Qt.ConnectionType.SingleShotConnection)

    def show(self) -> None:
        """Show the whole window, at its last place."""
        self.shapes.showWhole()

    def tell_of_drawing(self) -> None:
        """Tell the user that the processor draws because the graphics card failed."""
        sentence = QCoreApplication.translate(
            "Window", "Graphics acceleration failed, so the processor draws the window."
        )
        self.conversation.apply(Noticed("drawing", sentence))

    def _tell_of_update(self) -> None:
        """Tell the user once that another version runs than before."""
        if self.shapes.is_updated:
            told = QCoreApplication.translate(
                "Window", "Updated to version %1. Settings → About says what is new."
            )
            self.conversation.apply(Noticed("update", filled(told, __version__)))

    @Slot()
    def _not_drawn(self) -> None:
        self.card_failed.emit()

    @Slot()
    def _drawn(self) -> None:
        # a slot of this object, so that it runs in this thread and not in the renderer's
        self.first_frame.emit()

    def _hand_on(self, message: ToWindow) -> None:
        self.switchboard.hand_on(in_language(message, language_of(QLocale()), setting_words))

    def use_language(self, language: str, folder: Path = TRANSLATIONS) -> None:
        """Switch all texts to a language such as "de", or to the desktop's for "system".

        In the guide the companion speaks it from then on, too, unless another language was chosen for it.
        """
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "a window needs one"
        former = language_of(QLocale())
        use_language(application, language, folder)
        now = language_of(QLocale())
        models = self.findChildren(QObject)
        for model in models:
            retell(model, now, setting_words)
        self._qml.retranslate()
        if self.guide.property("isShown") and self.settings.property("spokenLanguage") == former:
            self.settings.setValue("conversation.language", now)
        for model in models:
            tell_anew(model)

    def close(self) -> None:
        """Save the window's place, hide it and stop the engine in order (at most 5 s); a second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.shapes.close(self.conversation.read)
        self.link.close()
        # QML is destroyed before the models that its bindings read
        self._qml.deleteLater()
        QCoreApplication.sendPostedEvents(self._qml, QEvent.Type.DeferredDelete)

    def _forget_answers_of_guide(self) -> None:
        """Show nothing of what the guide has shown already, once it has ended."""
        if not self.guide.property("isShown"):
            self.notices.forget_answers()

    def _tell_guide_of_offer(self) -> None:
        self.guide.set_offer(is_there=bool(self.offer.isThere))

    def _begin_without_choice(self) -> None:
        """Let the engine download the starter models if the user is not asked, or no longer asked, to choose."""
        if not self.guide.is_before_models_chosen:
            self.offer.go_on()

    def _link_changed(self, link: Link, pause: float) -> None:
        self.conversation.set_link(link, pause)
        for page in (self.desktop, *self._pages.values()):
            page.set_ready(is_ready=link is Link.READY)
