"""The words for models: purposes, states, sizes, and the question before a removal. Plain functions."""

from collections.abc import Iterable
from typing import Final

from companion.channel.messages import ListedModel, ModelFileTried
from companion.window.companions.voice_words import language_words
from companion.window.settings.models import Models
from companion.window.wording import Translate, filled, listed_words, size_words, untranslated

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
        "language model": translate("Window", "Language model"),
        "recogniser": translate("Window", "Speech recogniser"),
        "voice": translate("Window", "Voice"),
    }.get(purpose, purpose)


def state_words(model: ListedModel, translate: Translate = untranslated) -> str:
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


def about_words(model: ListedModel, translate: Translate = untranslated) -> str:
    """Return a one-line description of a model: size, languages, and whether it suits this machine."""
    parts = []
    if model.size_bytes:
        parts.append(size_words(model.size_bytes, translate))
    parts.append(language_words(model.languages, translate))
    return " · ".join((*parts, *fit_words(model, translate)))


def fit_words(model: ListedModel, translate: Translate = untranslated) -> tuple[str, ...]:
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


def question_words(model: ListedModel, translate: Translate = untranslated) -> str:
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


def tried_words(tried: ModelFileTried | None, translate: Translate = untranslated) -> str:
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
