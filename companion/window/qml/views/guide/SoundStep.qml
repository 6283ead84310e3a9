// Whether it hears the person and is heard, as far as there are microphone and loudspeaker.
import QtQuick
import QtQuick.Layouts
import companion.window
import theme

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
        Layout.fillWidth: true
        guide: step.guide
        conversation: step.conversation
        settings: step.settings
        hearing: step.hearing
        visible: step.guide.hasMicrophone
    }

    LoudspeakerStep {
        Layout.fillWidth: true
        guide: step.guide
        settings: step.settings
        hearing: step.hearing
        visible: step.guide.hasLoudspeaker
    }
}
