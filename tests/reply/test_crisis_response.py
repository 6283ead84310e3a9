"""Scenes with somebody in danger, through the real deciding; no network reads, and no language model writes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC

import pytest

from companion.encoder.language import language_of
from companion.guarding.care import Answer, CareTexts, read_care_texts, read_way_out_words
from companion.guarding.caring import CALM, SUSPENDED, Caring
from companion.guarding.contacts import NO_CONTACTS, Need, contacts_in, read_contacts
from companion.reply.brief_maker import BriefMaker, PlanningParts
from companion.reply.crisis_response import Care, Cared, LastSaid, cares, open_care, told_care
from companion.reply.decision import Knowledge, ReplyDecider, ReplyDecision
from companion.reply.ongoing import OngoingReply, told_plan
from companion.reply.talk_path import Past
from companion.thinking.course import Wanted
from companion.thinking.leading import Say
from companion.thinking.persona import Persona
from companion.values import (
    AS_USUAL,
    LANGUAGES,
    NO_CRISIS,
    Affect,
    Age,
    Boundaries,
    Certainty,
    Crisis,
    CrisisKind,
    Danger,
    DangerUpdate,
    Grade,
    Memory,
    MemoryKind,
    PartMissing,
    Recalled,
    RecallScores,
    Speaker,
    Utterance,
)
from tests.fakes.analyser import FakeAnalyser, updates_in
from tests.fakes.dangers import like
from tests.fakes.memory import ScriptedMemories
from tests.tables import each_row

SESSION = "a" * 32
NOON = 1_750_000_000.0
DAY = 86400.0
PERSONA = Persona("Robin", "You are Robin, a friend.")
CLOWN = Persona(
    "Bozo", "You are Bozo. You joke about everything, never mention numbers, and never stop playing."
)
NO_BOUNDARIES = Boundaries()
SUICIDAL = "I want to die."
SUICIDE = CrisisKind.SUICIDE
TEXTS = read_care_texts("en")
NOTHING_SAID = LastSaid()


@dataclass
class Talk:
    """A talk as the deciding follows it; the person's turns are a minute apart."""

    decider: ReplyDecider
    begins_at: float = NOON
    said: list[Utterance] = field(default_factory=list)
    thoughts: list[ReplyDecision] = field(default_factory=list)

    def person(self, text: str) -> ReplyDecision:
        """Say something, and have it answered; return what was decided."""
        self._say(Speaker.PERSON, text)
        thought = self.decider.plan(tuple(self.said), ())
        assert thought is not None
        self.thoughts.append(thought)
        self._say(Speaker.COMPANION, words(thought) or "I hear you.")
        return thought

    def _say(self, who: Speaker, text: str) -> None:
        number = len(self.said) + 1
        self.said.append(Utterance(SESSION, number, who, text, self.begins_at + 30.0 * number))


def talk(
    *,
    persona: Persona = PERSONA,
    boundaries: Boundaries = NO_BOUNDARIES,
    region: str = "",
    past: Past | None = None,
    begins_at: float = NOON,
    memories: tuple[Memory, ...] = (),
) -> Talk:
    contacts = contacts_in(region, read_contacts())
    knowledge = Knowledge(
        zone=UTC, boundaries=lambda: boundaries, contacts=lambda: contacts, returnable=lambda: memories
    )
    decider = ReplyDecider(persona, FakeAnalyser, knowledge)
    decider.warm()
    if past is not None:
        decider.take_up(past)
    return Talk(decider, begins_at)


def words(thought: ReplyDecision) -> str:
    return thought.step.move.said.text if isinstance(thought.step.move, Say) else ""


def written(answer: Answer, kind: CrisisKind = CrisisKind.SUICIDE, texts: CareTexts = TEXTS) -> set[str]:
    return {" ".join(texts.say(answer, kind, times)) for times in range(len(texts.of(answer, kind)))}


def test_who_is_in_danger_is_answered_at_once_calmly_and_told_why() -> None:
    thought = talk().person(SUICIDAL)

    assert words(thought) in written(Answer.RISK)
    assert thought.target == CALM
    assert "suicide" in str(thought.why)
    assert "wants to die" in str(thought.why)


def test_the_face_does_not_smile_while_somebody_is_in_danger() -> None:
    scene = talk()
    scene.person("I had soup.")
    before = scene.decider.bearing()
    scene.person(SUICIDAL)
    within = scene.decider.bearing()
    scene.person("I'm safe now.")

    assert before == scene.decider.bearing() == AS_USUAL
    assert within == replace(AS_USUAL, smile=0.0)


def test_numbers_of_the_persons_region_are_named() -> None:
    assert "Samaritans on 116 123" in words(talk(region="GB").person(SUICIDAL))
    assert "a crisis line near you" in words(talk().person(SUICIDAL))


def test_a_child_who_is_hurt_is_told_of_the_line_for_children() -> None:
    minor = talk(region="GB", boundaries=Boundaries(age=Age.MINOR)).person("My dad hits me every night.")

    assert "Childline" in words(minor)


def test_neither_persona_nor_closed_topics_change_what_is_said() -> None:
    closed = Boundaries(topics=("suicide", "dying"))

    assert words(talk(persona=CLOWN).person(SUICIDAL)) == words(talk().person(SUICIDAL))
    assert words(talk(boundaries=closed).person(SUICIDAL)) == words(talk().person(SUICIDAL))


def test_who_is_safe_is_thanked_asked_one_thing_and_talked_with_as_usual() -> None:
    scene = talk()
    scene.person(SUICIDAL)

    thanked = scene.person("I'm safe now, my sister is here with me.")
    after = [scene.person(said) for said in ("Yes, she knows.", "What shall we cook tomorrow?")]

    assert words(thanked) in written(Answer.THANKS)
    assert [(words(one), one.instead, one.over) for one in after] == [("", "", "")] * 2


@each_row(
    "said",
    [
        "Oh, I was only quoting a film. I'm fine.",
        "Keine Sorge, das war nur ein Zitat aus einem Film. Mir geht es gut.",
        "映画のセリフだよ、大丈夫。",
    ],
)
def test_who_quoted_or_joked_is_believed_in_one_sentence_that_asks_nothing(said: str) -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    danger = follow(care, Caring(), SUICIDAL)

    believed = " ".join(care.written(follow(care, danger.caring, said, update=DangerUpdate.UNMEANT)))

    assert believed in written(Answer.BELIEVED, texts=read_care_texts(language_of(said)))
    assert not believed.endswith(("?", "？"))


def test_a_joke_about_an_acute_danger_is_thanked_for_and_asked_about() -> None:
    care = caring({SUICIDAL: Crisis(SUICIDE, Grade.ACUTE, False, ("a sign",))})
    danger = follow(care, Caring(), SUICIDAL)

    assert follow(care, danger.caring, "I was only joking.").response.answer is Answer.THANKS
    assert follow(care, danger.caring, "I was only quoting a film.").response.answer is Answer.BELIEVED


def test_who_wants_no_more_questions_is_asked_none() -> None:
    scene = talk()
    scene.person(SUICIDAL)

    thought = scene.person("Stop asking me.")

    assert thought.note.endswith("ask nothing.")
    assert words(thought) == ""


def test_who_leaves_is_told_whom_to_call_and_not_held() -> None:
    scene = talk()
    scene.person(SUICIDAL)

    assert words(scene.person("I have to go. Bye.")) in written(Answer.PARTING)


def test_a_goodbye_in_a_danger_is_not_held_to_be_brief() -> None:
    brief = Boundaries(has_brief_farewell=True)
    calm, scene = (talk(boundaries=brief) for _ in range(2))
    scene.person(SUICIDAL)

    assert "short, glad goodbye" in calm.person("I have to go. Bye.").note
    assert "short, glad goodbye" not in scene.person("I have to go. Bye.").note
    assert "short, glad goodbye" not in scene.person(f"Goodbye. {SUICIDAL}").note


def test_play_ends_and_nothing_is_joked_with_until_the_time_is_over() -> None:
    scene = talk()
    scene.person("Tell me a story.")
    scene.person(SUICIDAL)
    scene.person("I'm safe now.")

    joke = scene.person("Tell me a joke.")
    scene.begins_at += SUSPENDED[Grade.RISK] + 60.0
    later = scene.person("Tell me a joke.")

    assert joke.step.move is None
    assert "No jokes for now" in str(joke.care)
    assert isinstance(later.step.move, Say)


def test_a_restart_does_not_make_it_light_again() -> None:
    kept = talk().person(SUICIDAL).step.lesson
    assert kept is not None
    until = kept.suspended_until
    assert until == NOON + 30.0 + SUSPENDED[Grade.RISK]

    soon = talk(past=Past(suspended_until=until), begins_at=NOON + DAY / 2)
    late = talk(past=Past(suspended_until=until), begins_at=NOON + 2 * DAY)

    assert soon.person("Tell me a joke.").step.move is None
    assert isinstance(late.person("Tell me a joke.").step.move, Say)


def test_nothing_is_told_or_kept_of_a_talk_without_danger() -> None:
    thought = talk().person("I had soup.")

    assert thought.care == ""
    assert thought.step.lesson is not None
    assert thought.step.lesson.suspended_until is None


def test_what_is_forgotten_is_no_danger_any_more() -> None:
    scene = talk()
    scene.person(SUICIDAL)
    scene.decider.forget({(SESSION, 1), (SESSION, 2)})

    thought = scene.person("Tell me a joke.")

    assert isinstance(thought.step.move, Say)
    assert thought.care == ""


def test_nothing_is_brought_up_while_somebody_is_in_danger_or_soon_after() -> None:
    scene = talk(memories=(WEDDING,))
    scene.person(SUICIDAL)
    scene.person("I'm safe now.")

    for said in ("Soup.", "Leek.", "Yes.", "It was."):
        thought = scene.person(said)
        assert thought.step.move is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Ich will nicht mehr leben."),
        ("fr", "Je veux mourir."),
        ("es", "Quiero morirme."),
        ("ja", "死にたいです。"),
        ("zh", "我想死。"),
    ],
)
@pytest.mark.parametrize("set_language", ["en", "de"])
def test_who_is_in_danger_is_understood_and_answered_in_their_language_whatever_is_set(
    language: str, said: str, set_language: str
) -> None:
    texts = read_care_texts(language)

    thought = Talk(ReplyDecider(PERSONA, None, Knowledge(zone=UTC, language=set_language))).person(said)

    assert words(thought) in written(Answer.RISK, texts=texts) | written(Answer.ACUTE, texts=texts)


def test_an_open_danger_is_answered_in_its_language_until_words_are_surely_in_another() -> None:
    scene = talk()

    spoken = [scene.person(said) for said in ("Ich will mich umbringen.", "Max.", "I still want to die.")]

    assert words(spoken[1]) in written(Answer.AGAIN, texts=read_care_texts("de"))
    assert words(spoken[2]) in written(Answer.AGAIN)


@pytest.mark.parametrize(
    "said", ["This heat is killing me.", "In the film he shot himself.", "I failed the exam."]
)
def test_idioms_films_and_sadness_are_talked_with_as_usual(said: str) -> None:
    thought = talk().person(said)

    assert not thought.is_care
    assert thought.note == ""


def test_that_it_was_no_danger_is_told_with_what_was_weighed() -> None:
    thought = talk().person("I don't think that I want to die.")

    assert thought.step.move is None
    assert str(thought.care).startswith("I considered a risk and found none: ")
    assert str(told_plan(2, thought).why).endswith(str(thought.care))


# ---- every kind and grade, by a judge that is told its verdicts -------------------------------------------


def caring(verdicts: Mapping[str, Crisis]) -> Care:
    texts = {language: read_care_texts(language) for language in LANGUAGES}
    return Care(
        texts,
        "en",
        lambda words, likely: verdicts.get(words, NO_CRISIS),
        read_way_out_words(),
        NO_CONTACTS,
        is_minor=False,
    )


def follow(
    care: Care,
    before: Caring,
    said: str,
    last_said: LastSaid = NOTHING_SAID,
    likely: Danger | None = None,
    update: DangerUpdate | None = None,
) -> Cared:
    read = updates_in(said) if update is None else {update}
    return care.follow(before, said, likely, last_said, wants=Wanted(), now=NOON, updates=read)


def test_the_set_language_counts_once_a_danger_is_over_for_words_in_no_sure_one() -> None:
    said = "Ich will sterben."
    care = caring({said: Crisis(SUICIDE, Grade.RISK, False, ("a sign",))})
    risk = follow(care, Caring(), said)

    over = follow(care, risk.caring, "Ich bin in Sicherheit.", update=DangerUpdate.SAFE)

    assert [each.language for each in (risk, over)] == ["de", "de"]
    assert follow(care, risk.caring, "Max.").language == "de"
    assert follow(care, over.caring, "Max.").language == "en"


@each_row("kind", CrisisKind)
@pytest.mark.parametrize(
    ("grade", "other", "answer"),
    [
        (Grade.HINT, False, Answer.RISK),
        (Grade.RISK, False, Answer.RISK),
        (Grade.ACUTE, False, Answer.ACUTE),
        (Grade.RISK, True, Answer.OTHER),
    ],
)
def test_each_kind_of_danger_has_its_own_answer_and_says_why(
    kind: CrisisKind, grade: Grade, other: bool, answer: Answer
) -> None:
    care = caring({"help": Crisis(kind, grade, other, ("a sign",))})

    cared = follow(care, Caring(), "help")
    move = care.move(cared)

    assert move is not None
    assert move.said.text in written(answer, kind)
    assert move.why == told_care(cared)
    assert "a sign" in str(move.why)
    assert ("someone else" in str(move.why)) == other


NOTICED = Crisis(SUICIDE, Grade.RISK, False, ("a sign",), Certainty.NOTICED)
COAT = "I won't be needing the winter coat."
ASKED = LastSaid("Are you thinking of ending your life?")


@pytest.fixture
def noticed() -> tuple[Care, Cared]:
    """Whoever cares, and what they make of words that may be a danger."""
    care = caring({COAT: NOTICED})
    return care, follow(care, Caring(), COAT)


def test_what_is_only_noticed_gets_no_words_of_code(noticed: tuple[Care, Cared]) -> None:
    care, cared = noticed

    assert care.move(cared) is None
    assert care.instead(cared) == ""


def test_beside_what_is_only_noticed_help_is_offered(noticed: tuple[Care, Cared]) -> None:
    care, cared = noticed

    assert care.needs(cared) == (Need.EMERGENCY, Need.CRISIS)
    assert told_care(cared) == (
        "No jokes for now, after what you told me. Possible risk to you (suicide): a sign."
    )


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Yes, sometimes.", Answer.RISK),
        ("every night", Answer.RISK),
        ("No, it doesn't fit me any more.", None),
        ("God no! I just meant the coat.", None),
        ("The moths got it.", None),
    ],
)
def test_a_yes_to_the_question_after_what_was_noticed_is_a_danger(
    noticed: tuple[Care, Cared], said: str, answer: Answer | None
) -> None:
    care, cared = noticed

    assert follow(care, cared.caring, said, ASKED).response.answer is answer


@pytest.mark.parametrize("said", ["Shall I bring you a coat?", "It is cold out there."])
def test_a_yes_to_anything_else_is_none(noticed: tuple[Care, Cared], said: str) -> None:
    care, cared = noticed
    about_a_coat = LastSaid(said, like(SUICIDE, 0.02))

    assert follow(care, cared.caring, "Yes, sometimes.", about_a_coat).response.answer is None


@each_row(
    "said",
    [
        "no I don't have a plan, I just feel empty",
        "No, nobody.",
        "no, no tengo ningún plan",
        "Nein. Ich bin allein.",
    ],
)
def test_a_no_in_a_danger_answers_what_was_asked_and_does_not_end_it(said: str) -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    danger = follow(care, Caring(), SUICIDAL)

    answered = follow(care, danger.caring, said, ASKED, like(SUICIDE, 0.02))

    assert answered.response.answer is Answer.AGAIN
    assert answered.caring.is_open


def test_who_denies_what_was_noticed_but_says_that_they_are_low_may_still_be_in_danger(
    noticed: tuple[Care, Cared],
) -> None:
    care, cared = noticed

    assert follow(care, cared.caring, "No, I just feel empty.", ASKED).response.is_noticed


def test_before_a_danger_was_told_words_of_joking_take_none_back() -> None:
    care = open_care("ja", NO_CONTACTS, is_minor=False)

    told = follow(care, Caring(), "冗談じゃないや。もう日にちも決めてる。", likely=like(SUICIDE, 0.99))

    assert told.caring.is_open


@pytest.mark.parametrize(
    ("said", "share", "is_over"),
    [
        ("What shall we cook tomorrow, leek soup?", 0.01, True),
        ("What can I cook? My wife has guests.", 0.01, True),
        ("What shall we cook tomorrow, leek soup?", 0.2, False),
        ("I'm alone. What shall we cook tomorrow?", 0.01, False),
        ("I could cook with my sister.", 0.01, False),
        ("Maybe.", 0.01, False),
    ],
)
def test_a_danger_is_over_at_once_if_the_words_are_plainly_about_something_else(
    said: str, share: float, is_over: bool
) -> None:
    care = caring({SUICIDAL: Crisis(SUICIDE, Grade.RISK, False, ("a sign",))})
    danger = follow(care, Caring(), SUICIDAL)

    after = follow(care, danger.caring, said, likely=like(SUICIDE, share))

    assert bool(care.over(after)) is is_over
    assert after.caring.is_open is not is_over


@each_row(("alone", "is_over"), [(0.01, True), (0.5, False)])
def test_another_subject_counts_by_its_own_words_whatever_it_answers(alone: float, is_over: bool) -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    risk = follow(care, Caring(), SUICIDAL)

    likely = like(SUICIDE, 0.9, Grade.HINT, by_itself=like(SUICIDE, alone))
    after = follow(care, risk.caring, "What can I cook?", likely=likely)

    assert after.response.is_over is is_over


def test_a_long_statement_that_is_like_the_question_may_answer_it() -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    risk = follow(care, Caring(), SUICIDAL)
    said = "I could cook with my sister, who lives round the corner."

    near, far = (
        care.follow(
            risk.caring,
            said,
            like(SUICIDE, 0.01),
            wants=Wanted(),
            now=NOON,
            akin=akin,
            updates={DangerUpdate.ELSEWHERE},
        )
        for akin in (0.5, 0.1)
    )

    assert near.caring.is_open
    assert not far.caring.is_open


def test_a_joke_taken_back_is_believed_and_the_next_one_is_told() -> None:
    scene = talk()
    scene.person(SUICIDAL)

    believed = scene.person("I was only joking.")
    joke = scene.person("Tell me a joke.")

    assert words(believed) in written(Answer.BELIEVED)
    assert believed.is_light
    assert isinstance(joke.step.move, Say)
    assert joke.care == ""


def test_what_is_asked_for_with_a_joke_taken_back_is_answered_after_one_sentence() -> None:
    scene = talk()
    scene.person(SUICIDAL)

    believed = scene.person("I was only joking. What shall I cook?")

    assert words(believed) == ""
    assert believed.over in written(Answer.BELIEVED)
    assert believed.needs == ()


def test_who_denies_a_danger_is_believed_though_the_words_are_like_it() -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    risk = follow(care, Caring(), SUICIDAL)

    denied = follow(care, risk.caring, "I am not going to kill myself.", likely=like(SUICIDE, 0.9))

    assert denied.response.answer is Answer.THANKS
    assert not denied.caring.is_open


def test_who_is_not_well_is_not_on_another_subject() -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    risk = follow(care, Caring(), SUICIDAL)

    said = "I'm not okay. I don't feel safe."
    unwell = follow(care, risk.caring, said, likely=like(SUICIDE, 0.01), update=DangerUpdate.UNSAFE)

    assert unwell.response.answer is Answer.AGAIN
    assert unwell.caring.is_open


def test_who_says_that_they_are_safe_with_the_means_at_hand_is_not() -> None:
    said = "I'm safe now, I have the pills in my hand."
    care = caring({said: Crisis(SUICIDE, Grade.ACUTE, False, ("means at hand",))})

    assert follow(care, Caring(), said).response.answer is Answer.ACUTE


@pytest.mark.parametrize(
    ("reply", "is_enough"),
    [
        ("I am here. Are you safe right now?", True),
        ("Please call 116 123.", True),
        ("大丈夫？", True),
        ("Appelle le 15 tout de suite.", True),
        ("Dans 20 minutes, ça ira.", False),
        ("That sounds hard.", False),
    ],
)
def test_a_reply_in_a_danger_asks_something_or_names_a_number(reply: str, is_enough: bool) -> None:
    assert cares(reply) is is_enough


# ---- what a reply is made of ------------------------------------------------------------------------------

WEDDING = Memory(
    MemoryKind.MOMENT,
    "My brother married by the lake.",
    NOON - 9 * DAY,
    speaker=Speaker.PERSON,
    felt=Affect(0.7),
    id=7,
)


def test_who_is_in_danger_is_given_no_memory_and_always_an_answer() -> None:
    memory = ScriptedMemories((Recalled(WEDDING, 1.0, RecallScores(meaning=0.9), "It was near."),), NOON)
    scene = talk()
    scene.person(SUICIDAL)
    replies = BriefMaker(
        scene.decider,
        PlanningParts(zone=UTC),
        memory,
        unix_now=lambda: NOON,
    )
    dialogue = (*scene.said, Utterance(SESSION, 3, Speaker.PERSON, "My brother has called.", NOON + 90.0))
    reply = OngoingReply(2, dialogue)

    first = replies.prepare(OngoingReply(1, dialogue[:1]), len)
    brief = replies.prepare(reply, len)

    assert first.is_judged
    assert {line.affect for line in first.script} == {CALM}
    assert brief.is_judged
    assert " ".join(line.words for line in brief.script) in written(Answer.AGAIN)
    assert (brief.note, memory.given.end(reply)) == ("", ())


def test_a_language_without_written_answers_is_not_talked_in() -> None:
    with pytest.raises(PartMissing) as missing:
        open_care("nl", NO_CONTACTS, is_minor=False)

    assert "Install Companion again" in missing.value.sentence


def test_what_care_does_is_told_also_where_nothing_was_said_in_written_words() -> None:
    care = open_care("en", NO_CONTACTS, is_minor=False)
    after = replace(Caring(), until=NOON + 60.0)

    cared = follow(care, after, "I had soup.")

    assert told_care(cared) == "No jokes for now, after what you told me."
