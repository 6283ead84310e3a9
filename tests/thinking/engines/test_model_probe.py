"""A model is tried out before it is used; what crashes, hangs or takes all memory does so in another process."""

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from companion.thinking.engines.choice import EngineKind, ModelSpec
from companion.thinking.engines.model_probe import measure, probe_model, writing_model
from companion.values import Cancelled, CancelToken, PartBroken
from tests.fakes import tiny_gguf
from tests.fakes.language_model import FakeLanguageModel
from tests.tables import each_row

MUCH = 1 << 36
FILE = Path("own.gguf")


class Clock:
    """A virtual clock that a model's work moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def pass_time(self, seconds: float) -> None:
        self.now += seconds


class Sensible(FakeLanguageModel):
    """A model that goes on with a text as people would."""

    def likeliest_piece(self, text: str, begun: str) -> str:
        return " stone" if begun.endswith("smelled of wet") else " by"


def test_reading_and_writing_are_measured_for_a_second_each() -> None:
    clock = Clock()
    model = Sensible("word " * 300, seconds_per_token=0.01, pass_time=clock.pass_time)

    speed = measure(model, FILE, clock)

    assert speed.reads == pytest.approx(100, rel=0.05)
    assert speed.writes == pytest.approx(100, rel=0.05)
    assert clock.now < 6


def test_a_model_that_says_nothing_is_refused() -> None:
    with pytest.raises(PartBroken) as raised:
        measure(Sensible(""), FILE)

    assert "it answers nothing" in raised.value.sentence


class Noise(FakeLanguageModel):
    """A model whose weights were drawn by chance."""

    def __init__(self, piece: str) -> None:
        super().__init__("Fluent. " * 100)
        self._piece = piece

    def likeliest_piece(self, text: str, begun: str) -> str:
        return self._piece


@each_row("piece", ["", "\ufffd", "the", " stones", "<unk>"])
def test_a_model_that_makes_no_sense_of_the_simplest_text_is_refused(piece: str) -> None:
    with pytest.raises(PartBroken) as raised:
        measure(Noise(piece), FILE)

    assert raised.value.sentence == (
        "The language model own.gguf cannot be used: what it says makes no sense, so its weights are damaged; "
        "get the file again, or choose another model."
    )


class ReadsAllAnew(Sensible):
    """A model whose cache cannot be cut."""

    def read(self, prompt: object, cancel: CancelToken) -> None:
        self._held = []
        super().read(prompt, cancel)  # type: ignore[arg-type]


def test_a_model_whose_cache_cannot_be_cut_is_refused() -> None:
    with pytest.raises(PartBroken) as raised:
        measure(ReadsAllAnew("One, two, three."), FILE)

    assert "read the whole conversation again" in raised.value.sentence


def test_a_file_of_another_kind_starts_no_process(tmp_path: Path) -> None:
    file = tmp_path / "own.gguf"
    file.write_bytes(b"GGUF")

    with pytest.raises(PartBroken, match="cut short"):
        probe_model(ModelSpec(file=file), memory_bytes=MUCH, seconds=0.0)


# ---- in real processes


def spec(file: Path) -> ModelSpec:
    return ModelSpec(EngineKind.LLAMA_CPP, file, context_tokens=512, threads=1)


def refusal(file: Path, seconds: float | None = None) -> str:
    with pytest.raises(PartBroken) as raised:
        probe_model(spec(file), memory_bytes=MUCH, seconds=seconds)
    assert raised.value.sentence.startswith(f"The language model {file.name} cannot be used: ")
    return raised.value.sentence


@pytest.mark.slow
@pytest.mark.parametrize("engine", [EngineKind.LLAMA_CPP, EngineKind.XLLAMACPP])
def test_a_sound_model_is_measured(engine: EngineKind, tmp_path: Path) -> None:
    pytest.importorskip(engine.value)
    file = tiny_gguf.write_knowing(tmp_path / "own.gguf", before="t", after=" ")

    speed = probe_model(replace(spec(file), engine=engine), memory_bytes=MUCH)

    assert speed.reads > 0
    assert speed.writes > 0


@pytest.mark.slow
@pytest.mark.parametrize("engine", [EngineKind.LLAMA_CPP, EngineKind.XLLAMACPP])
def test_weights_of_noise_are_refused(engine: EngineKind, tiny_model: Path) -> None:
    pytest.importorskip(engine.value)

    with pytest.raises(PartBroken) as raised:
        probe_model(replace(spec(tiny_model), engine=engine), memory_bytes=MUCH)

    assert "what it says makes no sense" in raised.value.sentence


@pytest.mark.slow
def test_a_model_that_cannot_be_cut_is_refused_by_its_engine(recurrent_model: Path) -> None:
    assert "read the whole conversation again" in refusal(recurrent_model)


@pytest.mark.slow
@pytest.mark.parametrize("kept", [0.995, 0.9999])
def test_a_file_whose_last_tensor_is_cut_short_is_refused(kept: float, tmp_path: Path) -> None:
    file = tiny_gguf.write_llama(tmp_path / "own.gguf")
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * kept)])

    assert "incomplete, damaged" in refusal(file) or "cut short" in refusal(file)


HOSTILE = {
    "long loop": "{% for i in range(10 ** 9) %}x{% endfor %}",
    "endless loops": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "much memory": "{{ 'x' * 10 ** 11 }}",
    "doubling": "{% set n = namespace(s='x') %}{% for i in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}",
    "large number": "{{ 9 ** (9 ** 9) }}",
    "class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "globals": "{{ raise_exception.__globals__ }}",
    "endless macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "deep": "{{ " + "(" * 5000 + ")" * 5000 + " }}",
    "no syntax": "{% if %}",
    "endless after a while": "{% if messages | length > 20 %}{% for i in range(99999) %}{% for j in range(99999) %}"
    "{% endfor %}{% endfor %}{% endif %}" + tiny_gguf.CHATML,
    "says nothing": "hello",
    "reorders": "{% for m in messages | reverse %}{{ m.content }}{% endfor %}",
}


@pytest.mark.slow
@pytest.mark.parametrize("template", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_or_broken_chat_template_is_refused_within_bounds(template: str, tmp_path: Path) -> None:
    file = tiny_gguf.write_llama(tmp_path / "own.gguf", template=template)

    assert "its chat template does not work; choose another file" in refusal(file, seconds=4.0)


@pytest.mark.slow
def test_a_template_attribute_of_the_program_is_never_reached(tmp_path: Path) -> None:
    reached = tmp_path / "reached"
    attack = "{{ cycler.__init__.__globals__.os.mkdir('" + str(reached) + "') }}" + tiny_gguf.CHATML
    file = tiny_gguf.write_llama(tmp_path / "own.gguf", template=attack)

    refusal(file)

    assert not reached.exists()


def trials() -> list[psutil.Process]:
    """The processes of this one in which a model is tried."""
    return [
        each
        for each in psutil.Process().children()
        if "companion.thinking.engines.model_probe" in each.cmdline()
    ]


class WantedUntilItRuns(CancelToken):
    """Is cancelled once a trial has a process."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[psutil.Process] = []

    @property
    def is_cancelled(self) -> bool:
        self.seen = trials()
        return bool(self.seen)


def test_a_trial_that_is_not_wanted_any_more_ends_its_process(tmp_path: Path) -> None:
    file = tiny_gguf.write_llama(tmp_path / "own.gguf", template=HOSTILE["endless loops"])
    cancel = WantedUntilItRuns()

    with pytest.raises(Cancelled):
        probe_model(spec(file), memory_bytes=MUCH, cancel=cancel)

    assert len(cancel.seen) == 1
    assert not cancel.seen[0].is_running()


@pytest.mark.slow
def test_a_model_writes_in_a_process_of_its_own_while_something_is_measured(tiny_model: Path) -> None:
    with writing_model(spec(tiny_model)):
        (child,) = trials()
        assert child.is_running()

    assert not child.is_running()


@pytest.mark.slow
def test_a_file_that_does_not_write_is_told_before_anything_is_measured(tmp_path: Path) -> None:
    file = tmp_path / "own.gguf"
    file.write_bytes(b"no GGUF")

    with pytest.raises(PartBroken), writing_model(spec(file)):
        pytest.fail("nothing writes")
