import re
import tomllib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.patterns import FOLDER
from companion.remembering.sheet import MOST_OF_A_PART, most_important, plans_within, sheet
from companion.remembering.times.dated import about
from companion.remembering.writing import Known, write
from companion.values import (
    Affect,
    KnownPart,
    Memory,
    MemoryKind,
    MemoryOrigin,
    Speaker,
    TimeSpan,
    Utterance,
)
from tests.tables import each_row

SAID_AT = datetime(2026, 9, 21, 12, tzinfo=UTC).timestamp()  # a Monday
DAY = 86_400.0


def remembered(*told: str) -> list[Memory]:
    """Return what the rules make of what somebody says, as the store would have it."""
    found: list[Memory] = []
    for number, text in enumerate(told, 1):
        said = Utterance("s", number, Speaker.PERSON, text, SAID_AT)
        found += write(said, None, (), None, 0.5, Known())
    return [replace(memory, id=number) for number, memory in enumerate(found, 1)]


def items(memories: list[Memory], days: float = 0.0) -> list[str]:
    return [line.item for line in sheet(memories, SAID_AT + days * DAY, UTC)]


def test_what_counts_most_stands_first() -> None:
    told = remembered(
        "I love hiking.",
        "I have an exam on Friday.",
        "I live in York.",
        "I work as a nurse.",
        "My father died in March.",
        "I'm allergic to nuts.",
        "My dog Bruno is ill.",
        "I'm Anna.",
        "Please just listen.",
    )

    assert items(told) == [
        "Name: Anna.",
        "Dog: Bruno.",
        "They're allergic to nuts.",
        "Their father died in March.",
        "Work: nurse.",
        "They live in York.",
        "Plan: they have an exam on Friday 25 September.",
        "They love hiking.",
        "They said: “Please just listen.”",
    ]


def test_asked_for_all_of_it_every_part_is_told_from_and_a_grief_last() -> None:
    told = remembered(
        "I'm Anna.",
        "My father died in March.",
        "I live in York.",
        "I work as a nurse.",
        "I have an exam on Friday.",
    )

    assert most_important(told, SAID_AT, UTC, 3).told == (
        "Your name is Anna.",
        "You work as a nurse.",
        "You have an exam on Friday 25 September.",
    )
    assert "Your father died in March." in most_important(told, SAID_AT, UTC, 5).told


def test_people_and_animals_are_told_before_a_second_fact_and_the_rest_is_counted() -> None:
    told = remembered(
        "My sister Marie is a nurse.",
        "My brother Paul is a baker.",
        "I have a dog called Bruno.",
        "I live in York.",
        "I work as a nurse.",
        "I love hiking.",
    )

    known = most_important(told, SAID_AT, UTC, 4)

    assert len([text for text in known.told if any(who in text for who in ("Marie", "Paul", "Bruno"))]) == 3
    assert known.more == 2


def test_what_was_told_a_moment_ago_is_told_before_older_facts() -> None:
    old = remembered("I'm Anna.", "I live in York.", "I work as a nurse.", "I love hiking.")
    *_, new = remembered("I love jazz.")
    later = SAID_AT + 7 * 86_400.0

    known = most_important((*old, replace(new, id=99, happened_at=later)), later + 60.0, UTC, 2)

    assert "You love jazz." in known.told


TURNS_NINE = "My son turns nine on the fifth of December."
MARRIED, MARRIES = "My sister is getting married in June.", "Plan: their sister is getting married in June."


@pytest.mark.parametrize(
    ("told", "days", "told_later"),
    [
        ("My sister Marie is a nurse.", 0, ["Sister: Marie, a nurse."]),
        ("I have a dog called Bruno.", 0, ["Dog: Bruno."]),
        ("I have two kids and a dog called Bruno.", 0, ["They have two kids and a dog called Bruno."]),
        ("I'm a nurse.", 0, ["Work: nurse."]),
        ("My cat Tom died.", 0, ["Their cat Tom died."]),
        ("I start a new job on Monday.", 0, ["Plan: they start a new job on Monday 28 September."]),
        # a fact is told again once the plan in the same words is over
        (TURNS_NINE, 0, ["Plan: their son turns nine on the fifth of December."]),
        (TURNS_NINE, 90, ["Their son turns nine on Saturday 5 December."]),
        # no day is told that was not said
        (MARRIED, 0, [MARRIES]),
        (MARRIED, 100, [MARRIES]),
        # words that mean another day by now are told as the date; a plan whose day has passed is none
        ("My cat Tom died yesterday.", 1, ["Their cat Tom died on Sunday 20 September."]),
        ("I have an exam on Friday.", 1, ["Plan: they have an exam on Friday 25 September."]),
        ("I have an exam on Friday.", 7, []),
    ],
)
def test_each_thing_is_told_once_and_briefly(told: str, days: float, told_later: list[str]) -> None:
    assert items(remembered(told), days=days) == told_later


@each_row(
    ("told", "line"),
    [
        ("Mein Hund heißt Bello.", "Dog: Bello."),
        ("Meine Schwester heißt Jana.", "Sister: Jana."),
        ("Mon frère Bastien arrive.", "Brother: Bastien."),
        ("Ma sœur s'appelle Anne.", "Sister: Anne."),
        ("Mi abuela se llama Rosa.", "Grandmother: Rosa."),
        ("私の犬の名前はポチです。", "Dog: ポチ."),
        ("我的女儿叫小美。", "Daughter: 小美."),
    ],
)
def test_the_language_model_reads_in_english_who_somebody_is(told: str, line: str) -> None:
    assert items(remembered(told)) == [line]


def test_every_relation_that_is_read_has_its_english_word() -> None:
    own_life, relations = ((FOLDER / f"{name}.toml").read_text("utf-8") for name in ("own_life", "relations"))
    known = " ".join(tomllib.loads(relations)["english"].values()).replace("~", " ")

    for of_a_language in re.findall(r"_rel = '''\(\?:(.*)\)'''", own_life):
        for word in of_a_language.split("|"):
            assert re.search(rf"(?<!\S)(?:{word})(?!\S)", known), word


def test_words_whose_day_nobody_knows_tell_when_they_were_said() -> None:
    *_, died = remembered("My cat Tom died yesterday.")
    written = replace(died, origin=MemoryOrigin.TOLD, about=None)

    assert items([written], days=1) == ["Told on 21 September 2026: their cat Tom died yesterday."]


def test_what_no_longer_holds_has_faded_or_is_closed_is_left_out() -> None:
    (moment, work) = remembered("I work as a nurse.")
    (_, exam) = remembered("I have an exam on Friday.")

    assert (
        items(
            [
                moment,
                replace(work, held_until=SAID_AT),
                replace(work, faded_at=SAID_AT),
                replace(exam, is_open=False),
            ]
        )
        == []
    )


def test_what_hurt_in_the_last_year_is_to_be_careful_of() -> None:
    (_, fired) = remembered("I was made redundant in May.")
    hurt = replace(fired, felt=Affect(-0.7, 0.2), salience=0.8)

    def part(memory: Memory, days: float) -> KnownPart:
        return sheet([memory], SAID_AT + days * DAY, UTC)[0].part

    assert part(hurt, 30) is KnownPart.CARE
    assert part(hurt, 400) is KnownPart.LIFE
    assert part(fired, 30) is KnownPart.LIFE


def test_a_name_written_by_hand_is_told_as_one() -> None:
    (_, name) = remembered("I'm Anna.")

    assert items([replace(name, text="Anne-Marie")]) == ["Name: Anne-Marie."]
    assert items([replace(name, text="You don't want to be called by name.")]) == [
        "They don't want to be called by name."
    ]


def test_a_line_names_its_memory_and_keeps_its_words() -> None:
    *_, home = remembered("I live in York.")

    (line,) = sheet([home], SAID_AT, UTC)

    assert (line.id, line.text) == (home.id, "You live in York.")


def test_what_the_companion_promised_is_nothing_about_the_person() -> None:
    promised = Memory(
        MemoryKind.THREAD, "I said: “I'll ask you about it tomorrow.”", SAID_AT, is_open=True, id=1
    )

    assert items([promised]) == []


def test_a_large_family_leaves_room_for_the_rest() -> None:
    family = [
        Memory(MemoryKind.PERSON, f"N{number} is your cousin.", SAID_AT, subject=f"N{number}", id=number)
        for number in range(1, 50)
    ]
    (_, work) = remembered("I work as a nurse.")

    told = items([*family, replace(work, id=99)])

    assert told[-1] == "Work: nurse."
    assert len(told) == MOST_OF_A_PART + 1


@given(st.text(), st.text(), st.sampled_from(MemoryKind), st.booleans())
def test_any_memory_can_be_laid_out(text: str, subject: str, kind: MemoryKind, is_open: bool) -> None:
    memory = Memory(kind, text, SAID_AT, subject=subject, is_open=is_open, id=1)

    assert len(sheet([memory], SAID_AT, UTC)) <= 1


def test_a_quote_is_told_as_it_was_said_with_its_day_behind_it() -> None:
    words = "Du hast gesagt: “Am Samstag fahre ich nach Leipzig.”"
    plan = Memory(MemoryKind.THREAD, words, SAID_AT, is_open=True, id=1)
    plan = replace(plan, about=about(plan, UTC))

    (told,) = most_important([plan], SAID_AT, UTC, 3).told

    assert told.startswith("Du hast gesagt: „Am Samstag fahre ich nach Leipzig.“ (am Samstag, ")
    assert items([plan]) == [
        "Plan: they said: “Am Samstag fahre ich nach Leipzig.” (am Samstag, 26. September)."
    ]


def test_plans_of_a_time_are_told_the_soonest_first() -> None:
    told = remembered(
        "I have an exam on Friday.", "I live in York.", "I have the dentist tomorrow.", "My trip is in May."
    )
    week = TimeSpan(SAID_AT, SAID_AT + 7 * DAY)

    assert plans_within(told, week, SAID_AT, UTC).told == (
        "You have the dentist on Tuesday 22 September.",
        "You have an exam on Friday 25 September.",
    )
    assert len(plans_within(told, None, SAID_AT, UTC).told) == 3
    assert plans_within(told, week, SAID_AT + 7 * DAY, UTC).told == ()


def test_what_happens_each_week_is_told_with_the_plans_of_its_days() -> None:
    told = remembered(
        "I sing in a choir every Wednesday.", "I go swimming on Tuesdays.", "I have an exam on Friday."
    )
    midweek = TimeSpan(SAID_AT + 2 * DAY, SAID_AT + 3 * DAY)  # from a Monday

    assert plans_within(told, midweek, SAID_AT, UTC).told == ("You sing in a choir every Wednesday.",)
    assert plans_within(told, None, SAID_AT, UTC).told == ("You have an exam on Friday 25 September.",)


def test_a_quoted_plan_is_told_with_the_hour_that_stands_apart_from_its_day() -> None:
    told = remembered("Am Donnerstag ist Elternabend um 19 Uhr.")

    (plan,) = plans_within(told, None, SAID_AT, UTC).told
    assert plan.endswith("(am Donnerstag, 24. September um 19:00 Uhr)")
