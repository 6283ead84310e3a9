// One line for a password, which is not shown.
import QtQuick
import theme

OneLineField {
    id: field

    leftPadding: Theme.margin
    rightPadding: Theme.margin
    echoMode: TextInput.Password
    Accessible.passwordEdit: true

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: field.activeFocus ? Theme.accent : Theme.edge
    }
}
