// A thin scroll bar.
import QtQuick
import QtQuick.Templates as T
import theme

T.ScrollBar {
    id: bar

    implicitWidth: Theme.unit * 2.5
    implicitHeight: Theme.unit * 2.5
    padding: Theme.unit * 0.6
    // at the edge, away from what is read
    leftPadding: bar.mirrored ? 0 : Theme.unit * 1.2
    rightPadding: bar.mirrored ? Theme.unit * 1.2 : 0
    minimumSize: 0.08
    visible: bar.size < 1

    contentItem: Rectangle {
        implicitWidth: Theme.unit
        implicitHeight: Theme.unit
        radius: width / 2
        color: bar.pressed || bar.hovered ? Theme.inkFaint : Theme.edge
    }
}
