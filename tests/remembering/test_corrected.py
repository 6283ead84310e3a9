from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from companion.remembering.corrected_words import also_wrong, reworded
from companion.remembering.frames import as_told
from companion.remembering.threads import threads
from companion.remembering.times.dated import about, dated
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.tables import each_row

RUTH = Memory(MemoryKind.PERSON, "Ruth is your cousin.", 0.0, id=1, names=("Ruth", "cousin"), subject="Ruth")
NURSE = Memory(MemoryKind.FACT, "Your cousin Ruth is a nurse.", 0.0, id=2, names=("Ruth", "cousin"))
CHEESE = Memory(MemoryKind.PREFERENCE, "Cousin Ruth hates cheese.", 0.0, id=3, names=("Ruth", "cousin"))
ANNA = Memory(MemoryKind.FACT, "Your cousin Anna is a baker.", 0.0, id=4, names=("Anna", "cousin"))
ZONE = ZoneInfo("Europe/Berlin")
WEDNESDAY = datetime(2026, 11, 25, 10, tzinfo=ZONE).timestamp()
DAY = 86_400.0


def planned(words: str) -> Memory:
    """Return the plan that words tell on Wednesday, 25 November 2026."""
    (plan,) = threads(Utterance("a" * 32, 1, Speaker.PERSON, words, WEDNESDAY), ZONE)
    memory = Memory(
        plan.kind,
        plan.text,
        WEDNESDAY,
        subject=plan.subject,
        due_at=plan.due_at,
        is_open=True,
        names=plan.names,
    )
    return replace(memory, about=about(memory, ZONE))


def due(memory: Memory) -> str:
    assert memory.due_at is not None
    assert memory.about is not None
    assert memory.about.since <= memory.due_at <= memory.about.until
    return f"{datetime.fromtimestamp(memory.due_at, ZONE):%d.%m. %H:%M}"


@each_row(
    ("told", "wrong", "right"),
    [
        ("I'm going to Leeds on Saturday.", "Leeds on Saturday", "York on Sunday"),
        (
            "Am Samstag fahre ich nach Leipzig.",
            "Am Samstag fahre ich nach Leipzig",
            "Am Sonntag nach Dresden",
        ),
        ("Samedi je vais à Lyon.", "Samedi je vais à Lyon", "Dimanche je vais à Nice"),
        ("El sábado voy a Toledo.", "El sábado voy a Toledo", "El domingo voy a Soria"),
        ("土曜日に京都へ行きます。", "土曜日に京都", "日曜日に奈良"),
        ("星期六我要去北京。", "星期六我要去北京", "星期天我要去上海"),
    ],
)
def test_a_corrected_plan_is_due_on_the_day_of_its_new_words(told: str, wrong: str, right: str) -> None:
    plan = planned(told)
    assert due(plan) == "28.11. 23:59"
    assert wrong in plan.text

    corrected = reworded(plan, plan.text.replace(wrong, right), WEDNESDAY + DAY, ZONE)

    assert due(corrected) == "29.11. 23:59"
    assert corrected.subject != plan.subject


@pytest.mark.parametrize(
    ("text", "later", "when"),
    [
        pytest.param("On Friday I see the dentist.", 14, "11.12. 23:59", id="from the correction"),
        pytest.param("On Saturday at three I see the dentist.", 14, "28.11. 15:00", id="the hour of its day"),
        pytest.param("On Saturday I see Doctor Hale.", 14, "28.11. 23:59", id="the day stays"),
        pytest.param("I see the dentist.", 14, "28.11. 23:59", id="no day"),
        pytest.param("On 4 December I see the dentist.", 1, "04.12. 23:59", id="a date"),
    ],
)
def test_the_day_of_a_corrected_plan_counts_from_the_correction(text: str, later: int, when: str) -> None:
    plan = planned("On Saturday I see the dentist.")

    assert due(reworded(plan, text, WEDNESDAY + later * DAY, ZONE)) == when


@each_row(
    "text",
    [
        "You work as a train driver in Lyon.",
        "Ich bin Lokführer in Lyon.",
        "Je suis cheminot à Lyon, je conduis des TER.",
        "Soy ferroviario en Lyon.",
        "リヨンで電車の運転士をしています。",
        "我在里昂开火车。",
    ],
)
def test_a_plan_corrected_to_something_else_that_plans_nothing_is_a_fact(text: str) -> None:
    corrected = reworded(planned("On Saturday I see the dentist."), text, WEDNESDAY + DAY, ZONE)

    assert (corrected.kind, corrected.text) == (MemoryKind.FACT, text)
    assert not corrected.is_open
    assert corrected.due_at is None
    assert corrected.about is None


def test_the_words_of_a_corrected_plan_are_read_with_its_new_date() -> None:
    plan = planned("On Saturday I see the dentist.")

    corrected = reworded(plan, "On Sunday you see the dentist.", WEDNESDAY + 14 * DAY, ZONE)

    assert dated(corrected, WEDNESDAY + 14 * DAY, ZONE) == "On Sunday 13 December you see the dentist."


@each_row(
    ("text", "names", "subject"),
    [
        ("Rut is your cousin.", ("Rut", "cousin"), "Rut"),
        ("Ruth has moved to Spain.", ("Ruth",), "Ruth"),
        ("She is a nurse.", ("Ruth", "cousin"), "Ruth"),
    ],
)
def test_a_corrected_memory_is_about_those_it_names(text: str, names: tuple[str, ...], subject: str) -> None:
    corrected = reworded(RUTH, text, WEDNESDAY, ZONE)

    assert (set(corrected.names), corrected.subject) == (set(names), subject)


def test_what_else_says_it_of_the_same_person_is_corrected_alike() -> None:
    found = also_wrong(RUTH, "Ruth is your sister.", (RUTH, NURSE, CHEESE, ANNA))

    assert [(one.id, text) for one, text in found] == [
        (2, "Your sister Ruth is a nurse."),
        (3, "Sister Ruth hates cheese."),
    ]


def test_what_else_says_a_wrong_name_is_corrected_alike() -> None:
    found = also_wrong(RUTH, "Rut is your cousin.", (NURSE, replace(CHEESE, names=("Ruth",)), ANNA))

    assert [text for _, text in found] == ["Your cousin Rut is a nurse.", "Cousin Rut hates cheese."]


def test_what_was_made_of_the_same_message_and_says_it_is_corrected_alike() -> None:
    told = (Evidence("a", 1),)
    dog = Memory(MemoryKind.FACT, "You have a dog called Biscuit.", 0.0, id=5, evidence=told)
    twin = Memory(MemoryKind.PERSON, "Biscuit is your dog.", 0.0, id=6, evidence=told)
    tea = Memory(MemoryKind.PREFERENCE, "You like a biscuit with tea.", 0.0, id=7)

    found = also_wrong(dog, "You have a dog called Crumpet.", (twin, tea))

    assert [(one.id, text) for one, text in found] == [(6, "Crumpet is your dog.")]


def test_a_corrected_word_keeps_its_own_capitals_at_the_beginning_of_a_sentence() -> None:
    mother = Memory(MemoryKind.FACT, "Your mother was always a teacher.", 0.0, id=5, names=("mother",))
    other = replace(mother, text="Teacher is what your mother always was.", id=6)

    found = also_wrong(mother, "Your mother was always a nurse at St Mary's.", (other,))

    assert [text for _, text in found] == ["Nurse at St Mary's is what your mother always was."]


@each_row(
    "other",
    [
        replace(NURSE, kind=MemoryKind.MOMENT),
        replace(NURSE, held_until=1.0),
        replace(NURSE, text="Ruth is a nurse."),
    ],
)
def test_what_was_said_what_no_longer_holds_and_what_does_not_say_it_stays(other: Memory) -> None:
    assert also_wrong(RUTH, "Ruth is your sister.", (other,)) == ()


@each_row(
    "after",
    ["Ruth is your cousin!", "It was Anna who is in fact your sister.", "Ruth was never your cousin."],
)
def test_a_correction_in_other_words_says_nothing_about_others(after: str) -> None:
    assert also_wrong(RUTH, after, (NURSE,)) == ()


@each_row(
    ("text", "told"),
    [
        ("Ruth is my sister", "Ruth is your sister."),
        ("I work as a midwife.", "You work as a midwife."),
        ("Ruth is your sister.", "Ruth is your sister."),
        ("Works as a midwife", "Works as a midwife"),
        ("Ruth ist meine Schwester.", "Ruth ist meine Schwester."),
    ],
)
def test_the_users_own_sentence_becomes_one_to_them(text: str, told: str) -> None:
    assert as_told(text) == told
