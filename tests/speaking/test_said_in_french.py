from companion.speaking.spoken_form import spoken_form
from tests.tables import each_row

SAID = (
    ("2 000 000 €, 5 Md€", "deux millions d'euros, cinq milliards d'euros,"),
    (
        "Le 21 novembre 2026 à 14h30.",
        "Le vingt et un novembre deux mille vingt-six à quatorze heures trente.",
    ),
    ("le 1er mai, 21/11/2026", "le premier mai, vingt et un novembre deux mille vingt-six,"),
    ("1h, 21h, 14 h 05, 1:30", "une heure, vingt et une heures, quatorze heures cinq, une heure trente,"),
    (
        "Ça coûte 1 234,50 € ou 5 euros.",
        "Ça coûte mille deux cent trente-quatre euros cinquante ou cinq euros.",
    ),
    (
        "3,5 M€, 0,99 €, 5,50 €",
        "trois virgule cinq millions d'euros, quatre-vingt-dix-neuf centimes, cinq euros cinquante,",
    ),
    ("-5 °C, 20 km/h, 50 %", "moins cinq degrés Celsius, vingt kilomètres heure, cinquante pour cent,"),
    ("1 km, 1 h, 21 minutes, 3 Go", "un kilomètre, une heure, vingt et un minutes, trois gigaoctets,"),
    ("p. ex. M. Dupont et Mme Martin", "par exemple Monsieur Dupont et Madame Martin,"),
    ("c.-à-d. ici, etc., n° 5", "c'est-à-dire ici, et cetera, numéro cinq,"),
    ("12 500 personnes, 1 000 000", "douze mille cinq cents personnes, un million,"),
    ("Louis XIV, le XIXe siècle", "Louis quatorze, le dix-neuvième siècle,"),
    ("chapitre IV, le 2e, la 1re, la 3ème", "chapitre quatre, le deuxième, la première, la troisième,"),
    ("1995, les années 90", "mille neuf cent quatre-vingt-quinze, les années quatre-vingt-dix,"),
    ("3,14, 3,05", "trois virgule quatorze, trois virgule zéro cinq,"),
    ("71, 80, 91, 200", "soixante et onze, quatre-vingts, quatre-vingt-onze, deux cents,"),
    ("sooo, ouiii, hmmm, haha, mdr", "so, oui, heum, ha ha, mort de rire,"),
    ("TGV, USB, OTAN", "T-G-V, U-S-B, otan,"),
    ("3/4, 1/2, 3–5 km, 10-20 %", "trois quarts, un demi, trois à cinq kilomètres, dix à vingt pour cent,"),
    ("www.exemple.fr, ann@exemple.fr", "exemple point F-R, ann arobase exemple point F-R,"),
    ("2+2=4 & 3×4", "deux plus deux égale quatre et trois fois quatre,"),
    ("l’été « beau », cœur, Привет", "l'été beau, cœur, Privet,"),
    (
        "1½ km, 1½ h, 2½ %, ½ h, ¼ h, 2 1/4 kg",
        "un kilomètre et demi, une heure et demie, deux et demi pour cent, "
        "une demi heure, un quart d'heure, deux kilogrammes et un quart,",
    ),
    ("¼ de tasse", "un quart de tasse,"),
    ("9h–17h, 9h30-17h", "neuf heures à dix-sept heures, neuf heures trente à dix-sept heures,"),
    ("1,2,3 ! 3-2-1", "un, deux, trois! trois, deux, un,"),
    (
        "2024-12-01T08:05Z, ±2 °C, 1e-5",
        "premier décembre deux mille vingt-quatre, huit heures cinq U-T-C, "
        "plus ou moins deux degrés Celsius, dix puissance moins cinq,",
    ),
)


@each_row(("caption", "said"), SAID)
def test_a_caption_is_said_in_words(caption: str, said: str) -> None:
    assert spoken_form(caption, "fr").text == said
