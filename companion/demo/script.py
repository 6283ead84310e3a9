"""The person's side of the spoken demonstration: recordings that come with the program, and their times."""

import tomllib
from pathlib import Path
from typing import Final

import msgspec

from companion.values import BadInput, Told
from companion.values.shipped import ASSETS

BUNDLED: Final = ASSETS / "demo" / "conversation.toml"
"""The conversation in the program's ``assets`` folder."""


class ScriptedTurn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One utterance of the person's."""

    file: Path
    """Recording, WAV or FLAC."""
    text: str
    """Words in the recording."""
    credit: str
    """Source and licence of the recording."""
    after: float = 0.8
    """Seconds of quiet after the companion has finished, before this begins."""
    into: float | None = None
    """Seconds into the companion's reply at which this begins, for an interruption; None for none."""


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Contents of the file, in which paths are relative to the file's own folder."""

    turn: tuple[ScriptedTurn, ...]


def load_script(file: Path = BUNDLED) -> tuple[ScriptedTurn, ...]:
    """Return the turns of a script; raises ``BadInput`` if the file is no script."""

    def beside(_: type, name: str) -> Path:
        return file.parent / name

    try:
        script = msgspec.convert(tomllib.loads(file.read_text("utf-8")), _Script, dec_hook=beside)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadInput(
            Told(
                "The demonstration's script {file} cannot be read; install the program again.",
                {"file": file.name},
            ),
            log=f"demo script unreadable: {type(error).__name__}",
        ) from error
    return script.turn
