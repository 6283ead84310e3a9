"""Recognises English by Moonshine tiny (Jeffries et al. 2024, code and model MIT), the starter recogniser.

The model is the one inside the ``moonshine-voice`` package, run by onnxruntime on one thread instead of by
that package's library. Each reading of a growing window begins with the words of the reading before as a
draft that one pass of the decoder confirms up to the first difference (speculative decoding, Leviathan et
al. 2023), so reading again costs little more than the encoder. The package's own library reads each time
from nothing, prints to standard error, and needs two to four times the processor time (``docs/recognisers.md``).

Text that it invents for sound without words is dropped: musical notes, and the last lines of subtitles.
"""

import logging
import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from companion.hearing.packaged import find_packaged, onnx_errors, open_session
from companion.hearing.redecoding import RedecodingTranscriber, Segment
from companion.hearing.transcriber import RATE_HZ
from companion.values import PartBroken, PartMissing, Samples, Told

_log = logging.getLogger(__name__)

_PART = Told("The speech recogniser")
_FILES = ("encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin")
_START_TOKEN = 1
_END_TOKEN = 2
_TOKENS_PER_SECOND = 6.5
"""Maximum tokens that the model's publisher allows for a second of speech; more are a loop."""
_QUIET_AROUND = int(0.2 * RATE_HZ)
"""Number of zeros before and after a window: without them 11 %, with them 5 % of the words of ``ljspeech32`` are
wrong."""
_LONGEST_TOKEN = 24
"""Bytes of the longest token that may be part of a name (guess)."""
_MOST_WAYS = 3
"""Ways to cut a text that are tried: further ones are hardly ever likelier (guess)."""
_NOT_WORDS = re.compile(r"[♪♫�]|[\[(][^\])]*[\])]")
_SUBTITLE_ENDINGS = frozenset({"you", "thank you for watching", "thanks for watching"})
"""Texts that the model invents for noise. Nobody says the latter two to a companion, and "you" alone is given up
because 15 of 43 noises produced it."""


class Moonshine(RedecodingTranscriber):
    """A loaded Moonshine model; used by one thread."""

    @classmethod
    def load(cls, folder: Path | None = None) -> "Moonshine":
        """Load a model and read a second of silence with it, so that the first utterance is no slower.

        By default it is the English tiny model in the ``moonshine-voice`` package. Raises ``PartMissing``, or
        ``PartBroken`` for a file that is damaged or of another model.
        """
        if folder is None:
            folder = find_packaged("moonshine_voice", "assets/tiny-en", part=_PART)
        for name in _FILES:
            if not (folder / name).is_file():
                raise PartMissing(
                    "{part}'s file {name} is missing. Install Companion again.",
                    {"part": _PART, "name": name},
                    log=f"moonshine: no {name}",
                )
        try:
            decoder = _Decoder(folder)
            decoder.decode(np.zeros(RATE_HZ, np.float32), ())
            decoder.forget()
        except onnx_errors() as error:
            raise _broken(type(error).__name__) from error
        _log.info("loaded recogniser %s", folder.name)
        return cls(f"moonshine {folder.name}", decoder)


def spoken_words(text: str) -> tuple[str, ...]:
    """Split a reading into words, without those that Moonshine invents for sound without words."""
    words = tuple(_NOT_WORDS.sub(" ", text).split())
    if " ".join(words).casefold().strip(" .!?,") in _SUBTITLE_ENDINGS:
        return ()
    return words if any(character.isalnum() for word in words for character in word) else ()


def without_loop(tokens: Sequence[int]) -> list[int]:
    """Cut a looping reading where it begins to repeat itself, and keep the repeated part once.

    A loop is a stretch of one to twelve tokens that occurs three times in a row at the end.
    """
    kept = list(tokens)
    for length in range(1, 13):
        round_ = kept[-length:]
        if len(kept) >= 3 * length and kept[-3 * length :] == round_ * 3:
            while kept[-2 * length :] == round_ * 2:
                del kept[-length:]
    return kept


class _Decoder:
    """The two networks and the vocabulary; keeps the latest reading as the draft of the next."""

    def __init__(self, folder: Path) -> None:
        self._encoder = open_session(folder / "encoder_model.ort")
        self._decoder = open_session(folder / "decoder_model_merged.ort")
        self._vocabulary = read_vocabulary((folder / "tokenizer.bin").read_bytes())
        self._past = {
            entry.name: np.zeros((1, entry.shape[1], 1, entry.shape[3]), np.float32)
            for entry in self._decoder.get_inputs()
            if entry.name.startswith("past_key_values")
        }
        self._all_outputs = [entry.name for entry in self._decoder.get_outputs()]
        self._step_outputs = [name for name in self._all_outputs if "encoder" not in name]
        self._draft: list[int] = []
        self._hidden: NDArray[np.generic] | None = None
        """The encoder's output for the last window; None if there is none."""
        self._mask: NDArray[np.int64] = np.zeros((1, 0), np.int64)
        self._numbers = {
            token: number
            for number, token in enumerate(self._vocabulary)
            if not token.startswith(b"<")  # marks, and single bytes of no use
        }
        self._check_fit()

    def _check_fit(self) -> None:
        encoder = {entry.name for entry in self._encoder.get_inputs()}
        decoder = {entry.name for entry in self._decoder.get_inputs()}
        if encoder != {"input_values", "attention_mask"} or not decoder > {"input_ids", "use_cache_branch"}:
            raise _broken("unexpected inputs")
        if self._decoder.get_outputs()[0].shape[-1] != len(self._vocabulary):
            raise _broken("vocabulary and decoder differ")

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        """Read a window; this model cannot use the words before it."""
        del context
        tokens = self._read(np.pad(samples, _QUIET_AROUND))
        self._draft = tokens
        words = spoken_words(self._text(tokens))
        return (Segment(" ".join(words), len(samples) / RATE_HZ),) if words else ()

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """Return the log-probability that the last window begins with one of these texts, however it is cut."""
        cut = [tokens for text in beginnings for tokens in ways_to_cut(text, self._numbers)]
        if self._hidden is None or not cut:
            return -math.inf
        befores = list(dict.fromkeys(tuple(tokens[:-1]) for tokens in cut))
        scores = self._scores(self._hidden, befores)
        found = (
            scores[befores.index(tuple(tokens[:-1])), np.arange(len(tokens)), tokens].sum() for tokens in cut
        )
        return float(np.logaddexp.reduce(list(found)))

    def _scores(self, hidden: NDArray[np.generic], befores: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        """Return the log-probability of each token behind each beginning of some texts, (texts, places, tokens)."""
        count = len(befores)
        ids = np.full((count, 1 + max(map(len, befores))), _END_TOKEN, np.int64)
        ids[:, 0] = _START_TOKEN
        for row, before in zip(ids, befores, strict=True):
            row[1 : 1 + len(before)] = before
        inputs = {name: np.repeat(past, count, axis=0) for name, past in self._past.items()} | {
            "encoder_hidden_states": np.repeat(hidden, count, axis=0),
            "encoder_attention_mask": np.repeat(self._mask, count, axis=0),
            "input_ids": ids,
            "use_cache_branch": np.array([False]),
        }
        (logits,) = self._decoder.run(self._all_outputs[:1], inputs)
        scores: NDArray[np.float64] = logits.astype(np.float64)
        return scores - np.logaddexp.reduce(scores, axis=-1, keepdims=True)

    def forget(self) -> None:
        self._draft = []
        self._hidden = None

    def _read(self, samples: Samples) -> list[int]:
        sound = samples[np.newaxis]
        mask = np.ones(sound.shape, np.int64)
        (hidden,) = self._encoder.run(None, {"input_values": sound, "attention_mask": mask})
        self._hidden, self._mask = hidden, mask
        limit = math.ceil(len(samples) / RATE_HZ * _TOKENS_PER_SECOND)
        inputs = {**self._past, "encoder_hidden_states": hidden, "encoder_attention_mask": mask}
        tokens = self._confirm(inputs, self._draft[:limit])
        while tokens[-1] != _END_TOKEN:
            if len(tokens) >= limit:
                return without_loop(tokens)
            inputs["input_ids"] = np.array([[tokens[-1]]], np.int64)
            logits, *present = self._decoder.run(self._step_outputs, inputs)
            _keep(inputs, self._step_outputs[1:], present)
            tokens.append(int(logits[0, -1].argmax()))
        return tokens[:-1]

    def _confirm(self, inputs: dict[str, NDArray[np.generic]], draft: list[int]) -> list[int]:
        """Return the part of the draft that the model would have said, and its next token after that."""
        inputs["input_ids"] = np.array([[_START_TOKEN, *draft]], np.int64)
        inputs["use_cache_branch"] = np.array([False])
        logits, *present = self._decoder.run(self._all_outputs, inputs)
        best = logits[0].argmax(axis=-1).tolist()
        agreed = 0
        while agreed < len(draft) and best[agreed] == draft[agreed]:
            agreed += 1
        _keep(inputs, self._all_outputs[1:], present)
        for name in self._step_outputs[1:]:
            past = name.replace("present", "past_key_values")
            inputs[past] = np.ascontiguousarray(inputs[past][:, :, : agreed + 1])
        inputs["use_cache_branch"] = np.array([True])
        return [*draft[:agreed], int(best[agreed])]

    def _text(self, tokens: Sequence[int]) -> str:
        pieces = (self._vocabulary[token] for token in tokens)
        spoken = b"".join(piece for piece in pieces if not (piece.startswith(b"<") and piece.endswith(b">")))
        return spoken.decode(errors="replace").replace("▁", " ")


def ways_to_cut(text: str, numbers: Mapping[bytes, int]) -> list[list[int]]:
    """Return the shortest ways to cut a text into tokens; a recogniser does not always use the shortest.

    Args:
        text: Words with single spaces.
        numbers: The number of each token, whose spaces are "▁".
    """
    letters = f"▁{text.replace(' ', '▁')}".encode()
    ways: list[list[list[int]]] = [[[]]]
    for end in range(1, len(letters) + 1):
        found = [
            [*way, numbers[letters[start:end]]]
            for start in range(max(0, end - _LONGEST_TOKEN), end)
            if letters[start:end] in numbers
            for way in ways[start]
        ]
        ways.append(sorted(found, key=len)[:_MOST_WAYS])
    return ways[-1]


def read_vocabulary(data: bytes) -> list[bytes]:
    """Read ``tokenizer.bin``: each token's bytes after their number, which has one byte below 128, otherwise two.

    Raises ``PartBroken`` if the file ends inside a token.
    """
    tokens: list[bytes] = []
    at = 0
    while at < len(data):
        size = data[at]
        at += 1
        if size >= 128 and at < len(data):
            size += 128 * data[at] - 128
            at += 1
        if at + size > len(data):
            raise _broken("tokenizer.bin is truncated")
        tokens.append(data[at : at + size])
        at += size
    return tokens


def _keep(
    inputs: dict[str, NDArray[np.generic]], names: list[str], present: list[NDArray[np.float32]]
) -> None:
    for name, value in zip(names, present, strict=True):
        inputs[name.replace("present", "past_key_values")] = value


def _broken(reason: str) -> PartBroken:
    return PartBroken(
        "{part}'s files are damaged or of another version. Install Companion again.",
        {"part": _PART},
        log=f"moonshine: {reason}",
    )
