"""As much of the sounddevice module as is used, over made-up devices."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any


class PortAudioError(Exception):
    """With sounddevice's arguments: text, code and (host, host's code, host's text)."""


class FakeSounddevice:
    """Devices are added by the test; streams open unless ``refuse`` returns an error for them."""

    def __init__(self) -> None:
        self.PortAudioError = PortAudioError
        self.host_apis: list[dict[str, Any]] = []
        self.devices: list[dict[str, Any]] = []
        self.refuse: Callable[[dict[str, Any]], PortAudioError | None] = lambda _: None
        self.start_error: PortAudioError | None = None
        self.opened: list[dict[str, Any]] = []
        self.closed = 0
        self.initialize_error: PortAudioError | None = None
        self.starts = 0
        self.query_error: PortAudioError | None = None

    def add_host(self, name: str) -> int:
        self.host_apis.append({"name": name, "default_input_device": -1, "default_output_device": -1})
        return len(self.host_apis) - 1

    def add_device(
        self, host: int, name: str, *, inputs: int = 0, outputs: int = 0, rate_hz: float = 48_000.0
    ) -> int:
        self.devices.append({
            "name": name, "hostapi": host, "max_input_channels": inputs, "max_output_channels": outputs,
            "default_samplerate": rate_hz,
        })  # fmt: skip
        return len(self.devices) - 1

    def query_hostapis(self) -> tuple[dict[str, Any], ...]:
        return tuple(self.host_apis)

    def query_devices(self) -> list[dict[str, Any]]:
        if self.query_error is not None:
            raise self.query_error
        return self.devices

    def _terminate(self) -> None: ...

    def _initialize(self) -> None:
        if self.initialize_error is not None:
            raise self.initialize_error
        self.starts += 1

    def InputStream(self, **wished: Any) -> SimpleNamespace:  # noqa: ANN401 - sounddevice's name
        error = self.refuse(wished)
        if error is not None:
            raise error
        self.opened.append(wished)
        return SimpleNamespace(
            samplerate=float(wished["samplerate"]),
            latency=0.01,
            active=True,
            start=self._start,
            close=self._close,
        )

    OutputStream = InputStream

    def _start(self) -> None:
        if self.start_error is not None:
            raise self.start_error

    def _close(self) -> None:
        self.closed += 1
