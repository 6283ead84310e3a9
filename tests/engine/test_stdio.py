"""The channel runs in a process of its own here: it takes over standard input and output."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from tests.engine.running_engine import ENDS_WITHIN, ROOT, RunningEngine, await_that, silent_environment

ECHO = """
    import asyncio, os, sys
    from companion.channel import messages as msg
    from companion.engine.process import StdioChannel

    async def main():
        channel, ended = StdioChannel(), asyncio.Event()
        def take(message):
            print("printed by Python")
            os.write(1, b"printed by a library")
            channel.tell(msg.Accepted(getattr(message, "key", "")))
            if isinstance(message, msg.Quit):
                ended.set()
        channel.open(take, ended.set)
        await ended.wait()
        channel.close()
        return int(channel.has_broken)

    sys.exit(asyncio.run(main()))
"""
NO_UTF_8 = b"\x82\xa4type\xa3Say\xa4text\xa2\xff\xfe"


def program(source: str) -> tuple[str, ...]:
    return (sys.executable, "-c", textwrap.dedent(source))


def test_messages_come_and_go(tmp_path: Path) -> None:
    with RunningEngine(tmp_path, command=program(ECHO)) as engine:
        engine.send(msg.Say("Hello.", "one"), msg.Say("Hello again.", "two"))
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        assert engine.told.all == [msg.Accepted("one"), msg.Accepted("two")]


def test_what_a_library_prints_goes_to_standard_error_and_breaks_no_frame(tmp_path: Path) -> None:
    with RunningEngine(tmp_path, command=program(ECHO)) as engine:
        engine.send(msg.Say("Hello.", "one"))
        engine.closes_input()
        engine.ends()

        assert "printed by a library" in engine.errors
        assert "printed by Python" in engine.errors
        assert not engine.broken


@pytest.mark.parametrize(
    "garbage", [b"\xff" * 16, b"\x00\x00\x00\x03abc", len(NO_UTF_8).to_bytes(4, "big") + NO_UTF_8]
)
def test_what_is_no_message_ends_it_in_order_and_is_told_by_the_exit_code(
    garbage: bytes, tmp_path: Path
) -> None:
    with RunningEngine(tmp_path, command=program(ECHO)) as engine:
        engine.send(msg.Say("Hello.", "one"))
        engine.waits_for(lambda message: message == msg.Accepted("one"))
        engine.send_bytes(garbage)

        assert engine.ends() == 1, engine.errors
        assert "Traceback" not in engine.errors


def test_whatever_fails_in_reading_ends_it_and_tells_where_but_not_what_was_said(tmp_path: Path) -> None:
    source = textwrap.dedent("""
        import companion.engine.process as stdio

        class Broken:
            def feed(self, data):
                raise ArithmeticError("of " + repr(data))

        stdio.engine_reader = Broken
    """) + textwrap.dedent(ECHO)
    with RunningEngine(tmp_path, command=program(source)) as engine:
        engine.send(msg.Say("Zanthoxylum.", "one"))

        assert engine.ends() == 1, engine.errors
        assert "ArithmeticError" in engine.errors
        assert "in _read" in engine.errors
        assert "Zanthoxylum" not in engine.errors


def test_a_window_that_reads_no_more_ends_it(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        program(ECHO), stdin=subprocess.PIPE, stdout=writing, env=silent_environment(tmp_path), cwd=ROOT
    ) as engine:
        os.close(writing)
        assert engine.stdin is not None
        engine.stdin.write(encode(msg.Say("Hello.", "one")))
        engine.stdin.flush()

        assert engine.wait(ENDS_WITHIN) == 1


def test_what_fails_in_taking_a_message_is_logged_without_it(tmp_path: Path) -> None:
    source = textwrap.dedent(ECHO).replace('print("printed by Python")', "1 / 0")
    with RunningEngine(tmp_path, command=program(source)) as engine:
        engine.send(msg.Say("Zanthoxylum.", "one"))
        engine.closes_input()
        engine.ends()

        assert "ZeroDivisionError" in engine.errors
        assert "Zanthoxylum" not in engine.errors


def test_a_message_cut_off_by_the_end_is_dropped(tmp_path: Path) -> None:
    with RunningEngine(tmp_path, command=program(ECHO)) as engine:
        engine.send_bytes(encode(msg.Say("Hello.", "one")) + encode(msg.Say("Lost.", "two"))[:-3])
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        assert engine.told.all == [msg.Accepted("one")]


def test_a_window_that_goes_after_the_engine_has_ended_harms_nothing(tmp_path: Path) -> None:
    source = textwrap.dedent(ECHO).replace("sys.exit(asyncio.run(main()))", "asyncio.run(main())")
    source += textwrap.dedent("""
        import threading
        print("over", file=sys.stderr, flush=True)
        [thread.join(60) for thread in threading.enumerate() if thread.name == "channel-in"]
    """)
    with RunningEngine(tmp_path, command=program(source)) as engine:
        engine.send(msg.Quit())
        await_that(lambda: "over" in engine.errors)
        engine.closes_input()

        assert engine.ends() == 0, engine.errors
        assert "Traceback" not in engine.errors


def test_everything_told_before_the_end_arrives(tmp_path: Path) -> None:
    source = """
        import asyncio
        from companion.channel import messages as msg
        from companion.engine.process import StdioChannel

        async def main():
            channel = StdioChannel()
            channel.open(lambda message: None, lambda: None)
            for number in range(2000):
                channel.tell(msg.Accepted(str(number)))
            channel.close()

        asyncio.run(main())
    """
    with RunningEngine(tmp_path, command=program(source)) as engine:
        engine.ends()

        assert engine.told.all == [msg.Accepted(str(number)) for number in range(2000)]


def test_levels_are_left_out_for_a_window_that_reads_nothing(tmp_path: Path) -> None:
    source = """
        import asyncio, sys
        from companion.channel import messages as msg
        from companion.engine.process import StdioChannel

        async def main():
            channel = StdioChannel()
            channel.tell(msg.Accepted("first"))
            for number in range(6000):
                channel.tell(msg.LevelMeasured(-50.0, False))
            channel.tell(msg.Accepted("last"))
            channel.open(lambda message: None, lambda: None)
            channel.close()

        asyncio.run(main())
    """
    with RunningEngine(tmp_path, command=program(source)) as engine:
        engine.ends()

        assert len(engine.told.of(msg.LevelMeasured)) < 6000
        assert engine.told.of(msg.Accepted) == [msg.Accepted("first"), msg.Accepted("last")]
