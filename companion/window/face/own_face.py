"""The person's own avatar: which one is kept, looked at and drawn, and what its licence allows, in words. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.channel.messages import SettingsShown
from companion.values import Sentence
from companion.window.face.face_look import PREFIX, said_of_face
from companion.window.wording import Translate, filled, listed_words, untranslated
from companion.words import in_words

if TYPE_CHECKING:  # the window opens without what reads avatars
    from companion.avatar.model import AvatarMeta

_SLOW: Final = 0.025
"""Seconds for a picture above which it is drawn less often: more than a graphics card waits for the screen."""
_SHARE: Final = 0.6
"""Share of the time that slow drawing may take (guess)."""
_RATE_MIN: Final = 12.0
_RATE_MAX: Final = 60.0


@dataclass(frozen=True, slots=True)
class OwnFace:
    """The avatar that is kept for the companion, and another one that the person is looking at."""

    can_draw: bool = True
    """There is a graphics card that has not failed."""
    is_wished: bool = False
    """The person chose the avatar instead of the drawn face."""
    framing: str = "bust"
    light: float = 1.0
    file: str = ""
    """Path of the kept avatar; "" for none."""
    meta: "AvatarMeta | None" = None
    """About the kept avatar; None until it is read."""
    offered: str = ""
    """Path of the other one; "" for none."""
    offered_meta: "AvatarMeta | None" = None
    is_asked_for: bool = False
    """The engine is to keep the other one."""
    is_unreadable: bool = False
    """The kept file cannot be used."""
    refused: Sentence = ""
    """Reason why a file cannot be used; "" for none."""

    def with_settings(self, told: SettingsShown) -> "OwnFace":
        """Return the state with the settings that the engine reports."""
        values = {key: setting.value for key, setting in told.settings.items() if key.startswith(PREFIX)}
        return replace(
            self,
            is_wished=values.get(f"{PREFIX}avatar") == "own",
            framing=values.get(f"{PREFIX}framing", self.framing),
            light=float(values.get(f"{PREFIX}light", self.light)),
        )

    def offering(self, file: str) -> "OwnFace":
        """Return the state while the person looks at another file; "" to stop that."""
        return replace(self, offered=file, offered_meta=None, is_asked_for=False, refused="")

    def kept(self, file: str) -> "OwnFace":
        """Return the state after the engine has said which file is kept; the one it was asked for is known."""
        if self.is_asked_for:
            return replace(self.offering(""), file=file, meta=self.offered_meta, is_unreadable=False)
        return (
            self
            if file == self.file
            else replace(self, file=file, meta=None, is_unreadable=False, refused="")
        )

    @property
    def is_reading(self) -> bool:
        """A file is being read."""
        is_first = (
            self.can_draw
            and self.is_wished
            and self.file != ""
            and self.meta is None
            and not self.is_unreadable
        )
        return (self.offered != "" and self.offered_meta is None and not self.refused) or is_first

    @property
    def is_model(self) -> bool:
        """The kept avatar is a model, no picture."""
        return self.meta is not None and self.meta.vrm_version != ""

    @property
    def is_round(self) -> bool:
        """It is shown before a circle, which cuts it off below; a whole body and a picture are not."""
        return self.framing != "body" and self.is_model

    @property
    def is_shown(self) -> bool:
        """The avatar is drawn instead of the face."""
        return self.can_draw and self.is_wished and self.meta is not None

    def trouble(self, translate: Translate = untranslated, language: str = "en") -> str:
        """Return why the drawn face is shown although the avatar is wished, or why a file is refused; "" if neither."""
        if not self.can_draw:
            return translate(
                "Window", "Your own avatar needs a working graphics card, so the drawn face is used."
            )
        if self.is_wished and not (self.file or self.refused or self.is_asked_for):
            return translate("Window", "Your avatar's file is missing, so the drawn face is used.")
        return in_words(self.refused, language)


def saved_own_face(settings_file: Path, files: Iterable[Path]) -> OwnFace:
    """Return what a companion's settings file and folder say, for the first picture, before there is an engine.

    ``files`` are the places where an avatar may be kept. If the settings have an error, the drawn face is shown.
    """
    said = said_of_face(settings_file)
    file = next((str(file) for file in files if file.is_file()), "")
    if said.get("avatar") != "own" or not file:
        return OwnFace()
    framing, light = said.get("framing"), said.get("light")
    return OwnFace(
        is_wished=True,
        file=file,
        framing=framing if framing in ("head", "body") else "bust",
        light=light if isinstance(light, float) else 1.0,
    )


def frame_rate(seconds: float) -> float:
    """Return how often to draw, per second, when a picture takes so long."""
    return _RATE_MAX if seconds < _SLOW else max(_RATE_MIN, _SHARE / seconds)


def name_of(meta: "AvatarMeta | None", translate: Translate = untranslated) -> str:
    """Return an avatar's name."""
    if meta is None:
        return ""
    nameless = (
        translate("Window", "An avatar without a name")
        if meta.vrm_version
        else translate("Window", "A picture")
    )
    return meta.name or nameless


def about(meta: "AvatarMeta | None", translate: Translate = untranslated) -> str:
    """Return who made an avatar and what its licence allows, a line each."""
    if meta is None:
        return ""
    if not meta.vrm_version:
        return translate("Window", "A picture breathes and leans, but its lips don't move.")
    by = listed_words(meta.authors, translate)
    licence = meta.licence.partition("?")[0]  # the rest of an address lists what is told below
    origin = (
        filled(translate("Window", "By %1."), by) if by else "",
        filled(translate("Window", "Copyright: %1."), meta.copyright) if meta.copyright else "",
        filled(translate("Window", "Contact: %1."), meta.contact) if meta.contact else "",
        filled(translate("Window", "Licence: %1."), licence) if licence else "",
    )
    allowed, forbidden = (
        listed_words(
            (words for words, is_allowed in _permissions(meta, translate) if is_allowed is which), translate
        )
        for which in (True, False)
    )
    rights = (
        #: %1 is a list such as "commercial use, changes"
        filled(translate("Window", "Allowed: %1."), allowed) if allowed else "",
        filled(translate("Window", "Not allowed: %1."), forbidden) if forbidden else "",
        translate("Window", "Credit the author when you show it.") if meta.wants_credit else "",
    )
    return "\n".join(line for line in (*origin, *rights) if line)


def _permissions(meta: "AvatarMeta", translate: Translate) -> tuple[tuple[str, bool], ...]:
    from companion.avatar.model import AvatarUse

    return (
        (translate("Window", "use by everyone"), meta.use is AvatarUse.EVERYONE),
        (translate("Window", "passing it on"), meta.allows_passing_on),
        (translate("Window", "changes"), meta.allows_changes),
        (translate("Window", "commercial use"), meta.allows_commercial_use),
        (translate("Window", "showing violence"), meta.allows_violence),
        (translate("Window", "sexual content"), meta.allows_sexual_use),
        (translate("Window", "political or religious use"), meta.allows_political_use),
        (translate("Window", "hateful use"), meta.allows_hate),
    )
