"""The person's side of the spoken demonstration: recordings that come with the program, and when each is said."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.values import BadInput
from companion.values.shipped import ASSETS

BUNDLED: Final = ASSETS / "demo" / "conversation.toml"
"""The conversation in the program's ``assets`` folder."""


@dataclass(frozen=True, slots=True)
class ScriptedTurn:
    """One utterance of the person's."""

    file: Path
    """WAV or FLAC."""
    text: str
    """What is said in it."""
    credit: str
    """Where the recording comes from, and its licence."""
    after: float = 0.8
    """Seconds of quiet after the companion has finished, before this begins."""
    into: float | None = None
    """If given: how many seconds into the companion's reply this begins; an interruption."""


class _Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A turn as it stands in the file; msgspec checks its types."""

    file: str
    text: str
    credit: str
    after: float = 0.8
    into: float | None = None


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    turn: tuple[_Turn, ...]


def load_script(file: Path = BUNDLED) -> tuple[ScriptedTurn, ...]:
    """Return the turns of a script; ``BadInput`` when the file is none."""
    try:
        script = msgspec.convert(tomllib.loads(file.read_text("utf-8")), _Script)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadInput(
            f"The demonstration's script {file.name} cannot be read; install the program again.",
            log=f"demo script unreadable: {type(error).__name__}",
        ) from error
    return tuple(
        ScriptedTurn(file.parent / turn.file, turn.text, turn.credit, turn.after, turn.into)
        for turn in script.turn
    )
