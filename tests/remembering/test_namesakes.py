from dataclasses import replace

import pytest

from companion.remembering.people import one_of_each
from companion.remembering.writing import Known, write
from companion.values import Memory, MemoryKind, Recalled, RecallScores, Speaker, Utterance
from tests.tables import each_row

COUSIN = "My cousin Ruth is a nurse."
COLLEAGUE = "My colleague Ruth is a teacher."


def after(*told: str) -> list[Memory]:
    """Return what is remembered of people when these things were said, as the store would hold it."""
    held: dict[int, Memory] = {}
    for number, text in enumerate(told, start=1):
        people = tuple(one for one in held.values() if one.kind is MemoryKind.PERSON)
        facts = tuple(one for one in held.values() if one.kind is MemoryKind.FACT)
        said = Utterance("t", number, Speaker.PERSON, text, float(number))
        for one in write(said, None, (), None, 1.0, Known(people=people, held=facts)):
            if one.kind in (MemoryKind.PERSON, MemoryKind.FACT):
                kept = one if one.id else replace(one, id=len(held) + 1)
                held[kept.id] = kept
        held = {one.id: one for one in held.values() if one.held_until is None}
    return list(held.values())


OF_COUSIN = {"Ruth is your cousin.", "Your cousin Ruth is a nurse."}
OF_COLLEAGUE = {"Ruth is your colleague.", "Your colleague Ruth is a teacher."}
MANAGER = {"Ruth is your colleague.", "Your colleague Ruth is a manager now."}


@each_row(
    ("told", "texts"),
    [
        ((COUSIN, COLLEAGUE), OF_COUSIN | OF_COLLEAGUE),
        ((COUSIN, "Ruth from work is leaving."), OF_COUSIN | {"Ruth is your colleague."}),
        ((COUSIN, COLLEAGUE, "My colleague Ruth is a manager now."), OF_COUSIN | MANAGER),
        (
            ("My friend Anna is a nurse.", "My girlfriend Anna is a teacher."),
            {"Anna is your girlfriend.", "Your girlfriend Anna is a teacher."},
        ),
    ],
)
def test_the_facts_of_two_people_of_one_name_are_not_mixed(told: tuple[str, ...], texts: set[str]) -> None:
    assert {one.text for one in after(*told)} == texts


def test_what_says_not_which_of_two_it_means_takes_the_place_of_nothing() -> None:
    texts = {one.text for one in after(COUSIN, COLLEAGUE, "Ruth is a plumber.")}

    assert {
        "Your cousin Ruth is a nurse.",
        "Your colleague Ruth is a teacher.",
        "Ruth is a plumber.",
    } <= texts


def recalled(*texts: str) -> tuple[Recalled, ...]:
    return tuple(
        Recalled(Memory(MemoryKind.FACT, text, 0.0, id=number), 1.0, RecallScores(), "")
        for number, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What does Ruth do?", [0, 2]),
        ("What does my cousin Ruth do?", [0, 1]),
        ("What does Ruth from work do?", [0, 1]),
        ("What does Tom do?", [0, 1]),
    ],
)
def test_a_question_that_says_not_which_one_is_answered_with_both(question: str, first: list[int]) -> None:
    known = recalled(
        "Your cousin Ruth is a nurse.", "Your cousin Ruth lives in Leeds.", "Ruth is your colleague."
    )

    assert [each.memory.id for each in one_of_each(question, known)][:2] == first


@each_row(
    ("question", "told"),
    [
        ("Was macht Ruth?", ("Meine Cousine Ruth ist Krankenschwester.", "Meine Kollegin Ruth zieht um.")),
        ("Wie alt ist Ruth?", ("Meine Cousine Ruth ist dreißig.", "Ruth von der Arbeit ist vierzig.")),
        ("Que fait Inès ?", ("Ma cousine Inès est infirmière.", "Inès du boulot est comptable.")),
        ("Quand vient Paul ?", ("Paul, mon frère, vient lundi.", "Mon voisin Paul vient mardi.")),
        ("¿Qué hace Ana?", ("Mi prima Ana es enfermera.", "Mi compañera Ana es contable.")),
        ("¿Cuándo viene Ana?", ("Mi hermana Ana viene el lunes.", "Ana del trabajo viene el martes.")),
        ("健さんは何をしてるの？", ("いとこの健さんは看護師です。", "同僚の健さんは引っ越します。")),
        ("小红做什么工作？", ("我表妹小红是护士。", "同事小红要搬家。")),
    ],
)
def test_two_people_of_one_name_are_told_of_in_every_language(question: str, told: tuple[str, str]) -> None:
    one, other = told
    known = recalled(one, one, other)

    assert [each.memory.id for each in one_of_each(question, known)][:2] == [0, 2]


@each_row(
    ("question", "told"),
    [
        ("Was macht meine Cousine Ruth?", ("Meine Cousine Ruth malt.", "Meine Kollegin Ruth zieht um.")),
        ("Was macht Ruth?", ("Meine Freundin Ruth malt.", "Meine Kollegin Ruth zieht um.")),
        ("Que fait ma cousine Inès ?", ("Ma cousine Inès peint.", "Inès du boulot est comptable.")),
        ("¿Qué hace Ana del trabajo?", ("Mi prima Ana pinta.", "Ana del trabajo es contable.")),
        ("同僚の健さんは？", ("いとこの健さんは看護師です。", "同僚の健さんは引っ越します。")),
        ("我同事小红呢？", ("我表妹小红是护士。", "同事小红要搬家。")),
    ],
)
def test_who_says_which_or_can_mean_one_gets_the_best_first(question: str, told: tuple[str, str]) -> None:
    one, other = told

    assert [each.memory.id for each in one_of_each(question, recalled(one, one, other))] == [0, 1, 2]
