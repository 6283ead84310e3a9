// A sentence beside what it is about, if there is one; a problem has another icon and another name for screen readers.
import QtQuick
import QtQuick.Layouts
import theme

RowLayout {
    id: note

    required property string text
    property bool isError: false

    spacing: Theme.unit
    visible: note.text !== ""
    Accessible.role: note.isError ? Accessible.AlertMessage : Accessible.Note
    Accessible.name: note.isError ? qsTr("Problem: %1").arg(note.text) : note.text

    Glyph {
        Layout.alignment: Qt.AlignTop
        outline: note.isError ? Glyphs.warning : Glyphs.information
        ink: note.isError ? Theme.danger : Theme.accent
    }
    Label {
        text: note.text
        font.pixelSize: Theme.textSmall
        Accessible.ignored: true
    }
}
