// One line for a password, which is not shown.
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
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    verticalAlignment: TextInput.AlignVCenter
    echoMode: TextInput.Password
    color: Theme.ink
    placeholderTextColor: Theme.inkFaint
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.pixelSize: Theme.fontPixels
    Accessible.role: Accessible.EditableText
    Accessible.name: field.name
    Accessible.passwordEdit: true

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: field.activeFocus ? Theme.accent : Theme.edge
    }

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
