"""A simulated screen and sound card, for checks on machines without them.

The screen is Xvfb. The sound card is a private PulseAudio: the sink `companion_out` is the loudspeaker, the source
`virtual_mic`, fed by the sink `user_mouth`, is the microphone. PortAudio reaches both through ALSA's `pulse` plugin.
Everything ends with the context.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

WAIT_SECONDS = 10.0
"""Seconds to wait for a screen or a sound card that does not answer (guess; both need under a second)."""

SINKS = ("companion_out", "user_mouth")


def lacking_programs(names: Sequence[str]) -> tuple[str, ...]:
    """Return the programs that are missing."""
    return tuple(name for name in names if shutil.which(name) is None)


@contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """Provide a screen of 1280 × 800; yield the environment to use it, {} if Xvfb is missing."""
    if lacking_programs(["Xvfb"]):
        yield {}
        return
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(
        command,
        pass_fds=[write_end],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as numbers:
            number = numbers.readline().strip()  # empty if Xvfb ends
        yield {"DISPLAY": f":{number}", "WAYLAND_DISPLAY": ""} if number else {}
    finally:
        _end([screen])


def pulse_script(socket: Path) -> str:
    """Return PulseAudio's start-up script for the two sinks and the microphone."""
    lines = [f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket}"]
    for sink, channels in zip(SINKS, (2, 1), strict=True):
        naming = f"sink_name={sink} sink_properties=device.description={sink}"
        lines.append(f"load-module module-null-sink {naming} rate=48000 channels={channels} norewinds=1")
    naming = "source_name=virtual_mic source_properties=device.description=virtual_mic"
    lines.append(f"load-module module-remap-source master=user_mouth.monitor {naming}")
    lines += ["set-default-sink companion_out", "set-default-source virtual_mic", ""]
    return "\n".join(lines)


@contextmanager
def virtual_sound() -> Iterator[dict[str, str]]:
    """Provide a sound card; yield the environment to use it, {} if PulseAudio is missing or fails."""
    if lacking_programs(["pulseaudio", "pactl", "pacat", "parec"]):
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="companion-sound-") as name:
        folder = Path(name)
        leads_there = {
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder / "pulse"),
            "PULSE_STATE_PATH": str(folder / "state"),
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_SERVER": f"unix:{folder / 'native'}",
        }
        surroundings = os.environ | leads_there
        script = folder / "start.pa"
        script.write_text(pulse_script(folder / "native"), "utf-8")
        server = [
            "pulseaudio",
            "-n",
            "-F",
            str(script),
            "--daemonize=no",
            "--use-pid-file=no",
            "--exit-idle-time=-1",
        ]
        running = [_quiet([*server, "--realtime=no", "--high-priority=no"], surroundings)]
        try:
            if _answers(["pactl", "info"], surroundings):
                running += _keepers(surroundings)
                yield leads_there
            else:
                yield {}
        finally:
            _end(reversed(running))


def _keepers(surroundings: Mapping[str, str]) -> list["subprocess.Popen[bytes]"]:
    """Keep both sinks awake at 20 ms; a sleeping one loses the beginning of the first recording."""
    keepers = []
    for sink in SINKS:
        listen = ["parec", "-d", f"{sink}.monitor", "--raw", "--latency-msec=20"]
        play = ["pacat", "-d", sink, "--raw", "--latency-msec=20", "/dev/zero"]
        keepers += [_quiet(listen, surroundings), _quiet(play, surroundings)]
    return keepers


def _quiet(command: Sequence[str], surroundings: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    silent = subprocess.DEVNULL
    return subprocess.Popen(command, env=surroundings, stdin=silent, stdout=silent, stderr=silent)


def _answers(command: Sequence[str], surroundings: Mapping[str, str]) -> bool:
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until:
        silent = subprocess.DEVNULL
        if (
            subprocess.run(command, env=surroundings, stdout=silent, stderr=silent, check=False).returncode
            == 0
        ):
            return True
        time.sleep(0.1)
    return False


def _end(children: Iterator["subprocess.Popen[bytes]"] | Sequence["subprocess.Popen[bytes]"]) -> None:
    for child in children:
        child.terminate()
        try:
            child.wait(WAIT_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
