"""Whether the companion is to be set to the language that the person speaks: asked once, of what shows it."""

from collections.abc import Sequence

from companion.guarding.caring import Response
from companion.reply.boundary_response import Limited
from companion.reply.crisis_response import Cared
from companion.reply.decision import ReplyDecision
from companion.reply.language_question import LanguageAsker
from companion.reply.talk_path import TalkStep
from companion.storage.lessons import Lesson
from companion.thinking.course import Course
from companion.thinking.leading import Leading
from companion.values import NEUTRAL, Boundaries, Speaker, Utterance
from tests.tables import each_row

SESSION = "a" * 32
SPOKEN = {
    "en": ("I had such a long day at work and nobody even said thank you.", "I am so tired today."),
    "de": ("Ich hatte heute einen langen Tag und niemand hat sich bedankt.", "Ich bin heute so müde."),
    "fr": ("J'ai eu une longue journée et personne ne m'a dit merci pour ça.", "Je suis très fatigué."),
    "es": ("He tenido un día muy largo y nadie me ha dado las gracias.", "Hoy estoy muy cansado."),
    "ja": ("今日は一日中とても忙しくて、誰もありがとうと言ってくれなかった。", "今日はとても疲れた。"),
    "zh": ("今天我忙了一整天，可是没有一个人对我说过一声谢谢。", "我今天真的很累。"),
}
LONG, SHORT = SPOKEN["de"]
ENGLISH, TIRED = SPOKEN["en"]
SAFE = Cared()
IN_DANGER = Cared(response=Response(is_open=True))
AFTER_IT = Cared(response=Response(is_suspended=True))


class Talk:
    """A talk whose lines are answered one after the other."""

    def __init__(self, set_language: str = "en", settled: Sequence[str] = ()) -> None:
        self.told: list[str] = []
        self.kept: list[Lesson] = []
        self.said: tuple[Utterance, ...] = ()
        self.asker = LanguageAsker(
            set_language, lambda event: self.told.append(event.language), self.kept.append
        )
        self.asker.take_up(frozenset(settled))

    def says(self, *lines: str, cared: Cared = SAFE) -> "Talk":
        for line in lines:
            number = len(self.said) + 1
            said = Utterance(SESSION, number, Speaker.PERSON, line, float(number))
            self.said = (*self.said, said)
            step = TalkStep(said, Course(), Leading(), Limited(Boundaries()), cared=cared)
            decision = ReplyDecision(step, NEUTRAL)
            self.asker.answering(decision, self.said)
        return self


@each_row(("language", "lines"), SPOKEN.items())
def test_who_goes_on_in_another_language_is_asked(language: str, lines: tuple[str, str]) -> None:
    assert Talk("de" if language == "en" else "en").says(*lines).told == [language]


@each_row("language", SPOKEN)
def test_who_speaks_the_set_language_is_not(language: str) -> None:
    assert Talk(language).says(*SPOKEN[language]).told == []


@each_row(
    "lines",
    [
        (LONG,),
        (LONG, ENGLISH, LONG, ENGLISH),
        (SHORT,),
        ("Danke!", "Danke schön!", "Bitte."),
        (LONG, "What does that mean?", "I have no idea."),
    ],
)
def test_a_line_or_two_that_are_quoted_ask_nothing(lines: tuple[str, ...]) -> None:
    assert Talk().says(*lines).told == []


def test_it_is_asked_once_though_nobody_answers() -> None:
    assert Talk().says(LONG, SHORT, LONG, ENGLISH, TIRED, LONG, SHORT, LONG).told == ["de"]


def test_each_language_is_asked_about_by_itself() -> None:
    assert Talk().says(LONG, SHORT, *SPOKEN["fr"]).told == ["de", "fr"]


def test_an_answer_takes_the_question_away_and_is_kept_with_the_line_that_it_was_asked_about() -> None:
    talk = Talk().says(LONG, SHORT)

    talk.asker.settle("de")

    assert talk.says(LONG, LONG).told == ["de", ""]
    assert talk.kept == [Lesson(SESSION, 2, language="de")]


def test_what_was_settled_in_a_session_before_is_never_asked_again() -> None:
    talk = Talk(settled=["de"]).says(LONG, SHORT, LONG)

    assert talk.told == []
    assert talk.says(*SPOKEN["fr"]).told == ["fr"]


def test_of_what_nobody_asked_no_answer_is_kept() -> None:
    talk = Talk().says(LONG)

    talk.asker.settle("de")

    assert (talk.told, talk.kept) == ([], [])


@each_row("cared", [IN_DANGER, AFTER_IT])
def test_in_a_danger_and_after_it_nothing_is_asked(cared: Cared) -> None:
    assert Talk().says(LONG, SHORT, LONG, cared=cared).told == []


def test_a_danger_takes_an_open_question_away() -> None:
    talk = Talk().says(LONG, SHORT).says(LONG, cared=IN_DANGER)

    assert talk.says(LONG, LONG).told == ["de", ""]


def test_of_what_is_forgotten_nothing_was_asked() -> None:
    talk = Talk().says(LONG, SHORT)

    talk.asker.forget(frozenset({(SESSION, 2)}))
    talk.asker.settle("de")

    assert (talk.told, talk.kept) == (["de", ""], [])
    assert talk.says(LONG, LONG).told == ["de", "", "de"]
