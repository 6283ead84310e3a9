"""How a mouth looks while a sound of speech is made."""

from enum import StrEnum


class Viseme(StrEnum):
    """The fifteen looks that most drawn faces know: the fourteen of MPEG-4 (ISO/IEC 14496-2) and silence.

    Names and order are those of Oculus's lip sync, which avatars are made for. The letters behind are IPA.
    """

    SIL = "sil"
    """Closed and at rest."""
    PP = "PP"
    """p b m: the lips meet."""
    FF = "FF"
    """f v: the lower lip meets the teeth."""
    TH = "TH"
    """θ ð: the tongue between the teeth."""
    DD = "DD"
    """t d"""
    KK = "kk"
    """k ɡ ŋ"""
    CH = "CH"
    """tʃ dʒ ʃ ʒ"""
    SS = "SS"
    """s z"""
    NN = "nn"
    """n l"""
    RR = "RR"
    """ɹ, and vowels coloured by it"""
    AA = "aa"
    """ɑ ʌ ə"""
    E = "E"
    """e ɛ æ"""
    IH = "ih"
    """i ɪ j"""
    OH = "oh"
    """o ɔ"""
    OU = "ou"
    """u ʊ w"""
