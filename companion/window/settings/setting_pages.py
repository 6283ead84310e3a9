"""What can be set on the pages of settings: each setting's name, what it does, and what it may be, in groups.

Plain functions, translatable, without Qt. That every setting the engine shows is on one page is a test's to see.
Persona, boundaries, voice, face and help lines have pages of their own.
"""

from collections.abc import Mapping

from companion.window.settings.hearing_settings import hearing
from companion.window.settings.look_settings import look
from companion.window.settings.privacy_settings import privacy
from companion.window.settings.setting_part import Group, Kind, Option, Part
from companion.window.wording import Translate, untranslated


def pages(translate: Translate = untranslated) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of every page, by the page's name, in the order in which they are shown."""
    return {
        "hearing": hearing(translate),
        "models": _models(translate),
        "privacy": privacy(translate),
        "look": look(translate),
        "language": _language(translate),
        "shortcuts": _shortcuts(translate),
        "backup": _backup(translate),
    }


def parts(translate: Translate = untranslated) -> dict[str, Part]:
    """Return all settings by their keys."""
    return {
        part.key: part for groups in pages(translate).values() for group in groups for part in group.parts
    }


def _language(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "window",
            translate("Window", "Language of the window"),
            (
                Part(
                    "interface.language",
                    Kind.CHOICE,
                    translate("Window", "Language of the window"),
                    translate("Window", "Of its own texts, days and numbers."),
                    options=(Option("system", translate("Window", "As the system")), *own_names()),
                    found_by=translate(
                        "Window", "translation english german french spanish japanese chinese"
                    ),
                ),
            ),
        ),
        Group(
            "talk",
            translate("Window", "Language you speak"),
            (
                Part(
                    "conversation.language",
                    Kind.CHOICE,
                    translate("Window", "Language you speak"),
                    translate("Window", "What it listens for and answers in."),
                    options=own_names(),
                    found_by=translate("Window", "speak talk english german french spanish japanese chinese"),
                ),
            ),
        ),
    )


def _shortcuts(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "talk",
            translate("Window", "Talk key"),
            (
                Part(
                    "interface.talk_key",
                    Kind.KEYS,
                    translate("Window", "Talk key"),
                    translate("Window", "Hold it while you speak, wherever you are on the desktop."),
                    found_by=translate("Window", "push to talk global hotkey shortcut"),
                ),
            ),
        ),
    )


def own_names() -> tuple[Option, ...]:
    """Return the languages on offer, each under its own name, which is not translated."""
    return (
        Option("en", "English"),
        Option("de", "Deutsch"),
        Option("fr", "Français"),
        Option("es", "Español"),
        Option("ja", "日本語"),
        Option("zh", "中文"),
    )


def _backup(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "keep",
            translate("Window", "Backups that are kept"),
            (
                Part(
                    "backup.keep",
                    Kind.CHOICE,
                    translate("Window", "Backups that are kept"),
                    translate("Window", "Beside the first of this week and of the last."),
                    options=(
                        Option("3", translate("Window", "Those of three days")),
                        Option("7", translate("Window", "Those of a week")),
                        Option("30", translate("Window", "Those of a month")),
                        Option("0", translate("Window", "None: those that are there are deleted")),
                    ),
                    found_by=translate("Window", "copy safe restore lost"),
                ),
            ),
        ),
    )


def _models(translate: Translate) -> tuple[Group, ...]:
    """Return its groups, in the order in which they are shown."""
    return (
        Group(
            "mind",
            translate("Window", "Language model"),
            (
                Part(
                    "models.language_model",
                    Kind.CHOICE,
                    translate("Window", "Language model"),
                    translate("Window", "A larger one understands more and takes longer."),
                    found_by=translate("Window", "brain llm gemma ai"),
                ),
            ),
        ),
        Group(
            "replies",
            translate("Window", "Its replies"),
            (
                Part(
                    "reply.max_tokens",
                    Kind.CHOICE,
                    translate("Window", "Longest reply"),
                    translate("Window", "Where it is cut off, whatever it still wants to say."),
                    options=(
                        Option("0", translate("Window", "As suits the model")),
                        Option("60", translate("Window", "A sentence or two")),
                        Option("150", translate("Window", "A few sentences")),
                        Option("400", translate("Window", "As long as a page of a letter")),
                    ),
                    found_by=translate("Window", "length short long tokens"),
                ),
                Part(
                    "reply.temperature",
                    Kind.CHOICE,
                    translate("Window", "Choice of words"),
                    translate("Window", "How freely it chooses them."),
                    options=(
                        Option("0.0", translate("Window", "As suits the model")),
                        Option("0.4", translate("Window", "The likeliest words")),
                        Option("0.7", translate("Window", "As usual")),
                        Option("1.0", translate("Window", "Freely: more surprising, and more often wrong")),
                    ),
                    found_by=translate("Window", "temperature creative random"),
                ),
            ),
        ),
        Group(
            "compute",
            translate("Window", "What of the computer it uses"),
            (
                Part(
                    "compute.gpu",
                    Kind.CHOICE,
                    translate("Window", "Graphics processor"),
                    translate("Window", "It helps the language model, where there is one."),
                    options=(
                        Option("auto", translate("Window", "The one that is here")),
                        Option("none", translate("Window", "None: leave it to others")),
                        Option("cuda", translate("Window", "CUDA")),
                        Option("vulkan", translate("Window", "Vulkan")),
                        Option("metal", translate("Window", "Metal")),
                    ),
                    found_by=translate("Window", "gpu graphics card fast"),
                ),
                Part(
                    "compute.threads",
                    Kind.CHOICE,
                    translate("Window", "Processor cores"),
                    translate("Window", "How many the models may use at once."),
                    options=(
                        Option("0", translate("Window", "All but one")),
                        Option("1", translate("Window", "One")),
                        Option("2", translate("Window", "Two")),
                        Option("4", translate("Window", "Four")),
                        Option("8", translate("Window", "Eight")),
                    ),
                    found_by=translate("Window", "cpu threads slow"),
                ),
            ),
        ),
        Group("server", translate("Window", "A server of your own"), _server(translate)),
    )


def _server(translate: Translate) -> tuple[Part, ...]:
    return (
        Part(
            "server.enabled",
            Kind.SWITCH,
            translate("Window", "Let a server answer"),
            translate("Window", "What you say is then sent to it, with what is remembered of you."),
            found_by=translate("Window", "network remote ollama vllm openai"),
        ),
        Part(
            "server.url",
            Kind.TEXT,
            translate("Window", "Its address"),
            translate("Window", "Up to and with /v1."),
            translate("Window", "Such as: http://192.168.1.5:8000/v1"),
        ),
        Part(
            "server.model",
            Kind.TEXT,
            translate("Window", "The model’s name there"),
            translate("Window", "As the server lists it."),
        ),
        Part(
            "server.key",
            Kind.SECRET,
            translate("Window", "Its key"),
            translate("Window", "If the server wants one; it is kept and never shown."),
        ),
    )
