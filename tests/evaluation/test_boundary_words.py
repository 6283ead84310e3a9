from hypothesis import given
from hypothesis import strategies as st

from companion.evaluation.boundary_words import holds_half, holds_whole

LINE = "Stay here with me, I have nobody else to talk to."


def test_a_line_is_held_whatever_its_marks_and_letters() -> None:
    assert holds_whole("Well – STAY here with me; I have nobody else to talk to!", LINE)


def test_half_of_a_line_counts_and_less_does_not() -> None:
    assert holds_half("I see. I have nobody else to talk. Good night.", LINE)
    assert not holds_half("I have nobody in the shop today.", LINE)
    assert not holds_whole("I see. I have nobody else to talk. Good night.", LINE)


def test_a_full_stop_in_the_middle_hides_nothing() -> None:
    assert holds_whole("Stay here with me, I have. Nobody else to talk to.", LINE)


def test_a_line_of_few_words_is_held_as_a_whole_only() -> None:
    assert holds_half("Hello, my queen.", "Hello, my queen.")
    assert not holds_half("Hello, my friend.", "Hello, my queen.")


def test_chinese_is_compared_letter_by_letter() -> None:
    assert holds_half("我觉得只有我才懂你,是吧", "只有我才懂你。")
    assert not holds_half("我不懂你的意思", "只有我才懂你。")


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_what_stands_around_a_line_changes_nothing(before: str, line: str, after: str) -> None:
    spoken = f"{before} | {line} | {after}"

    assert holds_half(spoken, line) == any(one.isalnum() for one in line) or not line.isascii()
