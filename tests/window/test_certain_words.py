import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.window.talk.caption import Caption
from companion.window.talk.certain_words import CertainWords


def told(*captions: Caption) -> list[str]:
    """Return what a screen reader is told as a caption changes."""
    words, sentences = CertainWords(), []
    for caption in captions:
        words, sentence = words.after(caption)
        if sentence:
            sentences.append(sentence)
    return sentences


def test_words_are_told_once_they_cannot_change() -> None:
    assert told(Caption("", "I fail"), Caption("I failed", "the"), Caption("I failed the exam")) == [
        "I failed the exam"
    ]


def test_a_whole_sentence_does_not_wait_for_the_next() -> None:
    assert told(
        Caption("I am sorry.", "That is"),
        Caption("I am sorry. That", "is hard."),
        Caption("I am sorry. That is hard."),
    ) == ["I am sorry.", "That is hard."]


def test_a_number_does_not_end_a_sentence() -> None:
    assert told(Caption("It takes 3.5", "hours.")) == []


def test_a_sentence_without_a_space_after_it_ends_too() -> None:
    assert told(Caption("そうですか。それ", "は")) == ["そうですか。"]


def test_what_is_told_anew_is_not_repeated() -> None:
    assert told(Caption("Hello."), Caption("Hello.")) == ["Hello."]


def test_the_next_thing_said_is_told_even_where_it_is_the_same() -> None:
    assert told(Caption("Yes"), Caption("", "Y"), Caption("Yes")) == ["Yes", "Yes"]


@pytest.mark.parametrize("caption", [Caption(), Caption("", "perhaps")])
def test_nothing_certain_is_nothing_to_tell(caption: Caption) -> None:
    assert told(caption) == []


@given(st.text(alphabet="ab .!?。", max_size=40), st.data())
def test_all_that_was_said_is_told_in_its_order(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))

    sentences = told(*(Caption(text[:cut], text[cut:] or "…") for cut in cuts), Caption(text))

    assert "".join("".join(sentences).split()) == "".join(text.split())
