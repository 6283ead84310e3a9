// Whether the person hears it: it says a sentence, and they tell.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme
import views

ColumnLayout {
    id: step

    required property GuideModel guide
    required property SettingsModel settings
    required property HearingModel hearing

    spacing: Theme.gap

    ActionButton {
        objectName: "guideSpeak"
        text: step.guide.isSounding ? qsTr("Speaking…") : qsTr("Say something")
        outline: Glyphs.sound
        enabled: step.guide.canSpeak
        onClicked: step.guide.speak()
    }

    SideNote {
        objectName: "silentWhy"
        Layout.fillWidth: true
        text: step.guide.silentWhy
        isError: true
    }

    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("Did you hear it?")
        font.weight: Font.DemiBold
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "guideHeardYes"
            text: qsTr("Yes")
            outline: Glyphs.tick
            checked: step.guide.hasHeard
            Accessible.name: qsTr("Yes, I heard it")
            onClicked: step.guide.tellHeard(true)
        }
        ActionButton {
            objectName: "guideHeardNo"
            text: qsTr("No")
            checked: step.guide.hasNotHeard
            Accessible.name: qsTr("No, I didn't hear it")
            onClicked: step.guide.tellHeard(false)
        }
    }

    SideNote {
        objectName: "guideNotHeard"
        Layout.fillWidth: true
        text: qsTr("Turn up the volume, check that the speakers are on, or choose others here. Then try again.")
        visible: step.guide.hasNotHeard
    }

    Fold {
        Layout.fillWidth: true
        title: qsTr("Other speakers")
        buttonName: "foldLoudspeaker"
        isOpen: step.guide.hasNotHeard

        SettingGroup {
            Layout.fillWidth: true
            settings: step.settings
            page: "hearing"
            name: "loudspeaker"
            found: step.hearing.found
            hasHeading: false
        }
    }
}
