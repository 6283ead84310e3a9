// One utterance of the history, with what can be done about it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Item {
    id: turn

    required property int index
    required property bool isPerson
    required property string text
    required property string time
    required property string day
    required property bool isCutOff
    // it is not cut off, but still being said
    property bool isBeingSaid: false
    required property bool canCorrect
    // how it was understood; "" where it was not
    required property string reading
    required property bool canObject
    required property bool canTakeBack
    // why a reply was made as it was; empty where that is not known
    required property var why
    required property HistoryModel history
    required property string companion

    readonly property bool isCurrent: ListView.isCurrentItem
    readonly property bool isBusy: turn.isConfirming || turn.isEditing || turn.isRewriting
    readonly property bool hasActions: (turn.isCurrent || hover.hovered) && !turn.isBusy
    property bool isConfirming: false
    property bool isEditing: false
    property bool isRewriting: false
    property bool isExplained: false
    // very many words are shown from their beginning, unless all are asked for
    readonly property bool isLong: turn.text.length > turn.most * 1.2
    readonly property int most: 1500
    property bool isWhole: false
    readonly property bool canExplain: turn.why.tones !== undefined

    signal memoryAsked(number: int)

    // the question was about other words
    onTextChanged: {
        if (turn.isConfirming)
            turn.settle();
    }
    // the editor, the question and the reason make it higher, once they are laid out
    onHeightChanged: {
        if (turn.isBusy || turn.isCurrent && turn.isExplained)
            Qt.callLater(turn.show);
    }

    function show() {
        turn.ListView.view.positionViewAtIndex(turn.index, ListView.Contain);
    }

    function edit() {
        turn.ListView.view.currentIndex = turn.index;
        turn.isEditing = true;
        editor.begin(turn.text);
    }

    function rewrite() {
        turn.ListView.view.currentIndex = turn.index;
        turn.isRewriting = true;
        line.begin(turn.text);
    }

    function sayItLikeThis() {
        turn.history.sayItLikeThis(turn.index, line.text);
        turn.settle();
    }

    function askToDelete() {
        turn.ListView.view.currentIndex = turn.index;
        turn.isConfirming = true;
        keep.forceActiveFocus(Qt.TabFocusReason);
    }

    function settle() {
        turn.isConfirming = false;
        turn.isEditing = false;
        turn.isRewriting = false;
        turn.ListView.view.forceActiveFocus(Qt.OtherFocusReason);
    }

    function correct() {
        turn.history.correct(turn.index, editor.text);
        turn.settle();
    }

    objectName: "turn"
    implicitHeight: column.implicitHeight
    activeFocusOnTab: false
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3").arg(turn.isPerson ? qsTr("You") : turn.companion).arg(turn.time).arg(turn.isLong && !turn.isWhole ? turn.text.slice(0, turn.most) : turn.text)

    Keys.enabled: turn.activeFocus
    Keys.onDeletePressed: turn.askToDelete()

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: {
            turn.ListView.view.currentIndex = turn.index;
            if (!turn.isBusy)
                turn.ListView.view.forceActiveFocus(Qt.MouseFocusReason);
        }
    }

    ColumnLayout {
        id: column

        // room for the scroll bar on either side
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width - Theme.unit * 5
        spacing: Theme.unit

        FaintLabel {
            Layout.topMargin: Theme.margin
            Layout.bottomMargin: Theme.unit
            horizontalAlignment: Text.AlignHCenter
            text: turn.day
            font.weight: Font.DemiBold
            visible: text !== ""
        }

        Rectangle {
            Layout.alignment: turn.isPerson ? Qt.AlignRight : Qt.AlignLeft
            Layout.maximumWidth: parent.width * 0.9
            implicitWidth: bubble.implicitWidth + Theme.gap * 3
            implicitHeight: bubble.height + Theme.gap * 2
            radius: Theme.radius * 1.4
            color: turn.isPerson ? Theme.accentSoft : Theme.surface
            border.width: Theme.isContrast || !turn.isPerson ? Theme.hairline : 0
            border.color: Theme.line
            visible: !turn.isEditing && !turn.isRewriting

            Label {
                id: bubble

                anchors.centerIn: parent
                width: parent.width - Theme.gap * 3
                text: turn.isLong && !turn.isWhole ? qsTr("%1…").arg(turn.text.slice(0, turn.most)) : turn.text
                Accessible.ignored: true
            }

            FocusRing {
                control: turn
                radius: parent.radius + Theme.focusWidth
            }
        }

        QuietButton {
            objectName: "showWhole"
            Layout.alignment: turn.isPerson ? Qt.AlignRight : Qt.AlignLeft
            name: turn.isWhole ? qsTr("Show less") : qsTr("Show more")
            text: name
            visible: turn.isLong && !turn.isEditing && !turn.isRewriting
            focusPolicy: turn.isCurrent ? Qt.StrongFocus : Qt.ClickFocus
            onClicked: {
                turn.isWhole = !turn.isWhole;
                Qt.callLater(turn.show);
            }
        }

        WordsEditor {
            id: editor

            Layout.bottomMargin: Theme.gap
            visible: turn.isEditing
            onFinished: turn.correct()
            onCancelled: turn.settle()
        }

        LineEditor {
            id: line

            Layout.bottomMargin: Theme.gap
            visible: turn.isRewriting
            onFinished: turn.sayItLikeThis()
            onCancelled: turn.settle()
        }

        Label {
            text: qsTr("Delete this for good?")
            visible: turn.isConfirming
        }

        Flow {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            spacing: Theme.gap
            visible: turn.isConfirming

            ActionButton {
                objectName: "confirmDelete"
                text: qsTr("Delete")
                isDangerous: true
                onClicked: turn.history.deleteTurn(turn.index)
            }
            ActionButton {
                id: keep

                text: qsTr("Keep")
                onClicked: turn.settle()
            }
        }

        FaintLabel {
            objectName: "turnReading"
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignRight
            Layout.maximumWidth: parent.width * 0.9
            Layout.leftMargin: Theme.unit
            Layout.rightMargin: Theme.unit
            horizontalAlignment: Text.AlignRight
            text: turn.reading
            visible: text !== "" && !turn.isEditing
            Accessible.name: qsTr("How I read your mood: %1").arg(text)
        }

        WhyWords {
            objectName: "turnWhy"
            Layout.leftMargin: Theme.margin
            Layout.topMargin: Theme.unit
            why: turn.why
            onMemoryAsked: number => turn.memoryAsked(number)
            visible: turn.isExplained && turn.canExplain && !turn.isEditing
        }

        Flow {
            id: actions

            Layout.alignment: turn.isPerson ? Qt.AlignRight : Qt.AlignLeft
            // on one line where there is room
            Layout.preferredWidth: actions.children.reduce((all, each) => all + (each.visible ? each.implicitWidth + actions.spacing : 0), 0)
            Layout.maximumWidth: column.width
            spacing: Theme.isContrast ? Theme.unit : 0
            visible: !turn.isBusy

            FaintLabel {
                height: Theme.controlHeight
                leftPadding: Theme.unit
                rightPadding: Theme.unit
                verticalAlignment: Text.AlignVCenter
                text: turn.isCutOff && !turn.isBeingSaid ? qsTr("%1 · cut off").arg(turn.time) : turn.time
                Accessible.ignored: true
            }

            TurnAction {
                id: copy

                objectName: "copy"
                owner: turn
                name: copied.words
                outline: copied.outline
                onClicked: {
                    turn.history.copy(turn.index);
                    copied.show();
                }

                CopySign {
                    id: copied

                    button: copy
                    name: qsTr("Copy")
                }
            }
            TurnAction {
                objectName: "sayAgain"
                owner: turn
                isOffered: !turn.isPerson
                name: qsTr("Read aloud")
                outline: Glyphs.sayAgain
                onClicked: turn.history.sayAgain(turn.index)
            }
            TurnAction {
                objectName: "rewrite"
                owner: turn
                isOffered: !turn.isPerson
                name: qsTr("Reword it yourself")
                outline: Glyphs.edit
                onClicked: turn.rewrite()
            }
            TurnAction {
                objectName: "turnWhyButton"
                owner: turn
                isOffered: turn.canExplain
                name: qsTr("Why this reply")
                outline: Glyphs.question
                checked: turn.isExplained
                onClicked: turn.isExplained = !turn.isExplained
            }
            TurnAction {
                objectName: "edit"
                owner: turn
                isOffered: turn.canCorrect
                name: qsTr("Edit your message")
                outline: Glyphs.edit
                onClicked: turn.edit()
            }
            TurnAction {
                objectName: "wrongReading"
                owner: turn
                isOffered: turn.canObject
                name: qsTr("Not right?")
                outline: Glyphs.moodWrong
                onClicked: turn.history.objectToReading(turn.index)
            }
            TurnAction {
                objectName: "takeReadingBack"
                owner: turn
                isOffered: turn.canTakeBack
                name: qsTr("Undo")
                outline: Glyphs.undo
                onClicked: turn.history.takeBack(turn.index)
            }
            TurnAction {
                objectName: "delete"
                owner: turn
                name: qsTr("Delete")
                outline: Glyphs.remove
                onClicked: turn.askToDelete()
            }
        }
    }

    component TurnAction: IconButton {
        required property HistoryTurn owner
        property bool isOffered: true

        visible: isOffered && owner.hasActions
        // only the chosen turn's buttons are on the keyboard's way
        focusPolicy: owner.isCurrent ? Qt.StrongFocus : Qt.ClickFocus
    }
}
