// The licence of a model, and how its download stands.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: lines

    // as ``downloads.Downloads.row`` has it, with what is forbidden
    required property var row
    // while it cannot be accepted any more, or taken back
    property bool canChange: true

    signal accepted(bool isAccepted)

    spacing: Theme.unit

    LinkButton {
        Layout.maximumWidth: parent.width
        text: qsTr("Licence: %1").arg(lines.row.licence)
        address: lines.row.licenceUrl
        visible: lines.row.licence !== ""
    }

    SideNote {
        objectName: "forbidden"
        Layout.fillWidth: true
        text: lines.row.forbidden
        visible: text !== ""
    }

    TickBox {
        objectName: "licence"
        Layout.fillWidth: true
        text: qsTr("I accept this licence")
        checked: lines.row.isAccepted
        enabled: lines.canChange
        visible: lines.row.mustAccept
        onToggled: lines.accepted(checked)
    }

    ProgressLine {
        Layout.fillWidth: true
        name: qsTr("Download")
        value: lines.row.progress
        visible: lines.row.isComing
    }

    Label {
        Layout.fillWidth: true
        text: lines.row.progressWords
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
        visible: lines.row.isComing
    }

    SideNote {
        objectName: "ended"
        Layout.fillWidth: true
        text: lines.row.ended
        isError: lines.row.hasFailed
        visible: text !== ""
    }
}
