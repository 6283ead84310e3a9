import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from companion.catalog.catalog import GpuKind, read_catalog
from companion.catalog.machine import Gpu, Machine
from companion.cli import doctor
from companion.cli.doctor import Finding, Standing
from companion.engine.choices import load_choices
from companion.engine.models import card_trial
from companion.engine.models.measured_machine import measured_machine
from companion.hearing.packaged import find_packaged
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.sound.devices import Device
from companion.sound.echoes.echo_report import EchoReport
from companion.sound.errors import LoudspeakerBusy, LoudspeakerMissing, MicrophoneMissing, MicrophoneSilent
from companion.sound.self_test import Probe, SelfTest
from companion.storage.paths import CompanionFolder, Paths
from companion.storage.replacing import note_damage
from companion.storage.store import open_store
from companion.thinking.engines.llama_library import GraphicsCard
from companion.thinking.engines.model_probe import probe_model
from companion.values import CompanionError, MeasuredSpeed, Sentence, Speed, Told
from installers.layout import THIS
from installers.stamp import Stamp, write_stamp
from tests.fakes.downloads import put_there
from tests.tables import each_row

DEVICE = Device("USB headset", 0, 48_000, 1, "ALSA", is_default=True)
ECHO = EchoReport(
    room_db=-70.0, played_db=-20.0, echo_db=-32.0, delay=0.14, jump=0.0, subtracted_db=20.0, suppressed_db=38.0,
    left_db=-70.0, clipped=0.0,
)  # fmt: skip
GOOD_MACHINE = Machine(
    memory_bytes=16_000_000_000,
    cores=8,
    free_disk_bytes=100_000_000_000,
    gpu=None,
    free_memory_bytes=8_000_000_000,
)


@pytest.fixture
def good_machine(home: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    put_there(home.models, read_catalog().default_language_model)
    monkeypatch.setattr(doctor, "probe_microphone", lambda name: Probe(DEVICE, -50.0))
    monkeypatch.setattr(doctor, "probe_loudspeaker", lambda name: Probe(DEVICE))
    monkeypatch.setattr(doctor, "measure_machine", lambda folder: GOOD_MACHINE)
    language_models_work_at(Speed(200.0, 100.0), monkeypatch)


def language_models_work_at(speed: Speed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every language model that is tried out, listed or not, read and write so fast."""
    monkeypatch.setattr(card_trial, "probe_model", lambda spec, memory_bytes, cancel: speed)


def language_is(home: Paths, language: str) -> None:
    set_value(CompanionSettings, home.companion("companion").settings_file, "conversation.language", language)


def findings(home: Paths) -> dict[str, Finding]:
    home.make()
    return {
        str(each.thing): in_english(each)
        for each in doctor.examine(home, load_choices(home, "companion"), "companion", plays=False)
    }


def in_english(found: Finding) -> Finding:
    """Return a finding in English words."""
    return replace(found, thing=str(found.thing), figure=str(found.figure), advice=str(found.advice))


def is_one_sentence(told: Sentence) -> bool:
    text = str(told)
    return bool(text) and text.rstrip().endswith((".", "name.")) and "\n" not in text


@pytest.mark.parametrize(
    ("found", "figure", "error"),
    [
        (
            doctor.microphone(Probe(DEVICE, -48.7)),
            "USB headset, 48000 Hz, -49 dBFS in a quiet moment",
            None,
        ),
        (doctor.microphone(Probe(error=MicrophoneMissing())), None, MicrophoneMissing()),
        (
            doctor.microphone(Probe(DEVICE, -120.0, MicrophoneSilent(0.5))),
            None,
            MicrophoneSilent(0.5),
        ),
        (doctor.loudspeaker(Probe(DEVICE)), "USB headset, 48000 Hz", None),
        (doctor.loudspeaker(Probe(error=LoudspeakerMissing())), None, LoudspeakerMissing()),
    ],
)
def test_a_device_is_told_with_its_figures_or_with_what_to_do(
    found: Finding, figure: str | None, error: CompanionError | None
) -> None:
    assert found.standing is (Standing.BAD if error else Standing.GOOD)
    assert figure in {None, found.figure}
    assert found.advice == (error.sentence if error else "")


def test_without_the_ear_for_turn_ends_it_says_what_tells_them_and_what_brings_it() -> None:
    def find() -> Path:
        return find_packaged("no_such_package", "model.onnx", part=Told("The ear"), do=Told("fetch it"))

    found = doctor.turn_end(find)

    assert (found.standing, found.figure) == (Standing.WEAK, "told by words and silence alone")
    assert found.advice == "The ear is not installed; fetch it."


def test_everything_a_talk_needs_is_looked_at(home: Paths, good_machine: None) -> None:
    assert {
        "microphone",
        "loudspeaker",
        "recogniser",
        "language model",
        "language model speed",
        "voice",
        "ends of turns",
        "memory",
        "cores",
        "graphics card",
        "disk",
        "language model engine",
        "start",
        "permissions",
    } <= set(findings(home))


@pytest.mark.parametrize(
    ("thing", "machine"),
    [
        ("memory", replace(GOOD_MACHINE, free_memory_bytes=2_000_000_000)),
        ("cores", replace(GOOD_MACHINE, cores=1)),
        ("disk", replace(GOOD_MACHINE, free_disk_bytes=1_000_000_000)),
    ],
)
def test_a_small_machine_is_weak_where_it_is_small(
    thing: str, machine: Machine, home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "measure_machine", lambda folder: machine)

    found = findings(home)

    others = {"memory", "cores", "disk"} - {thing}
    assert found[thing].standing is Standing.WEAK
    assert is_one_sentence(found[thing].advice)
    assert all(found[other].standing is Standing.GOOD for other in others)


def test_a_graphics_processor_that_the_engine_does_not_use_is_told_with_the_command_that_builds_it(
    home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    llama_cpp = pytest.importorskip("llama_cpp")
    monkeypatch.setattr(llama_cpp, "llama_supports_gpu_offload", lambda: False)
    card = Gpu("RTX 4070", GpuKind.CUDA, 12_000_000_000)
    monkeypatch.setattr(doctor, "measure_machine", lambda folder: replace(GOOD_MACHINE, gpu=card))

    found = findings(home)

    assert found["graphics card"].figure == "RTX 4070, 12 GB, cuda"
    assert "--gpu cuda" in str(found["language model engine"].advice)


@pytest.mark.parametrize(
    ("card", "on_card", "figure"),
    [
        (None, Speed(1.0, 1.0), "on the processor; no graphics card that it could use"),
        (
            GraphicsCard("RX 7600", 8),
            Speed(9000.0, 900.0),
            "on the graphics card RX 7600, which answers sooner",
        ),
        (GraphicsCard("UHD 620", 8), Speed(20.0, 9.0), "on the processor, which answers sooner than UHD 620"),
    ],
)
def test_where_the_engine_of_a_package_computes_is_told(
    card: GraphicsCard | None,
    on_card: Speed,
    figure: str,
    home: Paths,
    good_machine: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("llama_cpp")
    for module in (card_trial, doctor):
        monkeypatch.setattr(module, "card_parts", lambda: (Path(__file__),))
    monkeypatch.setattr(card_trial, "find_card", lambda: card)
    monkeypatch.setattr(
        card_trial,
        "probe_model",
        lambda spec, memory_bytes, cancel: on_card if spec.gpu_layers else Speed(100.0, 20.0),
    )

    found = findings(home)["language model engine"]

    assert found.standing is Standing.GOOD
    assert str(found.figure).endswith(figure)


@pytest.mark.parametrize(
    ("speed", "standing"), [(Speed(200.0, 100.0), Standing.GOOD), (Speed(9.0, 2.0), Standing.WEAK)]
)
def test_how_fast_the_language_model_is_is_told_and_tells_from_then_on_what_fits(
    speed: Speed, standing: Standing, home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    language_models_work_at(speed, monkeypatch)

    found = findings(home)["language model speed"]

    assert found.figure == f"reads {speed.reads:.0f} and writes {speed.writes:.0f} tokens a second"
    assert found.standing is standing
    assert measured_machine(home).speed == MeasuredSpeed(speed, size_bytes=len(b"weights"))


def test_a_file_of_ones_own_that_has_gone_is_told_with_what_to_do(
    home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_trial, "probe_model", probe_model)
    set_value(ProgramSettings, home.settings_file, "models.language_model", "/no/such/own.gguf")

    found = findings(home)

    assert found["language model"].figure == "own.gguf, a file of yours"
    assert found["language model speed"].standing is Standing.BAD
    assert "is not there" in str(found["language model speed"].advice)


def test_for_what_the_engine_was_built_and_that_it_was_proven_is_told(
    home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("llama_cpp")
    note = Stamp("/", "", "", "", "none", "llama-cpp-python", "", "AVX-512 (VNNI, BF16)", "", ())
    write_stamp(tmp_path / THIS.stamp.name, note)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))

    figure = findings(home)["language model engine"].figure

    assert str(figure).endswith("built for AVX-512 (VNNI, BF16); proven by a decode")


def test_an_engine_that_is_still_to_be_built_is_told(
    home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("xllamacpp")
    note = Stamp("/", "", "", "", "none", "xllamacpp", "", "", "llama-cpp-python", ())
    write_stamp(tmp_path / THIS.stamp.name, note)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "llama_cpp" else find(name))

    figure = findings(home)["language model engine"].figure

    assert figure == "xllamacpp (a faster one is built in quiet time, for the next start)"


@pytest.mark.parametrize(
    ("setting", "standing", "advice"),
    [
        ("espeak", Standing.GOOD, ""),
        ("kokoro-82m", Standing.WEAK, "speaks for now"),
        ("no-such-voice", Standing.WEAK, "speaks for now"),
    ],
)
def test_the_voice_that_is_set_is_opened_and_its_trouble_told(
    setting: str, standing: Standing, advice: str, home: Paths, good_machine: None
) -> None:
    set_value(ProgramSettings, home.settings_file, "models.voice", setting)

    voice = findings(home)["voice"]

    assert str(voice.figure).split()[0] in {"espeak", "system"}
    assert voice.standing is standing
    assert advice in str(voice.advice)


def test_a_language_that_no_voice_speaks_is_told(home: Paths, good_machine: None) -> None:
    language_is(home, "ja")

    voice = findings(home)["voice"]

    assert (voice.figure, voice.standing) == ("none", Standing.BAD)
    assert "shown as text" in str(voice.advice)


def test_folders_that_others_can_read_are_told(home: Paths, good_machine: None) -> None:
    home.make()
    choices = load_choices(home, "companion")
    home.data.chmod(0o755)

    found = {each.thing: each for each in doctor.examine(home, choices, "companion", plays=False)}

    assert found["permissions"].standing is Standing.WEAK
    assert "chmod 700" in str(found["permissions"].advice)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Keep everybody from writing in a folder: by its rights; they do not stop root, for whom it is mounted so."""
    if os.name != "posix":
        pytest.skip("the rights of a folder are others there")
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    if subprocess.run(["mount", "--bind", folder, folder], check=False, capture_output=True).returncode != 0:
        pytest.skip("root may mount nothing here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_folder_that_cannot_be_written_is_told_with_what_to_do(home: Paths, good_machine: None) -> None:
    home.make()

    with read_only(home.data):
        found = findings(home)["permissions"]

    assert found.standing is Standing.BAD
    assert "cannot write" in str(found.figure)
    assert str(home.data) in str(found.advice)
    assert is_one_sentence(found.advice)


def test_a_file_in_the_place_of_the_companions_folder_is_told(home: Paths, good_machine: None) -> None:
    home.make()
    home.companion("companion").folder.write_text("not a folder")

    found = findings(home)["permissions"]

    assert found.standing is Standing.BAD
    assert str(home.companion("companion").folder) in str(found.advice)


def test_looking_at_the_folders_leaves_nothing_there(home: Paths, good_machine: None) -> None:
    def there() -> list[Path]:
        return sorted(path for path in home.data.rglob("*") if home.cache not in path.parents)

    home.make()
    before = there()

    findings(home)

    assert there() == before
    assert not home.companion("companion").folder.exists()


@pytest.mark.parametrize(
    ("befall", "figure", "advice"),
    [
        (lambda folder: folder.database.unlink(), "missing or empty", "companion repair"),
        (lambda folder: folder.database.write_bytes(b""), "missing or empty", "companion repair"),
        (lambda folder: note_damage(folder.database), "damaged in part", "companion repair"),
        (lambda folder: folder.key_file.unlink(), "no key", "database.key"),
    ],
    ids=["missing", "empty", "damaged", "no key"],
)
def test_what_happened_to_what_is_kept_is_told(
    home: Paths, good_machine: None, befall: Callable[[CompanionFolder], None], figure: str, advice: str
) -> None:
    home.make()
    open_store(home, "companion").close()
    befall(home.companion("companion"))

    found = findings(home)["memories"]

    assert found.figure == figure
    assert found.standing is not Standing.GOOD
    assert advice in str(found.advice)


def test_a_setting_that_is_not_used_is_named_with_its_line(home: Paths, good_machine: None) -> None:
    home.make()
    home.settings_file.write_text('version = 1\n[compute]\nthreads = "many"\n', "utf-8")

    found = findings(home)["settings"]

    assert found.standing is Standing.WEAK
    assert "3" in str(found.advice)
    assert "compute.threads" in str(found.advice)


def test_without_a_language_model_it_is_told_how_to_get_one(home: Paths, good_machine: None) -> None:
    shutil.rmtree(home.models)

    found = findings(home)["language model"]

    assert (found.figure, found.standing) == ("none", Standing.BAD)
    assert "companion models get qwen2.5-coder-1.5b" in str(found.advice)


def test_the_models_that_are_set_are_named_or_told_to_be_missing(home: Paths, good_machine: None) -> None:
    put_there(home.models, read_catalog().model("whisper-base"))
    set_value(ProgramSettings, home.settings_file, "models.recogniser", "whisper-base")
    set_value(ProgramSettings, home.settings_file, "models.language_model", "gemma-4-12b")

    found = findings(home)

    assert found["recogniser"].figure == "Whisper base"
    assert (found["language model"].figure, found["language model"].standing) == ("none", Standing.BAD)
    assert "companion models get gemma-4-12b" in str(found["language model"].advice)


def test_a_server_takes_the_place_of_a_language_model(home: Paths, good_machine: None) -> None:
    shutil.rmtree(home.models)
    home.settings_file.write_text(
        'version = 1\n[server]\nenabled = true\nurl = "http://127.0.0.1:1/v1"\nmodel = "wise"\n', "utf-8"
    )

    assert findings(home)["language model"].figure == "wise on the server that is set"


def test_a_language_that_no_recogniser_speaks_is_told(home: Paths, good_machine: None) -> None:
    language_is(home, "xx")

    found = findings(home)["recogniser"]

    assert found.standing is Standing.BAD
    assert is_one_sentence(found.advice)


@pytest.mark.parametrize(
    ("microphone", "code"),
    [(Probe(DEVICE, -50.0), 0), (Probe(error=MicrophoneMissing()), 1)],
)
def test_the_exit_code_tells_whether_everything_works(
    microphone: Probe,
    code: int,
    home: Paths,
    good_machine: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(doctor, "probe_microphone", lambda name: microphone)

    assert doctor.run("companion", plays=False) == code

    assert "microphone" in capsys.readouterr().out


@each_row(
    ("report", "standing", "figure"),
    [
        (
            ECHO,
            Standing.GOOD,
            "my voice comes back 12 dB softer after 140 ms; 38 dB of it are removed to notice you,"
            " 20 dB to recognise your words",
        ),
        (
            replace(ECHO, left_db=-30.0, echo_db=-14.0, suppressed_db=16.0),
            Standing.WEAK,
            "my voice comes back 6 dB louder after 140 ms; 16 dB of it are removed to notice you,"
            " 20 dB to recognise your words",
        ),
        (
            replace(ECHO, echo_db=-90.0),
            Standing.GOOD,
            "my voice does not come back: headphones, or the loudspeaker is off",
        ),
        (replace(ECHO, clipped=0.1), Standing.WEAK, "cannot be measured"),
        (replace(ECHO, jump=0.1), Standing.WEAK, "cannot be measured"),
        (replace(ECHO, echo_db=-50.0, delay=None), Standing.WEAK, "cannot be measured"),
        (replace(ECHO, room_db=-120.0, echo_db=-120.0, delay=None), Standing.BAD, "cannot be measured"),
    ],
)
def test_the_echo_is_told_with_its_figures(report: EchoReport, standing: Standing, figure: str) -> None:
    found = doctor.echo(report)

    assert (found.standing, found.figure) == (standing, figure)
    assert found.advice == ("" if standing is Standing.GOOD else report.sentence)


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How often the echo was measured."""
    calls: list[object] = []

    def measure(*asked: object) -> SelfTest:
        calls.append(asked)
        return SelfTest(DEVICE, DEVICE, ECHO)

    monkeypatch.setattr(doctor, "measure_sound", measure)
    return calls


def test_the_echo_is_measured_unless_nothing_may_be_played(
    home: Paths, good_machine: None, measured: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor.run("companion", plays=True) == 0
    assert "after 140 ms" in (printed := capsys.readouterr()).out
    assert "Please be quiet" in printed.err

    assert doctor.run("companion", plays=False) == 0
    assert "echo" not in capsys.readouterr().out
    assert len(measured) == 1


def test_a_device_that_fails_in_the_test_is_told_with_what_to_do(
    home: Paths, good_machine: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*asked: object) -> SelfTest:
        raise LoudspeakerBusy

    monkeypatch.setattr(doctor, "measure_sound", fails)

    assert doctor.run("companion", plays=True) == 1

    assert LoudspeakerBusy().sentence in capsys.readouterr().out


@each_row(
    ("language", "lines"),
    [
        ("de", ["    gut  Mikrofon  ja", "schwach  Kerne     1", "                   → Mit einem"]),
        ("ja", ["  良好  マイク  ja", "不十分  コア    1", "                → コアが"]),
    ],
)
def test_the_report_is_told_in_the_persons_language_in_even_columns(
    language: str, lines: list[str], home: Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    home.make()
    set_value(ProgramSettings, home.settings_file, "interface.language", language)
    late = Told("With a single core answers come late. Close other programs.")

    doctor.show(
        [Finding(Told("microphone"), "ja"), Finding(Told("cores"), "1", Standing.WEAK, late)], sys.stdout
    )

    assert [
        line.startswith(begins)
        for line, begins in zip(capsys.readouterr().out.splitlines(), lines, strict=True)
    ] == [True] * 3
