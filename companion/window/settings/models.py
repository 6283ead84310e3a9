"""The models as the window knows them at an instant, and in words: installed ones, downloads, and the open question.

Pure. The engine lists, downloads, checks and removes models; the window shows them and sends requests. Sizes are bytes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.channel import messages as msg
from companion.settings.shown import Option
from companion.window.companions.voice import language_words
from companion.window.downloads import Downloads, has_failed
from companion.window.wording import (
    Translate,
    filled,
    listed_words,
    size_words,
    untranslated,
)

AUTO: Final = "auto"
"""Value in a settings file for the best installed model."""
LANGUAGE_MODEL: Final = "language model"
"""Purpose of an offered language model."""
PURPOSES: Final = ("language_model", "recogniser", "voice")
CHOSEN_BY: Final[Mapping[str, str]] = {
    "language_model": "models.language_model",
    "recogniser": "models.recogniser",
}
"""Settings that choose a model, by purpose; voices have a page of their own."""


@dataclass(frozen=True, slots=True)
class Models(Downloads):
    """The window's knowledge of the models, with all downloads wherever they were requested."""

    shown: msg.ModelsShown | None = None
    """The list; None before the engine has sent it."""
    verifying: frozenset[str] = frozenset()
    """Names of models whose files are being checked."""
    verified: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Problems of the checked models, one sentence each, by model."""
    going: str = ""
    """The model to remove after the user's confirmation; "" for none."""
    trouble: str = ""
    """Reason why something failed."""
    trying: str = ""
    """The user's own file that is being tried; "" for none."""
    tried: msg.ModelFileTried | None = None
    """Result of the last trial."""

    # ---- events of the engine

    def with_event(self, told: msg.ModelsShown | msg.ModelVerified) -> "Models":
        """Return the state after the engine has sent the list, or checked a model."""
        if isinstance(told, msg.ModelsShown):
            state = replace(self, shown=told)
            # the question was about the earlier list
            is_another = self.named(self.going) != state.named(self.going)
            return replace(state, going="") if is_another else state
        return replace(
            self,
            verifying=self.verifying - {told.name},
            verified={**self.verified, told.name: tuple(map(str, told.problems))},
        )

    def after_trial(self, tried: msg.ModelFileTried) -> "tuple[Models, msg.SetSetting | None]":
        """Return the state after the trial of a file, and the message that chooses it if it is usable."""
        wish = msg.SetSetting(CHOSEN_BY["language_model"], tried.file) if tried.is_usable else None
        return replace(self, trying="", tried=tried), wish

    def after_trouble(self, sentence: str) -> "Models":
        """Return the state after something failed."""
        return replace(self, trouble=sentence, verifying=frozenset())

    def without_engine(self) -> "Models":
        """Return the state after the engine and its pending tasks are gone."""
        return replace(self, downloads={}, verifying=frozenset(), going="", trouble="", trying="")

    # ---- actions of the user

    def getting(self, name: str) -> "tuple[Models, msg.GetModels | None]":
        """Return the state after a request for a download, and the message to send; None if it is not allowed."""
        model = self.named(name)
        if model is None or not self.can_get(model):
            return self, None
        begun = msg.DownloadMoved(name, 0, model.size_bytes, is_running=True)
        return replace(self, trouble="").after_move(begun), msg.GetModels((name,))

    def cancelling(self) -> msg.CancelDownload | None:
        """Return the message that stops the downloads, or None if none is running."""
        return msg.CancelDownload() if any(map(self.is_coming, self.downloads)) else None

    def looking_through(self, name: str) -> "tuple[Models, msg.VerifyModel]":
        """Return the state while a model is being checked, and the message to send."""
        verified = {each: problems for each, problems in self.verified.items() if each != name}
        state = replace(self, verifying=self.verifying | {name}, verified=verified, trouble="")
        return state, msg.VerifyModel(name)

    def trying_out(self, file: str) -> "tuple[Models, msg.TryModelFile | None]":
        """Return the state after the user chose a file of their own, and the message to send; one file at a time."""
        if self.trying or not file:
            return self, None
        return replace(self, trying=file, tried=None, trouble=""), msg.TryModelFile(file)

    def asking_to_remove(self, name: str) -> "Models":
        """Return the state that asks the user to confirm a removal; "" withdraws the question."""
        return replace(self, going=name, trouble="")

    def removing(self) -> "tuple[Models, msg.RemoveModel | None]":
        """Return the state after the user's confirmation, and the message to send."""
        wish = msg.RemoveModel(self.going) if self.going else None
        downloads = {name: moved for name, moved in self.downloads.items() if name != self.going}
        verified = {name: problems for name, problems in self.verified.items() if name != self.going}
        return replace(self, going="", downloads=downloads, verified=verified), wish

    # ---- queries

    def named(self, name: str) -> msg.ListedModel | None:
        """Return a model by its name."""
        models = () if self.shown is None else self.shown.models
        return next((model for model in models if model.name == name), None)

    def of(self, purpose: str) -> tuple[msg.ListedModel, ...]:
        """Return the models of a purpose: installed ones first, then those that suit this machine."""
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

    def can_get(self, model: msg.ListedModel) -> bool:
        """Return True if a model may be downloaded: its licence is accepted, or need not be."""
        is_allowed = not model.must_accept or model.name in self.accepted
        return model.is_download and not model.is_here and is_allowed and not self.is_coming(model.name)

    def has_failed(self, name: str) -> bool:
        """Return True if a download ended early; another try goes on from there."""
        return has_failed(self.downloads.get(name))

    def choices(self, purpose: str, translate: Translate = untranslated) -> tuple[Option, ...]:
        """Return the choices for a purpose: the best installed model, and each installed model."""
        here = [model for model in self.of(purpose) if model.is_here]
        return (
            Option(AUTO, translate("Window", "Automatic (best installed)")),
            *(Option(model.name, model.title) for model in here),
        )

    def missing(self, language: str, translate: Translate = untranslated) -> str:
        """Return a sentence about the models that are missing for a conversation in a language; "" for none."""
        if self.shown is None:
            return ""
        lacks_ear = not self._is_here("recogniser", language)
        lacks_voice = not self._is_here("voice", language)
        if lacks_ear and lacks_voice:
            form = translate(
                "Window",
                "%1 needs a speech recogniser and a voice. You can download both under Models.",
            )
        elif lacks_ear:
            form = translate("Window", "%1 needs a speech recogniser. Download one under Models, or type.")
        elif lacks_voice:
            form = translate("Window", "No installed voice speaks %1. Download one under Voice, or read.")
        elif self._could_sound_better(language):
            form = translate("Window", "Only a basic voice speaks %1 here. Get a better one under Voice.")
        else:
            return ""
        return filled(form, language_words((language,), translate))

    def _is_here(self, purpose: str, language: str) -> bool:
        return any(model.is_here for model in self._knowing(purpose, language))

    def _could_sound_better(self, language: str) -> bool:
        """Return True if a better voice for a language can be downloaded and none is installed."""
        better = [voice for voice in self._knowing("voice", language) if voice.is_download and voice.does_fit]
        return bool(better) and not any(voice.is_here for voice in better)

    def _knowing(self, purpose: str, language: str) -> list[msg.ListedModel]:
        return [model for model in self.of(purpose) if {"*", language} & set(model.languages)]


_WORDS_A_TOKEN: Final = 0.75
"""English words that a token is worth."""


def purpose_words(purpose: str, translate: Translate = untranslated) -> str:
    """Return the title of a purpose of models."""
    return {
        "language_model": translate("Window", "All language models"),
        "recogniser": translate("Window", "All speech recognisers"),
        "voice": translate("Window", "All voices"),
    }[purpose]


def offered_words(purpose: str, translate: Translate = untranslated) -> str:
    """Return the title of a model in the offered set; an unknown purpose stays as it is."""
    return {
        LANGUAGE_MODEL: translate("Window", "Language model"),
        "recogniser": translate("Window", "Speech recogniser"),
        "voice": translate("Window", "Voice"),
    }.get(purpose, purpose)


def state_words(model: msg.ListedModel, translate: Translate = untranslated) -> str:
    """Return whether a model is installed and in use, in words."""
    if model.is_own and not model.is_here:
        return translate("Window", "file moved or deleted")
    if model.is_used:
        return translate("Window", "in use")
    if model.is_damaged:
        return translate("Window", "damaged: download it again or remove it")
    if model.is_here and model.is_download:
        return translate("Window", "downloaded")
    if model.is_own:
        return translate("Window", "your own file")
    if model.is_here:
        return translate("Window", "included")
    return (
        translate("Window", "not downloaded") if model.is_download else translate("Window", "not installed")
    )


def about_words(model: msg.ListedModel, translate: Translate = untranslated) -> str:
    """Return a one-line description of a model: size, languages, and whether it suits this machine."""
    parts = []
    if model.size_bytes:
        parts.append(size_words(model.size_bytes, translate))
    parts.append(language_words(model.languages, translate))
    return " · ".join((*parts, *fit_words(model, translate)))


def fit_words(model: msg.ListedModel, translate: Translate = untranslated) -> tuple[str, ...]:
    """Return whether a model suits this machine, and how fast it is here as far as that is known."""
    if not model.has_room:
        return (translate("Window", "too large for this computer"),)
    parts = []
    if model.is_recommended:
        parts.append(translate("Window", "recommended for this computer"))
    elif not model.does_fit:
        parts.append(translate("Window", "slow on this computer"))
    elif not model.is_here:
        parts.append(translate("Window", "fits this computer"))
    if model.writes:
        words = max(1, round(model.writes * _WORDS_A_TOKEN))
        form = (
            translate("Window", "about 1 word a second here")
            if words == 1
            else translate("Window", "about %1 words a second here")
        )
        parts.append(filled(form, str(words)))
    return tuple(parts)


def licence_words(licence: str, translate: Translate = untranslated) -> str:
    """Return a model's licence; one that has no name is in the window's language."""
    nameless = {
        "public domain": translate("Window", "public domain"),
        "see its model card": translate("Window", "see its model card"),
        "unknown": translate("Window", "unknown"),
    }
    return nameless.get(licence, licence)


def forbidden_words(forbids: Iterable[str], translate: Translate = untranslated) -> str:
    """Return a sentence about the uses that a publisher forbids; "" for none."""
    known = {
        "commercial use": translate("Window", "commercial use"),
        "commercial use, including of its output": translate(
            "Window", "commercial use, including of its output"
        ),
    }
    uses = listed_words((known.get(each, each) for each in forbids), translate)
    return filled(translate("Window", "The publisher doesn't allow %1."), uses) if uses else ""


def question_words(model: msg.ListedModel, translate: Translate = untranslated) -> str:
    """Return the question before a model is removed, with the model that replaces it."""
    if not model.is_used:
        form = translate("Window", "Remove %1? This frees %2. You can download it again.")
        return filled(form, model.title, size_words(model.size_bytes, translate))
    if model.instead:
        form = translate("Window", "Remove %1? This frees %2. %3 is used instead.")
        return filled(form, model.title, size_words(model.size_bytes, translate), model.instead)
    form = translate("Window", "Remove %1? This frees %2. Nothing else here can replace it.")
    return filled(form, model.title, size_words(model.size_bytes, translate))


def verified_words(problems: tuple[str, ...] | None, translate: Translate = untranslated) -> str:
    """Return the result of checking a model's files; "" if they were not checked."""
    if problems is None:
        return ""
    if not problems:
        return translate("Window", "All files are intact.")
    return " ".join(problems)


def tried_words(tried: msg.ModelFileTried | None, translate: Translate = untranslated) -> str:
    """Return the result of trying the user's own model file; "" if none was tried."""
    if tried is None or not tried.is_usable:
        return "" if tried is None else str(tried.sentence)
    chosen = translate("Window", "This model answers as soon as it is loaded. Keep the file where it is.")
    return f"{tried.sentence} {chosen}"


def used_words(models: Models, translate: Translate = untranslated) -> tuple[tuple[str, str], ...]:
    """Return the models in use: pairs of the purpose and the model."""
    works = (
        ("language_model", translate("Window", "Thinking")),
        ("recogniser", translate("Window", "Hearing")),
        ("voice", translate("Window", "Speaking")),
    )
    none = translate("Window", "nothing")
    used = {
        purpose: next((model.title for model in models.of(purpose) if model.is_used), none)
        for purpose, _ in works
    }
    if models.shown is not None and models.shown.server:
        used["language_model"] = filled(translate("Window", "%1, on your server"), models.shown.server)
    return tuple((work, used[purpose]) for purpose, work in works)
