// How a face looks, by the names of the settings, and the colours that follow from them.
import QtQuick
import companion.window
import "palette.js" as Palette

QtObject {
    id: look

    // part -> choice, as companion/values/face_look.py names both; what is missing is as by default
    property var parts: ({})
    // the person's own avatar, which may be worn instead
    property OwnFaceModel own: null
    readonly property var all: Object.assign({}, Palette.USUAL, look.parts)

    readonly property string hair: look.all.hair
    readonly property string clothes: look.all.clothes
    readonly property string glasses: look.all.glasses
    readonly property var hairTones: Palette.HAIRS[look.all.hair_colour]
    readonly property var skinTones: Palette.SKINS[look.all.skin]
    readonly property var eyeTones: Palette.EYES[look.all.eyes]
    readonly property var clothesTones: Palette.CLOTHES[look.all.clothes_colour]
    readonly property var glassesTones: Palette.GLASSES

    // The parts of this look with another choice of one.
    function changedIn(part: string, choice: string): var {
        return Object.assign({}, look.all, {
            [part]: choice
        });
    }

    // The colour that stands for a choice of one part.
    function swatch(part: string, choice: string): color {
        return Palette.swatch(part, choice);
    }
}
