// The frame around the control that has the keyboard.
import QtQuick
import theme

Rectangle {
    required property Item control
    property bool isShown: control.activeFocus

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: -Theme.focusReach
    radius: Theme.radius + Theme.focusWidth
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.accent
    visible: isShown
}
