"""The person's side of the spoken demonstration: recordings that come with the program, and when each is said."""

import tomllib
from pathlib import Path
from typing import Final

import msgspec

from companion.values import BadInput
from companion.values.shipped import ASSETS

BUNDLED: Final = ASSETS / "demo" / "conversation.toml"
"""The conversation in the program's ``assets`` folder."""


class ScriptedTurn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file, in which a turn's file is named from its own folder."""

    turn: tuple[ScriptedTurn, ...]


def load_script(file: Path = BUNDLED) -> tuple[ScriptedTurn, ...]:
    """Return the turns of a script; ``BadInput`` when the file is none."""

    def beside(_: type, name: str) -> Path:
        return file.parent / name

    try:
        script = msgspec.convert(tomllib.loads(file.read_text("utf-8")), _Script, dec_hook=beside)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadInput(
            f"The demonstration's script {file.name} cannot be read; install the program again.",
            log=f"demo script unreadable: {type(error).__name__}",
        ) from error
    return script.turn
