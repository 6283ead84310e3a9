"""What can be set on the page Hearing, and which microphones and loudspeakers there are to choose.

Plain functions, translatable, without Qt.
"""

from collections.abc import Mapping
from typing import Final

from companion.channel.messages import DevicesShown, SoundDevice
from companion.window.settings.setting_part import Group, Kind, Option, Part, Scale
from companion.window.wording import Translate, filled, untranslated


def hearing(translate: Translate) -> tuple[Group, ...]:
    """Return its groups, in the order in which they are shown."""
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
                    "sound.volume",
                    Kind.SLIDER,
                    translate("Window", "Volume"),
                    translate("Window", "How loud it speaks; feelings and orders move it further."),
                    scale=Scale(
                        0.0,
                        1.0,
                        0.1,
                        #: lower end of a slider for the volume
                        translate("Window", "silent"),
                        #: upper end of a slider for the volume
                        translate("Window", "full volume"),
                    ),
                    found_by=translate("Window", "loud soft quiet"),
                ),
                Part(
                    "sound.captions_only",
                    Kind.SWITCH,
                    translate("Window", "Silent, captions only"),
                    translate(
                        "Window",
                        "Its words are shown, not spoken. You can also say “captions only” or “speak again”.",
                    ),
                    found_by=translate("Window", "mute silent captions subtitles text"),
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


DEFAULT: Final = "default"
"""Stands for the system's own choice in a settings file."""


def device_options(
    shown: DevicesShown, translate: Translate = untranslated
) -> Mapping[str, tuple[Option, ...]]:
    """Return what there is to choose for microphone and loudspeaker, by setting; the system's own first."""
    return {
        "sound.microphone": _options(shown.microphones, translate),
        "sound.loudspeaker": _options(shown.loudspeakers, translate),
    }


def _options(devices: tuple[SoundDevice, ...], translate: Translate) -> tuple[Option, ...]:
    usual = next((device.name for device in devices if device.is_default and device.name != DEFAULT), "")
    #: the device that the system uses where nobody chooses
    named = filled(translate("Window", "The system’s own: %1"), usual)
    words = named if usual else translate("Window", "The system’s own")
    others = (Option(device.name, device.name) for device in devices if device.name != DEFAULT)
    return (Option(DEFAULT, words), *others)
