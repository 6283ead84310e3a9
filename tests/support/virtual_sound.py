"""A loudspeaker and a microphone made of software, for measurements on machines without a sound card.

A private PulseAudio server with two null sinks: what the program plays goes into ``companion_out``, and what is
played into ``user_mouth`` is what its microphone ``virtual_mic`` hears. Both are the defaults, so PortAudio
(through ALSA's PulseAudio bridge) uses them as it would real devices. Needs the Debian packages pulseaudio,
pulseaudio-utils, libasound2-plugins and libportaudio2. Times are seconds.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

from companion.values import Audio, PartMissing

LOUDSPEAKER = "companion_out"
MOUTH = "user_mouth"
MICROPHONE = "virtual_mic"
RATE_HZ = 48_000
"""The rate of both sinks."""

NOISE_DB = -75.0
"""A quiet room at the microphone, dB of full scale: a real one never gives exact zeros."""

STARTING = 5.0
"""Seconds the server may take to answer."""

KEEPING_AWAKE = 20
"""Milliseconds of latency of the streams that hold the sinks awake; without them the first recording after
idling has a hole (measured)."""

_PROGRAMS = ("pulseaudio", "pactl", "pacat", "parec")


class VirtualSoundMissing(PartMissing):
    """The programs of a PulseAudio server are not installed, or it does not start."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "Virtual sound needs PulseAudio; install it (sudo apt install pulseaudio "
            "pulseaudio-utils libasound2-plugins libportaudio2) and try again.",
            log=f"virtual sound cannot start: {detail}",
        )


@dataclass(frozen=True, slots=True, eq=False)
class Tape:
    """What was recorded of both sides on one time line."""

    companion: Audio
    """What the loudspeaker played, 48 kHz."""
    microphone: Audio
    """What the microphone heard: the person, the echo and the noise, 48 kHz; as long as the other."""


class Playing:
    """A sound on its way into the microphone."""

    def __init__(self, process: "subprocess.Popen[bytes]", seconds: float) -> None:
        self._process = process
        self._seconds = seconds

    def wait(self) -> None:
        """Return when the sound has been played to its end."""
        self._process.wait(timeout=self._seconds + 30.0)

    def stop(self) -> None:
        """End it now."""
        self._process.terminate()
        self._process.wait(timeout=STARTING)


class VirtualSound:
    """A running server with its sinks; a context manager that also sets the environment of this process."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._directory = Path()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._server: subprocess.Popen[bytes] | None = None
        self._old_environment: dict[str, str | None] = {}

    @property
    def environment(self) -> dict[str, str]:
        """What a program's environment must hold to use this server."""
        directory = self._directory
        return {
            "XDG_RUNTIME_DIR": str(directory / "run"),
            "PULSE_RUNTIME_PATH": str(directory / "run" / "pulse"),
            "PULSE_STATE_PATH": str(directory / "state"),
            "PULSE_SERVER": f"unix:{directory / 'native'}",
            "PULSE_COOKIE": str(directory / "cookie"),
        }

    def __enter__(self) -> "VirtualSound":
        """Start the server and its sinks; raises ``VirtualSoundMissing``."""
        missing = [program for program in _PROGRAMS if shutil.which(program) is None]
        if missing:
            raise VirtualSoundMissing(f"no {', '.join(missing)}")
        self._directory = Path(tempfile.mkdtemp(prefix="virtual_sound_"))
        for folder in ("run", "run/pulse", "state"):
            (self._directory / folder).mkdir(mode=0o700)
        for name, value in self.environment.items():
            self._old_environment[name] = os.environ.get(name)
            os.environ[name] = value
        try:
            self.start_server()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the server and everything it plays or records; give the environment back."""
        self._end()

    # the server

    def start_server(self) -> None:
        """Start the server with both sinks; used again after ``kill_server``."""
        native = self._directory / "native"
        script = self._directory / "virtual.pa"
        script.write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={native}\n"
            f"load-module module-null-sink {self._sink_arguments(LOUDSPEAKER, 2)}\n"
            f"load-module module-null-sink {self._sink_arguments(MOUTH, 1)}\n"
            f"load-module module-remap-source master={MOUTH}.monitor source_name={MICROPHONE}\n"
            f"set-default-sink {LOUDSPEAKER}\nset-default-source {MICROPHONE}\n",
            encoding="utf-8",
        )
        self._server = subprocess.Popen(
            ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
             "--realtime=no", "--high-priority=no", f"--log-target=file:{self._directory / 'log'}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._await_answer()
        self.keep_awake()

    def kill_server(self) -> None:
        """End the server as if it had crashed; every stream of every program ends."""
        for process in (*self._processes, self._server):
            if process is not None:
                _end_group(process)
        self._processes.clear()
        self._server = None

    def control(self, *arguments: str) -> str:
        """Run ``pactl`` and return what it prints."""
        done = subprocess.run(
            ["pactl", *arguments], capture_output=True, text=True, check=True, timeout=STARTING
        )
        return done.stdout.strip()

    def load(self, module: str, *arguments: str) -> int:
        """Load a module of the server and return its number."""
        return int(self.control("load-module", module, *arguments))

    def unload(self, module: int) -> None:
        """Unload a module by its number."""
        self.control("unload-module", str(module))

    def modules(self, holding: str) -> tuple[int, ...]:
        """Return the numbers of the loaded modules whose line holds a text, the latest first."""
        lines = self.control("list", "short", "modules").splitlines()
        return tuple(int(line.split()[0]) for line in reversed(lines) if holding in line)

    # devices that come and go

    def unplug_all(self) -> None:
        """Take away every sink and source, as when the only headset is pulled out."""
        for module in (*self.modules("module-remap-source"), *self.modules("module-null-sink")):
            self.unload(module)

    def plug_all(self) -> None:
        """Bring both sinks and the microphone back as the defaults."""
        self.load("module-null-sink", *self._sink_arguments(LOUDSPEAKER, 2).split())
        self.load("module-null-sink", *self._sink_arguments(MOUTH, 1).split())
        self.load("module-remap-source", f"master={MOUTH}.monitor", f"source_name={MICROPHONE}")
        self.control("set-default-sink", LOUDSPEAKER)
        self.control("set-default-source", MICROPHONE)
        self.keep_awake()

    def keep_awake(self) -> None:
        """Hold both sinks awake at a small latency, with a quiet room's noise at the microphone."""
        rng = np.random.default_rng(0)
        noise = rng.standard_normal(10 * RATE_HZ) * 10.0 ** (NOISE_DB / 20.0)
        room = self._directory / "room.f32"
        room.write_bytes(noise.astype(np.float32).tobytes())
        sound = f"--raw --latency-msec={KEEPING_AWAKE} --format=float32le --rate={RATE_HZ} --channels=1"
        for line in (
            f"parec -d {LOUDSPEAKER}.monitor {sound} >/dev/null",
            f"parec -d {MOUTH}.monitor {sound} >/dev/null",
            f"pacat -d {LOUDSPEAKER} {sound} </dev/zero",
            f"while cat {room}; do :; done | pacat -d {MOUTH} {sound}",
        ):
            self._processes.append(_started(["sh", "-c", line]))

    # sound

    def say(self, audio: Audio) -> Playing:
        """Begin to play a sound into the microphone; it starts within about 50 ms."""
        file = self._directory / f"said_{time.monotonic_ns()}.f32"
        file.write_bytes(audio.samples.tobytes())
        command = (
            f"pacat -d {MOUTH} --raw --latency-msec=20 --format=float32le --rate={audio.rate_hz} --channels=1"
        )
        process = _started(["sh", "-c", f"exec {command} {file}"])
        self._processes.append(process)
        return Playing(process, audio.seconds)

    @contextmanager
    def echo(self, *, delay: float, gain_db: float) -> Iterator[None]:
        """Let the microphone hear the loudspeaker, ``delay`` (0.03 … 0.5) later and ``gain_db`` louder.

        The real delay is within 0.01 of the wished one and constant within 0.1 ms (measured).
        """
        module = self.load(
            "module-loopback", f"source={LOUDSPEAKER}.monitor", f"sink={MOUTH}",
            f"latency_msec={round(1000 * delay)}", "adjust_time=0",
        )  # fmt: skip
        try:
            self._set_gain(module, gain_db)
            yield
        finally:
            self.unload(module)

    @contextmanager
    def record(self) -> Iterator["Recording"]:
        """Record both sides on one time line until the block ends; the recording is complete after it."""
        modules = [
            self.load("module-null-sink", "sink_name=tape", f"rate={RATE_HZ}", "channels=2", "norewinds=1")
        ]
        for sink, channel in ((LOUDSPEAKER, "front-left"), (MOUTH, "front-right")):
            modules += [
                self.load(
                    "module-remap-sink", f"sink_name=tape_{channel}", "master=tape", "channels=1",
                    "channel_map=mono", f"master_channel_map={channel}", "remix=no",
                ),
                self.load(
                    "module-loopback", f"source={sink}.monitor", f"sink=tape_{channel}", "latency_msec=60",
                    "adjust_time=0", "source_dont_move=true", "sink_dont_move=true",
                ),
            ]  # fmt: skip
        file = self._directory / f"tape_{time.monotonic_ns()}.f32"
        command = (
            f"parec -d tape.monitor --raw --latency-msec=20 --format=float32le --rate={RATE_HZ} --channels=2"
        )
        process = _started(["sh", "-c", f"exec {command} > {file}"])
        self._processes.append(process)
        recording = Recording(file)
        try:
            recording.await_seconds(0.3)
            yield recording
            recording.await_seconds(recording.seconds + 0.2)
        finally:
            _end_group(process)
            self._processes.remove(process)
            for module in reversed(modules):
                self.unload(module)

    def _set_gain(self, module: int, gain_db: float) -> None:
        give_up_at = time.monotonic() + STARTING
        while time.monotonic() < give_up_at:
            number = ""
            for line in self.control("list", "sink-inputs").splitlines():
                if line.startswith("Sink Input #"):
                    number = line.removeprefix("Sink Input #")
                elif line.strip() == f"Owner Module: {module}":
                    self.control("set-sink-input-volume", number, f"{gain_db}dB")
                    return
            time.sleep(0.05)
        raise VirtualSoundMissing("the loopback did not appear")

    @staticmethod
    def _sink_arguments(name: str, channels: int) -> str:
        return f"sink_name={name} rate={RATE_HZ} channels={channels} norewinds=1"

    def _await_answer(self) -> None:
        give_up_at = time.monotonic() + STARTING
        while subprocess.run(["pactl", "info"], capture_output=True, check=False).returncode != 0:
            if time.monotonic() > give_up_at:
                raise VirtualSoundMissing("the server does not answer")
            time.sleep(0.05)

    def _end(self) -> None:
        self.kill_server()
        for name, value in self._old_environment.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        self._old_environment.clear()
        shutil.rmtree(self._directory, ignore_errors=True)


class Recording:
    """A recording of both sides that grows while it runs."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def seconds(self) -> float:
        """How long it is by now."""
        return self._file.stat().st_size / (8 * RATE_HZ) if self._file.exists() else 0.0

    def await_seconds(self, seconds: float) -> None:
        """Return when it is that long; raises ``VirtualSoundMissing`` when it does not grow."""
        give_up_at = time.monotonic() + seconds + STARTING
        while self.seconds < seconds:
            if time.monotonic() > give_up_at:
                raise VirtualSoundMissing("the recording does not grow")
            time.sleep(0.02)

    @property
    def tape(self) -> Tape:
        """What has been recorded by now."""
        raw: NDArray[np.float32] = np.frombuffer(self._file.read_bytes(), dtype="<f4")
        both = raw[: len(raw) // 2 * 2].reshape(-1, 2)
        return Tape(Audio(both[:, 0].copy(), RATE_HZ), Audio(both[:, 1].copy(), RATE_HZ))


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """A process in a group of its own, so that its pipeline ends with it."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _end_group(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        if os.getpgid(process.pid) == process.pid:
            os.killpg(process.pid, signal.SIGTERM)
        else:
            process.terminate()
        try:
            process.wait(timeout=STARTING)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=STARTING)
