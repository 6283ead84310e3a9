"""German."""

from companion.speaking.text.wordings.wording import Wording, amounts, names, numbered, words

WORDING = Wording(
    language="de",
    decimal_sign=",",
    has_spaced_groups=True,
    point="Komma",
    minus="minus",
    to="bis",
    number="Nummer",
    about="ungefähr",
    at="ät",
    dot="Punkt",
    dash="Strich",
    underscore="Unterstrich",
    slash="Schrägstrich",
    hashtag="Hashtag",
    version="Version",
    square="Quadrat",
    cube="hoch drei",
    power="hoch",
    out_of="von",
    signs=names("""
& = und
+ = plus
= = gleich
< = ist kleiner als
> = ist größer als
≤ = ist höchstens
≥ = ist mindestens
≠ = ist nicht
≈ = ist etwa
± = plus oder minus
× = mal
÷ = geteilt durch
→ ⇒ ➡ = nach
√ = Wurzel aus
∞ = unendlich
§ = Paragraf
@ = ät
% = Prozent
‰ = Promille
° = Grad
$ = Dollar
€ = Euro
£ = Pfund
¥ = Yen
"""),
    one=("ein", "eine"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    short_months=numbered(
        "jan jän jänner / feb / mär mrz / apr / / jun / jul / aug / sep sept / okt / nov / dez"
    ),
    days=names("""
mo = Montag
di = Dienstag
mi = Mittwoch
do = Donnerstag
fr = Freitag
sa = Samstag
so = Sonntag
"""),
    date="{day} {month} {year}",
    date_before_year="{day} {month}",
    hour="{hour} Uhr",
    time="{hour} Uhr {minute}",
    units=amounts("""
km = Kilometer
m = Meter
dm = Dezimeter
cm = Zentimeter
mm = Millimeter
µm μm = Mikrometer
nm = Nanometer
mi = Meile / Meilen / f
ft = Fuß
km² km2 km^2 qkm = Quadratkilometer
m² m2 m^2 qm = Quadratmeter
cm² cm2 cm^2 = Quadratzentimeter
m³ m3 m^3 = Kubikmeter
cm³ cm3 cm^3 ccm = Kubikzentimeter
ha = Hektar
kg = Kilogramm
g = Gramm
mg = Milligramm
µg μg = Mikrogramm
t = Tonne / Tonnen / f
lb lbs = Pfund
l L = Liter
dl = Deziliter
cl = Zentiliter
ml mL = Milliliter
EL = Esslöffel
TL = Teelöffel
km/h = Kilometer pro Stunde
m/s = Meter pro Sekunde
mph = Meile pro Stunde / Meilen pro Stunde / f
h Std Std. = Stunde / Stunden / f
min Min Min. = Minute / Minuten / f
s sek Sek Sek. = Sekunde / Sekunden / f
ms = Millisekunde / Millisekunden / f
kB KB = Kilobyte
MB = Megabyte
GB = Gigabyte
TB = Terabyte
Mbps Mbit/s Mb/s = Megabit pro Sekunde
MB/s = Megabyte pro Sekunde
Gbit/s = Gigabit pro Sekunde
Hz = Hertz
kHz = Kilohertz
MHz = Megahertz
GHz = Gigahertz
W = Watt
kW = Kilowatt
kWh = Kilowattstunde / Kilowattstunden / f
V = Volt
mAh = Milliamperestunde / Milliamperestunden / f
J = Joule
kJ = Kilojoule
kcal = Kilokalorie / Kilokalorien / f
dB = Dezibel
hPa = Hektopascal
px = Pixel
°C ºC = Grad Celsius
°F ºF = Grad Fahrenheit
° º = Grad
% = Prozent
‰ = Promille
"""),
    currencies=amounts("""
$ USD US$ = Dollar / Dollar / c Cent
€ EUR = Euro / Euro / c Cent
£ GBP = Pfund
¥ JPY = Yen
CNY = Yuan
₹ INR = Rupie / Rupien / f
₽ RUB = Rubel
₿ BTC = Bitcoin
CHF Fr. = Franken
ct Ct ¢ = Cent
"""),
    magnitudes=names("""
tsd tsd. Tsd Tsd. = tausend
mio mio. Mio Mio. = Millionen
mrd mrd. Mrd Mrd. = Milliarden
hundert = hundert
tausend = tausend
Million = Million
Millionen = Millionen
Milliarde = Milliarde
Milliarden = Milliarden
"""),
    fractions=names("""
1/2 = ein halb
1/3 = ein Drittel
2/3 = zwei Drittel
1/4 = ein Viertel
3/4 = drei Viertel
1/5 = ein Fünftel
2/5 = zwei Fünftel
3/5 = drei Fünftel
4/5 = vier Fünftel
1/8 = ein Achtel
3/8 = drei Achtel
1/10 = ein Zehntel
"""),
    abbreviations=names("""
z.b. zb = zum Beispiel
d.h. dh = das heißt
u.a. ua = unter anderem
z.t. = zum Teil
u.u. = unter Umständen
o.ä. = oder Ähnliches
i.d.r. = in der Regel
v.a. = vor allem
s.o. = siehe oben
s.u. = siehe unten
usw. usw = und so weiter
bzw. bzw = beziehungsweise
ca. ca = circa
evtl. evtl = eventuell
ggf. ggf = gegebenenfalls
vgl. = vergleiche
inkl. = inklusive
max. = maximal
mind. = mindestens
tel. = Telefon
str. = Straße
hr. = Herr
fr. = Frau
dr. = Doktor
prof. = Professor
ok o.k. = okay
etc. etc = et cetera
sog. = sogenannt
abs. = Absatz
gmbh = G-M-B-H
kfz = K-F-Z
wlan = W-Lan
z.zt. = zur Zeit
lg = liebe Grüße
vlg = viele liebe Grüße
mfg = mit freundlichen Grüßen
vllt vlt = vielleicht
kp = kein Plan
hdl = hab dich lieb
c++ = C plus plus
c# = C sharp
"""),
    before_number=names("""
nr = Nummer
s = Seite
bd = Band
kap = Kapitel
abb = Abbildung
"""),
    before_name=names("st = Sankt"),
    spelled=words("""
AG AI API ARD BRD CD CDU CSU DNA DVD EDV EKG EU FDP ICE IQ IT KI LKW PC PDF PKW TV URL USA USB
VIP WG ZDF
"""),
    sounds=names("""
hmm hm mhm = hum
mm = hum
pst psst = pist
sch = schu
brr = burr
tja = tja
pff pfft = puff
"""),
    doubled=words("""
all alle bitte boot essen fee haar hallo idee kaffee kommen leer meer müssen null paar schnee
schnell see soll still tee toll voll will zoo
"""),
    has_triple_letters=True,
    stammer="e",
    called=frozenset({"112", "110", "911", "999", "988", "144", "116117"}),
    calling=frozenset(
        {"ruf", "rufe", "rufen", "wähle", "wählen", "wähl", "unter", "notruf", "telefon", "anrufen"}
    ),
    native=frozenset({"LATIN"}),
    accents="äöüßéèêàáâôóñçîï",
    emoji=names("""
🙂 😊 ☺ = lächelndes Gesicht
😀 😃 😄 😁 = fröhliches Gesicht
😂 🤣 = lachendes Gesicht
😉 = zwinkerndes Gesicht
😢 😭 = weinendes Gesicht
🙁 ☹ 😞 😔 = trauriges Gesicht
😡 😠 = wütendes Gesicht
😛 😜 😝 = herausgestreckte Zunge
😮 😯 😲 = staunendes Gesicht
😍 🥰 = verliebtes Gesicht
😘 = ein Kuss
❤ ♥ 💙 💚 💛 💜 🧡 🖤 = Herz
💔 = gebrochenes Herz
👍 = Daumen hoch
👎 = Daumen runter
🙏 = gefaltete Hände
👏 = Applaus
👋 = winkende Hand
🎉 🥳 = hurra
🔥 = Feuer
✨ ⭐ 🌟 = Sterne
🤔 = nachdenkliches Gesicht
🤗 = eine Umarmung
"""),
    other_emoji="ein Emoji",
)
