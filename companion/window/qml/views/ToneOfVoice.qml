// How the person's voice is read: whether at all, and half a minute in which it hears how they usually sound.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: tone

    required property FeelingModel feeling
    required property ConversationModel conversation

    spacing: Theme.gap

    SectionTitle {
        text: qsTr("Your voice")
    }

    TickBox {
        objectName: "tone"
        text: qsTr("Read your mood from your voice, too")
        checked: tone.feeling.isToneOn
        enabled: tone.feeling.isToneKnown
        onToggled: tone.feeling.setTone(checked)
    }

    Label {
        objectName: "toneWords"
        text: tone.feeling.isCalibrating ? qsTr("Read this aloud in your normal voice. It is neither saved nor answered:") : tone.feeling.calibrationSentence || tone.feeling.toneWords
        color: Theme.inkFaint
        visible: text !== ""
    }

    ReadAloud {
        objectName: "readAloud"
        Layout.leftMargin: Theme.margin
        visible: tone.feeling.isCalibrating
    }

    ProgressLine {
        name: qsTr("Learning your voice")
        value: tone.feeling.calibrationProgress
        visible: tone.feeling.isCalibrating
    }

    ActionButton {
        objectName: "calibrate"
        text: qsTr("Learn my voice")
        outline: Glyphs.microphone
        enabled: tone.feeling.isToneOn && tone.conversation.canMute && !tone.conversation.isMuted
        visible: !tone.feeling.isCalibrating
        onClicked: tone.feeling.calibrate()
    }

    ActionButton {
        objectName: "cancelCalibration"
        text: qsTr("Cancel")
        visible: tone.feeling.isCalibrating
        onClicked: tone.feeling.cancelCalibration()
    }
}
