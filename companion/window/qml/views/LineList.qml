// The sample lines that the person wrote in place of replies.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: list

    required property LinesModel written

    spacing: Theme.gap

    FaintLabel {
        Layout.fillWidth: true
        text: list.written.refusal || qsTr("“Reword it yourself” under a reply adds one. I use it as an example in similar situations.")
    }

    Repeater {
        model: list.written.lines

        RowLayout {
            id: line

            required property var modelData

            objectName: "writtenLine"
            spacing: Theme.gap
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("You: %1 Reply: %2").arg(line.modelData.person).arg(line.modelData.companion)

            ColumnLayout {
                spacing: 0

                FaintLabel {
                    Layout.fillWidth: true
                    text: line.modelData.person
                    Accessible.ignored: true
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData.companion
                    Accessible.ignored: true
                }
                FaintLabel {
                    Layout.fillWidth: true
                    text: line.modelData.day
                    Accessible.ignored: true
                }
            }

            IconButton {
                objectName: "takeLineBack"
                name: qsTr("Delete this example")
                outline: Glyphs.undo
                onClicked: list.written.takeBack(line.modelData.id)
            }
        }
    }
}
