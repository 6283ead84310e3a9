// What it hears you with and you hear it with, when it answers, and how your voice is read.
pragma ComponentBehavior: Bound

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
        text: panel.hearing.trouble
        isError: true
    }

    SettingGroup {
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
                text: panel.conversation.deafWhy !== "" ? panel.conversation.deafWhy : panel.conversation.isMuted ? qsTr("The microphone is off.") : panel.conversation.isSpeech ? qsTr("I hear you.") : qsTr("Say something.")
                color: panel.conversation.isSpeech ? Theme.ink : Theme.inkFaint
            }
        }
    }

    SettingGroup {
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
        check: panel.check
        conversation: panel.conversation
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "turns"

        Label {
            objectName: "nameTried"
            text: panel.hearing.nameTried
            color: Theme.inkFaint
            visible: panel.conversation.talkWay === "by-name"
        }
    }

    ToneOfVoice {
        feeling: panel.feeling
        conversation: panel.conversation
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "recogniser"
        found: panel.hearing.found
        odd: qsTr("Not on this computer.")
    }

    // The test of the sound: how loud the companion's voice comes back, and how much of it is removed.
    component SoundTest: ColumnLayout {
        id: test

        required property SoundCheckModel check
        required property ConversationModel conversation

        spacing: Theme.gap

        SectionTitle {
            Layout.bottomMargin: -Theme.unit
            text: qsTr("Sound test")
        }

        FaintLabel {
            text: qsTr("I'll say a few words and listen to the echo, so I can tell my voice from yours. Please stay quiet. Nothing is saved.")
        }

        RowLayout {
            spacing: Theme.gap
            visible: test.check.isDone

            Glyph {
                Layout.alignment: Qt.AlignTop
                outline: test.check.isGood ? Glyphs.tick : Glyphs.warning
                ink: test.check.isGood ? Theme.accent : Theme.danger
            }

            Label {
                objectName: "soundSentence"
                text: test.check.sentence
                font.weight: Font.DemiBold
            }
        }

        Repeater {
            model: test.check.figures

            RowLayout {
                id: figure

                required property var modelData

                objectName: "soundFigure"
                spacing: Theme.gap

                Label {
                    text: figure.modelData.what
                    color: Theme.inkFaint
                }
                Label {
                    Layout.fillWidth: false
                    Layout.alignment: Qt.AlignBottom
                    text: figure.modelData.amount
                    wrapMode: Text.NoWrap
                }
            }
        }

        ProgressLine {
            name: qsTr("Sound test")
            value: test.check.progress
            visible: test.check.isRunning
        }

        Label {
            text: test.check.isRunning ? qsTr("Testing. Please stay quiet.") : test.conversation.deafWhy || (test.conversation.isMuted ? qsTr("Turn the microphone on first.") : "")
            color: Theme.inkFaint
            visible: text !== ""
        }

        ActionButton {
            objectName: "testSound"
            text: test.check.isDone ? qsTr("Test again") : qsTr("Start the test")
            outline: Glyphs.sound
            enabled: test.conversation.isReady && test.conversation.deafWhy === "" && !test.conversation.isMuted && !test.check.isRunning
            onClicked: test.check.start()
        }

        Connections {
            target: test.check

            function onChanged() {
                if (test.check.isDone)
                    test.Accessible.announce(test.check.sentence, Accessible.Polite);
            }
        }
    }
}
