"""Danger is recognised in what was heard, graded, and told with what moved the verdict."""

import functools
import inspect
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.crisis import (
    BORNE_OUT,
    BY_ITSELF,
    CERTAIN,
    LIKELY,
    NOTICED,
    URGENT,
    CrisisJudge,
    read_judge,
)
from companion.values import LANGUAGES, Certainty, CrisisKind, Danger, Grade
from companion.words import in_words
from tests.fakes.dangers import like
from tests.tables import each_row

GREY = "it is all so very grey"
"""Words without a sign."""


@pytest.fixture(scope="module")
def judge() -> CrisisJudge:
    return _shared()


@each_row(
    ("words", "kind", "grade"),
    [
        ("I want to die.", CrisisKind.SUICIDE, Grade.RISK),
        ("im going to kill myself tonight", CrisisKind.SUICIDE, Grade.ACUTE),
        ("i make myself sick after dinner", CrisisKind.SELF_HARM, Grade.RISK),
        ("i cut too deep and it won't stop bleeding", CrisisKind.SELF_HARM, Grade.ACUTE),
        ("my dad hits me", CrisisKind.ABUSE, Grade.RISK),
        ("he's got a knife and he won't let me leave", CrisisKind.ABUSE, Grade.ACUTE),
        ("I mix my pills with vodka every night.", CrisisKind.OVERDOSE, Grade.RISK),
        ("i took thirty paracetamol", CrisisKind.OVERDOSE, Grade.ACUTE),
        ("The voices tell me to kill my brother.", CrisisKind.PSYCHOSIS, Grade.ACUTE),
    ],
)
def test_danger_has_its_kind_and_grade(
    judge: CrisisJudge, words: str, kind: CrisisKind, grade: Grade
) -> None:
    crisis = judge.judge(words, None)

    assert (crisis.kind, crisis.grade, crisis.is_about_other) == (kind, grade, False)
    assert crisis.moved_by


@each_row(
    "words",
    [
        "I've thought about killing myself.",
        "sometimes i want to die",
        "I just want to be dead.",
        "I don't want to live anymore.",
        "I feel suicidal tonight.",
        "I keep thinking about suicide.",
        "I'm going to end my life.",
        "I wish I was dead. Sorry.",
    ],
)
def test_who_speaks_plainly_of_ending_their_life_is_heard(judge: CrisisJudge, words: str) -> None:
    heard = judge.judge(words, None)

    assert heard.kind is CrisisKind.SUICIDE
    assert not heard.is_about_other


@each_row(
    "words",
    [
        "I nearly killed myself laughing.",
        "I could kill myself for forgetting her birthday.",
        "I'm not suicidal, just tired.",
        "I don't want to die, I have so much to do.",
        "I would never kill myself.",
        "He kills himself in the last chapter of the book.",
        "I want to die of embarrassment.",
        "That cake is to die for.",
        "I don't want to live in London any more.",
        "My phone died.",
        "I want to end my contract.",
    ],
)
def test_idioms_denials_and_stories_do_not_count(judge: CrisisJudge, words: str) -> None:
    assert judge.judge(words, None).kind is None


@each_row(
    "words",
    [
        "I just cut my arm open.",
        "i sliced it open again",
        "My thigh is cut wide open.",
        "I slit the old scar open.",
        "i've cut open my leg",
        "I cut open the stitches, I don't want it to heal.",
        "my arms, i cut them open again",
    ],
)
def test_who_cuts_themselves_open_is_in_danger_now(judge: CrisisJudge, words: str) -> None:
    crisis = judge.judge(words, None)

    assert (crisis.kind, crisis.grade) == (CrisisKind.SELF_HARM, Grade.ACUTE)


@pytest.mark.parametrize(
    "words",
    [
        "My sister wants to die.",
        "my friend says she's going to kill herself",
        "my son's been cutting himself",
        "The baby isn't breathing!",
    ],
)
def test_somebody_elses_danger_is_theirs(judge: CrisisJudge, words: str) -> None:
    crisis = judge.judge(words, None)

    assert crisis.grade >= Grade.RISK
    assert crisis.is_about_other


@each_row(
    "words",
    [
        "this heat is killing me",
        "that exam was social suicide",
        "I'd kill for a coffee.",
        "i'm so sad today and i miss my mum",
        "We buried my uncle on Friday.",
        "he beats me every time at scrabble",
        "what are the signs of a heart attack",
        "i took my tablets with breakfast",
        "Whispering, he's only just dropped off.",
        "I can't get out of bed at weekends.",
        "Somebody bit me at the nursery.",
        "Ich ersticke in Wäsche.",
        "Meine Freundin hat mir eine Klingel geschenkt.",
        "Il a vu mon message et il ne répond pas.",
        "Au feu, les pompiers !",
        "boludo me quiero matar, empatamos en el 94",
        "El Atleti me va a matar un día.",
        "旦那が頭からかぶってしもうた",
        "要死要死，迟到了",
    ],
)
def test_what_only_sounds_like_danger_is_none(judge: CrisisJudge, words: str) -> None:
    assert judge.judge(words, None).grade is Grade.NONE


CRIES = (
    "Help!",
    "Please help me.",
    "Payday's nine days off and the kids need shoes. I'm drowning here.",
    "Ich ertrinke hier!",
    "Je me noie !",
    "¡Me ahogo!",
    "助けて！",
    "救命啊！",
)


@each_row("cry", CRIES)
def test_a_bare_cry_is_no_sign_of_danger(judge: CrisisJudge, cry: str) -> None:
    assert judge.judge(cry, None).kind is None


@each_row("cry", CRIES)
def test_a_bare_cry_is_left_to_the_network(judge: CrisisJudge, cry: str) -> None:
    sure, less = (replace(like(CrisisKind.DANGER, 0.0), emergency=share) for share in (URGENT, URGENT - 0.01))

    assert judge.judge(cry, sure).is_sure
    assert judge.judge(cry, less).kind is None


@each_row(
    "words",
    [
        "Somebody's drowning, my son is drowning!",
        "Ein Kind ertrinkt!",
        "Un enfant se noie !",
        "¡El niño se ahoga!",
        "有人溺水了",
    ],
)
def test_somebody_who_is_drowning_is_in_danger(judge: CrisisJudge, words: str) -> None:
    assert judge.judge(words, None).grade is Grade.ACUTE


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("I never said I want to die.", "wants to die (denied)"),
        ("I was suicidal ten years ago.", "thinks of suicide (long over)"),
        (
            "In the novel he says that he wants to die.",
            "wants to die (a story, news, work or a question of knowledge)",
        ),
        ("My lyrics go: I want to die.", "wants to die (a game or a song)"),
    ],
)
def test_what_takes_a_sign_back_is_told(judge: CrisisJudge, words: str, told: str) -> None:
    crisis = judge.judge(words, None)

    assert crisis.grade is Grade.NONE
    assert told in crisis.moved_by


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("もう死にたい。", "wants to die"),
        ("Damals wollte ich mich umbringen, heute geht's mir gut.", "thinks of suicide (long over)"),
    ],
)
def test_a_sign_has_a_name_that_every_language_knows(judge: CrisisJudge, words: str, told: str) -> None:
    (sign,) = judge.judge(words, None).moved_by

    assert sign == told
    assert len({in_words(sign, language) for language in LANGUAGES}) == len(LANGUAGES)


def test_a_story_takes_nothing_back_that_is_meant_for_oneself(judge: CrisisJudge) -> None:
    words = "In the book she wants to die and I want to die too, me too."

    assert judge.judge(words, None).grade is Grade.RISK


@pytest.mark.parametrize("grade", [Grade.RISK, Grade.ACUTE])
def test_a_network_that_is_nearly_certain_of_a_grave_danger_is_sure(judge: CrisisJudge, grade: Grade) -> None:
    crisis = judge.judge(GREY, like(CrisisKind.SUICIDE, CERTAIN, grade))

    assert (crisis.kind, crisis.grade, crisis.certainty) == (CrisisKind.SUICIDE, grade, Certainty.SURE)
    assert crisis.moved_by == ("wording like that of someone in danger",)


@pytest.mark.parametrize(
    "likely",
    [
        like(CrisisKind.SUICIDE, CERTAIN - 0.01),
        like(CrisisKind.SUICIDE, LIKELY - 0.01, Grade.HINT),
        like(CrisisKind.SUICIDE, 1.0, by_itself=like(CrisisKind.SUICIDE, BY_ITSELF - 0.01)),
    ],
)
def test_without_a_sign_anything_less_is_noticed(judge: CrisisJudge, likely: Danger) -> None:
    assert judge.judge(GREY, likely).certainty is Certainty.NOTICED


def test_a_hint_is_likely_if_it_is_one_next_to_what_it_answers_and_by_itself(judge: CrisisJudge) -> None:
    hint, less = (like(CrisisKind.SUICIDE, share, Grade.HINT) for share in (LIKELY, LIKELY - 0.01))

    assert judge.judge(GREY, hint).certainty is Certainty.LIKELY
    assert judge.judge(GREY, replace(hint, by_itself=less)).certainty is Certainty.NOTICED
    assert judge.judge(GREY, replace(less, by_itself=hint)).certainty is Certainty.NOTICED


def test_a_sign_is_sure_if_the_network_finds_a_grave_danger_likely(judge: CrisisJudge) -> None:
    crisis = judge.judge("I want to die.", like(CrisisKind.SUICIDE, BORNE_OUT))

    assert (crisis.grade, crisis.certainty) == (Grade.RISK, Certainty.SURE)


@each_row(
    ("kind", "certainty"),
    [
        (CrisisKind.OVERDOSE, Certainty.SURE),
        (CrisisKind.ABUSE, Certainty.NOTICED),
        (CrisisKind.PSYCHOSIS, Certainty.NOTICED),
    ],
)
def test_a_sign_of_one_danger_bears_out_none_from_elsewhere(
    judge: CrisisJudge, kind: CrisisKind, certainty: Certainty
) -> None:
    assert judge.judge("I want to die.", like(kind, CERTAIN - 0.01)).certainty is certainty


@pytest.mark.parametrize(
    ("by_itself", "certainty"), [(CERTAIN, Certainty.SURE), (BORNE_OUT, Certainty.LIKELY)]
)
def test_what_the_companion_said_before_makes_words_little_less(
    judge: CrisisJudge, by_itself: float, certainty: Certainty
) -> None:
    of_rice = like(CrisisKind.SUICIDE, 0.01, by_itself=like(CrisisKind.SUICIDE, by_itself))

    crisis = judge.judge("I do not want to live any more.", of_rice)

    assert (crisis.grade, crisis.certainty) == (Grade.RISK, certainty)


def test_a_sign_that_the_network_does_not_bear_out_is_none(judge: CrisisJudge) -> None:
    assert judge.judge("I want to die.", like(CrisisKind.SUICIDE, BORNE_OUT - 0.01)).kind is None


def test_a_sign_that_its_sentence_takes_back_bears_nothing_out(judge: CrisisJudge) -> None:
    likely = like(CrisisKind.SUICIDE, CERTAIN - 0.01)

    assert judge.judge("I never said I want to die.", likely).certainty is Certainty.NOTICED


def test_words_that_tell_of_danger_only_with_those_before_are_noticed(judge: CrisisJudge) -> None:
    assert judge.judge(GREY, like(CrisisKind.SUICIDE, 0.1, within=NOTICED)).certainty is Certainty.NOTICED
    assert judge.judge(GREY, like(CrisisKind.SUICIDE, 0.1, within=NOTICED - 0.01)).kind is None


def test_a_language_model_that_takes_likely_words_as_meant_makes_them_sure(judge: CrisisJudge) -> None:
    likely, unlikely = (
        like(CrisisKind.SUICIDE, share, is_meant=True) for share in (BORNE_OUT, BORNE_OUT - 0.01)
    )

    assert judge.judge(GREY, likely).is_sure
    assert not judge.judge(GREY, unlikely).is_sure


def test_a_language_model_that_takes_words_as_a_figure_of_speech_lets_them_be(judge: CrisisJudge) -> None:
    assert judge.judge(GREY, like(CrisisKind.SUICIDE, CERTAIN - 0.01, is_meant=False)).kind is None


def test_a_language_model_takes_nothing_back_of_plain_words(judge: CrisisJudge) -> None:
    assert judge.judge("I want to die.", like(CrisisKind.SUICIDE, BORNE_OUT, is_meant=False)).is_sure


def test_what_only_the_network_finds_sure_is_still_noticed_against_the_language_model(
    judge: CrisisJudge,
) -> None:
    crisis = judge.judge(GREY, like(CrisisKind.SUICIDE, CERTAIN, is_meant=False))

    assert crisis.certainty is Certainty.NOTICED
    assert crisis.kind is CrisisKind.SUICIDE


def test_somebody_elses_danger_is_theirs_for_the_network_as_well(judge: CrisisJudge) -> None:
    assert judge.judge(GREY, like(CrisisKind.SUICIDE, CERTAIN, other=0.9)).is_about_other


def test_without_a_network_signs_are_sure(judge: CrisisJudge) -> None:
    assert judge.judge("I want to die.", None).is_sure


@pytest.mark.parametrize(
    "disguised",
    ["i w4nt to d1e", "I want to die", "I W4NT T0 D1E", "i want to di\u200be"],
)
def test_disguised_words_are_judged_as_the_plain_ones(judge: CrisisJudge, disguised: str) -> None:
    assert judge.judge(disguised, None).grade is Grade.RISK


@pytest.mark.parametrize(
    "words", ["Ich will sterben.", "Je veux mourir.", "Quiero morir.", "死にたい", "我想死"]
)
def test_danger_is_recognised_in_every_language(judge: CrisisJudge, words: str) -> None:
    crisis = judge.judge(words, None)

    assert crisis.kind is CrisisKind.SUICIDE
    assert crisis.grade >= Grade.RISK


def test_a_verdict_knows_words_only_so_no_tone_can_change_it() -> None:
    parameters = inspect.signature(CrisisJudge.judge).parameters

    assert set(parameters) == {"self", "words", "likely"}


@given(st.text(max_size=300))
def test_whatever_is_heard_is_judged_and_judged_the_same_again(words: str) -> None:
    judge = _shared()

    assert judge.judge(words, None) == judge.judge(words, None)


@functools.cache
def _shared() -> CrisisJudge:
    return read_judge()
