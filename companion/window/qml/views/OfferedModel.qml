// One model of the offered set: what it is for, how large it is, under which licence.
import QtQuick
import QtQuick.Layouts
import parts
import theme

Rectangle {
    id: model

    // as the offer's `models` have them
    required property var row
    property bool canChange: true

    signal accepted(bool isAccepted)

    implicitHeight: column.implicitHeight + Theme.gap * 3
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.gap * 1.5
        }
        spacing: Theme.unit

        RowLayout {
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: model.row.purpose
                font.weight: Font.DemiBold
            }
            Label {
                Layout.alignment: Qt.AlignTop
                text: model.row.size
            }
        }

        Label {
            Layout.fillWidth: true
            text: model.row.title
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            wrapMode: Text.WrapAnywhere
        }

        DownloadLines {
            Layout.fillWidth: true
            row: model.row
            canChange: model.canChange
            onAccepted: isAccepted => model.accepted(isAccepted)
        }
    }
}
