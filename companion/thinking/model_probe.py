"""Tries a language model out before it is used: whether it loads and answers, and how fast it reads and writes.

A foreign file may crash, hang or eat memory, so it is tried in a process of its own that may be ended: first its chat
template alone, with little memory and time, then the model itself, for about one second of reading and one of
writing. What fits a machine is decided by that, not by the size of a file.
"""

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final, NoReturn, Protocol, cast

import msgspec

from companion.thinking.chat_template import ChatTemplate, TemplateUnusable, template_renderer
from companion.thinking.engines import EngineKind, ModelSpec, chosen_engine, open_language_model
from companion.thinking.gguf_header import (
    needed_bytes,
    read_header,
    refuse_what_cannot_talk,
    refuse_what_is_too_large,
)
from companion.thinking.graphics_card import card_parts
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.model_file import small_model_file, unusable_model
from companion.values import UNCANCELLED, Cancelled, CancelToken, CompanionError, PartBroken, Speaker, Speed

log = logging.getLogger(__name__)

MEASURED_SECONDS: Final = 1.0
"""Of reading, and of writing."""

_TEMPLATE_SECONDS: Final = 20.0
"""To load the libraries on a busy machine and render some messages, which takes milliseconds (guess)."""
_TEMPLATE_BYTES: Final = 256 << 20
"""Beside what the process has when its libraries are loaded (guess)."""
_MODEL_SECONDS: Final = 60.0
_LEAST_DISK_BYTES: Final = 50_000_000
"""A second, of the slowest disk that a model is loaded from (guess); added to the seconds above."""
_MODEL_BYTES: Final = 2 << 30
"""Beside twice the file (as it lies, and turned for the processor) and the cache (guess)."""
_CACHE_SHARE: Final = 1.5
"""Of the context: the engine keeps a second sequence."""
_LOOK_SECONDS: Final = 0.2
"""Between two looks at whether the trial is still wanted."""

_TEXT: Final = "The rain had stopped by the time she closed the shop, and the street smelled of wet stone. "
_BEGUN, _EXPECTED = _TEXT.strip().rsplit(None, 1)
"""The last word is missing; whoever has read all of it before knows it."""
_LONG_TALK: Final = 100
"""Exchanges: a template whose work grows out of hand with a talk is found out."""
_READ_TOKENS: Final = 2000
_ASK: Final = (Message(Speaker.PERSON, "Please count from one to one hundred, in words."),)
_OTHERWISE: Final = (Message(Speaker.PERSON, "Please name the months of the year."),)
_LIMITS: Final = ReplyLimits(max_tokens=200)


class MeasurableModel(LanguageModel, Protocol):
    """A model in this process, which tells what it has read."""

    @property
    def evaluated_tokens(self) -> int:
        """How many prompt tokens the last ``reply`` or ``read`` had to evaluate."""
        ...

    def likeliest_piece(self, text: str, begun: str) -> str:
        """Return the text of the likeliest token behind the beginning of a text that was read before."""
        ...


def probe_model(
    spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED, seconds: float | None = None
) -> Speed:
    """Try the model of a spec out in a process of its own; takes some five seconds and the time of loading.

    Args:
        spec: Which file, and how it is to be run; None for the small model of tests and measurements.
        memory_bytes: Of the machine, the graphics processor's included.
        cancel: Ends the trial.
        seconds: How long each of its processes may take at most; by the size of the file unless given.

    Raises:
        PartMissing: There is no such file, or no engine.
        PartBroken: It is of no use here; the sentence says why and what to do.
        Cancelled: Nobody wants to know any more.
    """
    file = _file(spec)
    header = read_header(file)
    refuse_what_cannot_talk(file, header)
    cells = int(spec.context_tokens * _CACHE_SHARE)
    refuse_what_is_too_large(file, header, cells=cells, memory_bytes=memory_bytes)
    if chosen_engine(spec.engine) is EngineKind.LLAMA_CPP:  # the other one has a renderer of its own
        try:
            _tried("template", spec, seconds or _TEMPLATE_SECONDS, cancel)
        except _Failed as error:
            raise _template_broken(file) from error
    patience = seconds or _MODEL_SECONDS + file.stat().st_size / _LEAST_DISK_BYTES
    try:
        told = _tried("model", spec, patience, cancel)
    except _TookTooLong as error:
        why = f"it did not answer within {patience:.0f} seconds"
        raise unusable_model(file, why, do="choose a smaller one") from error
    except _Failed as error:
        why = "trying it out ended in a crash"
        raise unusable_model(file, why, do="get the file again, or choose another model") from error
    return msgspec.convert(told, Speed)


@contextmanager
def writing_model(spec: ModelSpec) -> Iterator[None]:
    """Let the model of a spec write in a process of its own as long as the context lasts, beside what is measured.

    Raises ``PartBroken`` where it does not begin to write; what ``probe_model`` raises is to be asked there.
    """
    child = _process("writes", spec)
    try:
        assert child.stdout is not None
        if not child.stdout.readline():
            raise PartBroken(
                "The language model does not write here; type `companion doctor` to see why.",
                log="no writing beside what is measured",
            )
        yield
    finally:
        child.kill()
        child.communicate()


def measure(model: MeasurableModel, file: Path, clock: Callable[[], float] = time.monotonic) -> Speed:
    """Measure a loaded model.

    Raises ``PartBroken`` where it does not answer, makes no sense of the simplest text, or has a cache that cannot be
    cut: then each turn would be read anew.
    """
    _expect_sense(model, file)
    prompt = Prompt("You are kind. " + _TEXT * 4, _ASK)
    model.read(prompt, UNCANCELLED)
    whole = model.evaluated_tokens
    writes = _writing(model, prompt, file, clock)
    model.read(replace(prompt, messages=_OTHERWISE), UNCANCELLED)
    if model.evaluated_tokens > whole / 2:
        raise unusable_model(file, "it would have to read the whole conversation again before every answer")
    return Speed(_reading(model, clock), writes)


def _expect_sense(model: MeasurableModel, file: Path) -> None:
    """Refuse weights of noise by one decode: any model that has learned goes on with a text that it has just read."""
    piece = model.likeliest_piece(_TEXT.strip(), _BEGUN)
    if not piece or not _EXPECTED.startswith(piece.strip()):
        raise unusable_model(
            file,
            "what it says makes no sense, so its weights are damaged",
            do="get the file again, or choose another model",
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
        raise unusable_model(file, "it answers nothing")
    began, count = clock(), 0
    for _ in pieces:
        count += 1
        if clock() - began >= MEASURED_SECONDS:
            break
    return count / max(clock() - began, 1e-6)


def _file(spec: ModelSpec) -> Path:
    file = spec.file or small_model_file()
    if file is None:
        raise unusable_model(Path("SmolLM2"), "it is not installed", do="type `python3 installers/test.py`")
    return file


def _template_broken(file: Path) -> PartBroken:
    return unusable_model(file, "its chat template does not work", do="choose another file of this model")


class _Enough(CancelToken):
    """Is cancelled at an instant, or rather between two batches after it: one that is aborted does not count."""

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
    """The process ended otherwise than it should."""


class _TookTooLong(_Failed):
    """It was ended."""


def _process(order: str, spec: ModelSpec) -> "subprocess.Popen[bytes]":
    """Begin to carry out an order in a new process."""
    told = msgspec.json.encode(replace(spec, file=_file(spec), api_key=None), enc_hook=str).decode()
    return subprocess.Popen(
        (sys.executable, "-m", __name__, order, told),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _tried(order: str, spec: ModelSpec, seconds: float, cancel: CancelToken) -> object:
    """Carry out an order in a new process; return what it tells. Raises ``PartBroken`` where it refuses."""
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
            child.kill()  # nothing where it has ended
    if child.returncode != 0:
        raise _Failed(f"ended with {child.returncode}")
    try:
        answer = msgspec.json.decode(output, type=_Answer)
    except msgspec.DecodeError as error:
        raise _Failed("answered nothing") from error
    if answer.refusal:
        raise PartBroken(answer.refusal, log=f"model refused: {answer.log}")
    return answer.told


class _Answer(msgspec.Struct):
    """What the process says at its end."""

    told: object = None
    refusal: str = ""
    log: str = ""


def main(order: str, told: str) -> None:
    """Be the process: carry out an order and print the answer."""
    spec = msgspec.json.decode(told, type=ModelSpec, dec_hook=lambda kind, value: kind(value))
    if order == "writes":
        _write_on(spec)
    file = _file(spec)
    try:
        answer = _try_template(file) if order == "template" else _try_model(spec, file)
    except CompanionError as error:
        answer = _Answer(refusal=error.sentence, log=str(error))
    sys.stdout.buffer.write(msgspec.json.encode(answer))


def _try_template(file: Path) -> _Answer:
    import llama_cpp.llama_chat_format  # noqa: F401 - before memory is limited

    header = read_header(file)
    _allow_memory(_TEMPLATE_BYTES)
    try:
        render = template_renderer(header.template, begins="<s>", ends="</s>")
        ChatTemplate(render)
        render([{"role": role, "content": _TEXT} for role in ("user", "assistant")] * _LONG_TALK, True)
    except TemplateUnusable as error:
        raise _template_broken(file) from error
    return _Answer()


def _try_model(spec: ModelSpec, file: Path) -> _Answer:
    if spec.gpu_layers == 0 or not _reaches_gpu(spec):  # a card's driver maps more than any bound
        cells = int(spec.context_tokens * _CACHE_SHARE)
        _allow_memory(_MODEL_BYTES + 2 * needed_bytes(file, read_header(file), cells))
    model = cast("MeasurableModel", open_language_model(spec))
    with closing(model):  # the ready-made engine's threads may crash a process that ends while they run
        return _Answer(asdict(measure(model, file)))


def _write_on(spec: ModelSpec) -> NoReturn:
    """Write until this process is ended, and tell when it begins."""
    model = open_language_model(spec)
    while True:
        for _ in model.reply(Prompt("You are kind. " + _TEXT * 4, _ASK), _LIMITS, UNCANCELLED):
            print("writing", flush=True)


def _reaches_gpu(spec: ModelSpec) -> bool:
    """Tell whether the engine was built for a graphics card; true where it does not say."""
    if chosen_engine(spec.engine) is not EngineKind.LLAMA_CPP:
        return True
    import llama_cpp

    return bool(card_parts()) or bool(llama_cpp.llama_supports_gpu_offload())


def _allow_memory(more_bytes: int) -> None:
    """Bound what this process may still take, where the system can: Linux does, others do not."""
    if sys.platform != "linux":
        return
    import resource

    import psutil

    most = psutil.Process().memory_info().vms + more_bytes
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main(*sys.argv[1:])
