// How the person's last words were understood, and what they say of it.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: reading

    required property FeelingModel feeling

    spacing: Theme.gap
    visible: reading.feeling.line !== ""

    SectionTitle {
        text: qsTr("How I read your mood")
    }

    Label {
        objectName: "lastReading"
        Layout.fillWidth: true
        text: reading.feeling.line
        visible: text !== ""
    }

    ActionButton {
        objectName: "wrong"
        text: qsTr("Not right?")
        visible: reading.feeling.canObject
        onClicked: reading.feeling.objectToReading()
    }

    ActionButton {
        objectName: "takeBack"
        text: qsTr("Undo")
        visible: reading.feeling.canTakeBack
        onClicked: reading.feeling.takeBack()
    }

    MeantTaps {
        Layout.fillWidth: true
        visible: reading.feeling.hasObjected
        valence: reading.feeling.correctedValence
        arousal: reading.feeling.correctedArousal
        onValenceTapped: step => reading.feeling.correctValence(step)
        onArousalTapped: step => reading.feeling.correctArousal(step)
    }
}
