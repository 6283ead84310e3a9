"""Tests a language model before it is used: whether it loads and answers, and how fast it reads and writes.

A foreign file may crash, hang or use up memory, so it is tested in a separate process that can be ended. First comes
its chat template alone, with little memory and time, then the model itself, for about one second of reading and one of
writing. That test, not the size of a file, decides whether a machine can use it.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final, NoReturn, Protocol, cast

import msgspec

from companion.thinking.engines.chat_template import ChatTemplate, TemplateUnusable, template_renderer
from companion.thinking.engines.choice import EngineKind, ModelSpec, chosen_engine, open_language_model
from companion.thinking.engines.gguf_header import (
    needed_bytes,
    read_header,
    refuse_what_cannot_talk,
    refuse_what_is_too_large,
)
from companion.thinking.engines.in_process import small_model_file, unusable_model
from companion.thinking.engines.llama_library import card_parts
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.values import (
    UNCANCELLED,
    Cancelled,
    CancelToken,
    CompanionError,
    PartBroken,
    Speaker,
    Speed,
    Told,
)
from companion.values.process_limits import allow_memory

MEASURED_SECONDS: Final = 1.0
"""Seconds of reading, and of writing."""

_TEMPLATE_SECONDS: Final = 20.0
"""Seconds for loading the libraries on a busy machine and rendering some messages in milliseconds (guess)."""
_TEMPLATE_BYTES: Final = 256 << 20
"""Bytes in addition to those of the process with its libraries loaded (guess)."""
_MODEL_SECONDS: Final = 60.0
_LEAST_DISK_BYTES: Final = 50_000_000
"""Bytes a second of the slowest disk that a model is loaded from (guess); adds to the seconds above."""
_MODEL_BYTES: Final = 2 << 30
"""Bytes in addition to twice the file (as stored, and rearranged for the processor) and the cache (guess)."""
_CACHE_SHARE: Final = 1.5
"""Cache as a share of the context: the engine keeps a second sequence."""
_LOOK_SECONDS: Final = 0.2
"""Seconds between two checks whether the test is still wanted."""

_TEXT: Final = "The rain had stopped by the time she closed the shop, and the street smelled of wet stone. "
_BEGUN, _EXPECTED = _TEXT.strip().rsplit(None, 1)
"""A text without its last word, and that word, which any reader of the whole text knows."""
_LONG_TALK: Final = 100
"""Number of exchanges that reveal a template whose work grows too fast with a conversation."""
_READ_TOKENS: Final = 2000
_ASK: Final = (Message(Speaker.PERSON, "Please count from one to one hundred, in words."),)
_OTHERWISE: Final = (Message(Speaker.PERSON, "Please name the months of the year."),)
_LIMITS: Final = ReplyLimits(max_tokens=200)


class MeasurableModel(LanguageModel, Protocol):
    """A model in this process that reports how much it has read."""

    @property
    def evaluated_tokens(self) -> int:
        """Number of prompt tokens that the last ``reply`` or ``read`` evaluated."""

    def likeliest_piece(self, text: str, begun: str) -> str:
        """Return the text of the likeliest token after the beginning of a text that was read before."""


def probe_model(
    spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED, seconds: float | None = None
) -> Speed:
    """Test the model of a spec in a separate process; takes some five seconds and the time of loading.

    Args:
        seconds: Maximum seconds for each of its processes; by the size of the file unless given.

    Raises:
        PartMissing: There is no such file, or no engine.
        PartBroken: It is no use here; the sentence gives the reason and the remedy.
        Cancelled: The result is no longer wanted.
    """
    file = _file(spec)
    header = read_header(file)
    refuse_what_cannot_talk(file, header)
    cells = int(spec.context_tokens * _CACHE_SHARE)
    refuse_what_is_too_large(file, header, cells=cells, memory_bytes=memory_bytes)
    if chosen_engine(spec.engine) is EngineKind.LLAMA_CPP:  # the other one has its own renderer
        try:
            _tried("template", spec, seconds or _TEMPLATE_SECONDS, cancel)
        except _Failed as error:
            raise _template_broken(file) from error
    patience = seconds or _MODEL_SECONDS + file.stat().st_size / _LEAST_DISK_BYTES
    try:
        told = _tried("model", spec, patience, cancel)
    except _TookTooLong as error:
        why = Told("it did not answer within {seconds} seconds", {"seconds": round(patience)})
        raise unusable_model(file, why, do=Told("choose a smaller one")) from error
    except _Failed as error:
        why = Told("trying it out ended in a crash")
        raise unusable_model(file, why, do=Told("get the file again, or choose another model")) from error
    return msgspec.convert(told, Speed)


@contextmanager
def writing_model(spec: ModelSpec) -> Iterator[None]:
    """Let a spec's model write in a separate process until the context ends, in parallel to a measurement.

    Raises ``PartBroken`` if it does not begin to write; ``probe_model`` gives the exact error.
    """
    child = _process("writes", spec)
    try:
        assert child.stdout is not None
        if not child.stdout.readline():
            raise PartBroken(
                "The language model does not write here. Choose another in Settings → Models.",
                log="no writing beside what is measured",
            )
        yield
    finally:
        child.kill()
        child.communicate()


def measure(model: MeasurableModel, file: Path, clock: Callable[[], float] = time.monotonic) -> Speed:
    """Measure a loaded model.

    Raises ``PartBroken`` if it does not answer, fails on the simplest text, or has a cache that cannot be cut: each
    turn would then be read again.
    """
    _expect_sense(model, file)
    prompt = Prompt("You are kind. " + _TEXT * 4, _ASK)
    model.read(prompt, UNCANCELLED)
    whole = model.evaluated_tokens
    writes = _writing(model, prompt, file, clock)
    model.read(replace(prompt, messages=_OTHERWISE), UNCANCELLED)
    if model.evaluated_tokens > whole / 2:
        raise unusable_model(
            file, Told("it would have to read the whole conversation again before every answer")
        )
    return Speed(_reading(model, clock), writes)


def _expect_sense(model: MeasurableModel, file: Path) -> None:
    """Refuse weights of noise by one decode: any trained model can continue a text that it has just read."""
    piece = model.likeliest_piece(_TEXT.strip(), _BEGUN)
    if not piece or not _EXPECTED.startswith(piece.strip()):
        raise unusable_model(
            file,
            Told("what it says makes no sense, so its weights are damaged"),
            do=Told("get the file again, or choose another model"),
        )


def _reading(model: MeasurableModel, clock: Callable[[], float]) -> float:
    most_tokens = min(_READ_TOKENS, model.context_tokens // 2)
    text = _TEXT * (most_tokens // model.count_tokens(_TEXT))
    began = clock()
    model.read(Prompt(text, _ASK), _Enough(model, clock, began + MEASURED_SECONDS))
    return model.evaluated_tokens / max(clock() - began, 1e-6)


def _writing(model: MeasurableModel, prompt: Prompt, file: Path, clock: Callable[[], float]) -> float:
    """Count the pieces of a reply, nearly always one for each token, from the first one on."""
    pieces = model.reply(prompt, _LIMITS, UNCANCELLED)
    if next(pieces, None) is None:
        raise unusable_model(file, Told("it answers nothing"))
    began, count = clock(), 0
    for _ in pieces:
        count += 1
        if clock() - began >= MEASURED_SECONDS:
            break
    return count / max(clock() - began, 1e-6)


def _file(spec: ModelSpec) -> Path:
    file = spec.file or small_model_file()
    if file is None:
        raise unusable_model(
            Path("SmolLM2"), Told("it is not installed"), do=Told("type `python3 installers/test.py`")
        )
    return file


def _template_broken(file: Path) -> PartBroken:
    return unusable_model(
        file, Told("its chat template does not work"), do=Told("choose another file of this model")
    )


class _Enough(CancelToken):
    """Token that is cancelled at an instant, but only between two batches: an aborted batch does not count."""

    def __init__(self, model: MeasurableModel, clock: Callable[[], float], at: float) -> None:
        super().__init__()
        self._model = model
        self._clock = clock
        self._at = at
        self._read_then = 0

    @property
    def is_cancelled(self) -> bool:
        if self._clock() < self._at:
            self._read_then = self._model.evaluated_tokens
        return self._model.evaluated_tokens > self._read_then


class _Failed(Exception):
    """The process did not end as it should."""


class _TookTooLong(_Failed):
    """The process was ended, because it took too long."""


def _process(order: str, spec: ModelSpec) -> "subprocess.Popen[bytes]":
    """Start a new process that carries out an order."""
    told = msgspec.json.encode(replace(spec, file=_file(spec), api_key=None), enc_hook=str).decode()
    return subprocess.Popen(
        (sys.executable, "-m", __name__, order, told),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _tried(order: str, spec: ModelSpec, seconds: float, cancel: CancelToken) -> object:
    """Carry out an order in a new process; return its answer. Raises ``PartBroken`` if it refuses."""
    with _process(order, spec) as child:
        until = time.monotonic() + seconds
        try:
            while True:
                if cancel.is_cancelled:
                    raise Cancelled
                if time.monotonic() > until:
                    raise _TookTooLong
                with suppress(subprocess.TimeoutExpired):
                    output, _ = child.communicate(timeout=_LOOK_SECONDS)
                    break
        finally:
            child.kill()  # no effect if it has ended
    if child.returncode != 0:
        raise _Failed(f"ended with {child.returncode}")
    try:
        answer = msgspec.json.decode(output, type=_Answer)
    except msgspec.DecodeError as error:
        raise _Failed("answered nothing") from error
    if answer.refusal is not None:
        raise PartBroken(answer.refusal, log=f"model refused: {answer.log}")
    return answer.told


class _Answer(msgspec.Struct):
    """Final message of the process."""

    told: object = None
    refusal: Told | None = None
    log: str = ""


def main(order: str, told: str) -> None:
    """Carry out an order and print the answer, as the separate process."""
    spec = msgspec.json.decode(told, type=ModelSpec, dec_hook=lambda kind, value: kind(value))
    if order == "writes":
        _write_on(spec)
    file = _file(spec)
    try:
        answer = _try_template(file) if order == "template" else _try_model(spec, file)
    except CompanionError as error:
        answer = _Answer(refusal=error.told, log=str(error))
    sys.stdout.buffer.write(msgspec.json.encode(answer))


def _try_template(file: Path) -> _Answer:
    import llama_cpp.llama_chat_format  # noqa: F401 - before memory is limited

    header = read_header(file)
    allow_memory(_TEMPLATE_BYTES)
    try:
        render = template_renderer(header.template, begins="<s>", ends="</s>")
        ChatTemplate(render)
        render([{"role": role, "content": _TEXT} for role in ("user", "assistant")] * _LONG_TALK, True)
    except TemplateUnusable as error:
        raise _template_broken(file) from error
    return _Answer()


def _try_model(spec: ModelSpec, file: Path) -> _Answer:
    if spec.gpu_layers == 0 or not _reaches_gpu(spec):  # a card's driver maps more than any limit
        cells = int(spec.context_tokens * _CACHE_SHARE)
        allow_memory(_MODEL_BYTES + 2 * needed_bytes(file, read_header(file), cells))
    model = cast("MeasurableModel", open_language_model(spec))
    with closing(model):  # the ready-made engine's threads may crash a process that ends while they run
        return _Answer(asdict(measure(model, file)))


def _write_on(spec: ModelSpec) -> NoReturn:
    """Write until this process is ended, and report the start."""
    model = open_language_model(spec)
    while True:
        for _ in model.reply(Prompt("You are kind. " + _TEXT * 4, _ASK), _LIMITS, UNCANCELLED):
            print("writing", flush=True)


def _reaches_gpu(spec: ModelSpec) -> bool:
    """Tell whether the engine was built for a graphics card; true if it does not say."""
    if chosen_engine(spec.engine) is not EngineKind.LLAMA_CPP:
        return True
    import llama_cpp

    return bool(card_parts()) or bool(llama_cpp.llama_supports_gpu_offload())


if __name__ == "__main__":
    main(*sys.argv[1:])
