// What both sides are saying: what is certain in full ink, what may still change lighter (and slanted in high
// contrast). The texts are markup in which the words themselves are already escaped.
import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: captions

    required property string companion
    required property string replyCertain
    required property string replyUncertain
    required property string personCertain
    required property string personUncertain
    // all words of both as plain text, for screen readers
    property string replyWords: ""
    property string personWords: ""
    // the whole reply as plain text, by which number it is known, and whether the person may rewrite it
    property string reply: ""
    property int replyNumber: -1
    property bool canSayOtherwise: false
    property bool isEditing: false
    property int editedNumber: -1
    // it is known why the reply is as it is, and that is on the screen
    property bool canExplain: false
    property bool isExplained: false
    // how the person's words were understood; "" while that is not known
    property string reading: ""
    property bool canObject: false
    property bool hasObjected: false
    property bool canTakeBack: false
    readonly property bool isRead: captions.reading !== "" && person.text !== ""

    signal objected
    signal meantAsked
    signal takenBack
    signal whyAsked
    signal saidOtherwise(number: int, text: string)
    signal settled
    signal announced(sentence: string)

    readonly property string open: (Theme.isContrast ? "<i>" : "") + "<font color=\"" + Theme.inkFaint + "\">"
    readonly property string close: "</font>" + (Theme.isContrast ? "</i>" : "")

    function announcePerson(words: string) {
        captions.announced(qsTr("You: %1").arg(words));
    }

    function announceReply(words: string) {
        captions.announced(qsTr("%1: %2").arg(captions.companion).arg(words));
    }

    function marked(certain: string, uncertain: string): string {
        return certain + (uncertain ? (certain ? " " : "") + captions.open + uncertain + captions.close : "");
    }

    function edit() {
        captions.editedNumber = captions.replyNumber;
        captions.isEditing = true;
        editor.begin(captions.reply);
    }

    function settle() {
        if (!captions.isEditing)
            return;
        captions.isEditing = false;
        captions.settled();
    }

    function sayOtherwise() {
        captions.saidOtherwise(captions.editedNumber, editor.text);
        captions.settle();
    }

    spacing: Theme.gap
    onAnnounced: sentence => captions.Accessible.announce(sentence, Accessible.Polite)

    LineEditor {
        id: editor

        Layout.fillWidth: true
        visible: captions.isEditing
        onFinished: captions.sayOtherwise()
        onCancelled: captions.settle()
    }

    Label {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.StyledText
        text: captions.marked(captions.replyCertain, captions.replyUncertain)
        font.pixelSize: Theme.textCaption
        lineHeight: 1.15
        visible: text !== "" && !captions.isEditing
        Accessible.name: qsTr("%1: %2").arg(captions.companion).arg(captions.replyWords)
    }

    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        spacing: Theme.gap
        visible: !captions.isEditing && (captions.canExplain || captions.canSayOtherwise)

        QuietButton {
            objectName: "why"
            name: qsTr("Why this reply")
            text: qsTr("Why?")
            implicitHeight: Theme.controlHeight * 0.8
            checked: captions.isExplained
            visible: captions.canExplain
            onClicked: captions.whyAsked()
        }

        QuietButton {
            objectName: "sayOtherwise"
            name: qsTr("Say it otherwise")
            text: name
            implicitHeight: Theme.controlHeight * 0.8
            visible: captions.canSayOtherwise
            onClicked: captions.edit()
        }
    }

    Rectangle {
        objectName: "personWords"
        // as wide as its words, and narrower where there is less room: a width of its own would keep the room wide
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: person.implicitWidth + Theme.margin * 2
        implicitHeight: person.height + Theme.gap * 2
        radius: Math.min(height / 2, Theme.radius * 2)
        color: Theme.accentSoft
        border.width: Theme.isContrast ? Theme.hairline : 0
        border.color: Theme.line
        visible: person.text !== ""

        Label {
            id: person

            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            horizontalAlignment: Text.AlignHCenter
            textFormat: Text.StyledText
            text: captions.marked(captions.personCertain, captions.personUncertain)
            Accessible.name: qsTr("You: %1").arg(captions.personWords)
        }
    }

    // on one line where there is room: the face keeps what a line of its own for a button would take
    GridLayout {
        id: understood

        // where the buttons have an edge it does not touch the words
        readonly property real gap: Theme.isContrast ? Theme.gap : 0
        readonly property real buttonsWidth: understood.widthOf(wrong) + understood.widthOf(how) + understood.widthOf(back)
        // a little more than both, because layouts round down
        readonly property real lineWidth: reading.implicitWidth + understood.buttonsWidth + Theme.unit
        readonly property bool isOneLine: understood.lineWidth <= captions.width

        function widthOf(button: Item): real {
            return button.visible ? button.implicitWidth + understood.gap : 0;
        }

        // no wider than it must be, and narrower where there is less room, as the words above
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: understood.isOneLine ? understood.lineWidth : captions.width
        columns: understood.isOneLine ? 4 : 1
        rowSpacing: understood.gap
        columnSpacing: understood.gap
        visible: captions.isRead

        Label {
            id: reading

            objectName: "reading"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: captions.reading
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            Accessible.name: qsTr("How it was understood: %1").arg(text)
        }

        Said {
            id: wrong

            objectName: "thatIsWrong"
            name: qsTr("That is wrong")
            visible: captions.canObject
            onClicked: captions.objected()
        }

        Said {
            id: how

            objectName: "sayHow"
            name: qsTr("Say how it was meant")
            visible: captions.hasObjected
            onClicked: captions.meantAsked()
        }

        Said {
            id: back

            objectName: "takeBackCaption"
            name: qsTr("Take that back")
            visible: captions.canTakeBack
            onClicked: captions.takenBack()
        }
    }

    component Said: QuietButton {
        Layout.alignment: Qt.AlignHCenter
        text: name
        implicitHeight: Theme.controlHeight * 0.8
    }
}
