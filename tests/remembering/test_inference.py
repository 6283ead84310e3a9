from companion.remembering.profile import differ_in_counts_alone, exchanges, inferred_lines
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker
from tests.remembering.moments import moment

ASKS = "Oh no. What happened then?"


def talk(number: int, reply: str, before: float | None, after: float | None) -> list[Memory]:
    """Return three moments of a talk: something said, a reply, and something said after it."""
    name = f"talk {number}"
    day = f"2026-11-{number:02} 18:00"
    return [
        moment(1, "It went badly.", valence=before, talk=name, when=day),
        moment(2, reply, speaker=Speaker.COMPANION, talk=name, when=day),
        moment(3, "It was like this.", valence=after, talk=name, when=day),
    ]


def test_a_reply_between_two_things_felt_is_an_exchange() -> None:
    (exchange,) = exchanges(talk(1, ASKS, -0.5, 0.1))

    assert exchange.reply.text == ASKS
    assert (exchange.before, exchange.after) == (Affect(-0.5), Affect(0.1))
    assert exchange.answer == Evidence("talk 1", 3)


def test_without_a_feeling_before_or_after_there_is_no_exchange() -> None:
    assert exchanges(talk(1, ASKS, None, 0.1)) == ()
    assert exchanges(talk(1, ASKS, -0.5, None)) == ()
    assert exchanges(talk(1, ASKS, -0.5, 0.1)[:2]) == ()


def test_what_helped_again_and_again_becomes_a_line_that_rests_on_it() -> None:
    moments = [one for number in range(1, 13) for one in talk(number, ASKS, -0.5, 0.3)]

    (line,) = inferred_lines(reversed(moments))

    assert line.kind is MemoryKind.PROFILE
    assert "12 of 12" in line.text
    assert Evidence("talk 12", 2) in line.evidence
    assert line.happened_at == moments[-1].happened_at


def test_a_line_with_newer_counts_is_the_same_line() -> None:
    more = [one for number in range(1, 14) for one in talk(number, ASKS, -0.5, 0.3)]
    (older,), (newer,) = inferred_lines(more[:-3]), inferred_lines(more)

    assert older.text != newer.text
    assert differ_in_counts_alone(older, newer)
