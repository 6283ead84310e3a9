// A field to write in, with a frame of its own.
import QtQuick
import theme

WritingField {
    id: field

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: field.activeFocus ? Theme.focusWidth : Theme.hairline
        border.color: field.activeFocus ? Theme.accent : Theme.edge
    }
}
