// The window's language and the one that is spoken, with what is missing for it.
import QtQuick
import companion.window
import parts

SettingsPage {
    id: panel

    required property SpokenLanguagesModel spoken
    readonly property string missing: panel.spoken.missing[panel.settings.spokenLanguage] ?? ""

    name: "language"
    title: qsTr("Language")

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "window"

        SideNote {
            objectName: "fontless"
            text: panel.spoken.fontless
        }
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "talk"

        SideNote {
            objectName: "missing"
            text: panel.missing
            visible: panel.missing !== ""
        }
    }
}
