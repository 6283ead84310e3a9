from companion.remembering.own_life import own_life
from companion.values import MemoryKind
from tests.tables import each_row


@each_row(
    ("said", "subject"),
    [
        ("Ich habe übrigens einen Hund, er heißt Bello.", "Bello"),
        ("Zu Hause wartet mein Kater Moritz auf mich, er ist sieben Jahre alt.", "Moritz"),
        ("Ich habe einen Hund. Er heißt Bello.", "Bello"),
        ("Übrigens habe ich eine Katze, sie heißt Flocke.", "Flocke"),
        ("Mein Hausarzt heißt Doktor Brinkmann.", "Doktor Brinkmann"),
        ("Mein Mann Thomas kommt heute spät.", "Thomas"),
        ("Wir haben eine Katze namens Minka.", "Minka"),
        ("Ich wohne seit zwei Jahren in Köln.", "home"),
        ("Ich arbeite als Krankenschwester in einer Klinik.", "work"),
        ("Gestern war ich mit meiner Freundin Lena im Kino.", "Lena"),
        ("J'ai un chien, il s'appelle Rex.", "Rex"),
        ("J'ai deux enfants, Lily et Ben, et un chat qui s'appelle Max.", "Max"),
        ("Tengo dos hijos, Lily y Ben, y un gato que se llama Max.", "Max"),
        ("我有两个孩子，莉莉和小本，还有一只叫饼干的猫。", "饼干"),
        ("Ma sœur s'appelle Zoé.", "Zoé"),
        ("Mon mari Paul rentre tard ce soir.", "Paul"),
        ("J'habite à Lyon depuis deux ans.", "home"),
        ("Je travaille comme infirmière.", "work"),
        ("Mi hermana Ana viene mañana.", "Ana"),
        ("Vivo en Soria desde hace dos años.", "home"),
        ("Trabajo como enfermera en un hospital.", "work"),
        ("うちの犬の名前はポチです。", "ポチ"),
        ("ポチという犬を飼っています。", "ポチ"),
        ("私の妹は花子といいます。", "花子"),
        ("京都に住んでいます。", "home"),
        ("看護師として働いています。", "work"),
        ("我有一只狗，叫豆豆。", "豆豆"),
        ("我妹妹叫小雅。", "小雅"),
        ("我在医院上班。", "work"),
        ("Wir haben eine Katze. Ihr Name ist Minka.", "Minka"),
        ("Ich arbeite in einer Bücherei.", "work"),
        ("Ich arbeite seit zehn Jahren im Krankenhaus.", "work"),
        ("Nous avons une chatte. Son nom est Mimi.", "Mimi"),
        ("Je travaille dans une école.", "work"),
        ("Trabajo en el hospital desde hace diez años.", "work"),
        ("学校の図書室で働いています。", "work"),
        ("我养了一只狗。它叫豆豆。", "豆豆"),
        ("On a un chat, Biscotte, une vraie terreur.", "Biscotte"),
        ("Ma fille aînée s'appelle Inès.", "Inès"),
        ("Tengo un gato, Misu.", "Misu"),
        ("犬を飼っています。名前はポチです。", "ポチ"),
        ("Wir sind in ein Haus auf dem Land gezogen.", "home"),
        ("Vor zwei Jahren bin ich nach Bremen gezogen.", "home"),
        ("Nous avons déménagé à Nantes le mois dernier.", "home"),
        ("Je me suis installé à Paris.", "home"),
        ("Nos hemos mudado a Cádiz.", "home"),
        ("最近、札幌へ引っ越しました。", "home"),
        ("我们去年搬到了南京。", "home"),
        ("Ich habe letzte Woche gekündigt.", "work"),
        ("Ich habe einen neuen Job.", "work"),
        ("Je suis à la retraite.", "work"),
        ("J'ai démissionné.", "work"),
        ("Tengo un trabajo nuevo en un banco.", "work"),
        ("Estoy jubilada.", "work"),
        ("先月退職しました。", "work"),
        ("我换了一份新工作。", "work"),
    ],
)
def test_names_of_ones_own_home_and_work_are_kept_in_other_languages(said: str, subject: str) -> None:
    (draft,) = own_life(said)

    assert draft.subject == subject
    assert draft.text.startswith(subject) or f"“{said}”" in draft.text


@each_row(
    ("said", "told"),
    [
        ("Ma femme Nadia est infirmière.", "Nadia est ta femme."),
        ("Notre chien s'appelle Ficelle.", "Ficelle est votre chien."),
        ("Ma meilleure amie s'appelle Lou.", "Lou est ton amie."),
        ("Ich war mit meiner Frau Anna im Kino.", "Anna ist deine Frau."),
        ("Mein Bruder heißt Raj.", "Raj ist dein Bruder."),
        ("Wir haben seit einer Woche einen Hund, der heißt Bello.", "Bello ist dein Hund."),
        ("J'ai une fille et un chien qui s'appelle Rex.", "Rex est ton chien."),
        ("Tengo un perro. Se llama Rocky.", "Rocky es tu perro."),
        ("うちの犬の名前はポチです。", "ポチは、あなたの犬です。"),
        ("我养了一只狗。它叫豆豆。", "豆豆是你的狗。"),
    ],
)
def test_who_somebody_is_to_the_person_is_told_in_a_sentence(said: str, told: str) -> None:
    (draft,) = own_life(said)

    assert draft.text == told


@each_row(
    "said",
    [
        "Morgen hat meine Mutter Geburtstag.",
        "Hast du einen Hund, der Bello heißt?",
        "Mein Hund heißt nicht Bello.",
        "Ich habe eine Frau, Kinder, ein Haus.",
        "Der Hund meines Nachbarn heißt Bello.",
        "Wenn ich einen Hund hätte, würde er Bello heißen.",
        "Ich lebe in Angst.",
        "Ich wohne in einer WG.",
        "Mein Mann und ich waren in Köln.",
        "Ich möchte in Köln wohnen.",
        "Ma mère est malade.",
        "J'habite dans un petit appartement.",
        "Le chien de Paul s'appelle Rex.",
        "Je travaille trop.",
        "Mi madre está enferma.",
        "Vivo en un piso pequeño.",
        "Trabajo demasiado.",
        "El perro de Ana se llama Bruno.",
        "私の母は優しい人です。",
        "我妈妈叫我回家。",
        "他住在上海。",
        "Ich bringe meiner Mutter Blumen.",
        "Ich war mit meiner Mutter Kaffee trinken.",
        "Mit meiner Mutter, Großmutter und Tante war ich da.",
        "Weil mein Mann Brille trägt.",
        "Mein Mann Hund und ich.",
        "Morgen kommt meine Mutter, Kuchen backen.",
        "Mein Bruder Leichtfuß",
        "Je vis en paix.",
        "Vivo en paz.",
        "Je vis avec ma mère.",
        "母は犬という動物が嫌いです。",
        "我在家工作。",
        "我在等我妹妹。",
        "Ich habe einen Hund, Katzen mag ich nicht.",
        "J'ai un chien, Paris est dur pour lui.",
        "Tengo un hermano, Madrid le encanta.",
        "Ich habe die Wohnung gekündigt.",
        "Je vais déménager à Lyon.",
        "Nos mudamos el mes que viene.",
        "来月大阪に引っ越します。",
        "引っ越したいなあ、広いとこに。",
        "友達は転職しました。",
        "我妈妈退休了。",
        "我想搬到上海。",
    ],
)
def test_other_words_about_people_home_and_work_are_not(said: str) -> None:
    assert list(own_life(said)) == []


@each_row(
    ("said", "thing"),
    [
        ("Mag keinen Kaffee mehr.", "kaffee"),
        ("Ich trinke sehr gerne Kaffee.", "kaffee"),
        ("Kaffee schmeckt mir nicht mehr.", "kaffee"),
        ("Ich höre gern klassische Musik.", "klassische musik"),
        ("J'aime boire du café.", "cafe"),
        ("Le café, je n'aime plus ça.", "cafe"),
        ("Je déteste les tomates.", "tomates"),
        ("No me gusta nada el café.", "cafe"),
        ("El café ya no me gusta.", "cafe"),
        ("No soporto los tomates.", "tomates"),
        ("コーヒーが嫌いになった。", "コーヒー"),
        ("私は犬が好きです。", "犬"),
        ("我现在不喜欢喝咖啡了。", "咖啡"),
        ("咖啡我不喜欢了。", "咖啡"),
    ],
)
def test_a_taste_is_about_the_thing_in_other_languages(said: str, thing: str) -> None:
    (draft,) = own_life(said)

    assert (draft.kind, draft.subject) == (MemoryKind.PREFERENCE, thing)


@each_row(
    "said",
    [
        "Ich liebe dich.",
        "Ich mag diesen Film.",
        "Ich mag, wie du redest.",
        "Wenn ich Kaffee mag, trinke ich ihn.",
        "Meine Mutter mag keinen Kaffee.",
        "Ich trinke heute Abend Kaffee.",
        "Je t'aime.",
        "J'aimerais un café.",
        "J'ai aimé le film.",
        "Ma mère n'aime pas le café.",
        "Me gustas.",
        "Me gustaría un café.",
        "A mi madre le gusta el café.",
        "君が好きです。",
        "好きな人がいます。",
        "コーヒーが好きでした。",
        "母はコーヒーが好きです。",
        "我爱你。",
        "我喜欢这个。",
        "我妈妈喜欢咖啡。",
    ],
)
def test_love_of_somebody_here_and_the_tastes_of_others_are_no_taste(said: str) -> None:
    assert list(own_life(said)) == []


@each_row(
    ("said", "subject"),
    [
        ("Ich bin allergisch gegen Katzen.", "health: allergisch katzen"),
        ("Ich vertrage keine Milch.", "health: vertrage milch"),
        ("Bei mir wurde Parkinson festgestellt.", "health: parkinson festgestellt"),
        ("Ich habe Angst, weil mein Hund Krebs hat.", "Hund: health: krebs"),
        ("Meine Schwester ist sehr nett und sie hat Diabetes.", "Schwester: health: diabetes"),
        ("Mia ist gegen Nüsse allergisch.", "Mia: health: nusse allergisch"),
        ("Mein Vater starb im Mai.", "Vater: loss"),
        ("Je suis allergique aux chats.", "health: allergique chats"),
        ("Ma mère a un cancer du sein.", "mère: health: cancer"),
        ("Mia a de l'asthme depuis longtemps.", "Mia: health: asthme"),
        ("Ma grand-mère est morte l'année dernière.", "grand-mère: loss"),
        ("Soy alérgico a los gatos.", "health: alergico gatos"),
        ("Mi marido es intolerante a la lactosa.", "marido: health: intolerante lactosa"),
        ("Mia es alérgica a las nueces.", "Mia: health: alergica nueces"),
        ("Mi abuela murió el año pasado.", "abuela: loss"),
        ("私は猫アレルギーです。", "health: 猫 アレルギー"),
        ("母は乳がんです。", "母: health: 乳"),
        ("祖母は去年亡くなりました。", "祖母: loss"),
        ("我对猫过敏。", "health: 对猫 猫过 过敏"),
        ("我妈妈得了乳腺癌。", "妈妈: health: 得了 了乳 乳腺"),
        ("我奶奶去年去世了。", "奶奶: loss"),
    ],
)
def test_an_illness_or_a_loss_is_kept_in_the_persons_words(said: str, subject: str) -> None:
    (draft,) = own_life(said, ["Mia"])

    assert (draft.subject, draft.text.partition("“")[2]) == (subject, f"{said}”")


@each_row(
    "said",
    [
        "Meine Tochter heißt Mia. Sie ist gegen Nüsse allergisch.",
        "Ma fille s'appelle Léa. Elle est allergique aux noix.",
        "Mi hija se llama Elena. Es alérgica a las nueces.",
        "我女儿叫小雨。她对坚果过敏。",
    ],
)
def test_the_next_sentence_is_about_the_same_person(said: str) -> None:
    illness, person = own_life(said)

    assert illness.names == (person.subject,)
    assert illness.text.endswith(f"{said}”")


@each_row(
    "said",
    [
        "Der Nachbar sagt, seine Frau ist allergisch gegen Bienen.",
        "Ich bin allergisch gegen Dummheit.",
        "Ist Mia gegen Nüsse allergisch?",
        "Anna ist gegen Nüsse allergisch.",
        "Ich habe kein Asthma.",
        "Ich habe Angst vor Krebs.",
        "Meine Mutter ist Krebs vom Sternzeichen.",
        "Mein Bruder ist fast gestorben vor Lachen.",
        "Im Film ist der Held blind.",
        "Le voisin dit que sa femme est allergique aux abeilles.",
        "Je suis allergique à la bêtise.",
        "Ma mère est morte de rire.",
        "Je n'ai pas d'asthme.",
        "El vecino dice que su mujer es alérgica a las abejas.",
        "Soy alérgico a la estupidez.",
        "Mi hermano murió de risa.",
        "No tengo asma.",
        "隣の人の奥さんは蜂アレルギーだそうです。",
        "あの人は糖尿病らしい。",
        "映画の主人公は目が見えません。",
        "邻居说他老婆对蜜蜂过敏。",
        "我对星期一过敏。",
        "我没有哮喘。",
        "他好像有糖尿病。",
        "Ich glaube, ich habe Asthma.",
        "Je crois que je fais un infarctus.",
        "話を聞くかぎり、うつ病で間違いないですね。",
        "被他可爱死了，那小狗也太萌了。",
    ],
)
def test_illness_denied_or_of_strangers_is_not(said: str) -> None:
    assert list(own_life(said, ["Mia"])) == []


@each_row(
    ("said", "subjects"),
    [
        ("Lea wohnt in Hamburg und arbeitet als Ärztin.", {"Lea: home", "Lea: work"}),
        ("Meine Schwester ist nach Kiel gezogen.", {"Schwester: home"}),
        ("Lea habite à Lyon et travaille comme médecin.", {"Lea: home", "Lea: work"}),
        ("Mon frère travaille chez Renault.", {"frère: work"}),
        ("Lea vive en Sevilla y trabaja como médica.", {"Lea: home", "Lea: work"}),
        ("Mi hermana se mudó a Cádiz.", {"hermana: home"}),
        ("レアは札幌に住んでいて、医者として働いています。", {"レア: home", "レア: work"}),
        ("姉は京都に住んでいます。", {"姉: home"}),
        ("莉亚住在上海，在医院上班。", {"莉亚: home", "莉亚: work"}),
        ("我哥哥是医生。", {"哥哥: work"}),
    ],
)
def test_where_others_live_and_work_is_theirs(said: str, subjects: set[str]) -> None:
    assert {draft.subject for draft in own_life(said, ("Lea", "レア", "莉亚"))} == subjects


@each_row(
    "said",
    [
        "Anna wohnt in Köln.",
        "Meine Schwester will in Kiel wohnen.",
        "Mein Sohn lebt in Angst.",
        "Ma sœur veut vivre à Paris.",
        "Mi hermana quiere vivir en Roma.",
        "姉は京都に住みたい。",
        "我妹妹想住在北京。",
    ],
)
def test_where_strangers_live_and_others_want_to_live_is_no_fact(said: str) -> None:
    assert tuple(own_life(said, ("Lea",))) == ()
