"""Spans of time, ages and years that are asked for, worked out from the ends that the words name."""

from datetime import UTC, datetime

from companion.remembering.times.spans import span_asked
from tests.tables import each_row


def told(words: str, now: str = "2026-11-22T10:00") -> str:
    found = span_asked(words, datetime.fromisoformat(now).replace(tzinfo=UTC).timestamp(), UTC)
    return "" if found is None else found.told


@each_row(
    ("words", "answer"),
    [
        ("How many years from 2009 to 2026?", "From 2009 to 2026 is 17 years."),
        ("2009 to 2026, how many years is that?", "From 2009 to 2026 is 17 years."),
        ("How many years is it between 1998 and now?", "From 1998 to 2026 is 28 years."),
        ("The war began in 1939 and ended in 1945. How long was that?", "From 1939 to 1945 is 6 years."),
        ("Wie viele Jahre sind es von 2009 bis 2026?", "From 2009 to 2026 is 17 years."),
        ("Wie viele Jahre liegen zwischen 2009 und 2026?", "From 2009 to 2026 is 17 years."),
        ("Combien d'années de 2009 à 2026 ?", "From 2009 to 2026 is 17 years."),
        ("De 1998 à aujourd'hui, ça fait combien d'années ?", "From 1998 to 2026 is 28 years."),
        ("¿Cuántos años van de 2009 a 2026?", "From 2009 to 2026 is 17 years."),
        ("¿Cuántos años hay entre 2009 y 2026?", "From 2009 to 2026 is 17 years."),
        ("2009年から2026年まで何年？", "From 2009 to 2026 is 17 years."),
        ("2009年と2026年の間は何年ですか？", "From 2009 to 2026 is 17 years."),
        ("从2009年到2026年是多少年？", "From 2009 to 2026 is 17 years."),
        ("2009年到现在是多少年？", "From 2009 to 2026 is 17 years."),
    ],
)
def test_how_long_it_is_from_one_year_to_another_is_known(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    ("words", "answer"),
    [
        ("We've been together since 2009. How long is that now?", "From 2009 to 2026 is 17 years."),
        ("We met in 2009. How long ago is that?", "From 2009 to 2026 is 17 years."),
        ("How long has it been since my mum died in 2009?", "From 2009 to 2026 is 17 years."),
        ("How long ago was 1998?", "From 1998 to 2026 is 28 years."),
        (
            "I've been off work since March. How long is that now?",
            "From March 2026 to November 2026 is 8 months.",
        ),
        ("How many days is it since 3 May?", "From 3 May 2026 to 22 November 2026 is 203 days."),
        ("Wir sind seit 2009 zusammen. Wie lange ist das jetzt?", "From 2009 to 2026 is 17 years."),
        ("Wir haben uns 2009 kennengelernt. Wie lange ist das her?", "From 2009 to 2026 is 17 years."),
        ("On est ensemble depuis 2009. Ça fait combien de temps ?", "From 2009 to 2026 is 17 years."),
        ("Combien d'années se sont écoulées depuis 2009 ?", "From 2009 to 2026 is 17 years."),
        ("Estamos juntos desde 2009. ¿Cuánto tiempo es eso ya?", "From 2009 to 2026 is 17 years."),
        ("Nos conocimos en 2009. ¿Cuánto hace de eso?", "From 2009 to 2026 is 17 years."),
        ("2009年から付き合ってるんだけど、もう何年になる？", "From 2009 to 2026 is 17 years."),
        ("我们从2009年就在一起了，到现在多久了？", "From 2009 to 2026 is 17 years."),
    ],
)
def test_how_long_it_has_been_is_known(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    ("words", "answer"),
    [
        ("How many days until Christmas?", "From 22 November 2026 to 25 December 2026 is 33 days."),
        (
            "How many days until my birthday on 3 May?",
            "From 22 November 2026 to 3 May 2027 is 162 days.",
        ),
        (
            "How many weeks till my wedding on 12 June?",
            "From 22 November 2026 to 12 June 2027 is 28 weeks and 6 days.",
        ),
        (
            "My exam is on 3 May. How many days is that from now?",
            "From 22 November 2026 to 3 May 2027 is 162 days.",
        ),
        ("How long until New Year?", "From 22 November 2026 to 1 January 2027 is 40 days."),
        (
            "Wie viele Tage sind es noch bis Weihnachten?",
            "From 22 November 2026 to 25 December 2026 is 33 days.",
        ),
        (
            "Wie viele Tage noch bis zu meinem Geburtstag am 3. Mai?",
            "From 22 November 2026 to 3 May 2027 is 162 days.",
        ),
        ("Combien de jours jusqu'à Noël ?", "From 22 November 2026 to 25 December 2026 is 33 days."),
        (
            "Mon examen est le 3 mai. Il reste combien de jours ?",
            "From 22 November 2026 to 3 May 2027 is 162 days.",
        ),
        ("¿Cuántos días faltan para Navidad?", "From 22 November 2026 to 25 December 2026 is 33 days."),
        (
            "¿Cuántos días faltan para mi cumpleaños, el 3 de mayo?",
            "From 22 November 2026 to 3 May 2027 is 162 days.",
        ),
        ("クリスマスまであと何日？", "From 22 November 2026 to 25 December 2026 is 33 days."),
        ("5月3日の誕生日まであと何日？", "From 22 November 2026 to 3 May 2027 is 162 days."),
        ("离圣诞节还有几天？", "From 22 November 2026 to 25 December 2026 is 33 days."),
        ("到5月3日我的生日还有多少天？", "From 22 November 2026 to 3 May 2027 is 162 days."),
    ],
)
def test_how_long_it_is_until_a_day_is_known(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    ("words", "answer"),
    [
        ("How many days from 3 May to 12 June?", "From 3 May 2027 to 12 June 2027 is 40 days."),
        ("How many months from November to February?", "From November 2026 to February 2027 is 3 months."),
        ("How many days is it from 12 June to 3 May?", "From 12 June 2026 to 3 May 2027 is 325 days."),
        (
            "Wie viele Tage sind es vom 3. Mai bis zum 12. Juni?",
            "From 3 May 2027 to 12 June 2027 is 40 days.",
        ),
        ("Combien de jours du 3 mai au 12 juin ?", "From 3 May 2027 to 12 June 2027 is 40 days."),
        ("¿Cuántos días hay del 3 de mayo al 12 de junio?", "From 3 May 2027 to 12 June 2027 is 40 days."),
        ("5月3日から6月12日まで何日？", "From 3 May 2027 to 12 June 2027 is 40 days."),
        ("从5月3日到6月12日有多少天？", "From 3 May 2027 to 12 June 2027 is 40 days."),
    ],
)
def test_how_long_it_is_from_one_day_to_the_next_such_day_is_known(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    ("words", "answer"),
    [
        ("She was born in 1948, how old is she now?", "Whoever was born in 1948 is 77 or 78 years old now."),
        ("How old is my mum? She was born in 1948.", "Whoever was born in 1948 is 77 or 78 years old now."),
        (
            "She was born on 3 May 1948. How old is she?",
            "Whoever was born on 3 May 1948 is 78 years old now.",
        ),
        (
            "She was born in 1948 and died in 2019. How old was she?",
            "Whoever was born in 1948 is 70 or 71 years old in 2019.",
        ),
        (
            "Dad was born in 1940 and died in 2010, how old would he be now?",
            "Whoever was born in 1940 is 85 or 86 years old now.",
        ),
        (
            "Sie ist 1948 geboren. Wie alt ist sie jetzt?",
            "Whoever was born in 1948 is 77 or 78 years old now.",
        ),
        (
            "Wie alt ist jemand, der 1948 geboren wurde?",
            "Whoever was born in 1948 is 77 or 78 years old now.",
        ),
        (
            "Elle est née en 1948. Quel âge a-t-elle maintenant ?",
            "Whoever was born in 1948 is 77 or 78 years old now.",
        ),
        (
            "¿Cuántos años tiene mi madre? Nació en 1948.",
            "Whoever was born in 1948 is 77 or 78 years old now.",
        ),
        ("母は1948年生まれです。今何歳ですか？", "Whoever was born in 1948 is 77 or 78 years old now."),
        ("她1948年出生，现在多大了？", "Whoever was born in 1948 is 77 or 78 years old now."),
    ],
)
def test_an_age_is_known_from_the_birth_and_may_be_one_of_two(words: str, answer: str) -> None:
    assert told(words) == answer


def test_at_the_end_of_the_year_everybody_has_had_a_birthday() -> None:
    words = "She was born in 1948, how old is she now?"

    assert told(words, "2026-12-31T10:00") == "Whoever was born in 1948 is 78 years old now."


@each_row(
    ("words", "answer"),
    [
        ("I was twelve in 1998. How old am I now?", "Whoever was 12 in 1998 is about 40 now."),
        ("In 1998 I was thirty-five. How old am I?", "Whoever was 35 in 1998 is about 63 now."),
        ("1998 war ich zwölf. Wie alt bin ich jetzt?", "Whoever was 12 in 1998 is about 40 now."),
        ("J'avais douze ans en 1998. Quel âge ai-je maintenant ?", "Whoever was 12 in 1998 is about 40 now."),
        ("Yo tenía doce años en 1998. ¿Cuántos años tengo ahora?", "Whoever was 12 in 1998 is about 40 now."),
        ("1998年に12歳だった。今何歳？", "Whoever was 12 in 1998 is about 40 now."),
        ("我1998年十二岁，现在几岁？", "Whoever was 12 in 1998 is about 40 now."),
    ],
)
def test_an_age_is_known_from_another_one(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    ("words", "answer"),
    [
        ("What year was it four years before 2026?", "4 years before 2026 is the year 2022."),
        ("What year was it 30 years ago?", "30 years before 2026 is the year 1996."),
        ("What year will it be in ten years?", "10 years after 2026 is the year 2036."),
        ("Welches Jahr war vier Jahre vor 2026?", "4 years before 2026 is the year 2022."),
        ("Quelle année était-ce, quatre ans avant 2026 ?", "4 years before 2026 is the year 2022."),
        ("¿Qué año era cuatro años antes de 2026?", "4 years before 2026 is the year 2022."),
        ("2026年の4年前は何年？", "4 years before 2026 is the year 2022."),
        ("2026年的四年前是哪一年？", "4 years before 2026 is the year 2022."),
    ],
)
def test_a_year_is_known_by_its_distance(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    ("words", "answer"),
    [
        ("How long is it from 6:15 to 9:00?", "From 6:15 to 9:00 is 2 hours and 45 minutes."),
        ("It starts at 10:00 and ends at 2:00. How long is that?", "From 10:00 to 14:00 is 4 hours."),
        ("I sleep from 11 pm to 6:30 am, how many hours?", "From 23:00 to 6:30 is 7 hours and 30 minutes."),
        (
            "How long is it from half past six to nine o'clock?",
            "From 6:30 to 9:00 is 2 hours and 30 minutes.",
        ),
        ("How long is it from a quarter past six to nine?", "From 6:15 to 9:00 is 2 hours and 45 minutes."),
        ("How long is it from six to a quarter past nine?", "From 6:00 to 9:15 is 3 hours and 15 minutes."),
        ("I work from 9 to 5. How many hours is that?", "From 9:00 to 17:00 is 8 hours."),
        (
            "How long is it from half past nine at night to six in the morning?",
            "From 21:30 to 6:00 is 8 hours and 30 minutes.",
        ),
        ("Wie lange ist es von 6:15 Uhr bis 9 Uhr?", "From 6:15 to 9:00 is 2 hours and 45 minutes."),
        ("Wie lange ist es von Viertel nach sechs bis neun?", "From 6:15 to 9:00 is 2 hours and 45 minutes."),
        ("Combien de temps entre 8h30 et 12h00 ?", "From 8:30 to 12:00 is 3 hours and 30 minutes."),
        ("¿Cuánto tiempo hay de 14:20 a 15:05?", "From 14:20 to 15:05 is 45 minutes."),
        (
            "¿Cuánto tiempo hay de las seis y cuarto a las nueve?",
            "From 6:15 to 9:00 is 2 hours and 45 minutes.",
        ),
        ("6時15分から9時まで何時間？", "From 6:15 to 9:00 is 2 hours and 45 minutes."),
        ("从6点15分到9点是多久？", "From 6:15 to 9:00 is 2 hours and 45 minutes."),
        ("How long is it between 12:30 and 1:15?", "From 12:30 to 13:15 is 45 minutes."),
        ("How long is it from 2 pm to 6:30?", "From 14:00 to 18:30 is 4 hours and 30 minutes."),
        ("How long is it from 2:00 to 6:30 pm?", "From 14:00 to 18:30 is 4 hours and 30 minutes."),
        (
            "The film runs from 8:15 pm to 10:30, how long is that?",
            "From 20:15 to 22:30 is 2 hours and 15 minutes.",
        ),
        (
            "How long is it from quarter past twelve to quarter to one?",
            "From 12:15 to 12:45 is 30 minutes.",
        ),
        ("I sleep from 11 pm to 6:30, how long is that?", "From 23:00 to 6:30 is 7 hours and 30 minutes."),
        ("I work from 9:00 to 5:00. How many hours is that?", "From 9:00 to 17:00 is 8 hours."),
        ("I work from 9:00 to 5:00 pm. How many hours is that?", "From 9:00 to 17:00 is 8 hours."),
        ("How long is it from 8:00 to 20:00?", "From 8:00 to 20:00 is 12 hours."),
        ("Wie lange ist es von 22:00 bis 6:00?", "From 22:00 to 6:00 is 8 hours."),
        ("Wie lange ist es von 14 Uhr bis 6:30?", "From 14:00 to 6:30 is 16 hours and 30 minutes."),
        ("Wie lange ist es von halb neun Uhr bis zehn Uhr?", "From 8:30 to 10:00 is 1 hour and 30 minutes."),
        (
            "Wie lange ist es von Viertel vor acht bis neun Uhr?",
            "From 7:45 to 9:00 is 1 hour and 15 minutes.",
        ),
        (
            "Combien de temps entre six heures et demie et neuf heures ?",
            "From 6:30 to 9:00 is 2 hours and 30 minutes.",
        ),
        ("从6点半到9点是多久？", "From 6:30 to 9:00 is 2 hours and 30 minutes."),
    ],
)
def test_how_long_it_is_between_two_times_of_day_is_known(words: str, answer: str) -> None:
    assert told(words) == answer


@each_row(
    "words",
    [
        "",
        "I've lived here since 2009, it's lovely.",
        "I've lived here since 2009. How long have you lived there?",
        "How long did you wait? I came at 5.",
        "It's on from 8:00 to 9:00.",
        "How many people came between 2009 and 2026?",
        "How many days did it rain between 3 May and 12 June?",
        "She was born in 1948 and still swims every day.",
        "How old are you? I was born in 1990.",
        "My grandmother was born in 1948. How old is your dog?",
        "I was twelve in 1998, what a year that was.",
        "Since 2009 I've asked myself how long it takes to forget.",
        "The film came out in 2009. How long is it?",
        "How long would 2000 euros last me?",
        "How long will you stay until Christmas?",
        "How old is the wine? It says 2009 on it.",
        "What year did you like best, 2009 or 2010?",
        "How long until dinner?",
        "I was there in 2009, 2012 and 2015. How long is that?",
        "Ich wohne seit 2009 hier, es ist schön.",
        "Ich bin seit 2009 hier. Wie lange sind Sie schon hier?",
        "Wie viele Tage hat es zwischen dem 3. Mai und dem 12. Juni geregnet?",
        "Wie alt bist du? Ich bin 1990 geboren.",
        "Seit 2009 frage ich mich, wie lange man braucht, um zu vergessen.",
        "Wie lange hält ein Kuchen bis Weihnachten?",
        "J'habite ici depuis 2009, c'est charmant.",
        "Combien de jours a-t-il plu entre le 3 mai et le 12 juin ?",
        "Quel âge as-tu ? Je suis né en 1990.",
        "Le film est sorti en 2009. Ça dure combien de temps ?",
        "Vivo aquí desde 2009, es precioso.",
        "¿Cuántos días llovió entre el 3 de mayo y el 12 de junio?",
        "¿Cuántos años tiene usted? Nací en 1948.",
        "La película es de 2009. ¿Cuánto dura?",
        "2009年からここに住んでいます。いいところです。",
        "2009年から何年も住んでいます。",
        "5月3日から6月12日まで何日雨が降った？",
        "母は1948年生まれで、今も毎日泳いでいます。",
        "あなたは何歳？私は1990年生まれ。",
        "我从2009年起就住在这里，很喜欢。",
        "2009年住了几年。",
        "离下周三还有几天，来得及。",
        "从2009年到2026年来了多少人？",
        "你几岁？我1990年出生。",
        "圣诞节的蛋糕能放多久？",
    ],
)
def test_words_that_do_not_surely_ask_for_a_span_have_none(words: str) -> None:
    assert told(words) == ""
