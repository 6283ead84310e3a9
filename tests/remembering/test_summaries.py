from dataclasses import replace
from datetime import UTC
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.frames import all_frames
from companion.remembering.summaries import (
    CUT,
    LONGEST,
    SHORTLISTED,
    day_of,
    month_of,
    quote,
    quoted,
    shortlist,
    summarise,
    telling,
    worth_quoting,
    write_diary,
)
from companion.values import (
    NEUTRAL,
    Affect,
    Evidence,
    Memory,
    MemoryKind,
    MemoryOrigin,
    Mood,
    MoodStep,
    MoodTerm,
    Speaker,
)
from tests.remembering.moments import EMOTIONS, at, moment
from tests.tables import each_row

DAY = day_of(at("2026-11-21 18:00"), UTC)
BOAT = moment(1, "My father sold the old fishing boat.", salience=0.9, valence=-0.6, emotions=(0.0, 0.8, 0.1))
SOUP = moment(2, "I cooked lentil soup for Anna and Tom.", salience=0.4, names=("Anna", "Tom"))
TRAIN = moment(3, "The train was late again this morning.", salience=0.1)
CAT = moment(4, "Our cat caught another grey mouse.", salience=0.3)
END = moment(5, "Tomorrow I will call my father back.", salience=0.2)
SMALL_TALK = moment(6, "Okay, good night!", salience=0.0)


def summary(*moments: Memory) -> Memory:
    made = summarise(DAY, moments, EMOTIONS, UTC)
    assert made is not None
    return made


def test_a_day_is_told_in_quotes_with_its_feelings_people_and_end() -> None:
    assert summary(BOAT, SOUP, TRAIN, CAT, END, SMALL_TALK).text == (
        "Saturday, 21 November 2026: “My father sold the old fishing boat.” (sadness) "
        "“I cooked lentil soup for Anna and Tom.” “Our cat caught another grey mouse.” "
        "Named: Anna, Tom. At the end: “Tomorrow I will call my father back.” (on Sunday 22 November)"
    )


def test_a_day_is_told_in_the_language_of_its_quotes() -> None:
    boat = moment(
        1, "Mein Vater hat das alte Boot verkauft.", valence=-0.6, emotions=(0.0, 0.8, 0.1), salience=0.9
    )
    soup = moment(2, "Ich habe gestern für Anna Suppe gekocht.", names=("Anna",), salience=0.4)

    assert summary(boat, soup).text == (
        "Samstag, 21. November 2026: “Mein Vater hat das alte Boot verkauft.” (traurig) "
        "“Ich habe gestern für Anna Suppe gekocht.” (am Freitag, 20. November) Genannt: Anna."
    )


def test_a_summary_rests_on_exactly_what_it_quotes() -> None:
    assert summary(BOAT, SOUP, TRAIN, CAT, END, SMALL_TALK).evidence == tuple(
        Evidence("t", number) for number in (1, 2, 4, 5)
    )


def test_the_strongest_felt_moment_is_told_though_it_hardly_mattered() -> None:
    furious = moment(3, TRAIN.text, salience=0.0, valence=-0.9, emotions=(0.1, 0.2, 0.3))

    assert "train" in summary(BOAT, SOUP, furious, CAT, moment(9, END.text, salience=0.8)).text


@each_row(
    ("said", "day"),
    [
        ("I have my driving test tomorrow.", "on Sunday 22 November"),
        ("Yesterday I packed, tomorrow we fly to Lisbon.", "on Friday 20 November; on Sunday 22 November"),
        ("I have to hand in the essay by Thursday.", "on Thursday 26 November"),
        ("Seit Dienstag habe ich starken Husten.", "am Dienstag, 17. November"),
        ("明日は運転免許の試験があります。", "11月22日（日曜日）"),
    ],
)
def test_the_date_of_tomorrow_stands_behind_the_quote_in_the_language_of_the_talk(
    said: str, day: str
) -> None:
    assert f"“{said}” ({day})" in summary(moment(1, said)).text


def test_an_emotion_is_named_only_where_all_is_quoted_that_was_said() -> None:
    wow = moment(1, f"Wow, great! {BOAT.text}", salience=0.9, valence=0.6, emotions=(0.9, 0.0, 0.0))

    assert summary(wow).text.endswith(f"“{BOAT.text}”")


def test_a_day_of_small_talk_has_no_summary() -> None:
    assert summarise(DAY, [SMALL_TALK, moment(7, "Hello!", speaker=Speaker.COMPANION)], EMOTIONS, UTC) is None


def test_a_summary_knows_its_period_and_how_it_felt() -> None:
    made = summary(BOAT, SOUP)

    assert (made.kind, made.subject) == (MemoryKind.SUMMARY, "2026-11-21")
    assert (made.happened_at, made.ended_at) == (DAY.since, DAY.until)
    assert made.felt is not None
    assert made.felt.valence == -0.6
    assert made.salience == 0.9


def test_a_month_is_told_likewise() -> None:
    made = summarise(month_of(DAY.since, UTC), [BOAT, SOUP], EMOTIONS, UTC)

    assert made is not None
    assert made.text.startswith("November 2026: “My father")
    assert made.subject == "2026-11"


@given(st.lists(st.builds(moment, st.integers(1, 50), st.text(), salience=st.floats(0, 1)), max_size=8))
def test_beside_date_names_and_feelings_there_are_only_quotes(moments: list[Memory]) -> None:
    made = summarise(DAY, moments, EMOTIONS, UTC)
    if made is None:
        return

    rest = made.text
    for one in sorted(moments, key=lambda one: -len(one.text)):
        rest = rest.replace(quoted(one, UTC), "")

    assert rest.split() in [
        f"{DAY.title(code)}: {ending}".split()
        for code, frames in all_frames().items()
        for ending in ("", frames.at_the_end.format(""))
    ]


def test_a_month_may_end_on_a_leap_day() -> None:
    month = month_of(at("2028-02-29 23:59"), UTC)

    assert (month.name, month.title()) == ("2028-02", "February 2028")
    assert month.until == at("2028-03-01 00:00")


def test_the_same_instant_lies_in_another_day_elsewhere() -> None:
    evening = at("2026-11-21 20:00")

    assert day_of(evening, ZoneInfo("Asia/Tokyo")).name == "2026-11-22"


def test_the_day_on_which_clocks_go_back_has_25_hours() -> None:
    day = day_of(at("2026-10-25 12:00"), ZoneInfo("Europe/Berlin"))

    assert day.until - day.since == 25 * 3600.0


def test_a_day_is_over_when_the_next_has_begun() -> None:
    day = day_of(at("2026-11-21 18:30"), UTC)

    assert not day.is_over(at("2026-11-21 23:59"))
    assert day.is_over(at("2026-11-22 00:00"))


@given(
    st.integers(-2 * 10**9, 7 * 10**9),
    st.sampled_from(["UTC", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"]),
)
def test_every_instant_lies_in_its_day_and_month(instant: int, zone: str) -> None:
    day, month = day_of(instant, ZoneInfo(zone)), month_of(instant, ZoneInfo(zone))

    assert day.since <= instant < day.until
    assert month.since <= day.since <= day.until <= month.until


def step(number: int, before: float, after: float, *terms: tuple[str, float]) -> MoodStep:
    return MoodStep(
        Mood(NEUTRAL, Affect(before), DAY.since + number),
        Mood(NEUTRAL, Affect(after), DAY.since + number + 1),
        tuple(MoodTerm(name, Affect(shift)) for name, shift in terms),
        session="t" if number else "",
        number=number,
    )


def line(*steps: MoodStep) -> Memory:
    made = write_diary(DAY, [BOAT, SOUP], steps, UTC)
    assert made is not None
    return made


def test_the_diary_tells_the_date_that_tomorrow_was() -> None:
    made = write_diary(DAY, [moment(1, "I have my driving test tomorrow.")], (), UTC)

    assert made is not None
    assert "“I have my driving test tomorrow.” (on Sunday 22 November)" in made.text


def test_the_diary_tells_what_was_talked_about_and_what_moved_the_mood() -> None:
    made = line(step(4, 0.1, 0.0, ("bad news", -0.2), ("decay", -0.5)), step(7, 0.0, 0.3, ("thanked", 0.3)))

    assert made.kind is MemoryKind.DIARY
    assert made.text == (
        "Saturday, 21 November 2026. You told me: “My father sold the old fishing boat.” and “I cooked lentil soup "
        "for Anna and Tom.” My mood, a figure from -1 to 1, went up from +0.10 to +0.30, mostly by being thanked and "
        "your bad news."
    )


def test_the_diary_is_written_in_the_language_of_the_talk() -> None:
    told = moment(1, "Mañana tengo el examen de conducir.")
    made = write_diary(DAY, [told], (step(4, 0.0, 0.3, ("thanked", 0.3)),), UTC)

    assert made is not None
    assert made.text == (
        "Sábado 21 de noviembre de 2026. Me contaste: “Mañana tengo el examen de conducir.” "
        "(el domingo 22 de noviembre) "
        "Mi ánimo, una cifra de -1 a 1, subió de +0.00 a +0.30, sobre todo por tu agradecimiento."
    )


def test_the_line_rests_on_what_it_quotes_and_on_what_moved_the_mood() -> None:
    made = line(step(4, 0.0, 0.3, ("thanked", 0.3)), step(5, 0.3, 0.3, ("praised", 0.01)))

    assert made.evidence == (Evidence("t", 1), Evidence("t", 2), Evidence("t", 4))


def test_a_day_without_a_recorded_mood_tells_nothing_of_it() -> None:
    assert line().text.endswith("lentil soup for Anna and Tom.”")


def test_a_day_of_small_talk_has_no_line() -> None:
    assert write_diary(DAY, [moment(1, "Good night!")], (), UTC) is None


def test_what_was_told_elsewhere_is_not_told_as_if_it_had_been_here() -> None:
    elsewhere = replace(BOAT, origin=MemoryOrigin.IMPORT)

    made = write_diary(DAY, [elsewhere, SOUP], (), UTC)

    assert made is not None
    assert made.text.endswith("You told me: “I cooked lentil soup for Anna and Tom.”")


SOLD_BOAT = "My father sold the old fishing boat yesterday."


def test_of_a_long_text_the_sentence_is_quoted_that_says_most() -> None:
    text = f"Well, you know how it is with me. {SOLD_BOAT} So that is that. " + "And so on and so forth. " * 9

    assert quote(text) == SOLD_BOAT


@given(st.text())
def test_a_quote_is_a_piece_of_what_was_said(text: str) -> None:
    assert quote(text).removesuffix(CUT) in " ".join(text.split())
    assert len(quote(text)) <= LONGEST


def test_what_mattered_most_is_told_in_the_order_it_was_said() -> None:
    boat = moment(1, SOLD_BOAT, salience=0.7)
    weather = moment(2, "The weather was grey and cold.", salience=0.2)
    exam = moment(3, "I passed my chemistry exam today!", salience=0.9)

    assert telling([exam, weather, boat], 2) == (boat, exam)


def test_news_of_oneself_is_told_rather_than_a_remark_as_salient_as_it() -> None:
    remark = moment(1, "The yellow leaves look cosy in autumn.", salience=0.6)
    news = moment(2, "I applied to two adoption agencies last week.", salience=0.6)

    assert telling([remark, news], 1) == (news,)


def test_what_says_the_same_again_is_not_told_twice() -> None:
    boat = moment(1, SOLD_BOAT, salience=0.7)
    again = moment(2, "Yes, the old fishing boat, my father sold it.", salience=0.6)

    assert telling([boat, again], 2) == (boat,)


def test_questions_small_talk_and_the_companions_words_are_not_quoted() -> None:
    assert not worth_quoting(
        [
            moment(1, "What is the capital of northern Portugal?"),
            moment(2, "Good night, then."),
            moment(3, SOLD_BOAT, speaker=Speaker.COMPANION),
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
    assert worth_quoting([moment(1, "Wait, bled me, think"), moment(2, SOLD_BOAT)]) == [moment(2, SOLD_BOAT)]
