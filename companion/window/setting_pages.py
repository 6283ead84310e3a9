"""What can be set on the pages of settings: each setting's name, what it does, and what it may be, in groups.

Plain functions, translatable, without Qt. That every setting the engine shows is on one page is a test's to see.
Persona, boundaries, voice, face and help lines have pages of their own.
"""

from collections.abc import Mapping

from companion.window.setting_part import Group, Kind, Option, Part, Scale
from companion.window.wording import Translate, untranslated


def pages(translate: Translate = untranslated) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of every page, by the page's name, in the order in which they are shown."""
    return {
        "hearing": _hearing(translate),
        "models": _models(translate),
        "privacy": _privacy(translate),
        "look": _look(translate),
        "language": _language(translate),
        "shortcuts": _shortcuts(translate),
        "backup": _backup(translate),
    }


def parts(translate: Translate = untranslated) -> dict[str, Part]:
    """Return all settings by their keys."""
    return {
        part.key: part for groups in pages(translate).values() for group in groups for part in group.parts
    }


def _hearing(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "microphone",
            translate("Window", "Microphone"),
            (
                Part(
                    "sound.microphone",
                    Kind.CHOICE,
                    translate("Window", "Microphone"),
                    translate("Window", "What it hears you with."),
                    #: words people look for, separated by blanks
                    found_by=translate("Window", "mic headset input device hear"),
                ),
            ),
        ),
        Group(
            "loudspeaker",
            translate("Window", "Loudspeaker"),
            (
                Part(
                    "sound.loudspeaker",
                    Kind.CHOICE,
                    translate("Window", "Loudspeaker"),
                    translate("Window", "What you hear it with."),
                    found_by=translate("Window", "speaker headphones output device sound"),
                ),
                Part(
                    "sound.echo_removal",
                    Kind.CHOICE,
                    translate("Window", "Its own voice in the microphone"),
                    translate(
                        "Window", "It is taken out, so that it does not hear itself and you can cut in."
                    ),
                    options=(
                        Option("auto", translate("Window", "Take it out unless it finds headphones")),
                        Option("on", translate("Window", "Always take it out")),
                        Option("off", translate("Window", "Leave it: I wear headphones")),
                    ),
                    found_by=translate("Window", "echo interrupt headphones"),
                ),
            ),
        ),
        Group(
            "turns",
            translate("Window", "How you talk"),
            (
                Part(
                    "turn.talk",
                    Kind.CHOICE,
                    translate("Window", "When it listens"),
                    translate("Window", "You may type at any time."),
                    options=(
                        Option("hands-free", translate("Window", "All the time: just speak")),
                        Option(
                            "push-to-talk",
                            translate("Window", "Only while I hold the space bar, a button or a key"),
                        ),
                    ),
                    found_by=translate("Window", "push to talk hands free key hold"),
                ),
                Part(
                    "turn.patience",
                    Kind.SLIDER,
                    translate("Window", "Patience"),
                    translate("Window", "How long it lets you pause before it answers."),
                    scale=Scale(
                        0.5,
                        3.0,
                        0.25,
                        #: how soon the companion answers
                        translate("Window", "answers soon"),
                        translate("Window", "lets you think"),
                    ),
                    found_by=translate("Window", "pause wait interrupt silence slow"),
                ),
            ),
        ),
        Group(
            "recogniser",
            translate("Window", "Speech recogniser"),
            (
                Part(
                    "models.recogniser",
                    Kind.CHOICE,
                    translate("Window", "Speech recogniser"),
                    translate("Window", "A larger one makes fewer mistakes and takes longer."),
                    found_by=translate("Window", "whisper moonshine recognition dictation"),
                ),
            ),
        ),
    )


def _models(translate: Translate) -> tuple[Group, ...]:
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


def _privacy(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "memory",
            translate("Window", "What it remembers"),
            (
                Part(
                    "memory.enabled",
                    Kind.SWITCH,
                    translate("Window", "Remember at all"),
                    translate(
                        "Window", "What was said stays in the history either way, until you delete it."
                    ),
                    found_by=translate("Window", "memory remember forget"),
                ),
                Part(
                    "memory.recall",
                    Kind.SWITCH,
                    translate("Window", "Bring it up"),
                    translate("Window", "What it remembers comes back to it by itself while you talk."),
                ),
            ),
        ),
        Group("kinds", translate("Window", "Which memories it keeps"), _memories(translate)),
        Group(
            "notifications",
            translate("Window", "Notifications"),
            (
                Part(
                    "interface.notifications",
                    Kind.CHOICE,
                    translate("Window", "Notifications"),
                    translate(
                        "Window",
                        "What the desktop shows when it says something while you are elsewhere; others may see it.",
                    ),
                    options=(
                        Option("off", translate("Window", "Nothing")),
                        Option("sign", translate("Window", "That it says something")),
                        Option("words", translate("Window", "Its words")),
                    ),
                    found_by=translate("Window", "notify message popup desktop"),
                ),
            ),
        ),
        Group(
            "recordings",
            translate("Window", "Recordings for developers"),
            (
                Part(
                    "conversation.record_events",
                    Kind.SWITCH,
                    translate("Window", "Record each session’s events"),
                    translate(
                        "Window", "With what was said, but no sound; so that a session can be replayed."
                    ),
                    found_by=translate("Window", "debug replay record"),
                ),
            ),
        ),
    )


def _memories(translate: Translate) -> tuple[Part, ...]:
    named = (
        (
            "moments",
            translate("Window", "Moments"),
            translate("Window", "Single things you said, and what you felt with them."),
        ),
        (
            "episodes",
            translate("Window", "What happened to you"),
            translate("Window", "When, with whom, and how it ended."),
        ),
        ("facts", translate("Window", "Facts about you"), translate("Window", "Such as your work.")),
        (
            "preferences",
            translate("Window", "Likes and dislikes"),
            translate("Window", "What you like and what you do not."),
        ),
        ("people", translate("Window", "People"), translate("Window", "Who is who in your life.")),
        (
            "threads",
            translate("Window", "What is still open"),
            translate("Window", "Plans, promises and dates."),
        ),
        (
            "profile",
            translate("Window", "What it infers of you"),
            translate("Window", "Such as what comforts you."),
        ),
        ("diary", translate("Window", "Its own diary"), translate("Window", "What it made of a day.")),
        ("summaries", translate("Window", "Summaries"), translate("Window", "Of days and months.")),
    )
    return tuple(Part(f"memory.{name}", Kind.SWITCH, title, does) for name, title, does in named)


def _look(translate: Translate) -> tuple[Group, ...]:
    return (
        Group(
            "colours",
            translate("Window", "Colours"),
            (
                Part(
                    "interface.theme",
                    Kind.CHOICE,
                    translate("Window", "Colours"),
                    translate("Window", "Of the window and all in it."),
                    options=(
                        Option("system", translate("Window", "As the system")),
                        Option("light", translate("Window", "Light")),
                        Option("dark", translate("Window", "Dark")),
                        Option("contrast", translate("Window", "High contrast")),
                    ),
                    found_by=translate("Window", "look theme dark light contrast night"),
                ),
            ),
        ),
        Group(
            "sizes",
            translate("Window", "Sizes"),
            (
                Part(
                    "interface.text_size",
                    Kind.SLIDER,
                    translate("Window", "Size of all texts"),
                    translate("Window", "Everything grows with them."),
                    scale=Scale(
                        100,
                        300,
                        25,
                        translate("Window", "as the system"),
                        translate("Window", "three times as large"),
                    ),
                    found_by=translate("Window", "font zoom scale large letters read"),
                ),
                Part(
                    "interface.caption_size",
                    Kind.SLIDER,
                    translate("Window", "Size of what is said"),
                    translate("Window", "The words below the face."),
                    scale=Scale(
                        75, 250, 25, translate("Window", "small"), translate("Window", "two and a half times")
                    ),
                    found_by=translate("Window", "captions subtitles font"),
                ),
            ),
        ),
        Group(
            "motion",
            translate("Window", "How much moves"),
            (
                Part(
                    "interface.motion",
                    Kind.CHOICE,
                    translate("Window", "How much moves"),
                    translate("Window", "With little motion the face blinks and speaks, and nothing slides."),
                    options=(
                        Option("system", translate("Window", "As the system")),
                        Option("reduced", translate("Window", "Little")),
                        Option("full", translate("Window", "All of it")),
                    ),
                    found_by=translate("Window", "animation dizzy reduced"),
                ),
            ),
        ),
        Group("movement", translate("Window", "How its face moves"), _movement(translate)),
        Group(
            "desktop",
            translate("Window", "On the desktop"),
            (
                Part(
                    "interface.close_to_tray",
                    Kind.SWITCH,
                    translate("Window", "Stay in the tray when the window is closed"),
                    translate("Window", "Where there is no tray, closing ends it."),
                    found_by=translate("Window", "background quit close icon"),
                ),
                Part(
                    "interface.autostart",
                    Kind.SWITCH,
                    translate("Window", "Start when I log in"),
                    translate("Window", "In the tray, where there is one."),
                    found_by=translate("Window", "autostart boot login"),
                ),
            ),
        ),
    )


def _movement(translate: Translate) -> tuple[Part, ...]:
    style = Part(
        "face.style",
        Kind.CHOICE,
        translate("Window", "How it shows what it feels"),
        translate("Window", "Its personality, unless you choose."),
        options=(
            Option("auto", translate("Window", "As its personality has it")),
            #: how a face shows what it feels
            Option("even", translate("Window", "Even: as most faces do")),
            Option("still", translate("Window", "Still")),
            Option("gentle", translate("Window", "Gentle")),
            Option("lively", translate("Window", "Lively")),
            Option("wry", translate("Window", "Wry")),
            Option("shy", translate("Window", "Shy")),
        ),
        found_by=translate("Window", "face expression manner"),
    )
    none, most = translate("Window", "none"), translate("Window", "much")
    named = (
        (
            "expressiveness",
            translate("Window", "Expressiveness of its face"),
            translate("Window", "How large it shows what it feels."),
            1.5,
        ),
        (
            "movement",
            translate("Window", "Movement"),
            translate("Window", "How much it moves beside lips, eyes and lids."),
            2.0,
        ),
        ("head", translate("Window", "Head"), translate("Window", "How much it moves its head."), 2.0),
        ("nods", translate("Window", "Nods"), translate("Window", "How often it nods, and how far."), 2.0),
        (
            "eye_contact",
            translate("Window", "Eye contact"),
            translate("Window", "How much of the time it looks at you."),
            2.0,
        ),
        ("smile", translate("Window", "Smiles"), translate("Window", "How readily it smiles."), 2.0),
        ("winks", translate("Window", "Winks"), translate("Window", "How often it winks."), 2.0),
    )
    sliders = (
        Part(f"face.{name}", Kind.SLIDER, title, does, scale=Scale(0.0, end, 0.25, none, most))
        for name, title, does, end in named
    )
    return (style, *sliders)


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
