// That something was copied: told to screen readers, and shown by its button for two seconds.
import QtQuick

Timer {
    id: sign

    required property Item button
    // the icon and the words for the meantime, and before
    required property string name
    readonly property string outline: sign.running ? Glyphs.tick : Glyphs.copy
    readonly property string words: sign.running ? qsTr("Copied") : sign.name

    function show() {
        sign.restart();
        sign.button.Accessible.announce(qsTr("Copied"), Accessible.Polite);
    }

    interval: 2000
}
