from companion.channel.frames import encode
from companion.channel.messages import Say
from companion.values import MOST_CHARACTERS
from companion.window.engine import Outbox, too_long


def test_a_text_stays_until_its_key_is_accepted() -> None:
    outbox = Outbox().with_text("good morning", "1").with_text("and good night", "2")

    assert [say.text for say in outbox.without("1").waiting] == ["and good night"]


def test_an_unknown_key_changes_nothing() -> None:
    outbox = Outbox().with_text("good morning", "1")

    assert outbox.without("7") == outbox


def test_only_what_a_frame_of_the_channel_can_hold_is_sent() -> None:
    longest = "\U0001f600" * MOST_CHARACTERS

    assert too_long(longest) == ""
    assert encode(Say(longest, "a" * 32))
    assert "100,001 characters" in too_long(longest + "!")
