// One of several things that a setting may be, side by side.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: choice

    required property SettingsModel settings
    // where the settings' pages have it
    required property string page
    required property string group
    required property string key
    readonly property var part: choice.settings.pages[choice.page][choice.group].parts.find(part => part.key === choice.key)
    property string title: choice.part.title
    property string about: ""
    readonly property string refused: choice.settings.refused[choice.part.key] ?? ""

    spacing: 0
    enabled: choice.settings.isReady && choice.settings.isThere
    Accessible.role: Accessible.Grouping
    Accessible.name: choice.title

    Label {
        text: choice.title
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    FaintLabel {
        text: choice.about
        visible: text !== ""
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
                Accessible.description: choice.about === "" ? choice.title : qsTr("%1, %2").arg(choice.title).arg(choice.about)
                onClicked: {
                    choice.settings.setValue(choice.part.key, option.modelData.value);
                    option.checked = Qt.binding(() => option.isChosen);
                }
            }
        }
    }

    SideNote {
        text: choice.refused
        isError: true
        visible: choice.refused !== ""
    }
}
