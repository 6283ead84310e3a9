// Who the companion is: one that suits, its texts, its sliders, and its card.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
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

    title: qsTr("Personality")

    // the question was about who it was before
    Connections {
        target: panel.persona

        function onChanged() {
            panel.replace = null;
        }
    }

    PanelScroll {
        id: scroll

        name: panel.title

        // its own texts, below, are in English
        ColumnLayout {
            spacing: Theme.gap
            visible: panel.persona.about !== ""

            Label {
                objectName: "about"
                text: panel.persona.about
            }
            FaintLabel {
                objectName: "greeting"
                text: qsTr("“%1”").arg(panel.persona.greeting)
            }
        }

        Fold {
            title: qsTr("Find one that suits you")
            buttonName: "foldGuide"
            isOpen: panel.persona.isThere && !panel.persona.isSet

            PersonaGuide {
                persona: panel.persona
                onChosen: (who, name) => panel.put(name, false, () => panel.persona.choose(who))
                onTold: proposal => {
                    scroll.leader = proposal;
                    scroll.follow();
                }
            }
        }

        Fold {
            title: qsTr("Name and description")
            buttonName: "foldTexts"
            isOpen: panel.persona.isSet && panel.persona.about === ""

            PersonaTexts {
                settings: panel.settings
                isEnglish: panel.persona.about !== ""
            }
        }

        Fold {
            title: qsTr("Traits")
            buttonName: "foldTraits"

            PersonaSliders {
                settings: panel.settings
                group: "stance"
            }
            PersonaSliders {
                Layout.topMargin: Theme.gap
                settings: panel.settings
                group: "traits"
            }
        }

        Fold {
            title: qsTr("Big Five personality traits")
            buttonName: "foldNature"

            FaintLabel {
                text: qsTr("The default mood and how strongly I react. The middle is average.")
            }
            PersonaSliders {
                settings: panel.settings
                group: "nature"
            }
        }

        Fold {
            title: qsTr("Learned from your reactions")
            buttonName: "foldLearned"
            onIsOpenChanged: panel.learned.isOpen = isOpen

            LearnedList {
                learned: panel.learned
                settings: panel.settings
            }
        }

        Fold {
            title: qsTr("Your rewordings")
            buttonName: "foldLines"
            onIsOpenChanged: panel.written.isOpen = isOpen

            LineList {
                written: panel.written
            }
        }

        Fold {
            title: qsTr("Character Card")
            buttonName: "foldCard"

            FaintLabel {
                text: qsTr("PNG, JSON or CHARX, as used by SillyTavern and others. Exports are JSON. Cards may come from strangers: their instructions can't override the rules, and I always say that I'm software.")
            }
            Flow {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.margin
                spacing: Theme.gap

                ActionButton {
                    objectName: "importCard"
                    text: qsTr("Import a card")
                    onClicked: reading.open()
                }
                ActionButton {
                    objectName: "exportCard"
                    text: qsTr("Export as a card")
                    onClicked: writing.offer(panel.persona.name)
                }
            }
        }
    }

    Label {
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
        conversation: panel.conversation
        visible: panel.isAlone && count > 0
    }

    FileChoice {
        id: reading

        title: qsTr("Import a Character Card")
        nameFilters: [qsTr("Character Cards (*.png *.json *.charx)")]
        onChosen: file => panel.put(qsTr("The card's character"), true, () => panel.persona.importCard(file))
    }
    FileChoice {
        id: writing

        title: qsTr("Export a Character Card")
        suffix: "json"
        nameFilters: [qsTr("Text (*.json)")]
        onChosen: file => panel.persona.exportCard(file)
    }

    // What was learned from the person's reactions, step by step, and the switch for it.
    component LearnedList: ColumnLayout {
        id: list

        required property LearnedModel learned
        required property SettingsModel settings

        spacing: Theme.gap

        SettingGroup {
            settings: list.settings
            page: "persona.learned"
            name: "learned"
            hasHeading: false
        }

        FaintLabel {
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
                        text: step.modelData.why
                        Accessible.ignored: true
                    }
                    FaintLabel {
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

    // The sample lines that the person wrote in place of replies.
    component LineList: ColumnLayout {
        id: lineList

        required property LinesModel written

        spacing: Theme.gap

        FaintLabel {
            text: lineList.written.refusal || qsTr("“Reword it yourself” under a reply adds one. I use it as an example in similar situations.")
        }

        Repeater {
            model: lineList.written.lines

            RowLayout {
                id: line

                required property var modelData

                objectName: "writtenLine"
                spacing: Theme.gap
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("You: %1 Reply: %2").arg(line.modelData.person).arg(line.modelData.companion)

                ColumnLayout {
                    spacing: 0

                    FaintLabel {
                        text: line.modelData.person
                        Accessible.ignored: true
                    }
                    Label {
                        text: line.modelData.companion
                        Accessible.ignored: true
                    }
                    FaintLabel {
                        text: line.modelData.day
                        Accessible.ignored: true
                    }
                }

                IconButton {
                    objectName: "takeLineBack"
                    name: qsTr("Delete this example")
                    outline: Glyphs.undo
                    onClicked: lineList.written.takeBack(line.modelData.id)
                }
            }
        }
    }

    // Some sliders of the persona.
    component PersonaSliders: ColumnLayout {
        id: sliders

        required property SettingsModel settings
        // which of the persona's parts
        required property string group
        readonly property string page: "persona"
        readonly property var parts: sliders.settings.pages[sliders.page][sliders.group].parts

        spacing: Theme.margin

        Repeater {
            model: sliders.parts.length

            GradedSlider {
                id: graded

                required property int index
                readonly property var part: sliders.parts[graded.index]

                objectName: graded.part.key
                name: graded.part.title
                low: graded.part.low
                high: graded.part.high
                least: graded.part.least
                most: graded.part.most
                step: graded.part.step
                value: Number(sliders.settings.values[graded.part.key] ?? graded.part.least)
                onChosen: value => sliders.settings.setNumber(graded.part.key, value)
            }
        }
    }
}
