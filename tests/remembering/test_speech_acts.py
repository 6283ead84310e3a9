from collections.abc import Callable

from companion.remembering.speech_acts import (
    asks_how_it_went,
    asks_when,
    asks_why,
    is_question,
    whose_words,
)
from companion.values import Speaker
from tests.tables import each_row

ACTS: dict[Callable[[str], bool], tuple[tuple[str, ...], tuple[str, ...]]] = {
    is_question: (
        (
            "What should I do",
            "I had a fight. What should I do",
            "“Which kinds of music do I like to listen to?”",
            "tell me about my sister",
            "oh do you live in Leeds",
            "What dog was it",
            "wann war mein Termin beim Zahnarzt",
            "mit wem war ich im Konzert",
            "c'était quand mon rendez-vous chez le dentiste",
            "quel livre tu m'avais recommandé",
            "cuándo fue mi cita con el dentista",
            "con quién fui al concierto",
            "歯医者の予約いつだったっけ",
            "猫はチーズを食べてもいいの",
            "我的牙医预约是什么时候来着",
            "猫能不能吃奶酪",
        ),
        (
            "When I was nine I fell into the river",
            "What a day!",
            "What I do is my business",
            "Which is why I moved to Leeds",
            "Have a nice evening",
            "wer ich bin, geht keinen was an",
            "als ich neun war, bin ich in den Fluss gefallen",
            "quelle belle soirée on a passée",
            "quand j'avais neuf ans je suis tombé dans la rivière",
            "qué noche tan bonita pasamos",
            "¿En serio? ¡Genial!",
            "彼女がなぜ去ったのかわからない",
            "なんて素敵な夜だったんだろう",
            "我不知道她为什么走了",
            "多么美好的夜晚啊",
        ),
    ),
    asks_why: (
        (
            "Why was I so angry?",
            "What made me cry on Tuesday?",
            "What was I so proud of that day?",
            "What left me shaken?",
            "Warum war ich so wütend?",
            "Pourquoi j'étais si blessé ?",
            "¿Por qué me sentí tan mal?",
            "どうしてあんなに怒ったんだっけ？",
            "我为什么那么难受？",
            "was hat mich am Montag so nervös gemacht",
            "qu'est-ce qui m'a rendu si nerveux lundi",
            "¿Qué me puso tan nervioso el lunes?",
            "引っ越した理由は何だったっけ",
            "周一是什么让我那么紧张？",
        ),
        (
            "What did you tell me?",
            "What about me?",
            "Ich weiß nicht, warum sie gegangen ist.",
            "Je ne sais pas pourquoi elle est partie.",
            "No sé por qué se fue.",
            "彼女がなぜ去ったのかわからない。",
            "我不知道她为什么走了。",
        ),
    ),
    asks_how_it_went: (
        (
            "How have I been lately?",
            "how have i been doing these last few weeks",
            "How was my week?",
            "So, how did it go yesterday?",
            "Wie ging es mir letzte Woche?",
            "Wie war mein Oktober?",
            "Comment s'est passée ma semaine dernière ?",
            "comment j'allais ces derniers temps",
            "¿Qué tal me fue la semana pasada?",
            "¿Cómo me fue en octubre?",
            "先週の私はどうだった？",
            "我上周过得怎么样？",
        ),
        (
            "How have I been getting on with Anna?",
            "How was my exam in maths?",
            "How have you been lately?",
            "How are things?",
            "Wie ging es Anna letzte Woche?",
            "Wie war mein Termin beim Zahnarzt?",
            "Comment s'est passé mon examen de maths ?",
            "¿Cómo fue mi examen de matemáticas?",
            "先週の試験はどうだった？",
            "我上周的考试怎么样？",
        ),
    ),
    asks_when: (
        (
            "When is my driving test?",
            "Do you remember when my exam is?",
            "Wann kam der Klempner?",
            "C'était quand, mon examen ?",
            "¿Qué día vendí la moto?",
            "水道屋さんが来たのはいつ？",
            "我什么时候考驾照？",
            "wann war mein Termin beim Zahnarzt",
            "quel jour j'ai rendu le mémoire",
            "qué día entregué el trabajo",
            "論文を出したの何曜日だったかな",
            "我是哪天交的论文",
        ),
        (
            "What did I do when I was sad?",
            "Que fais-tu quand il pleut ?",
            "¿Qué haces cuando llueve?",
            "いつも何時に起きる？",
        ),
    ),
}
"""Words that are such an act, and words that are none."""


@each_row(
    ("act", "text", "does"),
    [(act, text, texts is yes) for act, (yes, no) in ACTS.items() for texts in (yes, no) for text in texts],
)
def test_what_words_ask_for_is_known(act: Callable[[str], bool], text: str, does: bool) -> None:
    assert act(text) is does


@each_row(
    ("text", "whose"),
    [
        ("What did I tell you about my sister?", Speaker.PERSON),
        ("Which painters did you recommend to me?", Speaker.COMPANION),
        ("What was your advice?", Speaker.COMPANION),
        ("Who was it?", None),
        ("Was hast du mir letzte Woche geraten?", Speaker.COMPANION),
        ("Qu'est-ce que tu m'as conseillé la semaine dernière ?", Speaker.COMPANION),
        ("¿Qué me aconsejaste la semana pasada?", Speaker.COMPANION),
        ("先週、何てアドバイスしてくれた？", Speaker.COMPANION),
        ("你上周给我什么建议？", Speaker.COMPANION),
        ("Was hab ich dir über meine Chefin erzählt?", Speaker.PERSON),
        ("Qu'est-ce que je t'ai raconté sur ma chef ?", Speaker.PERSON),
        ("¿Qué te conté de mi jefa?", Speaker.PERSON),
        ("上司のこと、私なんて話したっけ？", Speaker.PERSON),
        ("我跟你说过我老板什么？", Speaker.PERSON),
    ],
)
def test_it_is_known_whose_words_are_asked_for(text: str, whose: Speaker | None) -> None:
    assert whose_words(text) is whose
