// Who the companion is: one that suits, its texts, its sliders, and its card.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property PersonaModel persona
    required property LinesModel written
    required property LearnedModel learned
    required property SettingsModel settings
    required property ConversationModel conversation
    // the conversation is not on the screen
    property bool isAlone: false

    // what is to take the place of the persona that was set, once that is confirmed: how, and a warning
    property var replace: null
    property string warning: ""

    signal closed

    function put(name: string, isCard: bool, way: var) {
        panel.warning = panel.persona.replaceWords(name, isCard);
        panel.replace = way;
        if (panel.persona.isSet)
            keep.forceActiveFocus(Qt.TabFocusReason);
        else
            panel.confirm();
    }

    function confirm() {
        panel.replace();
        panel.replace = null;
    }

    function withDialogs(ask: var) {
        dialogs.active = true;
        ask(dialogs.item);
    }

    spacing: Theme.gap

    // the question was about who it was before
    Connections {
        target: panel.persona

        function onChanged() {
            panel.replace = null;
        }
    }

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Personality")
        onClosed: panel.closed()
    }

    PanelScroll {
        id: scroll

        Layout.fillWidth: true
        Layout.fillHeight: true
        name: qsTr("Personality")

        Fold {
            Layout.fillWidth: true
            title: qsTr("Find one that suits you")
            buttonName: "foldGuide"
            isOpen: panel.persona.isThere && !panel.persona.isSet

            PersonaGuide {
                Layout.fillWidth: true
                persona: panel.persona
                onChosen: (who, name) => panel.put(name, false, () => panel.persona.choose(who))
                onTold: proposal => {
                    scroll.leader = proposal;
                    scroll.follow();
                }
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Name and description")
            buttonName: "foldTexts"
            isOpen: panel.persona.isSet

            PersonaTexts {
                Layout.fillWidth: true
                settings: panel.settings
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Traits")
            buttonName: "foldTraits"

            PersonaSliders {
                Layout.fillWidth: true
                settings: panel.settings
                group: "stance"
            }
            PersonaSliders {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                settings: panel.settings
                group: "traits"
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Big Five personality traits")
            buttonName: "foldNature"

            FaintLabel {
                Layout.fillWidth: true
                text: qsTr("The default mood and how strongly I react. The middle is average.")
            }
            PersonaSliders {
                Layout.fillWidth: true
                settings: panel.settings
                group: "nature"
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Learned from your reactions")
            buttonName: "foldLearned"
            onIsOpenChanged: panel.learned.isOpen = isOpen

            LearnedList {
                Layout.fillWidth: true
                learned: panel.learned
                settings: panel.settings
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Your rewordings")
            buttonName: "foldLines"
            onIsOpenChanged: panel.written.isOpen = isOpen

            LineList {
                Layout.fillWidth: true
                written: panel.written
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Character Card")
            buttonName: "foldCard"

            FaintLabel {
                Layout.fillWidth: true
                text: qsTr("PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can't override the rules, and I always say that I'm software.")
            }
            Flow {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.margin
                spacing: Theme.gap

                ActionButton {
                    objectName: "importCard"
                    text: qsTr("Import a card")
                    onClicked: panel.withDialogs(item => item.askForImport())
                }
                ActionButton {
                    objectName: "exportCard"
                    text: qsTr("Export as a card")
                    onClicked: panel.withDialogs(item => item.askForExport(panel.persona.name))
                }
            }
        }
    }

    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: panel.warning
        visible: panel.replace
    }

    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        spacing: Theme.gap
        visible: panel.replace

        ActionButton {
            objectName: "confirmReplace"
            text: qsTr("Replace")
            isDangerous: true
            onClicked: panel.confirm()
        }
        ActionButton {
            id: keep

            objectName: "keepPersona"
            text: qsTr("Keep")
            onClicked: panel.replace = null
        }
    }

    NoticeList {
        Layout.fillWidth: true
        conversation: panel.conversation
        visible: panel.isAlone && count > 0
    }

    Loader {
        id: dialogs

        active: false
        source: "CardDialogs.qml"
    }

    Connections {
        target: dialogs.item
        ignoreUnknownSignals: true

        function onImported(file) {
            panel.put(qsTr("The card's character"), true, () => panel.persona.importCard(file));
        }

        function onExported(file) {
            panel.persona.exportCard(file);
        }
    }
}
