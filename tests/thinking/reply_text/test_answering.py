from collections.abc import Iterator

import pytest

from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.thinking.prompt.turn_note import Brief, ScriptLine
from companion.thinking.reply_text.answering import Spoken, answered, embodied, scripted, with_sum
from companion.thinking.reply_text.foreign_words import Tongues
from companion.values import (
    Affect,
    CancelToken,
    Gesture,
    GestureName,
    Speaker,
    VocalSound,
)
from tests.fakes.language_model import FakeLanguageModel
from tests.tables import each_row

LOW, HIGH = Affect(-0.3, 0.0, 0.0), Affect(0.2, 0.1, 0.0)
PLAIN = Brief()
PROMPT = Prompt("You are Robin.", (Message(Speaker.PERSON, "My friend lied to me."),))


def spoken(
    model: FakeLanguageModel,
    brief: Brief = PLAIN,
    *,
    cancel: CancelToken | None = None,
    language: str = "en",
    said_before: tuple[str, ...] = (),
    max_tokens: int = 160,
    keeps_form: bool = False,
) -> list[Spoken]:
    return list(
        answered(
            model,
            PROMPT,
            brief,
            ReplyLimits(max_tokens),
            cancel or CancelToken(),
            name="Robin",
            tongues=Tongues(language),
            said_before=said_before,
            keeps_form=keeps_form,
        )
    )


def text_of(said: list[Spoken]) -> str:
    return "".join(one.text for one in said)


def test_the_answer_is_the_models_own_with_the_feeling_that_is_to_be_shown() -> None:
    said = spoken(FakeLanguageModel("That hurts. What did she say?"), Brief(affect=LOW))

    assert text_of(said) == "That hurts. What did she say?"
    assert {one.affect for one in said} == {LOW}
    assert all(one.by_model for one in said)


@pytest.mark.parametrize(
    ("before", "answer", "comes"),
    [
        ("I'm listening.", "I'm listening!", ""),
        ("I'm listening.", "I'm listening. Go on.", "I'm listening. Go on."),
        ("I'm listening.", "I'm glad.", "I'm glad."),
        ("Estoy muy enfadado.", "Estoy muy enfadado.", ""),
        ("Yes.", "Yes.", "Yes."),
    ],
)
def test_nothing_comes_of_words_that_were_just_said(before: str, answer: str, comes: str) -> None:
    assert text_of(spoken(FakeLanguageModel(answer), said_before=(before,), language="es")) == comes


def test_the_model_reads_the_prompt_as_it_is() -> None:
    model = FakeLanguageModel("Fine.")

    spoken(model)

    assert model.prompts == [PROMPT]


def test_what_code_says_is_said_line_by_line_with_its_feelings_and_silences() -> None:
    script = (ScriptLine("Breathe in,", LOW, pause_after=0.6), ScriptLine("two.", HIGH))

    assert list(scripted(Brief(script=script))) == [
        Spoken("Breathe in,", LOW, 0.6),
        Spoken(" two.", HIGH),
    ]


@pytest.mark.parametrize(
    "unfit",
    [
        "<think>They are sad, I should be kind.",
        "*smiles softly*",
        "User: And then?",
        "Ich bin hier, um dir zuzuhören.",
        "…",
        "",
    ],
)
def test_of_what_is_not_fit_to_be_spoken_nothing_comes(unfit: str) -> None:
    assert text_of(spoken(FakeLanguageModel(unfit))) == ""


def test_a_cancelled_answer_asks_the_model_for_nothing() -> None:
    model, cancel = FakeLanguageModel("never"), CancelToken()
    cancel.cancel()

    assert spoken(model, cancel=cancel) == []
    assert model.prompts == []


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
    said = spoken(FakeLanguageModel("Your cat does that. *laughs* She falls in every time."))

    assert sounds_of(said) == [
        ("Your cat does that. ", None),
        ("She falls in every time.", VocalSound.LAUGH),
    ]


def test_a_clause_has_its_gestures_at_its_first_words_and_the_first_of_all_a_sound() -> None:
    nod = Gesture(GestureName.NOD)

    def embody(words: str, shown: Affect, is_first: bool) -> tuple[tuple[Gesture, ...], VocalSound | None]:
        return (nod,) if "hurts" in words or "she" in words else (), VocalSound.HUM if is_first else None

    pieces = [
        Spoken("That ", LOW),
        Spoken("hurts.", LOW, ends_clause=True),
        Spoken(" What did she", LOW),
        Spoken(" say?", LOW),
    ]
    said = list(embodied(pieces, embody))

    assert [one.text for one in said] == [one.text for one in pieces]
    assert [one.gestures for one in said] == [(nod,), (), (nod,), ()]
    assert [one.sound for one in said] == [VocalSound.HUM, None, None, None]


def test_a_sound_that_the_model_wrote_of_stays_the_only_one_of_its_clause() -> None:
    said = list(embodied([Spoken("Ha.", LOW, sound=VocalSound.LAUGH)], lambda *_: ((), VocalSound.SIGH)))

    assert [one.sound for one in said] == [VocalSound.LAUGH]


def test_where_nothing_is_light_no_laugh_of_the_models_is_heard() -> None:
    said = spoken(FakeLanguageModel("*laughs* I am here with you."), Brief(may_sound=False))

    assert sounds_of(said) == [("I am here with you.", None)]


@each_row(
    ("reply", "tokens", "heard"),
    [
        ("It rained. Then it got dark and we went home by the road", 10, "It rained."),
        ("It rained. Then it got dark and we", 8, "It rained. Then it got dark and we"),
        ("It rained and we stayed in and then it got dark", 6, "It rained and we stayed in"),
        (
            "Two poems. Roses are red\nViolets are blue\nSugar is sweet",
            9,
            "Two poems. Roses are red\nViolets are blue",
        ),
        ("Two poems. Roses are red\nViolets are blue", 8, "Two poems. Roses are red\nViolets are blue"),
    ],
)
def test_a_reply_whose_tokens_run_out_ends_with_a_whole_sentence_or_line(
    reply: str, tokens: int, heard: str
) -> None:
    said = spoken(FakeLanguageModel(reply), max_tokens=tokens, keeps_form=True)

    assert text_of(said) == heard


def test_a_reply_in_pieces_of_any_size_ends_with_a_whole_sentence() -> None:
    class InOnePiece(FakeLanguageModel):
        def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
            yield "".join(super().reply(prompt, limits, cancel))

    english = spoken(InOnePiece("It rained. It got dark. We went home by the long old road"), max_tokens=12)
    japanese = spoken(InOnePiece("雨だ。暗い。家 に 帰 る 途 中 で"), max_tokens=6, language="ja")

    assert text_of(english) == "It rained. It got dark."
    assert text_of(japanese) == "雨だ。暗い。"


JARS = "Six jars to a box and I've got seven boxes. How many jars is that?"


def test_a_sum_that_is_told_as_a_story_is_put_into_figures_by_the_model_and_worked_out_by_code() -> None:
    model = FakeLanguageModel(completions=['{"sum": "6*7"}'])

    brief = with_sum(Brief(note="They sound happy."), model, JARS, CancelToken())

    assert brief.note == "6 × 7 = 42. They sound happy."
    assert brief.result == "42"


def test_what_code_worked_out_is_not_put_into_figures_as_well() -> None:
    model = FakeLanguageModel(completions=['{"sum": "6*7"}'])

    brief = with_sum(Brief(is_worked_out=True), model, JARS, CancelToken())

    assert brief.result == ""


def test_a_reply_without_the_result_of_a_sum_is_empty() -> None:
    brief = Brief(result="42")

    assert spoken(FakeLanguageModel("That's a lot of jars."), brief) == []
    assert text_of(spoken(FakeLanguageModel("That's forty-two."), brief)) == "That's forty-two."


@each_row(
    ("day", "reply", "is_said"),
    [
        ("On Wednesday 2 September at 15:00", "It was on the second of September.", False),
        ("On Wednesday 2 September at 15:00", "On September 2nd, at three.", True),
        ("On Wednesday 2 September at 15:00", "On Wednesday, 2 September.", True),
        ("On Wednesday 2 September at 15:00", "Last week, I think.", False),
        ("Am Samstag, 29. August", "Am 29. August.", True),
        ("Am Samstag, 29. August", "Am Dienstag.", False),
        ("8月24日（周一）", "8月24日交的。", True),
        ("8月24日（周一）", "24日交的。", False),
        ("2,761 days", "It's 2761 days.", True),
        ("2,761 days", "It's 761 days.", False),
        ("77 or 78", "She is seventy-seven or seventy-eight.", True),
        ("77 or 78", "She is 77.", False),
    ],
)
def test_a_reply_without_the_day_or_the_span_that_is_asked_for_is_empty(
    day: str, reply: str, is_said: bool
) -> None:
    said = spoken(FakeLanguageModel(reply), Brief(result=day), language="zh" if "月" in day else "en")

    assert bool(said) is is_said


def test_a_reply_that_does_not_pass_its_check_is_empty() -> None:
    brief = Brief(check=lambda reply: "?" in reply)

    assert spoken(FakeLanguageModel("I see."), brief) == []
    assert text_of(spoken(FakeLanguageModel("Are you safe?"), brief)) == "Are you safe?"


def test_in_no_set_language_a_reply_may_be_in_any() -> None:
    said = answered(
        FakeLanguageModel("Ich bin hier."),
        PROMPT,
        PLAIN,
        ReplyLimits(),
        CancelToken(),
        name="Robin",
        tongues=None,
    )

    assert text_of(list(said)) == "Ich bin hier."
