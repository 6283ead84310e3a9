"""Which words of a caption a screen reader is told, and when: each once, in whole sentences. Pure.

Words become certain one by one; told so, they would be a stutter. So they wait for the end of their sentence, or until
nothing of the caption may change any more.
"""

import re
from dataclasses import dataclass
from typing import Final

from companion.window.talk.caption import Caption

_SENTENCE_ENDS: Final = re.compile(r".*(?:[.!?…][\"'”’»)]*(?=\s)|[。！？])", re.DOTALL)
"""All up to the end of the last whole sentence; Chinese and Japanese put no space after it."""


@dataclass(frozen=True, slots=True)
class CertainWords:
    """What of one side's caption was told already."""

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
