// One model of the offered set: what it is for, how large it is, under which licence.
import QtQuick
import QtQuick.Layouts
import parts
import theme

Rectangle {
    id: model

    // as the offer's `models` have them
    required property var modelData
    property bool canChange: true

    signal accepted(name: string, isAccepted: bool)

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
                text: model.modelData.purpose
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: false
                Layout.alignment: Qt.AlignTop
                text: model.modelData.size
            }
        }

        FaintLabel {
            text: model.modelData.title
            wrapMode: Text.WrapAnywhere
        }

        LinkButton {
            text: qsTr("Licence: %1").arg(model.modelData.licence)
            address: model.modelData.licenceUrl
        }

        TickBox {
            objectName: "licence"
            text: qsTr("I accept this licence")
            checked: model.modelData.isAccepted
            enabled: model.canChange
            visible: model.modelData.mustAccept
            onToggled: model.accepted(model.modelData.name, checked)
        }
    }
}
