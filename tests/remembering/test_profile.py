import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.profile import Exchange, ReplyKind, inferred, reply_kind, told
from companion.values import Affect, Evidence, Speaker, Utterance
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


def exchanges(count: int, *, before: float, after: float, reply: str = CONSOLING) -> list[Exchange]:
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
    ((line, evidence),) = inferred(exchanges(8, before=-0.5, after=0.0))

    assert line.subject == "comfort: consoling"
    assert line.text == (
        "When you felt low and I said that I understand, you mostly felt better afterwards (8 of 8 times)."
    )
    assert evidence
    assert set(evidence) <= {Evidence("t", number) for number in range(16)}


@pytest.mark.parametrize(
    "seen",
    [
        exchanges(3, before=-0.5, after=0.0),
        exchanges(8, before=-0.5, after=-0.5),
        exchanges(8, before=0.5, after=0.9),
        exchanges(8, before=-0.5, after=0.0) + exchanges(8, before=-0.5, after=-0.9),
        exchanges(8, before=-0.5, after=0.0, reply="Good night."),
    ],
)
def test_what_chance_may_have_done_is_no_line(seen: list[Exchange]) -> None:
    assert inferred(seen) == ()


@given(st.text() | st.text(max_size=4).map(lambda text: f"{text} helps me relax. " * 300))
def test_any_text_can_be_read(text: str) -> None:
    assert all(draft.text and draft.subject for draft in told(text))
    reply_kind(text)
