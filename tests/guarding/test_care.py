"""The written answers to who is in danger: whole in every language, direct, and without what harms."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.care import (
    MOST_SENTENCES,
    Answer,
    CareTexts,
    read_care_texts,
    read_way_out_words,
)
from companion.guarding.contacts import FOLDER, Contact, Contacts, Need, contacts_in, read_contacts
from companion.values import LANGUAGES, CrisisKind
from tests.tables import each_row

WRITTEN = tuple(language for language in LANGUAGES if (FOLDER / f"{language}.json").exists())
DANGERS = (Answer.RISK, Answer.ACUTE, Answer.AGAIN, Answer.OTHER)
SAMARITANS = Contact(Need.CRISIS, "116 123", "Samaritans")
CHILDLINE = Contact(Need.CHILDREN, "0800 1111", "Childline")
ENGLISH = read_care_texts("en")
WORDS = read_way_out_words()
EMERGENCY = Contact(Need.EMERGENCY, "999", "")

IS_SOFTWARE = re.compile(r"\bsoftware\b|\bcomputer\b|\bI can't (?:see|call)")
SOFTWARE = re.compile("software|logiciel|programa|ソフトウェア|软件", re.IGNORECASE)
ENDS = re.compile(r"[.?。？！…][”」』]?$")
HARMS = re.compile(
    r"!|\bpromise me\b|\bI(?:'ll| will) always\b|\bI(?:'m| am) watching\b|\bI(?:'ll| will) (?:call|watch|tell|send)\b"
    r"|\bselfish\b|\bthink of your (?:family|mother|children)\b|\bdon't (?:be|do anything) (?:silly|stupid)\b"
    r"|\b(?:diagnos|disorder|bipolar|schizo|psycho)|\bsuicide note\b|\bcommit"
    r"|\b(?:bridge|rope|hang|noose|gun|razor|blade|pesticide|paracetamol|carbon|exhaust|tracks|milligrams?|lethal)\b"
    r"|\bbefore you go\b|\bdon't (?:go\b(?! on)|leave me)\b|\bI(?:'d| would) miss you\b|\bI need you\b"
    r"|\byou only need me\b"
    r"|\bthe (?:voices|agents) (?:are|aren't) real\b|\byou're (?:right|imagining)\b",
    re.IGNORECASE,
)
"""Lectures, promises, guilt, farewell tactics, means, diagnoses, and what confirms or argues with a delusion."""
NEVER_NAMED = re.compile(
    r"\b(?:window|balcony|roof|bridge|makes sense|help without scolding|nobody (?:will|is going to) be angry)\b"
    r"|\b(?:fenster|balkon|dach|brücke|gleis\w*|verständlich|ohne zu schimpfen|niemand wird)\b"
    r"|\b(?:fenêtre|balcon|toit|compréhensible|faire la morale|personne ne sera)\b"
    r"|\b(?:ventana|balcón|azotea|puente|se entiende|sin reñirte|nadie se va)\b"
    r"|窓|ベランダ|屋上|線路|無理もない|叱らず|動いてくれます"
    r"|窗|阳台|楼顶|能理解|不会骂|就会有人",
    re.IGNORECASE,
)
"""Places that give ideas, words that may be heard as consent, and promises of what other people will do."""
NOT_SICK = re.compile("sick|bring it up|Erbrechen|vomir|vómito|吐")
"""Nobody who is poisoned is to make themselves sick."""


@pytest.fixture(scope="module", params=WRITTEN)
def texts(request: pytest.FixtureRequest) -> CareTexts:
    return read_care_texts(str(request.param))


@pytest.fixture(scope="module")
def english() -> CareTexts:
    return read_care_texts("en")


def test_every_language_that_is_offered_has_its_answers() -> None:
    assert WRITTEN == LANGUAGES


def test_every_kind_of_danger_has_answers_for_every_grade(texts: CareTexts) -> None:
    for kind in CrisisKind:
        for answer in Answer:
            said = texts.of(answer, kind)
            assert len(said) >= 2, (kind, answer)
            assert len(set(said)) == len(said)
            for sentences in said:
                assert 1 <= len(sentences) <= MOST_SENTENCES
                assert all(ENDS.search(sentence.strip()) for sentence in sentences), sentences


def test_in_english_no_answer_comes_again_soon(english: CareTexts) -> None:
    assert all(len(english.of(answer, kind)) >= 3 for kind in CrisisKind for answer in DANGERS)
    assert all(len(english.of(Answer.AGAIN, kind)) >= 5 for kind in CrisisKind)


def test_an_acute_danger_is_answered_with_the_emergency_number(texts: CareTexts) -> None:
    for kind in CrisisKind:
        assert all("{emergency}" in " ".join(said) for said in texts.of(Answer.ACUTE, kind)), kind
        assert all(re.search("{emergency}|{line}", " ".join(said)) for said in texts.of(Answer.PARTING, kind))


def test_a_risk_is_asked_about_and_help_is_named(english: CareTexts) -> None:
    for kind in CrisisKind:
        for said in english.of(Answer.RISK, kind):
            assert "?" in " ".join(said), said
        named = [
            bool(re.search("{emergency}|{line}", " ".join(said))) for said in english.of(Answer.RISK, kind)
        ]
        assert sum(named) >= len(named) - 1, kind


def test_each_kind_says_that_it_is_software_and_cannot_call_or_watch(english: CareTexts) -> None:
    for kind in CrisisKind:
        for answer in (Answer.RISK, Answer.ACUTE, Answer.AGAIN):
            said = [" ".join(sentences) for sentences in english.of(answer, kind)]
            assert any(map(IS_SOFTWARE.search, said)), (kind, answer)


def test_in_every_language_each_kind_says_that_it_is_software(texts: CareTexts) -> None:
    for kind in CrisisKind:
        said = [" ".join(sentences) for answer in DANGERS for sentences in texts.of(answer, kind)]
        assert any(map(SOFTWARE.search, said)), kind


def test_no_answer_lectures_promises_keeps_or_names_a_means(english: CareTexts) -> None:
    for kind in CrisisKind:
        for answer in Answer:
            for said in english.of(answer, kind):
                assert HARMS.search(" ".join(said)) is None, said
                assert len(" ".join(said).split()) <= 75, said


def test_in_no_language_is_a_place_named_dying_understood_or_other_people_promised(texts: CareTexts) -> None:
    for kind in CrisisKind:
        for answer in Answer:
            for said in texts.of(answer, kind):
                assert NEVER_NAMED.search(" ".join(said)) is None, said


def test_in_every_language_who_is_poisoned_is_told_not_to_make_themselves_sick(texts: CareTexts) -> None:
    for said in texts.of(Answer.ACUTE, CrisisKind.OVERDOSE):
        assert NOT_SICK.search(" ".join(said)), said


@pytest.mark.parametrize(
    ("language", "hazard", "children", "safe"),
    [
        ("en", "smoke or gas", "children", "safe"),
        ("de", "Rauch oder Gas", "Kinder", "sicher"),
        ("fr", "la fumée ou le gaz", "enfants", "à l’abri"),
        ("es", "humo o gas", "niños", "seguro"),
        ("ja", "煙、ガス", "子ども", "安全"),
        ("zh", "烟或煤气", "孩子", "安全"),
    ],
)
def test_in_every_language_one_is_sent_out_of_smoke_with_the_children_and_waits_where_it_is_safe(
    language: str, hazard: str, children: str, safe: str
) -> None:
    texts = read_care_texts(language)

    assert hazard in str(texts.of(Answer.ACUTE, CrisisKind.DANGER))
    assert children in str(texts.of(Answer.ACUTE, CrisisKind.ABUSE))
    assert safe in " ".join(texts.way_out.waiting[0])


def test_who_says_goodbye_is_neither_asked_nor_kept(english: CareTexts) -> None:
    assert all("?" not in " ".join(said) for said in english.way_out.parting)


def test_what_says_that_a_danger_is_over_is_one_statement_and_leaves_a_way_back(texts: CareTexts) -> None:
    for said in texts.way_out.over:
        assert len(said) == 1
        assert not re.search("[?？]", said[0])


def test_who_is_safe_is_asked_one_thing_at_most_beside_what_they_like(english: CareTexts) -> None:
    for said in english.way_out.thanks:
        asked = [
            sentence for sentence in said if "?" in sentence and "what would you like" not in sentence.lower()
        ]
        assert len(asked) <= 1, said


@each_row("kind", CrisisKind)
def test_who_comes_back_to_it_hears_something_else_each_time(english: CareTexts, kind: CrisisKind) -> None:
    said = [english.say(Answer.AGAIN, kind, times) for times in range(5)]

    assert len(set(said)) == 5


@given(
    answer=st.sampled_from(Answer),
    kind=st.sampled_from(CrisisKind),
    times=st.integers(0, 10_000),
    known=st.sets(st.sampled_from([SAMARITANS, CHILDLINE, EMERGENCY])).map(tuple),
    is_minor=st.booleans(),
)
def test_nothing_is_left_to_be_filled_in(
    answer: Answer, kind: CrisisKind, times: int, known: tuple[Contact, ...], is_minor: bool
) -> None:
    said = ENGLISH.say(answer, kind, times, Contacts(known), is_minor=is_minor)

    for sentence in said:
        assert not re.search(r"[{}]", sentence)
        assert sentence[0] == sentence[0].upper()


def test_numbers_stand_where_they_are_known_and_plain_words_where_not(english: CareTexts) -> None:
    known = Contacts((SAMARITANS, EMERGENCY))

    there = " ".join(english.say(Answer.RISK, CrisisKind.SUICIDE, 0, known))
    nowhere = " ".join(english.say(Answer.RISK, CrisisKind.SUICIDE, 0))
    minor = " ".join(
        english.say(Answer.RISK, CrisisKind.SUICIDE, 0, Contacts((SAMARITANS, CHILDLINE)), is_minor=True)
    )

    assert "Samaritans on 116 123" in there
    assert "999" in there
    assert "a crisis line near you" in nowhere
    assert "your emergency number" in nowhere
    assert "Childline on 0800 1111" in minor
    assert "Samaritans" not in minor


@pytest.mark.parametrize(
    ("region", "number"), [("US", "988"), ("JP", "0120-279-338"), ("DE", "0800 1110111")]
)
def test_a_child_who_thinks_of_dying_is_not_sent_to_a_line_about_abuse_or_open_by_day(
    english: CareTexts, region: str, number: str
) -> None:
    known = contacts_in(region, read_contacts())

    dying = english.say(Answer.RISK, CrisisKind.SUICIDE, 0, known, is_minor=True)
    hurt = english.say(Answer.RISK, CrisisKind.ABUSE, 0, known, is_minor=True)

    assert number in " ".join(dying)
    assert known.of(Need.CHILDREN)[0].number in " ".join(hurt)


def test_a_sentence_that_begins_with_whom_to_call_begins_with_a_capital(english: CareTexts) -> None:
    said = [
        sentence
        for times in range(3)
        for sentence in english.say(Answer.OTHER, CrisisKind.SUICIDE, times)
        if "crisis line near you can advise" in sentence
    ]

    assert said
    assert all("A crisis line near you can advise" in sentence for sentence in said)


@each_row(
    "words",
    [
        "Oh sorry, I was only quoting a film I watched last night.",
        "It's a line from a song, don't worry.",
        "Das war nur ein Zitat.",
        "Das war bloß aus dem Film gestern.",
        "Je citais un film, pardon.",
        "C'était juste une réplique de film.",
        "Era solo una frase de una película.",
        "映画のセリフだよ。",
        "那是电影里的台词。",
    ],
)
def test_who_quoted_is_understood(words: str) -> None:
    assert WORDS.say_quoted(words)


@each_row(
    "words",
    [
        *(
            "Yes, sometimes.",
            "I guess so.",
            "Yeah",
            "Ja, leider.",
            "Ja, manchmal.",
            "Manchmal.",
            "Oui, parfois.",
            "Peut-être.",
        ),
        *("Sí, a veces.", "Supongo que sí.", "うん。", "時々。", "はい、ときどき。", "是的。", "有时候会。"),
    ],
)
def test_a_yes_to_the_question_about_a_danger_is_understood(words: str) -> None:
    assert WORDS.say_yes(words)
    assert not WORDS.say_no(words)


@each_row(
    "words",
    [
        *(
            "No.",
            "No, of course not.",
            "I'm fine, don't worry.",
            "Nein.",
            "Quatsch, nein.",
            "Nein, so war das nicht gemeint.",
            "Non, pas du tout.",
        ),
        *("No, para nada.", "No, qué va.", "いいえ、大丈夫です。", "いいえ、違います。", "違うよ。"),
        *("没有。", "没有，我只是累了。", "不是的，我没事。"),
    ],
)
def test_a_no_to_it_is_understood(words: str) -> None:
    assert WORDS.say_no(words)
    assert not WORDS.say_yes(words)


@each_row(
    "words",
    [
        *(
            "Yesterday I cooked.",
            "Nobody came.",
            "I do like soup.",
            "Sicherlich regnet es.",
            "Sinon, il pleut.",
        ),
        *("No one would miss me.", "No point in anything.", "I'm not okay.", "I don't want to be here."),
        *("Never waking up sounds nice.", "I have a headache.", "Nie wieder aufwachen wäre schön."),
        *("No puedo más.", "Si no despierto, mejor.", "いやになった、もう眠りたい。", "全然眠れない。"),
        *("不想活了。", "没有人在乎我。"),
        "Don't worry, it'll be over soon",
        "Never, not until it's done",
        "Keine Sorge, bald ist es vorbei",
        "Tranquilo, pronto se acaba",
        "我只是想睡着不再醒来",
    ],
)
def test_other_words_answer_nothing(words: str) -> None:
    assert not WORDS.say_yes(words)
    assert not WORDS.say_no(words)


@given(st.text(max_size=300))
def test_any_text_can_be_asked_about(words: str) -> None:
    assert WORDS.say_quoted(words) in {True, False}


@each_row("language", WRITTEN)
def test_only_whom_to_call_is_filled_in(language: str) -> None:
    text = (FOLDER / f"{language}.json").read_text("utf-8")

    assert set(re.findall(r"\{(\w+)\}", text)) == {"emergency", "line"}


def test_in_german_whom_to_call_stands_in_the_accusative_and_has_a_verb() -> None:
    for file in ("de.json", "safe.toml"):
        assert not re.findall(r"(?:Gefahr|wiederkommt): {\w+}", (FOLDER / file).read_text("utf-8"))


@each_row("language", WRITTEN)
@each_row("region", ["", *sorted({one.region for one in read_contacts()})])
def test_whom_to_call_is_named_once_whatever_is_known(language: str, region: str) -> None:
    texts = read_care_texts(language)
    known = contacts_in(region, read_contacts())
    for kind in CrisisKind:
        for answer in Answer:
            for times in range(len(texts.of(answer, kind))):
                said = " ".join(texts.say(answer, kind, times, known))
                assert not re.search(r"[{}]|\b([^\W\d]{2,}) \1\b|打打|(?:にに|へへ|のの)", said), said
