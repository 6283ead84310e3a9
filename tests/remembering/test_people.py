from hypothesis import example, given
from hypothesis import strategies as st

from companion.remembering.people import names_in, people
from tests.tables import each_row


@each_row(
    ("text", "person", "sentence"),
    [
        ("My sister Anna is here", "Anna", "Anna is your sister."),
        ("Tom is my boss", "Tom", "Tom is your boss."),
        ("my best friend is called Priya", "Priya", "Priya is your best friend."),
        ("Grace, my roommate, plays the drums", "Grace", "Grace is your roommate."),
        ("we adopted a dog named Rex", "Rex", "Rex is your dog."),
        ("my neighbour, Mrs Okafor, brought soup", "Mrs Okafor", "Mrs Okafor is your neighbour."),
        ("my late father Edmund was a baker", "Edmund", "Edmund was your late father."),
        ("my cousin Łukasz is back", "Łukasz", "Łukasz is your cousin."),
        ("my friend 小明 came", "小明", "小明 is your friend."),
        ("my girlfriend Wanjiru and I went", "Wanjiru", "Wanjiru is your girlfriend."),
    ],
)
def test_who_somebody_is_is_told(text: str, person: str, sentence: str) -> None:
    (draft,) = people(text)

    assert (draft.subject, draft.text) == (person, sentence)
    assert draft.names[0] == person


@each_row(
    "text",
    [
        "Anna is not my sister",
        "she is like my sister",
        "my sister is here",
        "my sister And I",
        "my girlfriend, Toby and I",
        "Yeah, my mom loved it",
        "Last Friday, my partner came",
        "Max is my mother's cat",
        "Monday, my friend",
    ],
)
def test_who_is_nobody_known_by_name_is_no_person(text: str) -> None:
    assert people(text) == ()


@each_row(
    ("text", "names"),
    [
        ("I went there with Anna and told Yusuf.", ("Anna", "Yusuf")),
        ("Wanjiru said it was fine.", ("Wanjiru",)),
        ("My mum and my older sister came.", ("mother", "older sister")),
        ("Mum called.", ("mother",)),
        ("We met NASA people on Monday with Mr Bean.", ("Mr Bean",)),
        ("I was alone.", ()),
        ("", ()),
    ],
)
def test_names_are_known_by_what_stands_beside_them(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_known_names_are_found_in_any_case_and_place() -> None:
    assert names_in("rome with ANNA, and anna again", ["Anna", "Rex"]) == ("Anna",)
    assert names_in("annabel", ["Anna"]) == ()


@example(text=" ", known=[" "])
@given(st.text() | st.text(max_size=4).map(lambda text: f"my {text} Anna " * 300), st.lists(st.text()))
def test_any_text_can_be_searched(text: str, known: list[str]) -> None:
    assert all(name.strip() for name in names_in(text, known))
    assert all(draft.names for draft in people(text))
