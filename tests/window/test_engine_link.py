"""The link to a scripted engine in a process of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QTimer

from companion.channel.frames import MAX_FRAME_BYTES, encode
from companion.channel.messages import EngineReady, PhaseChanged, Say, SetMuted, ToWindow
from companion.engine.process import EXIT_CANNOT_START
from companion.values import Phase
from companion.window.engine_link import CANNOT_START, EngineLink, Outbox
from companion.window.talk.conversation import Link
from tests.fakes.engine_process import Crash, FakeEngine, Garbage, Hold, Run, Send, WaitFor

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("quiet_qt")]

READY = EngineReady("Robin", "0.1.0")
Wait = Callable[[Callable[[], bool], str], None]


class Heard:
    """What a link has told."""

    def __init__(self, link: EngineLink) -> None:
        self.messages: list[ToWindow] = []
        self.links: list[tuple[Link, float]] = []
        self.outbox = Outbox()
        link.arrived.connect(self.messages.append)
        link.link_changed.connect(lambda state, pause: self.links.append((state, pause)))
        link.outbox_changed.connect(self._keep)

    def _keep(self, outbox: Outbox) -> None:
        self.outbox = outbox


Begun = tuple[FakeEngine, EngineLink, Heard]
Start = Callable[..., Begun]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts an engine which runs so, one after the other."""
    links: list[EngineLink] = []

    def start_one(*runs: Run) -> Begun:
        engine = FakeEngine(tmp_path, runs)
        link = EngineLink(engine.command)
        links.append(link)
        heard = Heard(link)
        link.start()
        return engine, link, heard

    yield start_one
    for link in links:
        link.close()


UP = Run((Send((READY,)),))


def test_an_engine_that_still_starts_is_not_waited_for_when_it_is_given_up(
    start: Start, wait_until: Wait
) -> None:
    engine, link, heard = start(Run((Hold(),)))
    wait_until(lambda: engine.starts == 1, "an engine")

    link.abandon()
    link.close()

    assert not engine.has_ended_in_order(0)
    assert [state for state, _ in heard.links] == [Link.STARTING], "it is not told as a crash"


def test_messages_come_and_go(start: Start, wait_until: Wait) -> None:
    engine, link, heard = start(Run((Send((READY, PhaseChanged(Phase.LISTENING))),)))
    wait_until(lambda: len(heard.messages) == 2, "two messages")
    link.send(SetMuted(is_muted=True))
    wait_until(lambda: engine.received(0) != [], "a command")

    assert heard.messages == [READY, PhaseChanged(Phase.LISTENING)]
    assert engine.received(0) == [SetMuted(is_muted=True)]


def test_closing_ends_the_engine_in_order(start: Start, wait_until: Wait) -> None:
    engine, link, heard = start(UP)
    wait_until(lambda: heard.messages != [], "ready")

    link.close()

    assert engine.has_ended_in_order(0)
    assert heard.links[-1] == (Link.READY, 0.0)


def test_what_was_typed_before_the_engine_was_ready_is_sent_when_it_is(
    start: Start, wait_until: Wait
) -> None:
    engine, link, heard = start(UP)
    link.say("good morning")
    wait_until(lambda: engine.received(0) != [], "the text")
    wait_until(lambda: heard.outbox.waiting == (), "the acceptance")

    assert [said.text for said in engine.received(0) if isinstance(said, Say)] == ["good morning"]


def test_a_text_that_a_crash_swallowed_is_sent_to_the_next_engine_under_its_key(
    start: Start, wait_until: Wait
) -> None:
    deaf_then_gone = Run((Send((READY,)), WaitFor("Say"), Crash()), is_deaf=True)
    engine, link, heard = start(deaf_then_gone, UP)
    wait_until(lambda: heard.messages != [], "ready")
    link.say("good morning")
    wait_until(lambda: engine.received(1) != [], "the text in the second engine")
    wait_until(lambda: heard.outbox.waiting == (), "the acceptance")

    assert engine.received(1) == engine.received(0)
    assert (Link.PAUSING, 0.0) in heard.links


def frame(body: object) -> bytes:
    packed = msgspec.msgpack.encode(body)
    return len(packed).to_bytes(4, "big") + packed


GARBAGE = {
    "letters": Garbage(),
    "no UTF-8": Garbage(encode(READY).replace(b"Robin", b"Rob\xff\xfe")),
    "too long": Garbage((MAX_FRAME_BYTES + 1).to_bytes(4, "big")),
    "no msgpack": Garbage(b"\0\0\0\x04\xc1\xc1\xc1\xc1"),
    "unknown": Garbage(frame({"type": "Dance"})),
    "wrong types": Garbage(
        frame({"type": "CompanionSaid", "number": "two", "heard": 3, "ahead": None, "is_final": "so so"})
    ),
    "text": Garbage(b"Traceback (most recent call last):\n"),
}


@pytest.mark.parametrize("what", GARBAGE)
def test_bytes_that_are_no_message_count_as_a_crash(what: str, start: Start, wait_until: Wait) -> None:
    engine, _, heard = start(Run((GARBAGE[what],)), UP)
    wait_until(lambda: heard.messages == [READY], "the second engine")

    assert engine.starts == 2
    assert (Link.PAUSING, 0.0) in heard.links


def test_a_start_within_the_pause_takes_the_place_of_the_one_that_was_waited_for(
    start: Start, wait_until: Wait
) -> None:
    gone = Run((Crash(),))
    engine, link, heard = start(gone, gone, UP)
    wait_until(lambda: heard.links[-1] == (Link.PAUSING, 1.0), "the pause after the second crash")
    link.start()
    wait_until(lambda: heard.messages == [READY], "ready")

    assert not any(timer.isActive() for timer in link.findChildren(QTimer))
    assert engine.starts == 3


def test_an_engine_that_cannot_be_started_is_given_up_and_tried_again_on_demand(
    tmp_path: Path, wait_until: Wait
) -> None:
    now = iter(range(1000))
    link = EngineLink([str(tmp_path / "nothing")], clock=lambda: float(next(now)))
    heard = Heard(link)

    link.start()
    for _ in range(5):
        # the pauses between the tries are not waited for
        wait_until(lambda: heard.links[-1][0] in (Link.PAUSING, Link.STOPPED), "a pause")
        link.start()
    wait_until(lambda: heard.links[-1][0] is Link.STOPPED, "giving up")
    tries = len(heard.links)
    link.try_again()
    wait_until(lambda: len(heard.links) > tries + 1, "another try")
    link.close()

    assert (Link.STARTING, 0.0) in heard.links[tries:]


def test_the_status_of_an_engine_that_cannot_start_is_the_engines_own() -> None:
    assert CANNOT_START == EXIT_CANNOT_START


def test_another_companion_is_run_by_an_engine_of_its_own(start: Start, wait_until: Wait) -> None:
    engine, link, _ = start(UP)
    wait_until(lambda: link.link is Link.READY, "an engine")

    link.use("bea")

    wait_until(lambda: engine.starts == 2 and link.link is Link.READY, "another engine")
    assert engine.has_ended_in_order(0)
    assert engine.names == ["", "bea"]


def test_another_companion_can_be_run_after_one_that_could_not_start(start: Start, wait_until: Wait) -> None:
    engine, link, _ = start(Run((Crash(CANNOT_START),)), UP)
    wait_until(lambda: link.link is Link.STOPPED, "an engine that cannot start")

    link.use("bea")

    wait_until(lambda: link.link is Link.READY, "another engine")
    assert engine.names == ["", "bea"]


def test_what_was_typed_for_one_companion_is_not_sent_to_another(start: Start, wait_until: Wait) -> None:
    engine, link, heard = start(Run((Send((READY,)),), is_deaf=True), UP, UP)
    wait_until(lambda: link.link is Link.READY, "an engine")
    link.say("For you alone.")
    assert [say.text for say in heard.outbox.waiting] == ["For you alone."]

    link.use("bea")
    wait_until(lambda: engine.starts == 2 and link.link is Link.READY, "another companion")
    assert not list(heard.outbox.waiting)
    assert not any(isinstance(message, Say) for message in engine.received(1))

    link.use("")
    wait_until(lambda: any(isinstance(message, Say) for message in engine.received(2)), "the text")
