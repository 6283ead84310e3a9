// A frame around parts, one below the other.
import QtQuick
import QtQuick.Layouts
import theme

Rectangle {
    id: card

    default property alias content: column.data
    property bool isChosen: false
    property real inset: Theme.gap * 1.5
    property real sideInset: card.inset

    implicitHeight: column.implicitHeight + card.inset * 2
    radius: Theme.radius
    color: Theme.surface
    border.width: card.isChosen ? Theme.focusWidth : Theme.hairline
    border.color: card.isChosen ? Theme.accent : Theme.line

    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            topMargin: card.inset
            leftMargin: card.sideInset
            rightMargin: card.sideInset
        }
        spacing: Theme.unit
    }
}
