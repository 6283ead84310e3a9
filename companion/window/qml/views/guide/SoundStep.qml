// Whether it hears the person and is heard, as far as there are microphone and loudspeaker.

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme
import views

ColumnLayout {
    id: step

    required property GuideModel guide
    required property ConversationModel conversation
    required property SettingsModel settings
    required property HearingModel hearing

    spacing: Theme.margin * 1.5
    Component.onCompleted: step.hearing.isOpen = true
    Component.onDestruction: step.hearing.isOpen = false

    MicrophoneStep {
        guide: step.guide
        conversation: step.conversation
        settings: step.settings
        hearing: step.hearing
        visible: step.guide.hasMicrophone
    }

    LoudspeakerStep {
        guide: step.guide
        settings: step.settings
        hearing: step.hearing
        visible: step.guide.hasLoudspeaker
    }

    // Whether the person hears it: it says a sentence, and they tell.
    component LoudspeakerStep: ColumnLayout {
        id: loudspeakerStep

        required property GuideModel guide
        required property SettingsModel settings
        required property HearingModel hearing

        spacing: Theme.gap

        ActionButton {
            objectName: "guideSpeak"
            text: loudspeakerStep.guide.isSounding ? qsTr("Speaking…") : qsTr("Say something")
            outline: Glyphs.sound
            enabled: loudspeakerStep.guide.canSpeak
            onClicked: loudspeakerStep.guide.speak()
        }

        SideNote {
            objectName: "silentWhy"
            text: loudspeakerStep.guide.silentWhy
            isError: true
        }

        Label {
            Layout.topMargin: Theme.gap
            text: qsTr("Did you hear it?")
            font.weight: Font.DemiBold
            visible: loudspeakerStep.guide.hasSounded
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: loudspeakerStep.guide.hasSounded

            ActionButton {
                objectName: "guideHeardYes"
                text: qsTr("Yes")
                outline: Glyphs.tick
                checked: loudspeakerStep.guide.hasHeard
                Accessible.name: qsTr("Yes, I heard it")
                onClicked: loudspeakerStep.guide.tellHeard(true)
            }
            ActionButton {
                objectName: "guideHeardNo"
                text: qsTr("No")
                checked: loudspeakerStep.guide.hasNotHeard
                Accessible.name: qsTr("No, I didn't hear it")
                onClicked: loudspeakerStep.guide.tellHeard(false)
            }
        }

        SideNote {
            objectName: "guideNotHeard"
            text: qsTr("Turn up the volume, check that the speakers are on, or choose others here. Then try again.")
            visible: loudspeakerStep.guide.hasNotHeard
        }

        Fold {
            title: qsTr("Other speakers")
            buttonName: "foldLoudspeaker"
            isOpen: loudspeakerStep.guide.hasNotHeard

            SettingGroup {
                settings: loudspeakerStep.settings
                page: "hearing"
                name: "loudspeaker"
                found: loudspeakerStep.hearing.found
                hasHeading: false
            }
        }
    }

    // Whether it hears the person: how loud they are, and the words it understood.
    component MicrophoneStep: ColumnLayout {
        id: microphoneStep

        required property GuideModel guide
        required property ConversationModel conversation
        required property SettingsModel settings
        required property HearingModel hearing

        spacing: Theme.gap

        Label {
            text: qsTr("Say a sentence, such as “Good morning, how are you?”")
            font.weight: Font.DemiBold
            visible: microphoneStep.guide.deafWhy === ""
        }

        SideNote {
            objectName: "deafWhy"
            text: microphoneStep.guide.deafWhy
        }

        RowLayout {
            spacing: Theme.gap
            visible: microphoneStep.guide.deafWhy === ""

            LevelMeter {
                level: microphoneStep.conversation.level
                isSpeech: microphoneStep.conversation.isSpeech
            }

            Label {
                objectName: "guideHearing"
                text: microphoneStep.conversation.isMuted ? qsTr("The microphone is off.") : microphoneStep.conversation.isSpeech ? qsTr("I hear you.") : qsTr("I am listening.")
                color: microphoneStep.conversation.isSpeech ? Theme.ink : Theme.inkFaint
            }
        }

        ActionButton {
            objectName: "guideUnmute"
            text: qsTr("Turn it on")
            outline: Glyphs.microphone
            visible: microphoneStep.conversation.canMute && microphoneStep.conversation.isMuted
            onClicked: microphoneStep.conversation.toggleMuted()
        }

        Label {
            id: heard

            objectName: "guideHeard"
            Layout.topMargin: Theme.gap
            text: microphoneStep.guide.heard === "" ? "" : qsTr("“%1”").arg(microphoneStep.guide.heard)
            font.pixelSize: Theme.textCaption
            visible: text !== ""
        }

        Label {
            text: microphoneStep.guide.answer
            color: Theme.accent
            font.pixelSize: Theme.textCaption
            visible: text !== ""
        }

        RowLayout {
            spacing: Theme.gap
            visible: microphoneStep.guide.isDone

            Glyph {
                outline: Glyphs.tick
                ink: Theme.accent
            }

            Label {
                objectName: "guideHeardWell"
                text: qsTr("I hear you well.")
                font.weight: Font.DemiBold
            }
        }

        Fold {
            title: qsTr("Another microphone")
            buttonName: "foldMicrophone"

            SettingGroup {
                settings: microphoneStep.settings
                page: "hearing"
                name: "microphone"
                found: microphoneStep.hearing.found
                hasHeading: false
            }
        }

        Connections {
            target: microphoneStep.guide

            function onChanged() {
                if (microphoneStep.guide.isDone && heard.text !== "")
                    microphoneStep.Accessible.announce(qsTr("I understood: %1").arg(microphoneStep.guide.heard), Accessible.Polite);
            }
        }
    }
}
