// Microphone, text field, stop and send.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: input

    required property ConversationModel conversation

    function focusText() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    // The space bar is the talk key wherever nothing is written with it.
    function holds(event: KeyEvent): bool {
        if (event.key !== Qt.Key_Space || event.modifiers !== Qt.NoModifier || !input.conversation.isByKey)
            return false;
        if (!event.isAutoRepeat)
            input.conversation.holdTalkKey();
        return true;
    }

    function letsGo(event: KeyEvent): bool {
        if (event.key !== Qt.Key_Space || !input.conversation.isKeyHeld)
            return false;
        if (!event.isAutoRepeat)
            input.conversation.letGoOfTalkKey();
        return true;
    }

    function say() {
        input.conversation.say(field.text);
        field.clear();
    }

    implicitHeight: row.implicitHeight + Theme.unit * 2
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

        IconButton {
            objectName: "mute"
            Layout.alignment: Qt.AlignBottom
            name: input.conversation.isMuted ? qsTr("Turn the microphone on") : qsTr("Turn the microphone off")
            outline: input.conversation.canMute && !input.conversation.isMuted ? Glyphs.microphone : Glyphs.microphoneOff
            keys: qsTr("Ctrl+M")
            isDangerous: input.conversation.isMuted
            enabled: input.conversation.canMute
            onClicked: input.conversation.toggleMuted()
        }

        IconButton {
            objectName: "hold"
            Layout.alignment: Qt.AlignBottom
            name: qsTr("Hold while you speak")
            outline: Glyphs.key
            //: the space bar
            keys: qsTr("Space")
            isPrimary: input.conversation.isKeyHeld
            checked: true
            enabled: input.conversation.canHold
            visible: input.conversation.isByKey
            onPressedChanged: pressed ? input.conversation.holdTalkKey() : input.conversation.letGoOfTalkKey()
        }

        LevelMeter {
            Layout.alignment: Qt.AlignBottom
            Layout.bottomMargin: (Theme.controlHeight - height) / 2
            level: input.conversation.level
            isSpeech: input.conversation.isSpeech
            visible: input.conversation.isListening
        }

        Flickable {
            id: flick

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(field.implicitHeight, Theme.fontPixels * 8)
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
                name: qsTr("Write to %1").arg(input.conversation.companion)
                placeholderText: field.name
                focus: true
                onFinished: input.say()
                Keys.onPressed: event => event.accepted = field.text === "" && input.holds(event)
                Keys.onReleased: event => event.accepted = input.letsGo(event)
                onCursorRectangleChanged: flick.follow(field.cursorRectangle)
            }
        }

        IconButton {
            objectName: "stop"
            Layout.alignment: Qt.AlignBottom
            name: qsTr("Stop speaking")
            outline: Glyphs.stop
            keys: qsTr("Esc")
            isFilled: true
            enabled: input.conversation.canStop
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
