// What the keys do.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import parts
import theme

SettingsPage {
    id: panel

    name: "shortcuts"
    title: qsTr("Shortcuts")

    SettingGroup {
        Layout.bottomMargin: Theme.margin
        settings: panel.settings
        page: panel.name
        name: "talk"
    }

    SectionTitle {
        Layout.topMargin: 0
        Layout.bottomMargin: Theme.unit
        text: qsTr("Keys")
    }

    Repeater {
        model: panel.settings.keys

        RowLayout {
            id: key

            required property var modelData

            objectName: "key"
            Layout.bottomMargin: Theme.unit
            spacing: Theme.gap
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(key.modelData.keys).arg(key.modelData.does)

            Label {
                text: key.modelData.does
                Accessible.ignored: true
            }

            Rectangle {
                Layout.alignment: Qt.AlignTop
                implicitWidth: cap.implicitWidth + Theme.gap * 2
                implicitHeight: cap.implicitHeight + Theme.unit
                radius: Theme.unit
                color: Theme.raised
                border.width: Theme.hairline
                border.color: Theme.line

                Label {
                    id: cap

                    anchors.centerIn: parent
                    text: key.modelData.keys
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
