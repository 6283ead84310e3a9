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
    signal chosen(who: string, name: string)

    spacing: Theme.gap

    Repeater {
        model: guide.persona.questions

        ColumnLayout {
            id: question

            required property int index
            required property var modelData

            Layout.fillWidth: true
            spacing: Theme.unit
            Accessible.role: Accessible.Grouping
            Accessible.name: question.modelData.text

            Label {
                Layout.fillWidth: true
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
                    Layout.fillWidth: true
                    text: answer.modelData
                    checked: guide.persona.answers[question.index] === answer.index
                    onClicked: guide.persona.answer(question.index, answer.index)
                }
            }
        }
    }

    Label {
        id: proposal

        objectName: "proposal"
        Layout.fillWidth: true
        Layout.topMargin: Theme.unit
        text: guide.persona.why ? qsTr("I suggest %1").arg(guide.persona.why) : ""
        font.weight: Font.DemiBold
        visible: text !== ""
        onTextChanged: {
            if (proposal.text)
                guide.Accessible.announce(proposal.text, Accessible.Polite);
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
        visible: guide.persona.why !== ""

        ActionButton {
            objectName: "takeProposal"
            text: qsTr("Choose %1").arg(guide.persona.proposedName)
            // what was done already is no longer the next thing to do
            isPrimary: guide.persona.proposedName !== guide.persona.name
            onClicked: guide.chosen(guide.persona.proposedWho, guide.persona.proposedName)
        }
        ActionButton {
            text: qsTr("Start over")
            onClicked: guide.persona.askAnew()
        }
    }

    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap
        text: qsTr("Or pick one yourself:")
    }

    Repeater {
        model: guide.persona.personas

        GridLayout {
            id: shipped

            required property var modelData
            readonly property bool isCurrent: shipped.modelData.name === guide.persona.name

            // the button goes below where there is no room beside
            columns: guide.width < Theme.fontPixels * 16 ? 2 : 4
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
                    Layout.fillWidth: true
                    text: shipped.modelData.name
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    text: shipped.modelData.suits
                    color: Theme.inkFaint
                    font.pixelSize: Theme.textSmall
                }
            }

            Glyph {
                id: current

                objectName: "current-" + shipped.modelData.who
                outline: Glyphs.tick
                ink: Theme.accent
                visible: shipped.isCurrent
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1 is chosen").arg(shipped.modelData.name)
            }

            ActionButton {
                objectName: "choose-" + shipped.modelData.who
                Layout.columnSpan: shipped.columns > 2 || current.visible ? 1 : 2
                text: qsTr("Choose")
                Accessible.name: qsTr("Choose %1").arg(shipped.modelData.name)
                onClicked: guide.chosen(shipped.modelData.who, shipped.modelData.name)
            }
        }
    }
}
