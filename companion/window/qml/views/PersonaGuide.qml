// Five questions by which one of the personas that ship is proposed, and all of them to choose from.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme

ColumnLayout {
    id: guide

    required property PersonaModel persona
    readonly property Item suggestion: proposal
    signal chosen(who: string, name: string)
    // what the answers or a button led to, which may be out of sight
    signal told(led: Item)

    // it may bear another name by now
    function chosenWords(name: string): string {
        const own = guide.persona.name;
        return own === "" || own === name ? qsTr("%1 is chosen").arg(name) : qsTr("%1 is chosen, and called %2").arg(name).arg(own);
    }

    spacing: Theme.gap

    QuietButton {
        objectName: "pickYourself"
        name: text
        text: qsTr("Pick one yourself")
        outline: Glyphs.unfolded
        leftPadding: 0
        onClicked: {
            guide.told(pick);
            pick.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Repeater {
        model: guide.persona.questions

        ColumnLayout {
            id: question

            required property int index
            required property var modelData

            spacing: Theme.unit
            Accessible.role: Accessible.Grouping
            Accessible.name: question.modelData.text

            Label {
                Layout.topMargin: Theme.unit
                text: question.modelData.text
            }

            Repeater {
                model: question.modelData.answers

                Choice {
                    id: answer

                    required property int index
                    required property string modelData

                    objectName: "answer"
                    text: answer.modelData
                    checked: guide.persona.answers[question.index] === answer.index
                    onClicked: guide.persona.answer(question.index, answer.index)
                }
            }
        }
    }

    ColumnLayout {
        id: proposal

        Layout.topMargin: Theme.unit
        spacing: Theme.gap
        visible: guide.persona.why !== ""
        onVisibleChanged: {
            if (proposal.visible)
                guide.told(proposal);
        }

        Label {
            id: why

            objectName: "proposal"
            text: guide.persona.why ? qsTr("I suggest %1").arg(guide.persona.why) : ""
            font.weight: Font.DemiBold
            onTextChanged: {
                if (why.text)
                    guide.Accessible.announce(why.text, Accessible.Polite);
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                readonly property bool isCurrent: guide.persona.proposedWho === guide.persona.who

                objectName: "takeProposal"
                text: isCurrent ? guide.chosenWords(guide.persona.proposedName) : qsTr("Choose %1").arg(guide.persona.proposedName)
                outline: isCurrent ? Glyphs.tick : ""
                // what was done already is no longer the next thing to do
                isPrimary: !isCurrent
                onClicked: guide.chosen(guide.persona.proposedWho, guide.persona.proposedName)
            }
            ActionButton {
                text: qsTr("Start over")
                onClicked: guide.persona.askAnew()
            }
        }
    }

    Label {
        id: pick

        Layout.topMargin: Theme.gap
        text: qsTr("Or pick one yourself:")
    }

    Repeater {
        model: guide.persona.personas

        Rectangle {
            id: shipped

            required property var modelData
            readonly property bool isCurrent: shipped.modelData.who === guide.persona.who

            objectName: shipped.isCurrent ? "current-" + shipped.modelData.who : ""
            Layout.fillWidth: true
            implicitHeight: row.implicitHeight + Theme.unit * 2
            radius: Theme.radius
            color: Theme.clear
            border.width: shipped.isCurrent ? Theme.focusWidth : 0
            border.color: Theme.accent

            GridLayout {
                id: row

                // the button goes below where there is no room beside
                anchors.fill: parent
                anchors.margins: Theme.unit
                columns: guide.width < Theme.fontPixels * 16 ? 2 : 3
                columnSpacing: Theme.gap
                rowSpacing: 0

                Portrait {
                    objectName: "portrait-" + shipped.modelData.who
                    Layout.preferredWidth: Math.round(Theme.fontPixels * 3)
                    Layout.preferredHeight: Math.round(Theme.fontPixels * 3)
                    parts: shipped.modelData.look
                }

                ColumnLayout {
                    spacing: 0

                    Label {
                        text: shipped.modelData.name
                        font.weight: Font.DemiBold
                    }
                    FaintLabel {
                        text: shipped.modelData.suits
                    }
                }

                ActionButton {
                    objectName: "choose-" + shipped.modelData.who
                    Layout.columnSpan: row.columns > 2 ? 1 : 2
                    text: shipped.isCurrent ? qsTr("Chosen") : qsTr("Choose")
                    name: shipped.isCurrent ? guide.chosenWords(shipped.modelData.name) : qsTr("Choose %1").arg(shipped.modelData.name)
                    outline: shipped.isCurrent ? Glyphs.tick : ""
                    onClicked: guide.chosen(shipped.modelData.who, shipped.modelData.name)
                }
            }
        }
    }
}
