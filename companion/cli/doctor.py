"""``companion doctor``: checks everything a conversation needs and reports its state with a figure.

Each row that falls short carries one sentence that says what to do. Nothing is changed, except that the measured
speed of a listed language model is kept, because recommendations depend on it. A few words are played and recorded
to see how strongly the companion's voice comes back, unless that is switched off; no recording is kept.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final, TextIO, assert_never

from companion.catalog.catalog import Catalog, Purpose, Source, read_catalog
from companion.catalog.installed import NotInstalled, installed_models, own_model_file, verify
from companion.catalog.machine import Machine, measure_machine
from companion.catalog.recommendation import FREE_MEMORY_BYTES, gigabytes
from companion.cli.output import said, say
from companion.engine.choices import Choices, load_choices
from companion.engine.devices.sound_check import measure_sound
from companion.engine.equip import chosen_device, echo_paths, equip
from companion.engine.models.card_trial import CardTrial, card_trial, try_on_card
from companion.engine.models.language_model import (
    installed_for,
    language_model_of,
    own_language_model,
)
from companion.engine.models.measured_machine import measure_speed, measure_voice
from companion.engine.models.warm_up import LastStart
from companion.hearing.turn_end import find_turn_end_model
from companion.sound.echoes.echo_report import EchoReport, Verdict
from companion.sound.self_test import Probe, probe_loudspeaker, probe_microphone
from companion.storage.paths import CompanionFolder, Paths, made_paths
from companion.storage.repair import is_beginning
from companion.storage.replacing import is_damage_noted
from companion.thinking.engines.choice import EngineKind, installers_note
from companion.thinking.engines.llama_library import card_parts
from companion.values import CompanionError, Sentence, Told, with_commas
from companion.values.plain_text import columns

QUIET_DB: Final = -60.0
"""Level in dB below which a half-second recording means that the microphone picks up almost nothing, not even room
noise (guess)."""
_LITTLE_DISK: Final = 2_000_000_000
"""Free bytes below which there is no room for another model (guess)."""
_TRIED_BYTES: Final = 64 * 1024
"""Bytes written to test whether a folder is writable: as many as a short conversation stores (guess)."""


class Standing(Enum):
    """The state of one checked part, with its word."""

    GOOD = Told("ok")
    WEAK = Told("weak")
    """A conversation works, but not as well as it could."""
    BAD = Told("missing")
    """Something a person wants will not work."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of the report."""

    thing: Sentence
    figure: Sentence
    standing: Standing = Standing.GOOD
    advice: Sentence = ""
    """One sentence that says what to do; "" if nothing needs doing."""


_MICROPHONE: Final = Told("microphone")
_LOUDSPEAKER: Final = Told("loudspeaker")
_ECHO: Final = Told("echo")
_LANGUAGE_MODEL: Final = Told("language model")
_ENGINE: Final = Told("language model engine")
_NONE: Final = Told("none")
_UNUSABLE: Final = Told("cannot be used")
_UNMEASURED: Final = Told("cannot be measured")


def add_arguments(doctor: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    doctor.add_argument(
        "--no-sound", action="store_true", help="skip the test of loudspeaker and echo, which plays a sound"
    )
    doctor.set_defaults(command=lambda asked: run(asked.name, plays=not asked.no_sound))


def run(name: str, *, plays: bool) -> int:
    """Print the report; return 1 if something a person wants will not work."""
    paths = made_paths()
    findings = list(examine(paths, load_choices(paths, name), name, plays=plays))
    show(findings, sys.stdout)
    return 1 if any(finding.standing is Standing.BAD for finding in findings) else 0


def show(findings: list[Finding], out: TextIO) -> None:
    """Print the rows in the language of this terminal, each with its advice under it."""
    rows = [(said(one.standing.value), said(one.thing), one) for one in findings]
    most, width = (
        max(map(columns, words)) for words in zip(*((row[0], row[1]) for row in rows), strict=True)
    )
    for standing, thing, finding in rows:
        room = " " * (width - columns(thing))
        print(
            f"{' ' * (most - columns(standing))}{standing}  {thing}{room}  {said(finding.figure)}", file=out
        )
        if finding.advice:
            print(f"{' ' * (most + width + 4)}→ {said(finding.advice)}", file=out)


def examine(paths: Paths, choices: Choices, name: str, *, plays: bool) -> Iterator[Finding]:
    """Yield the findings, starting with what a person notices first.

    Args:
        plays: whether the companion's voice may be played to test the sound.
    """
    sound = choices.program.sound
    heard, played = (
        probe_microphone(chosen_device(sound.microphone)),
        probe_loudspeaker(chosen_device(sound.loudspeaker)),
    )
    yield microphone(heard)
    yield loudspeaker(played)
    if plays and heard.error is None and played.error is None:
        yield from _echo(paths, name, choices)
    catalog = read_catalog()
    machine = measure_machine(paths.models)
    yield from _models(catalog, paths, choices)
    yield from _speed(paths, choices, machine)
    yield from _voice_speeds(catalog, paths, choices)
    yield _voice(paths, name, choices)
    yield turn_end()
    yield from _machine(machine, choices)
    yield _engine_build(machine, card_trial(paths))
    yield _start(paths)
    yield _permissions(paths, name)
    yield from _memories(paths.companion(name))
    for problem in choices.problems:
        yield Finding(Told("settings"), Told("a value is not used"), Standing.WEAK, problem)


def _weak_if(falls_short: bool, thing: Sentence, figure: Sentence, advice: Sentence) -> Finding:
    """Return a finding that is weak, with advice, if something falls short."""
    return Finding(thing, figure, Standing.WEAK, advice) if falls_short else Finding(thing, figure)


def microphone(probe: Probe) -> Finding:
    """Return the state of the microphone."""
    if probe.error is not None or probe.device is None or probe.level_db is None:
        advice = "" if probe.error is None else probe.error.told
        return Finding(_MICROPHONE, _UNUSABLE, Standing.BAD, advice)
    figure = Told(
        "{device}, {rate} Hz, {level} dBFS in a quiet moment",
        {"device": probe.device.name, "rate": str(probe.device.rate_hz), "level": round(probe.level_db)},
    )
    low = Told("If it does not hear you, turn its level up in the system's sound settings.")
    return _weak_if(probe.level_db < QUIET_DB, _MICROPHONE, figure, low)


def loudspeaker(probe: Probe) -> Finding:
    """Return the state of the loudspeaker."""
    if probe.error is not None or probe.device is None:
        advice = "" if probe.error is None else probe.error.told
        return Finding(_LOUDSPEAKER, _UNUSABLE, Standing.BAD, advice)
    return Finding(_LOUDSPEAKER, f"{probe.device.name}, {probe.device.rate_hz} Hz")


def _echo(paths: Paths, name: str, choices: Choices) -> Iterator[Finding]:
    say(
        Told("I say a few words now and listen how they come back. Please be quiet for ten seconds."),
        sys.stderr,
    )
    try:
        done = measure_sound(equip(paths, name, choices), echo_paths(paths))
    except CompanionError as error:
        yield Finding(_ECHO, _UNMEASURED, Standing.BAD, error.told)
        return
    if done is not None:
        yield echo(done.report)


def echo(report: EchoReport) -> Finding:
    """Return how strongly the companion's own voice reaches the microphone."""
    match report.verdict:
        case Verdict.NO_ECHO:
            return Finding(_ECHO, Told("my voice does not come back: headphones, or the loudspeaker is off"))
        case Verdict.FREE | Verdict.LOUD:
            louder = report.echo_path_db
            figure = Told(
                "my voice comes back {level} dB louder after {delay} ms; {suppressed} dB of it are removed to notice "
                "you, {subtracted} dB to recognise your words"
                if louder > 0
                else "my voice comes back {level} dB softer after {delay} ms; {suppressed} dB of it are removed to "
                "notice you, {subtracted} dB to recognise your words",
                {
                    "level": round(abs(louder)),
                    "delay": round(1000 * (report.delay or 0.0)),
                    "suppressed": round(report.suppressed_db),
                    "subtracted": round(report.subtracted_db),
                },
            )
            return _weak_if(report.verdict is Verdict.LOUD, _ECHO, figure, report.sentence)
        case Verdict.DEAF:
            return Finding(_ECHO, _UNMEASURED, Standing.BAD, report.sentence)
        case Verdict.CLIPPING | Verdict.STUTTERING | Verdict.TOO_NOISY:
            return Finding(_ECHO, _UNMEASURED, Standing.WEAK, report.sentence)
        case _:
            assert_never(report.verdict)


def _models(catalog: Catalog, paths: Paths, choices: Choices) -> Iterator[Finding]:
    language = choices.companion.conversation.language
    own = own_model_file(choices.program.models.language_model)
    for purpose in (Purpose.RECOGNISER, Purpose.LANGUAGE_MODEL):
        if purpose is Purpose.LANGUAGE_MODEL and own is not None:
            yield Finding(_LANGUAGE_MODEL, Told("{file}, a file of yours", {"file": own.name}))
            continue
        thing = _LANGUAGE_MODEL if purpose is Purpose.LANGUAGE_MODEL else Told("recogniser")
        if purpose is Purpose.LANGUAGE_MODEL and choices.program.server.enabled:
            named = {"model": choices.program.server.model}
            yield Finding(thing, Told("{model} on the server that is set", named))
            continue
        wished = getattr(choices.program.models, purpose.value)
        try:
            used = installed_for(paths, purpose, wished, choices)
        except CompanionError as error:  # another one is set
            can_come = isinstance(error, NotInstalled) and catalog.model(wished).source is Source.HUB
            yield Finding(thing, _NONE, Standing.BAD, _to_get(wished) if can_come else error.told)
            continue
        if used is None:
            advice = (
                _to_get(catalog.default_language_model.name)
                if purpose is Purpose.LANGUAGE_MODEL
                else Told(
                    "None for “{language}” is installed. Type `companion models list` to see which there are.",
                    {"language": language},
                )
            )
            yield Finding(thing, _NONE, Standing.BAD, advice)
        else:
            yield Finding(thing, used.model.title)
            if used.model.adapter is not None:
                yield Finding(Told("its manner of talking"), f"SHA-256 {used.model.adapter.sha256}")
    damaged = [
        sentence for installed in installed_models(catalog, paths.models) for sentence in verify(installed)
    ]
    for sentence in damaged:
        yield Finding(Told("model files"), Told("damaged"), Standing.BAD, sentence)


def _to_get(model: str) -> Told:
    return Told("Type `companion models get {name}` to download it.", {"name": model})


def _speed(paths: Paths, choices: Choices, machine: Machine) -> Iterator[Finding]:
    """Yield the language model's speed, measured as it would run; yield nothing for a model on a server."""
    thing = Told("language model speed")
    try:
        spec = language_model_of(paths, choices)
        if spec.engine is EngineKind.SERVER:
            return
        if own_model_file(choices.program.models.language_model) is None:
            speed = measure_speed(paths, spec, memory_bytes=machine.model_bytes)
        else:
            speed = try_on_card(paths, spec, memory_bytes=machine.model_bytes)
    except CompanionError as error:
        yield Finding(thing, _UNMEASURED, Standing.BAD, error.told)
        return
    figure = Told(
        "reads {reads} and writes {writes} tokens a second",
        {"reads": round(speed.reads), "writes": round(speed.writes)},
    )
    advice = Told("It is slow to talk with. Close other programs, or choose a smaller language model.")
    yield _weak_if(not speed.is_quick_enough, thing, figure, advice)


def _voice_speeds(catalog: Catalog, paths: Paths, choices: Choices) -> Iterator[Finding]:
    """Yield the speed of each downloaded voice while the language model writes; the setting "auto" chooses by it."""
    language = choices.companion.conversation.language
    beside = own_language_model(paths, choices)
    for installed in installed_models(catalog, paths.models):
        model = installed.model
        if (model.purpose, model.source) != (Purpose.VOICE, Source.HUB) or not model.speaks(language):
            continue
        thing = Told("speed of {model}", {"model": model.title})
        try:
            speed = measure_voice(paths, installed, beside)
        except CompanionError as error:
            yield Finding(thing, _UNMEASURED, Standing.WEAK, error.told)
            continue
        figure = Told(
            "first words after {first} s, {share} s for a second of speech"
            if speed.is_quick_enough
            else "first words after {first} s, {share} s for a second of speech: too slow for a talk here",
            {"first": round(speed.first_seconds, 2), "share": round(speed.share, 2)},
        )
        yield Finding(thing, figure)


def _voice(paths: Paths, name: str, choices: Choices) -> Finding:
    """Return the voice that speaks, opened as for a conversation; weak if it is not the one that is set."""
    told: list[Told] = []
    try:
        voice = equip(paths, name, choices).open_voice(told.append)
    except CompanionError as error:
        return Finding(Told("voice"), _NONE, Standing.BAD, error.told)
    voice.close()
    return _weak_if(bool(told), Told("voice"), voice.name, told[-1] if told else "")


def turn_end(find: Callable[[], Path] = find_turn_end_model) -> Finding:
    """Return whether the model that hears ends of turns works; without it, words and silence decide alone."""
    try:
        find()
    except CompanionError as error:
        figure = Told("told by words and silence alone")
        return Finding(Told("ends of turns"), figure, Standing.WEAK, error.told)
    return Finding(Told("ends of turns"), Told("told by words, silence and how a turn sounds"))


def _machine(machine: Machine, choices: Choices) -> Iterator[Finding]:
    memory = Told(
        "{all}, {free} of it free",
        {"all": gigabytes(machine.memory_bytes), "free": gigabytes(machine.free_memory_bytes)},
    )
    yield _weak_if(
        machine.free_memory_bytes < FREE_MEMORY_BYTES,
        Told("memory"),
        memory,
        Told("The language model may not fit into what is free. Close other programs while you talk."),
    )
    used = choices.program.compute.threads or max(1, machine.cores - 1)
    cores = Told("{cores}, {used} for the models", {"cores": machine.cores, "used": used})
    late = Told("With a single core answers come late. Close other programs.")
    yield _weak_if(machine.cores < 2, Told("cores"), cores, late)
    card = machine.gpu
    yield Finding(
        Told("graphics card"),
        Told("none that models can use")
        if card is None
        else with_commas((card.name, gigabytes(card.memory_bytes), str(card.kind))),
    )
    disk = Told("{free} free", {"free": gigabytes(machine.free_disk_bytes)})
    full = Told("Free some space: what you say could not be kept when it is full.")
    yield _weak_if(machine.free_disk_bytes < _LITTLE_DISK, Told("disk"), disk, full)


def _engine_build(machine: Machine, trial: CardTrial | None) -> Finding:
    """Return the engine build that runs the language model, and whether another one fits this machine better."""
    import importlib.util

    if importlib.util.find_spec("llama_cpp") is not None:
        import llama_cpp

        engine = f"llama-cpp-python {llama_cpp.__version__}"
        if card_parts():
            return _of_package(engine, trial)
        has_gpu = bool(llama_cpp.llama_supports_gpu_offload())
        figure = Told(
            "{engine}, with graphics card" if has_gpu else "{engine}, without graphics card",
            {"engine": engine},
        )
        if machine.gpu is not None and not has_gpu:
            advice = Told(
                "Type `python3 installers/run.py --gpu {kind}` to build one that uses it.",
                {"kind": str(machine.gpu.kind)},
            )
            return Finding(_ENGINE, figure, Standing.WEAK, advice)
        if instructions := installers_note("instructions"):
            figure = Told(
                "{engine}, built for {instructions}; proven by a decode",
                {"engine": figure, "instructions": instructions},
            )
        return Finding(_ENGINE, figure)
    if importlib.util.find_spec("xllamacpp") is not None:
        is_for_now = installers_note("to_build") != ""
        return Finding(
            _ENGINE,
            Told(
                "xllamacpp (a faster one is built in quiet time, for the next start)"
                if is_for_now
                else "xllamacpp (ready-made)"
            ),
        )
    return Finding(_ENGINE, _NONE, Standing.BAD, Told("Install Companion again, or set a server."))


def _of_package(engine: str, trial: CardTrial | None) -> Finding:
    """Return the state of an engine that uses a graphics card if that is faster."""
    if trial is None or trial.card is None:
        alone = Told("{engine}, on the processor; no graphics card that it could use", {"engine": engine})
        return Finding(_ENGINE, alone)
    figure = Told(
        "{engine}, on the graphics card {card}, which answers sooner"
        if trial.is_sooner
        else "{engine}, on the processor, which answers sooner than {card}",
        {"engine": engine, "card": trial.card.name},
    )
    return Finding(_ENGINE, figure)


def _start(paths: Paths) -> Finding:
    """Return the duration of the last start."""
    seconds = LastStart(paths.cache).seconds
    if seconds is None:
        return Finding(Told("start"), Told("not started yet"))
    figure = Told(
        "could answer {seconds} s after it was started the last time", {"seconds": round(seconds, 1)}
    )
    return Finding(Told("start"), figure)


def _permissions(paths: Paths, name: str) -> Finding:
    """Return whether the program can write to its folders (it tries), and whether other users can read them."""
    folders = [paths.data, paths.config, paths.companion(name).folder]
    for folder in filter(Path.exists, folders):
        trouble = _writing_fails(folder)
        if trouble:
            advice = Told(
                "Nothing can be saved in {folder}. Check that its disk has room and that you may write there.",
                {"folder": str(folder)},
            )
            figure = Told("cannot write: {trouble}", {"trouble": trouble})
            return Finding(Told("permissions"), figure, Standing.BAD, advice)
    closed = all(not folder.stat().st_mode & 0o077 for folder in (paths.data, paths.config))
    if sys.platform != "win32" and not closed:
        advice = Told(
            "Other users can read {folder}. Type `chmod 700` and the folder's name.",
            {"folder": str(paths.data)},
        )
        return Finding(Told("permissions"), Told("open to others"), Standing.WEAK, advice)
    return Finding(Told("permissions"), Told("its folders are yours alone"))


def _writing_fails(folder: Path) -> str:
    """Return the system's reason why a folder is not writable, or "" if it is; the test file is deleted again."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(bytes(_TRIED_BYTES))
            file.flush()
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


def _memories(folder: CompanionFolder) -> Iterator[Finding]:
    """Yield the state of the companion's stored data without opening it; yield nothing if it never started."""
    if not folder.has_begun or is_beginning(folder):
        return
    thing = Told("memories")
    if not folder.key_file.exists():
        advice = Told(
            "Put the file {file} back in {folder}: nothing can be read without it.",
            {"file": folder.key_file.name, "folder": str(folder.folder)},
        )
        yield Finding(thing, Told("no key"), Standing.BAD, advice)
    elif not folder.database.is_file() or folder.database.stat().st_size == 0:
        advice = Told("Type `companion repair`: it brings back what can be, or says which backup can.")
        yield Finding(thing, Told("missing or empty"), Standing.BAD, advice)
    elif is_damage_noted(folder.database):
        advice = Told("Type `companion repair`: it saves what can be read.")
        yield Finding(thing, Told("damaged in part"), Standing.WEAK, advice)
    else:
        size = round(folder.database.stat().st_size / 1e6, 1)
        yield Finding(thing, Told("{size} MB", {"size": size}))
