from hypothesis import given
from hypothesis import strategies as st

from companion.window.talk.caption import Caption

TEXT = st.text(st.sampled_from("abc ,.<&é"), max_size=120)


def test_a_short_caption_is_shown_whole() -> None:
    caption = Caption("The sea is grey", "this morning.")

    assert caption.shortened() == caption


def test_a_long_caption_keeps_the_words_around_the_boundary() -> None:
    caption = Caption("one two three four", "five six seven eight")

    shortened = caption.shortened(certain_characters=11, uncertain_characters=9)

    assert shortened == Caption("… three four", "five six …")


@given(TEXT, TEXT, st.integers(1, 60))
def test_shortening_keeps_an_end_and_a_beginning(certain: str, uncertain: str, limit: int) -> None:
    shortened = Caption(certain, uncertain).shortened(limit, limit)

    assert certain.strip().endswith(shortened.certain.removeprefix("… "))
    assert uncertain.strip().startswith(shortened.uncertain.removesuffix(" …"))
    assert len(shortened.certain) <= limit + 2
    assert len(shortened.uncertain) <= limit + 2


def test_markup_in_what_was_said_is_shown_and_not_obeyed() -> None:
    assert Caption("<b>bold</b> & more").certain_markup == "&lt;b&gt;bold&lt;/b&gt; &amp; more"


@given(TEXT, TEXT)
def test_the_text_is_both_parts(certain: str, uncertain: str) -> None:
    text = Caption(certain, uncertain).text

    assert text.split() == (certain.split() if not uncertain.strip() else f"{certain} {uncertain}".split())
