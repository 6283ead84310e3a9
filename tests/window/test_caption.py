from companion.window.talk.caption import Caption


def test_a_long_caption_keeps_the_words_around_the_boundary() -> None:
    caption = Caption("one two three four", "five six seven eight")

    shortened = caption.shortened(certain_characters=11, uncertain_characters=9)

    assert shortened == Caption("… three four", "five six …")


def test_markup_in_what_was_said_is_shown_and_not_obeyed() -> None:
    assert Caption("<b>bold</b> & more").certain_markup == "&lt;b&gt;bold&lt;/b&gt; &amp; more"
