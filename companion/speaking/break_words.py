"""The English words that tell where a sentence may be broken, and the abbreviations whose dot ends nothing.

Lists for ``clauses``, in lower case and without the final dot; other languages need their own.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("""
    mr mrs ms mx dr prof rev fr st mt ft gen col maj capt lt sgt hon pres gov sen rep messrs mme
    mlle e.g i.e eg ie cf vs viz approx ca al resp incl esp dept est tel
""")
"""Abbreviations that something always follows."""

BEFORE_NUMBER = _words("""
    no nos nr fig figs vol p pp ch sec art op par jan feb mar apr jun jul aug sep sept oct nov dec
""")
"""Abbreviations only when a number follows ("No. 5"); ordinary words otherwise."""

MAY_END = _words("etc inc ltd co corp jr sr bros ave blvd rd ph.d")
"""Abbreviations that may end a sentence as well as stand inside one."""

STARTERS = _words("""
    i i'm i've i'll i'd the a an it it's he he's she she's we we're you you're they this that that's
    these those there there's here and but so or if when what where who why how then now well yes no
    oh maybe perhaps my your our in on at for after before do does did is are was can could would
    will let let's not please
""")
"""Words that, capitalised after an abbreviation of ``MAY_END``, show that a new sentence has begun."""

JOINTS = _words("""
    but because if when while which although though since where until unless whereas whenever
""")
"""Conjunctions that begin a clause."""

LIST_JOINTS = _words("and or nor")
"""Conjunctions that join single words as often as clauses."""

PHRASE_OPENERS = _words("""
    in on at with for from to into about by as than through during after before between over
    under around near that who whose without toward towards across against along
""")
"""Words before which a sentence may be broken when it must be."""

CLINGING = _words("""
    a an the my your his her its our their this that these those some any no every each very really
    quite so too in on at with for from to into about of by as than and or but if when is are was
    were be been am do does did have has had can could will would should may might must not i you he
    she we they it i'm you're it's
""")
"""Words that are not left at the end of a clause when it can be avoided."""
