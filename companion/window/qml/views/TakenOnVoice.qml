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

    FaintLabel {
        Layout.fillWidth: true
        text: taken.voice.isRecording ? qsTr("Read this aloud as you usually speak, in a quiet room:") : taken.voice.hasRecording ? qsTr("I use the voice in your recording.") : qsTr("I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.")
    }

    TickBox {
        objectName: "right"
        Layout.fillWidth: true
        text: qsTr("This is my own voice, or the speaker has agreed to this use")
        checked: taken.voice.hasRight
        visible: !taken.voice.isRecording
        onToggled: taken.voice.confirmRight(checked)
    }

    ReadAloud {
        Layout.fillWidth: true
        visible: taken.voice.isRecording
    }

    ProgressLine {
        Layout.fillWidth: true
        name: qsTr("Recording your voice")
        value: taken.voice.recorded
        visible: taken.voice.isRecording
    }

    ActionButton {
        id: cancel

        objectName: "cancelRecording"
        text: qsTr("Cancel")
        visible: taken.voice.isRecording
        // in place of the button that began it, which is gone
        onVisibleChanged: {
            if (cancel.visible)
                cancel.forceActiveFocus(Qt.TabFocusReason);
        }
        onClicked: taken.voice.cancelRecording()
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: !taken.voice.isRecording

        ActionButton {
            objectName: "record"
            text: qsTr("Record it now")
            outline: Glyphs.microphone
            enabled: taken.voice.hasRight && taken.voice.isReady
            onClicked: taken.voice.record()
        }
        ActionButton {
            objectName: "takeOn"
            text: qsTr("Choose a file")
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
            taken.withDialog(item => taken.voice.takeOn(item.chosenFile));
        }
    }
}
