from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.language_model import Prompt
from companion.thinking.persona import Persona
from companion.thinking.prompt.prompt import MESSAGE_TOKENS, GrowingPrompt, build_prompt, prompt_tokens
from companion.values import Speaker, Utterance
from tests.fakes.held_texts import holds
from tests.fakes.talks import count_words

PERSONA = Persona("Ada", "You are Ada.")
CONTEXT = 400
RESERVE = 50


def utterance(number: int, speaker: Speaker, text: str) -> Utterance:
    return Utterance("0" * 32, number, speaker, text, said_at=0.0)


def conversation(*lengths: int) -> tuple[Utterance, ...]:
    """Utterances of so many words, the first the person's, in turn."""
    return tuple(
        utterance(n, Speaker.COMPANION if n % 2 else Speaker.PERSON, f"u{n} " + "x " * (words - 1))
        for n, words in enumerate(lengths)
    )


def growing() -> GrowingPrompt:
    return GrowingPrompt(PERSONA, count_words, context_tokens=CONTEXT, reserve_tokens=RESERVE)


NOTES = 30


def growing_with_notes() -> GrowingPrompt:
    return GrowingPrompt(
        PERSONA, count_words, context_tokens=CONTEXT, reserve_tokens=RESERVE, notes_tokens=NOTES
    )


def texts(prompt: Prompt) -> list[str]:
    return [message.text.split()[0] for message in prompt.messages]


def begins_with(prompt: Prompt, beginning: Prompt) -> bool:
    return (prompt.persona, prompt.known, prompt.messages[: len(beginning.messages)]) == (
        beginning.persona,
        beginning.known,
        beginning.messages,
    )


lengths = st.lists(st.integers(1, 40), min_size=2, max_size=80)


def test_no_words_of_the_dialogue_are_held() -> None:
    prompts = growing()
    talk = (utterance(0, Speaker.PERSON, "Quentin"), *conversation(*[40] * 20)[1:])

    prompts.ahead(talk)
    prompts.was_read()

    assert holds("Quentin", prompts) == []


def test_after_forgetting_it_is_found_anew_where_the_prompt_begins() -> None:
    prompts = growing()
    talk = conversation(*[40] * 20)
    prompts.ahead(talk)
    prompts.was_read()
    assert prompts.first(talk) > 0

    prompts.forget()

    assert prompts.first(talk) == 0


@given(lengths)
def test_a_prompt_to_answer_begins_with_what_was_read_ahead(words: list[int]) -> None:
    prompts = growing()
    said = conversation(*words)
    for end in range(2, len(said), 2):
        ahead = prompts.ahead(said[:end])
        prompts.was_read()

        assert begins_with(prompts.answering(said[: end + 1]), ahead)


@given(lengths, st.data())
def test_a_prompt_leaves_room_for_the_reply_however_little_was_read_ahead(
    words: list[int], data: st.DataObject
) -> None:
    prompts = growing()
    said = conversation(*words)
    for end in range(1, len(said) + 1):
        prompts.ahead(said[:end])
        if data.draw(st.booleans()):
            prompts.was_read()

        assert prompt_tokens(prompts.answering(said[:end]), count_words) <= CONTEXT - RESERVE


def test_a_reply_that_begins_before_trimming_was_read_keeps_the_old_beginning() -> None:
    prompts = growing()
    said = conversation(*[10] * 40)
    end = 2
    while begins_with(prompts.ahead(said[:end]), before := prompts.answering(said[: end - 2])):
        prompts.was_read()
        end += 2

    assert begins_with(prompts.answering(said[: end + 1]), before)
    prompts.ahead(said[:end])
    prompts.was_read()
    assert len(texts(prompts.answering(said[: end + 1]))) < len(texts(before))


def test_a_dialogue_that_no_longer_holds_what_was_left_out_keeps_its_prompt() -> None:
    prompts = growing()
    said = conversation(*[30] * 20)
    read = prompts.ahead(said)
    prompts.was_read()

    assert prompts.answering(said[2:]) == read


def test_a_message_that_is_too_long_reads_the_same_ahead_and_to_be_answered() -> None:
    prompts = growing()
    said = conversation(10, 10, 390)
    ahead = prompts.ahead(said)
    prompts.was_read()

    assert prompts.answering(said) == ahead
    assert ahead != build_prompt(PERSONA, said)


def test_however_long_a_reply_is_wished_for_there_is_room_for_what_was_said() -> None:
    prompts = GrowingPrompt(PERSONA, count_words, context_tokens=CONTEXT, reserve_tokens=10 * CONTEXT)

    assert texts(prompts.answering(conversation(1))) == ["u0"]


@given(lengths, st.integers(0, NOTES - MESSAGE_TOKENS))
def test_a_note_comes_with_the_prompt_to_answer_and_moves_nothing_of_it(words: list[int], long: int) -> None:
    noted, plain = growing_with_notes(), growing_with_notes()
    said = conversation(*words)
    for end in range(2, len(said), 2):
        assert noted.ahead(said[:end]) == plain.ahead(said[:end])
        noted.was_read()
        plain.was_read()
        prompt = noted.answering(said[: end + 1], "n " * long)

        assert replace(prompt, notes="") == plain.answering(said[: end + 1])
        assert prompt_tokens(prompt, count_words) <= CONTEXT - RESERVE


@given(lengths)
def test_what_is_known_stands_in_every_prompt_and_is_left_room_for(words: list[int]) -> None:
    prompts = growing()
    prompts.know("\nWhat you know about them: Dog: Bruno.")
    said = conversation(*words)
    for end in range(2, len(said), 2):
        ahead = prompts.ahead(said[:end])
        prompts.was_read()
        answering = prompts.answering(said[: end + 1])

        assert ahead.known == answering.known == "\nWhat you know about them: Dog: Bruno."
        assert begins_with(answering, ahead)
        assert prompt_tokens(answering, count_words) <= CONTEXT - RESERVE
