from companion.speaking.spoken_form import spoken_form
from tests.tables import each_row

SAID = (
    ("Hello, **I** am _here_ 😀!", "Hello, I am here!"),
    ("I think — well… no.", "I think, well, no."),
    ("word—word wait...what", "word, word wait, what,"),
    ("“Really?!” he said.", "Really? he said."),
    ("He said 'hello'. Don’t rock'n'roll.", "He said hello. Don't rock'n'roll."),
    ("It is (as you know) late.", "It is, as you know, late."),
    ("At 10:05 or 10:00.", "At ten oh five or ten o'clock."),
    ("At 10:00 pm, 7:30pm and 10 AM.", "At ten p.m., seven thirty p.m. and ten a.m."),
    ("from 9:00–17:00", "from nine o'clock to seventeen o'clock,"),
    (
        "$5, $5.50, €5, 5€ and £1,200.",
        "five dollars, five dollars fifty, five euros, five euros and one thousand two hundred pounds.",
    ),
    (
        "$3.2 million, $20k, $0.99, $1.01.",
        "three point two million dollars, twenty thousand dollars, ninety-nine cents, one dollar and one cent.",
    ),
    ("$5–10 million", "five to ten million dollars,"),
    (
        "50% of -5°C, 20 °C or 5km.",
        "fifty percent of minus five degrees Celsius, twenty degrees Celsius or five kilometers.",
    ),
    ("5'10\", 6 ft 2 in", "five feet ten inches, six feet two inches,"),
    (
        "1 km at 70 mph, 3 GB at 5 Mbps, 5 m²",
        "one kilometer at seventy miles per hour, three gigabytes at five megabits per second, five square meters,",
    ),
    ("the 1990s, '80s, the 2000s", "the nineteen nineties, eighties, the two thousands,"),
    (
        "24/7, ½, 3/4, 1 1/2, 2½, 8/10",
        "twenty-four seven, one half, three quarters, one and a half, two and a half, eight out of ten,",
    ),
    ("2 + 2 = 4 & #1", "two plus two equals four and number one,"),
    (
        "x² + y³, E = mc^2, 3×4, 2*3",
        "x squared plus y cubed, E equals mc squared, three times four, two times three,",
    ),
    ("π ≈ 3.14", "pi about three point one four,"),
    ("10–20 and/or 3-5 km", "ten to twenty and or three to five kilometers,"),
    ("a ratio of 3:1", "a ratio of three to one,"),
    ("1914–1918, pages 100-200", "nineteen fourteen to nineteen eighteen, pages one hundred to two hundred,"),
    (
        "1,000 at 3.5 on the 21st of 2024.",
        "one thousand at three point five on the twenty-first of twenty twenty-four.",
    ),
    (
        "-5, 1,234,000.89, 007",
        "minus five, one million two hundred and thirty-four thousand point eight nine, zero zero seven,",
    ),
    (
        "I have 2 dogs since 1999 and 1,500 books.",
        "I have two dogs since nineteen ninety-nine and one thousand five hundred books.",
    ),
    ("2026-11-21", "November twenty-first, twenty twenty-six,"),
    (
        "21/11/2026, 11/21/26, 21.11.2026",
        ("November twenty-first, twenty twenty-six, " * 3).strip(),
    ),
    ("Nov 21 and Nov. 3rd, 2026", "November twenty-first and November third, twenty twenty-six,"),
    ("on 21 November 2026, the 3rd of May", "on twenty-first November twenty twenty-six, the third of May,"),
    ("Mon–Fri, A–Z", "Monday to Friday, A to Z,"),
    (
        "Louis XIV, Elizabeth II, World War II, chapter IV",
        "Louis the fourteenth, Elizabeth the second, World War two, chapter four,",
    ),
    ("Henry V and Malcolm X and I", "Henry the fifth and Malcolm X and I,"),
    ("See https://www.example.com/a?b=1.", "See example dot com."),
    ("See [my page](https://x.org/y)!", "See my page!"),
    ("Write to ann_b@example.org.", "Write to ann underscore b at example dot org."),
    ("report_final.pdf, main.py, notes.json", "report final dot P-D-F, main dot P-Y, notes dot json,"),
    ("C:\\Users\\me, /home/ann", "C Users me, slash home slash ann,"),
    ("#NoFilter @anna_b", "hashtag No Filter at anna b,"),
    ("v1.2.3, Python 3.11.2", "version one point two point three, Python three point eleven point two,"),
    ("COVID-19, MP3, H2O, GPT-4", "covid-nineteen, M-P three, H two O, G-P-T-four,"),
    ("I AM SO HAPPY. STOP!", "I am so happy. stop!"),
    ("the USA, the U.S., FBI, NASA, DVDs, AI", "the U-S-eigh, the U-S, F-B-I, nasa, D-V-D's, eigh-I,"),
    ("OpenAI, iPhone, YouTube, McDonald", "Open eigh-I, i Phone, You Tube, McDonald,"),
    ("sooo coool, hmmm, nooo", "so cool, hum, no,"),
    ("haha, hahahahaha, lol", "ha ha, ha ha ha ha, lol,"),
    ("I-I b-but th-that re-read", "I, I buh but thuh that re-read,"),
    (
        "Dr. Smith, 5 Main St. near St. Paul, No. 5.",
        "Doctor Smith, five Main Street near Saint Paul, number five.",
    ),
    ("e.g. now, i.e. here, etc., btw", "for example now, that is here, et cetera, by the way,"),
    ("# Title", "Title,"),
    ("- `code` here", "code here,"),
    ("> quoted", "quoted,"),
    ("1. Rest.", "one. Rest."),
    (
        "The XXI century, Part I. The Book I read, WWII",
        "The twenty-first century, Part one. The Book I read, World War Two,",
    ),
    (
        "$6,667/month, Apt. #12B, 1,000th",
        "six thousand six hundred and sixty-seven dollars per month, apartment number twelve B, one thousandth,",
    ),
    (
        "10 / 2 = 5; 7 - 3 = 4; x > y",
        "ten divided by two equals five; seven minus three equals four; x is more than y,",
    ),
    ("f*ck, print(it now), Mm, OK", "fck, print it now, um, okay,"),
    ("a|b **bo**ld ~~old~~ snake_case friend(s)", "a b bold old snake case friends,"),
    ("AT&amp;T, R&D, <b>bold</b>, C++, C#", "eigh-T and T, R and D, bold, C plus plus, C sharp,"),
    ("Привет 你好 שלום", "Privet Ni Hao slvm,"),
    ("𝐇𝐞𝐥𝐥𝐨 ﬁne ①", "Hello fine one,"),
    ("a​b\u0007c", "ab c,"),
    (
        "1½ km, 2½ %, ½ h, ¾ tsp, ½ oz",
        "one and a half kilometers, two and a half percent, half an hour, "
        "three quarters of a teaspoon, half an ounce,",
    ),
    (
        "¼ cup, 2 1/2 kg, 3⅔, 1–2½ km",
        "one quarter cup, two and a half kilograms, three and two thirds, one to two and a half kilometers,",
    ),
    ("Open 9am–5pm, 5–7 pm.", "Open nine a.m. to five p.m., five to seven p.m."),
    ("Open 9am-5pm, 9:30 a.m. - 12 p.m.", "Open nine a.m. to five p.m., nine thirty a.m. to twelve p.m."),
    ("1,2,3 go! 3-2-1 go! 10-9-8-7", "one, two, three go! three, two, one go! ten, nine, eight, seven,"),
    ("1,234, 1,2 and 4-4-2", "one thousand two hundred and thirty-four, one, two and four, four, two,"),
    (
        "$5–$10, USD 5–10, 20°–25°C",
        "five dollars to ten dollars, five to ten dollars, twenty degrees to twenty-five degrees Celsius,",
    ),
    ("5 km – 3 of them uphill", "five kilometers, three of them uphill,"),
    (
        "Aug 3–5, 1-1/2 cups, 1/4–1/2 cup",
        "August third to fifth, one and a half cups, one quarter to one half cup,",
    ),
    ("It runs since 1990-04-03T10:15:00Z.", "It runs since April third, nineteen ninety, ten fifteen U-T-C."),
    (
        "2024-12-01T08:05:30.250+05:30",
        "December first, twenty twenty-four, eight oh five, thirty U-T-C plus five thirty,",
    ),
    ("So $$E=mc^2$$ holds, and \\frac{1}{2}.", "So E equals mc squared holds, and one half."),
    ("$x^{10} + y_1$, $a$, 5$ and $6", "x to the power of ten plus y one, a, five dollars and six dollars,"),
    (
        "\\(\\frac{\\sqrt{x+1}}{2\\pi}\\) \\leq \\alpha",
        "the root of x plus one divided by two pi, is at most alpha,",
    ),
    ("It is ±2 degrees, (±5), +3", "It is plus or minus two degrees, plus or minus five, plus three,"),
    ("1e-5, 3.2e8", "ten to the power of minus five, three point two times ten to the power of eight,"),
    (
        "5 ft. 3 in. tall, 10 min. later.",
        "five feet three inches tall, ten minutes later.",
    ),
)


@each_row(("caption", "said"), SAID)
def test_a_caption_is_said_in_words(caption: str, said: str) -> None:
    assert spoken_form(caption, "en").text == said
