// Copies of all that is kept: make one, put one back, delete one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

SettingsPage {
    id: panel

    required property BackupsModel backups

    name: "backup"
    title: qsTr("Backup")

    FaintLabel {
        text: qsTr("A backup is made every day when idle. Backups are encrypted, live in the same folder, and anything you delete is removed from them too.")
    }

    SideNote {
        objectName: "restored"
        text: panel.backups.restored
    }

    SideNote {
        objectName: "backupTrouble"
        text: panel.backups.trouble
        isError: true
    }

    ActionButton {
        objectName: "makeBackup"
        text: panel.backups.isWorking ? qsTr("Working…") : qsTr("Back up now")
        outline: Glyphs.backup
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.margin
        isPrimary: true
        enabled: panel.backups.isReady && !panel.backups.isWorking
        onClicked: panel.backups.make()
    }

    Placeholder {
        Layout.fillWidth: true
        outline: Glyphs.backup
        title: qsTr("No backups yet.")
        visible: panel.backups.isThere && panel.backups.count === 0
    }

    Repeater {
        // by number, so that what has the keyboard keeps it
        model: panel.backups.count

        BackupEntry {
            required property int index

            backups: panel.backups
            row: panel.backups.rows[index]
        }
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "keep"
    }

    SectionTitle {
        text: qsTr("Export")
    }

    FaintLabel {
        text: qsTr("Your messages, memories, personality and settings in one file. It is not encrypted, so keep it somewhere private.")
    }

    SideNote {
        objectName: "exported"
        text: panel.backups.exported
    }

    ActionButton {
        objectName: "exportEverything"
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.margin
        text: qsTr("Export to a file…")
        outline: Glyphs.download
        enabled: panel.backups.isReady && !panel.backups.isWorking
        onClicked: writing.offer("Companion")
    }

    FileChoice {
        id: writing

        title: qsTr("Export everything")
        suffix: "zip"
        nameFilters: [qsTr("Archive (*.zip)")]
        onChosen: file => panel.backups.writeAll(file)
    }

    // One backup, and the question before it is put back or deleted.
    component BackupEntry: ColumnLayout {
        id: entry

        required property BackupsModel backups
        // name, title, about, asked and question
        required property var row
        readonly property bool isAsked: entry.row.asked !== ""

        objectName: "backup-" + entry.row.name
        spacing: Theme.unit
        Accessible.role: Accessible.Grouping
        Accessible.name: entry.row.title

        RowLayout {
            spacing: Theme.gap

            Label {
                text: entry.row.title
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: false
                text: entry.row.about
                color: Theme.inkFaint
                wrapMode: Text.NoWrap
            }
        }

        Label {
            objectName: "question"
            text: entry.row.question
            visible: entry.isAsked
        }

        Flow {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            spacing: Theme.gap

            ActionButton {
                id: restore

                objectName: "restore"
                text: qsTr("Restore")
                outline: Glyphs.undo
                enabled: entry.backups.isReady && !entry.backups.isWorking
                visible: !entry.isAsked
                onClicked: {
                    entry.backups.askTo("restore", entry.row.name);
                    keep.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            ActionButton {
                objectName: "delete"
                text: qsTr("Delete")
                outline: Glyphs.remove
                enabled: entry.backups.isReady && !entry.backups.isWorking
                visible: !entry.isAsked
                onClicked: {
                    entry.backups.askTo("delete", entry.row.name);
                    keep.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            ActionButton {
                objectName: "confirm"
                text: entry.row.asked === "delete" ? qsTr("Delete it") : qsTr("Restore now")
                isDangerous: true
                visible: entry.isAsked
                onClicked: entry.backups.confirm()
            }
            ActionButton {
                id: keep

                objectName: "keepBackup"
                text: qsTr("Cancel")
                visible: entry.isAsked
                onClicked: {
                    entry.backups.askTo("", "");
                    restore.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }
    }
}
