"""What can be set on the page Privacy. Plain functions, translatable, without Qt."""

from companion.window.settings.setting_part import Group, Kind, Option, Part
from companion.window.wording import Translate


def privacy(translate: Translate) -> tuple[Group, ...]:
    """Return its groups, in the order in which they are shown."""
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
