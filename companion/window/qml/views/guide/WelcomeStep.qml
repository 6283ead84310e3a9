// The language of the window, and the one that is spoken with what is missing for it.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: step

    required property SettingsModel settings
    required property SpokenLanguagesModel spoken
    readonly property string spokenKey: "conversation.language"
    readonly property string missing: step.spoken.missing[step.settings.values[step.spokenKey] ?? ""] ?? ""

    spacing: Theme.margin
    Component.onCompleted: step.spoken.isOpen = true
    Component.onDestruction: step.spoken.isOpen = false

    LanguageChoice {
        Layout.fillWidth: true
        settings: step.settings
        group: "window"
    }
    LanguageChoice {
        Layout.fillWidth: true
        settings: step.settings
        group: "talk"
    }
    SideNote {
        objectName: "missing"
        Layout.fillWidth: true
        text: step.missing
        visible: step.missing !== ""
    }
}
