// One model of the offered set: what it is for, how large it is, under which licence.
import QtQuick
import QtQuick.Layouts
import parts
import theme

Card {
    id: model

    // as the offer's `models` have them
    required property var modelData
    property bool canChange: true

    signal accepted(name: string, isAccepted: bool)

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
