// Microphone, text field, stop and send.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: input

    required property ConversationModel conversation
    // how high what is written may grow before it is scrolled
    property real most: Theme.fontPixels * 8
    // large letters leave little room: what is written goes before the meter and what can do nothing now
    readonly property bool isTight: input.width <= Theme.fontPixels * 18

    function focusText() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function holds(event: KeyEvent): bool {
        return talk.holds(event);
    }

    function letsGo(event: KeyEvent): bool {
        return talk.letsGo(event);
    }

    // What is typed where nothing is written begins, or goes on with, what one writes.
    function takes(event: KeyEvent): bool {
        if (event.text <= " " || event.text === "\x7f" || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        input.focusText();
        field.insert(field.cursorPosition, event.text);
        return true;
    }

    function say() {
        if (input.conversation.say(field.text))
            field.clear();
    }

    Connections {
        target: input.conversation

        function onDraftFound(text: string) {
            if (field.text === "") {
                field.text = text;
                field.cursorPosition = field.length;
            }
        }

        function onCompanionLeft() {
            field.clear();
        }
    }

    implicitHeight: row.implicitHeight + Math.max(0, Theme.unit - Theme.reach) * 2
    radius: Math.min(height / 2, Theme.controlHeight * 0.6)
    color: Theme.surface
    border.width: field.activeFocus ? Theme.focusWidth : Theme.hairline
    border.color: field.activeFocus ? Theme.accent : Theme.edge

    RowLayout {
        id: row

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.unit
            rightMargin: Theme.unit
        }
        spacing: Theme.unit

        TalkButtons {
            id: talk

            Layout.alignment: Qt.AlignBottom
            Layout.fillWidth: false
            conversation: input.conversation
            isTight: input.isTight
        }

        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(field.implicitHeight, input.most)
            Layout.minimumHeight: Theme.controlHeight
            contentWidth: width
            contentHeight: field.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            function follow(cursor: rect) {
                if (cursor.y < flick.contentY)
                    flick.contentY = cursor.y;
                else if (cursor.y + cursor.height > flick.contentY + flick.height)
                    flick.contentY = cursor.y + cursor.height - flick.height;
            }

            WritingField {
                id: field

                objectName: "text"
                width: flick.width
                height: Math.max(implicitHeight, flick.height)
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                name: qsTr("Message %1").arg(input.conversation.companion)
                placeholderText: field.name
                focus: true
                onFinished: input.say()
                onTextChanged: input.conversation.write(field.text)
                Keys.onPressed: event => event.accepted = field.text === "" && input.holds(event)
                Keys.onReleased: event => event.accepted = input.letsGo(event)
                onCursorRectangleChanged: flick.follow(field.cursorRectangle)
            }
        }

        IconButton {
            objectName: "stop"
            Layout.alignment: Qt.AlignBottom
            name: qsTr("Stop")
            outline: Glyphs.stop
            keys: qsTr("Esc")
            isFilled: true
            enabled: input.conversation.canStop
            visible: enabled || !input.isTight
            onClicked: input.conversation.stop()
        }

        IconButton {
            objectName: "send"
            Layout.alignment: Qt.AlignBottom
            name: qsTr("Send")
            outline: Glyphs.send
            keys: qsTr("Enter")
            isPrimary: true
            enabled: field.text.trim() !== ""
            onClicked: input.say()
        }
    }
}
