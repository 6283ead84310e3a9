from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.frames import quoted, to_you
from companion.remembering.statements import assertions, sentences, statements
from tests.tables import each_row


def test_a_sentence_is_cut_into_what_it_states() -> None:
    told = statements("Well, actually, I work as a nurse and I live in Lyon, but my sister is in Rome.")

    assert told == ("I work as a nurse", "I live in Lyon", "my sister is in Rome")


@each_row(
    "text",
    [
        "Are you a nurse?",
        "do you live in Lyon",
        "tell me what a nurse earns",
        "If I lived in Lyon I'd be happy.",
        "I wish I was a nurse.",
        "I might be a nurse.",
        "Maybe I'm a nurse.",
        "Imagine I'm a nurse.",
        "In my dream I was a nurse.",
        "I'm a nurse, just kidding.",
        "I'm the queen 😂",
        "She said I'm a nurse.",
        "My boss thinks I'm a nurse.",
        "I told her I'm a nurse.",
        "“I'm a nurse”",
        "“I'm a nurse,” she said.",
        "Her answer was “I'm a nurse”.",
        "I used to be a nurse.",
        "",
        "?!…",
    ],
)
def test_what_is_asked_supposed_reported_or_in_jest_is_not_stated(text: str) -> None:
    assert not [told for told in statements(text) if "nurse" in told or "queen" in told or "Lyon" in told]


@each_row(
    "text",
    [
        "Falls ich Asthma habe, gehe ich zum Arzt.",
        "Wenn ich in Köln wohnen würde, hätte ich einen Garten.",
        "Stell dir vor, ich wohne in Paris.",
        "Im Traum habe ich eine Katze namens Minka.",
        "War nur ein Scherz, ich habe einen Hund.",
        "Si j'habite à Lyon un jour, je serai heureuse.",
        "Dans mon rêve, j'ai un chat qui s'appelle Max.",
        "Je plaisante, j'habite à Paris.",
        "Si vivo en Madrid algún día, seré feliz.",
        "Imagínate que vivo en París.",
        "Es broma, vivo en París.",
        "もし京都に住んでいたら、毎日寺に行く。",
        "夢の中で、ポチという犬を飼っていました。",
        "冗談だよ、パリに住んでいます。",
        "假如我住在巴黎，我会很开心。",
        "我梦见我有一只猫叫咪咪。",
        "开玩笑的，我住在巴黎。",
    ],
)
def test_what_is_supposed_dreamt_or_in_jest_is_not_asserted_in_other_languages(text: str) -> None:
    assert assertions(text) == ()


@each_row(
    "text",
    [
        "Anna hat gesagt: ich wohne in Bremen.",
        "Elle m'a dit : j'habite à Lyon.",
        "Ella me dijo: vivo en Soria.",
        "她说：我住在上海。",
    ],
)
def test_the_words_of_another_behind_a_colon_are_not_asserted(text: str) -> None:
    words = text.replace("：", ":").partition(":")[2]

    assert not [told for told in assertions(text) if words in told]


@each_row(
    ("text", "words"),
    [
        ("Mein Bruder meint, ich arbeite bei der Post.", "Post"),
        ("Sie hat gesagt, dass sie in Köln wohnt.", "Köln"),
        ("Laut meiner Mutter wohne ich in Kiel.", "Kiel"),
        ("Im Film wohnt sie in Paris.", "Paris"),
        ("Mon frère pense que je travaille à la poste.", "poste"),
        ("Elle a dit qu'elle habite à Lyon.", "Lyon"),
        ("D'après ma mère, j'habite à Nice.", "Nice"),
        ("Dans le film, elle habite à Paris.", "Paris"),
        ("Mi hermano cree que trabajo en Correos.", "Correos"),
        ("Dice que vive en Sevilla.", "Sevilla"),
        ("Según mi madre, vivo en Lugo.", "Lugo"),
        ("En la película ella vive en París.", "París"),
        ("兄は私が銀行で働いていると言っている。", "銀行"),
        ("彼女は京都に住んでいるって言ってた。", "京都"),
        ("映画の中で彼女はパリに住んでいる。", "パリ"),
        ("我哥哥说我在邮局工作。", "邮局"),
        ("听说他住在南京。", "南京"),
        ("电影里她住在巴黎。", "巴黎"),
    ],
)
def test_what_others_say_and_what_a_film_shows_is_not_asserted_in_other_languages(
    text: str, words: str
) -> None:
    assert words not in " ".join(assertions(text))


@each_row(
    "text",
    [
        "Das ist kein Scherz, ich wohne in Paris.",
        "Ich bekomme Ausschlag, wenn ich Nüsse esse.",
        "Je ne plaisante pas, j'habite à Lyon.",
        "J'étais si fière de l'école.",
        "S'il te plaît, retiens que j'habite à Lyon.",
        "No es broma, vivo en París.",
        "Si me pica una abeja me muero, soy alérgica.",
        "冗談じゃなくて、パリに住んでいます。",
        "今日は何もしたくない。",
        "我不是开玩笑的，我住在巴黎。",
        "Der Arzt sagt, ich habe Diabetes.",
        "Ich wohne in Köln, sagt dir das was.",
        "Le médecin dit que j'ai du diabète.",
        "J'habite à Lyon, ça te dit quelque chose.",
        "El médico dice que tengo diabetes.",
        "Siempre digo la verdad, trabajo como enfermero.",
        "医者に糖尿病だと言われた。",
        "横浜って言ってるけど実は大和に住んでます。",
        "医生说我有糖尿病。",
        "我住在南京，说出来你别笑。",
    ],
)
def test_what_only_sounds_like_that_is_asserted(text: str) -> None:
    assert assertions(text) == (text,)


def test_the_month_of_may_leaves_nothing_in_doubt() -> None:
    assert statements("My birthday is on May 5th.") == ("My birthday is on May 5th",)


def test_a_title_ends_no_sentence_and_a_line_break_does() -> None:
    assert sentences("I saw Dr. Chen. She was kind.") == ("I saw Dr. Chen.", "She was kind.")
    assert sentences("I work\nI rest") == ("I work", "I rest")


def test_an_assertion_is_the_whole_sentence() -> None:
    assert assertions("Grace, my roommate, plays the drums. Does she?") == (
        "Grace, my roommate, plays the drums.",
    )


@each_row(
    ("said", "to_them"),
    [
        ("I work as a nurse", "You work as a nurse."),
        ("my sister and I are close", "Your sister and you are close."),
        ("I was happy and I wasn't alone", "You were happy and you weren't alone."),
        ("we've sold our house ourselves", "You've sold your house yourselves."),
        ("it's mine", "It's yours."),
        ("im out at 8 am", "You're out at 8 am."),
        ("talking to you cheers me up", "You said: “talking to you cheers me up”"),
    ],
)
def test_what_one_says_of_oneself_is_said_to_one(said: str, to_them: str) -> None:
    assert to_you(said) == to_them


def test_words_are_quoted_as_they_are() -> None:
    assert quoted("Just listen.") == "You said: “Just listen.”"


@given(st.text() | st.text(max_size=4).map(lambda text: text * 5000))
def test_any_text_can_be_cut(text: str) -> None:
    assert all(told.strip() for told in (*statements(text), *assertions(text), *sentences(text)))
    assert all(to_you(told) for told in statements(text))
