"""Words as they are meant: the verdict is the same in any disguise.

Undoes the tricks of people and models to get past a filter: compatibility forms and full-width letters, zero-width and
stacked marks, letters of other scripts that look alike, digits for letters, spaced letters. An ambiguous text is kept
in both readings: ``Plain.sentences`` are the words themselves, ``Plain.hidden`` those that may hide in them. The time
taken grows with the length of the text alone. Codes (Morse, base64) stay unchanged: no listener understands them, nor
does a small language model.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from typing import Final

from companion.values import PartMissing
from companion.values.shipped import ASSETS

LONGEST: Final = 600
"""Maximum characters of a sentence; a longer one is cut at a space, so that verdicts stay quick (guess)."""

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
_LATIN_MARKS: Final = re.compile("[\u0300-\u036f]")
_MARKS: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
        "\u00df": "ss",
    }
)
_ALIKE: Final = {
    **dict(zip("аеорсухіјѕһԁԛԝвкмнтьгп", "aeopcyxijshdqwbkmhtbrn", strict=True)),
    **dict(zip("АВЕКМНОРСТУХІЈЅԌҮ", "ABEKMHOPCTYXIJSGY", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυνικτες", "ABEZHIKMNOPTYXaopuviktes", strict=True)),
    **dict(zip("ϲıɡɑʀʟ", "cigarl", strict=True)),
}
"""Letters of Cyrillic, Greek and phonetic script that look like Latin ones (after Unicode Technical Standard 39)."""
_LIKE_LATIN: Final = str.maketrans(_ALIKE)
_LETTERS_ALIKE: Final = "".join(_ALIKE)
_LOOKS_LATIN: Final = re.compile(
    rf"(?<![^\W\d_])[A-Za-z]*[{_LETTERS_ALIKE}][A-Za-z{_LETTERS_ALIKE}]*(?![^\W\d_])"
)
"""A word of Latin letters and look-alikes, or of look-alikes alone."""
_LETTER_NAME: Final = re.compile(
    r"(?:SQUARED|CIRCLED|INDICATOR SYMBOL) (?:LATIN )?(?:CAPITAL |SMALL )?LETTER ([A-Z])$"
)
_EMOJI_CODE: Final = re.compile(r":([a-z]+(?:_[a-z]+)*):")

_SENTENCE: Final = re.compile(r"[^.!?。！？\n]+[.!?。！？\n]*")
_MENTION: Final = re.compile(
    r"\b(?:rules?|never|not|do not|don't|avoid|forbidden|banned|phrases?|words?|sentences?|sayings?|lyrics?|lines?|"
    r"quotes?|quoted|called|titled?|means?|translat\w+|example|guidelines?|policy|like|such as|search(?:ed)?|prompt|"
    r"regeln?|niemals|nie|verboten\w*|vermeide\w*|satze?|worter|worte?|wort|ausdruck\w*|liedtext|szene|dialog|zitat\w*|titel|"
    r"heisst|bedeutet|ubersetz\w*|beispiel|wie|"
    r"regles?|jamais|interdit\w*|eviter?|mots?|paroles|scene|replique|citation|titre|signifie|dire|tradui\w*|exemple|"
    r"reglas?|nunca|prohibid\w*|evitar?|frases?|palabras?|letra|cancion|escena|cita|titulo|significa|decir|traduc\w*|"
    r"ejemplo|expresion)"
    r"\b[^\"]{0,40}(\"[^\"]{1,200}\")",
    re.IGNORECASE,
)
_MENTION_UNSPACED: Final = re.compile(
    r"(?:规则|禁止|不要说|不能说|不许说|不得说|避免|词语|句子|短语|歌词|台词|意思|翻译|例如|比如|标题|规定"
    r"|ルール|規則|规则|禁句|言わない|言葉|文章|フレーズ|歌詞|歌词|セリフ|台詞|意味|訳|例えば|題名|という)"
    r"[^\"「『]{0,20}(\"[^\"]{1,200}\"|[「『][^」』]{1,200}[」』])"
    r"|(\"[^\"]{1,200}\"|[「『][^」』]{1,200}[」』])(?:是什么意思|什么意思|という(?:歌|歌詞|歌词|言葉|表現|曲|文|意味)|の意味|を訳|这(?:句|个词))"
)
"""Quoted mentions of words; Chinese and Japanese brackets count as quotation marks too."""


_TRADITIONAL: Final = (
    "傷體還這個們說話藥殺過來時後開關門車樓橋邊裡裏見覺聽聲電腦視監蹤組織經給讓為爲麼沒對錯會無論"
    "樣點機號碼動勁勸攔離結斷決準備買賣繩燒農氣風鐵軌臺頂欄陽護淚愛親媽爺孫兒閨師學員醫療癥暈搖嚇"
    "嘔瀉減飯餓飽飲館頓腸臟腫脹熱寫書遺囑紙筆記錄憶憂鬱慮懼嚴壓擔負贅煩惱難歡樂罵誰請謝識認議討談"
    "講訴證許該讀變貓豬鳥魚馬惡靈陰選擇導運進遠達連遲適隱險際隨雙雜雞霧靜頭顧頸額願顯類飛養騎騙驗"
    "驚髮鬆鬧齒龍歲歷殘毆況淨淺測滅滿濃濕災爐爛牆狀獨現環產畫異當疊瘋發盡盤眾睜瞞確禍禮種稱穩積窮"
    "窺競籠簡簽紅約級細終絕統綁維網緊線練編緩縫縮總繼續罰罷職聯聞膚脅脫腳膽臉興舊舉葉著蓋薦藍蟲虛"
    "虧術衛衝補裝製複襲規訂計訊設訪評詐詞試詩誘語誤調諒譯讚財貨責貴貸費資賊賠賬質賺購贏趕跡躍軀軟"
    "輕輪輸轉辦辭遞郵鄰醜釋針鈕銀錢錶鍋鎖鎮鏡鐘鑰長閉間隊階隻雖頁項順預領題顏飄餵駕騷驅黃黨與萬並"
    "亂億倆傘傳債僅價優償兇內兩冊劃劇劍勞勢區協單嗎嘗嘆嚐喪團園圍圓圖場堅報塊墊墜壞壽夢夾奪奮婦嬰"
    "寧寶實審寵專尋將層屍屬島幫幹乾廁廚廢廣廳彈強彎徑從復態慘憐應懷懲戀戲戰戶挾捨掛採換損搶撐擊擋"
    "據擠擾攝敗敘數斃暫曉曬東條業極槍構標樹檢櫃歐毀夠妳牠喫掙勵賤賭賞癮癢鬥煙菸濫潰凍吶嗆噴嚥壩姦"
    "姊嫵嶄幣彆別悶惻慟懶扺撈撥撿攪瑣痺癒礙穢紮縱繫係羨膠蔣螞謊譴軍較週遊鄉釀鋒鋼閒閱陣頹顆飾饒騰"
    "鹹鹽麵髒黴齊龐"
)
_SIMPLIFIED: Final = (
    "伤体还这个们说话药杀过来时后开关门车楼桥边里里见觉听声电脑视监踪组织经给让为为么没对错会无论"
    "样点机号码动劲劝拦离结断决准备买卖绳烧农气风铁轨台顶栏阳护泪爱亲妈爷孙儿闺师学员医疗症晕摇吓"
    "呕泻减饭饿饱饮馆顿肠脏肿胀热写书遗嘱纸笔记录忆忧郁虑惧严压担负赘烦恼难欢乐骂谁请谢识认议讨谈"
    "讲诉证许该读变猫猪鸟鱼马恶灵阴选择导运进远达连迟适隐险际随双杂鸡雾静头顾颈额愿显类飞养骑骗验"
    "惊发松闹齿龙岁历残殴况净浅测灭满浓湿灾炉烂墙状独现环产画异当叠疯发尽盘众睁瞒确祸礼种称稳积穷"
    "窥竞笼简签红约级细终绝统绑维网紧线练编缓缝缩总继续罚罢职联闻肤胁脱脚胆脸兴旧举叶着盖荐蓝虫虚"
    "亏术卫冲补装制复袭规订计讯设访评诈词试诗诱语误调谅译赞财货责贵贷费资贼赔账质赚购赢赶迹跃躯软"
    "轻轮输转办辞递邮邻丑释针钮银钱表锅锁镇镜钟钥长闭间队阶只虽页项顺预领题颜飘喂驾骚驱黄党与万并"
    "乱亿俩伞传债仅价优偿凶内两册划剧剑劳势区协单吗尝叹尝丧团园围圆图场坚报块垫坠坏寿梦夹夺奋妇婴"
    "宁宝实审宠专寻将层尸属岛帮干干厕厨废广厅弹强弯径从复态惨怜应怀惩恋戏战户挟舍挂采换损抢撑击挡"
    "据挤扰摄败叙数毙暂晓晒东条业极枪构标树检柜欧毁够你它吃挣励贱赌赏瘾痒斗烟烟滥溃冻呐呛喷咽坝奸"
    "姐妩崭币别别闷恻恸懒抵捞拨捡搅琐痹愈碍秽扎纵系系羡胶蒋蚂谎谴军较周游乡酿锋钢闲阅阵颓颗饰饶腾"
    "咸盐面脏霉齐庞"
)

SIMPLIFIED: Final = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
"""Table from traditional to simplified Chinese characters, so that one pattern finds both.

One for one, and only characters that patterns are likely to contain; not a conversion for reading. Japanese shares some
of the traditional ones: its patterns go through the same table, so nothing is lost."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain words: no accents, straight marks, as typed or spoken by someone who hides nothing."""

    sentences: tuple[str, ...]
    hidden: tuple[str, ...]
    """Further readings: possible meanings of digits, symbols and spaced letters."""

    @property
    def readings(self) -> tuple[str, ...]:
        """All readings that a verdict must examine."""
        return self.sentences + self.hidden


def plain(text: str) -> Plain:
    """Return a text in plain words."""
    words = without_disguise(text)
    sentences = tuple(sentences_in(words))
    readings = dict.fromkeys(
        sentence for reading in _hidden(text, words) for sentence in sentences_in(without_disguise(reading))
    )
    return Plain(sentences, tuple(reading for reading in readings if reading not in sentences))


def as_meant(text: str) -> str:
    """Return the meaning behind a disguised text, for readers of meaning; the text itself if nothing is disguised."""
    shown = text if text.isascii() else unicodedata.normalize("NFC", "".join(map(_as_letter, text)))
    bare = without_disguise(shown)
    if spelled := tuple(_respelled(bare)):
        return spelled[-1]
    is_plain = not _LATIN_MARKS.search(shown) and bare == folded(
        text.replace("\u2026", "...").translate(_MARKS)
    )
    return text if is_plain else bare


def folded(text: str) -> str:
    """Return a text without accents of Latin letters, so that people who type none are understood as well.

    Traditional Chinese characters become simplified ones, so that both are understood.
    """
    bare = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", unicodedata.normalize("NFD", text)))
    return bare.translate(SIMPLIFIED)


def without_disguise(text: str) -> str:
    """Return a text without disguise: one way of writing every letter, and no accents."""
    shown = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))).translate(_MARKS)
    bare = folded(shown.replace("\u2026", "..."))
    return _LOOKS_LATIN.sub(lambda word: word[0].translate(_LIKE_LATIN), bare)


def without_mentions(sentence: str) -> str:
    """Return plain words without mere mentions of words: in rules, in a title, in a question about a meaning."""
    return _MENTION_UNSPACED.sub(_unquoted, _MENTION.sub(_unquoted, sentence))


def _unquoted(mention: re.Match[str]) -> str:
    return mention[0].replace(next(filter(None, mention.groups())), '""')


def _hidden(text: str, words: str) -> Iterator[str]:
    """Yield the other possible readings of a text."""
    if (named := _symbols_named(text)) != text:
        yield named
    yield from _respelled(words)


def _respelled(words: str) -> Iterator[str]:
    """Yield the readings of separated or exchanged letters, the surest last."""
    if (joined := set_apart(words)) != words:
        yield joined
    if (letters := with_letters(joined)) != joined:
        yield letters


def _symbols_named(text: str) -> str:
    """Return a text with emoji and their codes in words; squared and circled letters become letters."""
    coded = _EMOJI_CODE.sub(lambda code: f" {code[1].replace('_', ' ')} ", text)
    return coded if coded.isascii() else "".join(map(_named, coded))


def _as_letter(character: str) -> str:
    named = _named(character)
    return named if len(named) == 1 else character


def _named(character: str) -> str:
    if unicodedata.category(character) != "So":
        return character
    name = unicodedata.name(character, "")
    letter = _LETTER_NAME.search(name)
    return letter[1].lower() if letter else f" {name.lower()} "


def sentences_in(text: str) -> Iterator[str]:
    """Yield the sentences of a text unchanged, each of ``LONGEST`` characters at most."""
    for match in _SENTENCE.finditer(text):
        sentence = match[0].strip()
        while len(sentence) > LONGEST:
            cut = sentence.rfind(" ", LONGEST // 2, LONGEST)
            cut = LONGEST if cut < 0 else cut
            yield sentence[:cut]
            sentence = sentence[cut:].strip()
        if sentence:
            yield sentence


# ---- separated letters, and digits for letters --------------------------------------------------------

# The words in our own signs decide how to read such letters.

_SIGNS: Final = ASSETS / "guarding"
_SHORT_WORDS: Final = """
a i y o am an as at be by do go he i'm if in is it me my no of on or so to up us we im
du er es ich il je la le ma ne se si te tu un ja
"""
_SHORT: Final = frozenset(_SHORT_WORDS.split())
"""Short words; others of their length are not accepted, because they would match too often."""
_LONGEST: Final = 20
"""Maximum letters of a word."""
_ESCAPED: Final = re.compile(r"\\.")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_SIGN_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")

_DOTTED: Final = re.compile(
    r"(?<![^\W_])[^\W\d_](?:[.\-_*·,+~|/\\]{1,3}(?:'[.\-_*·,+~|/\\]{1,3})?[^\W_]){2,}(?![^\W_])(?:[.\-_*·](?=[,.!?;:]))?"
)
_SPACED: Final = re.compile(r"(?<!\S)[^\W_][',.!?;:]?(?:[ \t]{1,4}[\w',.!?;:\-][,.!?;:]?(?!\S)){2,}")
_HAN: Final = re.compile("(?<=[\u3040-\u30ff\u3400-\u9fff])[.\\-_*~|/]+(?=[\u3040-\u30ff\u3400-\u9fff])")
_WIDE: Final = re.compile(r"[ \t]{2,}")
_RUN: Final = re.compile(r"[A-Za-z']+")
_TOKEN: Final = re.compile(r"[\w@$!|+€']+")
_MIXED: Final = re.compile(r"(?=.*[A-Za-z])(?=.*[\d@$€|!+])[\w@$!|+€']+$")
_WITHIN: Final = re.compile(r"[A-Za-z][\d@$€|!]+[A-Za-z]|^\d[A-Za-z]+$|[\d@$€|!][A-Za-z]+[\d@$€|!]")
_DIGITS: Final = str.maketrans("0345678@$!|+€9", "oeasbtbas11teg")
_NUMBER: Final = re.compile(r"[\d']{1,3}$")
_WITH_UNIT: Final = re.compile(
    r"\d*(?:1st|2nd|3rd|\dth|\d(?:am|pm|mg|ml|kg|g|km|m|cm|h|s|x|k)?)$", re.IGNORECASE
)
_MOST_ONES: Final = 3
"""Maximum number of 1s in a word that are read as "i" and as "l" (guess)."""
_LEAST_MIXED: Final = 2
"""Number of words with mixed letters and digits from which a number counts as a word as well (guess)."""


def set_apart(text: str) -> str:
    """Return a text with separated letters joined to words: "k.i.l.l", "k i l l"."""
    return _SPACED.sub(_words_of, _DOTTED.sub(_letters_of, _HAN.sub("", text)))


def with_letters(text: str) -> str:
    """Return a text with letters for the digits and marks that replace them: "k1ll"; unchanged if there are none."""
    mixed = [word for word in _TOKEN.findall(text) if _MIXED.match(word) and not _WITH_UNIT.match(word)]
    if not mixed:
        return text
    has_words_of_digits = sum(_WITHIN.search(word) is not None for word in mixed) >= _LEAST_MIXED

    def read(word: re.Match[str]) -> str:
        written = word[0]
        is_number = not _MIXED.match(written) or _WITH_UNIT.match(written) is not None
        if is_number and not (has_words_of_digits and _NUMBER.match(written)):
            return "i" if written == "1" else written
        return _likeliest(written)

    return _TOKEN.sub(read, text)


def _likeliest(written: str) -> str:
    """Return a word of digits and letters as a known word, a 1 read as "i" or "l"."""
    tail = len(written) - len(written.rstrip("!|+"))
    word, end = (written[:-tail], written[-tail:]) if tail else (written, "")
    word = word.translate(_DIGITS)
    letters = product("il", repeat=min(word.count("1"), _MOST_ONES))
    ways = [_filled(word, each) for each in letters]
    return next((way for way in ways if way.lower() in vocabulary()), ways[0]) + end


def _filled(word: str, letters: tuple[str, ...]) -> str:
    for letter in letters:
        word = word.replace("1", letter, 1)
    return word.replace("1", "i")


def _letters_of(dotted: re.Match[str]) -> str:
    return "".join(letter for letter in dotted[0] if letter.isalnum() or letter == "'")


def _words_of(spaced: re.Match[str]) -> str:
    """Return spaced letters as words: split at double spaces, or by known words if all spaces are single."""
    written = spaced[0]
    if _WIDE.search(written):
        return " ".join(word.replace(" ", "").replace("\t", "") for word in _WIDE.split(written))
    joined = "".join(written.split())
    return _RUN.sub(lambda run: parted(run[0]) or run[0], joined)


@cache
def vocabulary() -> frozenset[str]:
    """Return the words of our signs in all languages, without accents, in lower case; read once.

    Raises:
        PartMissing: There are no signs.
    """
    files = sorted(_SIGNS.glob("*.toml"))
    if not files:
        raise PartMissing("The folder guarding is missing; install Companion again.", log="no signs")
    words = set(_SHORT)
    for file in files:
        letters = unicodedata.normalize("NFD", _ESCAPED.sub(" ", file.read_text(encoding="utf-8")).lower())
        words.update(_SIGN_WORD.findall(_ACCENTS.sub("", letters)))
    return frozenset(word for word in words if 3 <= len(word) <= _LONGEST or word in _SHORT)


def parted(letters: str) -> str | None:
    """Return run-together letters as known words, as few as possible; None if they are not made of known words.

    The time taken grows with their number alone (Viterbi 1967).
    """
    small, known = letters.lower(), vocabulary()
    fewest: list[tuple[int, int] | None] = [(0, 0)]
    for end in range(1, len(small) + 1):
        ways = (
            (before[0] + 1, start)
            for start in range(max(0, end - _LONGEST), end)
            if (before := fewest[start]) is not None and small[start:end] in known
        )
        fewest.append(min(ways, default=None))
    cuts = [len(small)]
    while cuts[-1] and (way := fewest[cuts[-1]]) is not None:
        cuts.append(way[1])
    if cuts[-1]:
        return None
    return " ".join(letters[start:end] for start, end in pairwise(reversed(cuts)))
