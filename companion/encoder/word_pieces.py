"""Cuts texts into word pieces, and these into parts of a length that a network reads at once."""

from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from companion.encoder.network import broken_network, bytes_of

_PART_TOKENS: Final = 128
"""Tokens of a part, with its frame and what stands before it: the network knows no more places."""
_MOST_PARTS: Final = 32
"""Most parts that are read, the first and the last of a longer text: some 18,000 characters."""
FRAME_TOKENS: Final = 2
"""Tokens that frame each part, one before and one behind."""
_FRAMES: Final = (("[CLS]", "[SEP]"), ("<s>", "</s>"))
"""The frames of the vocabularies: MiniLM's and multilingual E5's."""


class WordPieces:
    """A tokenizer, loaded."""

    def __init__(self, file: Path) -> None:
        """Load it; raises ``PartMissing`` or ``PartBroken``."""
        self._tokenizer = _tokenizer(file)
        self._begin, self._end = _frame(self._tokenizer)

    def tokens(self, text: str) -> list[int]:
        """Return the numbers of a text's word pieces, whatever it holds."""
        whole = text.encode("utf-8", "replace").decode()  # no half characters
        return list(self._tokenizer.encode(whole, add_special_tokens=False).ids)

    def parts(self, tokens: list[int], before: list[int] | None = None) -> list[list[int]]:
        """Return the parts, each framed, in which a network reads word pieces, each behind others; none of none."""
        framed = [before] if before else []
        room = _PART_TOKENS - len(self.frame(*framed, []))
        cuts = [*range(0, len(tokens), room), len(tokens)]
        parts = [tokens[start:end] for start, end in pairwise(cuts)]
        if len(parts) > _MOST_PARTS:
            parts = parts[: _MOST_PARTS // 2] + parts[-_MOST_PARTS // 2 :]
        return [self.frame(*framed, part) for part in parts]

    def frame(self, *texts: list[int]) -> list[int]:
        """Return one part of the word pieces of texts, with a frame before, between and behind them."""
        return [self._begin, *(piece for text in texts for piece in (*text, self._end))]


def _tokenizer(path: Path) -> Any:  # noqa: ANN401 (tokenizers has no types)
    from tokenizers import Tokenizer

    content = bytes_of(path)
    try:
        made = Tokenizer.from_str(content.decode("utf-8"))
    except Exception as error:  # tokenizers raises plain ``Exception``
        raise broken_network(type(error).__name__) from error
    made.no_truncation()
    made.no_padding()
    return made


def _frame(tokenizer: Any) -> tuple[int, int]:  # noqa: ANN401 (tokenizers has no types)
    """Return the tokens before and behind each part."""
    for begin, end in _FRAMES:
        if (first := tokenizer.token_to_id(begin)) is not None:
            return int(first), int(tokenizer.token_to_id(end))
    raise broken_network("a vocabulary without a frame")
