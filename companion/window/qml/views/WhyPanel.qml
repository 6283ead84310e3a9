// Why the last reply was made as it was.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property WhyModel last

    signal closed
    signal memoryAsked(number: int)

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Why this reply")
        onClosed: panel.closed()
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        Flickable {
            id: flick

            objectName: "whyThisReply"
            anchors.fill: parent
            contentWidth: width
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            // Qt takes the place in the tab order only from what has not the focus
            activeFocusOnTab: flick.contentHeight > flick.height || flick.activeFocus
            Accessible.role: Accessible.Pane
            Accessible.name: qsTr("Why this reply")

            T.ScrollBar.vertical: ScrollHandle {
                id: handle
            }

            Keys.onUpPressed: handle.decrease()
            Keys.onDownPressed: handle.increase()

            ColumnLayout {
                id: column

                x: Theme.inset
                width: flick.width - Theme.unit * 5
                spacing: Theme.gap

                FaintLabel {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.unit
                    text: qsTr("What the app decided before writing this reply. You can see this for any reply since launch in History.")
                    visible: panel.last.isThere
                }

                WhyWords {
                    Layout.fillWidth: true
                    why: panel.last.why
                    canOpen: true
                    onMemoryAsked: number => panel.memoryAsked(number)
                    visible: panel.last.isThere
                }
            }
        }

        Placeholder {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            outline: Glyphs.question
            title: qsTr("Not available for the last reply. The next one will show it here.")
            visible: !panel.last.isThere
        }

        FocusRing {
            control: flick
        }
    }
}
