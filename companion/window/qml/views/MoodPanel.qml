// How the person was understood, how the companion feels and why, both over time, and what the person can say to it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property FeelingModel feeling
    required property ConversationModel conversation
    property bool isConfirming: false

    signal closed

    readonly property list<string> pleasant: [qsTr("very unpleasant"), qsTr("unpleasant"), qsTr("neither"), qsTr("pleasant"), qsTr("very pleasant")]
    readonly property list<string> excited: [qsTr("very calm"), qsTr("calm"), qsTr("in between"), qsTr("excited"), qsTr("very excited")]

    function settle() {
        panel.isConfirming = false;
        reset.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Mood")
        onClosed: panel.closed()
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        Flickable {
            id: flick

            objectName: "moods"
            anchors.fill: parent
            contentWidth: width
            contentHeight: column.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            activeFocusOnTab: contentHeight > height
            Accessible.role: Accessible.Pane
            Accessible.name: qsTr("Mood")

            T.ScrollBar.vertical: ScrollHandle {
                id: handle
            }

            Keys.onUpPressed: handle.decrease()
            Keys.onDownPressed: handle.increase()

            ColumnLayout {
                id: column

                x: Theme.unit * 2.5
                width: flick.width - Theme.unit * 5
                spacing: Theme.gap

                Label {
                    objectName: "mood"
                    Layout.fillWidth: true
                    text: panel.feeling.mood || qsTr("Nothing has been felt yet.")
                    font.weight: Font.DemiBold
                }

                Figures {
                    rows: panel.feeling.moodRows
                    rowName: "moodRow"
                }

                ActionButton {
                    objectName: "undoMood"
                    text: qsTr("Take this change back")
                    visible: panel.feeling.canUndo
                    onClicked: panel.feeling.undo()
                }

                Heading {
                    text: qsTr("How you were understood")
                    visible: panel.feeling.line !== ""
                }

                Figures {
                    rows: panel.feeling.readingRows
                    rowName: "readingRow"
                }

                ActionButton {
                    objectName: "wrong"
                    text: qsTr("That is wrong")
                    visible: panel.feeling.canObject
                    onClicked: panel.feeling.objectToReading()
                }

                ActionButton {
                    objectName: "takeBack"
                    text: qsTr("Take that back")
                    visible: panel.feeling.canTakeBack
                    onClicked: panel.feeling.takeBack()
                }

                Label {
                    Layout.fillWidth: true
                    text: qsTr("Thank you. How was it meant?")
                    visible: panel.feeling.hasObjected
                }

                Taps {
                    Layout.fillWidth: true
                    question: qsTr("How pleasant was it?")
                    names: panel.pleasant
                    outlines: Glyphs.faces
                    chosen: panel.feeling.correctedValence
                    buttonName: "correctValence"
                    visible: panel.feeling.hasObjected
                    onTapped: step => panel.feeling.correctValence(step)
                }

                Taps {
                    Layout.fillWidth: true
                    question: qsTr("How excited was it?")
                    names: panel.excited
                    outlines: Glyphs.waves
                    chosen: panel.feeling.correctedArousal
                    buttonName: "correctArousal"
                    visible: panel.feeling.hasObjected
                    onTapped: step => panel.feeling.correctArousal(step)
                }

                Heading {
                    text: qsTr("Over time")
                    visible: panel.feeling.hasTrace
                }

                Repeater {
                    model: panel.feeling.traces

                    TraceChart {
                        required property var modelData

                        objectName: "trace"
                        Layout.fillWidth: true
                        name: modelData.name
                        description: panel.feeling.traceWords
                        above: modelData.above
                        below: modelData.below
                        person: modelData.person
                        companion: modelData.companion
                        visible: panel.feeling.hasTrace
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    visible: panel.feeling.hasTrace

                    Label {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignLeft
                        text: panel.feeling.traceBegin
                        color: Theme.inkFaint
                        font.pixelSize: Theme.textSmall
                    }
                    Label {
                        text: panel.feeling.traceEnd
                        color: Theme.inkFaint
                        font.pixelSize: Theme.textSmall
                    }
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.margin
                    visible: panel.feeling.hasTrace

                    Key {
                        text: qsTr("You")
                        ink: Theme.tracePerson
                        isRound: true
                    }
                    Key {
                        text: panel.conversation.companion
                        ink: Theme.traceCompanion
                        isRound: false
                    }
                    Key {
                        //: in the key of a chart: hollow points are those that it is not sure of
                        text: qsTr("unsure")
                        ink: Theme.inkFaint
                        isRound: true
                        isHollow: true
                    }
                }

                Heading {
                    text: qsTr("What carries over")
                    visible: panel.feeling.isCarryKnown
                }

                Figures {
                    rows: panel.feeling.carryRows
                    rowName: "carryRow"
                }

                Label {
                    Layout.fillWidth: true
                    text: qsTr("From 0, nothing, to 1, all; half of it fades in an hour. What you say, and how, weighs more the clearer it is. The settings feeling.inertia and feeling.contagion change both.")
                    color: Theme.inkFaint
                    font.pixelSize: Theme.textSmall
                    visible: panel.feeling.isCarryKnown
                }

                Heading {
                    text: qsTr("How are you?")
                }

                Label {
                    Layout.fillWidth: true
                    text: panel.feeling.hasCheckedIn ? qsTr("Thank you. This counts more than your words and your voice.") : qsTr("Two taps count more than your words and your voice.")
                }

                ActionButton {
                    objectName: "takeCheckInBack"
                    text: qsTr("Take that back")
                    visible: panel.feeling.hasCheckedIn
                    onClicked: panel.feeling.takeCheckInBack()
                }

                Taps {
                    Layout.fillWidth: true
                    question: qsTr("How pleasant do you feel?")
                    names: panel.pleasant
                    outlines: Glyphs.faces
                    chosen: panel.feeling.tappedValence
                    buttonName: "tapValence"
                    enabled: panel.conversation.isReady
                    onTapped: step => panel.feeling.tapValence(step)
                }

                Taps {
                    Layout.fillWidth: true
                    question: qsTr("How excited do you feel?")
                    names: panel.excited
                    outlines: Glyphs.waves
                    chosen: panel.feeling.tappedArousal
                    buttonName: "tapArousal"
                    enabled: panel.conversation.isReady
                    onTapped: step => panel.feeling.tapArousal(step)
                }

                ToneOfVoice {
                    Layout.fillWidth: true
                    feeling: panel.feeling
                    conversation: panel.conversation
                }

                Heading {
                    text: qsTr("Forget")
                }

                Label {
                    Layout.fillWidth: true
                    text: panel.isConfirming ? qsTr("Forget all that was understood of your feeling, and the companion's mood, for good? What was said stays.") : qsTr("All that was understood of your feeling, what was learned of it, and the companion's mood.")
                }

                Flow {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.margin
                    spacing: Theme.gap

                    ActionButton {
                        id: reset

                        objectName: "resetFeelings"
                        text: qsTr("Forget feelings")
                        outline: Glyphs.remove
                        enabled: panel.conversation.isReady
                        visible: !panel.isConfirming
                        onClicked: {
                            panel.isConfirming = true;
                            keep.forceActiveFocus(Qt.TabFocusReason);
                        }
                    }
                    ActionButton {
                        objectName: "confirmReset"
                        text: qsTr("Forget")
                        isDangerous: true
                        visible: panel.isConfirming
                        onClicked: {
                            panel.feeling.reset();
                            panel.settle();
                        }
                    }
                    ActionButton {
                        id: keep

                        objectName: "keepFeelings"
                        text: qsTr("Keep")
                        visible: panel.isConfirming
                        onClicked: panel.settle()
                    }
                }
            }
        }

        FocusRing {
            control: flick
        }
    }

    component Heading: Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.margin
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    component Key: Row {
        id: key

        required property string text
        required property color ink
        required property bool isRound
        property bool isHollow: false

        spacing: Theme.unit

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.unit * 2
            height: width
            radius: key.isRound ? width / 2 : 0
            color: key.isHollow ? Theme.surface : key.ink
            border.width: 2
            border.color: key.ink
        }
        Label {
            text: key.text
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            wrapMode: Text.NoWrap
        }
    }

    component Figures: ColumnLayout {
        id: figures

        required property var rows
        required property string rowName

        Layout.fillWidth: true
        spacing: Theme.unit
        visible: figures.rows.length > 0

        Repeater {
            model: figures.rows

            RowLayout {
                id: figure

                required property var modelData

                objectName: figures.rowName
                spacing: Theme.gap
                Accessible.role: Accessible.StaticText
                Accessible.name: figure.modelData.amount ? qsTr("%1: %2").arg(figure.modelData.what).arg(figure.modelData.amount) : figure.modelData.what

                Label {
                    Layout.fillWidth: true
                    text: figure.modelData.what
                    color: Theme.inkFaint
                    Accessible.ignored: true
                }
                Label {
                    Layout.alignment: Qt.AlignBottom
                    text: figure.modelData.amount
                    wrapMode: Text.NoWrap
                    visible: text !== ""
                    Accessible.ignored: true
                }
            }
        }
    }
}
