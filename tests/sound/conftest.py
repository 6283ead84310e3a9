"""A loudspeaker and a microphone made of software, for tests marked ``device``."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from companion.bench.virtual_sound import VirtualSound, VirtualSoundMissing
from companion.sound import devices


@pytest.fixture
def virtual_sound() -> Iterator[VirtualSound]:
    with ExitStack() as stack:
        try:
            sound = stack.enter_context(VirtualSound())
        except VirtualSoundMissing as missing:
            pytest.skip(missing.sentence)
        devices.rescan()
        yield sound
