// The test of the sound: how loud the companion's voice comes back, and how much of it is removed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: test

    required property SoundCheckModel check
    required property ConversationModel conversation

    spacing: Theme.gap

    SectionTitle {
        Layout.bottomMargin: -Theme.unit
        text: qsTr("Sound test")
    }

    FaintLabel {
        Layout.fillWidth: true
        text: qsTr("I'll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.")
    }

    RowLayout {
        spacing: Theme.gap
        visible: test.check.isDone

        Glyph {
            Layout.alignment: Qt.AlignTop
            outline: test.check.isGood ? Glyphs.tick : Glyphs.warning
            ink: test.check.isGood ? Theme.accent : Theme.danger
        }

        Label {
            objectName: "soundSentence"
            Layout.fillWidth: true
            text: test.check.sentence
            font.weight: Font.DemiBold
        }
    }

    Repeater {
        model: test.check.figures

        RowLayout {
            id: figure

            required property var modelData

            objectName: "soundFigure"
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                text: figure.modelData.what
                color: Theme.inkFaint
            }
            Label {
                Layout.alignment: Qt.AlignBottom
                text: figure.modelData.amount
                wrapMode: Text.NoWrap
            }
        }
    }

    ProgressLine {
        Layout.fillWidth: true
        name: qsTr("Sound test")
        value: test.check.progress
        visible: test.check.isRunning
    }

    Label {
        Layout.fillWidth: true
        text: test.check.isRunning ? qsTr("Testing. Please stay quiet.") : test.conversation.isMuted ? qsTr("Turn the microphone on first.") : ""
        color: Theme.inkFaint
        visible: text !== ""
    }

    ActionButton {
        objectName: "testSound"
        text: test.check.isDone ? qsTr("Test again") : qsTr("Start the test")
        outline: Glyphs.sound
        enabled: test.conversation.isReady && !test.conversation.isMuted && !test.check.isRunning
        onClicked: test.check.start()
    }

    Connections {
        target: test.check

        function onChanged() {
            if (test.check.isDone)
                test.Accessible.announce(test.check.sentence, Accessible.Polite);
        }
    }
}
