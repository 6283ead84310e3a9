// A language to choose, each under its own name.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: choice

    required property SettingsModel settings
    // the group of the settings' page that it stands on
    required property string group
    readonly property string page: "language"
    readonly property var part: choice.settings.pages[choice.page][choice.group].parts[0]
    readonly property string refused: choice.settings.refused[choice.part.key] ?? ""

    spacing: 0
    enabled: choice.settings.isReady && choice.settings.isThere
    Accessible.role: Accessible.Grouping
    Accessible.name: choice.part.title

    Label {
        Layout.fillWidth: true
        text: choice.part.title
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        Repeater {
            model: choice.part.options

            Choice {
                id: option

                required property var modelData
                readonly property bool isChosen: choice.settings.values[choice.part.key] === option.modelData.value

                objectName: choice.part.key + "-" + option.modelData.value
                width: Math.min(implicitWidth, parent?.width ?? 0)
                text: option.modelData.words
                checked: option.isChosen
                Accessible.description: choice.part.title
                onClicked: {
                    choice.settings.setValue(choice.part.key, option.modelData.value);
                    option.checked = Qt.binding(() => option.isChosen);
                }
            }
        }
    }

    SideNote {
        Layout.fillWidth: true
        text: choice.refused
        isError: true
        visible: choice.refused !== ""
    }
}
