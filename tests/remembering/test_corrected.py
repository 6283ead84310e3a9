from dataclasses import replace

from companion.remembering.corrected import also_wrong
from companion.remembering.pronouns import as_told
from companion.values import Evidence, Memory, MemoryKind
from tests.tables import each_row

RUTH = Memory(MemoryKind.PERSON, "Ruth is your cousin.", 0.0, id=1, names=("Ruth", "cousin"), subject="Ruth")
NURSE = Memory(MemoryKind.FACT, "Your cousin Ruth is a nurse.", 0.0, id=2, names=("Ruth", "cousin"))
CHEESE = Memory(MemoryKind.PREFERENCE, "Cousin Ruth hates cheese.", 0.0, id=3, names=("Ruth", "cousin"))
ANNA = Memory(MemoryKind.FACT, "Your cousin Anna is a baker.", 0.0, id=4, names=("Anna", "cousin"))


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
