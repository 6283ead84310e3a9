"""Takes an opening out of a stream that says it once more.

A model that was only asked to begin with certain words, and not made to go on from them, writes them down itself. Pure;
where the stream is cut into pieces makes no difference.
"""

from collections.abc import Iterable, Iterator


def without_repeat(pieces: Iterable[str], opening: str) -> Iterator[str]:
    """Yield the pieces, without the opening where they begin with its words in any case, spacing and punctuation."""
    wanted = _letters(opening)
    unread = iter(pieces)
    held = ""
    for piece in unread:
        held += piece
        letters = _letters(held)
        if len(letters) > len(wanted) or not wanted.startswith(letters):
            break
    if rest := _behind(held, wanted):
        yield rest
    yield from unread


def _behind(text: str, wanted: str) -> str:
    """Give what follows the words with these letters; the whole text where it does not begin with them."""
    end = 0
    while end < len(text) and len(_letters(text[:end])) < len(wanted):
        end += 1
    if _letters(text[:end]) != wanted or text[end : end + 1].isalnum():
        return text
    while end < len(text) and not text[end].isalnum() and not text[end].isspace():
        end += 1
    return text[end:]


def _letters(text: str) -> str:
    """Give the letters and digits of a text, which is what is compared."""
    return "".join(character for character in text.casefold() if character.isalnum())
