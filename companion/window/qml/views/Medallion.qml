// A companion small enough for a list: the colours of its face, and the first letter of its name.
import QtQuick
import face
import parts
import theme

Rectangle {
    id: medallion

    required property string name
    required property Look look

    implicitWidth: Math.round(Theme.fontPixels * 3)
    implicitHeight: medallion.implicitWidth
    radius: width / 2
    color: Theme.halo
    border.width: Theme.isContrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.ignored: true

    Label {
        anchors.centerIn: parent
        text: Array.from(medallion.name)[0] ?? ""
        font.pixelSize: Theme.textTitle
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
