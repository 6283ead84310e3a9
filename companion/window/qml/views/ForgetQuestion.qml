// What would go if something were forgotten, and whether it shall.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: question

    required property MemoriesModel memories
    readonly property var going: question.memories.going
    readonly property bool isNothing: question.going.length === 0 && question.memories.staying === ""
    readonly property var named: question.memories.named
    readonly property var told: question.memories.told

    signal settled

    function ask() {
        keep.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.implicitHeight + Theme.margin * 2
    Layout.preferredHeight: Math.min(question.implicitHeight, (question.parent?.height ?? 0) * 0.6)
    radius: Theme.radius
    color: Theme.dangerSoft
    border.width: Theme.hairline
    border.color: Theme.danger
    visible: question.memories.isAsking
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [head.text].concat(question.going, question.named, question.told, question.memories.staying).join(" ")
    onVisibleChanged: {
        // an answer to what was asked in the talk is typed there
        if (question.visible && !question.memories.isWishSpoken)
            Qt.callLater(question.ask);
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.unit

        // the buttons below it stay in sight
        PanelScroll {
            // its words stand above the buttons, and its scroll bar in the margin
            Layout.leftMargin: -Theme.inset
            Layout.rightMargin: -Theme.inset
            name: qsTr("What would be deleted")

            Label {
                id: head

                objectName: "forgetQuestion"
                text: !question.memories.isGoingKnown ? qsTr("Checking what would be deleted…") : question.isNothing ? qsTr("There is nothing to delete.") : qsTr("Permanently delete this, also from backups?")
                font.weight: Font.DemiBold
            }

            Repeater {
                model: question.going

                Label {
                    required property string modelData

                    objectName: "going"
                    //: one of several things in a list
                    text: qsTr("• %1").arg(modelData)
                    Accessible.name: modelData
                }
            }

            Label {
                objectName: "staying"
                text: question.memories.staying
                visible: text !== ""
            }

            TickBox {
                id: words

                objectName: "forgetWords"
                text: qsTr("Also delete the messages. Otherwise they stay in History but are not used again.")
                checked: !question.memories.keepsWords
                visible: question.memories.hasChoice && question.told.length > 0
                onToggled: {
                    question.memories.keepWords(!checked);
                    words.checked = Qt.binding(() => !question.memories.keepsWords);
                }
            }

            Label {
                text: qsTr("Memories:")
                visible: question.named.length > 0
            }

            Repeater {
                model: question.named

                Label {
                    required property string modelData

                    objectName: "named"
                    text: modelData
                    color: Theme.inkFaint
                }
            }

            Label {
                text: qsTr("From the conversation:")
                visible: question.told.length > 0
            }

            Repeater {
                model: question.told

                Label {
                    required property string modelData

                    objectName: "told"
                    //: something that was said
                    text: qsTr("“%1”").arg(modelData)
                    color: Theme.inkFaint
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            spacing: Theme.gap

            ActionButton {
                objectName: "confirmForget"
                text: qsTr("Delete permanently")
                isDangerous: true
                visible: question.memories.isGoingKnown && !question.isNothing
                onClicked: {
                    question.memories.forgetThat();
                    question.settled();
                }
            }
            ActionButton {
                id: keep

                objectName: "keepMemories"
                text: question.memories.isGoingKnown && question.isNothing ? qsTr("Close") : qsTr("Keep")
                onClicked: {
                    question.memories.keepThat();
                    question.settled();
                }
            }
        }
    }
}
