// How both sides feel, what moves that, how it went over time, and what the person can say to it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property FeelingModel feeling
    required property FeelingTraceModel trace
    required property ConversationModel conversation
    readonly property var places: panel.feeling.places

    signal closed

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Mood")
        onClosed: panel.closed()
    }

    PanelScroll {
        objectName: "moods"
        Layout.fillWidth: true
        Layout.fillHeight: true
        name: qsTr("Mood")

        Label {
            objectName: "mood"
            Layout.fillWidth: true
            text: panel.feeling.mood || qsTr("Nothing here yet.")
            font.weight: Font.DemiBold
        }

        MoodPlane {
            Layout.fillWidth: true
            places: panel.places
            visible: panel.places.length > 0
        }

        Figures {
            rows: panel.feeling.movedRows
            rowName: "movedRow"
        }

        ActionButton {
            objectName: "undoMood"
            text: qsTr("Undo this change")
            visible: panel.feeling.canUndo
            onClicked: panel.feeling.undo()
        }

        LastReading {
            Layout.fillWidth: true
            feeling: panel.feeling
        }

        MoodTrace {
            Layout.fillWidth: true
            trace: panel.trace
            companion: panel.conversation.companion
        }

        CheckIn {
            Layout.fillWidth: true
            feeling: panel.feeling
            conversation: panel.conversation
        }

        ToneOfVoice {
            Layout.fillWidth: true
            feeling: panel.feeling
            conversation: panel.conversation
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Figures")
            buttonName: "foldFigures"
            visible: panel.feeling.hasFigures

            Figures {
                rows: panel.feeling.moodRows
                rowName: "moodRow"
            }

            SectionTitle {
                text: qsTr("How I read your mood")
                visible: readings.visible
            }

            Figures {
                id: readings

                rows: panel.feeling.readingRows
                rowName: "readingRow"
            }

            SectionTitle {
                text: qsTr("What carries over")
                visible: panel.feeling.isCarryKnown
            }

            Figures {
                rows: panel.feeling.carryRows
                rowName: "carryRow"
            }

            FaintLabel {
                Layout.fillWidth: true
                text: qsTr("This is my starting guess; it halves every hour. Clear words or tone outweigh it.")
                visible: panel.feeling.isCarryKnown
            }
        }

        ForgetFeelings {
            Layout.fillWidth: true
            feeling: panel.feeling
            conversation: panel.conversation
        }
    }
}
