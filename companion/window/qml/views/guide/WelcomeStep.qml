// The language of the window, the one that is spoken with what is missing for it, and the country for the help lines.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: step

    required property SettingsModel settings
    required property SpokenLanguagesModel spoken
    required property HelpLinesModel help
    readonly property string spokenKey: "conversation.language"
    readonly property string missing: step.spoken.missing[step.settings.values[step.spokenKey] ?? ""] ?? ""

    spacing: Theme.margin
    Component.onCompleted: step.spoken.isOpen = true
    Component.onDestruction: step.spoken.isOpen = false

    SettingChoice {
        Layout.fillWidth: true
        settings: step.settings
        page: "language"
        group: "window"
        key: "interface.language"
    }
    SettingChoice {
        Layout.fillWidth: true
        settings: step.settings
        page: "language"
        group: "talk"
        key: step.spokenKey
    }
    SideNote {
        objectName: "missing"
        Layout.fillWidth: true
        text: step.missing
        visible: step.missing !== ""
    }
    CountryChoice {
        Layout.fillWidth: true
        help: step.help
        visible: step.help.isThere
    }
}
