// One line to type words to look for, and a button that takes them away.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

T.TextField {
    id: field

    required property string name

    Layout.fillWidth: true
    implicitWidth: Theme.fontPixels * 12
    implicitHeight: Theme.controlHeight
    readonly property real atGlyph: glyph.width + Theme.gap * 2.5
    readonly property real atEnd: clear.visible ? clear.width : Theme.margin
    leftPadding: field.mirrored ? field.atEnd : field.atGlyph
    rightPadding: field.mirrored ? field.atGlyph : field.atEnd
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
