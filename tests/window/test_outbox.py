from companion.window.outbox import Outbox


def test_a_text_stays_until_its_key_is_accepted() -> None:
    outbox = Outbox().with_text("good morning", "1").with_text("and good night", "2")

    assert [say.text for say in outbox.without("1").waiting] == ["and good night"]


def test_an_unknown_key_changes_nothing() -> None:
    outbox = Outbox().with_text("good morning", "1")

    assert outbox.without("7") == outbox
