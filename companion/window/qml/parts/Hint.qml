// A word about a control, shown while the pointer rests on it or the keyboard is at it.
import QtQuick
import QtQuick.Templates as T
import theme

T.ToolTip {
    id: hint

    required property Item control

    x: Math.round((hint.control.width - hint.implicitWidth) / 2)
    y: -hint.implicitHeight - Theme.unit
    implicitWidth: label.implicitWidth + hint.leftPadding + hint.rightPadding
    implicitHeight: label.implicitHeight + hint.topPadding + hint.bottomPadding
    margins: Theme.unit
    padding: Theme.unit
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    delay: 600
    closePolicy: T.Popup.NoAutoClose

    contentItem: Label {
        id: label

        text: hint.text
        font.pixelSize: Theme.textSmall
        color: Theme.background
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.unit
        color: Theme.ink
    }
}
