// A number to call, large, with whose it is; where none is known, what to look up.
import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: help

    // need, title, number, name, address, source and warning
    required property var line
    readonly property string whose: help.line.name || help.line.title

    spacing: 0

    Label {
        Layout.fillWidth: true
        text: help.whose
        font.pixelSize: help.line.number ? Theme.textSmall : Theme.fontPixels
        color: help.line.number ? Theme.inkFaint : Theme.ink
        Accessible.ignored: help.line.number !== ""
    }
    PlainWords {
        objectName: "number"
        Layout.fillWidth: true
        name: qsTr("%1: %2").arg(help.whose).arg(help.line.number)
        text: help.line.number
        font.pixelSize: Theme.textTitle * 1.3
        font.weight: Font.DemiBold
        visible: help.line.number !== ""
    }
}
