from hypothesis import given
from hypothesis import strategies as st

from companion.window.talk.caption import Caption
from companion.window.talk.certain_words import CertainWords


def told(*captions: Caption) -> list[str]:
    """Return what a screen reader is told as a caption changes."""
    words, sentences = CertainWords(), []
    for caption in captions:
        words, sentence = words.with_caption(caption)
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


def test_a_sentence_without_a_space_after_it_ends_too() -> None:
    assert told(Caption("そうですか。それ", "は")) == ["そうですか。"]


@given(st.text(alphabet="ab .!?。", max_size=40), st.data())
def test_all_that_was_said_is_told_in_its_order(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))

    sentences = told(*(Caption(text[:cut], text[cut:] or "…") for cut in cuts), Caption(text))

    assert "".join("".join(sentences).split()) == "".join(text.split())
