// Whether and when the companion hears: microphone on or off, the talk key, and how loud one is.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

RowLayout {
    id: talk

    required property ConversationModel conversation
    // there is no room to show how loud one is, nor for what can do nothing now
    property bool isTight: false

    // The space bar is the talk key wherever nothing is written with it.
    function holds(event: KeyEvent): bool {
        if (event.key !== Qt.Key_Space || event.modifiers !== Qt.NoModifier || !talk.conversation.isByKey)
            return false;
        if (!event.isAutoRepeat)
            talk.conversation.holdTalkKey();
        return true;
    }

    function letsGo(event: KeyEvent): bool {
        if (event.key !== Qt.Key_Space || !talk.conversation.isKeyHeld)
            return false;
        if (!event.isAutoRepeat)
            talk.conversation.letGoOfTalkKey();
        return true;
    }

    spacing: Theme.unit

    IconButton {
        objectName: "mute"
        name: talk.conversation.deafWhy !== "" ? talk.conversation.deafWhy : talk.conversation.isMuted ? qsTr("Turn the microphone on") : qsTr("Turn the microphone off")
        outline: talk.conversation.canMute && !talk.conversation.isMuted ? Glyphs.microphone : Glyphs.microphoneOff
        keys: qsTr("Ctrl+M")
        isDangerous: talk.conversation.isMuted
        enabled: talk.conversation.canMute
        visible: enabled || !talk.isTight
        onClicked: talk.conversation.toggleMuted()
    }

    IconButton {
        objectName: "hold"
        name: talk.conversation.talkWay === "toggle" ? qsTr("Press, speak, and press again") : qsTr("Hold while you speak")
        outline: Glyphs.key
        //: the space bar
        keys: qsTr("Space")
        isPrimary: talk.conversation.isKeyHeld
        checked: true
        enabled: talk.conversation.canHold
        visible: talk.conversation.isByKey && (enabled || !talk.isTight)
        onPressedChanged: pressed ? talk.conversation.holdTalkKey() : talk.conversation.letGoOfTalkKey()
    }

    LevelMeter {
        Layout.alignment: Qt.AlignVCenter
        level: talk.conversation.level
        isSpeech: talk.conversation.isSpeech
        visible: !talk.isTight && talk.conversation.isListening
    }
}
