"""English, American where it matters (dates, spelling)."""

from companion.speaking.wordings.wording import Wording, amounts, names, numbered, words

WORDING = Wording(
    language="en",
    point="point",
    minus="minus",
    to="to",
    number="number",
    about="about",
    at="at",
    dot="dot",
    dash="dash",
    underscore="underscore",
    slash="slash",
    hashtag="hashtag",
    version="version",
    square="squared",
    cube="cubed",
    power="to the power of",
    out_of="out of",
    signs=names("""
& = and
+ = plus
= = equals
< = is less than
> = is more than
≤ = is at most
≥ = is at least
≠ = is not
≈ = is about
± = plus or minus
× = times
÷ = divided by
→ ⇒ ➡ = to
√ = the root of
∞ = infinity
§ = section
@ = at
% = percent
‰ = per mille
° = degrees
$ = dollar
€ = euro
£ = pound
¥ = yen
"""),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    short_months=numbered("jan / feb / mar / apr / / jun / jul / aug / sep sept / oct / nov / dec"),
    days=names("""
mon = Monday
tue tues = Tuesday
wed = Wednesday
thu thur thurs = Thursday
fri = Friday
"""),
    date="{month} {day}, {year}",
    date_before_year="{month} {day}",
    is_month_first=True,
    hour="{hour} o'clock",
    time="{hour} {minute}",
    early="{hour} oh {minute}",
    units=amounts("""
km = kilometer / kilometers
m = meter / meters
dm = decimeter / decimeters
cm = centimeter / centimeters
mm = millimeter / millimeters
µm μm = micrometer / micrometers
nm = nanometer / nanometers
mi = mile / miles
yd yds = yard / yards
ft = foot / feet
in = inch / inches
km² km2 km^2 = square kilometer / square kilometers
m² m2 m^2 sqm = square meter / square meters
cm² cm2 cm^2 = square centimeter / square centimeters
m³ m3 m^3 = cubic meter / cubic meters
cm³ cm3 cm^3 cc = cubic centimeter / cubic centimeters
sqft = square foot / square feet
ha = hectare / hectares
kg = kilogram / kilograms
g = gram / grams
mg = milligram / milligrams
µg μg mcg = microgram / micrograms
t = ton / tons
lb lbs = pound / pounds
oz = ounce / ounces
l L = liter / liters
dl dL = deciliter / deciliters
cl cL = centiliter / centiliters
ml mL = milliliter / milliliters
gal = gallon / gallons
tsp = teaspoon / teaspoons
tbsp = tablespoon / tablespoons
km/h kmh kph = kilometer per hour / kilometers per hour
m/s = meter per second / meters per second
mph = mile per hour / miles per hour
kn kt kts = knot / knots
h hr hrs = hour / hours
min mins = minute / minutes
s sec secs = second / seconds
ms = millisecond / milliseconds
B = byte / bytes
kB KB = kilobyte / kilobytes
MB mb = megabyte / megabytes
GB gb = gigabyte / gigabytes
TB tb = terabyte / terabytes
Mbps Mbit/s Mb/s = megabit per second / megabits per second
MB/s = megabyte per second / megabytes per second
Gbps Gbit/s Gb/s = gigabit per second / gigabits per second
Hz = hertz / hertz
kHz = kilohertz / kilohertz
MHz = megahertz / megahertz
GHz = gigahertz / gigahertz
W = watt / watts
kW = kilowatt / kilowatts
MW = megawatt / megawatts
kWh = kilowatt hour / kilowatt hours
V = volt / volts
A = amp / amps
mAh = milliamp hour / milliamp hours
J = joule / joules
kJ = kilojoule / kilojoules
kcal = kilocalorie / kilocalories
cal = calorie / calories
dB = decibel / decibels
Pa = pascal / pascals
hPa = hectopascal / hectopascals
bpm = beat per minute / beats per minute
fps = frame per second / frames per second
px = pixel / pixels
°C ºC = degree Celsius / degrees Celsius
°F ºF = degree Fahrenheit / degrees Fahrenheit
° º = degree / degrees
% = percent / percent
‰ = per mille / per mille
"""),
    currencies=amounts("""
$ USD US$ = dollar / dollars / c cents
€ EUR = euro / euros / c cents
£ GBP = pound / pounds / c pence
¥ JPY = yen / yen
CNY RMB = yuan / yuan
₹ INR = rupee / rupees
₩ KRW = won / won
₽ RUB = ruble / rubles
₿ BTC = bitcoin / bitcoins
CHF = franc / francs
¢ = cent / cents
"""),
    magnitudes=names("""
k K = thousand
m M mn = million
b B bn = billion
tn = trillion
hundred = hundred
thousand = thousand
million = million
billion = billion
trillion = trillion
"""),
    fractions=names("""
1/2 = one half
1/3 = one third
2/3 = two thirds
1/4 = one quarter
3/4 = three quarters
1/5 = one fifth
2/5 = two fifths
3/5 = three fifths
4/5 = four fifths
1/6 = one sixth
5/6 = five sixths
1/8 = one eighth
3/8 = three eighths
5/8 = five eighths
7/8 = seven eighths
1/10 = one tenth
"""),
    abbreviations=names("""
e.g. = for example
i.e. = that is
etc. etc = et cetera
vs. vs = versus
approx. = approximately
w/ = with
w/o = without
b/c = because
mr. mr = Mister
mrs. mrs = Missus
ms. = Miz
dr. = Doctor
st. = Street
prof. = Professor
jr. = Junior
sr. = Senior
ave. = Avenue
blvd. = Boulevard
dept. = department
inc. = incorporated
ltd. = limited
corp. = corporation
a.k.a. aka = also known as
ph.d. phd = P-H-D
p.s. = P-S
btw = by the way
imo = in my opinion
imho = in my humble opinion
idk = I don't know
tbh = to be honest
omg = oh my god
asap = as soon as possible
thx = thanks
pls plz = please
brb = be right back
ttyl = talk to you later
lmao lmfao rofl = lol
ok o.k. = okay
24/7 = twenty-four seven
9/11 = nine eleven
50/50 = fifty fifty
c++ = C plus plus
c# = C sharp
"""),
    before_number=names("""
no nr = number
nos = numbers
p = page
pp = pages
vol = volume
ch = chapter
fig = figure
sec = section
"""),
    before_name=names("""
st = Saint
mt = Mount
ft = Fort
gen = General
capt = Captain
lt = Lieutenant
sgt = Sergeant
rev = Reverend
sen = Senator
gov = Governor
"""),
    spelled=words("""
ABC AC ADHD AI API ATM BBC CEO CIA CNN CPU CV DC DIY DJ DNA DVD EEG ER EU FAQ FBI GPS GPU HIV
IBM ICU ID IQ ISO LGBT MRI NBA NFL NHS NYC OCD OK PC PDF PM PTSD RNA SOS TV UFO UK UN URL USA
USB UV VIP VPN
"""),
    letters=names("a = eigh"),
    sounds=names("""
hmm hm = hum
mm = um
mhm = um hum
shh sh = shush
pff pfft = puff
brr = burr
zzz zz = buzz
psst pst = pist
tsk = tisk
grr = gurr
"""),
    doubled=words("""
all aww bee been boo book call cheer cheese cool deep door eww fall feel feet fell food fool
free freeze full funny good goodness green happy hell hello hoo keep kiss look lookee loop miss
mood moon need off ooh oops pool poor pretty really room school see seem sheesh silly sleep
soon sorry speed sweet tell too tree wee weed week well whee whoop will woo yahoo yippee
"""),
    stammer="uh",
    called=frozenset({"112", "911", "999", "988", "741741", "85258", "686868"}),
    calling=frozenset({"call", "dial", "ring", "phone", "text", "calling", "dialing", "dialling", "texting"}),
    native=frozenset({"LATIN"}),
    accents="éèêëàâäáçñöóôüúûïíî",
    emoji=names("""
🙂 😊 ☺ = smiling face
😀 😃 😄 😁 = happy face
😂 🤣 = laughing face
😉 = winking face
😢 😭 = crying face
🙁 ☹ 😞 😔 = sad face
😡 😠 = angry face
😛 😜 😝 = tongue out
😮 😯 😲 = surprised face
😍 🥰 = loving face
😘 = a kiss
❤ ♥ 💙 💚 💛 💜 🧡 🖤 = heart
💔 = broken heart
👍 = thumbs up
👎 = thumbs down
🙏 = folded hands
👏 = applause
👋 = waving hand
🎉 🥳 = hooray
🔥 = fire
✨ ⭐ 🌟 = stars
🤔 = thinking face
🤗 = a hug
😴 💤 = sleeping
"""),
)
