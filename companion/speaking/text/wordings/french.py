"""French of France."""

from companion.speaking.text.wordings.wording import Wording, amounts, names, numbered, words

WORDING = Wording(
    language="fr",
    decimal_sign=",",
    has_spaced_groups=True,
    point="virgule",
    minus="moins",
    to="à",
    number="numéro",
    about="environ",
    at="arobase",
    dot="point",
    dash="tiret",
    underscore="tiret bas",
    slash="barre",
    hashtag="hashtag",
    version="version",
    square="au carré",
    cube="au cube",
    power="puissance",
    out_of="sur",
    signs=names("""
& = et
+ = plus
= = égale
< = est inférieur à
> = est supérieur à
≤ = est au plus
≥ = est au moins
≠ = est différent de
≈ = est environ
± = plus ou moins
× = fois
÷ = divisé par
→ ⇒ ➡ = vers
√ = racine de
∞ = infini
§ = paragraphe
@ = arobase
% = pour cent
‰ = pour mille
° = degrés
$ = dollar
€ = euro
£ = livre
¥ = yen
"""),
    one=("un", "une"),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    short_months=numbered("janv jan / févr fév fevr / / avr / / / juil / / sept sep / oct / nov / déc dec"),
    date="{day} {month} {year}",
    date_before_year="{day} {month}",
    hour="{hour} heures",
    one_hour="une heure",
    time="{hour} heures {minute}",
    units=amounts("""
km = kilomètre / kilomètres
m = mètre / mètres
dm = décimètre / décimètres
cm = centimètre / centimètres
mm = millimètre / millimètres
µm μm = micromètre / micromètres
mi = mille / milles
ft = pied / pieds
km² km2 km^2 = kilomètre carré / kilomètres carrés
m² m2 m^2 = mètre carré / mètres carrés
cm² cm2 cm^2 = centimètre carré / centimètres carrés
m³ m3 m^3 = mètre cube / mètres cubes
cm³ cm3 cm^3 = centimètre cube / centimètres cubes
ha = hectare / hectares
kg = kilogramme / kilogrammes
g = gramme / grammes
mg = milligramme / milligrammes
µg μg = microgramme / microgrammes
t = tonne / tonnes / f
lb lbs = livre / livres / f
l L = litre / litres
dl dL = décilitre / décilitres
cl cL = centilitre / centilitres
ml mL = millilitre / millilitres
km/h = kilomètre heure / kilomètres heure
m/s = mètre par seconde / mètres par seconde
mph = mille à l'heure / milles à l'heure
h = heure / heures / f
min mn = minute / minutes / f
s sec = seconde / secondes / f
ms = milliseconde / millisecondes / f
o = octet / octets
ko Ko kB KB = kilooctet / kilooctets
Mo MB = mégaoctet / mégaoctets
Go GB = gigaoctet / gigaoctets
To TB = téraoctet / téraoctets
Mbps Mbit/s Mb/s = mégabit par seconde / mégabits par seconde
Mo/s MB/s = mégaoctet par seconde / mégaoctets par seconde
Hz = hertz
kHz = kilohertz
MHz = mégahertz
GHz = gigahertz
W = watt / watts
kW = kilowatt / kilowatts
kWh = kilowattheure / kilowattheures
V = volt / volts
J = joule / joules
kJ = kilojoule / kilojoules
kcal = kilocalorie / kilocalories / f
dB = décibel / décibels
hPa = hectopascal / hectopascals
px = pixel / pixels
°C ºC = degré Celsius / degrés Celsius
°F ºF = degré Fahrenheit / degrés Fahrenheit
° º = degré / degrés
% = pour cent
‰ = pour mille
"""),
    currencies=amounts("""
$ USD US$ = dollar / dollars / c cents
€ EUR = euro / euros / c centimes
£ GBP = livre / livres / f
¥ JPY = yen / yens
CNY = yuan / yuans
₹ INR = roupie / roupies / f
₽ RUB = rouble / roubles
₿ BTC = bitcoin / bitcoins
CHF = franc suisse / francs suisses / c centimes
¢ = cent / cents
"""),
    magnitudes=names("""
k K = mille
M = millions de
Md Mds = milliards de
mille = mille
million = million
millions = millions
milliard = milliard
milliards = milliards
"""),
    fractions=names("""
1/2 = un demi
1/3 = un tiers
2/3 = deux tiers
1/4 = un quart
3/4 = trois quarts
1/5 = un cinquième
2/5 = deux cinquièmes
3/5 = trois cinquièmes
4/5 = quatre cinquièmes
1/8 = un huitième
3/8 = trois huitièmes
1/10 = un dixième
"""),
    abbreviations=names("""
p.ex. = par exemple
c.-à-d. càd cad = c'est-à-dire
ok = okay
etc. etc = et cetera
mr mr. = Monsieur
mme = Madame
mmes = Mesdames
mlle = Mademoiselle
dr dr. = Docteur
pr. = Professeur
av. = avenue
bd bd. = boulevard
env. = environ
tél. = téléphone
max. = maximum
min. = minimum
svp s.v.p. = s'il vous plaît
stp = s'il te plaît
rdv = rendez-vous
qqch qqch. = quelque chose
qqn = quelqu'un
bcp = beaucoup
tjs = toujours
pcq = parce que
mdr = mort de rire
ptdr = mort de rire
dsl = désolé
slt = salut
ajd = aujourd'hui
pdt = pendant
jtm = je t'aime
vs vs. = contre
c++ = C plus plus
c# = C dièse
"""),
    before_number=names("""
n no n° nº = numéro
p = page
pp = pages
vol = volume
chap = chapitre
fig = figure
art = article
"""),
    before_name=names("""
m = Monsieur
mm = Messieurs
st = Saint
ste = Sainte
"""),
    spelled=words("""
ADN API BD CD CGT CV DVD IA IRM PC PDF PIB PME PS RATP RER SNCF TGV TV UE URL USA USB VIP VTT
"""),
    letters=names("y = i grec"),
    sounds=names("""
hmm hm = heum
mm = heum
chut = chut
pff pfft = pouf
brr = beur
psst pst = pist
"""),
    doubled=words("""
aller allô année appelle arrête belle bonne bonnet classe comme créée donne elle encore femme
homme idée laisse passe passer trop
"""),
    stammer="e",
    called=frozenset({"112", "114", "115", "119", "3114", "3919", "3018", "911", "988", "999"}),
    calling=frozenset(
        {"appelle", "appelez", "appeler", "compose", "composez", "composer", "numéro", "téléphone"}
    ),
    native=frozenset({"LATIN"}),
    accents="àâäçéèêëîïôöùûüÿœæñ",
    emoji=names("""
🙂 😊 ☺ = visage souriant
😀 😃 😄 😁 = visage joyeux
😂 🤣 = visage qui rit
😉 = clin d'œil
😢 😭 = visage en larmes
🙁 ☹ 😞 😔 = visage triste
😡 😠 = visage en colère
😛 😜 😝 = langue tirée
😮 😯 😲 = visage étonné
😍 🥰 = visage amoureux
😘 = un baiser
❤ ♥ 💙 💚 💛 💜 🧡 🖤 = cœur
💔 = cœur brisé
👍 = pouce levé
👎 = pouce baissé
🙏 = mains jointes
👏 = applaudissements
👋 = un signe de la main
🎉 🥳 = hourra
🔥 = du feu
✨ ⭐ 🌟 = des étoiles
🤔 = visage pensif
🤗 = un câlin
"""),
    other_emoji="un émoji",
)
