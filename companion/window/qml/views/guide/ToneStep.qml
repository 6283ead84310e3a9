// Half a minute in which it hears how the person usually sounds, and whether it reads their voice at all.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme
import views

ColumnLayout {
    id: step

    required property FeelingModel feeling
    required property ConversationModel conversation

    spacing: Theme.gap

    ToneOfVoice {
        Layout.fillWidth: true
        feeling: step.feeling
        conversation: step.conversation
    }

    Label {
        objectName: "guideToneLater"
        Layout.fillWidth: true
        text: qsTr("Without a microphone this has to wait; you find it in the settings under Hearing.")
        color: Theme.inkFaint
        visible: !step.conversation.canMute
    }

    Connections {
        target: step.feeling

        function onChanged() {
            if (!step.feeling.isCalibrating && step.feeling.calibrationSentence !== "")
                step.Accessible.announce(step.feeling.calibrationSentence, Accessible.Polite);
        }
    }
}
