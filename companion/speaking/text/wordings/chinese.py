"""Chinese (Mandarin), simplified characters."""

from companion.speaking.text.wordings.wording import Wording, amounts, names, words

WORDING = Wording(
    language="zh",
    is_unspaced=True,
    point="点",
    minus="负",
    to="到",
    number="第",
    about="大约",
    at="艾特",
    dot="点",
    dash="杠",
    underscore="下划线",
    slash="斜杠",
    hashtag="话题",
    version="版本",
    square="的平方",
    cube="的立方",
    power="的次方",
    out_of="分之",
    signs=names("""
& = 和
+ = 加
= = 等于
< = 小于
> = 大于
≤ = 小于等于
≥ = 大于等于
≠ = 不等于
≈ = 约等于
± = 正负
× = 乘以
÷ = 除以
→ ⇒ ➡ = 到
√ = 根号
∞ = 无穷大
@ = 艾特
% = 百分号
‰ = 千分号
° = 度
$ = 美元
€ = 欧元
£ = 英镑
¥ = 元
"""),
    months=tuple(
        f"{number}月"
        for number in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
    ),
    date="{year}{month}{day}",
    date_before_year="{month}{day}",
    hour="{hour}点",
    time="{hour}点{minute}分",
    early="{hour}点零{minute}分",
    units=amounts("""
km = 公里
m = 米
cm = 厘米
mm = 毫米
km² km2 km^2 = 平方公里
m² m2 m^2 = 平方米
m³ m3 m^3 = 立方米
ha = 公顷
kg = 公斤
g = 克
mg = 毫克
t = 吨
lb lbs = 磅
oz = 盎司
l L = 升
dl dL = 分升
ml mL = 毫升
km/h = 公里每小时
m/s = 米每秒
mph = 英里每小时
h = 小时
min = 分钟
s = 秒
ft = 英尺
mi = 英里
kB KB = 千字节
MB = 兆字节
GB = 吉字节
TB = 太字节
Mbps = 兆比特每秒
Hz = 赫兹
kHz = 千赫
MHz = 兆赫
GHz = 吉赫
W = 瓦
kW = 千瓦
kWh = 千瓦时
V = 伏
kcal = 千卡
dB = 分贝
hPa = 百帕
°C ºC = 摄氏度
°F ºF = 华氏度
° º = 度
% = 百分之
‰ = 千分之
"""),
    currencies=amounts("""
¥ CNY RMB = 元
$ USD US$ = 美元
€ EUR = 欧元
£ GBP = 英镑
JPY = 日元
₩ KRW = 韩元
"""),
    magnitudes=names("""
万 = 万
亿 = 亿
k K = 千
"""),
    fractions=names("""
1/2 = 二分之一
"""),
    abbreviations=names("""
etc. etc = 等等
vs. vs = 对
"""),
    spelled=words("""
AI API ATM CD DVD IT PC PDF TV URL USB VIP
"""),
    called=frozenset({"110", "120", "119", "122", "12356", "12345", "12320", "112", "911", "988", "999"}),
    calling=frozenset({"拨打", "打", "拨", "电话", "致电"}),
    digits_of_calls=names("1 = 幺"),
    native=frozenset({"CJK", "IDEOGRAPHIC", "LATIN"}),
    emoji=names("""
🙂 😊 ☺ 😀 😃 😄 😁 = 笑脸
😂 🤣 = 大笑
😉 = 眨眼
😢 😭 = 哭脸
🙁 ☹ 😞 😔 = 难过
😡 😠 = 生气
😮 😯 😲 = 惊讶
😍 🥰 ❤ ♥ 💙 💚 💛 💜 🧡 🖤 = 爱心
💔 = 心碎
👍 = 点赞
🙏 = 双手合十
👏 = 鼓掌
👋 = 挥手
🎉 🥳 = 庆祝
🔥 = 火
✨ ⭐ 🌟 = 星星
🤔 = 思考
🤗 = 拥抱
"""),
    other_emoji="表情",
)
