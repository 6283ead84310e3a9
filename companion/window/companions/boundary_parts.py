"""What can be set of what the companion may not do: each setting's name, what it does, and what it may be, in groups.

A setting's key is that within its section. Plain functions, translatable, without Qt. That every setting is here, with
all that it may be, is a test's to see.
"""

from typing import Final

from companion.window.settings.setting_part import Group, Kind, Option, Part
from companion.window.wording import Translate, untranslated


def groups(translate: Translate = untranslated) -> tuple[Group, ...]:
    """Return all settings of boundaries, in the order in which they are shown."""
    return (
        Group("topics", translate("Window", "Subjects"), (_topics(translate),)),
        Group("nearness", translate("Window", "Nearness"), _nearness(translate)),
        Group("advice", translate("Window", "Advice"), _advice(translate)),
        Group("times", translate("Window", "Time"), _times(translate)),
        Group("age", translate("Window", "Age"), (_age(translate),)),
        Group("kept", translate("Window", "What is kept"), _kept(translate)),
    )


FIRST: Final = ("age", "intimacy", "health", "voices")
"""What is asked first of all, by name: whom it speaks with, how near it comes, what it advises, what it keeps."""


def first_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return the few settings that are asked at the first start."""
    known = {part.key: part for group in groups(translate) for part in group.parts}
    return tuple(known[name] for name in FIRST)


def _topics(translate: Translate) -> Part:
    return Part(
        "topics",
        Kind.SUBJECTS,
        translate("Window", "Closed topics"),
        translate("Window", "It neither raises nor discusses them; you may of course still speak of them."),
        translate("Window", "Such as: politics"),
    )


def _nearness(translate: Translate) -> tuple[Part, ...]:
    return (
        Part(
            "intimacy",
            Kind.CHOICE,
            translate("Window", "How near it comes"),
            translate("Window", "In words, and never nearer than this."),
            options=(
                Option("none", translate("Window", "None: it says nothing of liking")),
                Option("friendly", translate("Window", "Friendly: it is glad to talk")),
                Option("warm", translate("Window", "Warm: it says that you matter")),
                Option("affectionate", translate("Window", "Affectionate: it says that it is fond of you")),
            ),
        ),
        Part(
            "endearments",
            Kind.SWITCH,
            translate("Window", "Terms of endearment"),
            translate("Window", "It may call you “dear”, “darling” and the like."),
        ),
        Part(
            "flattery",
            Kind.SWITCH,
            translate("Window", "Flattery"),
            translate("Window", "It may praise you beyond what you told it."),
        ),
        Part("humour", Kind.SWITCH, translate("Window", "Humour"), translate("Window", "It may joke.")),
        Part(
            "strong_language",
            Kind.SWITCH,
            translate("Window", "Strong language"),
            translate("Window", "It may swear."),
        ),
        Part(
            "farewell",
            Kind.CHOICE,
            translate("Window", "How it says goodbye"),
            translate("Window", "However it is said, it never keeps you."),
            options=(
                Option("brief", translate("Window", "Brief: a word or two")),
                Option("warm", translate("Window", "Warm: it wishes you well")),
            ),
        ),
    )


def _advice(translate: Translate) -> tuple[Part, ...]:
    does = translate(
        "Window", "What it says when you ask for advice; it never stands in for somebody trained."
    )
    options = (
        Option("refer", translate("Window", "Refer: it says who can answer")),
        Option("general", translate("Window", "General: it also says what is generally known")),
    )
    named = (
        ("health", translate("Window", "Questions of health")),
        ("money", translate("Window", "Questions of money")),
        ("law", translate("Window", "Questions of law")),
    )
    return tuple(Part(name, Kind.CHOICE, title, does, options=options) for name, title in named)


def _times(translate: Translate) -> tuple[Part, ...]:
    return (
        Part(
            "quiet_from",
            Kind.TIME,
            translate("Window", "Quiet hours begin"),
            translate("Window", "It says so once, and brings up nothing by itself; empty for none."),
            translate("Window", "Such as: 22:00"),
        ),
        Part(
            "quiet_until",
            Kind.TIME,
            translate("Window", "Quiet hours end"),
            translate("Window", "May be the next day."),
            translate("Window", "Such as: 07:00"),
        ),
        Part(
            "session_minutes",
            Kind.MINUTES,
            translate("Window", "Length of a talk, in minutes"),
            translate("Window", "After so long it says once that the time you set is up; empty for never."),
            translate("Window", "Such as: 45"),
        ),
        Part(
            "reminder",
            Kind.SWITCH,
            translate("Window", "Reminder every three hours"),
            translate(
                "Window", "It says that it is software and that a pause does good; always with a minor."
            ),
        ),
        Part(
            "proactivity",
            Kind.CHOICE,
            translate("Window", "How often it brings something up"),
            translate("Window", "By itself, that is; what you ask for you always get."),
            options=(
                Option("never", translate("Window", "Never")),
                Option("seldom", translate("Window", "Seldom: once in ten of its turns at most")),
                Option("usual", translate("Window", "Usual: as often as its persona leads")),
            ),
        ),
    )


def _age(translate: Translate) -> Part:
    return Part(
        "age",
        Kind.CHOICE,
        translate("Window", "Whom it speaks with"),
        translate("Window", "With a minor the stricter rules hold, whatever else is set."),
        options=(
            Option("adult", translate("Window", "An adult")),
            Option("minor", translate("Window", "A minor")),
        ),
    )


def _kept(translate: Translate) -> tuple[Part, ...]:
    return (
        Part(
            "not_remembered",
            Kind.SUBJECTS,
            translate("Window", "Not remembered"),
            translate("Window", "Words that speak of it are part of the talk at hand and of nothing else."),
            translate("Window", "Such as: my divorce"),
        ),
        Part(
            "voices",
            Kind.CHOICE,
            translate("Window", "Whose speech is kept"),
            translate("Window", "Others in the room may not want theirs kept."),
            options=(
                Option("everyone", translate("Window", "Everyone’s")),
                Option("only_me", translate("Window", "Only mine: nothing of what others say in the room")),
            ),
        ),
    )
