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
            text: panel.feeling.mood || qsTr("Nothing has been felt yet.")
            font.weight: Font.DemiBold
        }

        MoodPlane {
            Layout.fillWidth: true
            places: panel.places
            visible: panel.places.length > 0
        }

        Figures {
            rows: panel.feeling.moodRows
            rowName: "moodRow"
        }

        ActionButton {
            objectName: "undoMood"
            text: qsTr("Take this change back")
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

        SectionTitle {
            text: qsTr("What carries over")
            visible: panel.feeling.isCarryKnown
        }

        Figures {
            rows: panel.feeling.carryRows
            rowName: "carryRow"
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("So much is expected before you say a word, and half of it fades in an hour. What you say, and how, counts more the clearer it is. In a terminal, “companion settings set” changes both: feeling.inertia and feeling.contagion.")
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            visible: panel.feeling.isCarryKnown
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

        ForgetFeelings {
            Layout.fillWidth: true
            feeling: panel.feeling
            conversation: panel.conversation
        }
    }
}
