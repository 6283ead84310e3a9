// How far something is.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

T.ProgressBar {
    id: bar

    required property string name

    Layout.fillWidth: true
    implicitWidth: 200
    implicitHeight: Math.round(Theme.unit * 2)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: bar.name

    background: Rectangle {
        radius: height / 2
        color: Theme.raised
        border.width: Theme.isContrast ? Theme.hairline : 0
        border.color: Theme.line
    }

    contentItem: Item {
        objectName: "progressLine"

        Rectangle {
            objectName: "progress"
            // from the side where the window's language begins
            x: bar.mirrored ? parent.width - width : 0
            width: Math.max(height, bar.position * parent.width)
            height: parent.height
            radius: height / 2
            color: Theme.accent

            Behavior on width {
                NumberAnimation {
                    duration: Theme.calm
                }
            }
        }
    }
}
