from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.threads import about, closed, threads
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.tables import each_row

ZONE = ZoneInfo("Europe/London")
SAID_AT = datetime(2024, 5, 15, 14, 30, tzinfo=ZONE).timestamp()  # a Wednesday


def said(text: str, speaker: Speaker = Speaker.PERSON, number: int = 1) -> Utterance:
    return Utterance("t", number, speaker, text, SAID_AT)


def opened(text: str) -> Memory:
    """Return the thread that an utterance leaves open, as the store would have it."""
    (draft,) = threads(said(text), ZONE)
    return Memory(
        kind=MemoryKind.THREAD,
        text=draft.text,
        happened_at=SAID_AT,
        evidence=(Evidence("t", 1),),
        subject=draft.subject,
        due_at=draft.due_at,
        is_open=True,
        id=7,
    )


def wall(at: float | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, ZONE).isoformat(" ", "minutes")[:16]


@pytest.mark.parametrize(
    ("text", "thread", "due"),
    [
        (
            "I have an exam on Friday.",
            "You have an exam on Friday.",
            "2024-05-17 23:59",
        ),
        ("I'll call mum tomorrow.", "You'll call mum tomorrow.", "2024-05-16 23:59"),
        (
            "My mother's surgery is on Monday at 8 am.",
            "Your mother's surgery is on Monday at 8 am.",
            "2024-05-20 08:00",
        ),
        (
            "Remind me to water the plants tonight!",
            "You asked me: “Remind me to water the plants tonight!”",
            "2024-05-16 03:59",
        ),
        (
            "My sister is getting married in June.",
            "Your sister is getting married in June.",
            "2024-06-30 23:59",
        ),
        ("I promised to send Lena the photos.", "You promised to send Lena the photos.", None),
    ],
)
def test_what_is_planned_stays_open_in_the_words_as_they_were_said(
    text: str, thread: str, due: str | None
) -> None:
    found = opened(text)

    assert found.text == thread
    assert wall(found.due_at) == due


@pytest.mark.parametrize(
    "text", ["Our son is starting school after the summer.", "We must find a new flat by June."]
)
def test_no_day_is_told_that_was_not_named(text: str) -> None:
    assert "2024" not in opened(text).text


def test_what_is_done_at_once_is_no_plan() -> None:
    assert threads(said("I'm going to the shop in a minute."), ZONE) == ()


def test_the_companion_keeps_its_own_promises_too() -> None:
    (thread,) = threads(said("I'll ask you about it tomorrow.", Speaker.COMPANION), ZONE)

    assert thread.text == "I said: “I'll ask you about it tomorrow.”"


@each_row(
    "text",
    [
        "I'll be fine tomorrow.",
        "See you tomorrow!",
        "The exam was last week.",
        "Do I have an exam on Friday?",
        "If I pass on Friday I'll cry.",
        "She said I have an exam on Friday.",
        "These moments remind me of home.",
        "I work on Fridays.",
        "I still have that old toy.",
        "Morgen habe ich eine Prüfung.",
        "",
    ],
)
def test_what_is_no_plan_opens_nothing(text: str) -> None:
    assert threads(said(text), ZONE) == ()


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("I have an exam on Friday.", "The exam went really well!"),
        ("I have an exam on Friday.", "I passed my exam!"),
        ("I'll call mum tomorrow.", "I called my mum."),
        ("Remind me to water the plants on Sunday.", "I watered the plants."),
        ("I'm meeting Paul for lunch on Saturday.", "Lunch with Paul was lovely."),
        ("I have a dentist's appointment tomorrow at nine.", "The dentist cancelled my appointment."),
    ],
)
def test_telling_how_it_went_closes_a_thread(plan: str, told: str) -> None:
    (done,) = closed(said(told, number=9), "relief", [opened(plan)])

    assert not done.is_open
    assert done.outcome == f"You said: “{told}” You felt relief."
    assert done.id == 7
    assert done.evidence == (Evidence("t", 1), Evidence("t", 9))


@pytest.mark.parametrize(
    "told",
    ["I'm so nervous about the exam.", "Did the exam go well?", "I was at the cinema.", "I passed the salt."],
)
def test_other_words_leave_it_open(told: str) -> None:
    assert closed(said(told), "", [opened("I have an exam on Friday.")]) == ()


def test_what_a_plan_is_about_are_neither_times_nor_planning() -> None:
    assert about("I promised to buy milk next Friday at 5") == about("buying milk")
    assert about("I bought milk") == about("buy milk")


@given(st.text() | st.text(max_size=4).map(lambda text: f"I have an exam {text} tomorrow. " * 40))
def test_any_utterance_can_be_read(text: str) -> None:
    for speaker in Speaker:
        for draft in threads(said(text, speaker), ZONE):
            assert draft.due_at is None or draft.due_at > SAID_AT - 1
    closed(said(text), "", [opened("I have an exam on Friday.")])
