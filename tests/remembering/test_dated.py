from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from companion.remembering.times.dated import about, dated, day_behind, day_told, moved
from companion.values import Evidence, Memory, MemoryKind, MemoryOrigin, Speaker, TimeSpan, Utterance
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Berlin")
SAID_AT = datetime(2026, 11, 3, 10, tzinfo=ZONE).timestamp()  # a Tuesday
DAY = 86_400.0
SESSION = "a" * 32
WEEKS_LATER = SAID_AT + 17 * DAY


def told(
    text: str,
    kind: MemoryKind = MemoryKind.MOMENT,
    at: float = SAID_AT,
    speaker: Speaker | None = Speaker.PERSON,
) -> Memory:
    speaker = speaker if kind is MemoryKind.MOMENT else None
    memory = Memory(kind, text, at, speaker=speaker, evidence=(Evidence(SESSION, 1),))
    return replace(memory, about=about(memory, ZONE))


def fact(text: str) -> Memory:
    return told(text, MemoryKind.FACT)


def day(of_november: int) -> TimeSpan:
    begin, end = (datetime(2026, 11, number, tzinfo=ZONE) for number in (of_november, of_november + 1))
    return TimeSpan(begin.timestamp(), end.timestamp())


@each_row(
    ("text", "later"),
    [
        (
            "I have a dentist appointment tomorrow at three.",
            "I have a dentist appointment on Wednesday 4 November at 15:00.",
        ),
        ("I had my operation on Monday.", "I had my operation on Monday 2 November."),
        ("I sold my bicycle last Monday.", "I sold my bicycle on Monday 2 November."),
        ("We moved in the day before yesterday.", "We moved in on Sunday 1 November."),
        ("Tonight I'm cooking.", "On Tuesday 3 November (evening) I'm cooking."),
        ("I start my new job next month.", "I start my new job in December 2026."),
        ("Next week I'm away.", "Between Monday 9 November and Sunday 15 November I'm away."),
        ("The tickets are for next Friday.", "The tickets are for Friday 13 November."),
        ("Meine Cousine kommt übermorgen.", "Meine Cousine kommt am Donnerstag, 5. November."),
        ("La vétérinaire vient jeudi en huit.", "La vétérinaire vient le jeudi 12 novembre."),
        ("Mi prima llega pasado mañana.", "Mi prima llega el jueves 5 de noviembre."),
        ("来週の木曜に獣医が来る。", "11月12日（木曜日）に獣医が来る。"),
        ("我下周三考试。", "我11月11日（周三）考试。"),
    ],
)
def test_a_date_stands_for_the_word_that_meant_another_day(text: str, later: str) -> None:
    assert dated(fact(text), WEEKS_LATER, ZONE) == later


@each_row(
    "text",
    [
        "I've been learning Danish since spring.",
        "My sister is getting married in June.",
        "We got married on 5 June 2019.",
        "I ran into Ben the other day.",
        "When I was a child we had a goat.",
        "Eid is the day we all meet.",
        "The 30th of February does not exist.",
    ],
)
def test_words_that_say_it_themselves_or_leave_it_open_stay_as_they_were(text: str) -> None:
    assert dated(fact(text), WEEKS_LATER, ZONE) == text


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (SAID_AT + 400 * DAY, "I fly on Wednesday 4 November 2026."),  # of another year by then
        (SAID_AT - 30 * DAY, "I fly on Wednesday 4 November."),  # a clock that was set back
    ],
)
def test_a_date_tells_its_year_where_it_is_another(now: float, text: str) -> None:
    assert dated(fact("I fly tomorrow."), now, ZONE) == text


def test_a_day_is_the_one_that_was_meant_wherever_one_is_by_now() -> None:
    fly = fact("I fly tomorrow at nine in the evening.")

    assert "Thursday 5 November at 05:00" in dated(fly, WEEKS_LATER, ZoneInfo("Asia/Tokyo"))


def test_there_is_a_29th_of_february_only_in_some_years() -> None:
    found = told("My birthday party is on 29 February.").about

    assert found is not None
    assert datetime.fromtimestamp(found.since, ZONE).date().isoformat() == "2028-02-29"


def test_next_friday_said_on_a_friday_is_a_week_away() -> None:
    friday = SAID_AT + 3 * DAY

    assert told("My exam is next Friday.", at=friday).about == day(13)


@each_row(
    ("text", "november"),
    [
        # each sentence says for itself whether it was or will be
        ("I sold my old bike. On Thursday I get a new one.", 5),
        ("I get a new bike. On Sunday I sold the old one.", 1),
        # an hour without a day may be a habit; a day behind it is found
        ("I get up at seven, and I fly tomorrow.", 4),
        ("I usually get up at seven.", None),
        ("The shop opens at half past eight.", None),
        ("Ich stehe um halb acht auf.", None),
        ("Je me lève à sept heures et demie.", None),
        ("Me levanto a las siete y media.", None),
        ("毎朝七時半に起きます。", None),
        ("我七点半起床。", None),
        # a date of another calendar is none of ours
        ("My fast ends on 29 Ramadan.", None),
        ("Am 3. Muharram fasten wir.", None),
        ("Le 13 Tichri, nous jeûnons.", None),
        ("农历八月十五我们聚餐。", None),
        ("旧暦の八月十五日に月見をした。", None),
        ("農暦九月九日に登る。", None),
    ],
)
def test_words_are_about_a_day_or_none(text: str, november: int | None) -> None:
    assert told(text).about == (None if november is None else day(november))
    assert (dated(fact(text), WEEKS_LATER, ZONE) == text) is (november is None)


@pytest.mark.parametrize("text", ["You fly tomorrow.", "You fly on Friday."])
def test_nobody_knows_from_when_a_line_of_the_memory_book_is_meant(text: str) -> None:
    written = replace(told(text, MemoryKind.FACT), origin=MemoryOrigin.TOLD)

    assert about(written, ZONE) is None
    assert dated(replace(written, about=None), WEEKS_LATER, ZONE) == text


def test_a_date_in_the_memory_book_is_known() -> None:
    written = replace(told("You married on 4 November 2026.", MemoryKind.FACT), origin=MemoryOrigin.TOLD)

    assert about(written, ZONE) == day(4)


def test_summaries_are_about_their_own_time() -> None:
    assert told("Monday: “I fly tomorrow.”", MemoryKind.SUMMARY).about is None


@each_row(
    ("text", "told_of"),
    [
        ("I have a dentist appointment tomorrow at three.", "On Wednesday 4 November at 15:00"),
        ("Vendí la moto el lunes pasado.", "El lunes 2 de noviembre"),
        ("我下周三考试。", "11月11日（周三）"),
        ("I have to hand it in by Friday.", ""),
        ("I saw a film lately.", ""),
        ("I like cheese.", ""),
    ],
)
def test_the_day_alone_is_told_in_the_language_of_the_words(text: str, told_of: str) -> None:
    assert day_told(told(text), WEEKS_LATER, ZONE) == told_of


@each_row("zone", ["Pacific/Auckland", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Pacific/Honolulu"])
def test_tomorrow_is_the_day_after_where_it_was_said_in_any_zone(zone: str) -> None:
    there = ZoneInfo(zone)
    said = datetime(2026, 11, 3, 23, 30, tzinfo=there).timestamp()

    meant = about(Memory(MemoryKind.MOMENT, "I fly tomorrow.", said, speaker=Speaker.PERSON), there)

    begin, end = (datetime(2026, 11, number, tzinfo=there).timestamp() for number in (4, 5))
    assert meant == TimeSpan(begin, end)


def test_a_year_without_a_day_is_the_year() -> None:
    meant = told("I moved here in 2019.").about

    begin, end = (datetime(year, 1, 1, tzinfo=ZONE).timestamp() for year in (2019, 2020))
    assert meant == TimeSpan(begin, end)


def at(day: int, hour: int = 10, minute: int = 0) -> float:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp()


def said(text: str, after: float = 60.0) -> Utterance:
    return Utterance(SESSION, 3, Speaker.PERSON, text, SAID_AT + after)


def day_of(memories: tuple[Memory, ...]) -> str:
    (memory,) = memories
    assert memory.about is not None
    return f"{datetime.fromtimestamp(memory.about.since, ZONE):%d %H:%M}"


@each_row(
    ("before", "correction", "day"),
    [
        ("I have a dentist appointment on Friday at three.", "No wait, Thursday.", "05 15:00"),
        ("The operation is next Friday.", "Actually Thursday.", "12 00:00"),
        ("The operation is next Friday.", "No, the week after.", "20 00:00"),
        ("The exam is on Monday at nine.", "Sorry, at ten.", "09 10:00"),
        ("I'm seeing Ruth tomorrow.", "I mean the day after tomorrow.", "05 00:00"),
        ("We fly on Friday.", "Not Friday, Saturday.", "07 00:00"),
        ("We fly on Friday.", "Oh wait, they moved it to Saturday.", "07 00:00"),
        (
            "Ich habe am Freitag um drei einen Zahnarzttermin.",
            "Nicht am Freitag, sondern am Samstag.",
            "07 15:00",
        ),
        ("El jueves tengo dentista.", "No, el jueves no, el viernes.", "06 00:00"),
        ("来週の火曜に歯医者に行く。", "火曜じゃなくて木曜だった。", "12 00:00"),
        ("我下周二要去看牙。", "不是周二，是周四。", "12 00:00"),
        ("Ich habe am Freitag um drei einen Zahnarzttermin.", "Nein, eine Woche später.", "13 15:00"),
        ("Ich habe am Freitag um drei einen Zahnarzttermin.", "Ach quatsch, am Donnerstag.", "05 15:00"),
        ("J'ai rendez-vous jeudi à dix heures.", "Non, plutôt vendredi.", "06 10:00"),
        ("J'ai rendez-vous jeudi à dix heures.", "Pardon, la semaine d'après.", "12 10:00"),
        ("El jueves tengo dentista.", "Perdona, el viernes.", "06 00:00"),
        ("El jueves tengo dentista.", "Mejor dicho, la semana siguiente.", "12 00:00"),
        ("来週の火曜に歯医者に行く。", "やっぱり木曜だった。", "12 00:00"),
        ("我下周二要去看牙。", "不对，是周四。", "12 00:00"),
        ("我下周二要去看牙。", "说错了，再下周。", "17 00:00"),
        ("The appointment is on the fourteenth.", "No, sorry, the fifteenth.", "15 00:00"),
        ("The appointment is on the fourteenth.", "Sorry, fifteenth.", "15 00:00"),
        ("We meet on 14 November.", "Wait, no, the sixteenth.", "16 00:00"),
        ("The train leaves on Monday at nine.", "No, the tenth.", "10 09:00"),
        ("The exam is on Monday at nine.", "No, ten.", "09 10:00"),
        ("I see the doctor tomorrow at four.", "No, five.", "04 17:00"),
        ("The sale is in November.", "Sorry, I meant December.", "01 00:00"),
        ("Der Termin ist am vierzehnten.", "Nein, der fünfzehnte.", "15 00:00"),
        ("Der Termin ist am 14. November.", "Nein, den sechzehnten.", "16 00:00"),
        ("Die Prüfung ist am Montag um neun.", "Nein, zehn.", "09 10:00"),
        ("Die Hochzeit ist im Dezember.", "Ich meinte Januar.", "01 00:00"),
        ("Ich treffe Ute am einundzwanzigsten.", "Nein, zweiundzwanzigsten.", "22 00:00"),
        ("Le rendez-vous est le quatorze.", "Non, pardon, le quinze.", "15 00:00"),
        ("Le rendez-vous est le 14 novembre.", "Non, le seize.", "16 00:00"),
        ("J'ai rendez-vous demain à huit heures.", "Non, neuf.", "04 09:00"),
        ("Mon vol est le vingt et un.", "Pardon, le vingt-deux.", "22 00:00"),
        ("Le mariage est en décembre.", "Non, janvier.", "01 00:00"),
        ("La cita es el catorce.", "No, perdona, el quince.", "15 00:00"),
        ("La cita es el catorce de noviembre.", "No, el dieciséis.", "16 00:00"),
        ("Tengo cita mañana a las ocho.", "No, nueve.", "04 09:00"),
        ("Mi vuelo es el veintiuno.", "Perdón, el veintidós.", "22 00:00"),
        ("La boda es en diciembre.", "Quise decir enero.", "01 00:00"),
        ("予約は十四日です。", "いや、ごめん、十五日。", "15 00:00"),
        ("面试是十四号。", "不对，是十五号。", "15 00:00"),
    ],
)
def test_a_correction_moves_the_day_that_was_told_before(before: str, correction: str, day: str) -> None:
    assert day_of(moved(said(correction), [told(before)], ZONE)) == day


@each_row(
    ("before", "correction", "day"),
    [
        (
            "We move into the new place in Sheffield tomorrow.",
            "Fair enough. Oh, I said we move tomorrow, but it's Thursday actually, the van got put back a day.",
            "05 00:00",
        ),
        ("The boiler man is coming on Thursday.", "They put it back to Friday, by the way.", "06 00:00"),
        ("My exam is on Monday at nine.", "That's kind. Wait, it's not Monday, it's Tuesday.", "10 09:00"),
        (
            "The funeral is on Wednesday.",
            "I told you Wednesday, I think, but the funeral is Thursday now.",
            "05 00:00",
        ),
        (
            "The train leaves tomorrow at seven.",
            "Never mind that. The train leaves at eight, not seven.",
            "04 08:00",
        ),
        (
            "Die Feier ist am 12. November.",
            "Naja, das war ja nur abgeschrieben. Macht nichts. Oh, ich muss mich verbessern: die Feier ist am 13. "
            "November, nicht am 12.",
            "13 00:00",
        ),
        (
            "Am Donnerstag kommt der Klempner.",
            "Der Klempner hat angerufen, er kommt erst am Freitag.",
            "06 00:00",
        ),
        (
            "Ich habe morgen um drei einen Zahnarzttermin.",
            "Stimmt schon. Moment, der Termin ist um vier, nicht um drei.",
            "04 16:00",
        ),
        (
            "Le partiel est vendredi.",
            "Pas mal. Ah et je me suis trompée : le partiel c'est jeudi, pas vendredi.",
            "05 00:00",
        ),
        ("Ma tante arrive samedi.", "J'ai dit samedi, mais ma tante arrive dimanche en fait.", "08 00:00"),
        ("Le plombier passe jeudi.", "Le plombier a appelé, il passe finalement vendredi.", "06 00:00"),
        (
            "El examen es el viernes.",
            "Vale. Ah, me he equivocado: el examen es el jueves, no el viernes.",
            "05 00:00",
        ),
        (
            "El club de lectura es el miércoles.",
            "Es verdad. El club de lectura no es el miércoles, sino el jueves.",
            "05 00:00",
        ),
        ("試験は金曜日です。", "なるほど。あ、間違えた、試験は木曜日で、金曜日じゃない。", "05 00:00"),
        ("木曜日に配管工が来ます。", "配管工から電話があって、金曜日に来ることになりました。", "06 00:00"),
        ("考试是星期五。", "还行。啊，我说错了，考试是星期四，不是星期五。", "05 00:00"),
        ("我姑姑星期六来。", "刚才我说星期六，其实我姑姑星期天来。", "08 00:00"),
    ],
)
def test_a_correction_stands_beside_other_words(before: str, correction: str, day: str) -> None:
    assert day_of(moved(said(correction), [told(before)], ZONE)) == day


@pytest.mark.parametrize(
    "text",
    [
        "The dentist has been moved to Thursday.",
        "The dentist is on Thursday now.",
        "Actually, the dentist is on Thursday.",
    ],
)
def test_what_is_named_is_moved_hours_later_too(text: str) -> None:
    dentist, flight = told("The dentist is on Friday at three."), told("We fly on Friday.")

    assert day_of(moved(said(text, after=9_000.0), [dentist, flight], ZONE)) == "05 15:00"


@each_row(
    ("before", "words"),
    [
        (
            "on Thursday I'm taking the kids to the aquarium",
            "change of plan, we're going to the aquarium on Friday instead",
        ),
        ("on Thursday I'm taking the kids to the aquarium", "We're going to the aquarium on Friday instead."),
        ("Am Donnerstag fahren wir ins Aquarium.", "Planänderung, wir gehen am Freitag ins Aquarium."),
        ("Am Donnerstag fahren wir ins Aquarium.", "Wir gehen stattdessen am Freitag ins Aquarium."),
        (
            "Jeudi j'emmène les enfants à l'aquarium.",
            "Changement de programme, on va à l'aquarium vendredi à la place.",
        ),
        ("El jueves llevo a los niños al acuario.", "Cambio de planes, vamos al acuario el viernes."),
        ("El jueves llevo a los niños al acuario.", "Iremos al acuario el viernes en su lugar."),
        ("木曜日に子どもを水族館に連れて行く。", "予定変更で、水族館は金曜日に行くことになりました。"),
        ("星期四我带孩子们去水族馆。", "计划有变，我们改成星期五去水族馆。"),
    ],
)
def test_a_changed_plan_moves_to_its_new_day(before: str, words: str) -> None:
    assert day_of(moved(said(words, after=9_000.0), [told(before)], ZONE)) == "06 00:00"


def test_a_moved_day_is_told_in_place_of_the_words() -> None:
    (memory,) = moved(said("No, the 7th."), [fact("We fly on 6 November.")], ZONE)

    assert "7 November" in dated(memory, at(20), ZONE)


@each_row(
    ("text", "later"),
    [
        ("You'll be an hour late tomorrow.", "You'll be an hour late on Wednesday 4 November."),
        ("You were late today.", "You were late on Tuesday 3 November."),
        ("You were early yesterday.", "You were early on Monday 2 November."),
        ("You move in late June.", "You move in late June."),
    ],
)
def test_who_is_late_or_early_names_no_part_of_the_day(text: str, later: str) -> None:
    assert dated(fact(text), WEEKS_LATER, ZONE) == later


@each_row(
    ("quote", "days"),
    [
        ("I'll be an hour late tomorrow.", " (on Wednesday 4 November)"),
        ("I was late today.", " (on Tuesday 3 November)"),
        ("I've thought about it most nights since October.", ""),
        ("Ich komme morgen eine Stunde zu spät.", " (am Mittwoch, 4. November)"),
        ("Je suis en sécurité ce soir.", " (le mardi 3 novembre, soir)"),
        ("Mañana llego una hora tarde.", " (el miércoles 4 de noviembre)"),
        ("明日は一時間遅れます。", " (11月4日（水曜日）)"),
        ("我明天迟到一个小时。", " (11月4日（周三）)"),
    ],
)
def test_a_quote_stays_as_it_was_said_with_its_days_behind_it(quote: str, days: str) -> None:
    moment = told(quote, at=SAID_AT + 1e-7)

    assert dated(moment, WEEKS_LATER, ZONE) == quote
    assert day_behind(quote, moment, WEEKS_LATER, ZONE) == days


@each_row(
    ("before", "words", "after"),
    [
        ("We fly on Friday.", "No, I don't think so.", 60.0),
        ("We fly on Friday.", "My sister comes on Thursday.", 60.0),
        ("We fly on Friday.", "Actually Thursday was a lovely day.", 9_000.0),
        ("I like jam.", "Actually Thursday.", 60.0),
        ("We fly on Friday.", "Actually, on Thursday I'm seeing Ruth.", 60.0),
        ("We fly on Friday.", "No, yesterday I worked late.", 60.0),
        ("Am Freitag fliegen wir.", "Nein, am Samstag kommt noch meine Mutter.", 60.0),
        ("On part vendredi.", "Non, samedi j'ai un concert.", 60.0),
        ("El viernes volamos.", "No, el sábado tengo un concierto.", 60.0),
        ("金曜に出発します。", "いや、昨日は映画を見た。", 60.0),
        ("我们周五出发。", "其实周六我要去见朋友。", 60.0),
        ("The exam is on Monday at nine.", "No, I have two brothers.", 60.0),
        ("The exam is on Monday at nine.", "No, three of us.", 60.0),
        ("The exam is on Monday at nine.", "No, just one.", 60.0),
        ("The exam is on Monday at nine.", "No, ten.", 9_000.0),
        (
            "On Thursday we're going to the zoo.",
            "Change of plan, we aren't going to the zoo on Friday.",
            60.0,
        ),
        ("Am Donnerstag gehen wir in den Zoo.", "Planänderung, wir gehen am Freitag nicht.", 60.0),
        ("Jeudi on va au zoo.", "Changement de plan, on n'y va pas vendredi.", 60.0),
        ("El jueves vamos al zoo.", "Cambio de planes, no vamos el viernes.", 60.0),
        ("木曜日に動物園に行く。", "予定変更です。金曜日には行きません。", 60.0),
        ("星期四我们去动物园。", "计划变了，我们星期五不去动物园了。", 60.0),
        ("We fly on Thursday.", "Change of plan, on Friday I'm seeing Ruth.", 60.0),
        ("On Thursday we're going to the zoo.", "We're going to the aquarium on Friday instead.", 60.0),
        ("Am Donnerstag gehen wir in den Zoo.", "Planänderung, am Freitag gehen wir ins Aquarium.", 60.0),
        ("Jeudi on va au zoo.", "Changement de plan, vendredi on va à l'aquarium.", 60.0),
        ("El jueves vamos al zoo.", "Cambio de planes, el viernes vamos al acuario.", 60.0),
        ("木曜日に動物園に行く。", "予定変更です。金曜日に水族館に行きます。", 60.0),
        ("星期四我们去动物园。", "计划变了，我们星期五去水族馆。", 60.0),
        ("We fly on the fourteenth.", "No, the second time.", 60.0),
        ("Ich fliege am vierzehnten.", "Nein, zwei Kinder.", 60.0),
        ("On part le quatorze.", "Non, j'ai deux chats.", 60.0),
        ("We fly on Friday.", "No, that was last week.", 60.0),
        ("We fly on Friday.", "No, but I might on Sunday.", 60.0),
        ("We fly on Friday.", "No, Saturday, that's when my mum comes.", 60.0),
        ("We fly on Friday.", "It's not Monday yet, thank God, it's Saturday.", 60.0),
        ("We fly on Friday.", "They said it's going to rain on Saturday, not Friday.", 60.0),
        ("The dentist is on Friday.", "I told you about the dentist, on Monday she had a cold.", 60.0),
        ("Am Freitag fliegen wir.", "Nein, das war letzte Woche.", 60.0),
        ("Am Freitag fliegen wir.", "Meine Schwester kommt erst am Sonntag.", 60.0),
        ("On part vendredi.", "Non, on a jusqu'à vendredi.", 60.0),
        ("On part vendredi.", "Non, mais peut-être dimanche.", 60.0),
        ("El viernes volamos.", "No, tenemos hasta el viernes.", 60.0),
        ("El viernes volamos.", "Todavía no es lunes, es sábado.", 60.0),
        ("金曜に出発します。", "いや、でも日曜日なら行くかも。", 60.0),
        ("金曜に出発します。", "昨日は日曜日だった。", 60.0),
        ("我们周五出发。", "还不是星期一，是星期六。", 60.0),
    ],
)
def test_other_words_move_nothing(before: str, words: str, after: float) -> None:
    assert moved(said(words, after), [told(before)], ZONE) == ()


@each_row(
    ("before", "first", "second", "day"),
    [
        ("We fly on Friday.", "No, Thursday.", "No wait, Saturday.", "07 00:00"),
        ("The appointment is on the fourteenth.", "No, the fifteenth.", "Sorry, the sixteenth.", "16 00:00"),
        ("The exam is on Monday at nine.", "No, Tuesday.", "Sorry, ten.", "10 10:00"),
    ],
)
def test_a_second_correction_moves_the_plan_again(before: str, first: str, second: str, day: str) -> None:
    plan = told(before)
    (moved_once,) = moved(said(first), [plan], ZONE)
    correction = replace(moved_once, text=first, happened_at=SAID_AT + 60.0, evidence=(Evidence(SESSION, 3),))

    again = moved(
        Utterance(SESSION, 5, Speaker.PERSON, second, SAID_AT + 120.0), [moved_once, correction], ZONE
    )

    assert [one.text for one in again] == [before, first]
    assert {day_of((one,)) for one in again} == {day}


def test_a_number_long_after_a_plan_is_no_other_hour_for_it() -> None:
    later = Utterance(SESSION, 9, Speaker.PERSON, "No, ten.", SAID_AT + 120.0)

    assert moved(later, [told("The exam is on Monday at nine.")], ZONE) == ()


def test_a_day_that_the_companion_named_is_not_moved() -> None:
    assert (
        moved(said("No, Thursday."), [told("Then on Friday it is.", speaker=Speaker.COMPANION)], ZONE) == ()
    )
