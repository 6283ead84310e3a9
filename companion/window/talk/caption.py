"""What stands in a caption: the certain part, and the part that may still change.

Pure. Addresses are shown as words, never opened or fetched, and can be copied.
"""

import html
import re
from dataclasses import dataclass
from typing import Final


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


_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”„»«]+", re.IGNORECASE)
_AFTER: Final = ".,;:!?…'’"
"""What ends a sentence and not an address (RFC 3986, Appendix C, delimits addresses in text likewise)."""


def last_link(text: str) -> str:
    """Return the last address in a text; "" without one."""
    found = _ADDRESS.findall(text)
    if not found:
        return ""
    link: str = found[-1].rstrip(_AFTER)
    while link.endswith((")", "]")) and link.count(link[-1]) > link.count({")": "(", "]": "["}[link[-1]]):
        link = link[:-1].rstrip(_AFTER)
    return link


_SENTENCE_ENDS: Final = re.compile(r".*(?:[.!?…][\"'”’»)]*(?=\s)|[。！？])", re.DOTALL)
"""All up to the end of the last whole sentence; Chinese and Japanese put no space after it."""


@dataclass(frozen=True, slots=True)
class CertainWords:
    """What of one side's caption a screen reader was told already: each word once, in whole sentences.

    Words become certain one by one; told so, they would be a stutter. So they wait for the end of their sentence, or
    until nothing of the caption may change any more.
    """

    told: str = ""

    def with_caption(self, caption: Caption) -> tuple["CertainWords", str]:
        """Return what is told once a caption says this, and what is to be told now; "" for nothing."""
        told = self.told if caption.certain.startswith(self.told) else ""
        is_whole = not caption.uncertain
        whole = None if is_whole else _SENTENCE_ENDS.match(caption.certain)
        settled = caption.certain if is_whole else whole[0] if whole else ""
        if len(settled) <= len(told):
            return CertainWords(told), ""
        return CertainWords(settled), settled[len(told) :].strip()
