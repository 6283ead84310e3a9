"""What is said, in written words, to who speaks of ending their life: asked plainly, without a lecture or a promise."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import msgspec

from companion.values import PartBroken, PartMissing

FILE: Final = Path(__file__).parents[2] / "assets" / "care" / "suicide.json"

Answer = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
"""Its sentences."""
Answers = Annotated[tuple[Answer, ...], msgspec.Meta(min_length=1)]


@dataclass(frozen=True, slots=True)
class CareTexts:
    """Answers."""

    first: Answers
    again: Answers
    """Where the talk has come to it before."""

    def answer(self, times_before: int) -> tuple[str, ...]:
        """Return the sentences of an answer; another one each time, as far as there are others."""
        if times_before < 0:
            raise ValueError(f"nothing was said a negative number of times, got {times_before!r}")
        answers = self.first if times_before == 0 else self.again
        return answers[max(0, times_before - 1) % len(answers)]


def read_care_texts(file: Path = FILE) -> CareTexts:
    """Return the answers.

    Raises:
        PartMissing: The file is not there.
        PartBroken: It does not hold what is said.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=CareTexts)
    except FileNotFoundError as error:
        raise PartMissing(
            f"The file {file.name} is missing; run the installer again.", log=f"no {file.name}"
        ) from error
    except msgspec.DecodeError as error:
        raise PartBroken(
            f"The file {file.name} is broken; run the installer again.", log=f"{file.name}: {error}"
        ) from error
