// One of several things that a setting may be, and a line about it.
import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: option

    required property string text
    // what is chosen, for screen readers
    required property string question
    required property bool isChosen
    property string about: ""

    signal wanted

    spacing: 0

    Choice {
        id: choice

        objectName: "choice"
        Layout.fillWidth: true
        text: option.text
        checked: option.isChosen
        Accessible.description: option.about === "" ? option.question : qsTr("%1, %2").arg(option.question).arg(option.about)
        onClicked: {
            option.wanted();
            choice.checked = Qt.binding(() => option.isChosen);
        }
    }

    FaintLabel {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.reach
        Layout.leftMargin: Math.round(Theme.fontPixels * 1.2) + Theme.gap
        text: option.about
        visible: option.about !== ""
        Accessible.ignored: true
    }
}
