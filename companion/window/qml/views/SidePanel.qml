// Where a large side panel stands that is seldom needed: it is made when it is first asked for.
import QtQuick
import QtQuick.Layouts
import theme

Loader {
    id: panel

    required property bool isAsked
    // the conversation is not on the screen beside it
    required property bool isAlone

    Layout.fillHeight: true
    Layout.fillWidth: panel.isAlone
    Layout.preferredWidth: Theme.fontPixels * 26
    Layout.margins: Theme.margin
    Layout.topMargin: 0
    active: false
    visible: panel.isAsked
    onIsAskedChanged: {
        if (panel.isAsked)
            panel.active = true;
    }
}
