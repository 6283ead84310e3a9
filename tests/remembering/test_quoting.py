from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.summaries import (
    CUT,
    LONGEST,
    SHORTLISTED,
    quote,
    shortlist,
    telling,
    worth_quoting,
)
from companion.values import Memory, Speaker
from tests.remembering.moments import moment

BOAT = "My father sold the old fishing boat yesterday."


def test_of_a_long_text_the_sentence_is_quoted_that_says_most() -> None:
    text = f"Well, you know how it is with me. {BOAT} So that is that. " + "And so on and so forth. " * 9

    assert quote(text) == BOAT


@given(st.text())
def test_a_quote_is_a_piece_of_what_was_said(text: str) -> None:
    assert quote(text).removesuffix(CUT) in " ".join(text.split())
    assert len(quote(text)) <= LONGEST


def test_what_mattered_most_is_told_in_the_order_it_was_said() -> None:
    boat = moment(1, BOAT, salience=0.7)
    weather = moment(2, "The weather was grey and cold.", salience=0.2)
    exam = moment(3, "I passed my chemistry exam today!", salience=0.9)

    assert telling([exam, weather, boat], 2) == (boat, exam)


def test_news_of_oneself_is_told_rather_than_a_remark_as_salient_as_it() -> None:
    remark = moment(1, "The yellow leaves look cosy in autumn.", salience=0.6)
    news = moment(2, "I applied to two adoption agencies last week.", salience=0.6)

    assert telling([remark, news], 1) == (news,)


def test_what_says_the_same_again_is_not_told_twice() -> None:
    boat = moment(1, BOAT, salience=0.7)
    again = moment(2, "Yes, the old fishing boat, my father sold it.", salience=0.6)

    assert telling([boat, again], 2) == (boat,)


def test_questions_small_talk_and_the_companions_words_are_not_quoted() -> None:
    assert not worth_quoting(
        [
            moment(1, "What is the capital of northern Portugal?"),
            moment(2, "Good night, then."),
            moment(3, BOAT, speaker=Speaker.COMPANION),
            moment(4, "🙂🙂🙂"),
            moment(6, "I really appreciate such encouraging words in hard times."),
            moment(7, "That's such an awesome painting, with all those colours!"),
            moment(5, "Glad you and your mother had such a wonderful day at the lake."),
        ]
    )


def test_a_shortlist_of_parts_holds_what_a_shortlist_of_all_holds() -> None:
    moments = [
        moment(
            number,
            f"I saw number{number} beside tree{number} today.",
            salience=(number * 7 % 40) / 40,
            valence=0.1,
        )
        for number in range(40)
    ]
    moments[5] = moment(5, "I saw something beside the tree.", salience=0.0, valence=-0.9)
    whole = shortlist(moments)

    in_parts: tuple[Memory, ...] = ()
    for begin in range(0, 40, 10):
        in_parts = shortlist((*in_parts, *moments[begin : begin + 10]))

    assert in_parts == whole
    assert moments[5] in whole
    assert moments[-1] in whole
    assert len(whole) <= SHORTLISTED + 2
    assert telling(whole, 3) == telling(moments, 3)


def test_what_was_misheard_is_not_quoted() -> None:
    assert worth_quoting([moment(1, "Wait, bled me, think"), moment(2, BOAT)]) == [moment(2, BOAT)]
