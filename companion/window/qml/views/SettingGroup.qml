// Settings of a page that belong together, under their heading; what else belongs there stands below them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: group

    required property SettingsModel settings
    required property string page
    required property string name
    // what there is to choose beside the settings' own options, by setting
    property var found: ({})
    // how a setting stands beside what is set, by setting
    property var told: ({})
    // what is said of what is set and none of these
    property string odd: ""
    // nothing else says it
    property bool hasHeading: true
    readonly property var shown: (group.settings.pages[group.page] ?? {})[group.name] ?? {
        title: "",
        parts: []
    }
    default property alias content: below.data

    spacing: Theme.gap

    SectionTitle {
        Layout.bottomMargin: -Theme.unit
        text: group.shown.title
        visible: group.hasHeading
    }

    Repeater {
        model: group.shown.parts.length

        SettingEntry {
            required property int index

            Layout.bottomMargin: Theme.unit
            settings: group.settings
            part: group.shown.parts[index]
            found: group.found[part.key] ?? []
            odd: group.odd
            told: group.told[part.key] ?? ""
            isTitled: part.title !== group.shown.title
        }
    }

    ColumnLayout {
        id: below

        spacing: Theme.gap
        visible: children.length > 0
    }
}
