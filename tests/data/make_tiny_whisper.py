"""Makes ``tiny-whisper``: a Whisper with random weights, small enough to keep, for tests of the code around one.

It has one layer of 32 cells in encoder and decoder and a vocabulary of single bytes, so what it recognises is
noise, but the same noise each time. Needs packages that the program itself does not: run it in a venv of its own.

    python -m venv /tmp/whisper-maker
    /tmp/whisper-maker/bin/pip install torch==2.13.0 transformers==5.23.0 ctranslate2==4.8.5
    /tmp/whisper-maker/bin/python tests/data/make_tiny_whisper.py
"""

import json
import shutil
import tempfile
from pathlib import Path

import ctranslate2
import torch
import transformers  # type: ignore[import-not-found]  # in the venv of its own
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

TARGET = Path(__file__).parent / "tiny-whisper"
WORDS = ("the", "a", "I", "you", "to", "and", "it", "is", "in", "that", "of", "we", "was", "for", "on", "not")
TIMESTAMPS = 1501


def tokenizer() -> Tokenizer:
    """Bytes, sixteen words, and the special tokens every Whisper has, in its order."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {symbol: number for number, symbol in enumerate(alphabet)}
    merges: list[tuple[str, str]] = []
    for word in WORDS:
        piece = "Ġ"
        for letter in word:
            if piece + letter not in vocabulary:
                merges.append((piece, letter))
                vocabulary[piece + letter] = len(vocabulary)
            piece += letter
    made = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    names = ["<|endoftext|>", "<|startoftranscript|>", "<|en|>", "<|translate|>", "<|transcribe|>"]
    names += ["<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"]
    made.add_special_tokens([AddedToken(name, special=True) for name in names])
    made.add_tokens([AddedToken(f"<|{step * 0.02:.2f}|>", special=False) for step in range(TIMESTAMPS)])
    return made


def main() -> None:
    """Write the model, overwriting what is there."""
    torch.manual_seed(7)
    made = tokenizer()
    ids = {name: made.token_to_id(f"<|{name}|>") for name in ("endoftext", "startoftranscript")}
    config = transformers.WhisperConfig(
        vocab_size=made.get_vocab_size(),
        d_model=32,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        pad_token_id=ids["endoftext"],
        bos_token_id=ids["endoftext"],
        eos_token_id=ids["endoftext"],
        decoder_start_token_id=ids["startoftranscript"],
        suppress_tokens=[],
        begin_suppress_tokens=[made.token_to_id("Ġ"), ids["endoftext"]],
        init_std=0.3,
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder)
        transformers.WhisperForConditionalGeneration(config).save_pretrained(source)
        made.save(str(source / "tokenizer.json"))
        transformers.PreTrainedTokenizerFast(tokenizer_object=made).save_pretrained(source)
        transformers.WhisperFeatureExtractor().save_pretrained(source)
        shutil.rmtree(TARGET, ignore_errors=True)
        converter = ctranslate2.converters.TransformersConverter(
            str(source), copy_files=["tokenizer.json", "preprocessor_config.json"]
        )
        converter.convert(str(TARGET), quantization="int8")
    preprocessor = json.loads((TARGET / "preprocessor_config.json").read_text())
    preprocessor.pop("mel_filters", None)
    (TARGET / "preprocessor_config.json").write_text(json.dumps(preprocessor, indent=1) + "\n")
    compact = json.loads((TARGET / "tokenizer.json").read_text())
    (TARGET / "tokenizer.json").write_text(json.dumps(compact, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
