"""Words in which the companion says that it is software, and reminds of the time (``assets/guarding/watch.*.json``).

Several texts for each occasion, written for every language of the window. None holds anyone back: no guilt, no urgency,
no question that wants an answer before the person may leave.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import msgspec

from companion.guarding.lexicon import FOLDER, LANGUAGES
from companion.guarding.watch import Occasion, Remark
from companion.values.shipped import shipped

Texts = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
_ENGLISH: Final = "en"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    first: Texts
    nobody_reads: str
    """Sentence added to the first remark if the language model runs on this computer."""
    server_reads: str
    """Sentence added to the first remark if the language model is on a server."""
    begins: Texts
    reminder: Texts
    time_up: Texts
    quiet: Texts


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Texts for each occasion; {name} is the companion's name, {hours} the length of the conversation."""

    texts: dict[Occasion, tuple[str, ...]]

    def words(self, remark: Remark, name: str, which: int) -> str:
        """Return the words of a remark.

        Args:
            remark: Remark to put into words.
            name: Name of the companion.
            which: Number that chooses among the texts; any integer.
        """
        texts = self.texts[remark.occasion]
        return texts[which % len(texts)].format(name=name, hours=remark.hours)


def read_disclosure(language: str, *, has_server: bool = False, folder: Path = FOLDER) -> Disclosure:
    """Return the texts of a language, or the English ones if it has none: they are never left out.

    Args:
        language: Language of the conversation.
        has_server: The words go to a server.
        folder: Folder of the texts.

    Raises:
        PartMissing: The file does not exist.
        PartBroken: Its contents do not match the description above.
    """
    file = folder / f"watch.{language if language in LANGUAGES else _ENGLISH}.json"
    with shipped(file):
        read = msgspec.json.decode(file.read_bytes(), type=_File)
    privacy = read.server_reads if has_server else read.nobody_reads
    return Disclosure(
        {
            Occasion.FIRST: tuple(f"{text} {privacy}" for text in read.first),
            Occasion.BEGINS: read.begins,
            Occasion.REMINDER: read.reminder,
            Occasion.TIME_UP: read.time_up,
            Occasion.QUIET: read.quiet,
        }
    )
