"""The process in which coqui-tts speaks: reads ``coqui_frames`` from its input, answers on its output.

It is a separate process because coqui-tts and PyTorch have an environment of their own, take a gigabyte of memory,
and may crash. Standard output is reserved for the frames first and then pointed at standard error, so that printed
text cannot get between them. There is no log, because coqui-tts's own log would contain the spoken words. The
process ends when its input does.
"""

import contextlib
import logging
import os
import queue
import sys
import threading
import warnings
from typing import BinaryIO

from companion.private_memory import hide_memory, leave_no_core_dump
from companion.speaking.engines import coqui_frames
from companion.speaking.engines.coqui_frames import Drop, Failed, FrameBroken, Load, Speak, Spoken
from companion.speaking.engines.coqui_models import Model, import_coqui, load_model


class Orders:
    """The program's orders, read by a separate thread, so that a request can be cancelled at any time."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting: queue.SimpleQueue[Load | Speak | None] = queue.SimpleQueue()
        self._dropped = 0
        self._has_ended = False
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def next(self) -> Load | Speak | None:
        """Wait for the next; None at the end."""
        return self._waiting.get()

    def is_dropped(self, number: int) -> bool:
        """Tell whether the request with this number was cancelled."""
        return self._has_ended or number <= self._dropped

    def _read(self) -> None:
        try:
            while (order := coqui_frames.read_order(self._stream)) is not None:
                if isinstance(order, Drop):
                    self._dropped = max(self._dropped, order.number)
                else:
                    self._waiting.put(order)
        except FrameBroken:
            pass  # from another program; ends as if ours had gone
        self._has_ended = True
        self._waiting.put(None)


def serve(orders: Orders, answers: BinaryIO) -> None:
    """Load the model and speak the requested texts, until the end."""
    order = orders.next()
    if not isinstance(order, Load):
        return
    try:
        import_coqui()
        model = load_model(order)
    except Exception as error:  # a damaged model may raise anything
        coqui_frames.write(answers, Failed(0, type(error).__name__))
        return
    coqui_frames.write(answers, model.loaded)
    while isinstance(order := orders.next(), Speak):
        _say(model, order, orders, answers)


def _say(model: Model, order: Speak, orders: Orders, answers: BinaryIO) -> None:
    number = order.number
    try:
        for sound in model.speak(order, lambda: orders.is_dropped(number)):
            coqui_frames.write(answers, sound)
    except Exception as error:  # from the model or the graphics card; the program falls back to another voice
        coqui_frames.write(answers, Failed(number, type(error).__name__))
        return
    coqui_frames.write(answers, Spoken(number))


def main() -> None:
    """Take over input and output, and serve."""
    leave_no_core_dump()
    hide_memory()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.stdout.flush()
    answers = os.fdopen(os.dup(1), "wb")
    orders = os.fdopen(os.dup(0), "rb")
    os.dup2(2, 1)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 — only its descriptor is wanted
        os.dup2(nothing.fileno(), 0)
    with contextlib.suppress(OSError):  # nobody reads any more
        serve(Orders(orders), answers)
    os._exit(0)  # without waiting for the reading thread, which may sit in a read


if __name__ == "__main__":
    main()
