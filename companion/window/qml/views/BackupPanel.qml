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

    // its type is known once it is loaded
    function withDialog(use: var) {
        use(dialog.item);
    }

    name: "backup"
    title: qsTr("Backup")

    Label {
        Layout.fillWidth: true
        text: qsTr("One is made each day while nobody talks. They are encrypted as the original, lie in its folder, and lose what you delete.")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }

    SideNote {
        objectName: "restored"
        Layout.fillWidth: true
        text: panel.backups.restored
        visible: text !== ""
    }

    SideNote {
        objectName: "backupTrouble"
        Layout.fillWidth: true
        text: panel.backups.trouble
        isError: true
        visible: text !== ""
    }

    ActionButton {
        objectName: "makeBackup"
        text: panel.backups.isWorking ? qsTr("Working …") : qsTr("Make one now")
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
        title: qsTr("There is no backup yet.")
        visible: panel.backups.isThere && panel.backups.count === 0
    }

    Repeater {
        // by number, so that what has the keyboard keeps it
        model: panel.backups.count

        BackupEntry {
            required property int index

            Layout.fillWidth: true
            backups: panel.backups
            row: panel.backups.rows[index]
        }
    }

    SettingGroup {
        Layout.fillWidth: true
        settings: panel.settings
        page: panel.name
        name: "keep"
    }

    SectionTitle {
        text: qsTr("Take it with you")
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("All that was said, what is remembered, who it is and how it is set, in one file. It is not encrypted: keep it where nobody else reads it.")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }

    SideNote {
        objectName: "exported"
        Layout.fillWidth: true
        text: panel.backups.exported
        visible: text !== ""
    }

    ActionButton {
        objectName: "exportEverything"
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.margin
        text: qsTr("Write it to a file")
        outline: Glyphs.download
        enabled: panel.backups.isReady && !panel.backups.isWorking
        onClicked: {
            dialog.active = true;
            panel.withDialog(item => item.open());
        }
    }

    Loader {
        id: dialog

        active: false
        source: "ExportDialog.qml"
        visible: false
    }

    Connections {
        target: dialog.item
        ignoreUnknownSignals: true

        function onAccepted() {
            panel.withDialog(item => panel.backups.writeAll(item.selectedFile));
        }
    }
}
