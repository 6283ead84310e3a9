// All companions: talk with another one, make one, copy one, put one away and bring it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property CompanionsModel companions
    required property PersonaModel persona

    signal closed

    function goToMade() {
        if (panel.companions.made !== "" && panel.companions.leftOut === "")
            talk.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Companions")
        onClosed: panel.closed()
    }

    PanelScroll {
        Layout.fillWidth: true
        Layout.fillHeight: true
        name: qsTr("Companions")

        FaintLabel {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            text: qsTr("Each has its own personality, memories and settings, and knows nothing about the others.")
        }

        Repeater {
            model: panel.companions.companions

            CompanionEntry {
                required property var modelData

                Layout.fillWidth: true
                Layout.bottomMargin: Theme.unit
                companions: panel.companions
                entry: modelData
            }
        }

        Fold {
            id: creation

            Layout.fillWidth: true
            title: qsTr("A new companion")
            buttonName: "foldNew"

            NewCompanion {
                Layout.fillWidth: true
                companions: panel.companions
                persona: panel.persona
                onMade: creation.isOpen = false
            }
        }

        BringCompanion {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            companions: panel.companions
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Archived (%1)").arg(panel.companions.archivedCount)
            buttonName: "foldArchived"
            visible: panel.companions.archivedCount > 0

            Repeater {
                model: panel.companions.archived

                ArchivedEntry {
                    required property var modelData

                    Layout.fillWidth: true
                    companions: panel.companions
                    entry: modelData
                }
            }
        }
    }

    Label {
        objectName: "companionsWaiting"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.companions.waitingWords
        color: Theme.inkFaint
        visible: text !== ""
    }

    SideNote {
        objectName: "companionsRefused"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.companions.refused
        isError: true
    }

    ActionButton {
        id: talk

        objectName: "talkWithMade"
        Layout.leftMargin: Theme.inset
        Layout.maximumWidth: panel.width - Theme.inset
        //: begins to talk with a companion that was just made
        text: qsTr("Talk with %1 now").arg(panel.companions.madeName)
        isPrimary: true
        visible: panel.companions.made !== "" && panel.companions.leftOut === ""
        enabled: !panel.companions.isWaiting
        onClicked: panel.companions.use(panel.companions.made)
        onVisibleChanged: panel.goToMade()
    }

    Connections {
        target: panel.companions

        function onListChanged() {
            panel.goToMade();
        }
    }
}
