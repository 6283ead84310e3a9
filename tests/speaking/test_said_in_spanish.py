from companion.speaking.spoken_form import spoken_form
from tests.tables import each_row

SAID = (
    ("1.000.000 €", "un millón de euros,"),
    ("21 días, 1 libro, 21 mesas", "veintiún días, un libro, veintiuna mesas,"),
    (
        "El 21 de noviembre de 2026 a las 14:30.",
        "El veintiuno de noviembre de dos mil veintiséis a las catorce y treinta.",
    ),
    ("el 1 de mayo, 21/11/2026", "el primero de mayo, veintiuno de noviembre de dos mil veintiséis,"),
    ("a las 9:00, 1:00", "a las nueve en punto, una en punto,"),
    ("Cuesta 1.234,50 € o 5 euros.", "Cuesta mil doscientos treinta y cuatro euros cincuenta o cinco euros."),
    (
        "3,5 millones de €, $5 millones, 0,99 €",
        "tres coma cinco millones de euros, cinco millones de dólares, noventa y nueve céntimos,",
    ),
    ("-5 °C, 20 km/h, 50 %", "menos cinco grados Celsius, veinte kilómetros por hora, cincuenta por ciento,"),
    (
        "1 km, 21 km, 1 h, 21 h, 3 GB",
        "un kilómetro, veintiún kilómetros, una hora, veintiuna horas, tres gigabytes,",
    ),
    ("p.ej. el Sr. López y la Sra. Gómez", "por ejemplo el señor López y la señora Gómez,"),
    ("n.º 5, 12 500 metros", "número cinco, doce mil quinientos metros,"),
    ("Felipe VI, Luis XIV, siglo XX", "Felipe sexto, Luis catorce, siglo veinte,"),
    ("capítulo IV, el 2.º, la 1ª, el 3er", "capítulo cuatro, el segundo, la primera, el tercer,"),
    ("en 1995, 2026", "en mil novecientos noventa y cinco, dos mil veintiséis,"),
    ("3,14, 3,05", "tres coma catorce, tres coma cero cinco,"),
    ("21, 100, 101", "veintiuno, cien, ciento uno,"),
    ("sííí, nooo, hmmm, jajaja", "sí, no, jum, ja ja ja,"),
    ("PC, USB, ONG", "P-C, U-S-B, O-N-G,"),
    (
        "3/4, 1/2, 3–5 km, 10-20 %",
        "tres cuartos, un medio, tres a cinco kilómetros, diez a veinte por ciento,",
    ),
    ("www.ejemplo.es, ann@ejemplo.es", "ejemplo punto E-S, ann arroba ejemplo punto E-S,"),
    ("¿Qué? ¡Hola!", "Qué? Hola!"),
    ("2+2=4 & 3×4", "dos más dos es igual a cuatro y tres por cuatro,"),
    ("niño, Привет", "niño, Privet,"),
    (
        "1½ km, 1½ h, 2½ %, ½ h, ¾ kg, 2 1/4 l",
        "un kilómetro y medio, una hora y media, dos y medio por ciento, "
        "media hora, tres cuartos de kilogramo, dos litros y un cuarto,",
    ),
    ("¼ de taza", "un cuarto de taza,"),
    ("9–17 h, 9:00–17:00", "nueve a diecisiete horas, nueve en punto a diecisiete en punto,"),
    ("9 a. m.–5 p. m.", "nueve a. m. a cinco p. m."),
    ("1,2,3 ya, 3-2-1", "uno, dos, tres ya, tres, dos, uno,"),
    (
        "2024-12-01T08:05Z, ±2 °C, 1e-5",
        "primero de diciembre de dos mil veinticuatro, ocho y cinco U-T-C, "
        "más o menos dos grados Celsius, diez elevado a menos cinco,",
    ),
)


@each_row(("caption", "said"), SAID)
def test_a_caption_is_said_in_words(caption: str, said: str) -> None:
    assert spoken_form(caption, "es").text == said
