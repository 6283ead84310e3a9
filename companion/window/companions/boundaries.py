"""The boundaries of the companion, as the window knows them at an instant.

Pure. The engine sends the settings, and the sentences that say which setting is overruled or was refused. This module
assigns each sentence to a setting and turns the user's actions into messages. ``boundaries.toml`` names all settings
and those of the first start.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.channel.messages import BoundariesShown, SetBoundary
from companion.settings.shown import Kind
from companion.values import Rule
from companion.window.settings.setting_pages import Part, boundary_groups, persona_parts
from companion.window.talk.why import rule_words
from companion.window.wording import Translate, untranslated

NOTICE: Final = "boundary"
"""Key of the notices that refuse a setting."""

_KINDS: Final[Mapping[str, Kind]] = {
    part.key: part.kind for group in boundary_groups() for part in group.parts
}
_FIRST: Final = ("age",)
"""Settings of the first start, by name."""
_NO_MINUTES: Final = "0"
_OF_BOUNDARIES: Final = re.compile(r"\bboundaries\.([a-z_]+)\b")
_SHORT_TIME: Final = re.compile(r"\d:\d\d")


@dataclass(frozen=True, slots=True)
class RuleKind:
    """A group of rules with the same consequence, in words."""

    title: str
    does: str
    """The consequence for a reply that breaks one, in sentences."""
    rules: str
    """The rules, one per line."""


@dataclass(frozen=True, slots=True)
class Boundaries:
    """The window's knowledge of the boundaries."""

    shown: BoundariesShown | None = None
    """The settings; None before the engine has sent them."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Reason of the last refusal, by setting; "" for a refusal that names no setting."""

    def with_event(self, shown: BoundariesShown) -> "Boundaries":
        """Return the state after the engine has sent the settings."""
        return replace(self, shown=shown)

    def after_refusal(self, sentence: str) -> "Boundaries":
        """Return the state after the engine has refused something."""
        return replace(self, refused={**self.refused, place_of(sentence): sentence})

    def tried_anew(self, name: str) -> "Boundaries":
        """Return the state after the user has set something again: its earlier refusal is removed."""
        left = {each: why for each, why in self.refused.items() if each not in (name, "")}
        return replace(self, refused=left)

    def texts(self) -> dict[str, str]:
        """Return the values of all settings except lists, as the user edits them."""
        if self.shown is None:
            return {}
        return {
            name: "" if (_KINDS.get(name), values) == (Kind.MINUTES, (_NO_MINUTES,)) else "\n".join(values)
            for name, values in self.shown.values.items()
            if _KINDS.get(name) is not Kind.SUBJECTS
        }

    def subjects(self) -> dict[str, tuple[str, ...]]:
        """Return the subjects of each list, by setting."""
        values = {} if self.shown is None else self.shown.values
        return {name: texts for name, texts in values.items() if _KINDS.get(name) is Kind.SUBJECTS}

    def notes(self) -> dict[str, tuple[str, ...]]:
        """Return the sentences on settings that are overruled, by setting."""
        found: dict[str, tuple[str, ...]] = {}
        for sentence in () if self.shown is None else map(str, self.shown.overruled):
            place = place_of(sentence)
            found[place] = (*found.get(place, ()), sentence)
        return found

    def kinds(self, translate: Translate = untranslated) -> tuple[RuleKind, ...]:
        """Return the groups of rules, the serious ones first; nothing before the engine has sent the settings."""
        if self.shown is None:
            return ()
        grave = RuleKind(
            translate("Window", "Always enforced"),
            translate(
                "Window",
                "A reply that breaks one of these is never said. It is rewritten, and if that fails, a prepared answer"
                " is used.",
            ),
            _listed(self.shown.grave, translate),
        )
        soft = RuleKind(
            translate("Window", "Second try"),
            translate(
                "Window",
                "A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said"
                " anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.",
            ),
            _listed(self.shown.soft, translate),
        )
        return grave, soft

    def with_text(self, name: str, text: str) -> SetBoundary | None:
        """Return the message that sets a value, or None if it has not changed."""
        told = text.strip()
        if told == self.texts().get(name):
            return None
        if _KINDS[name] is Kind.MINUTES:
            told = told or _NO_MINUTES
        elif _KINDS[name] is Kind.TIME and _SHORT_TIME.fullmatch(told):
            told = f"0{told}"
        return SetBoundary(name, (told,))

    def with_subject(self, name: str, subject: str) -> SetBoundary | None:
        """Return the message that adds a subject, or None if it is blank or already in the list."""
        told, there = " ".join(subject.split()), self.subjects().get(name, ())
        is_new = told and told.casefold() not in {each.casefold() for each in there}
        return SetBoundary(name, (*there, told)) if is_new else None

    def without_subject(self, name: str, subject: str) -> SetBoundary | None:
        """Return the message that removes a subject, or None if it is not in the list."""
        there = self.subjects().get(name, ())
        if subject not in there:
            return None
        return SetBoundary(name, tuple(each for each in there if each != subject))


def _listed(rules: Iterable[Rule], translate: Translate) -> str:
    return "\n".join(f"· {rule_words(rule, translate)}" for rule in rules)


def place_of(sentence: str) -> str:
    """Return the setting that an engine sentence belongs to: the last one that it names; "" for none.

    It is the last one because a sentence names the reason before it names the overruled setting.
    """
    named = [name for name in _OF_BOUNDARIES.findall(sentence) if name in _KINDS]
    return named[-1] if named else ""


def boundary_titles(translate: Translate = untranslated) -> dict[str, str]:
    """Return the titles of all settings, of the persona too, that sentences about boundaries name, by key."""
    return {
        **{
            f"boundaries.{part.key}": part.title
            for group in boundary_groups(translate)
            for part in group.parts
        },
        **{part.key: part.title for parts in persona_parts(translate).values() for part in parts},
    }


def first_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return the few settings that the first start asks for."""
    known = {part.key: part for group in boundary_groups(translate) for part in group.parts}
    return tuple(known[name] for name in _FIRST)
