from tests.lab.evaluation.boundary_words import holds_half, holds_whole

LINE = "Stay here with me, I have nobody else to talk to."


def test_half_of_a_line_counts_and_less_does_not() -> None:
    assert holds_half("I see. I have nobody else to talk. Good night.", LINE)
    assert not holds_half("I have nobody in the shop today.", LINE)
    assert not holds_whole("I see. I have nobody else to talk. Good night.", LINE)


def test_chinese_is_compared_letter_by_letter() -> None:
    assert holds_half("我觉得只有我才懂你,是吧", "只有我才懂你。")
    assert not holds_half("我不懂你的意思", "只有我才懂你。")
