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
    required property ConversationModel conversation
    // the conversation is not on the screen
    property bool isAlone: false

    // what is to take the place of the persona that was set, once that is confirmed: a name, and how
    property string newName: ""
    property var replace: null

    signal closed

    function put(name: string, way: var) {
        panel.newName = name;
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
        title: qsTr("Who it is")
        onClosed: panel.closed()
    }

    PanelScroll {
        Layout.fillWidth: true
        Layout.fillHeight: true
        name: qsTr("Who it is")

        Fold {
            Layout.fillWidth: true
            title: qsTr("Find one that suits you")
            buttonName: "foldGuide"
            isOpen: panel.persona.isThere && !panel.persona.isSet

            PersonaGuide {
                Layout.fillWidth: true
                persona: panel.persona
                onChosen: (who, name) => panel.put(name, () => panel.persona.choose(who))
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Name and description")
            buttonName: "foldTexts"
            isOpen: panel.persona.isSet

            PersonaTexts {
                Layout.fillWidth: true
                persona: panel.persona
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("What it is like")
            buttonName: "foldTraits"

            PersonaSliders {
                Layout.fillWidth: true
                persona: panel.persona
                group: "stance"
            }
            PersonaSliders {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                persona: panel.persona
                group: "traits"
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Its nature (the Big Five)")
            buttonName: "foldNature"

            Label {
                Layout.fillWidth: true
                text: qsTr("Where its mood rests, and how far things move it; the middle is the middle of people.")
                color: Theme.inkFaint
                font.pixelSize: Theme.textSmall
            }
            PersonaSliders {
                Layout.fillWidth: true
                persona: panel.persona
                group: "nature"
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("Lines you wrote")
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

            Label {
                Layout.fillWidth: true
                text: qsTr("PNG, JSON or CHARX, as SillyTavern and others write them; yours is written as JSON. A card comes from a stranger; what it demands does not count, and whatever it says, your companion says that it is software.")
                color: Theme.inkFaint
                font.pixelSize: Theme.textSmall
            }
            Flow {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.margin
                spacing: Theme.gap

                ActionButton {
                    objectName: "importCard"
                    text: qsTr("Take one in")
                    onClicked: panel.withDialogs(item => item.askForImport())
                }
                ActionButton {
                    objectName: "exportCard"
                    text: qsTr("Write one")
                    onClicked: panel.withDialogs(item => item.askForExport())
                }
            }
        }
    }

    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: qsTr("%1 takes the place of who it is now, whose texts are then gone; written as a card they can be kept.").arg(panel.newName)
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

    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        text: qsTr("What you changed counts from the next start on.")
        color: Theme.inkFaint
        visible: restart.visible
    }

    ActionButton {
        id: restart

        objectName: "startAgain"
        Layout.leftMargin: Theme.inset
        text: qsTr("Start again now")
        isPrimary: true
        enabled: panel.conversation.isReady
        visible: !panel.persona.isInUse
        onClicked: panel.persona.startAgain()
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
            panel.put(qsTr("The card’s character"), () => panel.persona.importCard(file));
        }

        function onExported(file) {
            panel.persona.exportCard(file);
        }
    }
}
