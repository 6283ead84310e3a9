// All companions: talk with another one, make one, copy one, put one away and bring it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property CompanionsModel companions
    required property PersonaModel persona

    function goToMade() {
        if (panel.companions.made !== "" && panel.companions.leftOut === "")
            talk.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Companions")

    PanelScroll {
        name: panel.title

        FaintLabel {
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

            title: qsTr("A new companion")
            buttonName: "foldNew"

            NewCompanion {
                companions: panel.companions
                persona: panel.persona
                onMade: creation.isOpen = false
            }
        }

        BringCompanion {
            Layout.bottomMargin: Theme.gap
            companions: panel.companions
        }

        Fold {
            title: qsTr("Archived (%1)").arg(panel.companions.archivedCount)
            buttonName: "foldArchived"
            visible: panel.companions.archivedCount > 0

            Repeater {
                model: panel.companions.archived

                ArchivedEntry {
                    required property var modelData

                    companions: panel.companions
                    entry: modelData
                }
            }
        }
    }

    Label {
        objectName: "companionsWaiting"
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.companions.waitingWords
        color: Theme.inkFaint
        visible: text !== ""
    }

    SideNote {
        objectName: "companionsRefused"
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

    // A companion that was put away: bring it back, or delete it by typing its name.
    component ArchivedEntry: ColumnLayout {
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
            text: away.entry.name
            font.weight: Font.DemiBold
        }
        FaintLabel {
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
            text: qsTr("Type “%1” to delete it with all messages and memories. This can't be undone.").arg(away.entry.name)
            visible: away.isAsking
        }
        FramedField {
            id: typed

            objectName: "typedName"
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

    // How a new companion is made: a name, and who it is to be.
    component NewCompanion: ColumnLayout {
        id: newCompanion

        required property CompanionsModel companions
        required property PersonaModel persona
        // "nobody", "guide" or "card"
        property string way: "nobody"

        signal made

        function make(who: string, card: url) {
            newCompanion.companions.create(called.text, who, card);
        }

        spacing: Theme.gap

        FramedField {
            id: called

            objectName: "newName"
            name: qsTr("Name")
            placeholderText: called.name
            onFinished: {
                if (create.visible)
                    create.click();
            }
        }

        Choice {
            objectName: "newNobody"
            text: qsTr("Write a description")
            checked: newCompanion.way === "nobody"
            onClicked: newCompanion.way = "nobody"
        }
        Choice {
            objectName: "newGuide"
            text: qsTr("Find one that suits you, or pick one")
            checked: newCompanion.way === "guide"
            onClicked: newCompanion.way = "guide"
        }
        Choice {
            objectName: "newCard"
            text: qsTr("From a Character Card")
            checked: newCompanion.way === "card"
            onClicked: newCompanion.way = "card"
        }

        Loader {
            Layout.fillWidth: true
            active: newCompanion.way === "guide"
            visible: active
            sourceComponent: PersonaGuide {
                persona: newCompanion.persona
                onChosen: who => newCompanion.make(who, "")
            }
        }

        ActionButton {
            id: create

            objectName: "create"
            text: qsTr("Create")
            isPrimary: true
            visible: newCompanion.way === "nobody"
            enabled: called.text.trim() !== "" && !newCompanion.companions.isWaiting
            onClicked: newCompanion.make("", "")
        }

        ActionButton {
            objectName: "createFromCard"
            text: qsTr("Choose the card…")
            visible: newCompanion.way === "card"
            enabled: !newCompanion.companions.isWaiting
            onClicked: reading.open()
        }

        FileChoice {
            id: reading

            title: qsTr("Import a Character Card")
            nameFilters: [qsTr("Character Cards (*.png *.json *.charx)")]
            onChosen: file => newCompanion.make("", file)
        }

        Connections {
            target: newCompanion.companions

            function onListChanged() {
                if (newCompanion.companions.made === "")
                    return;
                called.text = "";
                newCompanion.way = "nobody";
                newCompanion.made();
            }
        }
    }
}
