"""A memory is traced to where it was told, and to where it was said again."""

from companion.remembering.traces import answered, said_again, source_of
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.tables import each_row

SESSION = "a" * 32
FACT = Memory(MemoryKind.FACT, "You live in York.", 1.7e9)


def talk(*texts: str) -> list[Utterance]:
    """Return a talk in which the person begins and both take turns."""
    sides = (Speaker.PERSON, Speaker.COMPANION)
    return [
        Utterance(SESSION, number, sides[(number - 1) % 2], text, 1.7e9 + number)
        for number, text in enumerate(texts, start=1)
    ]


def test_what_was_answered_goes_with_what_was_said() -> None:
    said = talk("I have a dentist appointment.", "When?", "Tomorrow.", "At what time?")

    assert answered([Evidence(SESSION, 1)], said) == tuple(said[:2])


def test_the_answer_of_another_talk_is_none() -> None:
    said = [talk("I live in York.")[0], Utterance("b" * 32, 1, Speaker.COMPANION, "Hello.", 1.8e9)]

    assert answered([Evidence(SESSION, 1)], said) == (said[0],)


def test_a_rare_word_says_it_again_and_a_common_one_does_not() -> None:
    common = [f"I live for cake number {number}." for number in range(10)]
    said = talk("Hello.", "How is York?", *common)

    assert said_again([FACT], [*said, *talk("We live it up.")]) == {Evidence(SESSION, 2)}


def test_the_words_around_a_quote_do_not_say_it_again() -> None:
    thread = Memory(MemoryKind.THREAD, "Du hast gesagt: “Ich fahre morgen nach Jena.”", 1.7e9)

    found = said_again([thread], talk("Das hat Lena gesagt.", "Ach.", "Jena ist weit."))

    assert found == {Evidence(SESSION, 3)}


def test_a_word_that_another_memory_has_too_does_not_say_it_again() -> None:
    locker = Memory(MemoryKind.FACT, "Your locker number at work is 47.", 1.7e9)
    said = talk("I work at the library.", "A locker of books!")

    assert said_again([locker], said, ["You work at the library."]) == {Evidence(SESSION, 2)}


def test_half_of_its_words_say_it_again() -> None:
    dentist = Memory(MemoryKind.THREAD, "Dentist appointment tomorrow at three.", 1.7e9)
    often = ["The dentist called.", "Which appointment?"] * 10

    found = said_again([dentist], talk(*often, "The dentist appointment?"))

    assert found == {Evidence(SESSION, 21)}


@each_row(
    ("asked", "answer", "source"),
    [
        ("Where do I live?", "You live in York.", "I live in York."),
        ("Where do I live?", "I do not know.", ""),
        ("I live well.", "York suits you.", ""),
        ("What is the capital of France?", "Paris, not York.", ""),
    ],
)
def test_what_a_question_is_answered_from_is_found(asked: str, answer: str, source: str) -> None:
    assert source_of(answer, talk("I live in York.", "A lovely town.", asked)) == source
