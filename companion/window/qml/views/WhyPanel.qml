// Why the last reply was made as it was.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property WhyModel last

    signal memoryAsked(number: int)

    title: qsTr("Why this reply")

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        PanelScroll {
            anchors.fill: parent
            name: panel.title
            spacing: Theme.gap

            FaintLabel {
                Layout.bottomMargin: Theme.unit
                text: qsTr("What the app decided before writing this reply. You can see this for any reply since launch in History.")
                visible: panel.last.isThere
            }

            WhyWords {
                why: panel.last.why
                onMemoryAsked: number => panel.memoryAsked(number)
                visible: panel.last.isThere
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.question
            title: qsTr("My next reply will be explained here.")
            visible: !panel.last.isThere
        }
    }
}
