// One line to type words to look for.
import QtQuick
import QtQuick.Templates as T
import theme

T.TextField {
    id: field

    required property string name

    implicitWidth: Theme.fontPixels * 12
    implicitHeight: Theme.controlHeight
    leftPadding: field.mirrored ? Theme.margin : glyph.width + Theme.gap * 2.5
    rightPadding: field.mirrored ? glyph.width + Theme.gap * 2.5 : Theme.margin
    verticalAlignment: TextInput.AlignVCenter
    readonly property bool mirrored: LayoutMirroring.enabled
    color: Theme.ink
    placeholderTextColor: Theme.inkFaint
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.pixelSize: Theme.fontPixels
    placeholderText: field.name
    Accessible.role: Accessible.EditableText
    Accessible.name: field.name
    Accessible.searchEdit: true

    background: Rectangle {
        radius: height / 2
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge

        FocusRing {
            control: field
            radius: height / 2
        }
    }

    Glyph {
        id: glyph

        x: field.mirrored ? field.width - width - Theme.gap * 1.5 : Theme.gap * 1.5
        anchors.verticalCenter: parent.verticalCenter
        outline: Glyphs.search
        ink: Theme.inkFaint
    }

    Label {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: field.placeholderText
        color: Theme.inkFaint
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        visible: field.text === "" && field.preeditText === ""
        Accessible.ignored: true
    }
}
