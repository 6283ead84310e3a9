"""The models there are, as the window knows them at an instant: what is here, how a download is, what is asked.

Pure. The engine lists, downloads, looks through and removes; the window shows and asks. Sizes are bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.channel.messages import (
    CancelDownload,
    DownloadMoved,
    GetModels,
    ListedModel,
    ModelFileTried,
    ModelsShown,
    ModelVerified,
    RemoveModel,
    SetSetting,
    TryModelFile,
    VerifyModel,
)
from companion.window.settings.setting_pages import Option
from companion.window.wording import Translate, filled, has_failed, untranslated

AUTO: Final = "auto"
"""Stands for the best that is here in a settings file."""
PURPOSES: Final = ("language_model", "recogniser", "voice")
CHOSEN_BY: Final[Mapping[str, str]] = {
    "language_model": "models.language_model",
    "recogniser": "models.recogniser",
}
"""The settings by which a model is chosen; a voice has a page of its own."""


@dataclass(frozen=True, slots=True)
class Models:
    """What the window knows of models."""

    shown: ModelsShown | None = None
    """None before the engine told it."""
    accepted: frozenset[str] = frozenset()
    """Names of models whose licence the person has accepted."""
    downloads: Mapping[str, DownloadMoved] = field(default_factory=dict)
    """The latest word on each download, wherever it was asked for."""
    verifying: frozenset[str] = frozenset()
    """Names of models that are being looked through."""
    verified: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What is wrong with those that were looked through, a sentence each."""
    going: str = ""
    """The model that is to be removed once the person has confirmed it; "" for none."""
    trouble: str = ""
    """Why something could not be done."""
    trying: str = ""
    """The file of the person's own that is being tried out; "" for none."""
    tried: ModelFileTried | None = None
    """What came of the last one."""

    # ---- events of the engine

    def with_event(self, told: ModelsShown | ModelVerified) -> "Models":
        """Return the state once the engine has listed the models, or looked through one."""
        if isinstance(told, ModelsShown):
            state = replace(self, shown=told)
            # the question was about what was there before
            is_another = self.named(self.going) != state.named(self.going)
            return replace(state, going="") if is_another else state
        return replace(
            self,
            verifying=self.verifying - {told.name},
            verified={**self.verified, told.name: told.problems},
        )

    def after_move(self, moved: DownloadMoved) -> "Models":
        """Return the state once a download has moved."""
        return replace(self, downloads={**self.downloads, moved.name: moved})

    def after_trial(self, tried: ModelFileTried) -> "tuple[Models, SetSetting | None]":
        """Return the state once a file was tried out, and what is to be sent: one that is usable is chosen."""
        wish = SetSetting(CHOSEN_BY["language_model"], tried.file) if tried.is_usable else None
        return replace(self, trying="", tried=tried), wish

    def after_trouble(self, sentence: str) -> "Models":
        """Return the state once something could not be done."""
        return replace(self, trouble=sentence, verifying=frozenset())

    def without_engine(self) -> "Models":
        """Return the state once the engine has gone, and with it all that it was doing."""
        return replace(self, downloads={}, verifying=frozenset(), going="", trouble="", trying="")

    # ---- actions of the user

    def with_licence(self, name: str, *, is_accepted: bool) -> "Models":
        """Return the state once the person ticked or unticked a licence."""
        return replace(self, accepted=self.accepted | {name} if is_accepted else self.accepted - {name})

    def getting(self, name: str) -> "tuple[Models, GetModels | None]":
        """Return the state once the person asked for a download, and what is to be sent; None where it may not be."""
        model = self.named(name)
        if model is None or not self.can_get(model):
            return self, None
        begun = DownloadMoved(name, 0, model.size_bytes, is_running=True)
        return replace(self, trouble="").after_move(begun), GetModels((name,))

    def cancelling(self) -> CancelDownload | None:
        """Return what stops the downloads; None where none runs."""
        return CancelDownload() if any(map(self.is_coming, self.downloads)) else None

    def looking_through(self, name: str) -> "tuple[Models, VerifyModel]":
        """Return the state once a model is to be looked through, and what is to be sent."""
        verified = {each: problems for each, problems in self.verified.items() if each != name}
        state = replace(self, verifying=self.verifying | {name}, verified=verified, trouble="")
        return state, VerifyModel(name)

    def trying_out(self, file: str) -> "tuple[Models, TryModelFile | None]":
        """Return the state once the person chose a file of their own, and what is to be sent; one at a time."""
        if self.trying or not file:
            return self, None
        return replace(self, trying=file, tried=None, trouble=""), TryModelFile(file)

    def asking_to_remove(self, name: str) -> "Models":
        """Return the state once the person wants a model removed, which is asked about first; "" for no more."""
        return replace(self, going=name, trouble="")

    def removing(self) -> "tuple[Models, RemoveModel | None]":
        """Return the state once the person has confirmed it, and what is to be sent."""
        wish = RemoveModel(self.going) if self.going else None
        downloads = {name: moved for name, moved in self.downloads.items() if name != self.going}
        verified = {name: problems for name, problems in self.verified.items() if name != self.going}
        return replace(self, going="", downloads=downloads, verified=verified), wish

    # ---- what there is to know

    def named(self, name: str) -> ListedModel | None:
        """Return a model by its name."""
        models = () if self.shown is None else self.shown.models
        return next((model for model in models if model.name == name), None)

    def of(self, purpose: str) -> tuple[ListedModel, ...]:
        """Return the models of a purpose: those that are here first, then what suits this machine."""
        models = () if self.shown is None else self.shown.models
        return tuple(
            sorted(
                (model for model in models if model.purpose == purpose),
                key=lambda model: (
                    not model.is_used,
                    not model.is_here,
                    not model.is_recommended,
                    not model.does_fit,
                ),
            )
        )

    def is_coming(self, name: str) -> bool:
        """Tell whether a model is being downloaded."""
        return name in self.downloads and self.downloads[name].is_running

    def can_get(self, model: ListedModel) -> bool:
        """Tell whether a model may be downloaded: its licence is accepted where it must be."""
        is_allowed = not model.must_accept or model.name in self.accepted
        return model.is_download and not model.is_here and is_allowed and not self.is_coming(model.name)

    def has_failed(self, name: str) -> bool:
        """Tell whether a download ended before its end; another try goes on from there."""
        return has_failed(self.downloads.get(name))

    def choices(self, purpose: str, translate: Translate = untranslated) -> tuple[Option, ...]:
        """Return what there is to choose for a purpose: the best that is here, and each that is."""
        here = [model for model in self.of(purpose) if model.is_here]
        return (
            Option(AUTO, translate("Window", "The best that is here")),
            *(Option(model.name, model.title) for model in here),
        )

    def missing(self, language: str, name: str, translate: Translate = untranslated) -> str:
        """Return what is missing to talk in a language, in a sentence; "" for nothing.

        Args:
            language: its code, such as "de".
            name: what it is called.
            translate: as everywhere.
        """
        if self.shown is None:
            return ""
        lacks_ear = not self._is_here("recogniser", language)
        lacks_voice = not self._is_here("voice", language)
        if lacks_ear and lacks_voice:
            form = translate(
                "Window",
                "Nothing here understands or speaks %1 yet; get a recogniser and a voice under Models.",
            )
        elif lacks_ear:
            form = translate(
                "Window", "Nothing here understands spoken %1 yet; get a recogniser under Models, or write."
            )
        elif lacks_voice:
            form = translate("Window", "No voice here speaks %1 yet; get one under Voice, or read.")
        elif self._could_sound_better(language):
            form = translate("Window", "Only a plain voice speaks %1 here yet; get a better one under Voice.")
        else:
            return ""
        return filled(form, name)

    def _is_here(self, purpose: str, language: str) -> bool:
        return any(model.is_here for model in self._knowing(purpose, language))

    def _could_sound_better(self, language: str) -> bool:
        """Tell whether what came with the program speaks a language, and something better could be got for it."""
        better = [voice for voice in self._knowing("voice", language) if voice.is_download and voice.does_fit]
        return bool(better) and not any(voice.is_here for voice in better)

    def _knowing(self, purpose: str, language: str) -> list[ListedModel]:
        return [model for model in self.of(purpose) if {"*", language} & set(model.languages)]
