// One thing to tell the person; an error has another icon, another frame and another name for screen readers.
import QtQuick
import QtQuick.Layouts
import parts
import theme

Rectangle {
    id: card

    required property string sentence
    required property bool isError
    // what it tells of can be taken back
    property bool canUndo: false

    signal dismissed
    signal undone

    implicitHeight: row.implicitHeight + Theme.unit * 3
    radius: Theme.radius
    color: card.isError ? Theme.dangerSoft : Theme.surface
    border.width: card.isError ? Math.max(2, Theme.hairline) : Theme.hairline
    border.color: card.isError ? Theme.danger : Theme.line
    Accessible.role: card.isError ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: card.isError ? qsTr("Problem: %1").arg(card.sentence) : card.sentence

    RowLayout {
        id: row

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.gap * 1.5
            rightMargin: Theme.unit
        }
        spacing: Theme.gap

        Glyph {
            outline: card.isError ? Glyphs.warning : Glyphs.information
            ink: card.isError ? Theme.danger : Theme.accent
        }

        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            Layout.bottomMargin: Theme.unit
            text: card.sentence
            Accessible.ignored: true
        }

        ActionButton {
            objectName: "undo"
            text: qsTr("Undo")
            outline: Glyphs.undo
            visible: card.canUndo
            onClicked: card.undone()
        }

        IconButton {
            objectName: "dismiss"
            name: qsTr("Dismiss")
            outline: Glyphs.close
            onClicked: card.dismissed()
        }
    }
}
