// A companion that was put away: bring it back, or delete it by typing its name.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: away

    required property CompanionsModel companions
    // key, name and day
    required property var entry
    // it is asked whether to delete it
    property bool isAsking: false

    objectName: "archived-" + away.entry.name
    spacing: Theme.unit
    Accessible.role: Accessible.Grouping
    Accessible.name: away.entry.name

    Label {
        Layout.fillWidth: true
        text: away.entry.name
        font.weight: Font.DemiBold
    }
    FaintLabel {
        Layout.fillWidth: true
        text: qsTr("Archived: %1").arg(away.entry.day)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap

        ActionButton {
            objectName: "restore"
            text: qsTr("Restore")
            enabled: !away.companions.isWaiting
            Accessible.name: qsTr("Restore %1").arg(away.entry.name)
            onClicked: away.companions.restore(away.entry.key)
        }
        ActionButton {
            objectName: "askToDelete"
            text: qsTr("Delete…")
            checked: away.isAsking
            Accessible.name: qsTr("Delete %1").arg(away.entry.name)
            onClicked: {
                away.isAsking = !away.isAsking;
                if (away.isAsking)
                    typed.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("Type “%1” to delete it with all messages and memories. This can't be undone.").arg(away.entry.name)
        visible: away.isAsking
    }
    FramedField {
        id: typed

        objectName: "typedName"
        Layout.fillWidth: true
        name: qsTr("Name of the companion to delete")
        visible: away.isAsking
        onFinished: remove.click()
    }
    ActionButton {
        id: remove

        objectName: "deleteForGood"
        text: qsTr("Delete permanently")
        isDangerous: true
        visible: away.isAsking
        enabled: typed.text.trim() !== "" && !away.companions.isWaiting
        onClicked: away.companions.deleteForGood(away.entry.key, typed.text)
    }
}
