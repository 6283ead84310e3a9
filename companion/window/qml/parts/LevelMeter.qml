// How loud the microphone is: a row of dots that fill; speech is told by taller dots, not by colour alone.
pragma ComponentBehavior: Bound

import QtQuick
import theme

Item {
    id: meter

    // 0 … 1
    required property real level
    required property bool isSpeech
    readonly property int dots: 8

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.fontPixels
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Microphone level")
    Accessible.description: meter.isSpeech ? qsTr("speech") : qsTr("no speech")

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.max(2, Math.round(Theme.unit / 2))

        Repeater {
            model: meter.dots

            Rectangle {
                required property int index
                readonly property bool isLit: meter.level * meter.dots > index + 0.01

                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(Theme.unit * 0.9)
                height: isLit && meter.isSpeech ? Theme.fontPixels : width
                radius: width / 2
                color: isLit ? Theme.accent : Theme.line
                border.width: Theme.isContrast && !isLit ? 1 : 0
                border.color: Theme.line
            }
        }
    }
}
