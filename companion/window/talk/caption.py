"""The text of a caption: the certain part, and the part that may still change.

Pure. Web addresses are shown as text, never opened or fetched; they can be copied.
"""

import html
import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Caption:
    """One side's words: the certain ones first, then the uncertain ones."""

    certain: str = ""
    """The user's words that will not change, or the companion's words that were audible."""
    uncertain: str = ""
    """Words that may still change, or may be revoked before they sound."""

    @property
    def text(self) -> str:
        """Both parts as one plain text."""
        return f"{self.certain} {self.uncertain}".strip()

    def broken_off(self) -> "Caption":
        """Return the caption after its end: the certain part, and an ellipsis in place of the rest."""
        return Caption(f"{self.certain.rstrip()} …" if self.certain.strip() else "")

    @property
    def certain_markup(self) -> str:
        """The certain part, safe inside Qt's StyledText."""
        return _markup(self.certain)

    @property
    def uncertain_markup(self) -> str:
        """The uncertain part, safe inside Qt's StyledText."""
        return _markup(self.uncertain)


NOTHING_SAID = Caption()


def _markup(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”„»«]+", re.IGNORECASE)
_AFTER: Final = ".,;:!?…'’"
"""Characters after an address that end a sentence (RFC 3986, Appendix C, delimits addresses in text likewise)."""


def last_link(text: str) -> str:
    """Return the last web address in a text; "" without one."""
    found = _ADDRESS.findall(text)
    if not found:
        return ""
    link: str = found[-1].rstrip(_AFTER)
    while link.endswith((")", "]")) and link.count(link[-1]) > link.count({")": "(", "]": "["}[link[-1]]):
        link = link[:-1].rstrip(_AFTER)
    return link


_SENTENCE_ENDS: Final = re.compile(r".*(?:[.!?…][\"'”’»)]*(?=\s)|[。！？])", re.DOTALL)
"""Everything up to the end of the last whole sentence; Chinese and Japanese put no space after it."""


@dataclass(frozen=True, slots=True)
class CertainWords:
    """Record of the words of a caption that a screen reader has received, each word once, in whole sentences.

    Words become certain one by one; sent one by one, they would sound like a stutter. So they wait for the end of their
    sentence, or until the whole caption is certain.
    """

    told: str = ""

    def with_caption(self, caption: Caption) -> tuple["CertainWords", str]:
        """Return the record after a new caption, and the words to send to the screen reader now; "" for none."""
        told = self.told if caption.certain.startswith(self.told) else ""
        is_whole = not caption.uncertain
        whole = None if is_whole else _SENTENCE_ENDS.match(caption.certain)
        settled = caption.certain if is_whole else whole[0] if whole else ""
        if len(settled) <= len(told):
            return CertainWords(told), ""
        return CertainWords(settled), settled[len(told) :].strip()
