"""What can be set on the page Appearance, how the face moves included. Plain functions, translatable, without Qt."""

from companion.window.settings.setting_part import Group, Kind, Option, Part, Scale
from companion.window.wording import Translate


def look(translate: Translate) -> tuple[Group, ...]:
    """Return its groups, in the order in which they are shown."""
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
