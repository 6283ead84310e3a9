// What is kept and where, how it is encrypted, and every connection that was made.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

SettingsPage {
    id: panel

    required property PrivacyModel privacy
    required property MemoriesModel memories
    readonly property bool hasServer: panel.settings.hasServer

    signal asked(string page)
    signal deletingAsked

    name: "privacy"
    title: qsTr("Privacy")

    RowLayout {
        spacing: Theme.gap

        Glyph {
            Layout.alignment: Qt.AlignTop
            outline: panel.hasServer ? Glyphs.warning : Glyphs.shield
            ink: panel.hasServer ? Theme.danger : Theme.accent
        }
        ColumnLayout {
            spacing: Theme.unit

            Label {
                objectName: "network"
                text: panel.privacy.network
                font.weight: Font.DemiBold
            }
            FaintLabel {
                text: panel.hasServer ? qsTr("What you say is sent to the server you chose.") : qsTr("Nothing you say or save leaves this computer.")
            }
        }
    }

    Fold {
        title: qsTr("All connections")
        buttonName: "connections"
        visible: panel.privacy.hasConnections

        Repeater {
            model: panel.privacy.connections

            ColumnLayout {
                id: connection

                required property var modelData

                objectName: "connection"
                spacing: 0

                Label {
                    text: connection.modelData.what
                }
                FaintLabel {
                    text: qsTr("%1 · %2").arg(connection.modelData.when).arg(connection.modelData.amount)
                }
            }
        }
    }

    SectionTitle {
        text: qsTr("Now")
    }

    TickBox {
        id: offRecord

        objectName: "offRecord"
        text: qsTr("Off the record: don't save what is said")
        checked: panel.memories.isOffRecord
        enabled: panel.memories.isReady
        onClicked: {
            panel.memories.setOffRecord(checked);
            checked = Qt.binding(() => panel.memories.isOffRecord);
        }
    }

    SectionTitle {
        text: qsTr("Location")
    }

    Label {
        objectName: "key"
        text: panel.privacy.key
    }

    FaintLabel {
        objectName: "folder"
        text: panel.privacy.folder
        wrapMode: Text.WrapAnywhere
        visible: panel.privacy.isThere
    }

    FaintLabel {
        objectName: "size"
        text: panel.privacy.size
        visible: panel.privacy.isThere
    }

    ActionButton {
        objectName: "openFolder"
        Layout.topMargin: Theme.unit
        text: qsTr("Open the folder")
        outline: Glyphs.folder
        enabled: panel.privacy.isThere
        onClicked: panel.privacy.openFolder()
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "memory"
        told: panel.privacy.kept
    }

    Fold {
        title: panel.settings.pages[panel.name].kinds.title
        buttonName: "kinds"

        SettingGroup {
            settings: panel.settings
            page: panel.name
            name: "kinds"
            told: panel.privacy.kept
            hasHeading: false
        }
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "notifications"
    }

    SectionTitle {
        text: qsTr("Delete")
    }

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.margin
        spacing: Theme.gap

        ActionButton {
            objectName: "deleteKept"
            text: qsTr("Delete messages and memories")
            outline: Glyphs.remove
            onClicked: panel.deletingAsked()
        }
        ActionButton {
            objectName: "deleteFelt"
            text: qsTr("Delete mood data")
            outline: Glyphs.remove
            onClicked: panel.asked("mood")
        }
    }
}
