// A named feeling on the map: a small point with its name beside it, to be clicked.
import QtQuick
import QtQuick.Templates as T
import theme

T.AbstractButton {
    id: dot

    required property string words
    required property bool isChosen
    required property bool isOnLeft
    required property real dotX
    required property real dotY
    readonly property real dotWidth: Math.round(Theme.fontPixels * 0.6)

    signal picked

    x: dot.isOnLeft ? dot.dotX + dot.dotWidth - width : dot.dotX - dot.dotWidth
    y: dot.dotY - height / 2
    width: label.implicitWidth + dot.dotWidth * 2 + Theme.unit
    height: label.implicitHeight
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Listen: %1").arg(dot.words)
    onClicked: dot.picked()

    Rectangle {
        x: dot.isOnLeft ? dot.width - dot.dotWidth * 1.5 : dot.dotWidth * 0.5
        y: (dot.height - height) / 2
        width: dot.dotWidth
        height: width
        radius: width / 2
        color: dot.hovered ? Theme.accent : Theme.surface
        border.width: 2
        border.color: Theme.accent
    }

    // so that the lines of the map do not run through the words
    Rectangle {
        anchors.fill: label
        color: Theme.surface
    }

    Label {
        id: label

        x: dot.isOnLeft ? 0 : dot.dotWidth * 2 + Theme.unit
        text: dot.words
        color: dot.isChosen ? Theme.accent : Theme.ink
        font.pixelSize: Theme.textSmall
        font.weight: dot.isChosen ? Font.DemiBold : Font.Normal
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
