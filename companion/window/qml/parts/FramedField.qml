// A field to write in, with a frame of its own.
import QtQuick
import QtQuick.Layouts
import theme

WritingField {
    id: field

    Layout.fillWidth: true
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: field.activeFocus ? Theme.accent : Theme.edge
    }
}
