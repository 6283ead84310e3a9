// How the person would have had a reply said: a field with the reply in it, and what it is for.
import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: line

    readonly property alias text: field.text

    signal finished
    signal cancelled

    function begin(reply: string) {
        field.text = reply;
        field.cursorPosition = field.length;
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap

    WritingField {
        id: field

        objectName: "lineEditor"
        Layout.fillWidth: true
        name: qsTr("How it should have been said")
        onFinished: line.finished()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.focusWidth
            border.color: Theme.accent
        }
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("What you write becomes a sample line: in a situation like this it will be said like that. What was said stays in the history.")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "sayItLikeThis"
            text: qsTr("Say it like this")
            isPrimary: true
            onClicked: line.finished()
        }
        ActionButton {
            objectName: "cancelLine"
            text: qsTr("Cancel")
            onClicked: line.cancelled()
        }
    }
}
