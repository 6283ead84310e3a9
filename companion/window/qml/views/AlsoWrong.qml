// Offers to correct what else was told of a person, after one memory of them was corrected.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: offer

    required property MemoriesModel memories
    readonly property var lines: offer.memories.alsoWrong

    implicitHeight: column.implicitHeight + Theme.margin * 2
    radius: Theme.radius
    color: Theme.raised
    border.width: Theme.hairline
    border.color: Theme.line
    visible: offer.lines.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [head.text].concat(offer.lines).join(" ")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        spacing: Theme.unit

        Label {
            id: head

            text: qsTr("You also told me this about the same person:")
            font.weight: Font.DemiBold
        }

        Repeater {
            model: offer.lines

            Label {
                required property string modelData

                objectName: "alsoWrong"
                text: modelData
            }
        }

        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            spacing: Theme.gap

            ActionButton {
                objectName: "correctThat"
                text: qsTr("Correct this too")
                onClicked: offer.memories.correctThat()
            }
            ActionButton {
                objectName: "leaveThat"
                text: qsTr("Cancel")
                onClicked: offer.memories.leaveThat()
            }
        }
    }
}
