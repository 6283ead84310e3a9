from hypothesis import given
from hypothesis import strategies as st

from companion.values import Transcript
from companion.values.scripts import joined, joined_clauses, parted
from tests.tables import each_row


@each_row(
    ("clauses", "text"),
    (
        (["我不是人,", "是个电脑程序。"], "我不是人,是个电脑程序。"),
        (['就这么发："', '昨晚你说得对。"', "实在话。"], '就这么发："昨晚你说得对。"实在话。'),
        (["「お客様へ 当店では", "前日より。」"], "「お客様へ 当店では前日より。」"),
        (["我用 Word,", "Excel。", "OK"], "我用 Word, Excel。OK"),
        (["6×8は？……", "そう、48。嗯……", "好吧"], "6×8は？……そう、48。嗯……好吧"),
        (["You like:\n", "tea,\n", "and me."], "You like:\ntea,\nand me."),
        (["Yes.", '"No," he said.'], 'Yes. "No," he said.'),
    ),
)
def test_clauses_are_put_together_as_their_script_is_written(clauses: list[str], text: str) -> None:
    assert joined_clauses(clauses) == text


@given(st.text())
def test_captions_put_together_can_be_parted_again(text: str) -> None:
    assert parted(joined(parted(text))) == parted(text)


def test_between_settled_and_changing_words_stands_what_their_script_puts_there() -> None:
    assert Transcript("今日は", "疲れた").text == "今日は疲れた"
    assert Transcript("I am", "tired").text == "I am tired"
