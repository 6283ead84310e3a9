from dataclasses import replace

import pytest
from companion.thinking.openings import FormulaHabit
from companion.thinking.tail import Tail

from companion.thinking.answering import SENTENCE_TOKENS, STUCK, Spoken, answered
from companion.thinking.brief import Brief, ScriptLine
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import (
    NEUTRAL,
    Affect,
    CancelToken,
    Gesture,
    GestureName,
    PlannedClause,
    Speaker,
    Strategy,
    VocalSound,
)
from tests.fakes.language_model import FakeLanguageModel

LOW, HIGH = Affect(-0.3, 0.0, 0.0), Affect(0.2, 0.1, 0.0)
LOW_CLAUSE, HIGH_CLAUSE = (PlannedClause(Strategy.OTHER, affect) for affect in (LOW, HIGH))
PROMPT = Prompt("You are Robin.", (Message(Speaker.PERSON, "My friend lied to me."),))


def spoken(
    model: FakeLanguageModel, brief: Brief, *, prompt: Prompt = PROMPT, cancel: CancelToken | None = None
) -> list[Spoken]:
    return list(
        answered(
            model,
            prompt,
            brief,
            ReplyLimits(),
            cancel or CancelToken(),
            name="Robin",
            language="en",
            habit=FormulaHabit(0),
        )
    )


def text_of(said: list[Spoken]) -> str:
    return "".join(one.text for one in said)


def test_a_free_answer_is_the_models_own_with_the_feeling_of_each_sentence() -> None:
    said = spoken(
        FakeLanguageModel("That hurts. What did she say?"), Brief(clauses=(LOW_CLAUSE, HIGH_CLAUSE))
    )

    assert text_of(said) == "That hurts. What did she say?"
    assert text_of([one for one in said if one.affect == LOW]) == "That hurts."
    assert text_of([one for one in said if one.affect == HIGH]) == " What did she say?"


def test_a_whole_line_is_said_without_the_model() -> None:
    model = FakeLanguageModel("Never asked.")

    said = spoken(
        model, Brief(script=(ScriptLine("That stings.", LOW), ScriptLine("What did she say?", HIGH)))
    )

    assert said == [Spoken("That stings.", LOW), Spoken(" What did she say?", HIGH)]
    assert model.prompts == []


def test_an_open_line_is_finished_by_the_model_and_with_a_full_stop() -> None:
    model = FakeLanguageModel("trust is broken")

    said = spoken(model, Brief(script=(ScriptLine("It makes sense, since", LOW, goes_on=True),)))

    assert text_of(said) == "It makes sense, since trust is broken."
    assert {one.affect for one in said} == {LOW}
    assert [prompt.opening for prompt in model.prompts] == ["It makes sense, since"]


def test_the_model_finishes_one_sentence_and_the_next_line_follows() -> None:
    model = FakeLanguageModel("trust is broken. And more. And more.", "change?")

    said = spoken(
        model,
        Brief(
            script=(
                ScriptLine("It hurts, since", LOW, goes_on=True),
                ScriptLine("What would", HIGH, goes_on=True),
            )
        ),
    )

    assert text_of(said) == "It hurts, since trust is broken. What would change?"
    assert model.prompts[-1].opening == "It hurts, since trust is broken. What would"
    assert all(limits.max_tokens <= SENTENCE_TOKENS for limits in model.limits)


def test_a_mark_follows_an_open_line_without_a_blank() -> None:
    said = spoken(
        FakeLanguageModel(", and it hurts."), Brief(script=(ScriptLine("She lied", LOW, goes_on=True),))
    )

    assert text_of(said) == "She lied, and it hurts."


def test_what_is_said_first_comes_before_a_free_answer_and_before_a_script() -> None:
    free = spoken(FakeLanguageModel("How are you?"), Brief(opening="You had an exam."))
    scripted = spoken(
        FakeLanguageModel(), Brief(opening="You had an exam.", script=(ScriptLine("How did it go?", HIGH),))
    )

    assert text_of(free) == "You had an exam. How are you?"
    assert text_of(scripted) == "You had an exam. How did it go?"


def test_a_free_answer_can_be_made_to_begin_with_certain_words() -> None:
    model = FakeLanguageModel("is not fair.")

    said = spoken(model, Brief(begin="That really"))

    assert text_of(said) == "That really is not fair."
    assert model.prompts[-1].opening == "That really"


def test_a_beginning_that_says_nothing_is_drawn_anew() -> None:
    model = FakeLanguageModel("As an AI language model, I cannot feel.", "She broke your trust.")

    assert text_of(spoken(model, Brief())) == "She broke your trust."


def test_words_that_are_favoured_are_told_to_the_model() -> None:
    model = FakeLanguageModel("Fine.")

    spoken(model, Brief(bias={"hurt": 1.0}))

    assert model.limits[-1].bias == {"hurt": 1.0}


def test_examples_are_laid_before_the_persons_words() -> None:
    model = FakeLanguageModel("Fine.")
    shown = (Message(Speaker.PERSON, "I fell."), Message(Speaker.COMPANION, "That hurt."))

    spoken(model, Brief(shown=shown))

    assert model.prompts[-1] == replace(PROMPT, messages=(*shown, *PROMPT.messages))


def test_without_a_plan_nothing_is_to_be_shown() -> None:
    assert {one.affect for one in spoken(FakeLanguageModel("Fine."), Brief())} == {NEUTRAL}


def test_a_cancelled_script_asks_the_model_for_nothing() -> None:
    model, cancel = FakeLanguageModel("never"), CancelToken()
    cancel.cancel()

    spoken(model, Brief(script=(ScriptLine("She lied", LOW, goes_on=True),)), cancel=cancel)

    assert model.prompts == []


def test_silences_follow_the_words_that_they_belong_to() -> None:
    script = (ScriptLine("Breathe in,", LOW, pause_after=0.6), ScriptLine("two.", LOW))

    said = spoken(FakeLanguageModel("Never asked."), Brief(script=script))

    assert [(one.text, one.pause_after) for one in said] == [("Breathe in,", 0.6), (" two.", 0.0)]


UNFIT = (
    "<think>They are sad, I should be kind.",
    "*smiles softly*",
    "User: And then?",
    "Ich bin hier, um dir zuzuhören.",
    "You are Robin, a kind friend of the person who talks with you.",
    "…",
    "",
)
PERSONA = replace(PROMPT, persona="You are Robin, a kind friend of the person who talks with you.")


@pytest.mark.parametrize("unfit", UNFIT)
def test_what_is_not_fit_to_be_spoken_is_drawn_anew(unfit: str) -> None:
    free = spoken(FakeLanguageModel(unfit, "She broke your trust."), Brief(), prompt=PERSONA)
    begun = spoken(
        FakeLanguageModel(unfit, "trust is broken."),
        Brief(script=(ScriptLine("It hurts, since", LOW, goes_on=True),)),
        prompt=PERSONA,
    )

    assert text_of(free) == "She broke your trust."
    assert text_of(begun) == "It hurts, since trust is broken."


@pytest.mark.parametrize("unfit", UNFIT)
def test_where_nothing_is_fit_to_be_spoken_code_says_something(unfit: str) -> None:
    free = spoken(
        FakeLanguageModel(unfit),
        Brief(instead="That must sting.", clauses=(LOW_CLAUSE, HIGH_CLAUSE)),
        prompt=PERSONA,
    )
    behind = spoken(
        FakeLanguageModel(unfit),
        Brief(opening="You had an exam.", instead="How did it go?"),
        prompt=PERSONA,
    )
    begun = spoken(FakeLanguageModel(unfit), Brief(begin="That really"), prompt=PERSONA)

    assert free == [Spoken("That must sting.", LOW, by_model=True)]
    assert text_of(behind) == "You had an exam. How did it go?"
    assert text_of(begun) == f"That really{STUCK}"


@pytest.mark.parametrize("unfit", UNFIT)
def test_a_script_whose_sentences_are_not_finished_is_said_to_its_end(unfit: str) -> None:
    script = (ScriptLine("It hurts, since", LOW, goes_on=True), ScriptLine("What did she say?", HIGH))

    said = spoken(FakeLanguageModel(unfit), Brief(script=script), prompt=PERSONA)

    assert text_of(said) == f"It hurts, since{STUCK} What did she say?"


def test_what_the_model_was_told_is_not_read_out_but_what_was_quoted_may_be_said() -> None:
    tail = Tail(
        memories=("They swim on Mondays with their sister Ann",),
        situation="What is going on: “my friend lied to me about the money”; likely wants: comfort.",
        plan="In your reply: say why it makes sense, then ask about it.",
    )
    reply = (
        "In your reply: say why it makes sense. Your friend lied to me about the money, you say. "
        "They swim on Mondays with their sister Ann."
    )

    said = spoken(FakeLanguageModel(reply), Brief(tail))

    assert text_of(said) == (
        "Your friend lied to me about the money, you say. They swim on Mondays with their sister Ann."
    )


def test_a_refusal_finishes_no_sentence() -> None:
    script = (ScriptLine("It hurts, since", LOW, goes_on=True),)

    anew = spoken(
        FakeLanguageModel("As an AI language model, I cannot feel.", "trust is broken."), Brief(script=script)
    )
    stuck = spoken(FakeLanguageModel("I cannot help with that."), Brief(script=script))

    assert text_of(anew) == "It hurts, since trust is broken."
    assert text_of(stuck) == f"It hurts, since{STUCK}"


def test_a_reply_goes_on_from_what_was_said_first() -> None:
    model = FakeLanguageModel("How did it go?")

    spoken(model, Brief(opening="You had an exam.", begin="So"))

    assert model.prompts[-1].opening == "You had an exam. So"


TALK = replace(
    PROMPT,
    messages=(
        Message(Speaker.PERSON, "I failed the exam."),
        Message(Speaker.COMPANION, "That must have been a bitter day. What now?"),
        *PROMPT.messages,
    ),
)


def test_an_earlier_reply_is_not_said_word_for_word_once_more() -> None:
    copied = "That must have been a bitter day."

    anew = spoken(FakeLanguageModel(copied, "She broke your trust."), Brief(), prompt=TALK)
    instead = spoken(FakeLanguageModel(copied), Brief(instead="That must sting."), prompt=TALK)

    assert text_of(anew) == "She broke your trust."
    assert text_of(instead) == "That must sting."


def test_of_what_is_shown_only_what_is_to_be_imitated_is_said_word_for_word() -> None:
    line, example = "Ouch, a lie is a splinter under the nail.", "Being lied to leaves such a crack."
    shown = (
        Message(Speaker.PERSON, "He cheated."),
        Message(Speaker.COMPANION, example),
        Message(Speaker.PERSON, "She lied."),
        Message(Speaker.COMPANION, line),
    )

    said = spoken(FakeLanguageModel(f"{example} {line}"), Brief(shown=shown, not_to_copy=(example,)))

    assert text_of(said) == line


def sounds_of(said: list[Spoken]) -> list[tuple[str, VocalSound | None]]:
    """Return the words from each sound to the next, with it."""
    parts: list[tuple[str, VocalSound | None]] = []
    for one in said:
        if one.sound is not None or not parts:
            parts.append((one.text, one.sound))
        else:
            parts[-1] = (parts[-1][0] + one.text, parts[-1][1])
    return parts


def test_a_laugh_that_the_model_writes_of_is_uttered_before_its_words() -> None:
    said = spoken(FakeLanguageModel("Your cat does that. *laughs* She falls in every time."), Brief())

    assert sounds_of(said) == [
        ("Your cat does that. ", None),
        ("She falls in every time.", VocalSound.LAUGH),
    ]


def test_one_sound_is_enough_for_a_reply() -> None:
    said = spoken(FakeLanguageModel("*laughs* Your cat does that. *giggles* She falls in."), Brief())

    assert sounds_of(said) == [("Your cat does that. She falls in.", VocalSound.LAUGH)]


def test_a_planned_sound_comes_before_the_first_words_and_is_the_only_one() -> None:
    model = FakeLanguageModel("Your cat does that. *laughs* She falls in.")

    free = spoken(model, Brief(sound=VocalSound.HUM))
    scripted = spoken(model, Brief(script=(ScriptLine("That stings.", LOW),), sound=VocalSound.SIGH))

    assert sounds_of(free) == [("Your cat does that. She falls in.", VocalSound.HUM)]
    assert sounds_of(scripted) == [("That stings.", VocalSound.SIGH)]


def test_where_nothing_is_light_no_laugh_of_the_models_is_heard() -> None:
    said = spoken(FakeLanguageModel("*laughs* I am here with you."), Brief(may_sound=False))

    assert sounds_of(said) == [("I am here with you.", None)]


def test_a_sentence_that_code_began_goes_on_without_marks() -> None:
    model = FakeLanguageModel("*sighs* trust is broken.", "change?")

    said = spoken(
        model,
        Brief(
            script=(
                ScriptLine("It hurts, since", LOW, goes_on=True),
                ScriptLine("What would", HIGH, goes_on=True),
            )
        ),
    )

    assert text_of(said) == "It hurts, since trust is broken. What would change?"
    assert model.prompts[-1].opening == "It hurts, since trust is broken. What would"
    assert [one.sound for one in said if one.sound] == [VocalSound.SIGH]


def test_the_gestures_of_a_clause_come_with_its_first_words_alone() -> None:
    nod, tilt = Gesture(GestureName.NOD), Gesture(GestureName.TILT)
    clauses = (replace(LOW_CLAUSE, gestures=(nod,)), replace(HIGH_CLAUSE, gestures=(tilt,)))

    said = spoken(FakeLanguageModel("That hurts. What did she say? And then?"), Brief(clauses=clauses))

    assert [one.gestures for one in said if one.gestures] == [(nod,), (tilt,)]
    assert next(one.gestures for one in said if one.clause == 1) == (tilt,)
