// One line to type in, which is called by its name as long as nothing is typed.
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
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.pixelSize: Theme.fontPixels
    Accessible.role: Accessible.EditableText
    Accessible.name: field.name

    Label {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: field.name
        color: Theme.inkFaint
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        visible: field.text === "" && field.preeditText === ""
        Accessible.ignored: true
    }
}
