from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.frames import is_promise
from companion.remembering.threads import about, closed, threads
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.tables import each_row

TOLD = Path(__file__).parents[1] / "data" / "plans_told"
ZONE = ZoneInfo("Europe/London")
SAID_AT = datetime(2024, 5, 15, 14, 30, tzinfo=ZONE).timestamp()  # a Wednesday


def said(text: str, speaker: Speaker = Speaker.PERSON, number: int = 1) -> Utterance:
    return Utterance("t", number, speaker, text, SAID_AT)


def opened(text: str) -> Memory:
    """Return the thread that an utterance leaves open, as the store would have it."""
    (draft,) = threads(said(text), ZONE)
    return Memory(
        kind=MemoryKind.THREAD,
        text=draft.text,
        happened_at=SAID_AT,
        evidence=(Evidence("t", 1),),
        subject=draft.subject,
        due_at=draft.due_at,
        is_open=True,
        id=7,
    )


@pytest.mark.parametrize(
    "text",
    [
        "I'm going to be broke until 2040.",
        "Bis 2040 muss ich sparen.",
        "Je dois économiser jusqu'en 2040.",
        "Tengo que ahorrar hasta 2040.",
        "2040年まで節約しなければなりません。",
        "我得省钱到2040年。",
    ],
)
def test_what_is_years_away_is_no_plan(text: str) -> None:
    assert threads(said(text), ZONE) == ()


def told_plans() -> list[tuple[str, str]]:
    """Return sentences of Tuesday, 3 November 2026, at ten, and the day for which they plan something, or "none"."""
    rows = (row for file in sorted(TOLD.glob("*.txt")) for row in file.read_text("utf-8").splitlines())
    return [(text, day) for text, _, day in (row.partition(" | ") for row in rows)]


def wall(at: float | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, ZONE).isoformat(" ", "minutes")[:16]


@pytest.mark.parametrize(
    ("text", "thread", "due"),
    [
        ("I have an exam on Friday.", "You have an exam on Friday.", "2024-05-17 23:59"),
        ("I'll call mum tomorrow.", "You'll call mum tomorrow.", "2024-05-16 23:59"),
        ("My surgery is on Monday at 8 am.", "Your surgery is on Monday at 8 am.", "2024-05-20 08:00"),
        ("Remind me to call tonight!", "You asked me: “Remind me to call tonight!”", "2024-05-16 03:59"),
        ("My aunt is getting married in June.", "Your aunt is getting married in June.", "2024-06-30 23:59"),
        ("I promised to send Lena the photos.", "You promised to send Lena the photos.", None),
    ],
)
def test_what_is_planned_stays_open_as_it_was_said(text: str, thread: str, due: str | None) -> None:
    found = opened(text)

    assert found.text == thread
    assert wall(found.due_at) == due


@pytest.mark.parametrize(
    "text", ["Our son is starting school after the summer.", "We must find a new flat by June."]
)
def test_no_day_is_told_that_was_not_named(text: str) -> None:
    assert "2024" not in opened(text).text


def test_the_companion_keeps_its_own_promises_too() -> None:
    (thread,) = threads(said("I'll ask you about it tomorrow.", Speaker.COMPANION), ZONE)

    assert thread.text == "I said: “I'll ask you about it tomorrow.”"


@each_row(
    "text",
    [
        "I'm going to the shop in a minute.",
        "I'll be fine tomorrow.",
        "No wait, the 9th of November.",
        "Nein, warte, am Donnerstag.",
        "Non, attends, plutôt vendredi.",
        "No, espera, el jueves.",
        "いや、木曜日です。",
        "不对，周四。",
        "Meine Prüfung war am Freitag, morgen ruhe ich mich vielleicht aus.",
        "„Morgen habe ich eine Prüfung.“",
        "She said I have an exam on Friday.",
        "These moments remind me of home.",
        "I work on Fridays.",
        "I still have that old toy.",
        "",
    ],
)
def test_what_is_no_plan_opens_nothing(text: str) -> None:
    assert threads(said(text), ZONE) == ()


@each_row(
    "text",
    [
        "I worry a bit that the town will close our little library next year.",
        "I'm afraid my landlord will raise the rent in January.",
        "Ich habe Angst, dass sie nächstes Jahr das Schwimmbad schließen.",
        "Ich fürchte, mein Vermieter erhöht im Januar die Miete.",
        "J'ai peur qu'ils ferment la piscine l'année prochaine.",
        "Tengo miedo de que cierren la piscina el año que viene.",
        "来年プールが閉鎖されるのではないかと心配です。",
        "我担心明年他们会关掉游泳馆。",
    ],
)
def test_a_worry_about_what_others_may_do_is_no_plan(text: str) -> None:
    assert threads(said(text), ZONE) == ()


@each_row(
    "text",
    [
        "My boss is going to kill me tomorrow, I lost the key again.",
        "My mother will murder me on Sunday.",
        "I'm going to die tomorrow, it's leg day.",
        "Mein Chef bringt mich morgen um.",
        "Meine Mutter wird mich am Sonntag umbringen.",
        "Mon chef va me tuer demain, j'ai encore perdu la clé du local.",
        "Demain ma mère m'étrangle.",
        "Mi jefe me va a matar mañana.",
        "Mañana mi madre me mata.",
        "明日、上司に殺される。",
        "老板明天要杀了我。",
        "明天我妈会骂死我的。",
    ],
)
def test_an_exaggeration_is_no_plan(text: str) -> None:
    assert threads(said(text), ZONE) == ()


@each_row("text", ["Am Freitag bringt mich Tom um acht zum Zug.", "On Friday we play in a murder mystery."])
def test_words_that_only_sound_like_one_plan(text: str) -> None:
    assert len(threads(said(text), ZONE)) == 1


@each_row(
    "text",
    [
        "“Dear Mrs Cole, I'll be away tomorrow. I'll start again on Friday.”",
        "Dear Mrs Cole,\nI'll start on Friday. Let's talk tomorrow.",
        "Gern: Liebe Frau Kohl, ich melde mich morgen bei Ihnen. Ich denke am Freitag daran.",
        "„Ich melde mich morgen bei Ihnen. Ich denke am Freitag daran.“",
        "« Chère Madame Perrin, je serai absent le week-end du 12 décembre. Je vous laisserai la clé demain. »",
        "Voilà : Chère Madame Perrin, je vous laisserai la clé demain.",
        "«Querida Ana, mañana te llamo. El viernes hablamos.»",
        "Querida Ana, mañana te llamo.",
        "「田中様、明日伺います。金曜日に始めます。」",
        "“尊敬的王老师，我明天会来。我星期五会交作业。”",
        "亲爱的王老师，我明天会来。",
    ],
)
def test_a_text_that_the_companion_writes_for_them_promises_nothing(text: str) -> None:
    assert threads(said(text, Speaker.COMPANION), ZONE) == ()


@each_row(
    "text",
    [
        "I'm worried about the operation on Monday.",
        "I'm afraid I have to work on Saturday.",
        "Ich habe Angst vor der Prüfung am Freitag.",
        "Ich mach mir Sorgen, weil am Freitag die Prüfung ist und ich immer so nervös werde.",
        "Ich fürchte, ich muss am Samstag arbeiten.",
        "J'ai peur de mon examen vendredi.",
        "Me preocupa la operación del lunes.",
        "金曜日の試験が心配です。",
        "我担心星期五的考试。",
    ],
)
def test_a_worry_about_ones_own_day_stays_a_plan(text: str) -> None:
    assert len(threads(said(text), ZONE)) == 1


def test_a_request_to_act_is_no_plan_and_a_reminder_is() -> None:
    def asks_to_act(words: str) -> bool:
        return words.startswith(("Book", "Remind"))

    booking = threads(said("On Friday I'm seeing Ruth. Book us a table for Friday."), ZONE, asks_to_act)
    reminder = threads(said("Remind me tomorrow to call mum."), ZONE, asks_to_act)

    assert [draft.text for draft in booking] == ["On Friday you're seeing Ruth."]
    assert len(reminder) == 1


@each_row(("text", "day"), told_plans())
def test_whatever_is_told_of_a_time_to_come_is_a_plan_in_six_languages(text: str, day: str) -> None:
    tuesday = datetime(2026, 11, 3, 10, tzinfo=ZONE).timestamp()

    found = threads(Utterance("t", 1, Speaker.PERSON, text, tuesday), ZONE)

    assert [(wall(draft.due_at) or "")[:10] for draft in found] == ([] if day == "none" else [day])


@pytest.mark.parametrize(
    ("said_so", "thread"),
    [
        ("Erinner mich daran zu packen.", "Du hast mich gebeten: “Erinner mich daran zu packen.”"),
        ("Rappelle-moi d'appeler maman.", "Tu m’as demandé : “Rappelle-moi d'appeler maman.”"),
        ("Ich habe Lena versprochen zu helfen.", "Du hast gesagt: “Ich habe Lena versprochen zu helfen.”"),
        ("Le he prometido a Lena las fotos.", "Dijiste: “Le he prometido a Lena las fotos.”"),
        ("レナに写真を送ると約束した。", "あなたの言葉：“レナに写真を送ると約束した。”"),
        ("我答应给莉娜寄照片。", "你说过：“我答应给莉娜寄照片。”"),
    ],
)
def test_promises_and_reminders_stay_open_in_every_language(said_so: str, thread: str) -> None:
    (found,) = threads(said(said_so), ZONE)

    assert found.text == thread
    assert found.due_at is None


@each_row(
    "text",
    [
        "Ich frage dich morgen danach.",
        "Je te demanderai demain.",
        "Mañana te pregunto.",
        "明日聞きますね。",
        "明天我会问你。",
    ],
)
def test_the_companion_keeps_its_promises_in_every_language(text: str) -> None:
    (thread,) = threads(said(text, Speaker.COMPANION), ZONE)

    assert thread.text.endswith(f"“{text}”")
    assert is_promise(thread.text)


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("Morgen um drei habe ich einen Zahnarzttermin.", "Beim Zahnarzt war alles gut."),
        ("Am Freitag habe ich eine Prüfung.", "Die Prüfung ist gut gelaufen!"),
        ("J'ai un entretien vendredi.", "L'entretien s'est bien passé."),
        ("Tengo un examen el viernes.", "¡He aprobado el examen!"),
        ("金曜日に面接があります。", "面接はうまくいきました。"),
        ("我周五有面试。", "面试很顺利。"),
        ("I have an exam on Friday.", "The exam went really well!"),
        ("I have an exam on Friday.", "I passed my exam!"),
        ("I'll call mum tomorrow.", "I called my mum."),
        ("Remind me to water the plants on Sunday.", "I watered the plants."),
        ("I'm meeting Paul for lunch on Saturday.", "Lunch with Paul was lovely."),
        ("I have a dentist's appointment tomorrow at nine.", "The dentist cancelled my appointment."),
    ],
)
def test_telling_how_it_went_closes_a_thread(plan: str, told: str) -> None:
    (done,) = closed(said(told, number=9), "relief", [opened(plan)], ZONE)

    assert not done.is_open
    assert f"“{told}” " in done.outcome
    assert done.id == 7
    assert done.evidence == (Evidence("t", 1), Evidence("t", 9))


@pytest.mark.parametrize(
    "told",
    ["I'm so nervous about the exam.", "Did the exam go well?", "I was at the cinema.", "I passed the salt."],
)
def test_other_words_leave_it_open(told: str) -> None:
    assert closed(said(told), "", [opened("I have an exam on Friday.")], ZONE) == ()


def test_what_a_plan_is_about_are_neither_times_nor_planning() -> None:
    def words(text: str) -> frozenset[str]:
        return about(text, SAID_AT, ZONE)

    assert words("I promised to buy milk next Friday at 5") == words("buying milk")
    assert words("I bought milk") == words("buy milk")
    assert words("Am 4. Dezember um drei habe ich eine Prüfung.") == words("Prüfung")
    assert words("木曜日の10時30分に面接があります。") == words("面接")


@given(st.text() | st.text(max_size=4).map(lambda text: f"I have an exam {text} tomorrow. " * 40))
def test_any_utterance_can_be_read(text: str) -> None:
    for speaker in Speaker:
        for draft in threads(said(text, speaker), ZONE):
            assert draft.due_at is None or draft.due_at > SAID_AT - 1
    closed(said(text), "", [opened("I have an exam on Friday.")], ZONE)
