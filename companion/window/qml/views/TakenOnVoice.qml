// The voice of a recording that one which clones takes on: chosen once the right to it is confirmed, and forgotten again.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: taken

    required property VoiceModel voice

    function withDialog(ask: var) {
        dialog.active = true;
        ask(dialog.item);
    }

    spacing: Theme.unit

    Label {
        Layout.fillWidth: true
        text: taken.voice.hasRecording ? qsTr("It speaks with the voice of your recording.") : qsTr("It can speak with the voice of a recording: at least a quarter of a minute, read aloud by one person in a quiet room (WAV or FLAC). The recording stays on this computer, in the companion’s folder.")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }

    TickBox {
        objectName: "right"
        Layout.fillWidth: true
        text: qsTr("This is my own voice, or the person whose voice it is has allowed my companion to speak with it")
        checked: taken.voice.hasRight
        onToggled: taken.voice.confirmRight(checked)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "takeOn"
            text: taken.voice.hasRecording ? qsTr("Another recording") : qsTr("Choose a recording")
            enabled: taken.voice.hasRight
            onClicked: taken.withDialog(item => item.open())
        }
        ActionButton {
            objectName: "forgetRecording"
            text: qsTr("Delete the recording")
            outline: Glyphs.remove
            visible: taken.voice.hasRecording
            onClicked: taken.voice.forgetRecording()
        }
    }

    Loader {
        id: dialog

        active: false
        source: "RecordingDialog.qml"
    }

    Connections {
        target: dialog.item
        ignoreUnknownSignals: true

        function onAccepted() {
            taken.withDialog(item => taken.voice.takeOn(item.selectedFile));
        }
    }
}
