// How a face looks, by the names of the settings, and the colours that follow from them.
import QtQuick
import "palette.js" as Palette

QtObject {
    id: look

    property string hair: "bob"
    property string hairColour: "chestnut"
    property string skin: "peach"
    property string eyes: "brown"
    property string clothes: "jumper"
    property string clothesColour: "teal"
    property string glasses: "none"

    readonly property var skinTones: Palette.SKINS[look.skin] ?? Palette.SKINS.peach
    readonly property var hairTones: Palette.HAIRS[look.hairColour] ?? Palette.HAIRS.chestnut
    readonly property var eyeTones: Palette.EYES[look.eyes] ?? Palette.EYES.brown
    readonly property var glassesTones: Palette.GLASSES
    readonly property var clothesTones: Palette.CLOTHES[look.clothesColour] ?? Palette.CLOTHES.teal
}
