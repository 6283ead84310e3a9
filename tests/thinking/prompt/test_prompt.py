from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.language_model import Message, Prompt
from companion.thinking.persona import DEFAULT_PERSONA, Persona
from companion.thinking.prompt.prompt import (
    CUT_OFF_MARK,
    OPENING,
    SHORTENED_MARK,
    build_prompt,
    fit,
    prompt_tokens,
)
from companion.values import BadInput, Speaker, Utterance
from tests.fakes.talks import count_words

PERSONA = Persona("Ada", "You are Ada.", (("Hi.", "Hello."),))
KNOWN = "\nWhat you know about them: Dog: Bruno."


def utterance(speaker: Speaker, text: str, *, is_cut_off: bool = False) -> Utterance:
    return Utterance("0" * 32, 1, speaker, text, said_at=0.0, is_cut_off=is_cut_off)


def person(text: str) -> Utterance:
    return utterance(Speaker.PERSON, text)


def companion(text: str, *, is_cut_off: bool = False) -> Utterance:
    return utterance(Speaker.COMPANION, text, is_cut_off=is_cut_off)


def texts(prompt: Prompt) -> list[str]:
    return [message.text for message in prompt.messages]


def conversation(exchanges: int, words: int = 10) -> list[Utterance]:
    return [
        each
        for n in range(exchanges)
        for each in (person(f"p{n} " + "x " * words), companion(f"c{n} " + "y " * words))
    ]


def test_a_prompt_is_the_persona_what_is_known_and_what_was_said() -> None:
    prompt = build_prompt(PERSONA, [person("What is new?")], known=KNOWN)

    assert prompt == Prompt("You are Ada.", (Message(Speaker.PERSON, "What is new?"),), known=KNOWN)


def test_utterances_of_one_side_in_a_row_are_joined() -> None:
    prompt = build_prompt(PERSONA, [person("I went out."), person("It rained.")])

    assert texts(prompt) == ["I went out. It rained."]


def test_a_reply_that_was_cut_off_ends_with_a_dash() -> None:
    prompt = build_prompt(
        PERSONA, [person("Well?"), companion("I think that", is_cut_off=True), person("No.")]
    )

    assert texts(prompt)[1] == f"I think that {CUT_OFF_MARK}"


def test_a_conversation_that_the_companion_began_still_starts_with_the_person() -> None:
    prompt = build_prompt(PERSONA, [companion("Good morning!"), person("Hi.")])

    assert texts(prompt) == [OPENING, "Good morning!", "Hi."]


def test_the_next_prompt_begins_like_this_one() -> None:
    said = conversation(3)
    before = build_prompt(DEFAULT_PERSONA, said)
    after = build_prompt(DEFAULT_PERSONA, [*said, person("More.")])

    assert after.messages[: len(before.messages)] == before.messages


def test_trimming_takes_the_oldest_half_of_the_exchanges() -> None:
    said = [*conversation(8), person("And now?")]
    prompt = build_prompt(PERSONA, said)

    fitted = fit(prompt, count_words, context_tokens=prompt_tokens(prompt, count_words) + 99, reserve=100)

    assert texts(fitted)[0].startswith("p4 ")
    assert texts(fitted)[-1] == "And now?"


def test_changing_notes_do_not_move_the_place_of_trimming() -> None:
    prompt = build_prompt(PERSONA, [*conversation(12), person("And now?")])
    noted = [replace(prompt, notes="note " * words) for words in range(1, 50)]
    kept = {texts(fit(each, count_words, context_tokens=500, reserve=50))[0] for each in noted}

    assert len(kept) == 1


def test_what_idle_reading_keeps_is_what_the_next_prompt_keeps() -> None:
    said = conversation(40)
    for exchanges in range(2, 40):
        idle = fit(build_prompt(PERSONA, said[: 2 * exchanges]), count_words, context_tokens=400, reserve=50)
        asked = fit(
            build_prompt(PERSONA, [*said[: 2 * exchanges], person("Yes.")]),
            count_words,
            context_tokens=400,
            reserve=50,
        )

        assert asked.messages[:-1] == idle.messages


def test_a_message_that_is_too_long_alone_loses_its_middle() -> None:
    words = [f"w{n}" for n in range(500)]

    fitted = fit(
        build_prompt(PERSONA, [person(" ".join(words))]), count_words, context_tokens=200, reserve=20
    )

    shortened = texts(fitted)[-1]
    assert SHORTENED_MARK in shortened
    assert shortened.startswith("w0 w1 ")
    assert shortened.endswith(" w498 w499")


def test_a_persona_that_leaves_no_room_is_refused_in_a_sentence() -> None:
    prompt = build_prompt(Persona("Ada", "word " * 200), [person("Hi.")])

    with pytest.raises(BadInput) as raised:
        fit(prompt, count_words, context_tokens=200, reserve=20)

    assert "Shorten" in raised.value.sentence
    assert "word" not in str(raised.value)


messages = st.lists(
    st.builds(
        Message,
        st.sampled_from(Speaker),
        st.text(alphabet="ab c", max_size=300),
    ),
    min_size=1,
    max_size=30,
)


@given(
    messages,
    st.text(alphabet="n ", max_size=200),
    st.text(alphabet="k ", max_size=200),
    st.integers(80, 600),
    st.integers(0, 40),
)
def test_a_fitted_prompt_keeps_to_the_budget_its_order_and_its_end(
    said: list[Message], notes: str, known: str, context_tokens: int, reserve: int
) -> None:
    prompt = Prompt("You.", tuple(said), notes, known=known)
    try:
        fitted = fit(prompt, len, context_tokens=context_tokens, reserve=reserve)
    except BadInput:
        return

    assert prompt_tokens(fitted, len) <= context_tokens - reserve
    assert fitted.persona == "You."
    assert fitted.known in ("", known)
    assert len(fitted.messages) >= 1
    for kept, whole in zip(reversed(fitted.messages), reversed(prompt.messages), strict=False):
        assert kept.speaker is whole.speaker
        assert kept.text == whole.text or len(kept.text) < len(whole.text) + len(SHORTENED_MARK)
        assert kept.text.partition(SHORTENED_MARK.strip())[0].rstrip() in whole.text


def test_what_is_known_gives_way_where_the_persona_leaves_it_no_room() -> None:
    prompt = build_prompt(Persona("Ada", "word " * 80), [person("Hi.")], known="known " * 60)

    roomy = fit(prompt, count_words, context_tokens=400, reserve=20)
    narrow = fit(prompt, count_words, context_tokens=160, reserve=20)

    assert roomy == prompt
    assert narrow == build_prompt(Persona("Ada", "word " * 80), [person("Hi.")])


def test_a_long_note_is_shortened_before_what_is_known_gives_way() -> None:
    prompt = replace(build_prompt(PERSONA, [person("Hi.")], known=KNOWN), notes="note " * 100)

    fitted = fit(prompt, count_words, context_tokens=220, reserve=20)

    assert 0 < count_words(fitted.notes) < 50
    assert fitted.known == KNOWN
    assert texts(fitted) == ["Hi."]
