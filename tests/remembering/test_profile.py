import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.frames import quoted
from companion.remembering.profile import (
    Exchange,
    ReplyKind,
    differ_in_counts_alone,
    exchanges,
    inferred,
    inferred_lines,
    reply_kind,
    told,
)
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.remembering.moments import moment
from tests.tables import each_row

CONSOLING = "I'm so sorry, that sounds hard."


def lines(text: str) -> dict[str, str]:
    return {draft.subject: draft.text for draft in told(text)}


@pytest.mark.parametrize(
    ("text", "subject", "line"),
    [
        ("Please don't give me advice.", "advice", "You said: “Please don't give me advice.”"),
        ("Talking of art cheers me up.", "comfort: talking of art", "Talking of art cheers you up."),
        ("Honesty means a lot to me.", "value: honesty", "Honesty means a lot to you."),
        ("Please never mention my ex.", "avoid: my ex", "You said: “Please never mention my ex.”"),
        ("My dream is to open a bakery.", "dream", "Your dream is to open a bakery."),
        ("Please be honest with me.", "manner", "You said: “Please be honest with me.”"),
    ],
)
def test_what_is_said_plainly_of_oneself_becomes_a_line(text: str, subject: str, line: str) -> None:
    assert lines(text) == {subject: line}


@each_row(
    "text",
    [
        "I don't want to talk about it now.",
        "Should I just listen?",
        "That makes me happy.",
        "My friends have tried to cheer me up.",
        "I appreciate your advice.",
        "I don't talk to her much.",
        "Seeing that calms me.",
        "Talking to you cheers me up.",
        "It matters a lot to me.",
        "",
        "😭",
    ],
)
def test_what_is_of_the_moment_becomes_none(text: str) -> None:
    assert lines(text) == {}


@each_row(
    "wish",
    [
        "Gib mir keine Ratschläge.",
        "Ne me donne pas de conseils.",
        "No me des consejos.",
        "アドバイスはいらない。",
        "我不想要建议。",
    ],
)
def test_the_sentence_that_wants_no_advice_is_a_line_in_any_language(wish: str) -> None:
    (line,) = told(f"Paris.\n{wish}", lambda words: words.endswith(wish))

    assert (line.subject, line.text) == ("advice", quoted(wish))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CONSOLING, ReplyKind.CONSOLING),
        ("Have you tried talking to her?", ReplyKind.ADVISING),
        ("What happened then?", ReplyKind.ASKING),
        ("Good night.", None),
    ],
)
def test_a_reply_is_known_by_what_it_mainly_does(text: str, kind: ReplyKind | None) -> None:
    assert reply_kind(text) is kind


def repeated(count: int, *, before: float, after: float, reply: str = CONSOLING) -> list[Exchange]:
    return [
        Exchange(
            Utterance("t", 2 * at, Speaker.COMPANION, reply, float(at)),
            Affect(before, 0.0, 0.0),
            Affect(after, 0.0, 0.0),
            Evidence("t", 2 * at + 1),
        )
        for at in range(count)
    ]


def test_what_went_before_feeling_better_again_and_again_is_noticed() -> None:
    ((line, evidence),) = inferred(repeated(8, before=-0.5, after=0.0))

    assert line.subject == "comfort: consoling"
    assert line.text == (
        "When you felt low and I said that I understand, you mostly felt better afterwards (8 of 8 times)."
    )
    assert evidence
    assert set(evidence) <= {Evidence("t", number) for number in range(16)}


@pytest.mark.parametrize(
    "seen",
    [
        repeated(3, before=-0.5, after=0.0),
        repeated(8, before=-0.5, after=-0.5),
        repeated(8, before=0.5, after=0.9),
        repeated(8, before=-0.5, after=0.0) + repeated(8, before=-0.5, after=-0.9),
        repeated(8, before=-0.5, after=0.0, reply="Good night."),
    ],
)
def test_what_chance_may_have_done_is_no_line(seen: list[Exchange]) -> None:
    assert inferred(seen) == ()


@given(st.text() | st.text(max_size=4).map(lambda text: f"{text} helps me relax. " * 300))
def test_any_text_can_be_read(text: str) -> None:
    assert all(draft.text and draft.subject for draft in told(text))
    reply_kind(text)


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
