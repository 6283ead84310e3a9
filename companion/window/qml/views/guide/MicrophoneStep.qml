// Whether it hears the person: how loud they are, and the words it understood.
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

    spacing: Theme.gap

    Label {
        Layout.fillWidth: true
        text: qsTr("Say a sentence, such as “Good morning, how are you?”")
        font.weight: Font.DemiBold
        visible: step.guide.deafWhy === ""
    }

    SideNote {
        objectName: "deafWhy"
        Layout.fillWidth: true
        text: step.guide.deafWhy
    }

    RowLayout {
        spacing: Theme.gap
        visible: step.guide.deafWhy === ""

        LevelMeter {
            level: step.conversation.level
            isSpeech: step.conversation.isSpeech
        }

        Label {
            objectName: "guideHearing"
            Layout.fillWidth: true
            text: step.conversation.isMuted ? qsTr("The microphone is off.") : step.conversation.isSpeech ? qsTr("I hear you.") : qsTr("I am listening.")
            color: step.conversation.isSpeech ? Theme.ink : Theme.inkFaint
        }
    }

    ActionButton {
        objectName: "guideUnmute"
        text: qsTr("Turn it on")
        outline: Glyphs.microphone
        visible: step.conversation.canMute && step.conversation.isMuted
        onClicked: step.conversation.toggleMuted()
    }

    Label {
        id: heard

        objectName: "guideHeard"
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: step.guide.heard === "" ? "" : qsTr("“%1”").arg(step.guide.heard)
        font.pixelSize: Theme.textCaption
        visible: text !== ""
    }

    Label {
        Layout.fillWidth: true
        text: step.guide.answer
        color: Theme.accent
        font.pixelSize: Theme.textCaption
        visible: text !== ""
    }

    RowLayout {
        spacing: Theme.gap
        visible: step.guide.isDone

        Glyph {
            outline: Glyphs.tick
            ink: Theme.accent
        }

        Label {
            objectName: "guideHeardWell"
            Layout.fillWidth: true
            text: qsTr("I hear you well.")
            font.weight: Font.DemiBold
        }
    }

    Fold {
        Layout.fillWidth: true
        title: qsTr("Another microphone")
        buttonName: "foldMicrophone"

        SettingGroup {
            Layout.fillWidth: true
            settings: step.settings
            page: "hearing"
            name: "microphone"
            found: step.hearing.found
            hasHeading: false
        }
    }

    Connections {
        target: step.guide

        function onChanged() {
            if (step.guide.isDone && heard.text !== "")
                step.Accessible.announce(qsTr("I understood: %1").arg(step.guide.heard), Accessible.Polite);
        }
    }
}
