// The last turns of the talk, the newest lowest; under the last of each side stands what can be done about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: captions

    required property ConversationModel conversation
    // the turn that is written otherwise; -1 for none
    property int editedPlace: -1
    readonly property bool isEditing: captions.editedPlace >= 0
    // it is known why the last reply is as it is, and that is on the screen
    property bool canExplain: false
    property bool isExplained: false
    // it is written for somebody in danger: nobody writes it otherwise, nor asks for another
    property bool isCare: false
    // how the person's last words were understood; "" where that is not clear
    property string reading: ""
    property bool canObject: false
    property bool hasObjected: false
    property bool canTakeBack: false

    signal objected
    signal meantAsked
    signal takenBack
    signal whyAsked
    signal settled
    signal announced(sentence: string)
    // there is one turn more
    signal grown(isPerson: bool)

    // how far what stands under a turn goes beyond what is drawn of it
    readonly property real tuck: Theme.isContrast ? Theme.reach : Theme.gap
    readonly property Item newest: turns.count > 0 ? turns.itemAt(turns.count - 1) : null
    readonly property Item before: turns.count > 1 ? turns.itemAt(turns.count - 2) : null
    // of the last words of both sides
    readonly property real lastHeight: (captions.newest?.implicitHeight ?? 0) + (captions.before ? captions.before.implicitHeight + captions.spacing : 0)

    function announcePerson(words: string) {
        captions.announced(captions.told(true, words));
    }

    function announceReply(words: string) {
        captions.announced(captions.told(false, words));
    }

    function told(isPerson: bool, words: string): string {
        return isPerson ? qsTr("You: %1").arg(words) : qsTr("%1: %2").arg(captions.conversation.companion).arg(words);
    }

    function settle() {
        if (!captions.isEditing)
            return;
        captions.editedPlace = -1;
        captions.settled();
    }

    function sayOtherwise(text: string) {
        captions.conversation.sayItLikeThis(captions.editedPlace, text);
        captions.settle();
    }

    function correct(text: string) {
        captions.conversation.correct(captions.editedPlace, text);
        captions.settle();
    }

    spacing: Theme.gap * 1.5
    onAnnounced: sentence => captions.Accessible.announce(sentence, Accessible.Polite)

    Repeater {
        id: turns

        model: captions.conversation.column

        delegate: ColumnLayout {
            id: exchange

            required property bool isPerson
            required property int place
            required property bool isChangeable
            required property string certain
            required property string uncertain
            required property string words
            required property bool isLast
            required property int answer
            required property int answers
            required property bool isGone
            readonly property bool isEdited: captions.isEditing && exchange.place === captions.editedPlace

            objectName: "saidTurn"
            spacing: 0

            Component.onCompleted: captions.grown(exchange.isPerson)

            Loader {
                Layout.fillWidth: true
                active: exchange.isEdited && !exchange.isPerson
                visible: active
                sourceComponent: LineEditor {
                    id: reworded

                    onFinished: captions.sayOtherwise(reworded.text)
                    onCancelled: captions.settle()
                    Component.onCompleted: reworded.begin(captions.conversation.reply)
                }
            }

            Loader {
                Layout.fillWidth: true
                active: exchange.isEdited && exchange.isPerson
                visible: active
                sourceComponent: WordsEditor {
                    id: words

                    onFinished: captions.correct(words.text)
                    onCancelled: captions.settle()
                    Component.onCompleted: words.begin(exchange.words)
                }
            }

            CaptionTurn {
                Layout.fillWidth: true
                isPerson: exchange.isPerson
                certain: exchange.certain
                uncertain: exchange.uncertain
                name: captions.told(exchange.isPerson, exchange.words)
                visible: !exchange.isEdited && !exchange.isGone
            }

            FaintLabel {
                objectName: "goneWords"
                text: qsTr("Something was deleted here.")
                visible: exchange.isGone
            }

            Loader {
                Layout.fillWidth: true
                Layout.topMargin: Theme.isContrast ? 0 : -captions.tuck
                Layout.bottomMargin: -captions.tuck
                active: exchange.isLast && exchange.isPerson && !exchange.isEdited
                visible: active
                sourceComponent: AboutWords {
                    turn: exchange
                }
            }

            Loader {
                Layout.fillWidth: true
                Layout.topMargin: -captions.tuck
                Layout.bottomMargin: -Math.max(Theme.reach, Theme.unit)
                active: exchange.isLast && !exchange.isPerson && !exchange.isEdited && exchange.certain !== ""
                visible: active
                sourceComponent: AboutReply {
                    turn: exchange
                }
            }
        }
    }

    // how the last words were understood, and what can be done about them
    component AboutWords: GridLayout {
        id: line

        required property var turn
        // where the buttons have an edge it does not touch the words
        readonly property real gap: Theme.isContrast ? Theme.gap : 0
        readonly property real buttonsWidth: buttons.children.reduce((all, each) => all + (each.visible ? each.implicitWidth + line.gap : 0), 0)
        // a little more than both, because layouts round down
        readonly property bool isOneLine: reading.implicitWidth + line.buttonsWidth + Theme.unit <= captions.width

        columns: line.isOneLine ? 2 : 1
        rowSpacing: 0
        columnSpacing: line.gap

        FaintLabel {
            id: reading

            objectName: "reading"
            Layout.topMargin: line.isOneLine ? 0 : Theme.unit + (Theme.isContrast ? 0 : captions.tuck)
            horizontalAlignment: Text.AlignRight
            text: captions.reading
            visible: text !== ""
            Accessible.name: qsTr("How I read your mood: %1").arg(text)
        }

        Flow {
            id: buttons

            Layout.alignment: Qt.AlignRight
            Layout.preferredWidth: Math.min(line.buttonsWidth, captions.width)
            spacing: line.gap

            Said {
                objectName: "thatIsWrong"
                name: qsTr("Not right?")
                visible: captions.reading !== "" && captions.canObject
                onClicked: captions.objected()
            }

            Said {
                objectName: "sayHow"
                name: qsTr("Say how you felt")
                visible: captions.reading !== "" && captions.hasObjected
                onClicked: captions.meantAsked()
            }

            Said {
                objectName: "takeBackCaption"
                name: qsTr("Undo")
                visible: captions.reading !== "" && captions.canTakeBack
                onClicked: captions.takenBack()
            }

            TurnButton {
                objectName: "editWords"
                name: qsTr("Edit your message")
                outline: Glyphs.edit
                visible: line.turn.isChangeable && captions.conversation.isReady
                onClicked: captions.editedPlace = line.turn.place
            }

            CopyButton {
                objectName: "copyWords"
                does: qsTr("Copy your message")
                words: line.turn.words
            }
        }
    }

    component Said: QuietButton {
        text: name
        rightPadding: Theme.gap
    }

    // less to the fore than the words
    component TurnButton: IconButton {
        opacity: enabled ? 0.7 : 0.38
    }

    component CopyButton: TurnButton {
        id: copy

        required property string does
        required property string words

        name: copied.words
        outline: copied.outline
        // one goes on writing
        focusPolicy: Qt.TabFocus
        onClicked: {
            captions.conversation.copy(copy.words);
            copied.show();
        }

        CopySign {
            id: copied

            button: copy
            name: copy.does
        }
    }

    // what can be done about the last reply
    component AboutReply: Flow {
        id: about

        required property var turn

        spacing: Theme.isContrast ? Theme.unit : 0

        QuietButton {
            objectName: "why"
            name: qsTr("Why this reply")
            text: qsTr("Why?")
            // its words begin as the reply does, and its frame before
            leftPadding: 0
            leftInset: -Theme.gap
            rightPadding: Theme.gap
            checked: captions.isExplained
            visible: captions.canExplain
            onClicked: captions.whyAsked()
        }

        QuietButton {
            objectName: "sayOtherwise"
            name: qsTr("Reword it yourself")
            text: name
            leftPadding: captions.canExplain ? Theme.gap : 0
            leftInset: leftPadding - Theme.gap
            rightPadding: Theme.gap
            visible: captions.conversation.canSayOtherwise && !captions.isCare
            onClicked: captions.editedPlace = about.turn.place
        }

        RowLayout {
            spacing: 0
            visible: about.turn.answers > 1

            IconButton {
                objectName: "answerBefore"
                name: qsTr("Previous reply")
                outline: Glyphs.foldedBack
                enabled: about.turn.answer > 1 && captions.conversation.canAnswerAgain
                onClicked: captions.conversation.chooseAnswer(about.turn.answer - 1)
            }

            FaintLabel {
                objectName: "answerOf"
                Layout.fillWidth: false
                //: place among the answers to choose from: 2 of 3
                text: qsTr("%1 of %2").arg(about.turn.answer).arg(about.turn.answers)
                wrapMode: Text.NoWrap
            }

            IconButton {
                objectName: "answerAfter"
                name: qsTr("Next reply")
                outline: Glyphs.folded
                enabled: about.turn.answer < about.turn.answers && captions.conversation.canAnswerAgain
                onClicked: captions.conversation.chooseAnswer(about.turn.answer + 1)
            }
        }

        QuietButton {
            objectName: "answerAgain"
            name: qsTr("Try again")
            text: name
            outline: Glyphs.again
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            visible: !captions.isCare
            enabled: captions.conversation.canAnswerAgain
            opacity: enabled ? 1 : 0.38
            onClicked: captions.conversation.answerAgain()
        }

        Row {
            TurnButton {
                objectName: "readAloud"
                name: qsTr("Read aloud")
                outline: Glyphs.sayAgain
                enabled: captions.conversation.canAnswerAgain
                onClicked: captions.conversation.readAloud()
            }

            CopyButton {
                objectName: "copyReply"
                does: qsTr("Copy the reply")
                words: about.turn.words
            }
        }
    }
}
