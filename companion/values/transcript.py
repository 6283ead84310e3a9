"""What has been recognised of an utterance so far."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Transcript:
    """Recognised text in two parts: words that will not change any more, and words that still may."""

    stable: str = ""
    changing: str = ""

    @property
    def text(self) -> str:
        """Both parts as one text."""
        return f"{self.stable} {self.changing}".strip()
