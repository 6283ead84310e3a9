// What it hears you with and you hear it with, when it answers, and how your voice is read.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

SettingsPage {
    id: panel

    required property HearingModel hearing
    required property ConversationModel conversation
    required property SoundCheckModel check
    required property FeelingModel feeling

    name: "hearing"
    //: the page about microphone and loudspeaker
    title: qsTr("Sound")

    SideNote {
        objectName: "deviceTrouble"
        Layout.fillWidth: true
        text: panel.hearing.trouble
        isError: true
    }

    SettingGroup {
        Layout.fillWidth: true
        settings: panel.settings
        page: panel.name
        name: "microphone"
        found: panel.hearing.found
        odd: qsTr("Not connected. Another device is used for now.")

        RowLayout {
            spacing: Theme.gap

            LevelMeter {
                level: panel.conversation.level
                isSpeech: panel.conversation.isSpeech
            }

            Label {
                objectName: "iHearYou"
                Layout.fillWidth: true
                text: panel.conversation.deafWhy !== "" ? panel.conversation.deafWhy : panel.conversation.isMuted ? qsTr("The microphone is off.") : panel.conversation.isSpeech ? qsTr("I hear you.") : qsTr("Say something.")
                color: panel.conversation.isSpeech ? Theme.ink : Theme.inkFaint
            }
        }
    }

    SettingGroup {
        Layout.fillWidth: true
        settings: panel.settings
        page: panel.name
        name: "loudspeaker"
        found: panel.hearing.found
        odd: qsTr("Not connected. Another device is used for now.")

        ActionButton {
            objectName: "lookAgain"
            text: qsTr("Refresh devices")
            outline: Glyphs.search
            enabled: panel.hearing.isReady
            onClicked: panel.hearing.ask()
        }
    }

    SoundTest {
        Layout.fillWidth: true
        check: panel.check
        conversation: panel.conversation
    }

    SettingGroup {
        Layout.fillWidth: true
        settings: panel.settings
        page: panel.name
        name: "turns"

        Label {
            objectName: "nameTried"
            Layout.fillWidth: true
            text: panel.hearing.nameTried
            color: Theme.inkFaint
            visible: panel.conversation.talkWay === "by-name"
        }
    }

    ToneOfVoice {
        Layout.fillWidth: true
        feeling: panel.feeling
        conversation: panel.conversation
    }

    SettingGroup {
        Layout.fillWidth: true
        settings: panel.settings
        page: panel.name
        name: "recogniser"
        found: panel.hearing.found
        odd: qsTr("Not on this computer.")
    }
}
