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
    property int editedNumber: -1
    readonly property bool isEditing: captions.editedNumber >= 0
    // it is known why the last reply is as it is, and that is on the screen
    property bool canExplain: false
    property bool isExplained: false
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

    readonly property Item newest: turns.count > 0 ? turns.itemAt(turns.count - 1) : null

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
        captions.editedNumber = -1;
        captions.settled();
    }

    function sayOtherwise(text: string) {
        captions.conversation.sayItLikeThis(captions.editedNumber, text);
        captions.settle();
    }

    function correct(text: string) {
        captions.conversation.correct(captions.editedNumber, text);
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
            required property int number
            required property string certain
            required property string uncertain
            required property string words
            required property bool isLast
            required property int answer
            required property int answers
            readonly property bool isEdited: captions.isEditing && exchange.number === captions.editedNumber
            // a finger does not hover
            property bool isTouched: false
            readonly property bool isPointedAt: hover.hovered || exchange.isTouched

            objectName: "saidTurn"
            Layout.fillWidth: true
            spacing: 0

            Component.onCompleted: captions.grown(exchange.isPerson)

            HoverHandler {
                id: hover
            }

            TapHandler {
                acceptedDevices: PointerDevice.TouchScreen
                onTapped: exchange.isTouched = !exchange.isTouched
            }

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
                visible: !exchange.isEdited

                TurnButton {
                    objectName: "editWords"
                    name: qsTr("Edit your message")
                    outline: Glyphs.edit
                    isShown: exchange.isPointedAt || copyWords.activeFocus
                    visible: exchange.isPerson && exchange.isLast && exchange.number >= 0 && captions.conversation.isReady
                    onClicked: captions.editedNumber = exchange.number
                }

                TurnButton {
                    id: copyWords

                    objectName: "copyWords"
                    name: copiedWords.words
                    outline: copiedWords.outline
                    isShown: exchange.isPointedAt
                    // one goes on writing
                    focusPolicy: Qt.TabFocus
                    visible: exchange.isPerson && exchange.isLast
                    onClicked: {
                        captions.conversation.copy(exchange.words);
                        copiedWords.show();
                    }

                    CopySign {
                        id: copiedWords

                        button: copyWords
                        name: qsTr("Copy your message")
                    }
                }
            }

            Loader {
                Layout.fillWidth: true
                Layout.bottomMargin: -Theme.reach
                active: exchange.isLast && exchange.isPerson && captions.reading !== ""
                visible: active
                sourceComponent: understood
            }

            Loader {
                Layout.fillWidth: true
                Layout.topMargin: -Theme.reach
                Layout.bottomMargin: -Theme.reach
                active: exchange.isLast && !exchange.isPerson && !exchange.isEdited && exchange.certain !== ""
                visible: active
                sourceComponent: About {
                    turn: exchange
                }
            }
        }
    }

    Component {
        id: understood

        // at the side of the words, on one line where there is room
        GridLayout {
            id: line

            // where the buttons have an edge it does not touch the words
            readonly property real gap: Theme.isContrast ? Theme.gap : 0
            readonly property real buttonsWidth: line.widthOf(wrong) + line.widthOf(how) + line.widthOf(back)
            // a little more than both, because layouts round down
            readonly property bool isOneLine: reading.implicitWidth + line.buttonsWidth + Theme.unit <= captions.width

            function widthOf(button: Item): real {
                return button.visible ? button.implicitWidth + line.gap : 0;
            }

            columns: line.isOneLine ? 4 : 1
            rowSpacing: line.gap
            columnSpacing: line.gap

            Label {
                id: reading

                objectName: "reading"
                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
                Layout.bottomMargin: Theme.unit
                Layout.rightMargin: wrong.visible || how.visible || back.visible ? 0 : Theme.gap
                horizontalAlignment: Text.AlignRight
                text: captions.reading
                color: Theme.inkFaint
                font.pixelSize: Theme.textSmall
                Accessible.name: qsTr("How I read your mood: %1").arg(text)
            }

            Said {
                id: wrong

                objectName: "thatIsWrong"
                name: qsTr("Not right?")
                visible: captions.canObject
                onClicked: captions.objected()
            }

            Said {
                id: how

                objectName: "sayHow"
                name: qsTr("Say how you felt")
                visible: captions.hasObjected
                onClicked: captions.meantAsked()
            }

            Said {
                id: back

                objectName: "takeBackCaption"
                name: qsTr("Undo")
                visible: captions.canTakeBack
                onClicked: captions.takenBack()
            }
        }
    }

    component Said: QuietButton {
        Layout.alignment: Qt.AlignRight
        text: name
        rightPadding: Theme.gap
    }

    // a button that shows while one points at its turn, or comes to it with the keyboard
    component TurnButton: IconButton {
        property bool isShown: false

        opacity: !isShown && !visualFocus ? 0 : enabled ? 1 : 0.38
    }

    // what can be done about the last reply
    component About: Flow {
        id: about

        required property var turn
        readonly property bool isShown: about.turn.isPointedAt || again.visualFocus || aloud.visualFocus || copyReply.visualFocus

        spacing: Theme.gap

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
            name: qsTr("Reword this")
            text: name
            leftPadding: captions.canExplain ? Theme.gap : 0
            leftInset: leftPadding - Theme.gap
            rightPadding: Theme.gap
            visible: captions.conversation.canSayOtherwise
            onClicked: captions.editedNumber = captions.conversation.replyNumber
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

            Label {
                objectName: "answerOf"
                //: place among the answers to choose from: 2 of 3
                text: qsTr("%1 of %2").arg(about.turn.answer).arg(about.turn.answers)
                color: Theme.inkFaint
                font.pixelSize: Theme.textSmall
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

        TurnButton {
            id: again

            objectName: "answerAgain"
            name: qsTr("Try again")
            outline: Glyphs.again
            isShown: about.isShown
            enabled: captions.conversation.canAnswerAgain
            onClicked: captions.conversation.answerAgain()
        }

        TurnButton {
            id: aloud

            objectName: "readAloud"
            name: qsTr("Read aloud")
            outline: Glyphs.sayAgain
            isShown: about.isShown
            enabled: captions.conversation.canAnswerAgain
            onClicked: captions.conversation.readAloud()
        }

        TurnButton {
            id: copyReply

            objectName: "copyReply"
            name: copiedReply.words
            outline: copiedReply.outline
            isShown: about.isShown
            // one goes on writing
            focusPolicy: Qt.TabFocus
            onClicked: {
                captions.conversation.copy(about.turn.words);
                copiedReply.show();
            }

            CopySign {
                id: copiedReply

                button: copyReply
                name: qsTr("Copy the reply")
            }
        }
    }
}
