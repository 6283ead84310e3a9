// What was learned from the person's reactions, step by step, and the switch for it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: list

    required property LearnedModel learned
    required property SettingsModel settings

    spacing: Theme.gap

    SettingGroup {
        Layout.fillWidth: true
        settings: list.settings
        page: "persona.learned"
        name: "learned"
        hasHeading: false
    }

    FaintLabel {
        Layout.fillWidth: true
        text: list.learned.count > 0 ? qsTr("Each step fades within months. Moving a slider deletes what was learned about it.") : qsTr("Nothing learned yet.")
    }

    Repeater {
        model: list.learned.steps

        RowLayout {
            id: step

            required property var modelData

            objectName: "learnedStep"
            spacing: Theme.gap
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1 “%2” (%3)").arg(step.modelData.why).arg(step.modelData.words).arg(step.modelData.day)

            ColumnLayout {
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: step.modelData.why
                    Accessible.ignored: true
                }
                FaintLabel {
                    Layout.fillWidth: true
                    text: qsTr("“%1” (%2)").arg(step.modelData.words).arg(step.modelData.day)
                    Accessible.ignored: true
                }
            }

            IconButton {
                objectName: "undoLearned-" + step.modelData.id
                name: qsTr("Undo this step")
                outline: Glyphs.undo
                onClicked: list.learned.undo(step.modelData.id)
            }
        }
    }

    ActionButton {
        objectName: "undoAllLearned"
        text: qsTr("Undo all")
        visible: list.learned.count > 1
        onClicked: list.learned.undoAll()
    }
}
