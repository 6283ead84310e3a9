"""What stands in a caption: the certain part, the part that may still change, and how much of a long text.

Pure. A caption has little room, so of a long text the end of the certain part and the beginning of the
uncertain part are kept, cut between words with an ellipsis. Lengths are in characters.
"""

import html
from dataclasses import dataclass

CERTAIN_CHARACTERS = 170
"""About three lines in the default window (a guess that looked right at 960 × 680)."""
UNCERTAIN_CHARACTERS = 110
"""About two lines; what comes later is not yet of interest."""


@dataclass(frozen=True, slots=True)
class Caption:
    """One side's words: certain first, uncertain after."""

    certain: str = ""
    """The person's words that will not change; the companion's words that have sounded."""
    uncertain: str = ""
    """Words that may still change, or may be revoked before they sound."""

    @property
    def text(self) -> str:
        """Both parts as one plain text."""
        return f"{self.certain} {self.uncertain}".strip()

    def shortened(
        self, certain_characters: int = CERTAIN_CHARACTERS, uncertain_characters: int = UNCERTAIN_CHARACTERS
    ) -> "Caption":
        """Return what fits: the end of the certain part and the beginning of the uncertain one."""
        return Caption(
            _end_of(self.certain.strip(), certain_characters),
            _start_of(self.uncertain.strip(), uncertain_characters),
        )

    def broken_off(self) -> "Caption":
        """Return what is left once no more comes of it: the certain part, and an ellipsis for what was to follow."""
        return Caption(f"{self.certain.rstrip()} …" if self.certain.strip() else "")

    @property
    def certain_markup(self) -> str:
        """The certain part, safe inside Qt's StyledText."""
        return html.escape(self.certain)

    @property
    def uncertain_markup(self) -> str:
        """The uncertain part, safe inside Qt's StyledText."""
        return html.escape(self.uncertain)


NOTHING_SAID = Caption()


def _end_of(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    tail = text[-limit:]
    if not text[-limit - 1].isspace():
        tail = tail.partition(" ")[2] or tail  # the first word was cut
    return "… " + tail.lstrip()


def _start_of(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head = text[:limit]
    if not text[limit].isspace():
        head = head.rpartition(" ")[0] or head
    return head.rstrip() + " …"
