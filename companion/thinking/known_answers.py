"""Handles questions that code answers better than a small language model: sums, the time, its own name.

Sums are found in the words as recognisers write them ("17 times 3", "15 % of 80", "3 x 4 plus 2", "nine times six"), in
the six languages of the program. Anything that is not plainly a sum counts as none. For a sum told as a story ("six
jars to a box and seven boxes, how many is that?") a language model writes the figures (``answering.with_sum``), and
this module computes the result.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Final

from companion.values.plain_text import is_asking

_NUMBER: Final = r"\d+(?:[.,](?:\d{1,2}|\d{4,}))?"
"""A number; three digits after a point or comma may be thousands or thousandths, so they do not count."""
_TIMES: Final = (
    r"times|multiplied by|x|×|\*|mal|fois|multiplié par|por|multiplicado por|かける|掛ける|乘以|乘"
)
_OVER: Final = (
    r"divided by|over|÷|(?<=\s)/(?=\s)|geteilt durch|durch|divisé par|sur|"
    r"dividido (?:por|entre)|entre|割る|除以"
)
_PLUS: Final = r"plus|\+|más|mas|たす|足す|加上|加"
_MINUS: Final = r"minus|less|(?<=\s)[-−](?=\s)|weniger|moins|menos|ひく|引く|减去|减"
_SHARE: Final = r"(?:%|percent|per cent|prozent|pour ?cent|por ciento|パーセント)\s*(?:of|von|de|の)"
_OPERATORS: Final = (("%", _SHARE), ("*", _TIMES), ("/", _OVER), ("+", _PLUS), ("-", _MINUS))
"""Operators with their words; shares come before products, because “15 por ciento de 80” is a share."""
_TOKEN: Final = re.compile(
    "|".join(
        (f"(?P<number>{_NUMBER})", *(f"(?P<o{place}>{words})" for place, (_, words) in enumerate(_OPERATORS)))
    ),
    re.IGNORECASE,
)
_OPERATION: Final = re.compile("|".join(words for _, words in _OPERATORS), re.IGNORECASE)
_SUM: Final = re.compile(
    rf"(?<![\d.,:/-]){_NUMBER}(?:\s*(?:{'|'.join(words for _, words in _OPERATORS)})\s*{_NUMBER})+(?![.,]?\d|[:/-])",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:what(?! (?:do|does)\b[^?!]* (?:mean|stand for)\b)|how much|calculate|work out|"
    r"was (?:ist|sind|macht|gibt|ergibt)|wie ?viel|rechne|combien(?: est-ce que)?|calcule|cuánto|cuanto)\b|"
    r"\?|？|いくつ|いくら|多少|=",
    re.IGNORECASE,
)
_ENDS: Final = re.compile("[.!?。！？=]")
_A_THING: Final = re.compile(r"\b(?:an?|ein(?:e[mnrs]?)?|une?)\s*$", re.IGNORECASE)
"""Words before figures that are a thing: "a 4x4"."""
_ASKS_AMOUNT: Final = re.compile(
    r"\b(?:how (?:many|much)|what do i (?:pay|get|owe|charge)|makes? what|"
    r"what (?:does|will) (?:he|she|it|that|this|they)|"
    r"what(?:['’]s| is) (?:left|that|this|half|a (?:third|quarter)|the (?:total|rest|sum))|in all|altogether|"
    r"wie ?viele?|was (?:macht|kostet)|hat das gekostet|combien|cu[aá]nt[oa]s?)\b",
    re.IGNORECASE,
)
_SHARES: Final[Mapping[str, int]] = {
    **dict.fromkeys(("half", "twice", "double", "hälfte", "moitié", "mitad"), 2),
    "third": 3,
    "quarter": 4,
}
"""Words that are a number in a sum, but not elsewhere."""
_FIGURES: Final = re.compile(rf"{_NUMBER}(?:\s*[-+*/]\s*{_NUMBER})+")
_HOUR: Final = re.compile(
    r"\bwhat(?:['’]s| is) (?:the (?:time|date|day)\b(?! of)|today['’]?s date\b)|\btell me the time\b|"
    r"\bwhat (?:time|date|day|month|year|weekday) (?:is it|it is|is today|do we have)\b|\bhow late is it\b|"
    r"\bwie(?: ?viel uhr| spät) (?:ist es|es ist|haben wir|wir haben)\b|"
    r"\bwelche[rns] (?:tag|wochentag|datum|jahr) (?:ist heute|ist es|haben wir|heute ist|wir haben|wir heute haben)\b|"
    r"\bquelle heure (?:est[- ]il|il est)\b|\b(?:il|on) est quel(?:le heure| jour)\b|"
    r"\bquel(?:le)? (?:jour|date|année) (?:sommes|est-on|est-il|on est|nous sommes)\b|"
    r"(?<!a )\bqué hora (?:es|tienes?)\b|\bqué (?:día|fecha|año)(?: de la semana)? (?:es(?: hoy|\W*$)|estamos|tenemos)|"
    r"(?:今|いま|今日|きょう)[はって、]*何(?:時|曜日|日|月)|^何(?:時|曜日)(?:です|かな|\W*$)|"
    r"(?:现在|今天)是?(?:几点|星期几|周几|几号|几月)|几点了",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"\bwhat(?:['’]s| is) your (?:first |own )?name\b(?! mean)|"
    r"\bwhat (?:are you called|(?:do|should|can|shall) i call you)\b|"
    r"\bdo you have a name\b|\bwie (?:hei(?:ß|ss)t du|hei(?:ß|ss)en (?-i:Sie)|"
    r"(?:ist|war|lautet) (?:dein|(?-i:Ihr)) name|soll ich dich nennen)\b|"
    r"\bwas ist dein name\b|\bhast du (?:auch )?einen namen\b|"
    r"\bcomment (?:(?:tu )?t['’]appelles|vous vous appelez|vous appelez-vous|je (?:t['’]|dois t['’])appelle)|"
    r"\b(?:quel est|c['’]est quoi) (?:ton|votre) (?:pré)?nom\b|\bcómo (?:te llamas|se llama usted|te llamo)\b|"
    r"\b(?:cuál es|qué es) tu nombre\b|"
    r"(?:^|あなたのお?|君のお?|きみのお?|(?<!の)お)名前(?:は|を教え|って)(?!.*(?:意味|由来))|"
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|wait),? )?who (?:are|r) (?:you|u)(?: (?:now|then|again|anyway|really))*\W*$|"
    r"^\W*(?:und |aber )?(?:wer bist (?:du|n du)|wer sind (?-i:Sie))"
    r"(?: (?:denn|jetzt|eigentlich|noch(?: ?mal)?|nun|überhaupt))*\W*$|"
    r"^\W*(?:et |mais )?(?:qui (?:es[- ]tu|êtes[- ]vous)|(?:tu es|t['’]es|vous êtes) qui)"
    r"(?: (?:maintenant|déjà|alors|au juste|toi))*\W*$|"
    r"^\W*(?:y |pero )?(?:tú )?quién (?:eres|es usted)(?: (?:tú|ahora|entonces|en realidad))*\W*$|"
    r"^(?:で、|じゃあ|それで)?(?:あなた|君|きみ)(?:は|って)(?:今|いま|、)*(?:誰|だれ)(?:ですか|なの|だっけ)?[?？。]*$|"
    r"^(?:那|那么)?[你您](?:现在|到底|究竟)*是谁(?:啊|呀|呢)?[?？。]*$|"
    r"(?:(?<![をはと])|(?:あなた|君|きみ)(?:のこと)?[をは]?)(?:何|なん)て呼(?:べば|んだら)|你(?:叫|的名字(?:是|叫)?)(?:什么|啥|甚么)|(?:怎么|如何)称呼你|你有名字",
    re.IGNORECASE,
)
_NO_OTHER: Final = r"(?!.{0,9}\b(?:and|und|et|y|or|oder|ou|o)\b)"
_WHAT_IS_KNOWN: Final = re.compile(
    r"(?:"
    r"\b(?:what|everything|all|anything|something|how much)\b[^,.?!]{0,25}\byou\b[^,.?!]{0,12}"
    r"\b(?:know|remember|recall|remembered|kept|stored|learn(?:ed|t)|noted)\b[^,.?!]{0,10}\b(?:about|of) me\b|"
    r"\bdo you (?:still )?(?:know|remember|recall) (?:anything|something|things) (?:about|of) me\b|"
    r"\bwhat (?:have i|did i|i(?:['’]ve)?)(?: ever)? (?:told|tell) you about (?:me|myself)\b|"
    r"\b(?:was|wor?an|wie ?viel|alles|etwas)\b[^.?!]{0,20}\b(?:weißt|weisst|erinnerst)\b[^,.?!]{0,25}"
    r"\b(?:über mich|von mir|bei mir)\b|"
    r"\b(?:was|wor?an|wie ?viel|alles|etwas)\b[^.?!]{0,25}\b(?:über mich|von mir|bei mir)\b[^,.?!]{0,12}"
    r"\b(?:weißt|weisst|erinnerst|gemerkt|behalten|gespeichert)\b|"
    r"\b(?:weißt|weisst) du [^,.?!]{0,12}\b(?:etwas|was) (?:über mich|von mir)\b|"
    r"(?:\bque\b|\bqu['’]|\bquoi\b|\btout\b)[^,.?!]{0,25}\b(?:sais|souviens|rappelles|retenu|appris)\b[^,.?!]{0,12}"
    r"\b(?:(?:de|sur) moi|à mon sujet)\b|"
    r"\btu (?:sais|te souviens|te rappelles) (?:de )?(?:quoi|quelque chose) (?:(?:de|sur) moi|à mon sujet)\b|"
    r"\b(?:qué|que|todo|algo|cuánto)\b[^,.?!]{0,25}\b(?:sabes|recuerdas|acuerdas|recordado|guardado|aprendido)\b"
    r"[^,.?!]{0,12}\b(?:de|sobre) (?:mí\b|mi(?=\W*$))|"
    r"\b(?:sabes|recuerdas|te acuerdas de) algo (?:de|sobre) (?:mí\b|mi(?=\W*$))|"
    r"(?:私|わたし|僕|ぼく|俺)(?:のこと|に(?:ついて|関して))[をはでって、]*(?:何|なに|なん|どんな|どれ|どこまで|他に).{0,10}"
    r"(?:知って|覚えて|おぼえて|記憶)|"
    r"(?:何|なに|なん).{0,3}(?:私|わたし|僕|ぼく|俺)(?:のこと|に(?:ついて|関して)).{0,3}(?:知って|覚えて|おぼえて|記憶)|"
    r"[你您](?:都|还|到底)*(?:记得|知道|记住|了解)(?:了|些|关于)*我的?(?:哪些|什么|多少|一些)|"
    r"关于我.{0,6}[你您].{0,4}(?:记得|知道|记住|了解)"
    r")" + _NO_OTHER,
    re.IGNORECASE,
)
_PLANS: Final = re.compile(
    r"\b(?:what(?:['’]s| is) (?:on|coming up|planned|in my (?:diary|calendar))|"
    r"what (?:have i|do i have|have we|do we have)(?: got)?(?: (?:on|planned|coming up|scheduled))?|"
    r"what (?:are|were) (?:my|our) (?:plans|appointments)|"
    r"what (?:plans|appointments) (?:do|have) (?:i|we)(?: have| got)?|"
    r"(?:do|have) (?:i|we) (?:have |got )?(?:(?:any )?(?:plans|appointments)|anything (?:on|planned))|"
    r"what am i doing|"
    r"was (?:steht|liegt)(?P<at>.*?)\ban|was (?:hab(?:e)? ich|haben wir)(?P<is>.*?)\b(?:vor|geplant)|"
    r"was ist(?P<am>.*?)\bgeplant|"
    r"(?:welche|was für) (?:termine|pläne) (?:hab(?:e)? ich|haben wir)|was sind meine (?:termine|pläne)|"
    r"(?P<may_tell>hab(?:e)? ich(?P<on>.*?)\b(?:(?:einen |irgend)?(?:termine?|was vor|etwas vor))|"
    r"j['’]ai des (?:projets|rendez-vous)|tengo (?:planes|citas|algo (?:previsto|planeado)))|"
    r"(?:qu['’]est-ce que j['’]ai|qu['’]ai-je|j['’]ai quoi)(?: (?:de )?prévu)?|(?:quels sont|c['’]est quoi) mes "
    r"(?:projets|plans|rendez-vous)|qu['’]est-ce qu(?:i est|['’]il y a de) prévu|quels (?:projets|rendez-vous) j['’]ai|"
    r"qu[ée] (?:tengo|tenemos)(?: (?:previsto|planeado|apuntado|pendiente))?|qu[ée] (?:planes|citas) (?:tengo|hay)|"
    r"(?:cuáles son|qué son) mis (?:planes|citas))\b|"
    r"予定(?:は何|は？|は\?|を教えて)|(?P<may_tell_east>(?:何か?の?)?予定(?:が|は)?あ(?:る|りますか))|"
    r"(?<!没)有(?:什么|啥|哪些)(?:安排|计划|约)|(?:安排|计划|日程)是什么|有安排吗",
    re.IGNORECASE,
)
"""A question for what is planned, without the time that it names."""
_PLANS_NAMED: Final = re.compile(
    r"\b(?:plans|planned|appointments|coming up|diary|calendar|scheduled|termine?|pläne|geplant|projets|rendez-vous|"
    r"prévu|planes|citas|previsto|planeado|apuntado|pendiente)\b|予定|安排|计划|日程",
    re.IGNORECASE,
)
_BESIDE_PLANS: Final = re.compile(
    r"\b(?:so|and|ok(?:ay)?|well|remind me|tell me|can you tell me|please|then|again|got|on|for|in|at|the|"
    r"und|also|na|sag mal|bitte|denn|eigentlich|noch|so|am|für|im|"
    r"et|alors|dis-moi|s['’]il te plaît|déjà|pour|le|la|ce|cette|"
    r"y|pues|dime|por favor|entonces|para|el|los?|las?)\b|"
    r"ねえ|じゃあ|私|僕|俺|何か?|[のはをにがってで]|那么?|我们?|的|呢|吗|啊|有",
    re.IGNORECASE,
)
_LARGEST: Final = 10**12
_LARGEST_IN_WORDS: Final = 99
_LARGEST_IN_ENGLISH: Final = 999
_LARGER: Final = re.compile(
    r"\b(?:hundreds?|thousands?|dozens?|(?<!per )(?<!pour )cents?|mille|(?<!por )cientos?|cien|mil)\b|"
    r"hundert|tausend|milli[oó]n",
    re.IGNORECASE,
)
"""Words next to which a smaller number in words may be part of a larger one."""
_IN_WORDS: Final = ("en", "de", "fr", "es")
_FEW_WORDS: Final = 2
"""Maximum other words for a sum with no question before it: "And nine times six, quick!" (guess)."""
_FEW_BETWEEN: Final = 3
"""Maximum words between a question and its sum: "How much is, say, 15 % of 80?" (guess)."""


def asks_hour(words: str) -> bool:
    """Tell whether words ask for the time or the date."""
    return bool(_HOUR.search(words))


def asks_name(words: str) -> bool:
    """Tell whether words ask for the companion's name."""
    return bool(_NAME.search(words))


def asks_what_is_known(words: str) -> bool:
    """Tell whether words ask for all that is remembered about the person."""
    return bool(_WHAT_IS_KNOWN.search(words))


@dataclass(frozen=True, slots=True)
class PlansAsked:
    """A question for what is planned."""

    beside: str
    """Its other words, among them the time."""
    needs_time: bool
    """It calls nothing a plan: "What's on tomorrow?"."""


def plans_asked(words: str) -> PlansAsked | None:
    """Return the question for plans in some words; None if there is none. Besides it they have to name but the time."""
    found = _PLANS.search(words)
    if found is None:
        return None
    is_question = is_asking(words) or words.rstrip().endswith(("か", "か。"))
    if (found["may_tell"] or found["may_tell_east"]) and not is_question:
        return None
    within = " ".join(found[name] or "" for name in ("at", "is", "am", "on"))
    beside = f"{words[: found.start()]} {within} {words[found.end() :]}"
    is_of_plans = _PLANS_NAMED.search(found[0]) is not None and " were " not in found[0].lower()
    return PlansAsked(beside, not is_of_plans)


def says_no_more(beside: str) -> bool:
    """Tell whether the words of a question for plans, without its times, say nothing else."""
    return not any(map(str.isalnum, _BESIDE_PLANS.sub(" ", beside)))


def sum_said(words: str) -> str:
    """Return the first sum that words ask for with its result, as "17 × 3 = 51."; "" if they ask for none."""
    if not _OPERATION.search(words):
        return ""
    words = _in_digits(words)
    found = _SUM.search(words)
    if found is None:
        return ""
    before, after = words[: found.start()], words[found.end() :]
    beside = _ASKS.sub(" ", f"{before} {after}")
    if not _is_asked_before(words, found.start()) and len(re.findall(r"\w+", beside)) > _FEW_WORDS:
        return ""
    if _A_THING.search(before) and not re.search(_SHARE, found[0], re.IGNORECASE):
        return ""
    numbers, operators = [], []
    for token in _TOKEN.finditer(found[0]):
        if token["number"]:
            numbers.append(Fraction(token["number"].replace(",", ".")))
        else:
            place = next(place for place in range(len(_OPERATORS)) if token[f"o{place}"])
            operators.append(_OPERATORS[place][0])
    result = _result(numbers, operators)
    if result is None or abs(result) > _LARGEST:
        return ""
    shown = [_shown(numbers[0])]
    for operator, number in zip(operators, numbers[1:], strict=True):
        shown += [{"*": "×", "/": "÷", "%": "% of"}.get(operator, operator), _shown(number)]
    return f"{' '.join(shown).replace(' %', '%')} = {_shown(result)}."


def _is_asked_before(words: str, start: int) -> bool:
    """Tell whether the words just before a sum ask for it: a question elsewhere may be about a score or a pressure."""
    ends = [found.end() for found in _ASKS.finditer(words) if not _ENDS.fullmatch(found[0])]
    between = next((words[end:start] for end in reversed(ends) if end <= start), ".")
    return not _ENDS.search(between) and len(between.split()) <= _FEW_BETWEEN


def asks_amount(words: str) -> bool:
    """Tell whether words with two numbers may ask for a sum without naming it. Not in Japanese or Chinese."""
    return bool(_ASKS_AMOUNT.search(words)) and len(_numbers(words)) > 1


def worked_out(figures: str, words: str) -> str:
    """Return a sum in figures, such as "6*7", with its result, in the form of ``sum_said``; "" if it is no sum.

    A sum of numbers that are not in the words, or with a result below 0, is not the one asked for.
    """
    if not _FIGURES.fullmatch(figures):
        return ""
    said = sum_said(re.sub(r"([-+*/])", r" \1 ", figures) + " =")
    known = _numbers(words)
    is_theirs = all(number in known for number in re.findall(_NUMBER, figures))
    return said if is_theirs and not result_of(said).startswith("-") else ""


def _numbers(words: str) -> list[str]:
    """Return the numbers in words, in digits."""
    shares = [
        str(number) for name, number in _SHARES.items() if re.search(rf"\b{name}\b", words, re.IGNORECASE)
    ]
    return re.findall(_NUMBER, _in_digits(words)) + shares


def result_of(answer: str) -> str:
    """Return only the result from a text of ``sum_said``; "" for an empty text."""
    return answer.rpartition(" = ")[2].removesuffix(".")


def tells_result(text: str, result: str) -> bool:
    """Tell whether a text contains a number, or all numbers of a date or an amount but those of a time of day."""
    if result[:1].isdigit() and not re.search(r"[^\W\d]", result):
        return tells_number(text, result)
    figures = _FIGURE.findall(re.sub(r"\d+:\d+", " ", result))
    return all(tells_number(text, re.sub(r"\D", "", figure)) for figure in figures)


_BLANKS: Final = " \u00a0\u202f"
"""Characters that mark thousands in French."""
_FIGURE: Final = re.compile(
    rf"(?<!\d)(?:\d{{1,3}}(?:[{_BLANKS}]\d{{3}}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)"
)
_CHARACTERS: Final = "一二三四五六七八九十百千万两"
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def years(text: str) -> frozenset[str]:
    """Return the years that a text names in four digits."""
    return frozenset(_YEAR.findall(text))


def tells_number(text: str, number: str) -> bool:
    """Tell whether a text contains a number, in digits or in words."""
    if Fraction(number) in {value for figure in _FIGURE.findall(text) for value in _values(figure)}:
        return True
    if not number.isdigit():
        return False
    if re.search(rf"(?<![{_CHARACTERS}])(?:{_in_characters(int(number))})(?![{_CHARACTERS}])", text):
        return True
    plain = _unhyphened(text.casefold())
    names = (_unhyphened(said.casefold()) for name in _names(int(number)) for said in (name, *_spoken(name)))
    return any(re.search(rf"\b{said}\b", plain) for said in names)


def _values(figure: str) -> Iterator[Fraction]:
    """Yield the numbers that a figure may stand for: in "1.200" the point may mark thousands or decimals."""
    figure = re.sub(f"[{_BLANKS}]", "", figure)
    if re.fullmatch(r"\d{1,3}([.,'’])\d{3}(?:\1\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d+)?", figure) is None:
        return
    *whole, rest = re.split(r"[.,'’]", figure)
    yield Fraction("".join([*whole, rest]) if len(rest) == 3 or not whole else f"{''.join(whole)}.{rest}")
    if len(whole) == 1:
        yield Fraction(f"{whole[0]}.{rest}")


def _spoken(name: str) -> Iterator[str]:
    """Yield other spoken forms of a number's name: "a hundred", "hundert"."""
    for one, other in (("one ", "a "), ("einhundert", "hundert"), ("eintausend", "tausend")):
        if name.startswith(one):
            yield name.replace(one, other, 1)


def _in_digits(words: str) -> str:
    """Replace small numbers in words by digits, unless one may be part of a larger one."""
    names, named = number_names()
    written = named.sub(lambda found: str(names[found[0].casefold()]), words)
    return words if _LARGER.search(written) else written


def _names(number: int) -> Iterator[str]:
    from num2words import num2words

    for language in _IN_WORDS:
        yield str(num2words(number, lang=language))


def _in_characters(number: int) -> str:
    """Return the pattern of a number as Japanese and Chinese write it in words."""
    from num2words import num2words

    return f"{num2words(number, lang='ja')}{'|两' if number == 2 else ''}"


def _unhyphened(name: str) -> str:
    return name.replace("-", " ")


@cache
def number_names() -> tuple[Mapping[str, int], re.Pattern[str]]:
    """Return small numbers by their names, and a pattern for them; the first call takes a fifth of a second."""
    from num2words import num2words

    names: dict[str, int] = {}
    for number in range(_LARGEST_IN_WORDS + 1):
        for name in _names(number):
            names |= _spelt(name, number)
    for number in range(_LARGEST_IN_WORDS + 1, _LARGEST_IN_ENGLISH + 1):
        name = num2words(number)
        for said in (name, *_spoken(name)):
            names |= _spelt(said, number)
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return names, re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)


def _spelt(name: str, number: int) -> dict[str, int]:
    """Return a number by the spellings of its name: "dreißig" is "dreissig" in Switzerland."""
    return {said: number for each in (name, name.casefold()) for said in (each, _unhyphened(each))}


def _result(numbers: list[Fraction], operators: list[str]) -> Fraction | None:
    """Return the result, products before sums; None for a division by 0."""
    terms, signs = [numbers[0]], []
    for operator, number in zip(operators, numbers[1:], strict=True):
        match operator:
            case "*":
                terms[-1] *= number
            case "%":
                terms[-1] *= number / 100
            case "/" if number == 0:
                return None
            case "/":
                terms[-1] /= number
            case _:
                terms.append(number)
                signs.append(operator)
    return terms[0] + sum(
        (term if sign == "+" else -term for sign, term in zip(signs, terms[1:], strict=True)), Fraction(0)
    )


def _shown(number: Fraction) -> str:
    """Return a number rounded to two decimal places, or to four if it is small."""
    if number.denominator == 1:
        return str(number.numerator)
    places = 2 if abs(number) >= 1 else 4
    return f"{float(number):.{places}f}".rstrip("0").rstrip(".")
