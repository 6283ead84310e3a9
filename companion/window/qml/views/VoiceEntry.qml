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
        Layout.fillWidth: true
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
        Layout.fillWidth: true
        Layout.leftMargin: entry.indent
        Layout.bottomMargin: Theme.gap
        spacing: Theme.unit

        Label {
            Layout.fillWidth: true
            text: entry.row.about
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            visible: text !== ""
        }

        DownloadLines {
            Layout.fillWidth: true
            row: entry.row
            canChange: !entry.row.isComing
            onAccepted: isAccepted => entry.voice.accept(entry.row.name, isAccepted)
        }

        Label {
            Layout.fillWidth: true
            text: entry.row.missing
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            visible: text !== ""
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Its speakers")
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

        ActionButton {
            objectName: "get-" + entry.row.name
            text: entry.row.getWords
            outline: Glyphs.download
            enabled: entry.row.canGet
            visible: entry.row.isOffered
            onClicked: entry.voice.get(entry.row.name)
        }

        ActionButton {
            objectName: "cancelVoice"
            text: qsTr("Cancel")
            visible: entry.row.isComing
            onClicked: entry.voice.cancel()
        }
    }
}
