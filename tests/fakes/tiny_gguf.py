"""Writes random language models of a few hundred kB that load in milliseconds and talk nonsense.

The vocabulary is bytes and a few control tokens, so every text can be read and the replies hold broken UTF-8. The
weights come from a fixed seed: the same call writes the same file.
"""

from pathlib import Path
from typing import Any

import numpy as np

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)

GEMMA = (
    "{{ bos_token }}"
    "{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for message in messages %}"
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{% endif %}"
    "<start_of_turn>{{ 'model' if message['role'] == 'assistant' else message['role'] }}\n"
    "{{ message['content'] | trim }}<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)
"""Like the one that Gemma models come with: no system role, strict turns, a begin token."""

QWEN3 = (
    CHATML.removesuffix("{% endif %}")
    + "{% if enable_thinking is defined and enable_thinking is false %}<think>\n\n</think>\n\n{% endif %}{% endif %}"
)
"""Like Qwen3's: an empty thought opens the reply where thinking is off."""

ALWAYS_THINKING = CHATML.removesuffix("{% endif %}") + "<think>\n{% endif %}"
"""Like those of models that only think: the template opens a thought whatever it is asked."""

GEMMA4 = (
    "{{ bos_token }}"
    "{% for message in messages %}"
    "<|turn>{{ 'model' if message['role'] == 'assistant' else message['role'] }}\n"
    "{% if loop.first and enable_thinking %}<|think|>{% endif %}"
    "{{ message['content'] | trim }}<turn|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|turn>model\n"
    "{% if not enable_thinking %}<|channel>thought\n<channel|>{% endif %}{% endif %}"
)
"""Like Gemma 4's: a system role, and an empty thought where thinking is off."""

HARMONY = (
    "{% for message in messages %}<|start|>{{ message['role'] }}"
    "{% if message['role'] == 'assistant' %}<|channel|>final{% endif %}<|message|>{{ message['content'] }}<|end|>"
    "{% endfor %}{% if add_generation_prompt %}<|start|>assistant{% endif %}"
)
"""Like gpt-oss's: the reply chooses its channel."""

EMBEDDING = 64
LAYERS = 2
HEADS = 4
FEED_FORWARD = 128
TRAINED_CONTEXT = 2048
SLIDING_WINDOW = 32
ADAPTER_RANK = 4
GEMMA4_LAYERS = 4
"""The second and the fourth see everything; the last two share keys and values with the first two."""
EMBEDDING_PER_LAYER = 8

_CONTROL = ("<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>", "<start_of_turn>", "<end_of_turn>")
_SPACE = "\u2581"
"""How this kind of vocabulary writes a space."""


def write_llama(file: Path, *, template: str | None = CHATML, seed: int = 1) -> Path:
    """Write a model of the llama architecture."""
    writer = _writer(file, "llama", template)
    tensors = _attention(np.random.default_rng(seed))
    return _written(writer, tensors, file)


def write_knowing(file: Path, *, before: str, after: str, seed: int = 1) -> Path:
    """Write a model that says one character after another one, whatever came before; else it talks nonsense too."""
    tensors = _attention(np.random.default_rng(seed))
    embedding, output = tensors["token_embd.weight"], tensors["output.weight"]
    embedding *= 100.0  # what was read last outweighs all else
    direction = embedding[_token(before)] / np.linalg.norm(embedding[_token(before)])
    output[_token(after)] += 20.0 * direction
    return _written(_writer(file, "llama", CHATML), tensors, file)


def write_adapter(file: Path, *, seed: int = 2) -> Path:
    """Write a low-rank adapter, made for any of ``write_llama``'s, which changes much."""
    import gguf

    writer = gguf.GGUFWriter(file, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", 8.0)
    rng = np.random.default_rng(seed)
    matrices = {
        f"blk.{layer}.attn_output.weight.lora_{side}": _random(rng, *shape)
        for layer in range(LAYERS)
        for side, shape in (("a", (ADAPTER_RANK, EMBEDDING)), ("b", (EMBEDDING, ADAPTER_RANK)))
    }
    return _written(writer, matrices, file)


def write_sliding_window(file: Path, *, architecture: str = "gemma2", seed: int = 1) -> Path:
    """Write a model whose layers see ``SLIDING_WINDOW`` tokens back: of gemma2 every other one, of gemma3 both."""
    writer = _writer(file, architecture, GEMMA)
    writer.add_sliding_window(SLIDING_WINDOW)
    writer.add_key_length(EMBEDDING // HEADS)
    writer.add_value_length(EMBEDDING // HEADS)
    rng = np.random.default_rng(seed)
    tensors = _attention(rng)
    del tensors["output.weight"]  # gemma2 uses the embedding in its place
    for layer in range(LAYERS):
        tensors[f"blk.{layer}.post_attention_norm.weight"] = np.ones(EMBEDDING, np.float32)
        tensors[f"blk.{layer}.post_ffw_norm.weight"] = np.ones(EMBEDDING, np.float32)
        if architecture == "gemma3":
            tensors[f"blk.{layer}.attn_q_norm.weight"] = np.ones(EMBEDDING // HEADS, np.float32)
            tensors[f"blk.{layer}.attn_k_norm.weight"] = np.ones(EMBEDDING // HEADS, np.float32)
    return _written(writer, tensors, file)


def write_qwen2(file: Path, *, seed: int = 1) -> Path:
    """Write a model of the qwen2 architecture: llama's, with biases."""
    tensors = _attention(np.random.default_rng(seed))
    for layer in range(LAYERS):
        for name in ("attn_q", "attn_k", "attn_v"):
            tensors[f"blk.{layer}.{name}.bias"] = np.full(EMBEDDING, 0.1, np.float32)
    return _written(_writer(file, "qwen2", CHATML), tensors, file)


def write_qwen3(file: Path, *, seed: int = 1) -> Path:
    """Write a model of the qwen3 architecture: llama's, with norms of queries and keys."""
    writer = _writer(file, "qwen3", QWEN3)
    writer.add_key_length(EMBEDDING // HEADS)
    writer.add_value_length(EMBEDDING // HEADS)
    tensors = _attention(np.random.default_rng(seed))
    for layer in range(LAYERS):
        for name in ("attn_q_norm", "attn_k_norm"):
            tensors[f"blk.{layer}.{name}.weight"] = np.ones(EMBEDDING // HEADS, np.float32)
    return _written(writer, tensors, file)


def write_gemma3(file: Path) -> Path:
    """Write a model of the gemma3 architecture."""
    return write_sliding_window(file, architecture="gemma3")


def write_gemma4(file: Path, *, seed: int = 1) -> Path:
    """Write a model of the gemma4 architecture: heads of two sizes, shared layers, and an embedding for each layer."""
    controls = ("<|turn>", "<turn|>", "<|channel>", "<channel|>", "<|think|>")
    writer = _writer(file, "gemma4", GEMMA4, layers=GEMMA4_LAYERS, more_controls=controls)
    sees_all = [layer % 2 == 1 for layer in range(GEMMA4_LAYERS)]
    short, long = EMBEDDING // HEADS, 2 * EMBEDDING // HEADS
    writer.add_sliding_window(SLIDING_WINDOW)
    writer.add_sliding_window_pattern([not sees for sees in sees_all])
    writer.add_shared_kv_layers(GEMMA4_LAYERS - 2)
    writer.add_embedding_length_per_layer_input(EMBEDDING_PER_LAYER)
    writer.add_key_length(long)
    writer.add_value_length(long)
    writer.add_key_length_swa(short)
    writer.add_value_length_swa(short)
    writer.add_rope_dimension_count_swa(short)
    rng = np.random.default_rng(seed)
    vocabulary = _vocabulary_size(controls)
    tensors = {
        "token_embd.weight": _random(rng, vocabulary, EMBEDDING),
        "output_norm.weight": np.ones(EMBEDDING, np.float32),
        "output.weight": _random(rng, vocabulary, EMBEDDING),
        "rope_freqs.weight": np.ones(long // 2, np.float32),
        "per_layer_token_embd.weight": _random(rng, vocabulary, EMBEDDING_PER_LAYER * GEMMA4_LAYERS),
        "per_layer_model_proj.weight": _random(rng, EMBEDDING_PER_LAYER * GEMMA4_LAYERS, EMBEDDING),
        "per_layer_proj_norm.weight": np.ones(EMBEDDING_PER_LAYER, np.float32),
    }
    for layer, sees in enumerate(sees_all):
        block, head = f"blk.{layer}.", long if sees else short
        for name in ("attn_norm", "post_attention_norm", "ffn_norm", "post_ffw_norm", "post_norm"):
            tensors[f"{block}{name}.weight"] = np.ones(EMBEDDING, np.float32)
        tensors[block + "layer_output_scale.weight"] = np.ones(1, np.float32)
        tensors[block + "attn_q.weight"] = _random(rng, head * HEADS, EMBEDDING)
        tensors[block + "attn_q_norm.weight"] = np.ones(head, np.float32)
        if layer < 2:
            tensors[block + "attn_k.weight"] = _random(rng, head * HEADS, EMBEDDING)
            tensors[block + "attn_v.weight"] = _random(rng, head * HEADS, EMBEDDING)
            tensors[block + "attn_k_norm.weight"] = np.ones(head, np.float32)
        tensors[block + "attn_output.weight"] = _random(rng, EMBEDDING, head * HEADS)
        tensors[block + "ffn_gate.weight"] = _random(rng, FEED_FORWARD, EMBEDDING)
        tensors[block + "ffn_up.weight"] = _random(rng, FEED_FORWARD, EMBEDDING)
        tensors[block + "ffn_down.weight"] = _random(rng, EMBEDDING, FEED_FORWARD)
        tensors[block + "inp_gate.weight"] = _random(rng, EMBEDDING_PER_LAYER, EMBEDDING)
        tensors[block + "proj.weight"] = _random(rng, EMBEDDING, EMBEDDING_PER_LAYER)
    return _written(writer, tensors, file)


def write_recurrent(file: Path, *, seed: int = 1) -> Path:
    """Write a model of the mamba architecture, whose state cannot be cut at a token."""
    inner, state, rank, kernel = 2 * EMBEDDING, 8, 4, 4
    writer = _writer(file, "mamba", CHATML)
    writer.add_ssm_conv_kernel(kernel)
    writer.add_ssm_inner_size(inner)
    writer.add_ssm_state_size(state)
    writer.add_ssm_time_step_rank(rank)
    rng = np.random.default_rng(seed)
    tensors = {"token_embd.weight": _random(rng, _vocabulary_size(), EMBEDDING)}
    tensors["output_norm.weight"] = np.ones(EMBEDDING, np.float32)
    for layer in range(LAYERS):
        block = f"blk.{layer}."
        tensors[block + "attn_norm.weight"] = np.ones(EMBEDDING, np.float32)
        tensors[block + "ssm_in.weight"] = _random(rng, 2 * inner, EMBEDDING)
        tensors[block + "ssm_conv1d.weight"] = _random(rng, inner, kernel)
        tensors[block + "ssm_conv1d.bias"] = np.zeros(inner, np.float32)
        tensors[block + "ssm_x.weight"] = _random(rng, rank + 2 * state, inner)
        tensors[block + "ssm_dt.weight"] = _random(rng, inner, rank)
        tensors[block + "ssm_dt.bias"] = np.zeros(inner, np.float32)
        tensors[block + "ssm_a"] = -np.ones((inner, state), np.float32)
        tensors[block + "ssm_d"] = np.ones(inner, np.float32)
        tensors[block + "ssm_out.weight"] = _random(rng, EMBEDDING, inner)
    return _written(writer, tensors, file)


def _token(character: str) -> int:
    return len(_CONTROL) + (256 if character == " " else ord(character))


def _vocabulary_size(more_controls: tuple[str, ...] = ()) -> int:
    return len(_CONTROL) + 256 + 1 + len(more_controls)


def _random(rng: np.random.Generator, *shape: int) -> np.ndarray:
    return (rng.standard_normal(shape) * 0.3).astype(np.float32)


def _attention(rng: np.random.Generator) -> dict[str, np.ndarray]:
    tensors = {
        "token_embd.weight": _random(rng, _vocabulary_size(), EMBEDDING),
        "output_norm.weight": np.ones(EMBEDDING, np.float32),
        "output.weight": _random(rng, _vocabulary_size(), EMBEDDING),
    }
    for layer in range(LAYERS):
        block = f"blk.{layer}."
        tensors[block + "attn_norm.weight"] = np.ones(EMBEDDING, np.float32)
        tensors[block + "ffn_norm.weight"] = np.ones(EMBEDDING, np.float32)
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            tensors[f"{block}{name}.weight"] = _random(rng, EMBEDDING, EMBEDDING)
        tensors[block + "ffn_gate.weight"] = _random(rng, FEED_FORWARD, EMBEDDING)
        tensors[block + "ffn_up.weight"] = _random(rng, FEED_FORWARD, EMBEDDING)
        tensors[block + "ffn_down.weight"] = _random(rng, EMBEDDING, FEED_FORWARD)
    return tensors


def _writer(
    file: Path,
    architecture: str,
    template: str | None,
    *,
    layers: int = LAYERS,
    more_controls: tuple[str, ...] = (),
) -> Any:  # noqa: ANN401 - gguf has no types
    import gguf

    writer = gguf.GGUFWriter(file, architecture)
    writer.add_context_length(TRAINED_CONTEXT)
    writer.add_embedding_length(EMBEDDING)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count((2 if architecture == "gemma4" else 1) * EMBEDDING // HEADS)
    writer.add_vocab_size(_vocabulary_size(more_controls))
    kind = gguf.TokenType
    writer.add_tokenizer_model("llama")
    writer.add_token_list([*_CONTROL, *(f"<0x{byte:02X}>" for byte in range(256)), _SPACE, *more_controls])
    writer.add_token_scores([0.0] * _vocabulary_size(more_controls))
    writer.add_token_types(
        [
            kind.UNKNOWN,
            *[kind.CONTROL] * (len(_CONTROL) - 1),
            *[kind.BYTE] * 256,
            kind.NORMAL,
            *[kind.CONTROL] * len(more_controls),
        ]
    )
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(4)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    if template is not None:
        writer.add_chat_template(template)
    return writer


def _written(writer: Any, tensors: dict[str, np.ndarray], file: Path) -> Path:  # noqa: ANN401
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file
