import functools
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass

from companion.engine.worker import Worker
from tests.fakes.happenings import PATIENCE
from tests.fakes.held_texts import holds, in_threads
from tests.tables import each_row

SAID = "I met Quentin."


@dataclass(frozen=True, slots=True)
class Slotted:
    text: str


class Plain:
    def __init__(self, text: str) -> None:
        self._text = text

    def tell(self) -> str:
        return self._text


def closure() -> Callable[[], str]:
    text = SAID
    return lambda: text


def cache() -> Callable[[str], int]:
    counted = functools.lru_cache(maxsize=8)(len)
    counted(SAID)
    return counted


@each_row(
    "thing",
    [
        SAID,
        SAID.encode(),
        Slotted(SAID),
        Plain(SAID),
        Plain(SAID).tell,
        OrderedDict([(SAID, 1)]),
        deque([{"said": [SAID]}]),
        functools.partial(print, SAID),
        closure(),
        cache(),
    ],
)
def test_a_text_is_found_wherever_it_is_held(thing: object) -> None:
    assert holds("Quentin", [thing])
    assert not holds("Rosalind", [thing])
    assert not holds("Quentin", [thing], but_for=[thing])


def test_what_another_thread_works_on_is_found() -> None:
    begun, go_on = threading.Event(), threading.Event()
    worker = Worker("talker", lambda: None)
    worker.start()
    said = Slotted(SAID)

    def job() -> None:
        begun.set()
        assert go_on.wait(PATIENCE)
        assert said.text

    worker.submit(job)
    assert begun.wait(PATIENCE)
    meanwhile = holds("Quentin", in_threads())
    go_on.set()
    worker.close()

    assert meanwhile
    assert not holds("Quentin", in_threads())
