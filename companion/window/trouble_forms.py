"""Where files, models, keys and disks are in the way: the engine's sentences that say so and what helps.

Forms as in ``engine_words``.
"""

from typing import Final

from companion.window.wording import translatable

TROUBLE_FORMS: Final = (
    translatable(
        "Engine",
        "The system does not let me use the microphone; allow it by adding yourself to the group "
        "“audio” (sudo usermod -aG audio $USER) and logging in again.",
    ),
    translatable(
        "Engine",
        "The system does not let me use the microphone; allow it in System Settings, Privacy & "
        "Security, Microphone, and start me again.",
    ),
    translatable(
        "Engine",
        "The system does not let me use the microphone; allow it in Settings, Privacy & security, "
        "Microphone (“Let desktop apps access your microphone”).",
    ),
    translatable(
        "Engine",
        "Your microphone is on but sends nothing at all; check that it is not muted in the sound "
        "settings or by a switch on the device.",
    ),
    translatable(
        "Engine",
        "Your %1 changed its sound quality (a Bluetooth headset does that); I am reconnecting to it.",
    ),
    translatable("Engine", "My sound part failed; start me again."),
    translatable("Engine", "That file is not a sound I can read; give a WAV or FLAC file."),
    translatable("Engine", "That sound file is empty; record it again."),
    translatable(
        "Engine",
        "That sound file cannot be opened; check that it is there and that you may use it.",
    ),
    translatable("Engine", "The list of models is missing or damaged; get the program's files again."),
    translatable(
        "Engine",
        "%1 cannot be downloaded now; see whether this computer is connected to the network and try again, or get the "
        "file %2 by hand and type `companion models add %3`.",
    ),
    translatable(
        "Engine",
        "%1 cannot be downloaded now; see whether this computer is connected to the network and try again.",
    ),
    translatable("Engine", "%1 is here; it speaks from now on."),
    translatable("Engine", "%1 is here; it answers from now on."),
    translatable("Engine", "%1 is here; it can be chosen now."),
    translatable("Engine", "%1 is here; it is used when the program starts again."),
    translatable(
        "Engine",
        "The voice %1 cannot say this script, so it is shown as text; choose a voice of its language in the settings.",
    ),
    translatable("Engine", "The model hub ended a file too early; try again, it goes on from here."),
    translatable("Engine", "A file of %1 came damaged and was thrown away; try again."),
    translatable(
        "Engine", "The disk is full; make room and try again, the download of %1 goes on from here."
    ),
    translatable(
        "Engine",
        "The disk that models are kept on takes no file as large as %1; keep them on another.",
    ),
    translatable(
        "Engine",
        "The publisher of %1 no longer offers it in the form that Companion knows; choose another model.",
    ),
    translatable(
        "Engine",
        "The publisher's file of %1 is not the one Companion knows, so it is not downloaded; "
        "choose another model.",
    ),
    translatable(
        "Engine",
        "Something between this computer and the model hub answered in its place, perhaps a "
        "network's sign-in page; open a browser, sign in, then try again.",
    ),
    translatable("Engine", "The model hub sends nothing more; try again later, it goes on from here."),
    translatable("Engine", "The model hub has trouble of its own (error %1); try again later."),
    translatable(
        "Engine",
        "The model is still here, because a file of it cannot be deleted; end what uses it, or "
        "give yourself the right to write there.",
    ),
    translatable("Engine", "Backups are switched off; choose first how many are kept."),
    translatable(
        "Engine",
        "There is no language model on this computer yet; get one on the page of models in the settings, or type "
        "`companion models get %1`.",
    ),
    translatable(
        "Engine",
        "The language model is being downloaded; I answer as soon as it is here. The page of models in the "
        "settings shows how far it is, and stops it.",
    ),
    translatable("Engine", "The language model engine is not installed; install Companion again."),
    translatable(
        "Engine", "No language model engine is installed; install Companion again, or set a server."
    ),
    translatable(
        "Engine",
        "A language model server needs its address and the name of a model; set both in the settings.",
    ),
    translatable(
        "Engine",
        "The address of the language model server is not one; it looks like http://192.168.0.10:8080/v1.",
    ),
    translatable("Engine", "The language model file %1 is not there; choose or download a model."),
    translatable(
        "Engine",
        "There is not enough memory for the language model %1; close other programs, or choose a "
        "smaller model or a shorter context.",
    ),
    translatable(
        "Engine",
        "The language model failed while thinking; say it again, and restart the program if it "
        "happens again.",
    ),
    translatable(
        "Engine",
        "The chosen speech recogniser is not on this machine; download it again or choose another one.",
    ),
    translatable(
        "Engine",
        "The files of this voice are not there; download it again or choose another voice.",
    ),
    translatable("Engine", "This voice cannot be loaded; download it again or choose another voice."),
    translatable("Engine", "The file %1 cannot be written, or its disk is full; name another one."),
    translatable("Engine", "%1 is a link; give the name of the file that it leads to, or another one."),
    translatable("Engine", "%1 is a folder; name a file in it."),
    translatable("Engine", "%1 is no regular file and is not replaced; name another one."),
    translatable("Engine", "The folder %1 cannot be used; give yourself the right to write there."),
    translatable(
        "Engine",
        "The disk is full, so the last words could not be kept; make room, then go on. Everything "
        "before is safe.",
    ),
    translatable(
        "Engine",
        "There is no room for a copy of %1; make room, then try again. Nothing was changed.",
    ),
    translatable(
        "Engine",
        "%1 or its folder cannot be written; see whether its disk is connected and may be written.",
    ),
    translatable(
        "Engine",
        "%1 cannot be read: it is damaged, or its key file belongs to another one; put both back "
        "from a backup. Nothing was changed.",
    ),
    translatable(
        "Engine",
        "%1 was packed by a newer Companion; install that version here. Nothing was changed.",
    ),
    translatable("Engine", "%1 is no packed companion, or it was cut off. Nothing was changed."),
    translatable(
        "Engine",
        "%1 is damaged; copy it once more, or pack the companion again. Nothing was changed.",
    ),
    translatable(
        "Engine",
        "The password does not open %1; try again, unless the file is damaged or no packed companion.",
    ),
    translatable(
        "Engine",
        "The key of %1's memories is missing; put the file %2 back beside %3, or move %4 away to start anew.",
    ),
    translatable(
        "Engine",
        "The key of %1's memories is in the system's keyring, which cannot be reached; start "
        "Companion from a desktop session where the keyring is unlocked.",
    ),
    translatable(
        "Engine", "%1: it is longer than 1 MB; the defaults are used and the file is left as it is."
    ),
    translatable(
        "Engine", "%1: it is nested too deeply; the defaults are used and the file is left as it is."
    ),
    translatable(
        "Engine",
        "%1: line %2 is not UTF-8 text; the defaults are used and the file is left as it is.",
    ),
    translatable(
        "Engine",
        "%1: line %2 is not valid TOML; the defaults are used and the file is left as it is.",
    ),
    translatable(
        "Engine",
        "%1 was written by a newer Companion (this one knows version %2); it was left as it is.",
    ),
    translatable(
        "Engine",
        "The file of settings may come from a newer Companion: version must be %1; what is known here "
        "of it is used, and it will not be changed.",
    ),
    translatable("Engine", "Correct it or move it away, then try again."),
)
