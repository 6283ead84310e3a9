// The test of the sound, which tells whether the person can cut in.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: step

    required property SoundCheckModel check
    required property ConversationModel conversation

    spacing: Theme.gap

    ActionButton {
        objectName: "testSound"
        text: step.check.isDone ? qsTr("Test again") : qsTr("Test my sound")
        outline: Glyphs.sound
        enabled: step.conversation.isReady && !step.conversation.isMuted && !step.check.isRunning
        onClicked: step.check.start()
    }

    Label {
        Layout.fillWidth: true
        text: step.check.isRunning ? qsTr("Testing; please stay quiet.") : step.conversation.isMuted ? qsTr("Turn the microphone on first.") : ""
        color: Theme.inkFaint
        visible: text !== ""
    }

    ProgressLine {
        Layout.fillWidth: true
        name: qsTr("Test of the sound")
        value: step.check.progress
        visible: step.check.isRunning
    }

    RowLayout {
        spacing: Theme.gap
        visible: step.check.isDone

        Glyph {
            Layout.alignment: Qt.AlignTop
            outline: step.check.isGood ? Glyphs.tick : Glyphs.warning
            ink: step.check.isGood ? Theme.accent : Theme.danger
        }

        Label {
            objectName: "soundSentence"
            Layout.fillWidth: true
            text: step.check.sentence
            font.weight: Font.DemiBold
        }
    }

    Connections {
        target: step.check

        function onChanged() {
            if (step.check.isDone)
                step.Accessible.announce(step.check.sentence, Accessible.Polite);
        }
    }
}
