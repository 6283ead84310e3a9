// Half a minute in which it hears how the person usually sounds.
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

    Label {
        objectName: "guideTone"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignLeft
        text: step.feeling.calibrationSentence
        font.weight: Font.DemiBold
        visible: text !== "" && !step.feeling.isCalibrating
        onTextChanged: {
            if (text !== "")
                step.Accessible.announce(text, Accessible.Polite);
        }
    }

    ReadAloud {
        objectName: "readAloud"
        Layout.fillWidth: true
        font.pixelSize: Theme.textCaption
        visible: step.feeling.isCalibrating
    }

    ProgressLine {
        Layout.fillWidth: true
        name: qsTr("Listening how you usually sound")
        value: step.feeling.calibrationProgress
        visible: step.feeling.isCalibrating
    }

    ActionButton {
        objectName: "calibrate"
        text: qsTr("I am ready to read")
        outline: Glyphs.microphone
        enabled: step.feeling.isToneOn && step.conversation.canMute && !step.conversation.isMuted
        visible: !step.feeling.isCalibrating
        onClicked: step.feeling.calibrate()
    }

    ActionButton {
        objectName: "cancelCalibration"
        text: qsTr("Cancel")
        visible: step.feeling.isCalibrating
        onClicked: step.feeling.cancelCalibration()
    }

    Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignLeft
        text: qsTr("Without a microphone this has to wait; you find it in the settings under Hearing.")
        color: Theme.inkFaint
        visible: !step.conversation.canMute
    }
}
