// One voice: to be chosen where it is here, else what stands in the way; its licence, size and what is forbidden.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: entry

    required property VoiceModel voice
    // as the model's `voices` has them
    required property var row
    readonly property real indent: Math.round(Theme.fontPixels * 1.2) + Theme.gap

    spacing: Theme.unit

    Choice {
        id: choice

        objectName: "voice-" + entry.row.name
        text: entry.row.title
        checked: entry.row.isChosen
        enabled: entry.row.isHere
        Accessible.description: [entry.row.about, entry.row.forbidden, entry.row.missing].filter(part => part).join(" ")
        onClicked: {
            entry.voice.choose(entry.row.name);
            choice.checked = Qt.binding(() => entry.row.isChosen);
        }
    }

    ColumnLayout {
        Layout.leftMargin: entry.indent
        Layout.bottomMargin: Theme.gap
        spacing: Theme.unit

        FaintLabel {
            text: entry.row.about
            visible: text !== ""
        }

        LinkButton {
            text: qsTr("Licence: %1").arg(entry.row.licence)
            address: entry.row.licenceUrl
            visible: entry.row.licence !== ""
        }

        SideNote {
            objectName: "forbidden"
            text: entry.row.forbidden
        }

        FaintLabel {
            text: entry.row.missing
            visible: text !== ""
        }

        Fold {
            title: qsTr("Voice variants")
            buttonName: "speakers"
            visible: entry.row.isChosen && entry.row.speakers.length > 1 && !(entry.row.clones && entry.voice.hasRecording)

            Flow {
                Layout.fillWidth: true
                spacing: Theme.unit

                Repeater {
                    model: entry.row.speakers

                    QuietButton {
                        required property string modelData
                        required property int index

                        objectName: "speaker-" + modelData
                        name: modelData
                        text: modelData
                        checked: entry.voice.speaker === modelData || entry.voice.speaker === "" && index === 0
                        Accessible.role: Accessible.RadioButton
                        Accessible.checkable: true
                        Accessible.checked: checked
                        onClicked: entry.voice.chooseSpeaker(modelData)
                    }
                }
            }
        }

        Loader {
            Layout.fillWidth: true
            active: entry.row.isChosen && entry.row.clones
            visible: active
            sourceComponent: TakenOnVoice {
                voice: entry.voice
            }
        }

        TickBox {
            objectName: "licence"
            text: qsTr("I accept this licence")
            checked: entry.row.isAccepted
            visible: entry.row.mustAccept && entry.row.isOffered
            onToggled: entry.voice.accept(entry.row.name, checked)
        }

        ActionButton {
            objectName: "get-" + entry.row.name
            text: entry.row.getWords
            outline: Glyphs.download
            enabled: entry.row.canGet
            visible: entry.row.isOffered
            onClicked: entry.voice.get(entry.row.name)
        }

        ProgressLine {
            name: qsTr("Download")
            value: entry.row.progress
            visible: entry.row.isComing
        }

        RowLayout {
            spacing: Theme.gap
            visible: entry.row.isComing

            FaintLabel {
                text: entry.row.progressWords
            }
            ActionButton {
                objectName: "cancelVoice"
                text: qsTr("Cancel")
                onClicked: entry.voice.cancel()
            }
        }

        SideNote {
            objectName: "ended"
            text: entry.row.ended
            isError: entry.row.hasFailed
        }
    }

    // The voice of a recording that one which clones takes on: chosen once the right to it is confirmed, and forgotten again.
    component TakenOnVoice: ColumnLayout {
        id: taken

        required property VoiceModel voice

        spacing: Theme.unit

        FaintLabel {
            text: taken.voice.isRecording ? qsTr("Read this aloud as you usually speak, in a quiet room:") : taken.voice.hasRecording ? qsTr("I use the voice in your recording.") : qsTr("I can clone a recorded voice: one person reading aloud in a quiet room for at least 15 seconds. The recording stays on this computer.")
        }

        TickBox {
            objectName: "right"
            text: qsTr("This is my own voice, or the speaker has agreed to this use")
            checked: taken.voice.hasRight
            visible: !taken.voice.isRecording
            onToggled: taken.voice.confirmRight(checked)
        }

        ReadAloud {
            visible: taken.voice.isRecording
        }

        ProgressLine {
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
                onClicked: reading.open()
            }
            ActionButton {
                objectName: "forgetRecording"
                text: qsTr("Delete the recording")
                outline: Glyphs.remove
                visible: taken.voice.hasRecording
                onClicked: taken.voice.forgetRecording()
            }
        }

        FileChoice {
            id: reading

            title: qsTr("Choose a recording of the voice")
            nameFilters: [qsTr("Recordings (*.wav *.flac)")]
            onChosen: file => taken.voice.takeOn(file)
        }
    }
}
