// Offers to correct what else was told of a person, after one memory of them was corrected.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Card {
    id: offer

    required property MemoriesModel memories
    readonly property var lines: offer.memories.alsoWrong

    inset: Theme.margin
    color: Theme.raised
    visible: offer.lines.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [head.text].concat(offer.lines).join(" ")

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
