"""What is decided before replies, followed through a talk; the encoder is left out, so rules decide."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from companion.feeling.emotions import WordsReading
from companion.reply.analysis import TurnAnalysis
from companion.reply.decision import Knowledge, ReplyDecider, ReplyDecision
from companion.reply.ongoing import told_plan
from companion.thinking.leading import Say
from companion.thinking.persona import Persona
from companion.values import (
    Affect,
    AffectEstimate,
    Boundaries,
    CancelToken,
    CrisisKind,
    Danger,
    Grade,
    PartBroken,
    PartMissing,
    PrivacyWish,
    Reading,
    Rule,
    Utterance,
    Want,
)
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.dangers import like
from tests.fakes.held_texts import holds
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.readings import GLAD, SAD, reading
from tests.fakes.talks import SESSION, talk
from tests.tables import each_row

PERSONA = Persona("Robin", "You are Robin, a friend.")


def feels(felt: Reading) -> Knowledge:
    def foresee(said: Utterance, words: WordsReading) -> Reading:
        return felt

    return Knowledge(foresee=foresee)


def planned(decider: ReplyDecider, dialogue: Sequence[Utterance]) -> ReplyDecision:
    thought = decider.plan(dialogue, ())
    assert thought is not None
    return thought


def test_who_says_sad_words_wants_to_be_heard() -> None:
    decider = ReplyDecider(PERSONA, None, feels(reading(SAD, "sadness")))

    thought = planned(decider, talk("My friend lied to me and I feel awful about it."))

    assert thought.step.wanted.want is Want.BE_HEARD
    assert thought.target.valence < 0.1


def test_the_same_words_are_answered_otherwise_when_they_sound_glad() -> None:
    said = talk("I told my sister everything yesterday.")

    sad = planned(ReplyDecider(PERSONA, None, feels(reading(SAD, "sadness"))), said)
    glad = planned(ReplyDecider(PERSONA, None, feels(reading(GLAD, "joy"))), said)

    assert sad.target.valence < glad.target.valence


def test_what_was_corrected_is_followed_anew() -> None:
    decider, fresh = ReplyDecider(PERSONA, None), ReplyDecider(PERSONA, None)
    planned(decider, talk("I have an exam.", "Good luck!", "Thanks."))
    corrected = talk("My grandmother died.", "I am with you.", "Thanks.")

    assert planned(decider, corrected).is_light == planned(fresh, corrected).is_light
    assert not planned(decider, corrected).is_light


def test_of_what_is_forgotten_nothing_is_held_nor_decided_any_more() -> None:
    said = talk("I met Quentin at work.")
    decider = ReplyDecider(PERSONA, None)
    planned(decider, said)
    assert holds("Quentin", decider)

    decider.forget({(SESSION, 1)})

    assert holds("Quentin", decider) == []
    assert decider.plan(said, ()) is None
    assert holds("Quentin", decider) == []


def test_without_an_encoder_rules_alone_decide(caplog: pytest.LogCaptureFixture) -> None:
    def missing() -> object:
        raise PartMissing("It is missing; install Companion again.", log="gone")

    decider = ReplyDecider(PERSONA, missing)  # type: ignore[arg-type]  # it never returns
    decider.warm()

    assert planned(decider, talk("I want to die.")).step.cared.response.is_open
    assert "by rules alone" in caplog.text


def test_where_a_turn_cannot_be_read_rules_alone_decide_it_and_the_next_is_read_again() -> None:
    read = list[str]()

    class Failing(FakeAnalyser):
        def read(self, text: str) -> TurnAnalysis:
            read.append(text)
            if "rain" in text:
                raise PartBroken("It cannot be read.", log="no memory")
            return super().read(text)

    decider = ReplyDecider(PERSONA, Failing)
    decider.warm()
    risk = planned(decider, talk("I want to die in this rain."))
    planned(decider, talk("I want to die in this rain.", "I hear you.", "I miss her."))

    assert risk.step.cared.response.is_open
    assert read[-1] == "I miss her."


# ---- what the language model is asked ---------------------------------------------------------------------

BRIDGE = "I keep walking past that bridge at night."


class Doubting(FakeAnalyser):
    """Finds words about a bridge a little like a danger."""

    def read(self, text: str) -> TurnAnalysis:
        words = WordsReading(SAD, (), is_unsure=False)
        danger = like(CrisisKind.SUICIDE, 0.7 if "bridge" in text else 0.98 if "aioli" in text else 0.02)
        return replace(super().read(text), words=words, danger=danger)


def server(answer: str = "none") -> FakeLanguageModel:
    return FakeLanguageModel(completions=[f'{{"danger": "{answer}"}}'], answers_beside=True)


def considering(model: FakeLanguageModel, text: str, *, is_strong: bool = False) -> ReplyDecision:
    """Return what is decided once the model could be asked about a text."""
    decider = ReplyDecider(PERSONA, Doubting, Knowledge(is_strong=is_strong))
    decider.warm()
    decider.consider(talk(text), model, CancelToken())
    return planned(decider, talk(text))


@pytest.mark.parametrize(
    ("answer", "is_sure", "is_noticed"),
    [
        ("really", True, False),
        ("figure of speech", False, False),
        ("story", False, False),
        ("I can't say.", False, True),
    ],
)
def test_what_a_server_finds_meant_is_a_danger(answer: str, is_sure: bool, is_noticed: bool) -> None:
    cared = considering(server(answer), BRIDGE).step.cared

    assert cared.crisis.is_sure is is_sure
    assert cared.response.is_noticed is is_noticed


@pytest.mark.parametrize(("is_strong", "is_sure"), [(True, False), (False, True)])
def test_a_strong_model_may_object_to_what_only_the_networks_find_sure(
    is_strong: bool, is_sure: bool
) -> None:
    decided = considering(server("figure of speech"), "That aioli!", is_strong=is_strong)

    assert decided.step.cared.crisis.is_sure is is_sure
    assert decided.step.cared.response.is_noticed is not is_sure
    assert decided.needs != ()


def test_a_strong_model_cannot_object_to_plain_words() -> None:
    decided = considering(server("story"), "I want to kill myself. That aioli!", is_strong=True)

    assert decided.step.cared.crisis.is_sure


def test_the_same_words_are_judged_again_in_another_talk() -> None:
    decider = ReplyDecider(PERSONA, Doubting, Knowledge())
    decider.warm()
    joking = talk("Shall we go for a walk?", "Where to?", BRIDGE)
    grieving = talk("Nothing matters since she died.", "Where are you?", BRIDGE, session="b" * 32)

    for dialogue, answer in ((joking, "figure of speech"), (grieving, "really")):
        decider.consider(dialogue, server(answer), CancelToken())

    assert not planned(decider, joking).step.cared.crisis.is_sure
    assert planned(decider, grieving).step.cared.crisis.is_sure


def test_a_server_is_asked_once_about_an_utterance() -> None:
    model = server("none")
    decider = ReplyDecider(PERSONA, Doubting, Knowledge())
    decider.warm()

    for _ in range(2):
        decider.consider(talk(BRIDGE), model, CancelToken())

    assert len(model.completed) == 1


def test_a_server_is_asked_about_the_words_in_their_talk() -> None:
    model = server()

    considering(model, BRIDGE)

    (asked,) = model.completed
    assert [message.text for message in asked.messages] == [f"Person: {BRIDGE}"]


@pytest.mark.parametrize(
    ("text", "model"),
    [("I walked the dog.", server()), ("I want to kill myself.", server()), (BRIDGE, FakeLanguageModel(""))],
    ids=["ordinary words", "plain words", "a model that only answers alone"],
)
def test_nothing_else_is_asked_whether_it_is_meant(text: str, model: FakeLanguageModel) -> None:
    considering(model, text)

    assert model.completed == []


def test_a_danger_that_was_not_asked_about_is_noticed() -> None:
    thought = considering(FakeLanguageModel(""), BRIDGE)

    assert thought.note == "They may feel very low: be kind, and ask what is wrong."
    assert (thought.step.move, thought.is_care) == (None, False)


@pytest.mark.parametrize(
    ("found", "felt"),
    [
        (like(CrisisKind.SUICIDE, 0.7), GLAD),
        (like(CrisisKind.DANGER, 0.7), SAD),
        (like(CrisisKind.ABUSE, 0.7, by_itself=like(CrisisKind.ABUSE, 0.1)), SAD),
    ],
)
def test_of_a_doubtful_danger_a_small_model_is_told_nothing_and_help_is_offered(
    found: Danger, felt: AffectEstimate
) -> None:
    class Finding(FakeAnalyser):
        def read(self, text: str) -> TurnAnalysis:
            return replace(super().read(text), danger=found.alone)

        def danger(self, words: str, before: Sequence[str], answered: str) -> Danger:
            return found

    decider = ReplyDecider(PERSONA, Finding, feels(reading(felt, "neutral")))
    decider.warm()

    decision = planned(decider, talk(BRIDGE))

    assert decision.note == ""
    assert told_plan(2, decision).needs


class AskingForAdvice(Doubting):
    """Finds that all words ask for advice on health as well."""

    def read(self, text: str) -> TurnAnalysis:
        return replace(super().read(text), asks={Rule.HEALTH: 0.8})


@pytest.mark.parametrize(("text", "is_told"), [(BRIDGE, False), ("My knee is swollen.", True)])
def test_why_tells_of_a_boundary_only_if_the_model_was_told_of_it(text: str, is_told: bool) -> None:
    decider = ReplyDecider(PERSONA, AskingForAdvice, Knowledge())
    decider.warm()

    decision = planned(decider, talk(text))

    assert decision.step.limited.breach is not None
    assert ("advice on health" in decision.note) is is_told
    assert ("I told the language model to keep it." in str(decision.why)) is is_told


class AskingBoth(FakeAnalyser):
    """Finds that words about readers ask who reads, and that all ask what it is."""

    def read(self, text: str) -> TurnAnalysis:
        return replace(super().read(text), asks={Rule.HUMAN: 0.99})

    def privacy_wish(self, words: str) -> PrivacyWish | None:
        return PrivacyWish.WHO_READS if "read" in words else None


@each_row(
    ("text", "is_strong", "told"),
    [
        ("I was horrified at my weight.", True, "They speak of “my weight”, which they want closed"),
        ("I was horrified at my weight.", False, "Do not go into what they want closed."),
        ("What are you? And who can read this?", True, "They ask what you are and who reads what they say"),
        ("What are you, a person?", True, "If they ask for it, say that you are software"),
        ("What are you? And who can read this?", False, "If they ask for it, say that you are software"),
    ],
)
def test_a_strong_model_is_told_which_topic_is_closed_and_all_that_was_asked(
    text: str, is_strong: bool, told: str
) -> None:
    knowledge = Knowledge(boundaries=lambda: Boundaries(topics=("my weight",)), is_strong=is_strong)
    decider = ReplyDecider(PERSONA, AskingBoth, knowledge)
    decider.warm()

    assert planned(decider, talk(text)).note.startswith(told)


def test_a_strong_model_asks_who_else_knows_unless_somebody_was_named() -> None:
    decider = ReplyDecider(PERSONA, FakeAnalyser, Knowledge(is_strong=True))
    decider.warm()

    note = planned(
        decider, talk("I want to kill myself.", "Are you safe?", "I'm safe. Bastien is here.")
    ).note

    assert "Unless they named somebody, ask who else knows" in note


class Alarmed(Doubting):
    """Finds words about a bridge very like a hint at a danger."""

    def read(self, text: str) -> TurnAnalysis:
        danger = like(CrisisKind.SUICIDE, 0.99 if "bridge" in text else 0.02, Grade.HINT)
        return replace(super().read(text), danger=danger)


@pytest.fixture
def alarmed() -> ReplyDecider:
    decider = ReplyDecider(PERSONA, Alarmed, Knowledge())
    decider.warm()
    return decider


def test_with_a_small_model_code_asks_whether_a_likely_danger_is_one(alarmed: ReplyDecider) -> None:
    decision = planned(alarmed, talk(BRIDGE))

    assert isinstance(decision.step.move, Say)
    assert decision.step.move.said.text.endswith("Are you thinking of ending your life?")
    assert not decision.is_care
    assert told_plan(2, decision).is_help_offered


def test_a_strong_model_asks_itself() -> None:
    strong = ReplyDecider(PERSONA, Alarmed, Knowledge(is_strong=True))
    strong.warm()

    decision = planned(strong, talk(BRIDGE))

    assert decision.step.move is None
    assert decision.note == "This may be a danger: ask calmly and directly how bad it is."


@pytest.mark.parametrize(("said", "is_care"), [("Yes, most nights.", True), ("God no!", False)])
def test_the_answer_to_that_question_is_believed(alarmed: ReplyDecider, said: str, is_care: bool) -> None:
    move = planned(alarmed, talk(BRIDGE)).step.move
    assert isinstance(move, Say)

    assert planned(alarmed, talk(BRIDGE, move.said.text, said)).is_care is is_care


def test_beside_what_is_only_noticed_numbers_are_offered() -> None:
    told = told_plan(2, considering(FakeLanguageModel(""), BRIDGE))

    assert told.is_help_offered
    assert told.needs == ("emergency", "crisis")


# ---- what a clause shows whose words came out otherwise than planned -------------------------------------


class OneFeeling(FakeAnalyser):
    """Reads one feeling off every text."""

    def __init__(self, felt: AffectEstimate) -> None:
        super().__init__()
        self._felt = felt

    def read(self, text: str) -> TurnAnalysis:
        return replace(super().read(text), words=WordsReading(self._felt, (), is_unsure=False))


PLANNED = Affect(valence=0.1)


def shown(felt: AffectEstimate, *said: str) -> Affect:
    """Return what a clause shows that was planned to show ``PLANNED`` and whose words have this feeling."""
    decider = ReplyDecider(PERSONA, lambda: OneFeeling(felt))
    decider.warm()
    planned(decider, talk(*said))
    return decider.expressed("These are the words.", PLANNED)


def test_near_a_loss_nothing_is_shown_brighter_than_planned() -> None:
    assert shown(GLAD, "My dog died yesterday.") == PLANNED
    assert shown(SAD, "My dog died yesterday.") != PLANNED


@pytest.mark.parametrize("said", ["Please whisper.", "I want to kill myself."])
def test_what_was_ordered_of_the_voice_and_calm_in_a_danger_stay(said: str) -> None:
    assert shown(SAD, said) == PLANNED
