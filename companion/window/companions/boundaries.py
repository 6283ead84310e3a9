"""What the companion may not do, as the window knows it at an instant.

Pure. What is set comes from the engine, and so do the sentences that say which setting is overruled or was refused;
here each sentence finds its place beside a setting, and what the person does becomes the wishes that go back. What can
be set is named in ``boundaries.toml``, and what may be asked first of all here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.channel.messages import BoundariesShown, SetBoundary
from companion.values import Rule
from companion.window.settings.setting_pages import Kind, Part, boundary_groups, persona_parts
from companion.window.talk.why import rule_words
from companion.window.wording import Translate, untranslated

NOTICE: Final = "boundary"
"""The key of the notices that refuse what was set."""

_KINDS: Final[Mapping[str, Kind]] = {
    part.key: part.kind for group in boundary_groups() for part in group.parts
}
_FIRST: Final = ("age", "intimacy", "health", "voices")
"""What is asked first of all, by name: whom it speaks with, how near it comes, what it advises, what it keeps."""
_NO_MINUTES: Final = "0"
_OF_BOUNDARIES: Final = re.compile(r"\bboundaries\.([a-z_]+)\b")
_SHORT_TIME: Final = re.compile(r"\d:\d\d")


@dataclass(frozen=True, slots=True)
class RuleKind:
    """Rules that are kept in the same way, in words."""

    title: str
    does: str
    """What happens to a reply that breaks one, in sentences."""
    rules: str
    """Each in a line of its own."""


@dataclass(frozen=True, slots=True)
class Boundaries:
    """What the window knows of what the companion may not do."""

    shown: BoundariesShown | None = None
    """None before the engine told it."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Why what was set last could not be, by setting; "" stands for none of them."""

    def with_event(self, shown: BoundariesShown) -> "Boundaries":
        """Return the state once the engine has told what is set."""
        return replace(self, shown=shown)

    def after_refusal(self, sentence: str) -> "Boundaries":
        """Return the state once the engine has refused something."""
        return replace(self, refused={**self.refused, place_of(sentence): sentence})

    def tried_anew(self, name: str) -> "Boundaries":
        """Return the state once the person has set something anew: what was refused of it before is over."""
        left = {each: why for each, why in self.refused.items() if each not in (name, "")}
        return replace(self, refused=left)

    def texts(self) -> dict[str, str]:
        """Return what is set as it is chosen or written, by setting; without lists."""
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
        """Return the sentences on settings that hold otherwise than they were set, by setting."""
        found: dict[str, tuple[str, ...]] = {}
        for sentence in () if self.shown is None else self.shown.overruled:
            place = place_of(sentence)
            found[place] = (*found.get(place, ()), sentence)
        return found

    def kinds(self, translate: Translate = untranslated) -> tuple[RuleKind, ...]:
        """Return how rules are kept, the grave ones first; nothing before the engine told which hold."""
        if self.shown is None:
            return ()
        grave = RuleKind(
            translate("Window", "Kept whatever it costs"),
            translate(
                "Window",
                "What breaks one of these is never said: the reply is drawn again, and in the end the program answers"
                " in written words.",
            ),
            _listed(self.shown.grave, translate),
        )
        soft = RuleKind(
            translate("Window", "Tried once more"),
            translate(
                "Window",
                "A reply that breaks one of these is drawn again once. If the next one breaks it too, it is said as"
                " it is, and “Why?” tells you. If you ask in earnest what it is, it never pretends to be human.",
            ),
            _listed(self.shown.soft, translate),
        )
        return grave, soft

    def with_text(self, name: str, text: str) -> SetBoundary | None:
        """Return what is to be sent for a setting that was chosen or written; None where nothing has changed."""
        told = text.strip()
        if told == self.texts().get(name):
            return None
        if _KINDS[name] is Kind.MINUTES:
            told = told or _NO_MINUTES
        elif _KINDS[name] is Kind.TIME and _SHORT_TIME.fullmatch(told):
            told = f"0{told}"
        return SetBoundary(name, (told,))

    def with_subject(self, name: str, subject: str) -> SetBoundary | None:
        """Return what is to be sent for a subject that was added; None for blank, and for one that is there."""
        told, there = " ".join(subject.split()), self.subjects().get(name, ())
        is_new = told and told.casefold() not in {each.casefold() for each in there}
        return SetBoundary(name, (*there, told)) if is_new else None

    def without_subject(self, name: str, subject: str) -> SetBoundary | None:
        """Return what is to be sent for a subject that was taken out; None where it is not there."""
        there = self.subjects().get(name, ())
        if subject not in there:
            return None
        return SetBoundary(name, tuple(each for each in there if each != subject))


def _listed(rules: Iterable[Rule], translate: Translate) -> str:
    return "\n".join(f"· {rule_words(rule, translate)}" for rule in rules)


def place_of(sentence: str) -> str:
    """Return beside which setting a sentence of the engine's stands: the last one that it names; "" for none.

    The last, because a sentence tells why before it tells what is overruled.
    """
    named = [name for name in _OF_BOUNDARIES.findall(sentence) if name in _KINDS]
    return named[-1] if named else ""


def boundary_titles(translate: Translate = untranslated) -> dict[str, str]:
    """Return what the settings are called that sentences about boundaries name, by key: of the persona too."""
    return {
        **{
            f"boundaries.{part.key}": part.title
            for group in boundary_groups(translate)
            for part in group.parts
        },
        **{part.key: part.title for parts in persona_parts(translate).values() for part in parts},
    }


def first_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return the few settings that are asked at the first start."""
    known = {part.key: part for group in boundary_groups(translate) for part in group.parts}
    return tuple(known[name] for name in _FIRST)
