import pytest

from companion.remembering.people import names_in
from companion.remembering.whose import asks_of_self, of_another
from companion.values import Memory, MemoryKind


def whose(text: str) -> str:
    return of_another(Memory(MemoryKind.MOMENT, text, 0.0, names=names_in(text)), "Do I like football?")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("My colleague Rita is allergic to peanuts.", "Rita"),
        ("My brother plays the cello.", "their brother"),
        ("Your friend Omar hates cycling.", "their friend"),
        ("Jack doesn't like football.", "Jack"),
        ("Mein Kollege Tom verträgt keine Nüsse.", "Tom"),
        ("Mon ami Omar déteste le vélo.", "Omar"),
        ("Mi amiga Rosa odia el queso.", "Rosa"),
        ("I play the cello.", ""),
        ("You play the cello.", ""),
        ("My brother and I play the cello.", ""),
        ("My brother plays the cello, and so do I.", ""),
        ("My knee hurts.", ""),
        ("Football is fun.", ""),
        ("She is allergic to it.", ""),
        ("Ich mag Käse.", ""),
    ],
)
def test_a_statement_is_about_its_subject(text: str, whom: str) -> None:
    assert whose(text) == whom


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Am I allergic to peanuts?", True),
        ("Do I like football?", True),
        ("Spiele ich Cello?", True),
        ("Est-ce que je joue ?", True),
        ("¿Odio el queso?", True),
        ("Is Rita allergic?", False),
        ("Do I know my brother Tom?", False),
        ("I like it.", False),
        ("Do you like it?", False),
    ],
)
def test_one_asks_whether_something_holds_of_oneself(text: str, is_so: bool) -> None:
    assert asks_of_self(text) is is_so
