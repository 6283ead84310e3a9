"""Japanese; what is said for signs and numbers is kana, which every engine can read."""

from companion.speaking.text.wordings.wording import Wording, amounts, names, words

WORDING = Wording(
    language="ja",
    is_unspaced=True,
    point="てん",
    minus="マイナス",
    to="から",
    number="ナンバー",
    about="やく",
    at="アット",
    dot="ドット",
    dash="ハイフン",
    underscore="アンダーバー",
    slash="スラッシュ",
    hashtag="ハッシュタグ",
    version="バージョン",
    square="の にじょう",
    cube="の さんじょう",
    power="の なんじょう",
    out_of="ぶんの",
    signs=names("""
& = アンド
+ = たす
= = は
< = しょうなり
> = だいなり
≤ = いか
≥ = いじょう
≠ = ノットイコール
≈ = やく
± = プラスマイナス
× = かける
÷ = わる
→ ⇒ ➡ = から
√ = ルート
∞ = むげんだい
@ = アット
% = パーセント
‰ = パーミル
° = ど
$ = ドル
€ = ユーロ
£ = ポンド
¥ = えん
"""),
    months=tuple(
        f"{number}がつ"
        for number in (
            *("いち", "に", "さん", "し", "ご", "ろく"),
            *("しち", "はち", "く", "じゅう", "じゅういち", "じゅうに"),
        )
    ),
    date="{year} {month} {day}",
    date_before_year="{month} {day}",
    hour="{hour}",
    time="{hour} {minute}",
    units=amounts("""
km = キロメートル
m = メートル
cm = センチメートル
mm = ミリメートル
km² km2 km^2 = へいほうキロメートル
m² m2 m^2 = へいほうメートル
m³ m3 m^3 = りっぽうメートル
ha = ヘクタール
kg = キログラム
g = グラム
mg = ミリグラム
t = トン
lb lbs = ポンド
oz = オンス
l L = リットル
dl dL = デシリットル
ml mL = ミリリットル
km/h = キロ
mph = マイル
m/s = メートルまいびょう
min = ふん
s = びょう
ft = フィート
mi = マイル
kB KB = キロバイト
MB = メガバイト
GB = ギガバイト
TB = テラバイト
Mbps = メガビーピーエス
Hz = ヘルツ
kHz = キロヘルツ
MHz = メガヘルツ
GHz = ギガヘルツ
W = ワット
kW = キロワット
kWh = キロワットじ
V = ボルト
kcal = キロカロリー
dB = デシベル
hPa = ヘクトパスカル
°C ºC = ど
°F ºF = かしど
° º = ど
% = パーセント
‰ = パーミル
"""),
    currencies=amounts("""
¥ JPY = えん
$ USD US$ = ドル
€ EUR = ユーロ
£ GBP = ポンド
CNY = げん
₩ KRW = ウォン
"""),
    magnitudes=names("""
万 = まん
億 = おく
兆 = ちょう
"""),
    fractions=names("""
1/2 = にぶんのいち
"""),
    abbreviations=names("""
etc. etc = エトセトラ
vs. vs = たい
"""),
    spelled=words("""
AI API ATM CD DVD IT PC PDF TV URL USB
"""),
    letters=names("""
a = エー
b = ビー
c = シー
d = ディー
e = イー
f = エフ
g = ジー
h = エイチ
i = アイ
j = ジェー
k = ケー
l = エル
m = エム
n = エヌ
o = オー
p = ピー
q = キュー
r = アール
s = エス
t = ティー
u = ユー
v = ブイ
w = ダブリュー
x = エックス
y = ワイ
z = ゼット
"""),
    called=frozenset({"110", "119", "118", "188", "189", "112", "911", "988", "999"}),
    calling=frozenset({"電話", "ダイヤル"}),
    digits_of_calls=names("0 = ゼロ"),
    native=frozenset({"HIRAGANA", "KATAKANA", "CJK", "IDEOGRAPHIC", "LATIN"}),
    emoji=names("""
🙂 😊 ☺ 😀 😃 😄 😁 = えがお
😂 🤣 = わらい
😉 = ウインク
😢 😭 = なきがお
🙁 ☹ 😞 😔 = かなしいかお
😡 😠 = おこったかお
😮 😯 😲 = おどろいたかお
😍 🥰 ❤ ♥ 💙 💚 💛 💜 🧡 🖤 = ハート
💔 = しつれん
👍 = いいね
🙏 = おねがい
👏 = はくしゅ
👋 = てをふる
🎉 🥳 = おめでとう
🔥 = ほのお
✨ ⭐ 🌟 = きらきら
🤔 = かんがえちゅう
🤗 = ハグ
"""),
    other_emoji="えもじ",
)
