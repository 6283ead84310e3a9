// One model of the offered set: what it is for, how large it is, under which licence.
import QtQuick
import QtQuick.Layouts
import parts
import theme

Rectangle {
    id: model

    required property string name
    required property string title
    required property string purpose
    required property string size
    required property string licence
    required property string licenceUrl
    required property bool mustAccept
    required property bool isAccepted
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
                text: model.purpose
                font.weight: Font.DemiBold
            }
            Label {
                Layout.alignment: Qt.AlignTop
                text: model.size
            }
        }

        Label {
            Layout.fillWidth: true
            text: model.title
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            wrapMode: Text.WrapAnywhere
        }

        LinkButton {
            text: qsTr("Licence: %1").arg(model.licence)
            address: model.licenceUrl
        }

        TickBox {
            objectName: "licence"
            Layout.fillWidth: true
            text: qsTr("I accept this licence")
            checked: model.isAccepted
            enabled: model.canChange
            visible: model.mustAccept
            onToggled: model.accepted(checked)
        }
    }
}
