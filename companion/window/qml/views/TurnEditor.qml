// Where something that was said is written otherwise: a field with the words in it, what it is for, and two buttons.
import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: editor

    // "line" for the companion's words, "words" for the person's
    required property string purpose
    required property string name
    required property string deed
    property string explanation: ""
    readonly property alias text: field.text

    signal finished
    signal cancelled

    function begin(words: string) {
        field.text = words;
        field.cursorPosition = field.length;
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: Theme.gap

    FramedField {
        id: field

        objectName: editor.purpose + "Editor"
        name: editor.name
        onFinished: editor.finished()
    }

    FaintLabel {
        text: editor.explanation
        visible: text !== ""
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: editor.purpose + "Done"
            text: editor.deed
            isPrimary: true
            onClicked: editor.finished()
        }
        ActionButton {
            objectName: editor.purpose + "Cancel"
            text: qsTr("Cancel")
            onClicked: editor.cancelled()
        }
    }
}
