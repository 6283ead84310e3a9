"""The models, and the missing ones for each language, as properties for QML.

``models`` decides their content.
"""

from typing import Final

from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel import messages as msg
from companion.window.downloads import download_row
from companion.window.language import lacks_east_asian_font
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.settings.models import (
    CHOSEN_BY,
    PURPOSES,
    Models,
    about_words,
    forbidden_words,
    licence_words,
    purpose_words,
    question_words,
    state_words,
    tried_words,
    used_words,
    verified_words,
)
from companion.window.settings.setting_pages import options_shown, own_names
from companion.window.wording import filled, size_words

Shown = dict[str, object]

_property: Final = PropertiesOf[Models]()


@in_qml
class ModelsModel(PageModel):
    """The models, and the user's actions on them."""

    changed = Signal()
    movedOn = Signal()

    takes = (msg.ModelsShown, msg.ModelVerified, msg.ModelFileTried, msg.DownloadMoved)
    notice = "model"
    asks = msg.ShowModels()
    tells = (("changed", "shown"), ("movedOn",))

    _state = Models()

    # ---- events of the engine

    def apply(
        self,
        event: msg.ModelsShown | msg.ModelVerified | msg.ModelFileTried | msg.DownloadMoved | msg.Noticed,
    ) -> None:
        """Handle the list, a check, a trial, a download, or the reason of a failure."""
        match event:
            case msg.Noticed(sentence=sentence):
                self._set(self._state.after_trouble(str(sentence)))
                if sentence:
                    self.problemNoticed.emit(sentence)
            case msg.DownloadMoved():
                self._set(self._state.after_move(event))
                if not event.is_running and self._is_open:
                    self.ask()
            case msg.ModelFileTried():
                state, wish = self._state.after_trial(event)
                self._set(state)
                if wish is not None:
                    self._engine.send(wish)
                    self.ask()
                else:
                    self.problemNoticed.emit(event.sentence)
            case _:
                self._set(self._state.with_event(event))

    def forget(self) -> None:
        """Drop downloads and checks: the engine is gone."""
        self._set(self._state.without_engine())

    # ---- actions of the user

    @Slot(str, bool)
    def accept(self, name: str, is_accepted: bool) -> None:
        """Accept a model's licence, or withdraw the acceptance."""
        self._set(self._state.with_licence(name, is_accepted=is_accepted))

    @Slot(str)
    def get(self, name: str) -> None:
        """Start or continue the download of a model."""
        self._go(*self._state.getting(name))

    @Slot()
    def cancel(self) -> None:
        """Stop the downloads; what has arrived is kept."""
        if wish := self._state.cancelling():
            self._engine.send(wish)

    @Slot(str)
    def verify(self, name: str) -> None:
        """Check a model's files."""
        self._go(*self._state.looking_through(name))

    @Slot(QUrl)
    def tryFile(self, file: QUrl) -> None:
        """Try the user's own language model, and use it if it works."""
        self._go(*self._state.trying_out(file.toLocalFile()))

    @Slot(str)
    def askToRemove(self, name: str) -> None:
        """Ask whether to remove a model; "" withdraws the question."""
        self._set(self._state.asking_to_remove(name))

    @Slot()
    def remove(self) -> None:
        """Remove the model in question."""
        self._go(*self._state.removing())

    # ---- properties for QML

    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the list."""
    machine = _property(str, lambda it: "" if it.shown is None else str(it.shown.machine), changed)
    """A sentence about this computer and the models that suit it."""

    @Property(str, notify=changed)
    def disk(self) -> str:
        """The disk space of the models, and the free space."""
        shown = self._state.shown
        if shown is None:
            return ""
        form = self._translate("Window", "Models take up %1 on this disk. %2 free.")
        taken, free = (size_words(size, self._translate) for size in (shown.taken_bytes, shown.free_bytes))
        return filled(form, taken, free)

    isEngineComing = _property(bool, lambda it: it.shown is not None and it.shown.is_engine_coming, changed)
    """True while a faster engine for language models is being built."""

    @Property(list, notify=changed)
    def used(self) -> list[dict[str, str]]:
        """The model for each task: dictionaries with work, model."""
        return [{"work": work, "model": model} for work, model in used_words(self._state, self._translate)]

    @Property(list, notify=changed)
    def purposes(self) -> list[dict[str, str]]:
        """The purposes of models: dictionaries with name, title."""
        return [{"name": name, "title": purpose_words(name, self._translate)} for name in PURPOSES]

    @Property(int, constant=True)
    def purposeCount(self) -> int:
        """Number of purposes."""
        return len(PURPOSES)

    @Property(dict, notify=movedOn)
    def rows(self) -> dict[str, list[Shown]]:
        """The models, by purpose."""
        return {purpose: [self._row(model) for model in self._state.of(purpose)] for purpose in PURPOSES}

    @Property(dict, notify=changed)
    def found(self) -> dict[str, list[dict[str, str]]]:
        """The choices, by setting; empty before they are known."""
        if self._state.shown is None:
            return {}
        return {
            key: options_shown(self._state.choices(purpose, self._translate))
            for purpose, key in CHOSEN_BY.items()
        }

    isTrying = _property(bool, lambda it: it.trying != "", movedOn)
    """True while the user's own file is being tried."""
    tried = _property.worded(str, lambda it, translate: tried_words(it.tried, translate), movedOn)
    """Result of the last trial, in sentences; "" before the first."""
    hasRefused = _property(bool, lambda it: it.tried is not None and not it.tried.is_usable, movedOn)
    """True if the file of the last trial is not usable."""
    trouble = _property(str, lambda it: it.trouble, movedOn)

    def _row(self, model: msg.ListedModel) -> Shown:
        models, translate = self._state, self._translate
        form = (
            translate("Window", "Continue: %1")
            if models.has_failed(model.name)
            else translate("Window", "Download %1")
        )
        problems = models.verified.get(model.name)
        return {
            "name": model.name,
            "title": model.title,
            "state": state_words(model, translate),
            "isUsed": model.is_used,
            "isDamaged": model.is_damaged,
            "about": about_words(model, translate),
            "licence": licence_words(model.licence, translate),
            "licenceUrl": model.licence_url,
            "forbidden": forbidden_words(model.forbids, translate),
            "mustAccept": model.must_accept and model.is_download and not model.is_here,
            "isAccepted": model.name in models.accepted,
            "isOffered": model.is_download and not model.is_here and not models.is_coming(model.name),
            "canGet": models.can_get(model),
            "getWords": filled(form, size_words(model.size_bytes, translate)),
            **download_row(models.downloads.get(model.name), translate),
            "canVerify": model.is_here and model.is_download,
            "isVerifying": model.name in models.verifying,
            "verified": verified_words(problems, translate),
            "isWrong": bool(problems),
            "canRemove": model.is_download and (model.is_here or model.is_damaged),
            "isGoing": models.going == model.name,
            "question": question_words(model, translate),
        }


@in_qml
class SpokenLanguagesModel(PageModel):
    """The missing models for each language."""

    changed = Signal()

    takes = (msg.ModelsShown,)
    asks = msg.ShowModels()

    _models = Models()

    def apply(self, event: msg.ModelsShown) -> None:
        """Handle the list of models."""
        self._models = self._models.with_event(event)
        self.changed.emit()

    @Property(dict, notify=changed)
    def missing(self) -> dict[str, str]:
        """A sentence about the missing models, by language code; "" if none is missing."""
        return {option.value: self._models.missing(option.value, self._translate) for option in own_names()}

    @Property(str, notify=changed)
    def fontless(self) -> str:
        """A sentence on how to get Japanese and Chinese letters; "" if they are here."""
        if not lacks_east_asian_font():
            return ""
        #: stays English in Japanese and Chinese, whose letters cannot be shown where this stands
        return self._translate(
            "Window",
            "For Japanese and Chinese letters, install Noto Sans CJK (Debian, Ubuntu: fonts-noto-cjk).",
        )
