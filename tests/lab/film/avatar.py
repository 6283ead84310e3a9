"""``companion avatar``: draws the face without a window, following a script, or many beside each other."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.catalog.catalog import read_catalog
from companion.engine.choices import load_choices
from companion.engine.companions.character import personality_of
from companion.engine.live_settings import face_manner
from companion.engine.models.measured_machine import voice_speeds
from companion.engine.models.voice import wished_voice
from companion.showing.gestures import read_gestures
from companion.speaking.choose import open_voice
from companion.speaking.voice import Voice
from companion.storage.new_file import NewFile
from companion.storage.paths import Paths, find_paths
from companion.values import BadInput, CancelToken, Clause, SpokenClause
from companion.values.face_look import LOOK_PARTS, READY_LOOKS, FaceLook, look_from, parts_of
from companion.window.face.face_look import saved_look
from tests.lab.film import face_sheet
from tests.lab.film.face_film import act, film_of, picture_of
from tests.lab.film.face_script import read_face_script
from tests.lab.film.offscreen import png_of
from tests.lab.film.portrait import Portrait

SMALLEST, LARGEST = 16, 4320
"""Pixels of a face: what can just be seen, and the height of an 8K screen."""
_MOST_PIXELS: Final = 100_000_000
"""Of a sheet; about 300 MB while it is drawn."""


@dataclass(frozen=True, slots=True)
class How:
    """How a face is drawn."""

    size: int
    """Pixels of a side."""
    look: str | None
    """A ready look or parts of one; None is the companion's own."""
    scheme: str


def render(name: str, script: Path, out: NewFile, how: How, *, at: float | None = None, seed: int = 0) -> int:
    """Draw a face that follows a script, as the film or picture that ``out`` names.

    Raises ``CompanionError`` for a script, size or look that is wrong, and where the voice is missing.
    """
    if out.path.suffix not in {".mp4", ".png"}:
        raise BadInput("It can be drawn as an .mp4 or a .png.", log="unknown kind of file")
    paths = find_paths(os.environ)
    size = _size(how.size + how.size % 2 if out.path.suffix == ".mp4" else how.size)
    look = _look(how.look, paths, name)
    told = read_face_script(script)
    companion = load_choices(paths, name).companion
    manner = face_manner(companion.face, personality_of(companion.personality))
    voice = _Voice(paths, name)
    try:
        acted = act(told, read_gestures(), voice.speak, seed=seed, manner=manner)
    finally:
        voice.close()
    if at is not None and not 0.0 <= at <= acted.end:
        raise BadInput("The film lasts {end} seconds.", {"end": acted.end}, log="instant out of range")
    portrait = Portrait(size, scheme=how.scheme, look=look)
    try:
        if out.path.suffix == ".mp4":
            film_of(acted, portrait, out, size)
        else:
            out.write(png_of(picture_of(acted, portrait, at)))
    finally:
        portrait.close()
    print(f"{out} is written: {acted.end:.1f} s." if out.path.suffix == ".mp4" else f"{out} is written.")
    return 0


def sheet(name: str, shown: Sequence[str], out: NewFile, how: How) -> int:
    """Draw faces beside each other; ``shown`` names functions of ``demo.face_sheet``."""
    if out.path.suffix != ".png":
        raise BadInput("A sheet can be drawn as a .png.", log="unknown kind of file")
    size = _size(how.size)
    look = _look(how.look, find_paths(os.environ), name)
    made = {
        "expressions": face_sheet.expressions,
        "feelings": face_sheet.feelings,
        "mixes": face_sheet.mixes,
        "gestures": lambda: face_sheet.gestures(read_gestures()),
        "looks": face_sheet.looks,
    }
    rows = tuple(row for kind in shown for row in made[kind]())
    if len(rows) * max(map(len, rows)) * size * size > _MOST_PIXELS:
        raise BadInput("A sheet of faces as large as that is too large.", log="sheet too large")
    out.write(png_of(face_sheet.draw(rows, size, look=look, scheme=how.scheme)))
    print(f"{out} is written.")
    return 0


class _Voice:
    """The companion's voice, opened when it first says something."""

    def __init__(self, paths: Paths, name: str) -> None:
        self._paths = paths
        self._name = name
        self._voice: Voice | None = None

    def speak(self, clause: Clause) -> SpokenClause | None:
        if self._voice is None:
            choices = load_choices(self._paths, self._name)
            references = self._paths.companion(self._name).references
            spec = wished_voice(
                choices.program,
                choices.companion,
                read_catalog(),
                self._paths.models,
                references,
                voice_speeds(self._paths),
            )
            self._voice = open_voice(spec)
        return self._voice.speak(clause, CancelToken())

    def close(self) -> None:
        if self._voice is not None:
            self._voice.close()


def _size(pixels: int) -> int:
    if not SMALLEST <= pixels <= LARGEST:
        raise BadInput(
            "A face is drawn with {smallest} to {largest} pixels.",
            {"smallest": SMALLEST, "largest": LARGEST},
            log="size out of range",
        )
    return pixels


def _look(said: str | None, paths: Paths, name: str) -> FaceLook:
    if said is None:
        return saved_look(paths.companion(name).settings_file)
    if said in READY_LOOKS:
        return READY_LOOKS[said]
    if "=" not in said:
        raise BadInput(
            "No look is called {said}; there are {ready_looks}.",
            {"said": said, "ready_looks": ", ".join(READY_LOOKS)},
            log="no such look",
        )
    parts = parts_of(FaceLook())
    for each in said.split(","):
        part, _, choice = (word.strip() for word in each.partition("="))
        if part not in LOOK_PARTS:
            raise BadInput(
                "A look has no {part}; it has {look_parts}.",
                {"part": part, "look_parts": ", ".join(LOOK_PARTS)},
                log="no such part",
            )
        if choice not in LOOK_PARTS[part]:
            raise BadInput(
                "For {part} there are {look_parts}.",
                {"part": part, "look_parts": ", ".join(LOOK_PARTS[part])},
                log="no such choice",
            )
        parts[part] = choice
    return look_from(parts)
