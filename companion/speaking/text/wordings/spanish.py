"""Spanish of Spain and the Americas."""

from companion.speaking.text.wordings.wording import Wording, amounts, names, numbered, words

WORDING = Wording(
    language="es",
    decimal_sign=",",
    has_spaced_groups=True,
    point="coma",
    minus="menos",
    to="a",
    number="número",
    about="unos",
    at="arroba",
    dot="punto",
    dash="guion",
    underscore="guion bajo",
    slash="barra",
    hashtag="etiqueta",
    version="versión",
    square="al cuadrado",
    cube="al cubo",
    power="elevado a",
    out_of="de",
    signs=names("""
& = y
+ = más
= = es igual a
< = es menor que
> = es mayor que
≤ = es como mucho
≥ = es al menos
≠ = no es
≈ = es casi
± = más o menos
× = por
÷ = entre
→ ⇒ ➡ = a
√ = raíz de
∞ = infinito
§ = párrafo
@ = arroba
% = por ciento
‰ = por mil
° = grados
$ = dólar
€ = euro
£ = libra
¥ = yen
"""),
    one=("un", "una"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    short_months=numbered("ene / feb / mar / abr / / jun / jul / ago / sept sep / oct / nov / dic"),
    date="{day} de {month} de {year}",
    date_before_year="{day} de {month}",
    hour="{hour} en punto",
    one_hour="una en punto",
    time="{hour} y {minute}",
    units=amounts("""
km = kilómetro / kilómetros
m = metro / metros
dm = decímetro / decímetros
cm = centímetro / centímetros
mm = milímetro / milímetros
µm μm = micrómetro / micrómetros
mi = milla / millas / f
ft = pie / pies
km² km2 km^2 = kilómetro cuadrado / kilómetros cuadrados
m² m2 m^2 = metro cuadrado / metros cuadrados
cm² cm2 cm^2 = centímetro cuadrado / centímetros cuadrados
m³ m3 m^3 = metro cúbico / metros cúbicos
cm³ cm3 cm^3 = centímetro cúbico / centímetros cúbicos
ha = hectárea / hectáreas / f
kg = kilogramo / kilogramos
g gr = gramo / gramos
mg = miligramo / miligramos
µg μg = microgramo / microgramos
t = tonelada / toneladas / f
lb lbs = libra / libras / f
l L = litro / litros
dl dL = decilitro / decilitros
cl cL = centilitro / centilitros
ml mL = mililitro / mililitros
km/h = kilómetro por hora / kilómetros por hora
m/s = metro por segundo / metros por segundo
mph = milla por hora / millas por hora / f
h = hora / horas / f
min = minuto / minutos
s seg = segundo / segundos
ms = milisegundo / milisegundos
kB KB = kilobyte / kilobytes
MB = megabyte / megabytes
GB = gigabyte / gigabytes
TB = terabyte / terabytes
Mbps Mbit/s Mb/s = megabit por segundo / megabits por segundo
MB/s = megabyte por segundo / megabytes por segundo
Hz = hercio / hercios
kHz = kilohercio / kilohercios
MHz = megahercio / megahercios
GHz = gigahercio / gigahercios
W = vatio / vatios
kW = kilovatio / kilovatios
kWh = kilovatio hora / kilovatios hora
V = voltio / voltios
J = julio / julios
kJ = kilojulio / kilojulios
kcal = kilocaloría / kilocalorías / f
dB = decibelio / decibelios
hPa = hectopascal / hectopascales
px = píxel / píxeles
°C ºC = grado Celsius / grados Celsius
°F ºF = grado Fahrenheit / grados Fahrenheit
° º = grado / grados
% = por ciento
‰ = por mil
"""),
    currencies=amounts("""
$ USD US$ = dólar / dólares / c centavos
€ EUR = euro / euros / c céntimos
£ GBP = libra / libras / f
¥ JPY = yen / yenes
CNY = yuan / yuanes
₹ INR = rupia / rupias / f
₽ RUB = rublo / rublos
₿ BTC = bitcoin / bitcoins
CHF = franco suizo / francos suizos
MXN = peso / pesos / c centavos
¢ = centavo / centavos
"""),
    magnitudes=names("""
k K = mil
M = millones de
mil = mil
millón = millón de
millones = millones de
"""),
    fractions=names("""
1/2 = un medio
1/3 = un tercio
2/3 = dos tercios
1/4 = un cuarto
3/4 = tres cuartos
1/5 = un quinto
2/5 = dos quintos
3/5 = tres quintos
4/5 = cuatro quintos
1/8 = un octavo
3/8 = tres octavos
1/10 = un décimo
"""),
    abbreviations=names("""
p.ej. = por ejemplo
ok = okey
etc. etc = etcétera
sr. = señor
sra. = señora
srta. = señorita
dr. = doctor
dra. = doctora
prof. = profesor
ud. vd. = usted
uds. vds. = ustedes
dª. = doña
avda. av. = avenida
c/ = calle
aprox. = aproximadamente
tel. tfno. = teléfono
máx. = máximo
mín. = mínimo
ee.uu. eeuu = Estados Unidos
a.c. = antes de Cristo
d.c. = después de Cristo
p.d. = posdata
vs vs. = contra
xq pq = porque
tqm = te quiero mucho
xfa = por favor
tb tmb = también
bss = besos
c++ = C más más
c# = C sharp
"""),
    before_number=names("""
n núm no n.º nº = número
p pág = página
pp págs = páginas
vol = volumen
cap = capítulo
fig = figura
art = artículo
"""),
    before_name=names("""
d = don
sto = Santo
sta = Santa
"""),
    spelled=words("""
ADN API CD CV DNI DVD IA ONG PC PDF PIB PP TV UE URL USB VIP
"""),
    letters=names("y = i griega"),
    sounds=names("""
hmm hm = jum
mm = jum
shh sh = chis
pff pfft = puf
brr = bur
psst pst = pist
"""),
    doubled=words("""
acción allí aquella bello calle correr creen creer ella ello guerra leen leer llamar perro
tierra
"""),
    stammer="e",
    called=frozenset({"112", "024", "016", "091", "062", "911", "988", "999"}),
    calling=frozenset(
        {"llama", "llame", "llamar", "llamen", "marca", "marque", "marcar", "teléfono", "número"}
    ),
    native=frozenset({"LATIN"}),
    accents="áéíóúüñçàè",
    emoji=names("""
🙂 😊 ☺ = cara sonriente
😀 😃 😄 😁 = cara feliz
😂 🤣 = cara de risa
😉 = un guiño
😢 😭 = cara que llora
🙁 ☹ 😞 😔 = cara triste
😡 😠 = cara enfadada
😛 😜 😝 = lengua fuera
😮 😯 😲 = cara de asombro
😍 🥰 = cara enamorada
😘 = un beso
❤ ♥ 💙 💚 💛 💜 🧡 🖤 = corazón
💔 = corazón roto
👍 = pulgar arriba
👎 = pulgar abajo
🙏 = manos juntas
👏 = aplausos
👋 = un saludo
🎉 🥳 = hurra
🔥 = fuego
✨ ⭐ 🌟 = estrellas
🤔 = cara pensativa
🤗 = un abrazo
"""),
    other_emoji="un emoji",
)
