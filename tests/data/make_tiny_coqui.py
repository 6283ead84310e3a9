"""Makes small random models that coqui-tts loads like real ones; run with the Python of its environment.

They speak noise: the loading, the streaming and the prosody are real, the voice is not.

    PYTHONPATH=. .venv-coqui/bin/python -m tests.data.make_tiny_coqui vits|vits-phonemes|vits-speakers|xtts FOLDER
"""

import json
import string
import sys
from pathlib import Path

from companion.speaking.engines.coqui_process import import_coqui, take_ipa

STOP_TOKEN = 65


def make_vits(folder: Path, kind: str) -> None:
    """Write a VITS of 5 MB.

    One with phonemes is to be given IPA, as most published ones are. One with speakers has two, and names their
    file as it lay on its maker's disk; its weights are named as older ones are.
    """
    import torch
    from TTS.tts.configs.vits_config import VitsArgs, VitsConfig
    from TTS.tts.models.vits import Vits

    take_ipa("en-us")
    torch.manual_seed(7)
    sizes = VitsArgs(
        hidden_channels=16,
        hidden_channels_ffn_text_encoder=32,
        num_layers_text_encoder=1,
        num_layers_posterior_encoder=1,
        num_layers_flow=1,
        upsample_initial_channel_decoder=16,
        resblock_kernel_sizes_decoder=[3],
        resblock_dilation_sizes_decoder=[[1, 3, 5]],
        init_discriminator=False,
    )
    config = VitsConfig(model_args=sizes, text_cleaner="english_cleaners", run_eval=False)
    if kind == "vits-phonemes":
        config.use_phonemes, config.phonemizer, config.phoneme_language = True, "espeak", "en-us"
    name = "model.pth"
    if kind == "vits-speakers":
        name = "model_file.pth.tar"
        speakers = folder / "speaker_ids.json"
        speakers.write_text(json.dumps({"ann": 0, "bob": 1}))
        sizes.use_speaker_embedding, sizes.num_speakers, sizes.speakers_file = True, 2, str(speakers)
    model = Vits(config)
    torch.save({"model": model.state_dict(), "config": config.to_dict()}, folder / name)
    if kind == "vits-speakers":
        sizes.speakers_file = config.speakers_file = "/home/maker/speaker_ids.json"
    config.save_json(folder / "config.json")


def make_xtts(folder: Path) -> None:
    """Write an XTTS of 92 MB, most of it the parts whose sizes cannot be chosen; it never stops of its own accord."""
    import torch
    from tokenizers import Tokenizer
    from tokenizers.models import BPE
    from TTS.tts.configs.xtts_config import XttsArgs, XttsConfig
    from TTS.tts.layers.xtts.tokenizer import VoiceBpeTokenizer
    from TTS.tts.models.xtts import Xtts

    torch.manual_seed(7)
    special = ["[STOP]", "[UNK]", "[SPACE]", "[START]", "[en]", "[de]"]
    letters = dict(zip([*special, *string.ascii_lowercase, *".,!?'"], range(100), strict=False))
    tokenizer = Tokenizer(BPE(vocab=letters, merges=[], unk_token="[UNK]"))
    tokenizer.add_special_tokens(special)
    tokenizer.save(str(folder / "vocab.json"))
    sizes = XttsArgs(
        gpt_layers=1,
        gpt_n_model_channels=64,
        gpt_n_heads=2,
        gpt_num_audio_tokens=66,
        gpt_start_audio_token=64,
        gpt_stop_audio_token=STOP_TOKEN,
        gpt_max_audio_tokens=60,
        decoder_input_dim=64,
        gpt_use_perceiver_resampler=True,
        tokenizer_file=str(folder / "vocab.json"),
    )
    config = XttsConfig(model_args=sizes)
    model = Xtts(config)
    model.tokenizer = VoiceBpeTokenizer(vocab_file=folder / "vocab.json")
    model.init_models()
    with torch.no_grad():
        model.gpt.mel_head.bias[STOP_TOKEN] = -1e3
    torch.save({"model": model.state_dict()}, folder / "model.pth")
    config.save_json(folder / "config.json")


if __name__ == "__main__":
    kind, where = sys.argv[1], Path(sys.argv[2])
    import_coqui()
    if kind == "xtts":
        make_xtts(where)
    else:
        make_vits(where, kind)
