"""What a face is to do in a film of its own, instant by instant: a TOML file that people write.

    [[instants]]
    at = 0.5                     # seconds
    feeling = "happy"            # a name, or [valence, arousal, dominance]
    [[instants]]
    at = 1.0
    says = "How good to see you!"
    gesture = "nod"              # with the words, or by itself
    [[instants]]
    at = 4.0
    phase = "preparing"          # what the companion does: listening, preparing, speaking …
    pose = { head_yaw = 0.5 }    # parameters of the face, added to all else

Pure but for reading the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.settings.toml import NotReadable, parsed
from companion.showing.anchors import ANCHORS
from companion.showing.parameters import PARAMETERS
from companion.values import Affect, BadInput, GestureName, Phase
from companion.values.files import FileTooLong, read_regular

LONGEST: Final = 300.0
"""Seconds that a script may last (guess: a film of five minutes is no test of a face any more)."""
MOST_VALUES: Final = 20_000
"""Of its numbers, words, tables and lists."""
FILE_BYTES_MAX: Final = 2**20
"""Of a script; five minutes of it take some tens of kB."""
AFTER: Final = 1.5
"""Seconds that a film goes on after its last instant."""


@dataclass(frozen=True, slots=True)
class Instant:
    """What happens at one time."""

    at: float
    """Seconds from the beginning."""
    feeling: Affect | None = None
    """What the companion feels from now on."""
    phase: Phase | None = None
    """What it does from now on."""
    says: str = ""
    gesture: GestureName | None = None
    """With the first clause of what it says, or by itself."""
    pose: Mapping[str, float] | None = None
    """Values of parameters that are added to all else from now on, in place of the pose before."""


@dataclass(frozen=True, slots=True)
class FaceScript:
    """All that happens, in order."""

    instants: tuple[Instant, ...]

    @property
    def end(self) -> float:
        """When the film ends, were nothing said."""
        return (self.instants[-1].at if self.instants else 0.0) + AFTER


class _Instant(msgspec.Struct, forbid_unknown_fields=True):
    at: float
    feeling: str | tuple[float, float, float] | None = None
    phase: Phase | None = None
    says: str = ""
    gesture: GestureName | None = None
    pose: dict[str, float] | None = None


class _Script(msgspec.Struct, forbid_unknown_fields=True):
    instants: list[_Instant]


def read_face_script(file: Path) -> FaceScript:
    """Return the script of a file; raises ``BadInput`` with one sentence that says what is wrong."""
    try:
        text = read_regular(file, most_bytes=FILE_BYTES_MAX).decode()
    except FileTooLong as error:
        raise BadInput(
            "The script {file} is longer than 1 MB.", {"file": file.name}, log="script too long"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "The script {file} cannot be read.", {"file": file.name}, log="unreadable script"
        ) from error
    return face_script(text)


def face_script(text: str) -> FaceScript:
    """Return the script that a text says; raises ``BadInput``."""
    try:
        told = msgspec.convert(parsed(text, most_values=MOST_VALUES), _Script)
    except (NotReadable, msgspec.ValidationError) as error:
        raise BadInput(
            "The script is not right: {error}.", {"error": str(error)}, log="script of a wrong form"
        ) from error
    instants = tuple(sorted(map(_instant, told.instants), key=lambda instant: instant.at))
    return FaceScript(instants)


def _instant(told: _Instant) -> Instant:
    if not 0.0 <= told.at <= LONGEST:
        raise BadInput(
            "An instant lies between 0 and {most} seconds.",
            {"most": f"{LONGEST:g}"},
            log="instant out of range",
        )
    if told.says and not told.says.strip():
        raise BadInput("There is nothing to say in it. Please write some words.", log="nothing to say")
    for name, value in (told.pose or {}).items():
        if name not in PARAMETERS:
            raise BadInput("The face has no {name}.", {"name": name}, log="no such parameter")
        if not PARAMETERS[name].low <= value <= PARAMETERS[name].high:
            parameter = PARAMETERS[name]
            raise BadInput(
                "The value of {name} lies between {low} and {high}.",
                {"name": name, "low": f"{parameter.low:g}", "high": f"{parameter.high:g}"},
                log="parameter out of range",
            )
    return Instant(told.at, _feeling(told.feeling), told.phase, told.says.strip(), told.gesture, told.pose)


def _feeling(told: str | tuple[float, float, float] | None) -> Affect | None:
    if told is None:
        return None
    if isinstance(told, str):
        if told not in ANCHORS:
            raise BadInput(
                "No feeling is called {told}; there are {anchors}.",
                {"told": told, "anchors": ", ".join(ANCHORS)},
                log="no such feeling",
            )
        return ANCHORS[told].affect
    try:
        return Affect(*told)
    except ValueError as error:
        raise BadInput(
            "Valence, arousal and dominance each lie between -1 and 1.", log="affect out of range"
        ) from error
