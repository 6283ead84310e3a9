// One line to type words to look for, and a button that takes them away.
import QtQuick
import theme

OneLineField {
    id: field

    readonly property real atGlyph: glyph.width + Theme.gap * 2.5
    readonly property real atEnd: clear.visible ? clear.width : Theme.margin
    readonly property bool mirrored: LayoutMirroring.enabled
    leftPadding: field.mirrored ? field.atEnd : field.atGlyph
    rightPadding: field.mirrored ? field.atGlyph : field.atEnd
    placeholderText: field.name
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

    IconButton {
        id: clear

        objectName: "clearSearch"
        x: field.mirrored ? 0 : field.width - width
        anchors.verticalCenter: parent.verticalCenter
        name: qsTr("Clear the search")
        outline: Glyphs.close
        visible: field.text !== ""
        onClicked: {
            field.clear();
            field.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
