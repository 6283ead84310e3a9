// One backup, and the question before it is put back or deleted.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
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
            Layout.fillWidth: true
            text: entry.row.title
            font.weight: Font.DemiBold
        }
        Label {
            text: entry.row.about
            color: Theme.inkFaint
            wrapMode: Text.NoWrap
        }
    }

    Label {
        objectName: "question"
        Layout.fillWidth: true
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
