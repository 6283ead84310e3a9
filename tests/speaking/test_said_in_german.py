from companion.speaking.spoken_form import spoken_form
from tests.tables import each_row

SAID = (
    ("um 8.30 Uhr", "um acht Uhr dreißig,"),
    ("1. Schlafen, 1 Hund, 3 Mio. Leute", "eins. Schlafen, ein Hund, drei Millionen Leute,"),
    ("Hauptstr. 12a, GmbH, ok", "Hauptstraße zwölf a, G-M-B-H, okay,"),
    (
        "Am 21. November 2026 um 10:05 Uhr.",
        "Am einundzwanzigsten November zweitausendsechsundzwanzig um zehn Uhr fünf.",
    ),
    (
        "am 21.11.2026, am 3.10.",
        "am einundzwanzigsten November zweitausendsechsundzwanzig, am dritten Oktober,",
    ),
    ("der 1. Mai, 2026-11-21", "der erste Mai, einundzwanzigster November zweitausendsechsundzwanzig,"),
    ("14:30 Uhr, 1 Uhr, 0:15", "vierzehn Uhr dreißig, ein Uhr, null Uhr fünfzehn,"),
    ("9:00–17:00, Mo-Fr", "neun Uhr bis siebzehn Uhr, Montag bis Freitag,"),
    (
        "Es kostet 1.234,50 € oder 5 Euro.",
        "Es kostet eintausendzweihundertvierunddreißig Euro fünfzig oder fünf Euro.",
    ),
    ("3,5 Mio. €, 0,99 €, $5", "drei Komma fünf Millionen Euro, neunundneunzig Cent, fünf Dollar,"),
    ("-5 °C, 20 km/h, 50 %", "minus fünf Grad Celsius, zwanzig Kilometer pro Stunde, fünfzig Prozent,"),
    ("1 km, 1 h, 2 Std., 3 GB", "ein Kilometer, eine Stunde, zwei Stunden, drei Gigabyte,"),
    ("z.B. hier, d. h. dort, usw.", "zum Beispiel hier, das heißt dort, und so weiter,"),
    (
        "Dr. Müller, Nr. 5, ca. 12 500 Leute",
        "Doktor Müller, Nummer fünf, circa zwölftausend fünfhundert Leute,",
    ),
    ("Ludwig XIV. und Kapitel IV", "Ludwig der Vierzehnte und Kapitel vier,"),
    ("der 2. Weltkrieg, zum 3. Mal", "der zweite Weltkrieg, zum dritten Mal,"),
    ("die 1990er, die 90er", "die neunzehnhundertneunziger, die neunziger,"),
    (
        "1995, 2026, 1.500",
        "neunzehnhundertfünfundneunzig, zweitausendsechsundzwanzig, eintausendfünfhundert,",
    ),
    ("3,14 und 2.000.000", "drei Komma eins vier und zwei Millionen,"),
    ("PC, LKW, USB, ZDF", "P-C, L-K-W, U-S-B, Z-D-F,"),
    ("Schifffahrt, sooo, neeein, hmmm, haha", "Schifffahrt, so, nein, hum, ha ha,"),
    (
        "3/4, 1/2, 3–5 km, 10-20 %",
        "drei Viertel, ein halb, drei bis fünf Kilometer, zehn bis zwanzig Prozent,",
    ),
    ("www.beispiel.de, ann@beispiel.de", "beispiel Punkt D-E, ann ät beispiel Punkt D-E,"),
    ("2+2=4 & §5", "zwei plus zwei gleich vier und Paragraf fünf,"),
    ("Straße, Привет, łódź", "Straße, Privet, lódz,"),
    ("ICH BIN FROH", "ich bin froh,"),
    (
        "1½ km, 2½ %, ½ h, ¼ Tasse, 2 3/4 kg",
        "eineinhalb Kilometer, zweieinhalb Prozent, eine halbe Stunde, "
        "ein Viertel Tasse, zweidreiviertel Kilogramm,",
    ),
    ("9–17 Uhr, 9 Uhr – 17 Uhr", "neun bis siebzehn Uhr, neun Uhr bis siebzehn Uhr,"),
    ("1,2,3 los! 3-2-1, 1,5", "eins, zwei, drei los! drei, zwei, eins, eins Komma fünf,"),
    (
        "2024-12-01T08:05Z, ±2 °C, 1e-5",
        "erster Dezember zweitausendvierundzwanzig, acht Uhr fünf U-T-C, "
        "plus oder minus zwei Grad Celsius, zehn hoch minus fünf,",
    ),
)


@each_row(("caption", "said"), SAID)
def test_a_caption_is_said_in_words(caption: str, said: str) -> None:
    assert spoken_form(caption, "de").text == said
